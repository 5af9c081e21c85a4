//! Operations on plans: whole, assessed, audited, followed up.

use chrono::NaiveDate;
use serde::Serialize;

use super::documents::{SchemaVersion, check_observations, impossible_value};
use super::requests::{
    AuditRequest, CalendarRequest, DifferencesRequest, FollowUpRequest, Formatted, IndicatorRequest, PlanAnswer, PlanRequest,
    ReportForm, ReportRequest,
};
use super::{
    AssessmentOptions, AssessmentsDocument, FindingsDocument, ObservationsDocument, PlanDocument, ReportDocument, Versions,
};
use crate::agreement::{Delaftale, Difference, Helhedsplan, Id, plan_differences};
use crate::audit::{AuditOptions, audit};
use crate::error::said;
use crate::follow_up::calendar::{CalendarOptions, calendar};
use crate::follow_up::{Method, Observation, Observations, Question, Summary, assess, assess_delaftale};
use crate::report::{FollowUp, PlotSize, Provenance, ReportOptions, TablesShown};
use crate::{Error, ErrorCode, Errors};

/// The checked plan of a request.
fn plan_of(document: PlanDocument, field: &str) -> Result<Helhedsplan, Errors> {
    Helhedsplan::new(document.plan).map_err(|errors| errors.within("plan").within(field))
}

/// The checked observations of a request, which must belong to the plan.
fn observations_of(document: Option<ObservationsDocument>, plan: &Helhedsplan) -> Result<(Observations, bool), Errors> {
    let Some(document) = document else { return Ok((Observations::default(), false)) };
    check_observations(plan, &document).map_err(|errors| errors.within("observations"))?;
    let invented = document.invented;
    let observations = Observations::new(document.observations).map_err(|e| e.within("observations").within("observations"))?;
    Ok((observations, invented))
}

/// What a request asks; where it is silent, as [`Question::of`].
fn question<'a>(
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
    method: &'a Method,
    waivers: &'a [String],
    trace: Option<bool>,
) -> Question<'a> {
    let silent = Question::of(as_of, method);
    Question { known_at: known_at.unwrap_or(silent.known_at), waivers, trace: trace.unwrap_or(silent.trace), ..silent }
}

pub(super) fn check_plan(request: PlanRequest) -> Result<PlanAnswer, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let count = |of: fn(&Delaftale) -> usize| plan.delaftaler.iter().map(of).sum();
    Ok(PlanAnswer {
        id: plan.id.clone(),
        delaftaler: plan.delaftaler.len(),
        objectives: count(|d| d.objectives.len()),
        indicators: count(|d| d.indicators().count()),
        activities: count(|d| d.activities.len()),
    })
}

pub(super) fn assess_plan(request: FollowUpRequest) -> Result<AssessmentsDocument, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let (observations, invented) = observations_of(request.observations, &plan)?;
    let FollowUpRequest { as_of, known_at, method, waivers, trace, .. } = request;
    let options = AssessmentOptions { known_at, method, waivers, trace };
    Ok(AssessmentsDocument::of(&plan, &observations, invented, as_of, &options))
}

impl AssessmentsDocument {
    /// The status of every indicator of a plan on a day: what the operation `assess` answers. `invented` says whether the observations
    /// were made up.
    ///
    /// ```
    /// use delaftale::reference::parse_day;
    /// use delaftale::wire::{AssessmentOptions, AssessmentsDocument, call, read_observations, read_plan};
    /// # let read = |name: &str| std::fs::read_to_string(format!("../examples/plans/{name}.json")).unwrap();
    /// let plan = read("svendborg-2022");
    /// let observations = read("svendborg-2022.opdigtede-observationer");
    /// let (checked, (own, list)) = (read_plan(&plan)?, read_observations(&observations)?);
    /// let day = parse_day("2024-06-30")?;
    /// let document = AssessmentsDocument::of(&checked, &list, own.invented, day, &AssessmentOptions::default());
    /// let answer = call("assess", &format!(r#"{{"plan":{plan},"observations":{observations},"asOf":"2024-06-30"}}"#));
    /// assert_eq!(answer, format!(r#"{{"status":"success","result":{}}}"#, serde_json::to_string(&document)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn of(
        plan: &Helhedsplan,
        observations: &Observations,
        invented: bool,
        as_of: NaiveDate,
        options: &AssessmentOptions,
    ) -> Self {
        let method = options.method.clone().unwrap_or_default();
        let question = question(as_of, options.known_at, &method, &options.waivers, options.trace);
        let assessments: Vec<_> =
            plan.delaftaler.iter().flat_map(|d| assess_delaftale(d, &plan.period_of(d), observations, &question)).collect();
        Self {
            schema_version: SchemaVersion,
            versions: Versions::current(),
            plan: plan.id.clone(),
            as_of,
            known_at: options.known_at,
            method: method.clone(),
            waivers: options.waivers.clone(),
            invented,
            summary: Summary::of(assessments.iter().map(|a| a.assessment.status)),
            assessments,
        }
    }
}

