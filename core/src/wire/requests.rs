//! What the operations ask for and answer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ObservationsDocument, PlanDocument, TableDocument};
use crate::Language;
use crate::agreement::{Id, Indicator};
use crate::figure::{Exact, Figure, FigureNote, Interval, Unit, Value};
use crate::follow_up::{Method, Scope};
use crate::reference::{Period, Reference};
use crate::rule::{Ambiguity, Anchor, Deadline, Rule, RuleKind, StatedBaseline};
use crate::table::Selection;
use crate::target_group::TargetGroupCode;

/// An operation that asks for nothing.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// A text to be read.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Text {
    pub(super) text: String,
}

/// A figure as it was read.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct FigureAnswer {
    /// The canonical print.
    pub(super) figure: Figure,
    pub(super) value: Exact,
    pub(super) decimals: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<Unit>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) approximation: Option<crate::figure::Approximation>,
    /// The true values that print so; absent for an approximate figure, which does not say how far off it may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) interval: Option<Interval>,
    pub(super) notes: Vec<FigureNote>,
}

/// A decimal number to be printed as a figure.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct FormatFigure {
    /// With a decimal point, its decimals as they are to be printed: `42.80`.
    pub(super) decimal: String,
    #[serde(default)]
    pub(super) unit: Option<Unit>,
    #[serde(default)]
    pub(super) language: Language,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Formatted {
    pub(super) text: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct ReferenceAnswer {
    pub(super) reference: Reference,
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) effective_date: NaiveDate,
    pub(super) danish: String,
    pub(super) english: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct PeriodAnswer {
    pub(super) period: Period,
    pub(super) danish: String,
    pub(super) english: String,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct RuleAnswer {
    /// The canonical phrase.
    pub(super) rule: Rule,
    pub(super) kind: RuleKind,
    pub(super) deadline: Deadline,
    pub(super) anchor: Anchor,
    pub(super) held: bool,
    /// What the words say that the indicator starts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) stated_baseline: Option<StatedBaseline>,
    pub(super) ambiguities: Vec<AmbiguityAnswer>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct AmbiguityAnswer {
    #[serde(flatten)]
    pub(super) ambiguity: Ambiguity,
    pub(super) danish: String,
    pub(super) english: String,
}

/// What a rule expects on some days.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ExpectedRequest {
    pub(super) rule: Rule,
    pub(super) period: Period,
    /// The baseline, or the gap for a gap rule; not needed for a volume or an occupancy.
    #[serde(default)]
    pub(super) baseline: Option<Figure>,
    #[serde(default)]
    pub(super) reference: Option<Reference>,
    /// Set to courses to follow an occupancy by its courses.
    #[serde(default)]
    pub(super) unit: Option<Unit>,
    pub(super) days: Vec<Day>,
}

/// A day, ISO or Danish.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(super) struct Day(
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub(super) NaiveDate,
);

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct ExpectedAnswer {
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) day: NaiveDate,
    pub(super) expected: Option<Exact>,
    pub(super) exact: bool,
    pub(super) target: Option<Exact>,
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) deadline: Option<NaiveDate>,
}

/// A plan with its observations on a day.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct FollowUpRequest {
    pub(super) plan: PlanDocument,
    #[serde(default)]
    pub(super) observations: Option<ObservationsDocument>,
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) as_of: NaiveDate,
    /// Everything that is known, where nothing is said.
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) known_at: Option<NaiveDate>,
    #[serde(default)]
    pub(super) method: Option<Method>,
    #[serde(default)]
    pub(super) waivers: Vec<String>,
    /// Whether the steps are written down; they are where nothing is said.
    #[serde(default)]
    pub(super) trace: Option<bool>,
}

