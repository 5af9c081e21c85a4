//! The agreement years of a count that starts again every year, and the counts of places that are to be filled at any time.

use chrono::NaiveDate;

use super::case::Case;
use super::measured::meets;
use super::series::Series;
use super::yardstick::Yardstick;
use super::{CountsHeld, YearStatus};
use crate::figure::Exact;
use crate::reference::{Period, days_inclusive};

/// The first day whose count can decide the status on a day: the first day of the agreement year before the running one. Once the agreement
/// has ended, no year runs, and its last year decides. `None` before the agreement.
pub(super) fn counts_since(period: &Period, as_of: NaiveDate) -> Option<NaiveDate> {
    let year = period.year_of(period.end().map_or(as_of, |end| end.min(as_of)))?;
    let before = year.first.pred_opt().filter(|_| as_of <= year.last).and_then(|day| period.year_of(day));
    Some(before.map_or(year.first, |before| before.first))
}

impl Yardstick<'_> {
    /// Whether a count cannot decide its agreement year: the year has ended since, and the count was made before its end and was below the
    /// target.
    pub(super) fn leaves_year_open(&self, t: NaiveDate, y: Exact, as_of: NaiveDate) -> bool {
        let course = &self.course;
        let last = course.deadline_for(t).filter(|_| course.form().is_counted_yearly());
        last.is_some_and(|last| t < last && last < as_of) && course.target_for(t).is_none_or(|target| !meets(true, y, target))
    }
}

impl Case<'_> {
    /// Whether a day lies in an agreement year of a yearly count that the end of the agreement cuts short, while the first or the last day
    /// of the agreement is only assumed. The length of such a year is not known, so it has no status.
    pub(super) fn is_in_assumed_stub(&self, day: NaiveDate) -> bool {
        let yearly = self.yardstick.as_ref().is_some_and(|yardstick| yardstick.course.form().is_counted_yearly());
        let year = if yearly { self.period.year_of(day) } else { None };
        let assumed = self.period.start_is_assumed() || self.period.end_is_assumed();
        year.is_some_and(|year| assumed && days_inclusive(year.first, year.last) < self.period.whole_days_of(&year))
    }

    /// The status of each agreement year that has begun by the day of the status; empty for rules without yearly counts.
    pub(super) fn years(&self) -> Vec<YearStatus> {
        let (Ok(start), Some(yardstick)) = (self.start, &self.yardstick) else { return Vec::new() };
        if !yardstick.course.form().is_counted_yearly() {
            return Vec::new();
        }
        let as_of = self.question.as_of;
        let years = self.period.years_until(as_of).into_iter();
        years
            .map(|year| {
                let within = |day: NaiveDate| year.first <= day && day <= year.last;
                let mut counts = self.values(start.date).filter(|o| within(o.date()) && self.of_the_count(o));
                let latest = counts.find_map(|o| Some(Series { y: self.measured(o).ok()?, t: o.date(), earlier: Vec::new() }));
                let status = latest.as_ref().filter(|_| !self.is_in_assumed_stub(year.last)).and_then(|series| {
                    let line = yardstick.line(series.t).ok()?;
                    let open = yardstick.leaves_year_open(series.t, series.y.value, as_of);
                    if open { None } else { yardstick.verdict(&line, start.measured, series).ok().map(|verdict| verdict.status) }
                });
                YearStatus {
                    number: year.number,
                    first: year.first,
                    last: year.last,
                    counted: latest.map(|series| series.y.value),
                    target: yardstick.course.target_for(year.last),
                    status,
                }
            })
            .collect()
    }

    /// Compares all known counts with the places.
    pub(super) fn counts_held(&self, places: Exact) -> Option<CountsHeld> {
        let mut counts = CountsHeld { held: 0, of: 0 };
        for count in self.values(self.start.ok()?.date).filter_map(|o| self.measured(o).ok()) {
            counts.of += 1;
            counts.held += u32::from(count.value >= places);
        }
        Some(counts)
    }
}
