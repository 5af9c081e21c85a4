//! The kinds of rules, and what is true of each, whatever indicator it is about: every fact stands here once.

use std::mem::{Discriminant, discriminant};

use serde::Serialize;

use super::{Direction, Movement, Rule};
use crate::figure::{Exact, Figure, Unit};

/// The form of the path between baseline and target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PathForm {
    /// The same amount each day.
    #[default]
    Linear,
    /// The same per cent each day (*med samme procent hvert år*).
    Compound,
}

/// What an annual per cent is a per cent of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AnnualBasis {
    /// Of the year before (*af året før*).
    PreviousYear,
    /// Of the baseline (*af udgangspunktet*).
    Baseline,
}

/// What becomes of the gap to the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "to")]
pub enum GapTarget {
    /// Half of it is left (*halveres*).
    Half {},
    /// Nothing is left (*lukkes*).
    Nothing {},
    /// It is reduced by so many per cent (*reduceres med 30 %*).
    ReducedBy {
        /// In per cent, above 0 and up to 100.
        percent: Figure,
    },
}

/// The kind of a rule with its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum RuleKind {
    /// A level at the deadline: `øges til 85 % inden 31. august 2025`.
    Level {
        /// Which way the level lies.
        movement: Movement,
        /// The level, in the indicator's unit.
        target: Figure,
        /// The form of the path.
        form: PathForm,
    },
    /// A change in per cent of the baseline: `reduceres med 30 % inden for 2 år og fastholdes`.
    Relative {
        /// Which way.
        movement: Movement,
        /// In per cent, above 0; up to 100 for a fall.
        percent: Figure,
        /// The form of the path.
        form: PathForm,
    },
    /// A change in per cent each year: `falder årligt med 10 % af året før`.
    Annual {
        /// Which way.
        movement: Movement,
        /// In per cent, above 0; up to 100 for a fall.
        percent: Figure,
        /// Of what.
        basis: AnnualBasis,
    },
    /// A change by an amount: `falder med 5 procentpoint inden 31. december 2025`.
    Absolute {
        /// Which way.
        movement: Movement,
        /// The amount, above 0; in percentage points for a share.
        amount: Figure,
    },
    /// A volume in each agreement year: `mindst 75 årligt`.
    AnnualVolume {
        /// How many at least, above 0.
        amount: Figure,
    },
    /// A volume over the period: `mindst 300 i perioden`.
    Volume {
        /// How many at least, above 0.
        amount: Figure,
    },
    /// A direction only: `reduceres i perioden`.
    Direction {
        /// Which way.
        movement: Movement,
    },
    /// Hold the baseline: `fastholdes`, `fastholdes på 85 %`.
    Maintain {
        /// How far off still counts as held; without it, what the printed precision allows.
        tolerance: Option<Figure>,
    },
    /// Narrow the gap to the municipality: `forskellen til kommunen halveres inden 31. august 2025`.
    Gap {
        /// What is to be left of it.
        target: GapTarget,
    },
    /// Keep places filled: `12 løbende pladser à 10 uger`.
    Occupancy {
        /// People at any time, at least 1.
        places: u32,
        /// Weeks of one course, at least 1.
        weeks: u32,
    },
}

impl Rule {
    /// Whether the rule draws a path from a baseline.
    #[must_use]
    pub const fn has_path(&self) -> bool {
        use RuleKind::{Absolute, Annual, Gap, Level, Relative};
        matches!(self.kind, Level { .. } | Relative { .. } | Annual { .. } | Absolute { .. } | Gap { .. })
    }

    /// Whether the rule counts from zero and needs no baseline: volumes and occupancy.
    #[must_use]
    pub const fn counts_from_zero(&self) -> bool {
        matches!(self.kind, RuleKind::AnnualVolume { .. } | RuleKind::Volume { .. } | RuleKind::Occupancy { .. })
    }

