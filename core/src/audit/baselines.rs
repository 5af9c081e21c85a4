//! Baselines: whether there is one, what it is about in time, its counts, and the table that explains it.

use super::objectives::{Lack, Subject, those};
use super::tables::name;
use super::words::{brackets, list, number, quoted};
use super::{Auditor, Finding, FindingCode, Grade, Recomputed, Section, Severity, figures};
use crate::Language;
use crate::agreement::{Baseline, Indicator};
use crate::figure::{Exact, Figure, Interval, Value};
use crate::reference::{Reference, add_months, days, format_day};
use crate::rule::RuleKind;
use crate::table::{Selection, Table};
use crate::target_group::TargetGroupCode;

/// Days between a table and a baseline that are one count.
const ONE_COUNT_DAYS: i64 = 31;

/// What is found about the baselines of one indicator.
pub(super) fn look(audit: &mut Auditor<'_>, subject: Subject<'_>) {
    let indicator = subject.indicator;
    let Some(baseline) = &indicator.baseline else { return };
    let found = [
        after_start(audit, subject, baseline),
        explained(audit, subject, baseline),
        indicator.comparison.as_ref().and_then(|other| comparison_time(audit, subject, baseline, other)),
        indicator.comparison.as_ref().and_then(|other| figures::comparison(&subject.path(audit, "comparison"), indicator, other)),
    ];
    let place = baseline.place.as_ref().or(indicator.place.as_ref());
    for finding in found.into_iter().flatten() {
        audit.report(Section::Objectives, subject.item, finding.placed(place));
    }
}

/// A known figure that was printed exactly, in the unit of its indicator.
pub(super) fn figure(indicator: &Indicator, baseline: &Baseline) -> Option<Figure> {
    baseline.value.figure().filter(|figure| figure.is_exact_print()).map(|figure| figure.with_unit(indicator.unit))
}

fn after_start(audit: &Auditor<'_>, subject: Subject<'_>, baseline: &Baseline) -> Option<Finding> {
    let (reference, start) = (baseline.reference?, audit.period.start());
    if reference.effective_date() <= start {
        return None;
    }
    let finding = Finding::new(FindingCode::BaselineAfterStart, Severity::Warning, subject.path(audit, "baseline"), |l| {
        let (name, about, start) = (quoted(&subject.indicator.name), reference.in_language(l), format_day(start, l));
        match l {
            Language::Danish => {
                format!("Baseline for {name} gælder {about}, efter at aftalen begyndte {start}: noget af virkningen er med.")
            }
            Language::English => format!(
                "The baseline of {name} is about {about}, after the agreement began on {start}: it holds some of the effect."
            ),
        }
    });
    Some(finding)
}

fn comparison_time(audit: &Auditor<'_>, subject: Subject<'_>, own: &Baseline, other: &Baseline) -> Option<Finding> {
    let (of_area, of_municipality) = (own.reference?, other.reference?);
    if of_area.effective_date() == of_municipality.effective_date() {
        return None;
    }
    let finding = Finding::new(FindingCode::ComparisonOtherTime, Severity::Warning, subject.path(audit, "comparison"), |l| {
        let (name, area, municipality) =
            (quoted(&subject.indicator.name), of_area.in_language(l), of_municipality.in_language(l));
        match l {
            Language::Danish => {
                format!(
                    "{name}: områdets baseline er fra {area}, kommunens fra {municipality}. De kan ikke sammenlignes direkte."
                )
            }
            Language::English => format!(
                "{name}: the baseline of the area is from {area}, that of the municipality from {municipality}. They cannot be compared directly."
            ),
        }
    });
    Some(finding)
}

/// A table that has the baseline as a total, as declared or as found among all codes and all but one.
fn explained(audit: &Auditor<'_>, subject: Subject<'_>, baseline: &Baseline) -> Option<Finding> {
    let figure = figure(subject.indicator, baseline)?;
    let tables = &audit.delaftale.tables;
    let Some(counts) = &subject.indicator.counts else {
        // A sum of 0 explains nothing.
        if figure.value() <= Exact::ZERO {
            return None;
        }
        return tables.iter().find_map(|table| found_in(audit, subject, table, &figure));
    };
    let table = tables.iter().find(|table| *table.id() == counts.table)?;
    let path = subject.path(audit, "baseline");
    if table.unit().unit() != subject.indicator.unit {
        return Some(units_mixed(path, subject, table));
    }
    let total = table.total_of(&counts.codes).ok()??;
    if total == figure.value() {
        return Some(explanation(path, subject, table, &figure, &[&counts.codes], true));
    }
    // Full-time persons are rounded in every cell: what their rounding allows is no contradiction.
    if rounded_total(table, &counts.codes).is_some_and(|interval| interval.overlaps(&figure.interval())) {
        return None;
    }
    let (printed, other_time) = (rounded_total(table, &counts.codes), told_at_other_times(baseline, table));
    let severity = if other_time { Severity::Warning } else { Severity::Error };
    let finding = Finding::new(FindingCode::BaselineNotExplained, severity, path, |l| {
        let (own, total, table_name) = (figure.in_language(l), number(l, total), name(table));
        let (about, selection) = (quoted(&subject.indicator.name), selection(l, &counts.codes));
        let (of_table, of_baseline) = (table.reference().in_language(l), baseline.reference.map(|day| day.in_language(l)));
        let why = match (l, other_time, of_baseline) {
            (_, false, _) => String::new(),
            (Language::Danish, true, Some(day)) => {
                format!(" Tabellen er fra {of_table}, baseline fra {day}: det kan være forklaringen.")
            }
            (Language::English, true, Some(day)) => {
                format!(" The table is from {of_table}, the baseline from {day}: that may be why.")
            }
            (Language::Danish, true, None) => format!(" Tabellen er fra {of_table}; hvornår baseline er fra, står der ikke."),
            (Language::English, true, None) => format!(" The table is from {of_table}; from when the baseline is, is not said."),
        };
        match l {
            Language::Danish => {
                format!("Baseline for {about} er {own}, men tabellen {table_name} giver {total} for {selection}.{why}")
            }
            Language::English => {
                format!("The baseline of {about} is {own}, but the table {table_name} makes {total} for {selection}.{why}")
            }
        }
    });
    let recomputed = Recomputed { value: total, interval: printed.unwrap_or(Interval::point(total)) };
    Some(finding.graded(Grade::Impossible).with_recomputed(recomputed).with_printed(figure))
}

