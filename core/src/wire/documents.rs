//! The versioned documents in JSON.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::json;
use crate::agreement::{Helhedsplan, HelhedsplanParts, Id};
use crate::audit::Finding;
use crate::error::serde_through_text;
use crate::follow_up::{
    AssessmentOptions, IndicatorAssessment, Method, Observation, Observations, Summary, assess_plan, check_against,
};
use crate::report::FollowUp;
use crate::table::{Table, TableParts};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors};

/// The version of the documents that this library writes. It reads all older versions: version 1, with the meaning that it had.
pub const SCHEMA_VERSION: &str = "2";

/// The version field of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SchemaVersion;

impl SchemaVersion {
    /// # Errors
    /// [`ErrorCode::JsonSchemaVersion`] for a version that the library does not read.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        if text == SCHEMA_VERSION || text == json::OLD_VERSION {
            return Ok(Self);
        }
        let text = shown(text);
        let message = say!("versionen `{text}` kan ikke læses", "the version `{text}` cannot be read");
        Err(Error::new(ErrorCode::JsonSchemaVersion, message).with_help(say!(
            "her læses version 1 og {SCHEMA_VERSION}; et nyere dokument kræver et nyere program",
            "this library reads versions 1 and {SCHEMA_VERSION}; a newer document needs a newer library"
        )))
    }
}

serde_through_text!(SchemaVersion, "SchemaVersion", SchemaVersion::parse, |_| SCHEMA_VERSION.to_owned());

/// A plan as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The plan.
    pub plan: HelhedsplanParts,
}

/// Observations as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ObservationsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The id of the plan to which the observations belong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Id>,
    /// Whether the observations are invented, for an example or a trial. Reports say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
    /// A remark about all observations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The observations.
    pub observations: Vec<Observation>,
}

/// A target-group table as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The table.
    pub table: TableParts,
}

/// The versions of everything that can change an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Versions {
    /// The version of the library.
    pub library: &'static str,
    /// The version of the documents.
    pub schema: &'static str,
    /// The version of the standard method of assessment.
    pub method: &'static str,
    /// The version of the register of target-group codes.
    pub register: &'static str,
}

impl Versions {
    /// The versions of this library.
    #[must_use]
    pub const fn current() -> Self {
        Self {
            library: env!("CARGO_PKG_VERSION"),
            schema: SCHEMA_VERSION,
            method: Method::STANDARD_VERSION,
            register: crate::target_group::Register::VERSION,
        }
    }
}

/// The options of assessments except the day: the fields of [`AssessmentOptions`] without `asOf`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Choices {
    #[serde(with = "crate::reference::day::optional")]
    known_at: Option<NaiveDate>,
    method: Option<Method>,
    waivers: Vec<String>,
    trace: Option<bool>,
}

/// Assessments as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AssessmentsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The versions that computed the assessments.
    pub versions: Versions,
    /// The id of the plan.
    pub plan: Id,
    /// The day of the statuses.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// The day up to which values count as known. If it is absent, all values count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known_at: Option<NaiveDate>,
    /// The method that turns ratios into statuses.
    pub method: Method,
    /// The ids of the breaks that the caller waives.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<String>,
    /// Whether the observations are invented.
    pub invented: bool,
    /// The number of indicators with each status.
    pub summary: Summary,
    /// How many of the observations that the assessments used became known after the day, each counted once. On the day itself nobody
    /// knew them.
    pub known_later: usize,
    /// The assessments, one for each indicator, in the order of the plan.
    pub assessments: Vec<IndicatorAssessment>,
}

/// Findings as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FindingsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The versions that found the findings.
    pub versions: Versions,
    /// The id of the plan.
    pub plan: Id,
    /// The findings, in the order of the plan.
    pub findings: Vec<Finding>,
}

/// A report as a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReportDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The versions that made the report.
    pub versions: Versions,
    /// The follow-up.
    pub report: FollowUp,
}

