//! The differences between two versions of a delaftale or of a plan, item by item.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{Delaftale, Helhedsplan};
use crate::words::named;
use crate::words::pointer_segment;

/// The change (*ændring*) of an item from one version to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// The item is new.
    Added,
    /// The item is gone.
    Removed,
    /// The item has another value.
    Changed,
    /// The item has another position in its list.
    Moved,
}

/// A difference (*forskel*) between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Difference {
    /// The path of the item: field names and ids, such as `/objectives/aktivering/indicators/grad/baseline/value`. An item without an id
    /// has its position in the list instead, counted from 0.
    pub path: String,
    /// The change.
    pub change: Change,
    /// The value in the first version, as in JSON. Absent for an added item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Json>,
    /// The value in the second version, as in JSON. Absent for a removed item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Json>,
}

/// All differences between two versions of a delaftale, in the order of the document.
///
/// Items with an id (objectives, indicators, activities, tables, ...) are matched by their id. An inserted objective is therefore one
/// difference, and the objectives after it have not changed.
///
/// ```
/// use delaftale::agreement::{Change, Delaftale, FocusArea, Id, differences};
/// use delaftale::reference::Period;
/// let version = |period: &str| {
///     Delaftale::new(Id::new("job").unwrap(), FocusArea::Beskaeftigelse, Period::parse(period).unwrap())
/// };
/// let found = differences(&version("2021-2024"), &version("2021-2025"));
/// assert_eq!((found[0].path.as_str(), found[0].change), ("/period/end", Change::Changed));
/// assert_eq!(found.len(), 1);
/// ```
#[must_use]
pub fn differences(before: &Delaftale, after: &Delaftale) -> Vec<Difference> {
    between(before, after)
}

/// All differences between two versions of a plan and its delaftaler, in the order of the document. An added delaftale is one difference.
#[must_use]
pub fn plan_differences(before: &Helhedsplan, after: &Helhedsplan) -> Vec<Difference> {
    between(before, after)
}

fn between<T: Serialize>(before: &T, after: &T) -> Vec<Difference> {
    // The values go through JSON text, so that serde's code for every type is compiled only once, and not again for trees. This keeps the
    // WebAssembly module small.
    let json = |version| {
        let mut json: Json = serde_json::to_string(version).and_then(|text| serde_json::from_str(&text)).unwrap_or_default();
        // The order of the fields depends on the features of serde_json in the whole build. Sorting makes it always the same.
        json.sort_all_objects();
        json
    };
    let mut found = Vec::new();
    compare("", Some(&json(before)), Some(&json(after)), &mut found);
    found
}

/// The path one level deeper. The name of an item can contain any character, so it is escaped.
fn below(path: &str, segment: &str) -> String {
    format!("{path}/{}", pointer_segment(segment))
}

fn compare(path: &str, before: Option<&Json>, after: Option<&Json>, found: &mut Vec<Difference>) {
    match (before, after) {
        (Some(Json::Object(before)), Some(Json::Object(after))) => compare_fields(path, before, after, found),
        (Some(Json::Array(before)), Some(Json::Array(after))) => compare_items(path, before, after, found),
        (before, after) if before == after => {}
        (before, after) => {
            let change = match (before, after) {
                (None, _) => Change::Added,
                (_, None) => Change::Removed,
                _ => Change::Changed,
            };
            found.push(Difference { path: path.to_owned(), change, before: before.cloned(), after: after.cloned() });
        }
    }
}

fn compare_fields(path: &str, before: &Map<String, Json>, after: &Map<String, Json>, found: &mut Vec<Difference>) {
    // Both are sorted: see `between`.
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    for key in after.keys().chain(gone) {
        compare(&below(path, key), before.get(key), after.get(key), found);
    }
}

/// The name of an item of a list: its id, the code of a table row, or none.
fn name_of(item: &Json) -> Option<&str> {
    ["id", "code", "role", "name", "reference"].iter().find_map(|field| item.get(field)?.as_str())
}

fn compare_items(path: &str, before: &[Json], after: &[Json], found: &mut Vec<Difference>) {
    let names = |items: &[Json]| items.iter().map(|i| name_of(i).map(str::to_owned)).collect::<Option<Vec<_>>>();
    let unique = |names: &[String]| names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len();
    match (names(before), names(after)) {
        (Some(old), Some(new)) if unique(&old) && unique(&new) => {
            let at = |items: &[Json], names: &[String], name: &String| {
                names.iter().position(|n| n == name).and_then(|i| items.get(i).cloned())
            };
            for name in new.iter().chain(old.iter().filter(|name| !new.contains(name))) {
                let (before, after) = (at(before, &old, name), at(after, &new, name));
                compare(&below(path, name), before.as_ref(), after.as_ref(), found);
            }
            let kept = |names: &[String], others: &[String]| -> Vec<String> {
                names.iter().filter(|name| others.contains(name)).cloned().collect()
            };
            if kept(&old, &new) != kept(&new, &old) {
                let order = |names: &[String]| Some(names.iter().cloned().map(Json::String).collect());
                found.push(Difference { path: path.to_owned(), change: Change::Moved, before: order(&old), after: order(&new) });
            }
        }
        _ => {
            for i in 0..before.len().max(after.len()) {
                compare(&format!("{path}/{i}"), before.get(i), after.get(i), found);
            }
        }
    }
}

named!(Change {
    Added = "added",
    Removed = "removed",
    Changed = "changed",
    Moved = "moved",
});
