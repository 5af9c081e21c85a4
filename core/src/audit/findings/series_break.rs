//! Rows that all jump at the same place.

use std::collections::BTreeSet;

use crate::agreement::{Ages, Series};
use crate::audit::rows::{column, figure_at};
use crate::audit::{Auditor, Finding, FindingCode, Severity, Term, explained, sentence};
use crate::figure::{Exact, Unit};
use crate::place::Id;
use crate::reference::Reference;

explained! {
    SeriesBreak {
        finds: "Alle rækker i en tabel springer samme vej mellem de samme to kolonner, hver med mindst 30 % (kan vælges).",
            "All rows of a table jump the same way between the same two columns, each by at least 30 % (a setting).";
        why: "Så stort et fælles spring er oftest en ny måde at gøre tallene op på. En udvikling over springet er ingen virkning.",
            "Such a common jump is mostly a new way of counting. A development across it is no effect.";
        example: r#"{ "delaftale": { "series": [
            { "id": "a", "name": "Uden job, Parken", "table": "Tabel 1", "unit": "fullTimePersons", "points": [
                { "reference": "2012", "value": "10" }, { "reference": "2013", "value": "6" }] },
            { "id": "b", "name": "Uden job, Haven", "table": "Tabel 1", "unit": "fullTimePersons", "points": [
                { "reference": "2012", "value": "21" }, { "reference": "2013", "value": "12" }] },
            { "id": "c", "name": "Uden job, Skoven", "table": "Tabel 1", "unit": "fullTimePersons", "points": [
                { "reference": "2012", "value": "30" }, { "reference": "2013", "value": "20" }] }] } }"#;
    }
}

/// The fewest rows that can jump together.
const MIN_ROWS: usize = 3;

/// Every place between two neighbouring columns where all rows move the same way by at least the threshold.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    for (number, rows) in groups(&audit.delaftale.series) {
        let columns: BTreeSet<Reference> = rows.iter().flat_map(|row| &row.points).map(|point| point.reference).collect();
        for (before, after) in columns.iter().zip(columns.iter().skip(1)) {
            let changes: Option<Vec<Exact>> = rows.iter().map(|row| relative_change(row, *before, *after)).collect();
            let Some(changes) = changes else { continue };
            let far = |change: &Exact| change.abs() >= audit.options.break_threshold && !change.is_zero();
            let rises = changes.iter().filter(|change| **change > Exact::ZERO).count();
            if changes.iter().all(far) && (rises == 0 || rises == changes.len()) {
                let finding = jump(audit, number, &rows, &changes, [*before, *after]);
                audit.report(&audit.rows(number, None), [finding]);
            }
        }
    }
}

/// What rows must have in common to be looked at together.
type Key<'a> = (Option<&'a str>, Option<&'a Id>, Option<Ages>, Unit);

/// The rows of one table, measure and age band, with the number of the first. Shares of other rows follow those.
fn groups(series: &[Series]) -> Vec<(usize, Vec<&Series>)> {
    let mut groups: Vec<(Key<'_>, usize, Vec<&Series>)> = Vec::new();
    for (number, row) in series.iter().enumerate().filter(|(_, row)| row.share_of.is_none()) {
        let ages = row.population.as_ref().and_then(|population| population.ages);
        let key = (row.table.as_deref(), row.measure.as_ref(), ages, row.unit);
        if key.0.is_none() && key.1.is_none() {
            continue;
        }
        match groups.iter_mut().find(|(own, ..)| *own == key) {
            Some((_, _, rows)) => rows.push(row),
            None => groups.push((key, number, vec![row])),
        }
    }
    groups.into_iter().map(|(_, number, rows)| (number, rows)).filter(|(_, rows)| areas(rows) >= MIN_ROWS).collect()
}

fn area(row: &Series) -> &str {
    row.population.as_ref().and_then(|population| population.area.as_deref()).unwrap_or(&row.name)
}

fn areas(rows: &[&Series]) -> usize {
    rows.iter().map(|row| area(row)).collect::<BTreeSet<_>>().len()
}

/// In per cent of the value before.
fn relative_change(row: &Series, before: Reference, after: Reference) -> Option<Exact> {
    let (old, new) = (figure_at(row, before)?.value(), figure_at(row, after)?.value());
    new.minus(old)?.over(old)?.times(Exact::from(100))
}

fn jump<'a>(
    audit: &Auditor<'a>,
    number: usize,
    rows: &[&'a Series],
    changes: &[Exact],
    [before, after]: [Reference; 2],
) -> Finding {
    let first = rows.first().copied();
    let column_of = |reference| first.map_or(Term::Reference(reference), |row| column(row, reference));
    let table = first.and_then(|row| row.table.clone()).map(Term::Plain);
    let ages = first.and_then(|row| row.population.as_ref()?.ages).map(Term::Ages);
    let what: Vec<Term> = table.into_iter().chain(ages).collect();
    let each = rows.iter().zip(changes).map(|(row, by)| Term::Joined(" ", vec![area(row).into(), Term::Change(*by)]));
    let sentence = sentence!(
        "Alle {count} rækker{what} springer samme vej fra kolonne {from} til {to}: {each}. Det ligner en ændret opgørelse \
         (databrud) og ikke en virkning.",
        "All {count} rows{what} jump the same way from column {from} to {to}: {each}. That looks like another way of counting \
         (a break in the series), not like an effect.";
        count = rows.len(),
        what = (!what.is_empty()).then(|| sentence!(" ({what})", " ({what})"; what = Term::Joined(", ", what))),
        from = column_of(before), to = column_of(after), each = Term::List(each.collect())
    );
    let paths = rows.iter().map(|row| audit.series(number, row).below(&["points", &after.to_iso()])).collect();
    audit.rows(number, first).finding(FindingCode::SeriesBreak, Severity::Warning, sentence).concerning(paths)
}
