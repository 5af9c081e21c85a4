//! The answer around the verdict: the change, its certainty, the municipality, and the outlook.

use chrono::NaiveDate;

use super::case::{Case, Start};
use super::measured::meets;
use super::{Age, Assessment, Certainty, Comparison, Observation, Outlook, Share};
use crate::figure::{Exact, Figure, Unit};
use crate::reference::{days, years};
use crate::rule::Course;

impl Case<'_> {
    pub(super) fn describe_change(&self, answer: &mut Assessment, start: &Start, latest: &Observation, y: Exact) {
        let Some(before) = &start.printed else { return };
        let b = start.measured.value;
        answer.change = y.minus(b);
        answer.relative_change = answer.change.and_then(|change| change.over(b)?.times(Exact::from(100)));
        answer.certainty = self.certainty(start, latest).map(Box::new);
        answer.comparison = self.comparison(start, before, latest).map(Box::new);
    }

    fn certainty(&self, before: &Start, now: &Observation) -> Option<Certainty> {
        let share =
            |numerator: Option<Figure>, denominator: Option<Figure>| Share::new(numerator?.as_count()?, denominator?.as_count()?);
        match self.indicator.unit {
            Unit::Percent => {
                Some(Certainty::of_shares(share(before.numerator, before.denominator)?, share(now.numerator, now.denominator)?))
            }
            Unit::Persons => Certainty::of_counts(before.printed?.as_count()?, now.value.figure()?.as_count()?),
            _ => None,
        }
    }

    fn comparison(&self, start: &Start, before: &Figure, now: &Observation) -> Option<Comparison> {
        let then = self.indicator.municipality()?;
        let (area_then, other_then) = (before.value(), then.value.figure()?.value());
        let gap_then = area_then.minus(other_then)?;
        let other = self.municipality(now.date(), false).filter(|o| then.reference.is_none_or(|r| o.date() > r.effective_date()));
        // Nothing is compared across a break in the municipality's series.
        let since = then.reference.map(|r| r.effective_date());
        let other = other.filter(|now| !self.municipality_breaks(since, now.date()));
        let other_now = other.and_then(|o| o.value.figure()).map(Figure::value);
        let area_now = now.value.figure()?.value();
        let same_time = since.is_none_or(|day| day == start.date);
        let municipality_change = other_now.and_then(|value| value.minus(other_then));
        Some(Comparison {
            gap_then,
            gap_now: other_now.and_then(|value| area_now.minus(value)),
            municipality_change,
            change_beyond: municipality_change.filter(|_| same_time).and_then(|own| area_now.minus(area_then)?.minus(own)),
            date_then: since,
            date: other.map(Observation::date),
        })
    }

    pub(super) fn age(&self, latest: &Observation) -> Age {
        let source = self.indicator.source.as_ref();
        let newer_is_due = source.and_then(|s| s.rhythm).map(|rhythm| {
            let next = super::calendar::turn_after(latest.reference, rhythm, 1);
            let delay = i64::from(source.and_then(|s| s.delay_days).unwrap_or(0));
            days(next, self.question.as_of) >= delay
        });
        Age { days: days(latest.date(), self.question.as_of), newer_is_due }
    }

    pub(super) fn outlook(&self, course: &Course<'_>, answer: &Assessment, y: Exact, t: NaiveDate) -> Option<Outlook> {
        let target = answer.target?;
        let deadline = answer.deadline;
        let b = course.baseline();
        let change = y.minus(b)?;
        let per_year = |change: Exact, from: NaiveDate, to: NaiveDate| {
            let (whole, part) = years(from, to)?;
            change.over(Exact::from(i64::from(whole)).plus(part)?)
        };
        let from = answer.baseline?.date;
        // If the target is met, no pace is needed, and no one is asked to go back to the target.
        let ahead = deadline.filter(|d| *d > self.question.as_of && !meets(course.rises(), y, target));
        let needed_pace = ahead.and_then(|d| per_year(target.minus(y)?, self.question.as_of, d));
        if course.said().counts_from_zero() {
            // A count grows from 0, so the outlook continues in proportion to the days.
            let at_deadline = course.counted_days(t).and_then(|(gone, whole)| y.times(Exact::new(whole.into(), gone.into())?));
            return Some(Outlook {
                pace: None,
                needed_pace: needed_pace.filter(|_| at_deadline.is_some()),
                at_deadline,
                reaches_target: None,
            });
        }
        if !course.said().has_path() {
            return None;
        }
        let gone = days(from, t);
        let at_deadline = deadline.and_then(|d| b.plus(change.times(Exact::new(days(from, d).into(), gone.into())?)?));
        // The days to the target, at the pace so far.
        let way = target.minus(b)?.over(change).and_then(|times| times.times(Exact::from(gone)));
        let reaches_target = way.filter(|way| *way > Exact::ZERO).and_then(|way| {
            let date = from.checked_add_days(chrono::Days::new(u64::try_from(way.ceil()).ok()?))?;
            crate::reference::check_year(chrono::Datelike::year(&date)).ok().map(|()| date)
        });
        Some(Outlook { pace: per_year(change, from, t), needed_pace, at_deadline, reaches_target })
    }
}
