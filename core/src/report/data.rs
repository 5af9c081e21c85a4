//! The follow-up as data.

use chrono::NaiveDate;
use serde::Serialize;

use super::first_page::{Doubt, FirstPage, YearBefore};
use super::options::{Parts, Provenance, TablesShown};
use crate::agreement::{
    Baseline, Budget, Direction, Document, FocusArea, Id, Party, Population, Regime, Source, StaffingPost, Version,
};
use crate::audit::{Finding, FindingCode, Severity};
use crate::block::Plot;
use crate::figure::{Exact, Figure, Unit, Value};
use crate::follow_up::calendar::Calendar;
use crate::follow_up::{Assessment, Method, Summary};
use crate::reference::{Period, Reference};
use crate::rule::{Ambiguity, Rule};
use crate::table::Table;
use crate::words::bilingual_enum;

/// The follow-up of a plan (*opfølgning*): all data of a report, before words are made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FollowUp {
    /// The plan.
    pub plan: PlanHead,
    /// The day of the status (*opgjort pr.*).
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// The day up to which values count as known (*kendt pr.*); absent if all values count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known_at: Option<NaiveDate>,
    /// How many of the observations that the assessments used became known after `as_of`. Each is counted once.
    pub known_later: usize,
    /// The origin of the observations, and whether they were invented.
    pub provenance: Provenance,
    /// The method of assessment, with its name, version and cuts.
    pub method: Method,
    /// The version of the library.
    pub library_version: String,
    /// The ids of the breaks across which the caller decides to compare.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<String>,
    /// The number of indicators with each status.
    pub summary: Summary,
    /// The number of findings of each severity.
    pub finding_counts: FindingCounts,
    /// The first page: what a board must decide on.
    pub first_page: FirstPage,
    /// The delaftaler, in the order of the plan.
    pub delaftaler: Vec<DelaftaleFollowUp>,
    /// The findings about the plan itself. Each delaftale has the findings about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingGroup>,
    /// The parts that the text, the Markdown and the HTML page contain. The data always has all parts.
    #[serde(skip)]
    pub parts: Parts,
}

/// The facts about the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanHead {
    /// The id of the plan.
    pub id: Id,
    /// The title of the plan.
    pub title: String,
    /// The words of the agreement, if the title shortens them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The name of the municipality.
    pub municipality: String,
    /// The funding regime, which sets the rules for such plans.
    pub regime: Regime,
    /// The period of the plan.
    pub period: Period,
    /// The secretariat that runs the plan (*sekretariat*).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secretariat: Option<String>,
    /// The names of the housing organisations (*boligorganisationer*).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub housing_organisations: Vec<String>,
    /// The housing departments (*boligafdelinger*): each by its name, or by its number if it has no name.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub departments: Vec<String>,
    /// The documents that the plan was read from. The places of figures refer to them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// The budget of the whole plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
}

/// The follow-up of one delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DelaftaleFollowUp {
    /// The id of the delaftale in the plan.
    pub id: Id,
    /// The title, if the delaftale has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The words of the agreement, if the title shortens them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The focus area (*indsatsområde*).
    pub focus_area: FocusArea,
    /// The period in which the rules of the delaftale run.
    pub period: Period,
    /// The version of the delaftale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Version>,
    /// The parties of the delaftale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Party>,
    /// The number of indicators of the delaftale with each status.
    pub summary: Summary,
    /// The objectives with their indicators.
    pub objectives: Vec<ObjectiveFollowUp>,
    /// The calendar: what is due, late or missing, and the next revision.
    pub calendar: Calendar,
    /// The activities, with their state on the day of the status.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityFollowUp>,
    /// The posts of the staffing, with their state on the day of the status.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<PostFollowUp>,
    /// The budget of the focus area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// Whether the cells of the tables are shown.
    pub tables_shown: TablesShown,
    /// The target-group tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableFollowUp>,
    /// The findings of the audit about the delaftale.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingGroup>,
}

/// The follow-up of an objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ObjectiveFollowUp {
    /// The id of the objective in the delaftale.
    pub id: Id,
    /// The text of the objective.
    pub text: String,
    /// The words of the agreement, if the text shortens them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The name of the activity, if the objective is a success criterion (*succeskriterium*) of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// The indicators of the objective.
    pub indicators: Vec<IndicatorFollowUp>,
}

/// The follow-up of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorFollowUp {
    /// The id of the indicator in the delaftale.
    pub id: Id,
    /// The letter of the indicator, if one printed cell was split into several indicators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The label as it was printed, if the letter shortens it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label_printed: Option<String>,
    /// The name of the indicator: what it measures.
    pub name: String,
    /// The words of the agreement, if the name shortens them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The unit of the indicator's values.
    pub unit: Unit,
    /// The direction in which the indicator gets better; absent if the agreement does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The population of the indicator: the people that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The source of the values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// The printed baseline of the area, with the baselines of its comparisons.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// The rule of the indicator (*målsætning*); absent if the agreement has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<RuleFollowUp>,
    /// The assessment of the indicator on the day of the status.
    pub assessment: Assessment,
    /// The doubts about the status; empty if there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// The value about a year before the latest one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_before: Option<YearBefore>,
    /// The observations up to the day of the status, the earliest first. If a day has several values, the line shows the value that the
    /// assessment uses.
    pub observations: Vec<ObservationLine>,
    /// The data of the indicator's plot.
    pub plot: Plot,
}

