//! Totals of a target-group table that differ from the sum of their cells.

use crate::audit::{Finding, FindingCode, Grade, PrintCheck, Severity, Spot, Term, check_sum, explained, sentence};
use crate::figure::{Exact, Figure, Value};
use crate::table::{Row, Table};

explained! {
    TableTotal {
        finds: "En total i en målgruppetabel, som tallene i rækken, kolonnen eller tabellen ikke giver.",
            "A total of a target-group table that the numbers of its row, its column or the table do not make.";
        why: "En celle eller totalen er forkert. Er det præcis én celle, siger bemærkningen hvilken.",
            "A cell or the total is wrong. If it is just one cell, the finding says which.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
            "departments": ["22", "24"], "rows": [
                { "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11], "total": 18 },
                { "code": "6.6", "label": "Sygedagpengemodtagere", "cells": [12, 15], "total": 28 }],
            "totals": [19, 26] }] } }"#;
    }
}

/// The cells of a total: a row, a column, or all cells.
#[derive(Clone, Copy)]
enum Line<'a> {
    Row(&'a Row),
    Column(&'a str),
    Grand,
}

impl Line<'_> {
    fn in_words(self) -> Term {
        match self {
            Self::Row(row) => sentence!("rækken {code}", "the row {code}"; code = row.code.to_string()).into(),
            Self::Column(name) => sentence!("kolonnen {name}", "the column {name}"; name).into(),
            Self::Grand => sentence!("hovedtotalen", "the grand total").into(),
        }
    }

    fn path(self, table: &Spot<'_>) -> String {
        self.at(table).path
    }

    fn at<'s>(self, table: &Spot<'s>) -> Spot<'s> {
        match self {
            Self::Row(row) => table.at(&["rows", &row.code.to_string(), "total"]),
            Self::Column(name) => table.at(&["totals", name]),
            Self::Grand => table.at(&["grandTotal"]),
        }
    }
}

/// A printed total that differs from the sum of its cells.
struct Mismatch<'a> {
    line: Line<'a>,
    printed: Figure,
    check: PrintCheck,
    /// Whether every cell is known. If not, the known cells alone are already above the total.
    complete: bool,
}

impl Mismatch<'_> {
    fn difference(&self) -> Option<Exact> {
        self.printed.value().minus(self.check.recomputed.value).filter(|_| self.complete)
    }
}

pub(in crate::audit) fn check(spot: &Spot<'_>, table: &Table) -> Vec<Finding> {
    let cells = |column: usize| table.rows().iter().map(move |row| row.cells.get(column).copied());
    let rows: Vec<Mismatch<'_>> = table
        .rows()
        .iter()
        .filter_map(|row| mismatch(table, Line::Row(row), row.cells.iter().copied().map(Some), row.total))
        .collect();
    let columns: Vec<Mismatch<'_>> = table
        .departments()
        .iter()
        .zip(table.printed_totals().unwrap_or_default())
        .enumerate()
        .filter_map(|(at, (name, total))| mismatch(table, Line::Column(name), cells(at), Some(*total)))
        .collect();
    let grand = grand_total(table);
    let impossible = |list: &[Mismatch<'_>]| list.iter().filter(|m| m.check.grade == Grade::Impossible).count();
    if let ([row], [column]) = (rows.as_slice(), columns.as_slice())
        && impossible(&rows) == 1
        && impossible(&columns) == 1
        && row.difference().is_some()
        && row.difference() == column.difference()
    {
        // One wrong cell does not explain a grand total that differs from the totals of rows and columns, too.
        let grand = grand.as_ref().map(|grand| differs(spot, table, grand));
        return std::iter::once(wrong_cell(spot, table, row, column)).chain(grand).collect();
    }
    let all: Vec<Mismatch<'_>> = rows.into_iter().chain(columns).chain(grand).collect();
    let (rounded, wrong): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| m.check.grade == Grade::WithinRounding);
    let wrong = wrong.iter().map(|m| differs(spot, table, m));
    wrong.chain(only_rounded(spot, table, &rounded)).collect()
}

fn figure(table: &Table, value: Value) -> Option<Figure> {
    value.figure().map(|figure| figure.with_unit(table.unit().unit()))
}

/// The mismatch of a line; `None` if its cells add up to its total. Cells that are not known can only increase the sum.
fn mismatch<'a>(
    table: &Table,
    line: Line<'a>,
    cells: impl Iterator<Item = Option<Value>>,
    total: Option<Value>,
) -> Option<Mismatch<'a>> {
    let printed = figure(table, total?)?;
    let (mut known, mut complete) = (Vec::new(), true);
    for cell in cells {
        match cell.and_then(|value| figure(table, value)) {
            Some(cell) => known.push(cell),
            None => complete = false,
        }
    }
    let check = check_sum(&known, &printed).ok().filter(|check| check.grade != Grade::Exact)?;
    let too_much = check.recomputed.interval.low > printed.interval().high;
    (complete || too_much).then_some(Mismatch { line, printed, check, complete })
}

