//! Results about counts: the status of each agreement year, and the number of counts with all places filled.

use chrono::NaiveDate;
use serde::Serialize;

use super::Status;
use crate::figure::Exact;

/// The status of one agreement year (*aftaleår*) of a yearly count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct YearStatus {
    /// The number of the year: 1 for the first.
    pub number: u32,
    /// The first day of the year.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub first: NaiveDate,
    /// The last day of the year. The year is finished when this day has passed.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub last: NaiveDate,
    /// The latest count of the year that can be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<Exact>,
    /// The number that the rule asks for in the year. If the end of the agreement cuts the year short, it is the same part of the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Exact>,
    /// The status of the year; absent if the year has none (*ikke opgjort*). The count of its last day decides a finished year. An earlier
    /// count decides only if it meets the target. A year that the end of the agreement cuts short has no status if the first or the last
    /// day of the agreement is only assumed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

impl YearStatus {
    /// Whether the year has ended before a day.
    #[must_use]
    pub fn is_finished(&self, as_of: NaiveDate) -> bool {
        self.last < as_of
    }
}

/// How many of the known counts had all places filled (*opfyldt ved k af n opgørelser*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CountsHeld {
    /// The number of counts with all places filled.
    pub held: u32,
    /// The number of counts that can be used.
    pub of: u32,
}
