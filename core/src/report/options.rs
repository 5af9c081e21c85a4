//! The options of a report.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::follow_up::AssessmentOptions;
use crate::words::named;

/// The options of a follow-up.
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
    /// The options of each assessment. If all known values count, the first lines of the report state how many observations became known
    /// after the day of the status.
    pub assessment: AssessmentOptions,
    /// The origin of the observations, and whether they were invented.
    pub provenance: Provenance,
    /// The days of grace: how many days after its due day a value becomes late.
    pub grace_days: u32,
    /// Whether the report shows the cells of target-group tables.
    pub tables: TablesShown,
    /// The parts that the text, the Markdown and the HTML page contain.
    pub parts: Parts,
}

impl ReportOptions {
    /// The options for a day: with all known values, by the standard method, with the steps of each assessment, 30 days of grace, no
    /// target-group tables, observations that were really measured, and all parts.
    #[must_use]
    pub fn of(as_of: NaiveDate) -> Self {
        Self {
            assessment: AssessmentOptions::of(as_of),
            provenance: Provenance::default(),
            grace_days: 30,
            tables: TablesShown::default(),
            parts: Parts::default(),
        }
    }
}

/// The origin of the observations (*oprindelse*).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Provenance {
    /// Whether the observations were invented, for a trial or an example. A report says so on its first lines and on every plot.
    pub invented: bool,
    /// A remark of the caller on the origin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Provenance {
    /// The provenance of invented observations, with a remark.
    #[must_use]
    pub fn invented(note: impl Into<String>) -> Self {
        Self { invented: true, note: Some(note.into()) }
    }
}

/// Whether a report shows the cells of target-group tables (*målgruppetabeller*).
///
/// The tables of an agreement can contain cells of one or two people, which must not be published. The library leaves the cells out unless
/// the caller decides otherwise: for readers who may see them, or for a plan whose tables were made safe before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum TablesShown {
    /// The report shows only the names of the tables.
    #[default]
    LeftOut,
    /// The report shows the tables as they are in the plan.
    AsTheyStand,
}

/// The parts of a report that its text, Markdown or HTML page contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Parts {
    /// The first page, the sections, and the appendix.
    #[default]
    All,
    /// The first page and the sections, without the appendix.
    Body,
    /// The first page alone: what a board decides on.
    First,
}

named!(Parts {
    All = "all",
    Body = "body",
    First = "first",
});
