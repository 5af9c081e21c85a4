//! What a report is asked for.

use chrono::NaiveDate;
use serde::Serialize;

use crate::follow_up::AssessmentOptions;

/// What a follow-up is drawn up for.
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::report::{Provenance, ReportOptions};
/// let mut options = ReportOptions::of(parse_day("31.12.2023")?);
/// options.provenance = Provenance::invented("Opdigtede tal til et eksempel.");
/// assert!(options.assessment.known_at.is_none());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReportOptions {
    /// What is asked about every indicator. Where everything that is known counts, the report says on its first lines how many
    /// observations became known only after the day.
    pub assessment: AssessmentOptions,
    /// Where the observations come from, and whether anybody measured them.
    pub provenance: Provenance,
    /// Days after a value is due until it is late.
    pub grace_days: u32,
    /// Whether target-group tables are shown.
    pub tables: TablesShown,
}

impl ReportOptions {
    /// The follow-up of a day: with everything that is known, by the standard method, with the steps of each assessment, 30 days of
    /// grace, without target-group tables, and with observations that were measured.
    #[must_use]
    pub fn of(as_of: NaiveDate) -> Self {
        Self {
            assessment: AssessmentOptions::of(as_of),
            provenance: Provenance::default(),
            grace_days: 30,
            tables: TablesShown::default(),
        }
    }
}

/// Where the observations come from (*oprindelse*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Provenance {
    /// The observations were made up, to try something or to show it. A report says so on its first lines and on every plot.
    pub invented: bool,
    /// A remark of the caller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Provenance {
    /// Invented observations, with a remark.
    #[must_use]
    pub fn invented(note: impl Into<String>) -> Self {
        Self { invented: true, note: Some(note.into()) }
    }
}

/// Whether a report shows target-group tables (*målgruppetabeller*).
///
/// Tables of an agreement can print one or two people in a cell, which must not be published. The library therefore leaves them out
/// unless the caller says otherwise: for readers who may see them, or for a plan whose tables were made safe before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum TablesShown {
    /// Their names only.
    #[default]
    LeftOut,
    /// As they stand in the plan.
    AsTheyStand,
}