impl PlanDocument {
    /// The document of a plan.
    #[must_use]
    pub fn of(plan: Helhedsplan) -> Self {
        Self { schema_version: SchemaVersion, plan: plan.into_parts() }
    }
}

impl AssessmentsDocument {
    /// Assesses every indicator of a plan on a day: the answer of the operation `assess`. `invented` says whether the observations are
    /// invented.
    ///
    /// ```
    /// use delaftale::follow_up::AssessmentOptions;
    /// use delaftale::reference::parse_day;
    /// use delaftale::wire::{AssessmentsDocument, call, read_observations, read_plan};
    /// # let plan = r#"{"schemaVersion":"1","plan":{"id":"p","title":"Planen","municipality":"Eksempel","regime":"2019-26",
    /// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"delaftaler":[{"id":"job","focusArea":"beskaeftigelse",
    /// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"objectives":[{"id":"aktive","text":"Flere er aktive","indicators":[{
    /// #     "id":"grad","name":"Aktiveringsgrad","unit":"percent","direction":"higher","baseline":{"value":"20 %","reference":"2021-02"},
    /// #     "rule":{"rule":"øges til 85 % inden 31. august 2025"}}]}]}]}}"#;
    /// # let observations = r#"{"schemaVersion":"1","observations":[
    /// #     {"delaftale":"job","indicator":"grad","reference":"31.8.2023","value":"55 %","known":"2023-10-01"}]}"#;
    /// let (checked, (own, list)) = (read_plan(plan)?, read_observations(observations)?);
    /// let options = AssessmentOptions::of(parse_day("2024-06-30")?);
    /// let document = AssessmentsDocument::of(&checked, &list, own.invented, &options)?;
    /// let answer = call("assess", &format!(r#"{{"plan":{plan},"observations":{observations},"asOf":"2024-06-30"}}"#));
    /// assert_eq!(answer, format!(r#"{{"status":"success","result":{}}}"#, serde_json::to_string(&document)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// The errors of [`Observations::check`].
    pub fn of(
        plan: &Helhedsplan,
        observations: &Observations,
        invented: bool,
        options: &AssessmentOptions,
    ) -> Result<Self, Errors> {
        let assessments = assess_plan(plan, observations, &options.question())?;
        Ok(Self {
            schema_version: SchemaVersion,
            versions: Versions::current(),
            plan: plan.id.clone(),
            as_of: options.as_of,
            known_at: options.known_at,
            method: options.method.clone(),
            waivers: options.waivers.clone(),
            invented,
            summary: Summary::of_assessments(assessments.iter().map(|a| &a.assessment), options.as_of),
            known_later: assessments.iter().map(|a| a.assessment.known_later).sum(),
            assessments,
        })
    }
}

/// Reads a plan document.
///
/// ```
/// use delaftale::wire::read_plan;
/// let errors = read_plan(r#"{ "schemaVersion": "1", "plan": { "id": "p" } }"#).unwrap_err();
/// assert_eq!(errors.as_slice()[0].code().name(), "json.missing-field");
/// assert_eq!(errors.as_slice()[0].path(), "/plan/title");
/// ```
///
/// # Errors
/// One error of the JSON itself (its size, depth, syntax, version, fields, or a value in it), otherwise all problems of
/// [`Helhedsplan::new`].
pub fn read_plan(text: &str) -> Result<Helhedsplan, Errors> {
    let document: PlanDocument = json::document(text)?;
    Helhedsplan::new(document.plan).map_err(|errors| json::located(errors.within("plan"), text))
}

/// Reads an observations document and puts the observations in order.
///
/// # Errors
/// As [`read_plan`], with the problems of [`Observations::new`] in place of those of a plan.
pub fn read_observations(text: &str) -> Result<(ObservationsDocument, Observations), Errors> {
    let document: ObservationsDocument = json::document(text)?;
    let observations =
        Observations::new(document.observations.clone()).map_err(|errors| json::located(errors.within("observations"), text))?;
    Ok((document, observations))
}

