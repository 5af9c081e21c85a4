//! Cells of a target-group table that show too few people, or whose hidden value can be computed.

use crate::audit::{Finding, FindingCode, Sentence, Severity, Spot, Term, explained, sentence};
use crate::table::{CellValue, Table};

explained! {
    SmallCells {
        finds: "Celler i en målgruppetabel, som viser færre personer end den valgte grænse (3, 5 eller 10).",
            "Cells of a target-group table that show fewer people than the chosen threshold (3, 5 or 10).";
        why: "Bag et lille tal kan enkelte beboere genkendes. Tabellen må ikke offentliggøres, som den står.",
            "Single residents can be recognised behind a small number. The table must not be published as it stands.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [2, 11] }] }] } }"#;
    }
    HiddenButComputable {
        finds: "Skjulte celler, som kan regnes ud af de totaler og celler, der vises.",
            "Hidden cells that can be computed from the totals and cells that are shown.";
        why: "Tallet er kun skjult for øjet. En celle mere skal skjules, før tabellen kan offentliggøres.",
            "The number is hidden from the eye only. One more cell has to be hidden before the table can be published.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": ["suppressed", 11], "total": 13 }] }] } }"#;
    }
    NotChecked {
        finds: "En tabel, der ikke er kontrolleret for små celler, fordi der ikke er valgt en grænse.",
            "A table that was not checked for small cells, because no threshold was chosen.";
        why: "Praksis er forskellig, så der er ingen grænse, biblioteket kan vælge. Uden kontrol er tabellen ikke frikendt.",
            "Practice differs, so the library chooses no threshold. Without the check the table is not cleared.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] }] }] } }"#;
    }
}

pub(in crate::audit) fn small(spot: &Spot<'_>, table: &Table, threshold: Option<u32>) -> Option<Finding> {
    let name = Term::table(table);
    let Some(threshold) = threshold else {
        let sentence = sentence!(
            "Tabellen {name} er ikke kontrolleret for små celler: der er ikke valgt en grænse (3, 5 eller 10 personer).",
            "The table {name} was not checked for small cells: no threshold was chosen (3, 5 or 10 people).";
            name
        );
        return Some(spot.finding(FindingCode::NotChecked, Severity::Note, sentence));
    };
    let small = table.small_cells(threshold);
    let (count, places) = (small.len(), places(&small));
    let sentence = if count == 1 {
        sentence!(
            "Tabellen {name} viser 1 celle med færre end {threshold} personer: {places}.",
            "The table {name} shows 1 cell of fewer than {threshold} people: {places}.";
            name, threshold, places
        )
    } else {
        sentence!(
            "Tabellen {name} viser {count} celler med færre end {threshold} personer: {places}.",
            "The table {name} shows {count} cells of fewer than {threshold} people: {places}.";
            name, count, threshold, places
        )
    };
    found(spot, FindingCode::SmallCells, &small, sentence)
}

pub(in crate::audit) fn hidden(spot: &Spot<'_>, table: &Table) -> Option<Finding> {
    let open = table.hidden_but_computable();
    let sentence = sentence!(
        "Tabellen {name}: skjulte celler kan regnes ud af det, der vises: {places}.",
        "The table {name}: hidden cells can be computed from what is shown: {places}.";
        name = Term::table(table), places = places(&open)
    );
    found(spot, FindingCode::HiddenButComputable, &open, sentence)
}

fn found(spot: &Spot<'_>, code: FindingCode, cells: &[CellValue], sentence: Sentence) -> Option<Finding> {
    let path = |cell: &CellValue| match (&cell.code, &cell.department) {
        (Some(code), Some(department)) => spot.below(&["rows", &code.to_string(), "cells", department]),
        (Some(code), None) => spot.below(&["rows", &code.to_string(), "total"]),
        (None, Some(department)) => spot.below(&["totals", department]),
        (None, None) => spot.below(&["grandTotal"]),
    };
    let paths: Vec<String> = cells.iter().map(path).collect();
    (!cells.is_empty()).then(|| spot.finding(code, Severity::Warning, sentence).concerning(paths))
}

/// The cells as `6.5 i 30`, never with their values: a finding can reach readers who may not see the table.
fn places(cells: &[CellValue]) -> Term {
    let place = |cell: &CellValue| {
        let row = cell.code.as_ref().map_or_else(|| "total".to_owned(), ToString::to_string);
        let column = cell.department.as_deref().unwrap_or("total");
        sentence!("{row} i {column}", "{row} in {column}"; row, column).into()
    };
    Term::List(cells.iter().map(place).collect())
}
