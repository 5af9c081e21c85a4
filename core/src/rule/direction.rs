//! Directions: in which an indicator gets better, and in which a rule moves a value.

use serde::{Deserialize, Serialize};

use crate::figure::Exact;
use crate::words::bilingual_enum;

bilingual_enum! {
    /// The direction in which an indicator gets better (*retning*).
    #[derive(Serialize, Deserialize)]
    pub enum Direction;
    /// The words for it.
    pub fn words;

    /// A higher value is better (*skal stige*).
    Higher = "higher", "skal stige", "is to rise";
    /// A lower value is better (*skal falde*).
    Lower = "lower", "skal falde", "is to fall";
}

/// The direction in which a rule moves a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Movement {
    /// *øges*, *stiger*.
    Rise,
    /// *reduceres*, *falder*.
    Fall,
}

impl Movement {
    /// The direction of an indicator that gets better with this movement.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Rise => Direction::Higher,
            Self::Fall => Direction::Lower,
        }
    }

    /// +1 or -1.
    #[must_use]
    pub fn sign(self) -> Exact {
        match self {
            Self::Rise => Exact::ONE,
            Self::Fall => Exact::ONE.negated(),
        }
    }
}
