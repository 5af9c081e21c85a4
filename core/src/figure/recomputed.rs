//! Values that are recomputed from printed figures.

use serde::Serialize;

use super::{Exact, Figure, Interval};

/// A value that the library computes from printed figures, with the interval that their rounding allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Recomputed {
    /// The value, computed from the figures as printed.
    pub value: Exact,
    /// The interval, computed from the intervals of the printed figures.
    pub interval: Interval,
}

impl Recomputed {
    /// The value of a printed figure.
    pub(crate) fn of(figure: &Figure) -> Self {
        Self { value: figure.value(), interval: figure.interval() }
    }

    /// A value without rounding.
    pub(crate) const fn exactly(value: Exact) -> Self {
        Self { value, interval: Interval::point(value) }
    }

    /// The sum of figures of one unit. The sum of no figures is 0.
    pub(crate) fn sum(figures: impl IntoIterator<Item = Figure>) -> Option<Self> {
        figures.into_iter().try_fold(Self::exactly(Exact::ZERO), |sum, figure| {
            Some(Self { value: sum.value.plus(figure.value())?, interval: sum.interval.plus(&figure.interval())? })
        })
    }

    /// The product of two values.
    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Some(Self { value: self.value.times(other.value)?, interval: self.interval.times(&other.interval)? })
    }

    /// The quotient of two values; `None` if the divisor could be 0.
    pub(crate) fn over(self, other: Self) -> Option<Self> {
        Some(Self { value: self.value.over(other.value)?, interval: self.interval.over(&other.interval)? })
    }

    /// The share of a part in a whole, in per cent.
    pub(crate) fn share(part: Self, whole: Self) -> Option<Self> {
        part.over(whole)?.times(Self::exactly(Exact::from(100)))
    }
}
