//! Looks up a target-group code.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Errors;
use crate::target_group::{Confirmation, Register, Standing, TargetGroupCode};

pub(super) const PURPOSE: &str = "what a target-group code means on a day";

/// A code on a day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TargetGroupRequest {
    /// The code.
    pub code: TargetGroupCode,
    /// The day.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub on: NaiveDate,
}

impl TargetGroupRequest {
    /// The request for this code on this day.
    #[must_use]
    pub const fn new(code: TargetGroupCode, on: NaiveDate) -> Self {
        Self { code, on }
    }
}

/// The standing of the code in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TargetGroupAnswer {
    /// The code.
    pub code: TargetGroupCode,
    /// known, expired, notYet, openSet or unknown.
    pub standing: &'static str,
    /// The Danish name of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub danish: Option<&'static str>,
    /// The English name of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub english: Option<&'static str>,
    /// The provision in the law, in Danish.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<&'static str>,
    /// How certain the entry is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Confirmation>,
}

/// The meaning of a target-group code (*målgruppekode*) such as `6.1` or `INT-SHP` on a day, and whether the code is in force on that
/// day.
///
/// # Errors
/// `code.invalid` at `/code`; the `date.*` codes at `/on`.
pub fn target_group(request: TargetGroupRequest) -> Result<TargetGroupAnswer, Errors> {
    let standing = Register::standard().standing(&request.code, request.on);
    let name = match standing {
        Standing::Known(_) => "known",
        Standing::Expired(_) => "expired",
        Standing::NotYet(_) => "notYet",
        Standing::OpenSet => "openSet",
        Standing::Unknown => "unknown",
    };
    let entry = standing.entry();
    Ok(TargetGroupAnswer {
        code: request.code,
        standing: name,
        danish: entry.map(|e| &*e.long_name.danish),
        english: entry.map(|e| &*e.long_name.english),
        reference: entry.map(|e| e.reference),
        certainty: entry.map(|e| e.certainty),
    })
}
