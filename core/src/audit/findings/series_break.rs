//! Rows that all jump between the same two columns.

use std::collections::BTreeSet;

use crate::agreement::{Ages, Series};
use crate::audit::rows::{column, figure_at};
use crate::audit::{Auditor, Finding, FindingCode, Severity, Term, explained, sentence};
use crate::figure::{Exact, Interval, Recomputed, Unit};
use crate::place::Id;
use crate::reference::Reference;

explained! {
    SeriesBreak {
        finds: "Alle rækker i en tabel springer samme vej mellem de samme to kolonner, hver med mindst 30 % (kan vælges). Rækker med \
            færre end 10 personer tæller ikke med.",
            "All rows of a table jump the same way between the same two columns, each by at least 30 % (a setting). Rows of fewer than 10 \
            people do not count.";
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

/// The least number of rows of a break.
const MIN_ROWS: usize = 3;
/// A row with fewer people than this in both columns is left out: from 4 to 2 is only two people.
const MIN_PEOPLE: i64 = 10;

/// Reports every pair of neighbouring columns between which all rows move in the same direction by at least the threshold.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>) {
    for (number, rows) in groups(&audit.delaftale.series) {
        let columns: BTreeSet<Reference> = rows.iter().flat_map(|row| &row.points).map(|point| point.reference).collect();
        for (before, after) in columns.iter().zip(columns.iter().skip(1)) {
            let changes: Option<Vec<Change<'_>>> = rows.iter().map(|row| Change::of(row, *before, *after)).collect();
            let Some(changes) = changes else { continue };
            let large: Vec<Change<'_>> = changes.into_iter().filter(|change| change.of_people).collect();
            let areas: BTreeSet<&str> = large.iter().map(|change| area(change.row)).collect();
            let threshold = audit.options.break_threshold;
            let rises = large.iter().filter(|change| change.by.value > Exact::ZERO).count();
            let all_far = large.iter().all(|change| change.is_far(threshold));
            if areas.len() >= MIN_ROWS && all_far && (rises == 0 || rises == large.len()) {
                let finding = jump(audit, number, &large, [*before, *after]);
                audit.report(&audit.rows(number, None), [finding]);
            }
        }
    }
}

/// The common properties of compared rows: table, measure, age band and unit.
type Key<'a> = (Option<&'a str>, Option<&'a Id>, Option<Ages>, Unit);

/// The rows of each table, measure, age band and unit, with the index of the first row. Rows that are shares of other rows are left out,
/// because they change with these rows.
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

/// The change of a row from one column to the next.
struct Change<'a> {
    row: &'a Series,
    /// The change in per cent of the value before.
    by: Recomputed,
    /// Whether one of the columns has enough people, or the row does not count people.
    of_people: bool,
}

impl<'a> Change<'a> {
    fn of(row: &'a Series, before: Reference, after: Reference) -> Option<Self> {
        let (old, new) = (figure_at(row, before)?, figure_at(row, after)?);
        // The change is the ratio minus 100 per cent.
        let ratio = Recomputed::share(Recomputed::of(&new), Recomputed::of(&old))?;
        let hundred = Exact::from(100);
        let by = Recomputed { value: ratio.value.minus(hundred)?, interval: ratio.interval.minus(&Interval::point(hundred))? };
        let counts = matches!(row.unit, Unit::Persons | Unit::FullTimePersons);
        let of_people = !counts || old.value().max(new.value()) >= MIN_PEOPLE.into();
        Some(Self { row, by, of_people })
    }

    /// Whether the rounded figures allow a change of at least `threshold` per cent: from 231,1 to 161,8 is a fall of 29,99.
    fn is_far(&self, threshold: Exact) -> bool {
        let most = if self.by.value > Exact::ZERO { self.by.interval.high } else { self.by.interval.low };
        most.abs() >= threshold && !self.by.value.is_zero()
    }
}

fn jump<'a>(audit: &Auditor<'a>, number: usize, changes: &[Change<'a>], [before, after]: [Reference; 2]) -> Finding {
    let first = changes.first().map(|change| change.row);
    let column_of = |reference| first.map_or(Term::Reference(reference), |row| column(row, reference));
    let table = first.and_then(|row| row.table.clone()).map(Term::Plain);
    let ages = first.and_then(|row| row.population.as_ref()?.ages).map(Term::Ages);
    let what: Vec<Term> = table.into_iter().chain(ages).collect();
    let each = changes.iter().map(|change| Term::Joined(" ", vec![area(change.row).into(), Term::Change(change.by.value)]));
    let sentence = sentence!(
        "Alle {count} rækker{what} springer samme vej fra kolonne {from} til {to}: {each}. Det ligner en ændret opgørelse \
         (databrud) og ikke en virkning.",
        "All {count} rows{what} jump the same way from column {from} to {to}: {each}. That looks like another way of counting \
         (a break in the series), not like an effect.";
        count = changes.len(),
        what = (!what.is_empty()).then(|| sentence!(" ({what})", " ({what})"; what = Term::Joined(", ", what))),
        from = column_of(before), to = column_of(after), each = Term::List(each.collect())
    );
    let paths = changes.iter().map(|change| audit.series(number, change.row).below(&["points", &after.to_iso()])).collect();
    audit.rows(number, first).finding(FindingCode::SeriesBreak, Severity::Warning, sentence).concerning(paths)
}
