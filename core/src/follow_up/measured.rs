//! A value with the true values that its print stands for.

use crate::figure::{Exact, Figure, Spread, Unit, Value};

/// Whether a value meets the target of a path that rises or falls. A value equal to the target meets it.
pub(super) fn meets(rises: bool, value: Exact, target: Exact) -> bool {
    if rises { value >= target } else { value <= target }
}

/// A value and the true values behind its print.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) value: Exact,
    stands_for: StandsFor,
}

/// Most assessments never need the true values, so the true values of a figure are computed only on request.
#[derive(Clone, Copy)]
enum StandsFor {
    Print(Figure),
    Values(Spread),
}

impl Measured {
    /// A figure without a unit takes the unit of the indicator.
    pub(super) fn of(value: &Value, unit: Unit) -> Option<Self> {
        value.figure().map(|figure| Self::of_figure(*figure, unit))
    }

    pub(super) fn of_figure(figure: Figure, unit: Unit) -> Self {
        let figure = figure.or_in(unit);
        Self { value: figure.value(), stands_for: StandsFor::Print(figure) }
    }

    pub(super) const ZERO: Self = Self { value: Exact::ZERO, stands_for: StandsFor::Values(Spread::point(Exact::ZERO)) };

    /// All true values that the print can stand for.
    pub(super) fn spread(&self) -> Spread {
        match &self.stands_for {
            StandsFor::Print(figure) => figure.spread(),
            StandsFor::Values(spread) => *spread,
        }
    }

    /// Whether the two prints can stand for the same number.
    pub(super) fn can_equal(&self, other: &Self) -> bool {
        self.spread().shares_a_value_with(&other.spread())
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let values = self.spread().minus(&other.spread())?;
        Some(Self { value: self.value.minus(other.value)?, stands_for: StandsFor::Values(values) })
    }
}

/// Whether a figure is only approximate (*ca.*, *over*).
pub(super) fn is_approximate(value: &Value) -> bool {
    value.figure().is_some_and(|figure| !figure.is_exact_print())
}