/// The mismatch of the grand total, if it differs from the cells and from the totals of rows and departments. One wrong cell or total is
/// then found only once.
fn grand_total(table: &Table) -> Option<Mismatch<'_>> {
    let by_cells = || table.rows().iter().flat_map(|row| row.cells.iter().copied().map(Some)).collect::<Vec<_>>();
    let by_rows = || table.rows().iter().map(|row| row.total).collect::<Vec<_>>();
    let by_columns = || table.printed_totals().unwrap_or_default().iter().copied().map(Some).collect::<Vec<_>>();
    let known = |values: &Vec<Option<Value>>| {
        !values.is_empty() && values.iter().all(|value| value.and_then(|v| figure(table, v)).is_some())
    };
    let ways: Vec<Vec<Option<Value>>> = [by_cells(), by_rows(), by_columns()].into_iter().filter(known).collect();
    let mut found = ways.into_iter().map(|values| mismatch(table, Line::Grand, values.into_iter(), table.printed_grand_total()));
    let first = found.next()??;
    found.all(|other| other.is_some()).then_some(first)
}

fn differs(spot: &Spot<'_>, table: &Table, m: &Mismatch<'_>) -> Finding {
    let (table, line) = (Term::table(table), m.line.in_words());
    let (sum, printed) = (m.check.recomputed.value, m.printed.value());
    let sentence = if m.complete {
        sentence!(
            "Tabellen {table}, {line}: tallene giver {sum}, men der står {printed}.",
            "The table {table}, {line}: the numbers make {sum}, but {printed} is printed.";
            table, line, sum, printed
        )
    } else {
        sentence!(
            "Tabellen {table}, {line}: alene de tal, der vises, giver {sum}, men der står {printed}.",
            "The table {table}, {line}: the numbers shown make {sum} alone, but {printed} is printed.";
            table, line, sum, printed
        )
    };
    let finding = m.line.at(spot).finding(FindingCode::TableTotal, m.check.grade.severity(), sentence);
    finding.checked(&m.check).with_printed(m.printed)
}

/// The finding for one row and one column with the same difference: their common cell is the likely cause.
fn wrong_cell(spot: &Spot<'_>, table: &Table, row: &Mismatch<'_>, column: &Mismatch<'_>) -> Finding {
    let (code, department) = match (row.line, column.line) {
        (Line::Row(row), Line::Column(name)) => (row.code.to_string(), name),
        _ => (String::new(), ""),
    };
    let cell = spot.at(&["rows", &code, "cells", department]);
    let off = row.difference().unwrap_or(Exact::ZERO);
    let sentence = sentence!(
        "Tabellen {table}: rækken {code} og kolonnen {department} giver begge {off} {less} end deres totaler. Cellen, hvor de mødes, \
         er nok forkert.",
        "The table {table}: the row {code} and the column {department} both make {off} {less} than their totals. The cell where they \
         meet is probably wrong.";
        table = Term::table(table), code, department, off = off.abs(),
        less = if off > Exact::ZERO { sentence!("mindre", "less") } else { sentence!("mere", "more") }
    );
    cell.finding(FindingCode::TableTotal, Severity::Error, sentence).graded(Grade::Impossible)
}

/// Makes one finding about all totals whose difference rounding can explain.
fn only_rounded(spot: &Spot<'_>, table: &Table, rounded: &[Mismatch<'_>]) -> Option<Finding> {
    let first = rounded.first()?;
    let each = rounded.iter().map(|m| {
        let (line, sum, printed) = (m.line.in_words(), m.check.recomputed.value, m.printed.value());
        sentence!("{line} ({sum} mod trykt {printed})", "{line} ({sum} against {printed})"; line, sum, printed).into()
    });
    let sentence = sentence!(
        "Tabellen {table}: afrunding kan forklare, at tallene ikke giver totalen: {each}.",
        "The table {table}: rounding can explain that the numbers do not make the total: {each}.";
        table = Term::table(table), each = Term::List(each.collect())
    );
    let finding = spot.finding(FindingCode::TableTotal, Severity::Note, sentence);
    let finding = finding.graded(Grade::WithinRounding).concerning(rounded.iter().map(|m| m.line.path(spot)).collect());
    Some(if rounded.len() == 1 { finding.checked(&first.check).with_printed(first.printed) } else { finding })
}
