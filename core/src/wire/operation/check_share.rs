//! Compares a printed share with its part and whole.

use serde::Deserialize;

use crate::Errors;
use crate::audit::PrintCheck;
use crate::figure::Figure;

pub(super) const PURPOSE: &str = "whether a printed share agrees with its part and whole";

/// A printed share with its part and whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckShareRequest {
    /// The part.
    pub part: Figure,
    /// The whole.
    pub whole: Figure,
    /// The printed share.
    pub printed: Figure,
}

impl CheckShareRequest {
    /// The request for these three figures.
    #[must_use]
    pub const fn new(part: Figure, whole: Figure, printed: Figure) -> Self {
        Self { part, whole, printed }
    }
}

/// Checks whether a printed share (*andel*) agrees with its part and whole, within rounding.
///
/// ```
/// use delaftale::audit::Grade;
/// use delaftale::figure::Figure;
/// use delaftale::wire::operation::{CheckShareRequest, check_share};
/// let [part, whole, printed] = [Figure::parse("258")?, Figure::parse("601")?, Figure::parse("42,9 %")?];
/// assert_eq!(check_share(CheckShareRequest::new(part, whole, printed))?.grade, Grade::Exact);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// `figure.approximate` for a figure such as `ca. 40`, `counts.invalid`, `unit.mismatch`; the codes of
/// [`parse_figure`](super::parse_figure()).
pub fn check_share(request: CheckShareRequest) -> Result<PrintCheck, Errors> {
    Ok(crate::audit::check_share(&request.part, &request.whole, &request.printed)?)
}
