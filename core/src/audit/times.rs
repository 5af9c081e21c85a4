//! The comparison of the times of figures, some of which have no time.

use chrono::NaiveDate;

/// The common time (*tidspunkt*) of one or more figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time {
    date: Option<NaiveDate>,
    undated: bool,
}

impl Time {
    /// The time of one figure, which can be missing.
    pub(super) const fn of(date: Option<NaiveDate>) -> Self {
        Self { date, undated: date.is_none() }
    }

    /// The common time of both; `None` if they are about different days.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let same_day = self.date.zip(other.date).is_none_or(|(own, others)| own == others);
        same_day.then_some(Self { date: self.date.or(other.date), undated: self.undated || other.undated })
    }

    /// Whether all figures have a time. A document often prints figures of several years side by side.
    pub(super) const fn is_certain(self) -> bool {
        !self.undated
    }

    /// Whether the other figure can be about the same time, if that time is `date`.
    pub(super) fn may_be(self, other: Self, date: Option<NaiveDate>) -> bool {
        self.and(other).is_some() && (other.date.is_none() || other.date == date)
    }

    pub(super) const fn date(self) -> Option<NaiveDate> {
        self.date
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_times() {
        let day = |day| NaiveDate::from_ymd_opt(2020, 1, day);
        let (first, second, open) = (Time::of(day(1)), Time::of(day(2)), Time::of(None));
        assert_eq!(first.and(second), None);
        assert_eq!(first.and(open).and_then(|both| both.and(second)), None);
        let certain = |a: Time, b: Time| a.and(b).unwrap().is_certain();
        assert!(certain(first, first));
        assert!(!certain(first, open) && !certain(open, open));
        assert!(first.may_be(open, day(2)) && open.may_be(second, day(2)) && !open.may_be(second, day(1)));
    }
}
