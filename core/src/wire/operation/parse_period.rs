//! Reads a period.

use serde::Serialize;

use super::TextRequest;
use crate::reference::Period;
use crate::{Errors, Language};

pub(super) const PURPOSE: &str = "a period in any of its spellings";

/// A period with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PeriodAnswer {
    /// The first and the last day.
    pub period: Period,
    /// The period in Danish.
    pub danish: String,
    /// The period in English.
    pub english: String,
}

/// Reads a period (*periode*): `1. september 2021 - 31. august 2025`, `2021-2025`. Its first and last day belong to it.
///
/// # Errors
/// At `/text`: `period.not-a-period`, `period.reversed`, and the `date.*` codes.
pub fn parse_period(request: TextRequest) -> Result<PeriodAnswer, Errors> {
    let period = Period::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(PeriodAnswer { period, danish: period.in_language(Language::Danish), english: period.in_language(Language::English) })
}
