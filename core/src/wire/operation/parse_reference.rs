//! Reads a date or reference.

use chrono::NaiveDate;
use serde::Serialize;

use super::TextRequest;
use crate::reference::Reference;
use crate::{Errors, Language};

pub(super) const PURPOSE: &str = "a date or reference, Danish or ISO";

/// A reference with its effective date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ReferenceAnswer {
    /// Its canonical form.
    pub reference: Reference,
    /// The effective date: the last day of the reference.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub effective_date: NaiveDate,
    /// The reference in Danish.
    pub danish: String,
    /// The reference in English.
    pub english: String,
}

/// Reads a date or reference (*dato, tidspunkt*), Danish or ISO: `31. august 2025`, `2025-08-31`, `3. kvartal 2024`, `2016`.
/// `effectiveDate` is its last day, in ISO form.
///
/// # Errors
/// At `/text`: `date.not-a-date`, `date.no-such-day`, `date.out-of-range` for a year outside 1900-2199.
pub fn parse_reference(request: TextRequest) -> Result<ReferenceAnswer, Errors> {
    let reference = Reference::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(ReferenceAnswer {
        reference,
        effective_date: reference.effective_date(),
        danish: reference.in_language(Language::Danish),
        english: reference.in_language(Language::English),
    })
}
