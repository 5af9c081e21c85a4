//! Finds the numbers of people of which a count can be the printed share.

use serde::{Deserialize, Serialize};

use crate::Errors;
use crate::figure::Figure;

pub(super) const PURPOSE: &str = "the numbers of people of which a count can be the printed share";

/// A count of people with its printed share.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WholeNumbersRequest {
    /// The count.
    pub count: u64,
    /// The printed share.
    pub share: Figure,
}

impl WholeNumbersRequest {
    /// The request for this count and share.
    #[must_use]
    pub const fn new(count: u64, share: Figure) -> Self {
        Self { count, share }
    }
}

/// The least and the greatest number of people. Both are null if no whole number fits; the greatest is null if there is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WholeNumbersAnswer {
    /// The least number.
    pub least: Option<u64>,
    /// The greatest number.
    pub most: Option<u64>,
}

/// The numbers of people (*antal personer*) of which `count` can be the printed share: the least and the greatest number. Both are `null`
/// if no whole number fits.
///
/// # Errors
/// The codes of [`parse_figure`](super::parse_figure()) at `/share`; `json.wrong-type` at `/count` unless it is a whole number from 0.
pub fn whole_numbers(request: WholeNumbersRequest) -> Result<WholeNumbersAnswer, Errors> {
    let range = crate::audit::whole_numbers(request.count, &request.share);
    // Nobody can be 0 % of any number.
    let most = range.as_ref().map(|r| *r.end()).filter(|most| *most < u64::MAX);
    Ok(WholeNumbersAnswer { least: range.as_ref().map(|r| *r.start()), most })
}
