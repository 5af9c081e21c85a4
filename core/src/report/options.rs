//! What a report is asked for.

use chrono::NaiveDate;
use serde::Serialize;

use crate::follow_up::Method;

/// What a follow-up is drawn up for.
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::report::{Provenance, ReportOptions};
/// let mut options = ReportOptions::of(parse_day("31.12.2023")?);
/// options.provenance = Provenance::invented("Opdigtede tal til et eksempel.");
/// assert!(options.known_at.is_none());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportOptions {
    /// The day that the status is of (*opgjort pr.*): values about later days do not count.
    pub as_of: NaiveDate,
    /// Only what was known on this day counts (*kendt pr.*). Everything counts where it is absent, and the report says on its first
    /// lines how many observations became known only after `as_of`.
    pub known_at: Option<NaiveDate>,
    /// The method of assessment.
    pub method: Method,
    /// The names of breaks that are crossed knowingly.
    pub waivers: Vec<String>,
    /// Where the observations come from, and whether anybody measured them.
    pub provenance: Provenance,
    /// Days after a value is due until it is late.
    pub grace_days: u32,
    /// Whether each assessment carries its steps.
    pub trace: bool,
    /// Whether target-group tables are shown.
    pub tables: TablesShown,
}

impl ReportOptions {
    /// The follow-up of a day: with everything that is known, by the standard method, with the steps of each assessment, 30 days of
    /// grace, without target-group tables, and with observations that were measured.
    #[must_use]
    pub fn of(as_of: NaiveDate) -> Self {
        Self {
            as_of,
            known_at: None,
            method: Method::standard(),
            waivers: Vec::new(),
            provenance: Provenance::default(),
            grace_days: 30,
            trace: true,
            tables: TablesShown::default(),
        }
    }
}

/// Where the observations come from (*oprindelse*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
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
pub enum TablesShown {
    /// Their names only.
    #[default]
    LeftOut,
    /// As they stand in the plan.
    AsTheyStand,
}
