//! The answer around the verdict: the change, its certainty, the municipality, and the outlook.

use chrono::NaiveDate;

use super::case::{Case, Start};
use super::measured::meets;
use super::{Age, Assessment, Certainty, Comparison, Observation, Outlook, Share};
use crate::agreement::OtherBaseline;
use crate::figure::{Exact, Figure, Unit};
use crate::reference::days;
use crate::rule::{Course, Onward};

impl Case<'_> {
    pub(super) fn describe_change(&self, answer: &mut Assessment, start: &Start, latest: &Observation, y: Exact) {
        let Some(before) = &start.printed else { return };
        let b = start.measured.value;
        answer.change = y.minus(b);
        answer.relative_change = answer.change.and_then(|change| change.over(b)?.times(Exact::from(100)));
        answer.certainty = self.certainty(start, latest).map(Box::new);
        let others = self.indicator.comparisons();
        answer.comparisons = others.iter().filter_map(|other| self.comparison(start, before, other, latest)).collect();
    }

    /// `None` if the indicator says that the two values are not independent: no test for chance applies to the same residents.
    fn certainty(&self, before: &Start, now: &Observation) -> Option<Certainty> {
        let assumes_independence = match self.indicator.independent {
            Some(false) => return None,
            stated => stated.is_none(),
        };
        self.certainty_of_people(before, now).map(|certainty| Certainty { assumes_independence, ..certainty })
    }

    fn certainty_of_people(&self, before: &Start, now: &Observation) -> Option<Certainty> {
        let share =
            |numerator: Option<Figure>, denominator: Option<Figure>| Share::new(numerator?.as_count()?, denominator?.as_count()?);
        match self.indicator.unit {
            Unit::Percent => {
                Some(Certainty::of_shares(share(before.numerator, before.denominator)?, share(now.numerator, now.denominator)?))
            }
            // A counter that starts at 0 changes with every step, so that chance plays no part.
            Unit::Persons => {
                let before = before.printed?.as_count().filter(|count| *count > 0)?;
                Certainty::of_counts(before, now.value.figure()?.as_count()?)
            }
            _ => None,
        }
    }

    /// The area and the other on the latest day on which both have a value, so that a newer value of one of them makes no difference.
    fn comparison(&self, start: &Start, before: &Figure, then: &OtherBaseline, now: &Observation) -> Option<Comparison> {
        let (area_then, other_then) = (before.value(), then.value.figure()?.value());
        let since = then.reference.map(|r| r.effective_date());
        let name = self.indicator.comparisons().iter().map(|other| other.name.as_str()).find(|name| *name == then.name)?;
        let after = since.map_or(start.date, |day| day.max(start.date));
        // Nothing is compared across a break in the other's series.
        let both = self.both(name, Some(after), now.date()).filter(|[_, other]| !self.others_break(name, since, other.date()));
        let figures = both.and_then(|[area, other]| Some((area.value.figure()?.value(), other.value.figure()?.value())));
        let same_time = since.is_none_or(|day| day == start.date);
        let other_change = figures.and_then(|(_, other)| other.minus(other_then));
        let area_change = figures.and_then(|(area, _)| area.minus(area_then));
        let date = both.map(|[area, _]| area.date());
        Some(Comparison {
            name: then.name.clone(),
            kind: then.kind,
            gap_then: area_then.minus(other_then)?,
            gap_now: figures.and_then(|(area, other)| area.minus(other)),
            other_change,
            change_beyond: other_change.filter(|_| same_time).and_then(|own| area_change?.minus(own)),
            date_then: since,
            date,
            area_is_newer: date.is_some_and(|day| self.values(start.date).any(|o| o.date() > day)),
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

    /// The outlook from the value `y` of the day `t`. If the value meets the target, no pace is needed: nobody is asked to go back.
    pub(super) fn outlook(&self, course: &Course<'_>, answer: &Assessment, y: Exact, t: NaiveDate) -> Option<Outlook> {
        let target = answer.target?;
        let met = meets(course.rises(), y, target);
        let ahead = answer.deadline.is_some_and(|deadline| deadline > self.question.as_of);
        let onward = course.through(y, t);
        let at_deadline = onward.as_ref().and_then(Onward::at_deadline);
        let bound = at_deadline.and_then(|value| course.impossible_beyond(value));
        let outlook = Outlook {
            pace: onward.as_ref().and_then(Onward::pace),
            needed_pace: if met || !ahead { None } else { course.needed_pace(y, t) },
            in_percent: course.is_compound(),
            at_deadline: bound.or(at_deadline),
            limited: bound.is_some(),
            reaches_target: onward.filter(|_| !met).and_then(|onward| onward.reaches(target)),
        };
        let says_something = outlook.pace.or(outlook.needed_pace).or(outlook.at_deadline).is_some();
        (says_something || outlook.reaches_target.is_some()).then_some(outlook)
    }
}
