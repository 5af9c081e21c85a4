//! The interval of true values that a printed figure stands for.

use serde::Serialize;

use super::Exact;

/// A closed interval of exact numbers.
///
/// A printed figure stands for every value that rounds to it. Sources round a half in different ways (half up, half to even). The interval
/// therefore includes both of its ends: it contains every true value that any of these ways prints as the figure.
///
/// ```
/// use delaftale::figure::{Exact, Figure};
/// let printed = Figure::parse("19,14 %").unwrap().interval();
/// assert!(printed.contains(Exact::new(19_135, 1000).unwrap()));
/// assert!(!printed.contains(Exact::new(19_134, 1000).unwrap()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    /// The lower end.
    pub low: Exact,
    /// The upper end; never below the lower.
    pub high: Exact,
}

impl Interval {
    /// The interval between two numbers, in either order.
    #[must_use]
    pub fn between(a: Exact, b: Exact) -> Self {
        if a <= b { Self { low: a, high: b } } else { Self { low: b, high: a } }
    }

    /// The interval that holds one number only.
    #[must_use]
    pub const fn point(number: Exact) -> Self {
        Self { low: number, high: number }
    }

    /// Whether the number lies inside or on an end.
    #[must_use]
    pub fn contains(&self, number: Exact) -> bool {
        self.low <= number && number <= self.high
    }

    /// Whether the two intervals have a number in common. A common end counts.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The interval of all sums of a number from each of the two intervals; `None` when an end exceeds the limit of [`Exact`].
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        Some(Self { low: self.low.plus(other.low)?, high: self.high.plus(other.high)? })
    }

    /// The interval of all differences, the other interval subtracted from this one; `None` when an end exceeds the limit of [`Exact`].
    #[must_use]
    pub fn minus(&self, other: &Self) -> Option<Self> {
        Some(Self { low: self.low.minus(other.high)?, high: self.high.minus(other.low)? })
    }

    /// The interval of all products; `None` when an end exceeds the limit of [`Exact`].
    #[must_use]
    pub fn times(&self, other: &Self) -> Option<Self> {
        self.corners(other, Exact::times)
    }

    /// The interval of all quotients, this interval divided by the other; `None` when the other interval contains 0, or when an end exceeds
    /// the limit of [`Exact`].
    #[must_use]
    pub fn over(&self, other: &Self) -> Option<Self> {
        if other.contains(Exact::ZERO) {
            return None;
        }
        self.corners(other, Exact::over)
    }

    fn corners(&self, other: &Self, op: fn(Exact, Exact) -> Option<Exact>) -> Option<Self> {
        let first = Self::between(op(self.low, other.low)?, op(self.high, other.high)?);
        let second = Self::between(op(self.low, other.high)?, op(self.high, other.low)?);
        Some(Self { low: first.low.min(second.low), high: first.high.max(second.high) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(low: i64, high: i64) -> Interval {
        Interval::between(low.into(), high.into())
    }

    #[test]
    fn products_and_quotients_of_mixed_signs() {
        assert_eq!(of(-2, 3).times(&of(-5, 4)), Some(of(-15, 12)));
        assert_eq!(of(-6, 12).over(&of(2, 3)), Some(of(-3, 6)));
        assert_eq!(of(1, 2).over(&of(-1, 1)), None);
    }

    #[test]
    fn touching_is_overlapping() {
        assert!(of(1, 2).overlaps(&of(2, 3)));
        assert!(!of(1, 2).overlaps(&of(3, 4)));
    }
}