    /// Whether the rule can name a deadline: all but an annual volume, an occupancy and maintain, which go on until the agreement ends.
    #[must_use]
    pub const fn can_name_a_deadline(&self) -> bool {
        !matches!(self.kind, RuleKind::AnnualVolume { .. } | RuleKind::Occupancy { .. } | RuleKind::Maintain { .. })
    }

    /// Whether something is open as long as the rule names no deadline. It is not for what happens every year or all the time.
    #[must_use]
    pub const fn needs_a_deadline(&self) -> bool {
        self.can_name_a_deadline() && !matches!(self.kind, RuleKind::Annual { .. })
    }

    /// Whether there is a level at the deadline that can be held after it (*og fastholdes*).
    #[must_use]
    pub const fn can_be_held(&self) -> bool {
        use RuleKind::{Absolute, Gap, Level, Relative};
        matches!(self.kind, Level { .. } | Relative { .. } | Absolute { .. } | Gap { .. })
    }

    /// Whether the first day of the agreement matters to the rule: where a path or a count over the whole period can begin.
    #[must_use]
    pub const fn starts_somewhere(&self) -> bool {
        self.has_path() || matches!(self.kind, RuleKind::Volume { .. })
    }

    /// Whether the rule is about the difference to the municipality, not about the indicator itself.
    #[must_use]
    pub const fn is_about_a_gap(&self) -> bool {
        matches!(self.kind, RuleKind::Gap { .. })
    }

    /// Whether the rule asks for a per cent of the baseline, which then cannot be 0.
    #[must_use]
    pub const fn is_a_part_of_the_baseline(&self) -> bool {
        matches!(self.kind, RuleKind::Relative { .. } | RuleKind::Annual { .. })
    }

    /// Whether the rule asks to hold the baseline.
    #[must_use]
    pub const fn maintains(&self) -> bool {
        matches!(self.kind, RuleKind::Maintain { .. })
    }

    /// Whether `i 2025` behind the rule can mean during the year as well as by its end: a change has no day of its own.
    #[must_use]
    pub const fn is_a_change(&self) -> bool {
        matches!(self.kind, RuleKind::Relative { .. } | RuleKind::Absolute { .. })
    }

    /// Which way the rule wants the value to go; `None` for maintain. A gap narrows, so it falls.
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

    /// The direction that the indicator must have; `None` where any will do. A gap narrows from either side, and filled places are a
    /// state that an indicator can want more or less of.
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

    /// The level that is to be reached, as it was printed.
    #[must_use]
    pub const fn level(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Level { target, .. } => Some(target),
            _ => None,
        }
    }

    /// The per cent of the baseline, or of the year before, that the rule asks for, as it was printed.
    #[must_use]
    pub const fn per_cent(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Relative { percent, .. } | RuleKind::Annual { percent, .. } => Some(percent),
            _ => None,
        }
    }

    /// The same change each year as a per cent of this; `None` where the rule asks for no change each year.
    #[must_use]
    pub(crate) const fn of_basis(mut self, wanted: AnnualBasis) -> Option<Self> {
        match &mut self.kind {
            RuleKind::Annual { basis, .. } => *basis = wanted,
            _ => return None,
        }
        Some(self)
    }

    /// Whether the other asks for the same, apart from what words can leave open. A rule that gives a direction only can be made concrete.
    pub(crate) fn can_be_meant_by(&self, other: &Self) -> bool {
        match self.kind {
            RuleKind::Direction { movement } => other.movement() == Some(movement),
            _ => self.goal() == other.goal(),
        }
    }

    /// The kind, which way, and the numbers.
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

    /// How far off the baseline still counts as held, as it was printed.
    #[must_use]
    pub const fn tolerance(&self) -> Option<&Figure> {
        match &self.kind {
            RuleKind::Maintain { tolerance } => tolerance.as_ref(),
            _ => None,
        }
    }

    /// The unit that an indicator of the rule has, as far as the numbers of the rule say it.
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
