//! Target-group tables: totals, small cells, cells that are hidden in vain.

use super::words::{list, number, quoted};
use super::{Auditor, Finding, FindingCode, Grade, PrintCheck, Section, Severity, check_sum};
use crate::Language;
use crate::figure::{Exact, Figure, Value};
use crate::table::{CellValue, Row, Table};

pub(super) fn look(audit: &mut Auditor<'_>) {
    for (item, table) in audit.delaftale.tables.iter().enumerate() {
        let path = audit.path(&["tables", table.id().as_str()]);
        let mut found = totals(table, &path);
        found.extend(small_cells(table, &path, audit.options.small_cell_threshold));
        found.extend(hidden(table, &path));
        for finding in found {
            audit.report(Section::Tables, item, finding.placed(table.place()));
        }
    }
}

/// What sentences call the table.
pub(super) fn name(table: &Table) -> String {
    quoted(table.title().unwrap_or(table.id().as_str()))
}

/// A row, a column, or everything.
#[derive(Clone, Copy)]
enum Line<'a> {
    Row(&'a Row),
    Column(&'a str),
    Grand,
}

impl Line<'_> {
    fn in_words(self, l: Language) -> String {
        match self {
            Self::Row(row) => format!("{} {}", l.pick("rækken", "the row"), row.code),
            Self::Column(name) => format!("{} {name}", l.pick("kolonnen", "the column")),
            Self::Grand => l.pick("hovedtotalen", "the grand total").to_owned(),
        }
    }

    fn path(self, table: &str) -> String {
        match self {
            Self::Row(row) => super::pointer(table, &["rows", &row.code.to_string(), "total"]),
            Self::Column(name) => super::pointer(table, &["totals", name]),
            Self::Grand => super::pointer(table, &["grandTotal"]),
        }
    }
}

/// A printed total that its cells do not make.
struct Mismatch<'a> {
    line: Line<'a>,
    printed: Figure,
    check: PrintCheck,
    /// Whether every cell is known; else what is known is already too much.
    complete: bool,
}

impl Mismatch<'_> {
    fn difference(&self) -> Option<Exact> {
        self.printed.value().minus(self.check.recomputed.value).filter(|_| self.complete)
    }
}

fn totals(table: &Table, path: &str) -> Vec<Finding> {
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
        // The wrong cell does not explain a grand total that the totals of rows and columns do not make either.
        let grand = grand.as_ref().map(|grand| total_differs(table, path, grand));
        return std::iter::once(wrong_cell(table, path, row, column)).chain(grand).collect();
    }
    let all: Vec<Mismatch<'_>> = rows.into_iter().chain(columns).chain(grand).collect();
    let (rounded, wrong): (Vec<_>, Vec<_>) = all.into_iter().partition(|m| m.check.grade == Grade::WithinRounding);
    let wrong = wrong.iter().map(|m| total_differs(table, path, m));
    wrong.chain(totals_rounded(table, path, &rounded)).collect()
}

fn figure(table: &Table, value: Value) -> Option<Figure> {
    value.figure().map(|figure| figure.with_unit(table.unit().unit()))
}

/// The line, if its cells do not make its total. Cells that are not known can only add to it.
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

/// The grand total, if neither the cells nor the totals of rows or departments make it: one wrong cell or total is told once.
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

fn total_differs(table: &Table, path: &str, m: &Mismatch<'_>) -> Finding {
    let finding = Finding::new(FindingCode::TableTotal, m.check.grade.severity(), m.line.path(path), |l| {
        let (sum, printed) = (number(l, m.check.recomputed.value), number(l, m.printed.value()));
        let (table, line) = (name(table), m.line.in_words(l));
        match (l, m.complete) {
            (Language::Danish, true) => format!("Tabellen {table}, {line}: tallene giver {sum}, men der står {printed}."),
            (Language::English, true) => format!("The table {table}, {line}: the numbers make {sum}, but {printed} is printed."),
            (Language::Danish, false) => {
                format!("Tabellen {table}, {line}: alene de tal, der vises, giver {sum}, men der står {printed}.")
            }
            (Language::English, false) => {
                format!("The table {table}, {line}: the numbers shown make {sum} alone, but {printed} is printed.")
            }
        }
    });
    finding.checked(&m.check).with_printed(m.printed)
}

/// One row and one column are off by the same number: their common cell is the likely cause.
fn wrong_cell(table: &Table, path: &str, row: &Mismatch<'_>, column: &Mismatch<'_>) -> Finding {
    let (code, department) = match (row.line, column.line) {
        (Line::Row(row), Line::Column(name)) => (row.code.to_string(), name),
        _ => (String::new(), ""),
    };
    let path = super::pointer(path, &["rows", &code, "cells", department]);
    let finding = Finding::new(FindingCode::TableTotal, Severity::Error, path, |l| {
        let off = row.difference().unwrap_or(Exact::ZERO);
        let (off, more) = (number(l, off.abs()), off > Exact::ZERO);
        let table = name(table);
        match l {
            Language::Danish => format!(
                "Tabellen {table}: rækken {code} og kolonnen {department} giver begge {off} {} end deres totaler. Cellen, hvor de mødes, \
                 er nok forkert.",
                if more { "mindre" } else { "mere" }
            ),
            Language::English => format!(
                "The table {table}: the row {code} and the column {department} both make {off} {} than their totals. The cell where they \
                 meet is probably wrong.",
                if more { "less" } else { "more" }
            ),
        }
    });
    finding.graded(Grade::Impossible)
}

