//! Compares a printed total with its parts.

use serde::Deserialize;

use crate::Errors;
use crate::audit::PrintCheck;
use crate::figure::Figure;

pub(super) const PURPOSE: &str = "whether a printed total agrees with its parts";

/// A printed total with its parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckSumRequest {
    /// The parts.
    pub parts: Vec<Figure>,
    /// The printed total.
    pub total: Figure,
}

impl CheckSumRequest {
    /// The request for these parts and their total.
    #[must_use]
    pub const fn new(parts: Vec<Figure>, total: Figure) -> Self {
        Self { parts, total }
    }
}

/// Checks whether a printed total (*i alt*) agrees with its parts, within rounding.
///
/// # Errors
/// `figure.approximate` for a figure such as `ca. 40`, `unit.mismatch`; the codes of [`parse_figure`](super::parse_figure()).
pub fn check_sum(request: CheckSumRequest) -> Result<PrintCheck, Errors> {
    Ok(crate::audit::check_sum(&request.parts, &request.total)?)
}
