//! The numbers behind each kind of rule. Only this file knows them; all other code asks the [`Course`](super::Course).

use rust_decimal::Decimal;

use super::Target;
use crate::figure::{Exact, Figure, Unit};
use crate::rule::{AnnualBasis, GapTarget, Movement, PathForm, Rule, RuleKind};

/// The form of a rule in numbers, before it is applied to a baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A path from the baseline to a target at the deadline.
    Path {
        target: Target,
        form: PathForm,
        /// The movement that the rule states; `None` for a gap, which narrows from either side.
        movement: Option<Movement>,
    },
    /// The same step each year: a part of the value of the year before, or of the baseline.
    Yearly { step: Exact, basis: AnnualBasis, movement: Movement },
    /// A count from 0, with an amount in each span.
    Count { amount: Exact, per: Per },
    /// Places that are filled at any time.
    State { places: Exact },
    /// The baseline, to be held. Without a tolerance, the print of the baseline decides what counts as held.
    Hold { tolerance: Option<Exact> },
    /// A direction only.
    Turn(Movement),
}

/// The span of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// Each agreement year. A shortened year has its part of the amount.
    Year,
    /// The whole period, up to the deadline.
    Period,
    /// This number of days, repeated through each agreement year.
    Days(i64),
}

impl Form {
    /// Lowers a rule for an indicator of this unit.
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
            // For an indicator in courses, filled places give a number of courses a year. For any other unit they are a state.
            RuleKind::Occupancy { places, weeks } => match unit {
                Unit::Courses => Self::Count { amount: i64::from(places).into(), per: Per::Days(7 * i64::from(weeks)) },
                _ => Self::State { places: i64::from(places).into() },
            },
        }
    }

    /// Whether the count starts again in each agreement year.
    pub(crate) const fn is_counted_yearly(&self) -> bool {
        match self {
            Self::Count { per: Per::Year | Per::Days(_), .. } => true,
            Self::Count { per: Per::Period, .. } => false,
            Self::Path { .. } | Self::Yearly { .. } | Self::State { .. } | Self::Hold { .. } | Self::Turn(_) => false,
        }
    }

    /// Whether the expected values contain powers.
    pub(crate) const fn is_power(&self) -> bool {
        match self {
            Self::Yearly { basis: AnnualBasis::PreviousYear, .. } | Self::Path { form: PathForm::Compound, .. } => true,
            Self::Yearly { basis: AnnualBasis::Baseline, .. } | Self::Path { form: PathForm::Linear, .. } => false,
            Self::Count { .. } | Self::State { .. } | Self::Hold { .. } | Self::Turn(_) => false,
        }
    }

    /// Whether the path from the baseline is curved.
    pub(crate) const fn is_curved(&self) -> bool {
        match self {
            Self::Yearly { .. } | Self::Path { form: PathForm::Compound, .. } => true,
            Self::Path { form: PathForm::Linear, .. } => false,
            Self::Count { .. } | Self::State { .. } | Self::Hold { .. } | Self::Turn(_) => false,
        }
    }
}

/// A formula over named numbers, as a person would write it.
pub(crate) type Formula = (Option<&'static str>, Vec<(&'static str, Exact)>);

/// The formula of the target of a path from a baseline `b`. A level needs no formula.
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
        RuleKind::Level { .. } | RuleKind::Gap { target: GapTarget::Nothing {} } => (None, Vec::new()),
        // Counts and annual changes have their formulas in the course.
        RuleKind::Annual { .. } | RuleKind::AnnualVolume { .. } | RuleKind::Volume { .. } | RuleKind::Occupancy { .. } => {
            (None, Vec::new())
        }
        RuleKind::Direction { .. } | RuleKind::Maintain { .. } => (None, Vec::new()),
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

/// The sum of 1 and the part. The per cent of a rule has at most 28 digits, so the sum is in the range of exact numbers.
fn one_and(part: Exact) -> Exact {
    Exact::ONE.plus(part).unwrap_or(part)
}

/// A per cent as a fraction: 30 % is 3/10.
fn part_of_one(percent: &Figure) -> Exact {
    percent.value().over(Exact::from(Decimal::ONE_HUNDRED)).unwrap_or(Exact::ZERO)
}
