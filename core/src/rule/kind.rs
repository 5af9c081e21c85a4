//! The kinds of rules, and the facts about each kind that do not depend on the indicator. Every fact has only this place.

use std::mem::{Discriminant, discriminant};

use serde::Serialize;

use super::{Direction, Movement, Rule};
use crate::figure::{Exact, Figure, Unit};

/// The form of the path between the baseline and the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PathForm {
    /// The same amount in equal times: a straight line on the clock of the method.
    #[default]
    Linear,
    /// The same per cent each day (*med samme procent hvert år*).
    Compound,
}

/// The number that an annual per cent refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AnnualBasis {
    /// The value of the year before (*af året før*).
    PreviousYear,
    /// The baseline (*af udgangspunktet*).
    Baseline,
}

/// The target of a rule about the gap to the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "to")]
pub enum GapTarget {
    /// Half of the gap remains (*halveres*).
    Half {},
    /// No gap remains (*lukkes*).
    Nothing {},
    /// The gap is reduced by a per cent (*reduceres med 30 %*).
    ReducedBy {
        /// The per cent, above 0 and up to 100.
        percent: Figure,
    },
}

/// The kind of a rule, with its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum RuleKind {
    /// A level at the deadline: `øges til 85 % inden 31. august 2025`.
    Level {
        /// Whether the rule asks for a rise or a fall to the level.
        movement: Movement,
        /// The level, in the unit of the indicator.
        target: Figure,
        /// The form of the path.
        form: PathForm,
    },
    /// A change in per cent of the baseline: `reduceres med 30 % inden for 2 år og fastholdes`.
    Relative {
        /// Rise or fall.
        movement: Movement,
        /// The per cent, above 0; up to 100 for a fall.
        percent: Figure,
        /// The form of the path.
        form: PathForm,
    },
    /// A change in per cent each year: `falder årligt med 10 % af året før`.
    Annual {
        /// Rise or fall.
        movement: Movement,
        /// The per cent, above 0; up to 100 for a fall.
        percent: Figure,
        /// The number that the per cent refers to.
        basis: AnnualBasis,
    },
    /// A change by an amount: `falder med 5 procentpoint inden 31. december 2025`.
    Absolute {
        /// Rise or fall.
        movement: Movement,
        /// The amount, above 0. For a share it is in percentage points.
        amount: Figure,
    },
    /// A volume in each agreement year: `mindst 75 årligt`.
    AnnualVolume {
        /// The least number, above 0.
        amount: Figure,
    },
    /// A volume over the period: `mindst 300 i perioden`.
    Volume {
        /// The least number, above 0.
        amount: Figure,
    },
    /// A direction only: `reduceres i perioden`.
    Direction {
        /// Rise or fall.
        movement: Movement,
    },
    /// Hold the baseline: `fastholdes`, `fastholdes på 85 %`.
    Maintain {
        /// The distance from the baseline that still counts as held. Without a tolerance it is what the printed precision allows.
        tolerance: Option<Figure>,
    },
    /// Narrow the gap to the municipality: `forskellen til kommunen halveres inden 31. august 2025`.
    Gap {
        /// The target for the gap.
        target: GapTarget,
    },
    /// Keep places filled: `12 løbende pladser à 10 uger`.
    Occupancy {
        /// The number of places, at least 1.
        places: u32,
        /// The weeks of one course, at least 1.
        weeks: u32,
    },
}

/// The facts about a kind of rule that do not depend on its numbers. [`Facts::of`] decides each fact, and a new kind is one more row there.
#[derive(Clone, Copy)]
struct Facts {
    has_path: bool,
    counts_from_zero: bool,
    can_name_a_deadline: bool,
    needs_a_deadline: bool,
    can_be_held: bool,
    is_a_part_of_the_baseline: bool,
    is_a_change: bool,
}

impl Facts {
    const NONE: Self = Self {
        has_path: false,
        counts_from_zero: false,
        can_name_a_deadline: false,
        needs_a_deadline: false,
        can_be_held: false,
        is_a_part_of_the_baseline: false,
        is_a_change: false,
    };

    const fn of(kind: &RuleKind) -> Self {
        let open = Self { can_name_a_deadline: true, needs_a_deadline: true, ..Self::NONE };
        let path = Self { has_path: true, can_be_held: true, ..open };
        match kind {
            RuleKind::Level { .. } | RuleKind::Gap { .. } => path,
            RuleKind::Relative { .. } => Self { is_a_part_of_the_baseline: true, is_a_change: true, ..path },
            RuleKind::Absolute { .. } => Self { is_a_change: true, ..path },
            RuleKind::Annual { .. } => {
                Self { can_be_held: false, needs_a_deadline: false, is_a_part_of_the_baseline: true, ..path }
            }
            RuleKind::Volume { .. } => Self { counts_from_zero: true, ..open },
            RuleKind::AnnualVolume { .. } | RuleKind::Occupancy { .. } => Self { counts_from_zero: true, ..Self::NONE },
            RuleKind::Direction { .. } => open,
            RuleKind::Maintain { .. } => Self::NONE,
        }
    }
}

impl Rule {
    /// Whether the rule has a path from a baseline.
    #[must_use]
    pub const fn has_path(&self) -> bool {
        Facts::of(&self.kind).has_path
    }

    /// Whether the rule counts from 0 and needs no baseline: volumes and occupancy.
    #[must_use]
    pub const fn counts_from_zero(&self) -> bool {
        Facts::of(&self.kind).counts_from_zero
    }

    /// Whether the rule can have a deadline of its own. Annual volumes, occupancy and maintain cannot: they go on until the agreement
    /// ends.
    #[must_use]
    pub const fn can_name_a_deadline(&self) -> bool {
        Facts::of(&self.kind).can_name_a_deadline
    }

