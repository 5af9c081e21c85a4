//! Which way: of an indicator that gets better, and of a rule that asks for a change.

use serde::{Deserialize, Serialize};

use crate::figure::Exact;
use crate::words::named;

/// Which way an indicator gets better (*retning*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// It should rise (*skal stige*).
    Higher,
    /// It should fall (*skal falde*).
    Lower,
}

named!(all Direction { Higher = "higher", Lower = "lower" });

/// Which way a rule wants the value to go.
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
    /// The direction in which an indicator that moves so gets better.
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
