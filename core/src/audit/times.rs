//! Whether figures are about the same time, as far as they say so.

use chrono::NaiveDate;

/// What some figures say together of their time (*tidspunkt*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time<'a> {
    date: Option<NaiveDate>,
    undated: bool,
    /// The document of those without a time, where it is known.
    document: Option<&'a str>,
    other_document: bool,
}

impl<'a> Time<'a> {
    /// Of one figure: its time, and else the document that it stands in.
    pub(super) fn of(date: Option<NaiveDate>, document: Option<&'a str>) -> Self {
        Self { date, undated: date.is_none(), document: document.filter(|_| date.is_none()), other_document: false }
    }

    /// What both say; `None` where they are about different days.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        let same_day = self.date.zip(other.date).is_none_or(|(own, others)| own == others);
        let documents = self.document.zip(other.document).is_some_and(|(own, others)| own != others);
        same_day.then_some(Self {
            date: self.date.or(other.date),
            undated: self.undated || other.undated,
            document: self.document.or(other.document),
            other_document: self.other_document || other.other_document || documents,
        })
    }

    /// Whether they are about the same time beyond doubt: all name it, or none does and one document says them all.
    pub(super) const fn is_certain(self) -> bool {
        !(self.undated && (self.date.is_some() || self.other_document))
    }

    /// Whether the other can be about the same time, if that is this date.
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
        let (first, second) = (Time::of(day(1), Some("a")), Time::of(day(2), None));
        let (here, there, somewhere) = (Time::of(None, Some("a")), Time::of(None, Some("b")), Time::of(None, None));
        assert_eq!(first.and(second), None);
        assert_eq!(first.and(here).and_then(|both| both.and(second)), None);
        let certain = |a: Time<'_>, b: Time<'_>| a.and(b).unwrap().is_certain();
        assert!(certain(first, first) && certain(here, here) && certain(here, somewhere));
        assert!(!certain(first, here) && !certain(here, there) && !certain(second, somewhere));
        // A third of unknown document does not bring two documents together.
        let both = here.and(there).unwrap();
        assert!(!certain(both, somewhere) && !certain(somewhere, both));
    }
}
