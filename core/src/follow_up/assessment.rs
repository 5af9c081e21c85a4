//! What an assessment answers.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Certainty, Reason, Status, Step};
use crate::figure::{Exact, Figure};
use crate::reference::Reference;

/// The assessment (*vurdering*) of one indicator on one day.
///
/// Numbers are exact; on the wire they stand with up to 12 decimals. What does not apply is absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment {
    /// How it stands.
    pub status: Status,
    /// Why it cannot be assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The statuses that the true values behind the printed figures could have, best first.
    pub range: StatusRange,
    /// The value that the path starts from; the gap for a gap rule, 0 for a volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Reading>,
    /// The latest value that was known; the gap for a gap rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<Reading>,
    /// What is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Exact>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<NaiveDate>,
    /// Whether the deadline is the agreement's end because the rule names none.
    pub deadline_from_agreement: bool,
    /// The baseline already met the target, so that the rule was assessed as maintaining it.
    pub maintains: bool,
    /// What the path expects on the day of the latest value; the target itself where it is to be maintained.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Exact>,
    /// Whether `expected` is exact; a power with a fractional exponent is cut to 15 digits.
    pub expected_is_exact: bool,
    /// The part of the expected way that was gone: (y - b) / (E - b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Exact>,
    /// Latest minus baseline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Exact>,
    /// The change in per cent of the baseline; none of a baseline of 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative_change: Option<Exact>,
    /// Target minus latest: what is left to go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Exact>,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlook: Option<Outlook>,
    /// Against the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Box<Comparison>>,
    /// Whether the change can be told from no change, where the people behind the figures are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Box<Certainty>>,
    /// How old the latest value is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// The breaks that were crossed because the caller waived them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waived: Vec<String>,
    /// How the answer came about, step by step; empty unless it was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<Step>,
}

/// The best and the worst status that rounding of the printed figures allows.
///
/// Whatever the true values in the intervals of baseline, latest and earlier observations are, each on its own: the status that they
/// give ranks from `best` to `worst` ([`Status::rank`]). True values with which there would be nothing to assess are left out. A
/// direction, and a level that is held without a tolerance, are judged by the intervals themselves: their range is their status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatusRange {
    /// The best.
    pub best: Status,
    /// The worst.
    pub worst: Status,
}

impl StatusRange {
    /// The range of one status.
    #[must_use]
    pub const fn only(status: Status) -> Self {
        Self { best: status, worst: status }
    }

    /// Whether rounding could change the status.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.best != self.worst
    }
}

/// A value as the assessment used it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Reading {
    /// The value that was calculated with.
    pub value: Exact,
    /// The last day that it is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The figure as printed; absent for the zero of a volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<Figure>,
    /// What it is about in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The day on which it became known: for observations, and for a pending baseline that was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known: Option<NaiveDate>,
}

/// Where it leads (*udsigt*), if it goes on as it went from the baseline to the latest value: the same amount each day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Outlook {
    /// The change in a year so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace: Option<Exact>,
    /// The change in a year that is needed from `as_of` to the deadline; none when the deadline is not ahead, or the target is met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_pace: Option<Exact>,
    /// The value at the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_deadline: Option<Exact>,
    /// The day on which the target would be reached; none when it moves away, or never within the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub reaches_target: Option<NaiveDate>,
}

/// Area and municipality side by side (*sammenligning med kommunen*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Comparison {
    /// Area minus municipality, at the baseline.
    pub gap_then: Exact,
    /// Area minus municipality, latest; absent where the municipality has no later value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_now: Option<Exact>,
    /// The municipality's own change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality_change: Option<Exact>,
    /// The area's change beyond the municipality's own; absent where their baselines are not about the same day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_beyond: Option<Exact>,
    /// The last day that the municipality's baseline is about, where it says so; it can be another than the area's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date_then: Option<NaiveDate>,
    /// The last day that the municipality's latest value is about; it can be earlier than the area's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date: Option<NaiveDate>,
}

/// How old the latest value is, against the rhythm of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Age {
    /// Days from the last day that the value is about to `as_of`.
    pub days: i64,
    /// Whether the source should have given a newer one by now; absent when its rhythm is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer_is_due: Option<bool>,
}
