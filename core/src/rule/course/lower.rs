//! What the kinds of rules mean in numbers. This is the only place that knows it: all others ask the [`Course`](super::Course).

use rust_decimal::Decimal;

use super::Target;
use crate::figure::{Exact, Figure, Unit};
use crate::rule::{AnnualBasis, GapTarget, Movement, PathForm, Rule, RuleKind};

/// What a rule comes down to, before it is set on a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A way from the baseline to a target at the deadline.
    Path {
        target: Target,
        form: PathForm,
        /// Which way the rule says that it goes; `None` for a difference, which narrows from either side.
        movement: Option<Movement>,
    },
    /// The same step each year: a part of the year before or of the baseline.
    Yearly { step: Exact, basis: AnnualBasis, movement: Movement },
    /// What is counted up from 0: an amount in each of its spans.
    Count { amount: Exact, per: Per },
    /// Places that are filled at any time.
    State { places: Exact },
    /// The baseline, held. Without a tolerance its print says how far off is still the same.
    Hold { tolerance: Option<Exact> },
    /// A direction only.
    Turn(Movement),
}

/// What an amount is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// Each agreement year; a year that is cut short has its part.
    Year,
    /// The whole period, up to the deadline.
    Period,
    /// So many days, again and again through each agreement year.
    Days(i64),
}

impl Form {
    /// What a rule comes down to for an indicator of this unit.
    pub(crate) fn of(rule: &Rule, unit: Unit) -> Self {
        match *rule.kind() {
            RuleKind::Level { movement, target, form } => path(Target::level(target.value()), form, Some(movement)),
            RuleKind::Relative { movement, percent, form } => {
                path(Target::multiple(one_and(signed(movement, part_of_one(&percent)))), form, Some(movement))
            }
            RuleKind::Annual { movement, percent, basis } => {
                Self::Yearly { step: signed(movement, part_of_one(&percent)), basis, movement }
            }
            RuleKind::Absolute { movement, amount } => {
                path(Target::further(signed(movement, amount.value())), PathForm::Linear, Some(movement))
            }
            RuleKind::AnnualVolume { amount } => Self::Count { amount: amount.value(), per: Per::Year },
            RuleKind::Volume { amount } => Self::Count { amount: amount.value(), per: Per::Period },
            RuleKind::Direction { movement } => Self::Turn(movement),
            RuleKind::Maintain { tolerance } => Self::Hold { tolerance: tolerance.map(|figure| figure.value()) },
            RuleKind::Gap { target } => path(Target::multiple(left_of_the_gap(&target)), PathForm::Linear, None),
            // Followed by the courses that were held, the places of a year make so many of them; else they are a state.
            RuleKind::Occupancy { places, weeks } => match unit {
                Unit::Courses => Self::Count { amount: i64::from(places).into(), per: Per::Days(7 * i64::from(weeks)) },
                _ => Self::State { places: i64::from(places).into() },
            },
        }
    }

    /// Whether it is counted anew in each agreement year.
    pub(crate) const fn is_counted_yearly(&self) -> bool {
        matches!(self, Self::Count { per: Per::Year | Per::Days(_), .. })
    }

    /// Whether a target that was met can be lost again: a state can, and so can places that were filled; what is counted up only grows,
    /// and begins anew with the next agreement year.
    pub(crate) const fn can_be_lost(&self) -> bool {
        matches!(self, Self::Path { .. } | Self::Yearly { .. } | Self::State { .. })
    }

    /// Whether the path from the baseline is a curve.
    pub(crate) const fn is_curved(&self) -> bool {
        matches!(self, Self::Yearly { .. } | Self::Path { form: PathForm::Compound, .. })
    }
}

/// How a target is found, as a person would write it: a formula over named numbers.
pub(crate) type Formula = (Option<&'static str>, Vec<(&'static str, Exact)>);

/// How the target of a path is found from a baseline `b`; a level stands as it is.
pub(super) fn target_formula(rule: &Rule, b: Exact) -> Formula {
    match *rule.kind() {
        RuleKind::Relative { percent, movement, .. } => {
            (Some("b * (1 + p / 100)"), vec![("b", b), ("p", signed(movement, percent.value()))])
        }
        RuleKind::Absolute { amount, movement } => (Some("b + a"), vec![("b", b), ("a", signed(movement, amount.value()))]),
        RuleKind::Gap { target: GapTarget::Half {} } => (Some("b / 2"), vec![("b", b)]),
        RuleKind::Gap { target: GapTarget::ReducedBy { percent } } => {
            (Some("b * (1 - p / 100)"), vec![("b", b), ("p", percent.value())])
        }
        _ => (None, Vec::new()),
    }
}

const fn path(target: Target, form: PathForm, movement: Option<Movement>) -> Form {
    Form::Path { target, form, movement }
}

fn left_of_the_gap(target: &GapTarget) -> Exact {
    match target {
        GapTarget::Half {} => one_and(Exact::from(Decimal::new(-5, 1))),
        GapTarget::Nothing {} => Exact::ZERO,
        GapTarget::ReducedBy { percent } => one_and(part_of_one(percent).negated()),
    }
}

const fn signed(movement: Movement, number: Exact) -> Exact {
    match movement {
        Movement::Rise => number,
        Movement::Fall => number.negated(),
    }
}

/// 1 and so much more. A per cent of a rule has 15 + 9 digits at the most, so the sum is within the exact numbers.
fn one_and(part: Exact) -> Exact {
    Exact::ONE.plus(part).unwrap_or(part)
}

/// A per cent as a part of one: 30 % is 3/10.
fn part_of_one(percent: &Figure) -> Exact {
    percent.value().over(Exact::from(Decimal::ONE_HUNDRED)).unwrap_or(Exact::ZERO)
}