pub(super) fn assess_indicator(request: IndicatorRequest) -> Result<crate::follow_up::Assessment, Errors> {
    let (indicator, period) = (request.indicator, request.period);
    let here = Id::new("-")?;
    // The same checks as in a plan, on a delaftale that holds nothing else.
    let mut parts = crate::agreement::DelaftaleParts::empty(here.clone(), crate::agreement::FocusArea::Beskaeftigelse, period);
    parts.objectives.push(crate::agreement::Objective {
        id: here.clone(),
        text: "-".to_owned(),
        activity: None,
        indicators: vec![indicator.clone()],
        place: None,
    });
    Delaftale::new(parts).map_err(|errors| errors.moved("/objectives/0/indicators/0", "/indicator"))?;
    let impossible = request.observations.iter().enumerate().filter_map(|(i, one)| {
        let counts = [one.numerator, one.denominator];
        Some(impossible_value(&one.value, counts, &indicator)?.within(i).within("observations"))
    });
    Errors::check(impossible.collect())?;
    let observation = |one: super::requests::IndicatorObservation| Observation {
        scope: one.scope,
        numerator: one.numerator,
        denominator: one.denominator,
        ..Observation::new(
            here.clone(),
            indicator.id.clone(),
            one.reference,
            one.value,
            one.known.unwrap_or_else(|| one.reference.effective_date()),
        )
    };
    let observations = request.observations.into_iter().map(observation).collect();
    let observations = Observations::new(observations).map_err(|errors| errors.within("observations"))?;
    let method = request.method.unwrap_or_default();
    let question = question(request.as_of, request.known_at, &method, &request.waivers, request.trace);
    Ok(assess(&indicator, &period, observations.as_slice(), &question))
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct DelaftaleCalendar {
    delaftale: Id,
    calendar: crate::follow_up::calendar::Calendar,
}

pub(super) fn calendar_of(request: CalendarRequest) -> Result<Vec<DelaftaleCalendar>, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let (observations, _) = observations_of(request.observations, &plan)?;
    let mut options = CalendarOptions::of(request.as_of);
    options.known_at = request.known_at.unwrap_or(options.known_at);
    options.grace_days = request.grace_days.unwrap_or(options.grace_days);
    let of = |delaftale: &Delaftale| DelaftaleCalendar {
        delaftale: delaftale.id.clone(),
        calendar: calendar(delaftale, &plan.period_of(delaftale), &observations, &options),
    };
    Ok(plan.delaftaler.iter().map(of).collect())
}

pub(super) fn differences_of(request: DifferencesRequest) -> Result<Vec<Difference>, Errors> {
    Ok(plan_differences(&plan_of(request.before, "before")?, &plan_of(request.after, "after")?))
}

pub(super) fn audit_plan(request: AuditRequest) -> Result<FindingsDocument, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let findings = audit(&plan, &AuditOptions::new(request.small_cell_threshold));
    Ok(FindingsDocument { schema_version: SchemaVersion, versions: Versions::current(), plan: plan.id.clone(), findings })
}

/// A report as a document, or as one text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub(super) enum ReportAnswer {
    Data(Box<ReportDocument>),
    Text(Formatted),
}

pub(super) fn report(request: ReportRequest) -> Result<ReportAnswer, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let note = request.observations.as_ref().and_then(|document| document.note.clone());
    let (observations, invented) = observations_of(request.observations, &plan)?;
    let findings = audit(&plan, &AuditOptions::new(request.small_cell_threshold));
    let mut options = ReportOptions::of(request.as_of);
    options.known_at = request.known_at;
    options.method = request.method.unwrap_or(options.method);
    options.waivers = request.waivers;
    options.provenance = Provenance { invented, note };
    options.grace_days = request.grace_days.unwrap_or(options.grace_days);
    options.trace = request.trace.unwrap_or(options.trace);
    options.tables = if request.show_tables { TablesShown::AsTheyStand } else { TablesShown::LeftOut };
    let follow_up = FollowUp::new(&plan, &observations, findings, &options);
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
        ReportForm::Svg => {
            let needed = |id: Option<Id>, field: &str| {
                let message = || said!("en graf kræver `{field}`", "a plot needs `{field}`");
                id.ok_or_else(|| Error::new(ErrorCode::JsonMissingField, message()).within(field))
            };
            let (delaftale, indicator) = (needed(request.delaftale, "delaftale")?, needed(request.indicator, "indicator")?);
            let found = follow_up.indicator(&delaftale, &indicator).ok_or_else(|| {
                let message = said!(
                    "planen har ingen indikator `{indicator}` i `{delaftale}`",
                    "the plan has no indicator `{indicator}` in `{delaftale}`"
                );
                Error::new(ErrorCode::IdUnknown, message).within("indicator")
            })?;
            found.to_svg(PlotSize::default(), request.language)
        }
    };
    Ok(ReportAnswer::Text(Formatted { text }))
}