impl PlanHead {
    /// The title in the words of the agreement, or the title itself if they are not known.
    #[must_use]
    pub fn words(&self) -> &str {
        self.printed.as_ref().unwrap_or(&self.title)
    }
}

impl ObjectiveFollowUp {
    /// The objective in the words of the agreement, or its text if they are not known.
    #[must_use]
    pub fn words(&self) -> &str {
        self.printed.as_ref().unwrap_or(&self.text)
    }
}

impl IndicatorFollowUp {
    /// The indicator in the words of the agreement, or its name if they are not known, without its letter.
    #[must_use]
    pub fn words(&self) -> &str {
        self.printed.as_ref().unwrap_or(&self.name)
    }

    /// The figures of the baseline: the area's figure and the figures of others.
    pub(super) fn baseline_figures(&self) -> impl Iterator<Item = &Figure> {
        let values =
            self.baseline.iter().flat_map(|own| [&own.value].into_iter().chain(own.comparisons.iter().map(|other| &other.value)));
        values.filter_map(Value::figure)
    }
}

/// The rule of an indicator, with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RuleFollowUp {
    /// The rule. JSON has its canonical Danish phrase.
    pub rule: Rule,
    /// The phrase as it was given, if it differs from the canonical phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<String>,
    /// The words of the document, if they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The ambiguities of the phrase, each with the reading that was chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ambiguities: Vec<Ambiguity>,
}

/// The observations of one day (*målinger*), in the area and in the municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ObservationLine {
    /// The time that the values are about.
    pub reference: Reference,
    /// The area's value, or the reason why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The numerator of a share (*tæller*): the number of people that the share counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The denominator of a share (*nævner*): the number of people that the share is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The value that the rule expects on the day; for a gap rule, the expected gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Exact>,
    /// The municipality's value, or the reason why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub municipality: Option<Value>,
    /// The day on which the area's value became known. If the area has no value, the day on which the municipality's value became known.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The earlier value that this value revises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Value>,
    /// The id of a break in the series (*databrud*) that begins here.
    #[serde(rename = "break", skip_serializing_if = "Option::is_none")]
    pub series_break: Option<Id>,
    /// The source of the value, if it differs from the source of the indicator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A remark on the observation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An activity, with its state on the day of the status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ActivityFollowUp {
    /// The id of the activity in the delaftale.
    pub id: Id,
    /// The title of the activity.
    pub name: String,
    /// The period of the activity; without one of its own, the period of the delaftale or of the activity that it is a part of.
    pub period: Period,
    /// Whether the activity has begun, is running, or has ended.
    pub run: Run,
    /// Whether all focus areas share the activity.
    pub shared: bool,
    /// The parts of the activity.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Self>,
}

bilingual_enum! {
    /// Whether an activity or a post is running on a day.
    #[derive(Serialize)]
    pub enum Run;
    /// The words for the state, in one language.
    pub fn words;

    /// It begins after the day (*ikke begyndt*).
    NotBegun = "notBegun", "ikke begyndt", "not begun";
    /// It is running (*i gang*).
    Running = "running", "i gang", "running";
    /// It ended before the day (*afsluttet*).
    Ended = "ended", "afsluttet", "ended";
}

impl Run {
    /// The state of a period on this day.
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

/// A post of the staffing, with its state on the day of the status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PostFollowUp {
    /// The post as printed.
    pub post: StaffingPost,
    /// The amount of the post in full-time equivalents (*årsværk*), if it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_time_equivalents: Option<Exact>,
    /// Whether the post has begun, is running, or has ended.
    pub run: Run,
}

/// A target-group table (*målgruppetabel*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TableFollowUp {
    /// The id of the table in the delaftale.
    pub id: Id,
    /// The heading of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The time that the counts are about.
    pub reference: Reference,
    /// The table itself; absent unless the caller asked for it with [`TablesShown`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

/// The number of findings of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FindingCounts {
    /// The number of errors.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// The number of notes.
    pub notes: usize,
}

/// The findings of one kind and one severity. The most serious groups come first, and groups of one severity follow the order of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FindingGroup {
    /// The kind of the findings.
    pub code: FindingCode,
    /// The severity of the findings.
    pub severity: Severity,
    /// The findings, in the order of the audit.
    pub findings: Vec<Finding>,
}

impl FollowUp {
    /// The follow-up of an indicator; `None` if the plan has no such delaftale, or the delaftale no such indicator.
    #[must_use]
    pub fn indicator(&self, delaftale: &Id, indicator: &Id) -> Option<&IndicatorFollowUp> {
        let own = self.delaftaler.iter().find(|d| d.id == *delaftale)?;
        own.indicators().find(|i| i.id == *indicator)
    }
}

impl DelaftaleFollowUp {
    /// All indicators, in the order of the document.
    pub fn indicators(&self) -> impl Iterator<Item = &IndicatorFollowUp> {
        self.objectives.iter().flat_map(|objective| &objective.indicators)
    }
}

impl IndicatorFollowUp {
    /// The latest line with a value of the area, whether that is a figure or a reason; `None` if there is no such line.
    #[must_use]
    pub fn latest(&self) -> Option<&ObservationLine> {
        self.observations.iter().rev().find(|line| line.value.is_some())
    }
}
