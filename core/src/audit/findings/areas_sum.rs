//! Areas that together have more people than a figure that covers them all.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::agreement::Series;
use crate::audit::facts::People;
use crate::audit::rows::{column, figure_at};
use crate::audit::why::condition;
use crate::audit::{Auditor, Fact, Finding, FindingCode, Grade, Sentence, Severity, Term, explained, sentence};
use crate::figure::{Exact, Recomputed};
use crate::reference::{Reference, days};

explained! {
    AreasExceed {
        finds: "Områder, som tilsammen har flere personer end et tal, der dækker dem alle.",
            "Areas that together have more people than a figure that covers them all.";
        why: "Tallene er talt på hver sin måde eller til hver sin tid, så det ene kan ikke følge op på det andet.",
            "The figures were counted in different ways or at different times, so one cannot follow up the other.";
        example: r#"{ "delaftale": {
            "series": [
                { "id": "parken", "name": "Uden job, Parken", "table": "Tabel 1", "measure": "uden-job", "unit": "fullTimePersons",
                  "population": { "group": "beboere", "area": "Parken" }, "points": [{ "reference": "2020", "value": "61,8" }] },
                { "id": "haven", "name": "Uden job, Haven", "table": "Tabel 1", "measure": "uden-job", "unit": "fullTimePersons",
                  "population": { "group": "beboere", "area": "Haven" }, "points": [{ "reference": "2020", "value": "43,7" }] }],
            "statements": [{ "id": "alle", "text": "75,8 beboere er uden job.", "measure": "uden-job",
                "population": { "group": "beboere" }, "count": "75,8 fuldtidspersoner", "reference": "2020" }] } }"#;
    }
}

/// The largest distance in days between a column and a figure that are compared.
const NEAR_DAYS: i64 = 366;

/// The sum of the areas in one column.
struct Sum<'a> {
    rows: Vec<&'a Series>,
    at: Reference,
    value: Recomputed,
}

/// Compares each figure that covers all areas with the rows of a table that count the same people area by area.
pub(in crate::audit) fn look(audit: &mut Auditor<'_>, facts: &[Fact<'_>]) {
    let mut areas: BTreeMap<(&str, &str), Vec<&Series>> = BTreeMap::new();
    for row in &audit.delaftale.series {
        let area = row.population.as_ref().and_then(|population| population.area.as_deref());
        if let (Some(measure), Some(table), Some(_)) = (&row.measure, row.table.as_deref(), area) {
            areas.entry((measure.as_str(), table)).or_default().push(row);
        }
    }
    if areas.is_empty() {
        return;
    }
    for fact in facts {
        let found = areas.iter().filter(|((measure, _), _)| fact.measure.is_some_and(|own| own.as_str() == *measure));
        let found: Vec<Finding> = found.filter_map(|(_, rows)| check(audit, fact, rows)).collect();
        audit.report(&fact.spot, found);
    }
}

fn check(audit: &Auditor<'_>, fact: &Fact<'_>, rows: &[&Series]) -> Option<Finding> {
    let (count, all) = (fact.count?, fact.people()?);
    let fits = |row: &&&Series| {
        let population = row.population.as_ref();
        let ages = population.and_then(|population| population.ages);
        let people = People::of(population);
        Some(row.unit) == count.unit() && ages == fact.ages() && people.is_some_and(|people| people.are_in_an_area_of(all))
    };
    let rows: Vec<&Series> = rows.iter().filter(fits).copied().collect();
    let areas: BTreeSet<&str> = rows.iter().filter_map(|row| row.population.as_ref()?.area.as_deref()).collect();
    // With two rows of one area, the people of the area would count twice.
    if areas.len() < 2 || areas.len() < rows.len() {
        return None;
    }
    let sum = nearest(rows, fact.time.date())?;
    let same_time = fact.time.date().is_some_and(|date| date == sum.at.effective_date());
    let more = sum.value.interval.low > count.interval().high;
    // The number may have fallen from one year to another. Only a fall beyond the threshold for a break is reported.
    let far = || {
        let least = audit.options.break_threshold.plus(Exact::from(100))?.times(count.value())?.over(Exact::from(100))?;
        Some(sum.value.value >= least)
    };
    if !more || !(same_time || far()?) {
        return None;
    }
    let (severity, grade) = if same_time { (Severity::Error, Some(Grade::Impossible)) } else { (Severity::Warning, None) };
    let first = sum.rows.first()?;
    let unit = first.unit;
    let sentence = sentence!(
        "{about}: her står {count}, men {areas} har tilsammen {sum} ({table}, kolonne {column}).{times}",
        "{about}: {count} is printed here, but {areas} have together {sum} ({table}, column {column}).{times}";
        about = fact.about(), count, areas = Term::List(areas.into_iter().map(Term::from).collect()),
        sum = Term::Amount(sum.value.value, unit), table = first.table.clone(), column = column(first, sum.at),
        times = times(fact, &sum)
    );
    let paths = sum.rows.iter().map(|row| audit.series(0, row).below(&["points", &sum.at.to_iso()]));
    let paths = std::iter::once(fact.spot.path.clone()).chain(paths).collect();
    let finding = fact.spot.finding(FindingCode::AreasExceed, severity, sentence).concerning(paths);
    let finding = finding.with_printed(count).with_recomputed(Some(sum.value));
    Some(match grade {
        Some(grade) => finding.graded(grade),
        None => finding,
    })
}

/// The sum in the column nearest to this date. If the date is not known, it is the last column.
fn nearest(rows: Vec<&Series>, date: Option<NaiveDate>) -> Option<Sum<'_>> {
    let columns: BTreeSet<Reference> = rows.iter().flat_map(|row| &row.points).map(|point| point.reference).collect();
    let known = columns.into_iter().filter_map(|at| {
        let figures: Option<Vec<_>> = rows.iter().map(|row| figure_at(row, at)).collect();
        Some((at, Recomputed::sum(figures?)?))
    });
    let away = |at: Reference| date.map_or(0, |date| days(at.effective_date(), date).abs());
    let near = known.filter(|(at, _)| away(*at) <= NEAR_DAYS);
    let (at, value) = near.min_by_key(|(at, _)| (away(*at), std::cmp::Reverse(at.effective_date())))?;
    Some(Sum { rows, at, value })
}

fn times(fact: &Fact<'_>, sum: &Sum<'_>) -> Option<Sentence> {
    match fact.time.date() {
        None => condition(false),
        Some(date) if date == sum.at.effective_date() => None,
        Some(date) => Some(sentence!(
            " Tallene er fra hver sin tid, {day} og {other}: det kan være forklaringen.",
            " The figures are about different times, {day} and {other}: that may be why.";
            day = Term::Day(date), other = Term::Day(sum.at.effective_date())
        )),
    }
}
