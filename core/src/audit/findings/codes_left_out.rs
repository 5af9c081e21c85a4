//! Indicators that do not count target-group codes of their activities.

use std::collections::BTreeSet;

use crate::agreement::{Activity, Id};
use crate::audit::{Auditor, Case, Finding, FindingCode, Severity, Term, explained, sentence};
use crate::table::{Selection, Table};
use crate::target_group::TargetGroupCode;

explained! {
    CodesLeftOut {
        finds: "En indikator, som ikke tæller en målgruppekode, selv om aktiviteternes målgruppe har den med.",
            "An indicator that leaves out a target-group code that the target group of the activities holds.";
        why: "Indsatsen arbejder med personer, som ingen indikator følger, og en virkning på dem kan ikke ses.",
            "The work is with people whom no indicator follows, and an effect on them cannot be seen.";
        example: r#"{ "delaftale": {
            "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01", "departments": ["22", "24"], "rows": [
                { "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] },
                { "code": "6.6", "label": "Sygedagpengemodtagere", "cells": [12, 15] }] }],
            "activities": [{ "id": "praktik", "name": "Praktikpladser", "codes": ["6.1", "6.6"] }] },
            "indicator": { "unit": "persons", "counts": { "table": "maalgrupper", "codes": { "except": ["6.1"] } },
                "baseline": { "value": "27", "reference": "2021-02" }, "rule": { "rule": "øges til 50 inden 31. august 2025" } } }"#;
    }
}

/// `own` is the activity whose success criterion the indicator is. Without one, the indicator is about all activities.
pub(in crate::audit) fn check(audit: &Auditor<'_>, case: &Case<'_>, own: Option<&Id>) -> Option<Finding> {
    let counts = case.indicator.counts.as_ref()?;
    let table = audit.delaftale.tables.iter().find(|table| *table.id() == counts.table)?;
    let counted: BTreeSet<&TargetGroupCode> = table.selected(&counts.codes).ok()?.iter().map(|row| &row.code).collect();
    let activities = audit.delaftale.activities.iter().filter(|activity| own.is_none_or(|own| activity.id == *own));
    let with_codes: Vec<(&Activity, BTreeSet<&TargetGroupCode>)> =
        activities.map(|activity| (activity, codes_of(activity))).filter(|(_, codes)| !codes.is_empty()).collect();
    let left_out: Vec<&TargetGroupCode> = table
        .rows()
        .iter()
        .map(|row| &row.code)
        .filter(|code| !counted.contains(code) && with_codes.iter().any(|(_, codes)| codes.contains(code)))
        .collect();
    if left_out.is_empty() {
        return None;
    }
    let holders = with_codes.iter().filter(|(_, codes)| left_out.iter().any(|code| codes.contains(code)));
    let names: Vec<&str> = holders.map(|(activity, _)| activity.name.as_str()).collect();
    let sentence = sentence!(
        "{about} tæller ikke {codes} med{people}, men det gør målgruppen for {activities}.",
        "{about} leaves out {codes}{people}, but the target group of {activities} holds them.";
        about = case.name(), codes = Term::List(left_out.iter().map(|code| Term::from(code.to_string())).collect()),
        people = people(table, &left_out), activities = Term::names(&names)
    );
    Some(case.spot.at(&["counts"]).finding(FindingCode::CodesLeftOut, Severity::Warning, sentence))
}

/// The people of these codes and all people of the table, in brackets.
fn people(table: &Table, codes: &[&TargetGroupCode]) -> Term {
    let selection = Selection::Only(codes.iter().map(|code| (*code).clone()).collect());
    let known = table.total_of(&selection).ok().flatten().zip(table.grand_total());
    known.map(|(some, all)| sentence!(" ({some} af {all})", " ({some} of {all})"; some, all)).into()
}

/// The codes of the activity and of its parts.
fn codes_of(activity: &Activity) -> BTreeSet<&TargetGroupCode> {
    activity.with_parts().flat_map(|one| &one.codes).collect()
}
