//! The comparison of a baseline with the target-group table that it comes from.

use crate::agreement::Baseline;
use crate::audit::findings::units_mixed;
use crate::audit::{Auditor, Case, Finding, FindingCode, Grade, Sentence, Severity, Spot, Term, explained, sentence};
use crate::figure::{Exact, Figure, Interval, Recomputed};
use crate::reference::days;
use crate::table::{Selection, Table};

explained! {
    BaselineExplained {
        finds: "En baseline, som er summen af rækker i aftalens egen målgruppetabel: hvilke rækker det er.",
            "A baseline that is the sum of rows in the agreement's own target-group table: which rows these are.";
        why: "Så ved den, der måler senere, hvilke målgruppekoder der skal tælles.",
            "So whoever measures later knows which target-group codes to count.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
                "departments": ["22", "24"], "rows": [
                    { "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] },
                    { "code": "6.6", "label": "Sygedagpengemodtagere", "cells": [12, 15] }] }] },
            "indicator": { "unit": "persons", "baseline": { "value": "27", "reference": "2021-02" }, "rule": { "rule": "øges til 50 inden 31. august 2025" } } }"#;
    }
    BaselineNotExplained {
        finds: "En baseline, som ikke er summen af de rækker i målgruppetabellen, som aftalen siger, den er.",
            "A baseline that is not the sum of the rows of the target-group table that the agreement names.";
        why: "Tabel og baseline tæller ikke de samme personer, så en måling efter tabellen kan ikke holdes op mod målet.",
            "Table and baseline do not count the same people, so an observation by the table cannot be held against the target.";
        example: r#"{ "delaftale": { "tables": [{ "id": "maalgrupper", "title": "Målgrupper", "reference": "2021-03-01",
                "departments": ["22", "24"], "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11] }] }] },
            "indicator": { "unit": "persons", "counts": { "table": "maalgrupper", "codes": { "except": [] } },
                "baseline": { "value": "20", "reference": "2021-02" }, "rule": { "rule": "øges til 50 inden 31. august 2025" } } }"#;
    }
}

/// The largest distance in days between a table and a baseline from the same count.
const ONE_COUNT_DAYS: i64 = 31;

/// Compares the baseline with the total of its declared codes. Without a declaration, it looks for a table in which all codes, or all codes
/// but one, add up to the baseline.
pub(in crate::audit) fn check(audit: &Auditor<'_>, case: &Case<'_>) -> Option<Finding> {
    let baseline = case.indicator.baseline.as_ref()?;
    let figure = case.figure(&baseline.value)?;
    let (tables, spot) = (&audit.delaftale.tables, case.at_baseline());
    let Some(counts) = &case.indicator.counts else {
        // A sum of 0 explains nothing.
        let positive = figure.value() > Exact::ZERO;
        return tables.iter().filter(|_| positive).find_map(|table| found_in(&spot, case, table, figure));
    };
    let table = tables.iter().find(|table| *table.id() == counts.table)?;
    if table.unit().unit() != case.indicator.unit {
        return Some(units_mixed::of_table(&spot, case, table));
    }
    let total = table.total_of(&counts.codes).ok()??;
    if total == figure.value() {
        return Some(explained_by(&spot, case, table, figure, &[&counts.codes], None));
    }
    // Full-time persons are rounded in every cell. A difference within this rounding is not a contradiction.
    let rounded = rounded_total(table, &counts.codes);
    if rounded.is_some_and(|interval| interval.overlaps(&figure.interval())) {
        return None;
    }
    let why = other_times(baseline, table);
    let severity = if why.is_some() { Severity::Warning } else { Severity::Error };
    let sentence = sentence!(
        "Baseline for {about} er {own}, men tabellen {table} giver {total} for {codes}.{why}",
        "The baseline of {about} is {own}, but the table {table} makes {total} for {codes}.{why}";
        about = case.name(), own = figure, table = Term::table(table), total, codes = selection(&counts.codes), why
    );
    let recomputed = Recomputed { value: total, interval: rounded.unwrap_or(Interval::point(total)) };
    let finding = spot.finding(FindingCode::BaselineNotExplained, severity, sentence).graded(Grade::Impossible);
    Some(finding.with_recomputed(Some(recomputed)).with_printed(figure))
}

