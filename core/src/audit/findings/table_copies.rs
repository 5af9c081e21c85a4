//! Copies of one table that differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::audit::{Auditor, Finding, FindingCode, Grade, Severity, Term, explained, sentence};
use crate::figure::Value;
use crate::table::{Row, Table};
use crate::target_group::TargetGroupCode;

explained! {
    TableCopies {
        finds: "To gengivelser af den samme målgruppetabel, som ikke er ens: samme titel, dag og afdelinger, men forskellige celler.",
            "Two prints of one target-group table that are not alike: one title, day and departments, but different cells.";
        why: "En af dem er forkert, og en baseline, der er regnet ud fra den, er det også.",
            "One of them is wrong, and so is a baseline that was counted from it.";
        example: r#"{ "delaftale": { "tables": [
            { "id": "side-4", "title": "Målgrupper", "reference": "2021-03-01", "departments": ["22", "24"],
              "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] }] },
            { "id": "side-8", "title": "Målgrupper", "reference": "2021-03-01", "departments": ["22", "24"],
              "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [9, 11] }] }] } }"#;
    }
}

/// Compares each table with the first table of the same title, day, unit and departments.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    let tables = &audit.delaftale.tables;
    for (number, copy) in tables.iter().enumerate() {
        let earlier = tables.iter().take(number).find(|first| is_copy(first, copy));
        let found = earlier.and_then(|first| check(audit, first, number, copy));
        let spot = audit.table(number, copy);
        audit.report(&spot, found);
    }
}

fn is_copy(first: &Table, copy: &Table) -> bool {
    let title = |table: &Table| table.title().map(|title| title.trim().to_lowercase());
    let codes = |table: &Table| table.rows().iter().map(|row| row.code.clone()).collect::<BTreeSet<_>>();
    let same = (first.reference(), first.unit(), first.departments()) == (copy.reference(), copy.unit(), copy.departments());
    // Two tables without a title are copies only if they have the same codes.
    same && title(first) == title(copy) && (first.title().is_some() || codes(first) == codes(copy))
}

/// The cells that differ, never with their values: a finding can reach readers who may not see the table.
fn check(audit: &Auditor<'_>, first: &Table, number: usize, copy: &Table) -> Option<Finding> {
    let spot = audit.table(number, copy);
    let rows = |table: &'_ Table| -> BTreeMap<TargetGroupCode, Row> {
        table.rows().iter().map(|row| (row.code.clone(), row.clone())).collect()
    };
    let (old, new) = (rows(first), rows(copy));
    let (mut places, mut paths): (Vec<Term>, Vec<String>) = (Vec::new(), Vec::new());
    for code in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let name = code.to_string();
        let (Some(was), Some(is)) = (old.get(code), new.get(code)) else {
            places.push(sentence!("rækken {name}, som kun står i den ene", "the row {name}, which only one has"; name).into());
            paths.push(spot.below(&["rows", &code.to_string()]));
            continue;
        };
        let cells = was.cells.iter().zip(&is.cells).zip(copy.departments());
        let cells = cells.filter(|((was, is), _)| was != is).map(|(_, department)| department.as_str());
        let total = differ(was.total, is.total).then_some("total");
        for (column, is_total) in cells.map(|name| (name, false)).chain(total.map(|name| (name, true))) {
            places.push(sentence!("{row} i {column}", "{row} in {column}"; row = name.clone(), column).into());
            let below: &[&str] = if is_total { &["rows", &name, "total"] } else { &["rows", &name, "cells", column] };
            paths.push(spot.below(below));
        }
    }
    let totals = |table: &Table| table.printed_totals().unwrap_or_default().to_vec();
    for ((was, is), column) in totals(first).into_iter().zip(totals(copy)).zip(copy.departments()) {
        if was != is {
            places.push(sentence!("totalen i {column}", "the total in {column}"; column = column.clone()).into());
            paths.push(spot.below(&["totals", column]));
        }
    }
    if differ(first.printed_grand_total(), copy.printed_grand_total()) {
        places.push(sentence!("hovedtotalen", "the grand total").into());
        paths.push(spot.below(&["grandTotal"]));
    }
    if places.is_empty() {
        return None;
    }
    let sentence = sentence!(
        "Tabellen {table} står to gange og er ikke ens: {places}.",
        "The table {table} is printed twice and is not alike: {places}.";
        table = Term::table(copy), places = Term::List(places)
    );
    let finding = spot.finding(FindingCode::TableCopies, Severity::Error, sentence);
    Some(finding.graded(Grade::Impossible).concerning(paths))
}

/// Whether two totals differ. A total that only one copy prints is not a difference.
fn differ(was: Option<Value>, is: Option<Value>) -> bool {
    was.zip(is).is_some_and(|(was, is)| was != is)
}
