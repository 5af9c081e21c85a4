//! Writes the follow-up of a plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Formatted, observations_of, plan_of, request_with_options};
use crate::agreement::Id;
use crate::audit::{AuditOptions, audit};
use crate::follow_up::AssessmentOptions;
use crate::report::{FollowUp, Parts, PlotSize, Provenance, ReportOptions, TablesShown};
use crate::wire::{ObservationsDocument, PlanDocument, ReportDocument, SchemaVersion, Versions};
use crate::words::say;
use crate::{Error, ErrorCode, Errors, Language};

pub(super) const PURPOSE: &str = "the follow-up of a plan as data, text, Markdown, HTML, or the SVG plot of one indicator";

request_with_options! {
    /// A plan with its observations on a day, and the form of the report.
    ReportRequest {
        /// The plan.
        plan: PlanDocument,
        /// Its observations.
        #[serde(default)]
        observations: Option<ObservationsDocument>,
        ..options,
        /// The number of days from the day on which a value is due until it is late; 30 if it is absent.
        #[serde(default)]
        grace_days: Option<u32>,
        /// The threshold below which a cell of a target-group table is small. Without it the check of small cells is not made.
        #[serde(default)]
        small_cell_threshold: Option<u32>,
        /// Whether target-group tables are shown. They are left out if this is absent, because they can expose people.
        #[serde(default)]
        show_tables: bool,
        /// The language of a text.
        #[serde(default)]
        language: Language,
        /// The form of the report.
        #[serde(default)]
        form: ReportForm,
        /// The parts of a report as text, Markdown or a page. The data is always whole.
        #[serde(default)]
        parts: Parts,
        /// For the form `svg`: the id of the delaftale.
        #[serde(default)]
        delaftale: Option<Id>,
        /// For the form `svg`: the id of the indicator.
        #[serde(default)]
        indicator: Option<Id>,
    }
}

impl ReportRequest {
    /// The request for the report of a plan on a day as data, without observations.
    #[must_use]
    pub fn new(plan: PlanDocument, as_of: NaiveDate) -> Self {
        Self {
            plan,
            observations: None,
            options: AssessmentOptions::of(as_of),
            grace_days: None,
            small_cell_threshold: None,
            show_tables: false,
            language: Language::default(),
            form: ReportForm::default(),
            parts: Parts::default(),
            delaftale: None,
            indicator: None,
        }
    }
}

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum ReportForm {
    /// The report document.
    #[default]
    Data,
    /// Plain text.
    Text,
    /// Markdown.
    Markdown,
    /// A whole HTML page that loads nothing.
    Html,
    /// The plot of one indicator.
    Svg,
}

/// A report as a document, or as one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum ReportAnswer {
    /// The answer to the form `data`.
    Data(Box<ReportDocument>),
    /// The answer to any other form.
    Text(Formatted),
}

/// The follow-up (*opfølgning*) of a plan on a day. The form `data` is a document of assessments, findings and calendar, with their
/// explanations. The other forms are one text for people: plain text, Markdown, a whole HTML page that loads nothing, or the SVG plot of
/// one indicator.
///
/// # Errors
/// As [`assess`](super::assess()). For a plot also `json.missing-field` without `/delaftale` or `/indicator`, and `id.unknown` when the
/// plan does not have the delaftale or the indicator.
pub fn report(request: ReportRequest) -> Result<ReportAnswer, Errors> {
    let mut options = report_options(request.options, request.grace_days);
    options.tables = if request.show_tables { TablesShown::AsTheyStand } else { TablesShown::LeftOut };
    options.parts = request.parts;
    let follow_up = followed_up(request.plan, request.observations, options, request.small_cell_threshold)?;
    let text = match request.form {
        ReportForm::Data => {
            return Ok(ReportAnswer::Data(Box::new(ReportDocument {
                schema_version: SchemaVersion,
                versions: Versions::current(),
                report: follow_up,
            })));
        }
        ReportForm::Text => follow_up.to_text(request.language),
        ReportForm::Markdown => follow_up.to_markdown(request.language),
        ReportForm::Html => follow_up.to_html(request.language),
        ReportForm::Svg => plot(&follow_up, request.delaftale, request.indicator, request.language)?,
    };
    Ok(ReportAnswer::Text(Formatted { text }))
}

/// The options that a report and a portfolio have alike.
pub(super) fn report_options(assessment: AssessmentOptions, grace_days: Option<u32>) -> ReportOptions {
    let mut options = ReportOptions::of(assessment.as_of);
    options.assessment = assessment;
    options.grace_days = grace_days.unwrap_or(options.grace_days);
    options
}

/// The follow-up of the plan of a request. The provenance of its observations comes from their document.
pub(super) fn followed_up(
    plan: PlanDocument,
    observations: Option<ObservationsDocument>,
    mut options: ReportOptions,
    small_cell_threshold: Option<u32>,
) -> Result<FollowUp, Errors> {
    let plan = plan_of(plan, "plan")?;
    let note = observations.as_ref().and_then(|document| document.note.clone());
    let (observations, invented) = observations_of(observations, &plan)?;
    options.provenance = Provenance { invented, note };
    FollowUp::new(&plan, &observations, audit(&plan, &AuditOptions::new(small_cell_threshold)), &options)
}

fn plot(follow_up: &FollowUp, delaftale: Option<Id>, indicator: Option<Id>, language: Language) -> Result<String, Errors> {
    let needed = |id: Option<Id>, field: &str| {
        let message = || say!("en graf kræver `{field}`", "a plot needs `{field}`");
        id.ok_or_else(|| Error::new(ErrorCode::JsonMissingField, message()).within(field))
    };
    let (delaftale, indicator) = (needed(delaftale, "delaftale")?, needed(indicator, "indicator")?);
    let found = follow_up.indicator(&delaftale, &indicator).ok_or_else(|| {
        let message = say!(
            "planen har ingen indikator `{indicator}` i `{delaftale}`",
            "the plan has no indicator `{indicator}` in `{delaftale}`"
        );
        Error::new(ErrorCode::IdUnknown, message).within("indicator")
    })?;
    Ok(found.to_svg(PlotSize::default(), language))
}
