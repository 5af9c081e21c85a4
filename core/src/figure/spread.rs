//! The true values that a printed figure can stand for: an interval in which each end is included or not.

use super::{Exact, Figure};

/// The true values (*de rigtige tal*) that a print can stand for: an interval in which each end is included or not.
///
/// A source that rounds half away from zero prints `20 %` for every share from 19.5 up to, but not including, 20.5. Two different prints
/// with the same number of decimals therefore never share a true value. A [`super::Interval`] includes both ends instead, because the audit
/// does not know how a source rounds. The audit counts a common end as within rounding.
///
/// ```
/// use delaftale::figure::{Exact, Figure};
/// let spread = |text| Figure::parse(text).map(|figure| figure.spread());
/// assert!(!spread("20 %")?.shares_a_value_with(&spread("21 %")?));
/// assert!(spread("20 %")?.shares_a_value_with(&spread("20,5 %")?));
/// assert!(spread("20 %")?.holds(Exact::new(39, 2).unwrap()) && !spread("20 %")?.holds(Exact::new(41, 2).unwrap()));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spread {
    low: End,
    high: End,
}

/// An end of a spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct End {
    pub(crate) at: Exact,
    pub(crate) included: bool,
}

impl End {
    const fn negated(self) -> Self {
        Self { at: self.at.negated(), included: self.included }
    }

    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { at: self.at.plus(other.at)?, included: self.included && other.included })
    }
}

impl Figure {
    /// The true values that round to this print: half a unit of the last printed decimal on each side, half away from zero.
    ///
    /// For a print above 0 the lower end is included and the upper is not. Below 0 it is the other way round. For a print of 0 neither is.
    /// A whole number of people, courses or things stands for itself only. If the unit cannot be below 0, the spread of `0,0 %` begins at
    /// 0, which is included.
    #[must_use]
    pub fn spread(&self) -> Spread {
        let (printed, sign) = (self.interval(), self.value().signum());
        if printed.low == printed.high {
            return Spread::point(printed.low);
        }
        // An end at 0 is included: it is there because no value is below it.
        let low = End { at: printed.low, included: sign > 0 || printed.low.is_zero() };
        Spread { low, high: End { at: printed.high, included: sign < 0 } }
    }
}

impl Spread {
    /// The spread that holds one number only.
    #[must_use]
    pub const fn point(number: Exact) -> Self {
        let end = End { at: number, included: true };
        Self { low: end, high: end }
    }

    /// The lower end. Whether it belongs to the spread, [`Spread::holds`] says.
    #[must_use]
    pub const fn low(&self) -> Exact {
        self.low.at
    }

    /// The upper end. Whether it belongs to the spread, [`Spread::holds`] says.
    #[must_use]
    pub const fn high(&self) -> Exact {
        self.high.at
    }

    /// Whether the number is one of the true values.
    #[must_use]
    pub fn holds(&self, number: Exact) -> bool {
        self.reaches_up_to(number) && self.reaches_down_to(number)
    }

    /// Whether both prints can stand for one true value.
    #[must_use]
    pub fn shares_a_value_with(&self, other: &Self) -> bool {
        let meet = |high: End, low: End| low.at < high.at || low.at == high.at && low.included && high.included;
        meet(self.high, other.low) && meet(other.high, self.low)
    }

    /// Whether a true value is at least the number.
    pub(crate) fn reaches_up_to(&self, number: Exact) -> bool {
        self.high.at > number || self.high.at == number && self.high.included
    }

    /// Whether a true value is at most the number.
    pub(crate) fn reaches_down_to(&self, number: Exact) -> bool {
        self.low.at < number || self.low.at == number && self.low.included
    }

    /// Whether a true value lies above the number.
    pub(crate) fn reaches_above(&self, number: Exact) -> bool {
        self.high.at > number
    }

    /// Whether a true value lies below the number.
    pub(crate) fn reaches_below(&self, number: Exact) -> bool {
        self.low.at < number
    }

