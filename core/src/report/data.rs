//! The follow-up as data.

use chrono::NaiveDate;
use serde::Serialize;

use super::options::{Provenance, TablesShown};
use super::plot_data::Plot;
use crate::agreement::{
    Baseline, Budget, Direction, Document, FocusArea, Id, Party, Population, Regime, Source, StaffingPost, Version,
};
use crate::audit::{Finding, FindingCode, Severity};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::follow_up::calendar::Calendar;
use crate::follow_up::{Assessment, Method, Summary};
use crate::reference::{Period, Reference};
use crate::rule::{Ambiguity, Rule};
use crate::table::Table;

/// The follow-up of a plan (*opfølgning*): everything that a report says, before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FollowUp {
    /// The plan.
    pub plan: PlanHead,
    /// The day that the status is of.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// The day whose knowledge was used; absent where everything counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known_at: Option<NaiveDate>,
    /// Where the observations come from.
    pub provenance: Provenance,
    /// The method of assessment, with its name, version and cuts.
    pub method: Method,
    /// The version of the library.
    pub library_version: String,
    /// The names of breaks that were to be crossed knowingly.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<String>,
    /// How many indicators have which status.
    pub summary: Summary,
    /// How many findings the audit made.
    pub finding_counts: FindingCounts,
    /// The delaftaler, in the order of the plan.
    pub delaftaler: Vec<DelaftaleFollowUp>,
    /// The findings about the plan itself; those about a delaftale stand there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingGroup>,
}

/// What the plan is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanHead {
    /// Its name.
    pub id: Id,
    /// The title.
    pub title: String,
    /// The municipality.
    pub municipality: String,
    /// The funding regime.
    pub regime: Regime,
    /// From when to when.
    pub period: Period,
    /// The secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secretariat: Option<String>,
    /// The housing organisations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub housing_organisations: Vec<String>,
    /// The housing departments: the name where there is one, else the number.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// The documents that it was read from, by which places are named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// The money for the whole plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
}

/// The follow-up of one delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DelaftaleFollowUp {
    /// Its name inside the plan.
    pub id: Id,
    /// The title, where it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The focus area.
    pub focus_area: FocusArea,
    /// The period in which its rules run.
    pub period: Period,
    /// Which version of the delaftale it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// Its parties.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// How many of its indicators have which status.
    pub summary: Summary,
    /// The objectives with their indicators.
    pub objectives: Vec<ObjectiveFollowUp>,
    /// What is due, late or missing, and when it is to be revised.
    pub calendar: Calendar,
    /// The activities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityFollowUp>,
    /// The posts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<PostFollowUp>,
    /// The money for the focus area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// Whether the cells of the tables are shown.
    pub tables_shown: TablesShown,
    /// The target-group tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableFollowUp>,
    /// The findings of the audit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingGroup>,
}

/// The follow-up of an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ObjectiveFollowUp {
    /// Its name inside the delaftale.
    pub id: Id,
    /// What is to be reached, in words.
    pub text: String,
    /// The name of the activity whose success criterion it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// Its indicators.
    pub indicators: Vec<IndicatorFollowUp>,
}

/// The follow-up of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorFollowUp {
    /// Its name inside the delaftale.
    pub id: Id,
    /// The split of one printed cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What is measured, in words.
    pub name: String,
    /// The unit of its values.
    pub unit: Unit,
    /// Which way is better.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// Where its values come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The printed baseline of the area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The printed baseline of the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Baseline>,
    /// What is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleFollowUp>,
    /// How it stands.
    pub assessment: Assessment,
    /// What was measured up to the day, earliest first: of several values of one day the one that the assessment
    /// looks at.
    pub observations: Vec<ObservationLine>,
    /// What its plot shows.
    pub plot: Plot,
}

/// A rule as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RuleFollowUp {
    /// The rule; on the wire its canonical Danish phrase.
    pub rule: Rule,
    /// The phrase as it was given, where it differs from the canonical one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// The words of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// What they leave open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ambiguities: Vec<Ambiguity>,
}

/// What was measured about one day, in the area and in the municipality (*måling*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ObservationLine {
    /// What it is about in time.
    pub reference: Reference,
    /// The area's value, or why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The people behind a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// What the rule expects on the day; for a gap rule the gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Exact>,
    /// The municipality's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Value>,
    /// The day on which the area's value became known; the municipality's where the area has none.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The value that was known before it was revised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Value>,
    /// The name of a break in the series that begins here.
    #[serde(rename = "break", skip_serializing_if = "Option::is_none")]
    pub series_break: Option<Id>,
    /// Where it comes from, where that differs from the indicator's source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An activity on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ActivityFollowUp {
    /// Its name inside the delaftale.
    pub id: Id,
    /// Its title.
    pub name: String,
    /// From when to when.
    pub period: Period,
    /// Whether it runs.
    pub run: Run,
    /// Whether all focus areas share it.
    pub shared: bool,
    /// Its parts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Self>,
}

/// Whether something runs on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Run {
    /// It has not begun (*ikke begyndt*).
    NotBegun,
    /// It runs (*i gang*).
    Running,
    /// It has ended (*afsluttet*).
    Ended,
}

impl Run {
    /// How a period stands on a day.
    #[must_use]
    pub fn of(period: &Period, day: NaiveDate) -> Self {
        if day < period.start() {
            Self::NotBegun
        } else if period.contains(day) {
            Self::Running
        } else {
            Self::Ended
        }
    }
}

/// A post of the staffing on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PostFollowUp {
    /// The post as printed.
    pub post: StaffingPost,
    /// The post in årsværk, where its amount says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_time_equivalents: Option<Exact>,
    /// Whether it is filled on the day.
    pub run: Run,
}

/// A target-group table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TableFollowUp {
    /// Its name inside the delaftale.
    pub id: Id,
    /// The heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it is about in time.
    pub reference: Reference,
    /// The table itself, where the caller asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FindingCounts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

/// Findings of one kind and one severity. Groups stand with the most serious first, then in the order of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FindingGroup {
    /// The kind.
    pub code: FindingCode,
    /// How much each of them matters.
    pub severity: Severity,
    /// The findings, in the order of the audit.
    pub findings: Vec<Finding>,
}

impl FollowUp {
    /// The follow-up of an indicator.
    #[must_use]
    pub fn indicator(&self, delaftale: &Id, indicator: &Id) -> Option<&IndicatorFollowUp> {
        let own = self.delaftaler.iter().find(|d| d.id == *delaftale)?;
        own.indicators().find(|i| i.id == *indicator)
    }
}

impl DelaftaleFollowUp {
    /// Every indicator, in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorFollowUp> {
        self.objectives.iter().flat_map(|objective| &objective.indicators)
    }
}

impl IndicatorFollowUp {
    /// The latest line of the area, with or without a figure.
    #[must_use]
    pub fn latest(&self) -> Option<&ObservationLine> {
        self.observations.iter().rev().find(|line| line.value.is_some())
    }
}