/// The sentence for a table and a baseline that are, or may be, more than a month apart. `udgang februar` and a table of 1 March are the
/// same count.
fn other_times(baseline: &Baseline, table: &Table) -> Option<Sentence> {
    let of_table = table.reference();
    let Some(of_baseline) = baseline.reference else {
        return Some(sentence!(
            " Tabellen er fra {of_table}; hvornår baseline er fra, står der ikke.",
            " The table is from {of_table}; from when the baseline is, is not said.";
            of_table
        ));
    };
    let apart = days(of_baseline.effective_date(), of_table.effective_date()).abs() > ONE_COUNT_DAYS;
    apart.then(|| {
        sentence!(
            " Tabellen er fra {of_table}, baseline fra {of_baseline}: det kan være forklaringen.",
            " The table is from {of_table}, the baseline from {of_baseline}: that may be why.";
            of_table, of_baseline
        )
    })
}

/// The interval of the sum of the printed cells of a selection; `None` if a cell is not known.
fn rounded_total(table: &Table, codes: &Selection) -> Option<Interval> {
    let unit = table.unit().unit();
    let rows = table.selected(codes).ok()?;
    rows.iter()
        .flat_map(|row| &row.cells)
        .try_fold(Interval::point(Exact::ZERO), |sum, cell| sum.plus(&cell.figure()?.with_unit(unit).interval()))
}

fn found_in(spot: &Spot<'_>, case: &Case<'_>, table: &Table, figure: Figure) -> Option<Finding> {
    if table.unit().unit() != case.indicator.unit {
        return None;
    }
    let all_but_one = table.rows().iter().map(|row| Selection::Except(vec![row.code.clone()]));
    let candidates: Vec<Selection> = std::iter::once(Selection::all()).chain(all_but_one).collect();
    let fits = |selection: &&Selection| table.total_of(selection).ok().flatten() == Some(figure.value());
    let fitting: Vec<&Selection> = candidates.iter().filter(fits).collect();
    let undeclared = sentence!(" Aftalen siger det ikke selv.", " The agreement does not say so itself.");
    (!fitting.is_empty()).then(|| explained_by(spot, case, table, figure, &fitting, Some(undeclared)))
}

fn explained_by(
    spot: &Spot<'_>,
    case: &Case<'_>,
    table: &Table,
    figure: Figure,
    selections: &[&Selection],
    undeclared: Option<Sentence>,
) -> Finding {
    let sentence = sentence!(
        "Baseline for {about}, {own}, er summen i tabellen {name} {day} af {ways}.{undeclared}",
        "The baseline of {about}, {own}, is the sum in the table {name} {day} of {ways}.{undeclared}";
        about = case.name(), own = figure, name = Term::table(table),
        day = Term::Brackets(Box::new(table.reference().into())),
        ways = Term::Either(selections.iter().map(|choice| selection_with_sum(table, choice)).collect()), undeclared
    );
    let finding = spot.finding(FindingCode::BaselineExplained, Severity::Note, sentence).graded(Grade::Exact);
    finding.with_recomputed(Some(Recomputed::exactly(figure.value()))).with_printed(figure)
}

/// `alle koder undtagen 6.1`.
fn selection(selection: &Selection) -> Sentence {
    let none = selection.codes().is_empty();
    let codes = Term::List(selection.codes().iter().map(|code| code.to_string().into()).collect());
    match selection {
        Selection::Except(_) if none => sentence!("alle koder", "all codes"),
        Selection::Except(_) => sentence!("alle koder undtagen {codes}", "all codes but {codes}"; codes),
        Selection::Only(_) if none => sentence!("ingen koder", "no codes"),
        Selection::Only(_) => sentence!("koderne {codes}", "the codes {codes}"; codes),
    }
}

/// `alle koder undtagen 6.1 (265 − 32)`.
fn selection_with_sum(table: &Table, choice: &Selection) -> Term {
    let codes = selection(choice);
    let left_out = match choice {
        Selection::Except(codes) if !codes.is_empty() => table.total_of(&Selection::Only(codes.clone())).ok().flatten(),
        _ => None,
    };
    match (table.grand_total(), left_out) {
        (Some(all), Some(out)) => sentence!("{codes} ({all} − {out})", "{codes} ({all} − {out})"; codes, all, out).into(),
        _ => codes.into(),
    }
}
