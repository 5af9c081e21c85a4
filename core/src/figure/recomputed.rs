//! Values that are computed again from printed figures.

use serde::Serialize;

use super::{Exact, Figure, Interval};

/// A value that was computed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Recomputed {
    /// From the figures as printed.
    pub value: Exact,
    /// From everything that the printed figures can stand for.
    pub interval: Interval,
}

impl Recomputed {
    /// A figure as it is printed.
    pub(crate) fn of(figure: &Figure) -> Self {
        Self { value: figure.value(), interval: figure.interval() }
    }

    /// A value about which nothing is rounded.
    pub(crate) const fn exactly(value: Exact) -> Self {
        Self { value, interval: Interval::point(value) }
    }

    /// The sum of figures of one unit; of none it is 0.
    pub(crate) fn sum(figures: impl IntoIterator<Item = Figure>) -> Option<Self> {
        figures.into_iter().try_fold(Self::exactly(Exact::ZERO), |sum, figure| {
            Some(Self { value: sum.value.plus(figure.value())?, interval: sum.interval.plus(&figure.interval())? })
        })
    }

    /// The share of a part in a whole, in per cent.
    pub(crate) fn share(part: Self, whole: Self) -> Option<Self> {
        let hundred = Exact::from(100);
        let interval = part.interval.over(&whole.interval)?.times(&Interval::point(hundred))?;
        Some(Self { value: part.value.over(whole.value)?.times(hundred)?, interval })
    }
}