/// Reads a table document.
///
/// # Errors
/// As [`read_plan`], with the problems of [`Table::new`] in place of those of a plan.
pub fn read_table(text: &str) -> Result<Table, Errors> {
    let document: TableDocument = json::document(text)?;
    Table::new(document.table).map_err(|errors| json::located(errors.within("table"), text))
}

/// Reads the options of assessments on a day: `knownAt`, `method`, `waivers`, `trace`. Without options, all known values count, the
/// method is the standard one, and the answers contain the steps.
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::wire::read_assessment_options;
/// let day = parse_day("2024-06-30")?;
/// let options = read_assessment_options(r#"{ "knownAt": "2024-03-01", "trace": false }"#, day)?;
/// assert!(options.known_at.is_some() && !options.trace);
/// assert!(read_assessment_options(r#"{ "known": "2024-03-01" }"#, day).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The errors of the JSON, of the day, and of [`Method::new`].
pub fn read_assessment_options(text: &str, as_of: NaiveDate) -> Result<AssessmentOptions, Errors> {
    let chosen: Choices = json::read(text)?;
    let mut options = AssessmentOptions::of(as_of);
    options.known_at = chosen.known_at;
    options.method = chosen.method.unwrap_or(options.method);
    options.waivers = chosen.waivers;
    options.trace = chosen.trace.unwrap_or(options.trace);
    Ok(options)
}

/// Reads the request of an operation as [`super::call`] does. An unknown field, a field that occurs twice or a wrong value is refused
/// with its path, its line and both languages.
///
/// ```
/// use delaftale::wire::operation::AuditRequest;
/// use delaftale::wire::read_request;
/// let errors = read_request::<AuditRequest>(r#"{ "plans": {} }"#).unwrap_err();
/// assert_eq!(errors.as_slice()[0].path(), "/plans");
/// ```
///
/// # Errors
/// One error of the JSON itself, or of a value in it.
pub fn read_request<Request: serde::de::DeserializeOwned>(text: &str) -> Result<Request, Errors> {
    json::read(text)
}

/// The same errors, with the line and column of their paths in this JSON text: for a request that [`read_request`] read and that was
/// refused later.
///
/// ```
/// use delaftale::wire::operation::{TextRequest, parse_figure};
/// use delaftale::wire::{located, read_request};
/// let text = "{\n  \"text\": \"12,3,4\" }";
/// let errors = parse_figure(read_request::<TextRequest>(text)?).unwrap_err();
/// assert_eq!(located(errors, text).as_slice()[0].line(), Some(2));
/// # Ok::<(), delaftale::Errors>(())
/// ```
#[must_use]
pub fn located(errors: Errors, text: &str) -> Errors {
    json::located(errors, text)
}

/// The text of a file that may not be UTF-8.
///
/// # Errors
/// [`ErrorCode::JsonSyntax`] with the first byte that is not UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    json::utf8(bytes)
}

/// Checks that a document belongs to this plan, and that each of its observations fits an indicator of the plan: [`Observations::check`],
/// with the places in the document.
///
/// # Errors
/// [`ErrorCode::IdUnknown`] when the document names another plan; then nothing else is checked. Otherwise the errors of
/// [`Observations::check`].
pub fn check_observations(plan: &Helhedsplan, document: &ObservationsDocument) -> Result<(), Errors> {
    if let Some(id) = document.plan.as_ref().filter(|id| **id != plan.id) {
        let own = &plan.id;
        let message =
            say!("målingerne hører til `{id}`, men planen er `{own}`", "the observations belong to `{id}`, the plan is `{own}`");
        // All other errors follow from this one.
        return Err(Error::new(ErrorCode::IdUnknown, message).within("plan").into());
    }
    check_against(plan, &document.observations).map_err(|errors| errors.within("observations"))
}