/// All totals that only rounding explains, told once.
fn totals_rounded(table: &Table, path: &str, rounded: &[Mismatch<'_>]) -> Option<Finding> {
    let first = rounded.first()?;
    let finding = Finding::new(FindingCode::TableTotal, Severity::Note, path.to_owned(), |l| {
        let each: Vec<String> = rounded
            .iter()
            .map(|m| {
                let (sum, printed) = (number(l, m.check.recomputed.value), number(l, m.printed.value()));
                format!("{} ({sum} {} {printed})", m.line.in_words(l), l.pick("mod trykt", "against"))
            })
            .collect();
        let (table, each) = (name(table), list(l, &each));
        match l {
            Language::Danish => format!("Tabellen {table}: afrunding kan forklare, at tallene ikke giver totalen: {each}."),
            Language::English => {
                format!("The table {table}: rounding can explain that the numbers do not make the total: {each}.")
            }
        }
    });
    let finding = finding.graded(Grade::WithinRounding).concerning(rounded.iter().map(|m| m.line.path(path)).collect());
    Some(if rounded.len() == 1 { finding.checked(&first.check).with_printed(first.printed) } else { finding })
}

/// `6.5 i 30`, never with the value: a finding may be shown where the table may not.
fn places(l: Language, cells: &[CellValue]) -> String {
    let total = l.pick("total", "total");
    let place = |cell: &CellValue| {
        let row = cell.code.as_ref().map_or_else(|| total.to_owned(), ToString::to_string);
        format!("{row} {} {}", l.pick("i", "in"), cell.department.as_deref().unwrap_or(total))
    };
    list(l, &cells.iter().map(place).collect::<Vec<_>>())
}

fn cell_paths(path: &str, cells: &[CellValue]) -> Vec<String> {
    let of = |cell: &CellValue| match (&cell.code, &cell.department) {
        (Some(code), Some(department)) => super::pointer(path, &["rows", &code.to_string(), "cells", department]),
        (Some(code), None) => super::pointer(path, &["rows", &code.to_string(), "total"]),
        (None, Some(department)) => super::pointer(path, &["totals", department]),
        (None, None) => super::pointer(path, &["grandTotal"]),
    };
    cells.iter().map(of).collect()
}

fn small_cells(table: &Table, path: &str, threshold: Option<u32>) -> Option<Finding> {
    let Some(threshold) = threshold else {
        return Some(Finding::new(FindingCode::NotChecked, Severity::Note, path.to_owned(), |l| {
            let table = name(table);
            match l {
                Language::Danish => {
                    format!(
                        "Tabellen {table} er ikke kontrolleret for små celler: der er ikke valgt en grænse (3, 5 eller 10 personer)."
                    )
                }
                Language::English => {
                    format!("The table {table} was not checked for small cells: no threshold was chosen (3, 5 or 10 people).")
                }
            }
        }));
    };
    let small = table.small_cells(threshold);
    if small.is_empty() {
        return None;
    }
    let finding = Finding::new(FindingCode::SmallCells, Severity::Warning, path.to_owned(), |l| {
        let (table, count, places) = (name(table), small.len(), places(l, &small));
        match (l, count) {
            (Language::Danish, 1) => format!("Tabellen {table} viser 1 celle med færre end {threshold} personer: {places}."),
            (Language::Danish, _) => {
                format!("Tabellen {table} viser {count} celler med færre end {threshold} personer: {places}.")
            }
            (Language::English, 1) => format!("The table {table} shows 1 cell of fewer than {threshold} people: {places}."),
            (Language::English, _) => {
                format!("The table {table} shows {count} cells of fewer than {threshold} people: {places}.")
            }
        }
    });
    Some(finding.concerning(cell_paths(path, &small)))
}

fn hidden(table: &Table, path: &str) -> Option<Finding> {
    let open = table.hidden_but_computable();
    if open.is_empty() {
        return None;
    }
    let finding = Finding::new(FindingCode::HiddenButComputable, Severity::Warning, path.to_owned(), |l| {
        let (table, places) = (name(table), places(l, &open));
        match l {
            Language::Danish => format!("Tabellen {table}: skjulte celler kan regnes ud af det, der vises: {places}."),
            Language::English => format!("The table {table}: hidden cells can be computed from what is shown: {places}."),
        }
    });
    Some(finding.concerning(cell_paths(path, &open)))
}
