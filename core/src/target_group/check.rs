//! What makes a table well formed.

use std::collections::BTreeSet;

use super::{TableParts, TableUnit};
use crate::figure::Value;
use crate::text::shown;
use crate::{Error, ErrorCode, Language};

/// Names, and none twice.
pub(super) fn departments(parts: &TableParts, errors: &mut Vec<Error>) {
    if parts.departments.is_empty() {
        errors.push(Error::new(ErrorCode::TableShape, "the table has no departments").within("departments"));
    }
    let mut seen = BTreeSet::new();
    for (at, department) in parts.departments.iter().enumerate() {
        let error = if department.is_empty() {
            Error::new(ErrorCode::TextEmpty, "a department has no name")
        } else if !seen.insert(department) {
            Error::new(ErrorCode::TableDuplicate, format!("the department `{}` stands twice", shown(department)))
        } else {
            continue;
        };
        errors.push(error.within(at).within("departments"));
    }
}

/// Codes, none twice, and one count for each department.
pub(super) fn rows(parts: &TableParts, errors: &mut Vec<Error>) {
    if parts.rows.is_empty() {
        errors.push(Error::new(ErrorCode::TableShape, "the table has no rows").within("rows"));
    }
    let mut seen = BTreeSet::new();
    for (at, row) in parts.rows.iter().enumerate() {
        let mut push = |error: Error| errors.push(error.within(at).within("rows"));
        if !seen.insert(&row.code) {
            push(Error::new(ErrorCode::TableDuplicate, format!("the row `{}` stands twice", row.code)).within("code"));
        }
        if row.cells.len() != parts.departments.len() {
            let (cells, wanted) = (row.cells.len(), parts.departments.len());
            let message = format!("the row `{}` has {cells} cells, and there are {wanted} departments", row.code);
            push(Error::new(ErrorCode::TableShape, message).within("cells"));
        }
        let place = format!("in the row `{}`", row.code);
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

/// The printed totals of the departments and of everything.
pub(super) fn totals(parts: &TableParts, errors: &mut Vec<Error>) {
    let totals = parts.totals.as_deref().unwrap_or_default();
    if parts.totals.is_some() && totals.len() != parts.departments.len() {
        let message = format!("there are {} totals, and there are {} departments", totals.len(), parts.departments.len());
        errors.push(Error::new(ErrorCode::TableShape, message).within("totals"));
    }
    for (column, total) in totals.iter().enumerate() {
        if let Some(error) = count(parts.unit, total, "in the totals") {
            errors.push(error.within(column).within("totals"));
        }
    }
    if let Some(error) = parts.grand_total.as_ref().and_then(|total| count(parts.unit, total, "as the grand total")) {
        errors.push(error.within("grandTotal"));
    }
}

/// What keeps a value from being a count; a value that is not known is none and passes.
fn count(unit: TableUnit, value: &Value, place: &str) -> Option<Error> {
    let figure = value.figure()?;
    let (what, help) = if !figure.is_exact_print() {
        ("is not an exact count", "write a hidden cell as suppressed")
    } else if figure.unit().is_some_and(|own| own != unit.unit()) {
        ("has another unit than the table", "leave the unit out, or give the table the unit persons or fullTimePersons")
    } else if figure.value().signum() < 0 {
        ("is negative", "write a cell that is not known as missing")
    } else if unit == TableUnit::Persons && figure.as_count().is_none() {
        ("is not a whole number of people", "a table with decimals has the unit fullTimePersons")
    } else {
        return None;
    };
    let message = format!("`{}` {place} {what}", figure.in_language(Language::Danish));
    Some(Error::new(ErrorCode::TableCell, message).with_help(help))
}