/// Whether table and baseline are further than a month apart, or may be: `udgang februar` and a table of 1 March are one count.
fn told_at_other_times(baseline: &Baseline, table: &Table) -> bool {
    let of_table = table.reference().effective_date();
    baseline.reference.is_none_or(|own| days(own.effective_date(), of_table).abs() > ONE_COUNT_DAYS)
}

/// Everything that the printed cells of a selection can add up to; `None` where a cell is not known.
fn rounded_total(table: &Table, codes: &Selection) -> Option<Interval> {
    let unit = table.unit().unit();
    let rows = table.selected(codes).ok()?;
    rows.iter()
        .flat_map(|row| &row.cells)
        .try_fold(Interval::point(Exact::ZERO), |sum, cell| sum.plus(&cell.figure()?.with_unit(unit).interval()))
}

fn found_in(audit: &Auditor<'_>, subject: Subject<'_>, table: &Table, figure: &Figure) -> Option<Finding> {
    if table.unit().unit() != subject.indicator.unit {
        return None;
    }
    let all_but_one = table.rows().iter().map(|row| Selection::Except(vec![row.code.clone()]));
    let candidates: Vec<Selection> = std::iter::once(Selection::all()).chain(all_but_one).collect();
    let fits = |selection: &&Selection| table.total_of(selection).ok().flatten() == Some(figure.value());
    let fitting: Vec<&Selection> = candidates.iter().filter(fits).collect();
    if fitting.is_empty() {
        return None;
    }
    Some(explanation(subject.path(audit, "baseline"), subject, table, figure, &fitting, false))
}

fn explanation(
    path: String,
    subject: Subject<'_>,
    table: &Table,
    figure: &Figure,
    selections: &[&Selection],
    declared: bool,
) -> Finding {
    let finding = Finding::new(FindingCode::BaselineExplained, Severity::Note, path, |l| {
        let ways: Vec<String> = selections.iter().map(|choice| selection_with_sum(l, table, choice)).collect();
        let (about, own, way) = (quoted(&subject.indicator.name), figure.in_language(l), super::words::either(l, &ways));
        let (table, day) = (name(table), brackets(&table.reference().in_language(l)));
        let asserted = match (l, declared) {
            (_, true) => "",
            (Language::Danish, false) => " Aftalen siger det ikke selv.",
            (Language::English, false) => " The agreement does not say so itself.",
        };
        match l {
            Language::Danish => format!("Baseline for {about}, {own}, er summen i tabellen {table} {day} af {way}.{asserted}"),
            Language::English => {
                format!("The baseline of {about}, {own}, is the sum in the table {table} {day} of {way}.{asserted}")
            }
        }
    });
    let recomputed = Recomputed { value: figure.value(), interval: Interval::point(figure.value()) };
    finding.graded(Grade::Exact).with_recomputed(recomputed).with_printed(figure)
}

/// `alle koder undtagen 6.1`.
fn selection(l: Language, selection: &Selection) -> String {
    let codes = list(l, &selection.codes().iter().map(TargetGroupCode::to_string).collect::<Vec<_>>());
    match (selection, codes.is_empty()) {
        (Selection::Except(_), true) => l.pick("alle koder", "all codes").to_owned(),
        (Selection::Except(_), false) => format!("{} {codes}", l.pick("alle koder undtagen", "all codes but")),
        (Selection::Only(_), true) => l.pick("ingen koder", "no codes").to_owned(),
        (Selection::Only(_), false) => format!("{} {codes}", l.pick("koderne", "the codes")),
    }
}

/// `alle koder undtagen 6.1 (265 − 32)`.
fn selection_with_sum(l: Language, table: &Table, choice: &Selection) -> String {
    let words = selection(l, choice);
    let left_out = match choice {
        Selection::Except(codes) if !codes.is_empty() => table.total_of(&Selection::Only(codes.clone())).ok().flatten(),
        _ => None,
    };
    match (table.grand_total(), left_out) {
        (Some(all), Some(out)) => format!("{words} ({} − {})", number(l, all), number(l, out)),
        _ => words,
    }
}