/// A report asks for more, and for its form.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct ReportRequest {
    pub(super) plan: PlanDocument,
    #[serde(default)]
    pub(super) observations: Option<ObservationsDocument>,
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) as_of: NaiveDate,
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) known_at: Option<NaiveDate>,
    #[serde(default)]
    pub(super) method: Option<Method>,
    #[serde(default)]
    pub(super) waivers: Vec<String>,
    #[serde(default)]
    pub(super) trace: Option<bool>,
    #[serde(default)]
    pub(super) grace_days: Option<u32>,
    #[serde(default)]
    pub(super) small_cell_threshold: Option<u32>,
    /// Whether target-group tables are shown; they are left out where nothing is said, since they can expose people.
    #[serde(default)]
    pub(super) show_tables: bool,
    #[serde(default)]
    pub(super) language: Language,
    #[serde(default)]
    pub(super) form: ReportForm,
    /// For the form `svg`: the delaftale.
    #[serde(default)]
    pub(super) delaftale: Option<Id>,
    /// For the form `svg`: the indicator.
    #[serde(default)]
    pub(super) indicator: Option<Id>,
}

/// The form of a report.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) enum ReportForm {
    /// The report document.
    #[default]
    Data,
    Text,
    Markdown,
    Html,
    /// The plot of one indicator.
    Svg,
}

/// The calendar asks for the same, and for the days of grace.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CalendarRequest {
    pub(super) plan: PlanDocument,
    #[serde(default)]
    pub(super) observations: Option<ObservationsDocument>,
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) as_of: NaiveDate,
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) known_at: Option<NaiveDate>,
    #[serde(default)]
    pub(super) grace_days: Option<u32>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PlanRequest {
    pub(super) plan: PlanDocument,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct PlanAnswer {
    pub(super) id: Id,
    pub(super) delaftaler: usize,
    pub(super) objectives: usize,
    pub(super) indicators: usize,
    pub(super) activities: usize,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct DifferencesRequest {
    pub(super) before: PlanDocument,
    pub(super) after: PlanDocument,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TargetGroupRequest {
    pub(super) code: TargetGroupCode,
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) on: NaiveDate,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct TargetGroupAnswer {
    pub(super) code: TargetGroupCode,
    /// known, expired, notYet, openSet or unknown.
    pub(super) standing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) danish: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) english: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) certainty: Option<crate::target_group::Certainty>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TableRequest {
    pub(super) table: TableDocument,
    #[serde(default)]
    pub(super) selection: Option<Selection>,
    /// Cells below it are listed; no list where nothing is said.
    #[serde(default)]
    pub(super) small_cell_threshold: Option<u32>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TableChangeRequest {
    pub(super) older: TableDocument,
    pub(super) newer: TableDocument,
    #[serde(default)]
    pub(super) waivers: Vec<String>,
}

/// One indicator without a plan: for forms and cells.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct IndicatorRequest {
    pub(super) indicator: Indicator,
    /// The period in which its rule runs.
    pub(super) period: Period,
    pub(super) observations: Vec<IndicatorObservation>,
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub(super) as_of: NaiveDate,
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) known_at: Option<NaiveDate>,
    #[serde(default)]
    pub(super) method: Option<Method>,
    #[serde(default)]
    pub(super) waivers: Vec<String>,
    #[serde(default)]
    pub(super) trace: Option<bool>,
}

/// A value of that indicator.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct IndicatorObservation {
    pub(super) reference: Reference,
    pub(super) value: Value,
    #[serde(default)]
    pub(super) scope: Scope,
    /// The last day that it is about, where nothing is said.
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub(super) known: Option<NaiveDate>,
    #[serde(default)]
    pub(super) numerator: Option<Figure>,
    #[serde(default)]
    pub(super) denominator: Option<Figure>,
}

/// A plan to be audited.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AuditRequest {
    pub(super) plan: PlanDocument,
    /// Cells below it are small; the check is not made where nothing is said.
    #[serde(default)]
    pub(super) small_cell_threshold: Option<u32>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct CheckShareRequest {
    pub(super) part: Figure,
    pub(super) whole: Figure,
    pub(super) printed: Figure,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct CheckSumRequest {
    pub(super) parts: Vec<Figure>,
    pub(super) total: Figure,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct WholeNumbersRequest {
    pub(super) count: u64,
    pub(super) share: Figure,
}

/// The least and the most people; both null where no whole number fits, the most null where there is no limit.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct WholeNumbersAnswer {
    pub(super) least: Option<u64>,
    pub(super) most: Option<u64>,
}