    /// Whether a phrase without a deadline is ambiguous. It is not ambiguous for a rule about each year or about the whole time.
    #[must_use]
    pub const fn needs_a_deadline(&self) -> bool {
        Facts::of(&self.kind).needs_a_deadline
    }

    /// Whether the rule has a level at the deadline that can be held afterwards (*og fastholdes*).
    #[must_use]
    pub const fn can_be_held(&self) -> bool {
        Facts::of(&self.kind).can_be_held
    }

    /// Whether the first day of the agreement matters to the rule, because a path or a count over the whole period can begin there.
    #[must_use]
    pub const fn starts_somewhere(&self) -> bool {
        self.has_path() || matches!(self.kind, RuleKind::Volume { .. })
    }

    /// Whether the rule is about the gap to the municipality, not about the indicator's own value.
    #[must_use]
    pub const fn is_about_a_gap(&self) -> bool {
        matches!(self.kind, RuleKind::Gap { .. })
    }

    /// Whether the rule asks for a per cent of the baseline. The baseline must then not be 0.
    #[must_use]
    pub const fn is_a_part_of_the_baseline(&self) -> bool {
        Facts::of(&self.kind).is_a_part_of_the_baseline
    }

    /// Whether the rule asks to hold the baseline.
    #[must_use]
    pub const fn maintains(&self) -> bool {
        matches!(self.kind, RuleKind::Maintain { .. })
    }

    /// Whether `i 2025` in the rule can mean during the year as well as by its end. This holds for changes, which have no day of their
    /// own.
    #[must_use]
    pub const fn is_a_change(&self) -> bool {
        Facts::of(&self.kind).is_a_change
    }

    /// The direction in which the rule moves the value; `None` for maintain. A gap narrows, so its movement is a fall.
    #[must_use]
    pub const fn movement(&self) -> Option<Movement> {
        match self.kind {
            RuleKind::Level { movement, .. }
            | RuleKind::Relative { movement, .. }
            | RuleKind::Annual { movement, .. }
            | RuleKind::Absolute { movement, .. }
            | RuleKind::Direction { movement } => Some(movement),
            RuleKind::AnnualVolume { .. } | RuleKind::Volume { .. } | RuleKind::Occupancy { .. } => Some(Movement::Rise),
            RuleKind::Gap { .. } => Some(Movement::Fall),
            RuleKind::Maintain { .. } => None,
        }
    }

    /// The direction that the indicator must have; `None` if any direction fits. A gap can narrow from either side, and filled places fit
    /// an indicator of either direction.
    #[must_use]
    pub const fn wanted_direction(&self) -> Option<Direction> {
        if matches!(self.kind, RuleKind::Gap { .. } | RuleKind::Occupancy { .. }) {
            return None;
        }
        match self.movement() {
            Some(movement) => Some(movement.direction()),
            None => None,
        }
    }

    /// The level to be reached, as printed.
    #[must_use]
    pub const fn level(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Level { target, .. } => Some(target),
            _ => None,
        }
    }

    /// The per cent of the baseline or of the year before, as printed.
    #[must_use]
    pub const fn per_cent(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Relative { percent, .. } | RuleKind::Annual { percent, .. } => Some(percent),
            _ => None,
        }
    }

    /// The same annual change, as a per cent of `wanted`; `None` for rules without an annual change.
    #[must_use]
    pub(crate) const fn of_basis(mut self, wanted: AnnualBasis) -> Option<Self> {
        match &mut self.kind {
            RuleKind::Annual { basis, .. } => *basis = wanted,
            _ => return None,
        }
        Some(self)
    }

    /// Whether both rules can have the same meaning, apart from the ambiguities of a phrase. A rule with only a direction can mean any rule
    /// in that direction.
    pub(crate) fn can_be_meant_by(&self, other: &Self) -> bool {
        match self.kind {
            RuleKind::Direction { movement } => other.movement() == Some(movement),
            _ => self.goal() == other.goal(),
        }
    }

    /// The kind, the movement and the numbers.
    fn goal(&self) -> (Discriminant<RuleKind>, Option<Movement>, Vec<Exact>) {
        let numbers = match self.kind {
            RuleKind::Level { target: number, .. }
            | RuleKind::Relative { percent: number, .. }
            | RuleKind::Annual { percent: number, .. }
            | RuleKind::Absolute { amount: number, .. }
            | RuleKind::AnnualVolume { amount: number }
            | RuleKind::Volume { amount: number }
            | RuleKind::Gap { target: GapTarget::ReducedBy { percent: number } } => vec![number.value()],
            RuleKind::Occupancy { places, weeks } => [places, weeks].map(|number| i64::from(number).into()).to_vec(),
            RuleKind::Direction { .. } | RuleKind::Maintain { .. } | RuleKind::Gap { .. } => Vec::new(),
        };
        (discriminant(&self.kind), self.movement(), numbers)
    }

    /// The distance from the baseline that still counts as held, as printed.
    #[must_use]
    pub const fn tolerance(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Maintain { tolerance } => tolerance.as_ref(),
            _ => None,
        }
    }

    /// The unit of the indicator, if the numbers of the rule determine it.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        match &self.kind {
            RuleKind::Level { target, .. } => target.unit(),
            RuleKind::Absolute { amount, .. } | RuleKind::Maintain { tolerance: Some(amount) } => match amount.unit() {
                Some(Unit::PercentagePoints) => Some(Unit::Percent),
                other => other,
            },
            RuleKind::AnnualVolume { amount } | RuleKind::Volume { amount } => amount.unit().or(Some(Unit::Number)),
            RuleKind::Occupancy { .. } => Some(Unit::Persons),
            _ => None,
        }
    }
}
