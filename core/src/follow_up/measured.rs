//! A value with the interval that its print stands for.

use crate::figure::{Exact, Figure, Interval, Unit, Value};

/// Whether a value meets the target of a path that rises or falls. A value equal to the target meets it.
pub(super) fn meets(rises: bool, value: Exact, target: Exact) -> bool {
    if rises { value >= target } else { value <= target }
}

/// A value and the interval of its print.
#[derive(Clone, Copy)]
pub(super) struct Measured {
    pub(super) value: Exact,
    spread: Spread,
}

/// Most assessments never need an interval, so the interval of a figure is computed only on request.
#[derive(Clone, Copy)]
enum Spread {
    Print(Figure),
    Between(Interval),
}

impl Measured {
    /// A figure without a unit takes the unit of the indicator.
    pub(super) fn of(value: &Value, unit: Unit) -> Option<Self> {
        value.figure().map(|figure| Self::of_figure(*figure, unit))
    }

    pub(super) fn of_figure(figure: Figure, unit: Unit) -> Self {
        let figure = figure.or_in(unit);
        Self { value: figure.value(), spread: Spread::Print(figure) }
    }

    pub(super) const ZERO: Self = Self { value: Exact::ZERO, spread: Spread::Between(Interval::point(Exact::ZERO)) };

    /// All values that the print can stand for.
    pub(super) fn interval(&self) -> Interval {
        match &self.spread {
            Spread::Print(figure) => figure.interval(),
            Spread::Between(interval) => *interval,
        }
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        let between = self.interval().minus(&other.interval())?;
        Some(Self { value: self.value.minus(other.value)?, spread: Spread::Between(between) })
    }
}

/// Whether a figure is only approximate (*ca.*, *over*).
pub(super) fn is_approximate(value: &Value) -> bool {
    value.figure().is_some_and(|figure| !figure.is_exact_print())
}

/// The values before the latest. Only the best counts; which value is best depends on the direction of the path.
#[derive(Clone, Copy)]
pub(super) struct Earlier {
    /// The lowest and the highest value as printed.
    printed: Interval,
    /// The lowest and the highest lower end.
    low_ends: Interval,
    /// The lowest and the highest upper end.
    high_ends: Interval,
}

impl Earlier {
    pub(super) fn of(values: impl Iterator<Item = Measured>) -> Option<Self> {
        let widen = |a: Interval, b: Interval| Interval { low: a.low.min(b.low), high: a.high.max(b.high) };
        let one = |m: Measured| Self {
            printed: Interval::point(m.value),
            low_ends: Interval::point(m.interval().low),
            high_ends: Interval::point(m.interval().high),
        };
        values.map(one).reduce(|a, b| Self {
            printed: widen(a.printed, b.printed),
            low_ends: widen(a.low_ends, b.low_ends),
            high_ends: widen(a.high_ends, b.high_ends),
        })
    }

    /// The best value as printed.
    pub(super) const fn best(&self, rises: bool) -> Exact {
        if rises { self.printed.high } else { self.printed.low }
    }

    /// The best value, if all true values are as good as their prints allow.
    pub(super) const fn at_best(&self, rises: bool) -> Exact {
        if rises { self.high_ends.high } else { self.low_ends.low }
    }

    /// The best value, if all true values are as bad as their prints allow.
    pub(super) const fn at_worst(&self, rises: bool) -> Exact {
        if rises { self.low_ends.high } else { self.high_ends.low }
    }
}
