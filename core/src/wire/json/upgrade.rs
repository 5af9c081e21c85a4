//! Documents of version 1, as version 2 says the same.
//!
//! Version 1 had one comparison for each indicator, which was the municipality, and a `scope` for each observation. In version 2 a comparison
//! has a name and stands with the baseline, and an observation names it. Everything else of version 1 means in version 2 what it meant.
//! The paths of errors are those of version 2.

use std::borrow::Cow;

use super::tree::Node;
use crate::agreement::OtherBaseline;

/// The older version of the documents that the library reads.
pub(in crate::wire) const OLD_VERSION: &str = "1";

type Fields<'t> = Vec<(Cow<'t, str>, Node<'t>)>;

/// Rewrites every document of version 1: the tree itself, or those that it holds, wherever a request has them.
pub(super) fn upgrade(tree: &mut Node<'_>) {
    match tree {
        Node::Object(fields) if fields.iter().any(|(name, _)| name == "schemaVersion") => document(fields),
        Node::Object(fields) => fields.iter_mut().for_each(|(_, value)| upgrade(value)),
        Node::List(items) => items.iter_mut().for_each(upgrade),
        _ => {}
    }
}

fn document(fields: &mut Fields<'_>) {
    let is_old = |(name, value): &(Cow<'_, str>, Node<'_>)| {
        name == "schemaVersion" && matches!(value, Node::Text(text) if text == OLD_VERSION)
    };
    if !fields.iter().any(is_old) {
        return;
    }
    each(fields, "observations", observation);
    for plan in objects(fields, "plan") {
        each(plan, "delaftaler", |delaftale| {
            each(delaftale, "objectives", |objective| each(objective, "indicators", indicator));
        });
    }
}

/// `"scope": "municipality"` is `"of": "kommunen"`; the area has no name.
fn observation(fields: &mut Fields<'_>) {
    let scope =
        |(name, value): &(Cow<'_, str>, Node<'_>), of: &str| name == "scope" && matches!(value, Node::Text(text) if text == of);
    fields.retain(|field| !scope(field, "area"));
    if let Some(field) = fields.iter_mut().find(|field| scope(field, "municipality")) {
        *field = ("of".into(), Node::Text(OtherBaseline::MUNICIPALITY.into()));
    }
}

/// `"comparison": {...}` of an indicator is a comparison of its baseline, named `kommunen`.
fn indicator(fields: &mut Fields<'_>) {
    fields.retain(|(name, value)| name != "comparison" || *value != Node::Null);
    // What is not an object stays, and is refused by its name.
    let Some(at) = fields.iter().position(|(name, value)| name == "comparison" && matches!(value, Node::Object(_))) else {
        return;
    };
    let (_, Node::Object(own)) = fields.remove(at) else { return };
    let mut other: Fields<'_> =
        vec![("name".into(), Node::Text(OtherBaseline::MUNICIPALITY.into())), ("kind".into(), Node::Text("kommune".into()))];
    other.extend(own);
    let comparisons = ("comparisons".into(), Node::List(vec![Node::Object(other)]));
    match fields.iter_mut().find(|(name, _)| name == "baseline") {
        Some((_, Node::Object(baseline))) => baseline.push(comparisons),
        Some((_, value @ Node::Null)) => *value = without_value(comparisons),
        // A baseline that is no object is refused in any case.
        Some(_) => {}
        None => fields.push(("baseline".into(), without_value(comparisons))),
    }
}

fn without_value<'t>(comparisons: (Cow<'t, str>, Node<'t>)) -> Node<'t> {
    Node::Object(vec![("value".into(), Node::Text("missing".into())), comparisons])
}

/// The objects that are fields of this name. A field that stands twice is refused later.
fn objects<'f, 't>(fields: &'f mut Fields<'t>, name: &str) -> impl Iterator<Item = &'f mut Fields<'t>> {
    fields.iter_mut().filter_map(move |(own, value)| match value {
        Node::Object(fields) if own == name => Some(fields),
        _ => None,
    })
}

/// Looks at each object in the lists of this name.
fn each<'t>(fields: &mut Fields<'t>, name: &str, look: impl Fn(&mut Fields<'t>)) {
    for (own, value) in fields {
        let Node::List(items) = value else { continue };
        if own == name {
            items.iter_mut().filter_map(|item| if let Node::Object(fields) = item { Some(fields) } else { None }).for_each(&look);
        }
    }
}
