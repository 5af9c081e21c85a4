//! The checks that make a table well formed.

use std::collections::BTreeSet;

use super::{TableParts, TableUnit};
use crate::figure::Value;
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors, Text};

impl TableParts {
    /// All problems of a table.
    pub(super) fn check(&self) -> Result<(), Errors> {
        let mut errors = Vec::new();
        departments(self, &mut errors);
        rows(self, &mut errors);
        totals(self, &mut errors);
        Errors::check(errors)
    }
}

/// Departments have names, and no name occurs twice.
fn departments(parts: &TableParts, errors: &mut Vec<Error>) {
    if parts.departments.is_empty() {
        errors.push(
            Error::new(ErrorCode::TableShape, say!("tabellen har ingen afdelinger", "the table has no departments"))
                .within("departments"),
        );
    }
    let mut seen = BTreeSet::new();
    for (at, department) in parts.departments.iter().enumerate() {
        let error = if department.is_empty() {
            Error::new(ErrorCode::TextEmpty, say!("en afdeling har intet navn", "a department has no name"))
        } else if !seen.insert(department) {
            let name = shown(department);
            let message = say!("afdelingen `{name}` står to gange", "the department `{name}` occurs twice");
            Error::new(ErrorCode::TableDuplicate, message)
        } else {
            continue;
        };
        errors.push(error.within(at).within("departments"));
    }
}

/// No code occurs twice, and each row has one count for each department.
fn rows(parts: &TableParts, errors: &mut Vec<Error>) {
    if parts.rows.is_empty() {
        errors.push(Error::new(ErrorCode::TableShape, say!("tabellen har ingen rækker", "the table has no rows")).within("rows"));
    }
    let mut seen = BTreeSet::new();
    for (at, row) in parts.rows.iter().enumerate() {
        let mut push = |error: Error| errors.push(error.within(at).within("rows"));
        let code = &row.code;
        if !seen.insert(code) {
            let message = say!("rækken `{code}` står to gange", "the row `{code}` occurs twice");
            push(Error::new(ErrorCode::TableDuplicate, message).within("code"));
        }
        if row.cells.len() != parts.departments.len() {
            let (cells, wanted) = (row.cells.len(), parts.departments.len());
            let message = say!(
                "antallet af celler i rækken `{code}` er {cells}, men antallet af afdelinger er {wanted}",
                "the row `{code}` has {cells} cells, and there are {wanted} departments"
            );
            push(Error::new(ErrorCode::TableShape, message).within("cells"));
        }
        let place = say!("i rækken `{code}`", "in the row `{code}`");
        for (column, cell) in row.cells.iter().enumerate() {
            if let Some(error) = count(parts.unit, cell, &place) {
                push(error.within(column).within("cells"));
            }
        }
        if let Some(error) = row.total.as_ref().and_then(|total| count(parts.unit, total, &place)) {
            push(error.within("total"));
        }
    }
}

/// The printed totals of the departments and of the whole table.
fn totals(parts: &TableParts, errors: &mut Vec<Error>) {
    let totals = parts.totals.as_deref().unwrap_or_default();
    if parts.totals.is_some() && totals.len() != parts.departments.len() {
        let (own, wanted) = (totals.len(), parts.departments.len());
        let message = say!(
            "antallet af totaler er {own}, men antallet af afdelinger er {wanted}",
            "there are {own} totals, and there are {wanted} departments"
        );
        errors.push(Error::new(ErrorCode::TableShape, message).within("totals"));
    }
    let place = say!("blandt totalerne", "in the totals");
    for (column, total) in totals.iter().enumerate() {
        if let Some(error) = count(parts.unit, total, &place) {
            errors.push(error.within(column).within("totals"));
        }
    }
    let place = say!("som hovedtotal", "as the grand total");
    if let Some(error) = parts.grand_total.as_ref().and_then(|total| count(parts.unit, total, &place)) {
        errors.push(error.within("grandTotal"));
    }
}

/// The error for a value that is not a count. A value that is not known passes.
fn count(unit: TableUnit, value: &Value, place: &Text) -> Option<Error> {
    let figure = value.figure()?;
    let (what, help) = if !figure.is_exact_print() {
        (
            say!("er ikke et nøjagtigt antal", "is not an exact count"),
            say!("skriv en skjult celle som `suppressed`", "write a hidden cell as `suppressed`"),
        )
    } else if figure.unit().is_some_and(|own| own != unit.unit()) {
        (
            say!("har en anden enhed end tabellen", "has another unit than the table"),
            say!(
                "udelad enheden, eller giv tabellen enheden `persons` eller `fullTimePersons`",
                "leave the unit out, or give the table the unit `persons` or `fullTimePersons`"
            ),
        )
    } else if figure.value().signum() < 0 {
        (
            say!("er negativt", "is negative"),
            say!("skriv en celle, der ikke er kendt, som `missing`", "write a cell that is not known as `missing`"),
        )
    } else if unit == TableUnit::Persons && figure.as_count().is_none() {
        (
            say!("er ikke et helt antal personer", "is not a whole number of people"),
            say!("en tabel med decimaler har enheden `fullTimePersons`", "a table with decimals has the unit `fullTimePersons`"),
        )
    } else {
        return None;
    };
    let Text { danish: place_da, english: place_en } = place;
    let Text { danish: what_da, english: what_en } = what;
    let message = say!("`{figure}` {place_da} {what_da}", "`{figure}` {place_en} {what_en}");
    Some(Error::new(ErrorCode::TableCell, message).with_help(help))
}