fn units_mixed(path: String, subject: Subject<'_>, table: &Table) -> Finding {
    Finding::new(FindingCode::UnitsMixed, Severity::Note, path, |l| {
        let (about, table_name) = (quoted(&subject.indicator.name), name(table));
        let (own, others) = (subject.indicator.unit.word(l), table.unit().unit().word(l));
        match l {
            Language::Danish => format!("Baseline for {about} er i {own}, men tabellen {table_name} tæller {others}."),
            Language::English => format!("The baseline of {about} is in {own}, but the table {table_name} counts {others}."),
        }
    })
}

/// What is missing from the baselines.
pub(super) fn lacks(audit: &mut Auditor<'_>, subjects: &[Subject<'_>]) {
    let start = audit.period.start();
    let months = audit.options.old_baseline_months;
    let value = |indicator: &Indicator| indicator.baseline.as_ref().map(|baseline| baseline.value);
    let dated = |indicator: &Indicator| indicator.baseline.as_ref().and_then(|baseline| baseline.reference);
    missing(audit, those(subjects, |i| needs_baseline(i) && value(i) == Some(Value::Pending)), &|l, who, days| match l {
        Language::Danish => format!("Baseline afventer måling{days}: {who}."),
        Language::English => format!("The baseline is to be measured{days}: {who}."),
    });
    missing(audit, those(subjects, |i| needs_baseline(i) && value(i) == Some(Value::Suppressed)), &|l, who, _| match l {
        Language::Danish => format!("Baseline er diskretioneret, så ændringen kan ikke regnes ud: {who}."),
        Language::English => format!("The baseline is suppressed, so the change cannot be computed: {who}."),
    });
    let none = |i: &Indicator| matches!(value(i), None | Some(Value::Missing | Value::NotYetDue));
    missing(audit, those(subjects, |i| needs_baseline(i) && none(i)), &|l, who, _| match l {
        Language::Danish => format!("Der er ingen baseline at måle ændringen fra: {who}."),
        Language::English => format!("There is no baseline to measure the change from: {who}."),
    });
    let known = |i: &Indicator| matches!(value(i), Some(Value::Known(_)));
    Lack {
        code: FindingCode::BaselineUndated,
        severity: Severity::Warning,
        field: "baseline",
        subjects: those(subjects, |i| known(i) && dated(i).is_none()),
        say: &|l, who| match l {
            Language::Danish => format!("Det står ikke, hvornår baseline er fra: {who}."),
            Language::English => format!("It is not said what time the baseline is about: {who}."),
        },
    }
    .report(audit);
    Lack {
        code: FindingCode::BaselineOld,
        severity: Severity::Note,
        field: "baseline",
        subjects: those(subjects, |i| {
            known(i) && dated(i).is_some_and(|reference| add_months(reference.effective_date(), months) < start)
        }),
        say: &|l, who| match l {
            Language::Danish => {
                format!("Baseline er mere end {months} måneder ældre end aftalens start {}: {who}.", format_day(start, l))
            }
            Language::English => {
                format!(
                    "The baseline is more than {months} months older than the start of the agreement, {}: {who}.",
                    format_day(start, l)
                )
            }
        },
    }
    .report(audit);
    let gap = |i: &Indicator| i.rule.as_ref().is_some_and(|stated| matches!(stated.rule().kind(), RuleKind::Gap { .. }));
    Lack {
        code: FindingCode::BaselineMissing,
        severity: Severity::Warning,
        field: "comparison",
        subjects: those(subjects, |i| gap(i) && i.comparison.as_ref().is_none_or(|other| other.value.figure().is_none())),
        say: &|l, who| match l {
            Language::Danish => format!("Målet er forskellen til kommunen, og kommunens tal mangler: {who}."),
            Language::English => format!("The rule is about the gap to the municipality, whose figure is missing: {who}."),
        },
    }
    .report(audit);
}

/// Volumes and occupancy count from zero.
fn needs_baseline(indicator: &Indicator) -> bool {
    !indicator.rule.as_ref().is_some_and(|stated| stated.rule().counts_from_zero())
}

/// Baselines that are not there, with the days that they are to be about.
fn missing(audit: &mut Auditor<'_>, subjects: Vec<Subject<'_>>, say: &dyn Fn(Language, &str, &str) -> String) {
    let mut days: Vec<Reference> = subjects.iter().filter_map(|s| s.indicator.baseline.as_ref()?.reference).collect();
    days.sort_unstable();
    days.dedup();
    Lack {
        code: FindingCode::BaselineMissing,
        severity: Severity::Warning,
        field: "baseline",
        subjects,
        say: &|l, who| {
            let days: Vec<String> = days.iter().map(|day| day.in_language(l)).collect();
            let about = if days.is_empty() { String::new() } else { format!(" {}", brackets(&list(l, &days))) };
            say(l, who, &about)
        },
    }
    .report(audit);
}