    /// Whether a true value lies in `from..below`, where `None` is no bound.
    pub(crate) fn reaches_between(&self, from: Option<Exact>, below: Option<Exact>) -> bool {
        let low = from.filter(|from| *from > self.low.at).map_or(self.low, |at| End { at, included: true });
        let high = below.filter(|below| *below <= self.high.at).map_or(self.high, |at| End { at, included: false });
        low.at < high.at || low.at == high.at && low.included && high.included
    }

    /// The differences of two true values that do not depend on each other.
    pub(crate) fn minus(&self, other: &Self) -> Option<Self> {
        let other = other.negated();
        Some(Self { low: self.low.plus(other.low)?, high: self.high.plus(other.high)? })
    }

    /// The true values with their signs changed.
    pub(crate) const fn negated(&self) -> Self {
        Self { low: self.high.negated(), high: self.low.negated() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(text: &str) -> Spread {
        Figure::parse(text).unwrap().spread()
    }

    /// The two ends of a print, in brackets that say whether an end is included.
    fn shown(text: &str) -> String {
        let Spread { low, high } = spread(text);
        let (open, close) = (if low.included { '[' } else { '(' }, if high.included { ']' } else { ')' });
        format!("{open}{} {}{close}", low.at, high.at)
    }

    #[test]
    fn ends_are_included_as_halves_round_away_from_zero() {
        assert_eq!(shown("20 %"), "[19.5 20.5)");
        assert_eq!(shown("-1,5 procentpoint"), "(-1.55 -1.45]");
        assert_eq!(shown("0,0 procentpoint"), "(-0.05 0.05)");
        assert_eq!(shown("0 %"), "[0 0.5)");
        assert_eq!(shown("20 personer"), "[20 20]");
        assert_eq!(shown("8,2 mio. kr."), "[8150000 8250000)");
    }

    #[test]
    fn neighbours_have_no_value_in_common() {
        for (a, b) in [("20 %", "21 %"), ("42,8", "42,9"), ("40 uger", "39 uger"), ("-1 procentpoint", "0 procentpoint")] {
            assert!(!spread(a).shares_a_value_with(&spread(b)) && !spread(b).shares_a_value_with(&spread(a)), "{a} {b}");
            assert!(spread(a).shares_a_value_with(&spread(a)), "{a}");
        }
        for (a, b) in [("20", "20,4"), ("20", "20,5"), ("20", "19,5"), ("20 personer", "20 personer")] {
            assert!(spread(a).shares_a_value_with(&spread(b)) && spread(b).shares_a_value_with(&spread(a)), "{a} {b}");
        }
        assert!(!spread("20").shares_a_value_with(&spread("20,6")) && !spread("20,44").shares_a_value_with(&spread("20,5")));
    }

    #[test]
    fn a_difference_has_an_end_only_where_both_have_it() {
        let [twenty, two] = ["20 %", "2 %"].map(spread);
        let difference = twenty.minus(&two).unwrap();
        // 19.5 is a true value of 20 %, but 2.5 is none of 2 %.
        assert!(!difference.holds(Exact::from(17)) && !difference.holds(Exact::from(19)));
        assert!(difference.holds(Exact::new(35, 2).unwrap()));
        assert_eq!(Spread::point(Exact::ONE).minus(&Spread::point(Exact::ONE)), Some(Spread::point(Exact::ZERO)));
    }

    #[test]
    fn a_part_of_a_spread() {
        let twenty = spread("20 %");
        let half = |number| Exact::new(number, 2);
        assert!(twenty.reaches_between(half(39), half(40)) && twenty.reaches_between(None, None));
        assert!(!twenty.reaches_between(half(41), None) && !twenty.reaches_between(None, half(39)));
        assert!(!twenty.reaches_between(half(40), half(40)));
        let point = Spread::point(Exact::from(20));
        assert!(point.reaches_between(half(40), half(41)) && !point.reaches_between(half(39), half(40)));
    }
}
