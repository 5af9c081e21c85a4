//! The difference between two versions of a delaftale, item by item.

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::{Delaftale, Helhedsplan};
use crate::words::named;
use crate::words::pointer_segment;

/// What happened to an item between two versions (*ændring*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
    /// It stands in another place among its neighbours.
    Moved,
}

/// One difference (*forskel*) between two versions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Difference {
    /// Where: the fields and the ids of the items on the way, such as `/objectives/aktivering/indicators/grad/baseline/value`. Items
    /// without an id are named by their place, counted from 0.
    pub path: String,
    /// What happened.
    pub change: Change,
    /// What stood there before, as on the wire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Json>,
    /// What stands there now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Json>,
}

/// Every difference between two versions of a delaftale, in the order of the document.
///
/// Items with an id (objectives, indicators, activities, tables, ...) are followed by it, so that an inserted objective is one
/// difference, not a shift of all that follow.
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

/// Every difference between two versions of a plan, its delaftaler included; an added delaftale is one difference.
#[must_use]
pub fn plan_differences(before: &Helhedsplan, after: &Helhedsplan) -> Vec<Difference> {
    between(before, after)
}

fn between<T: Serialize>(before: &T, after: &T) -> Vec<Difference> {
    // Through the text: serde's code for every type is then compiled once, not a second time for trees. That matters to WebAssembly.
    let json = |version| {
        let mut json: Json = serde_json::to_string(version).and_then(|text| serde_json::from_str(&text)).unwrap_or_default();
        // The order of the fields hangs on the features of serde_json that anybody in the build has asked for: here it never does.
        json.sort_all_objects();
        json
    };
    let mut found = Vec::new();
    compare("", Some(&json(before)), Some(&json(after)), &mut found);
    found
}

/// One level further in; a name of an item can hold any character.
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

/// What an item of a list is called: its id, a table row's code, or nothing.
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
