//! The documents of the wire, each with its version.

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

/// The version of the documents that this library writes. Every older one stays readable.
pub const SCHEMA_VERSION: &str = "1";

/// The version field of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SchemaVersion;

impl SchemaVersion {
    /// # Errors
    /// [`ErrorCode::JsonSchemaVersion`] for a version that is not read.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        if text == SCHEMA_VERSION {
            return Ok(Self);
        }
        let text = shown(text);
        let message = say!("versionen `{text}` kan ikke læses", "the version `{text}` cannot be read");
        Err(Error::new(ErrorCode::JsonSchemaVersion, message).with_help(say!(
            "her læses version {SCHEMA_VERSION}; et nyere dokument kræver et nyere program",
            "this library reads version {SCHEMA_VERSION}; a newer document needs a newer library"
        )))
    }
}

serde_through_text!(SchemaVersion, "SchemaVersion", SchemaVersion::parse, |_| SCHEMA_VERSION.to_owned());

/// A plan on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The plan.
    pub plan: HelhedsplanParts,
}

/// Observations on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ObservationsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// The plan that they belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Id>,
    /// Whether they are made up, to show or to try something. Reports say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
    /// A remark about all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The observations.
    pub observations: Vec<Observation>,
}

/// A target-group table on the wire.
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
    /// Of the library.
    pub library: &'static str,
    /// Of the documents.
    pub schema: &'static str,
    /// Of the standard method of assessment.
    pub method: &'static str,
    /// Of the register of target-group codes.
    pub register: &'static str,
}

impl Versions {
    /// Those of this library.
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

/// What can be chosen about assessments beside the day: the fields of [`AssessmentOptions`] but `asOf`.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Choices {
    #[serde(with = "crate::reference::day::optional")]
    known_at: Option<NaiveDate>,
    method: Option<Method>,
    waivers: Vec<String>,
    trace: Option<bool>,
}

/// Assessments on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct AssessmentsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// What computed them.
    pub versions: Versions,
    /// The plan.
    pub plan: Id,
    /// The day that the statuses are of.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// What was known on this day; everything where it is absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known_at: Option<NaiveDate>,
    /// The method by which ratios became statuses.
    pub method: Method,
    /// The breaks that the caller was ready to cross.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<String>,
    /// Whether the observations were made up.
    pub invented: bool,
    /// How many indicators have which status.
    pub summary: Summary,
    /// One for each indicator, in the order of the plan.
    pub assessments: Vec<IndicatorAssessment>,
}

/// Findings on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct FindingsDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// What found them.
    pub versions: Versions,
    /// The plan.
    pub plan: Id,
    /// The findings, in the order of the plan.
    pub findings: Vec<Finding>,
}

/// A report on the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ReportDocument {
    /// The version of the document.
    pub schema_version: SchemaVersion,
    /// What drew it up.
    pub versions: Versions,
    /// The follow-up.
    pub report: FollowUp,
}

impl PlanDocument {
    /// A plan as a document.
    #[must_use]
    pub fn of(plan: Helhedsplan) -> Self {
        Self { schema_version: SchemaVersion, plan: plan.into_parts() }
    }
}

impl AssessmentsDocument {
    /// The status of every indicator of a plan on a day: what the operation `assess` answers. `invented` says whether the observations
    /// were made up.
    ///
    /// ```
    /// use delaftale::follow_up::AssessmentOptions;
    /// use delaftale::reference::parse_day;
    /// use delaftale::wire::{AssessmentsDocument, call, read_observations, read_plan};
    /// # let read = |name: &str| std::fs::read_to_string(format!("../examples/plans/{name}.json")).unwrap();
    /// let plan = read("svendborg-2022");
    /// let observations = read("svendborg-2022.opdigtede-observationer");
    /// let (checked, (own, list)) = (read_plan(&plan)?, read_observations(&observations)?);
    /// let options = AssessmentOptions::of(parse_day("2024-06-30")?);
    /// let document = AssessmentsDocument::of(&checked, &list, own.invented, &options)?;
    /// let answer = call("assess", &format!(r#"{{"plan":{plan},"observations":{observations},"asOf":"2024-06-30"}}"#));
    /// assert_eq!(answer, format!(r#"{{"status":"success","result":{}}}"#, serde_json::to_string(&document)?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Observations::check`].
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
            summary: Summary::of(assessments.iter().map(|a| a.assessment.status)),
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
/// One for the JSON itself (its size, depth, syntax, version, fields, or a value in it), else all problems of [`Helhedsplan::new`].
pub fn read_plan(text: &str) -> Result<Helhedsplan, Errors> {
    let document: PlanDocument = json::document(text)?;
    Helhedsplan::new(document.plan).map_err(|errors| json::located(errors.within("plan"), text))
}

/// Reads an observations document, and puts the observations in order.
///
/// # Errors
/// As [`read_plan`], with the problems of [`Observations::new`].
pub fn read_observations(text: &str) -> Result<(ObservationsDocument, Observations), Errors> {
    let document: ObservationsDocument = json::document(text)?;
    let observations =
        Observations::new(document.observations.clone()).map_err(|errors| json::located(errors.within("observations"), text))?;
    Ok((document, observations))
}

/// Reads a table document.
///
/// # Errors
/// As [`read_plan`], with the problems of [`Table::new`].
pub fn read_table(text: &str) -> Result<Table, Errors> {
    let document: TableDocument = json::document(text)?;
    Table::new(document.table).map_err(|errors| json::located(errors.within("table"), text))
}

/// Reads what is chosen about assessments on a day: `knownAt`, `method`, `waivers`, `trace`; where nothing is chosen, everything that is
/// known, by the standard method, with the steps.
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
/// Those of the JSON, of the day, and of [`Method::new`].
pub fn read_assessment_options(text: &str, as_of: NaiveDate) -> Result<AssessmentOptions, Errors> {
    let chosen: Choices = json::read(text)?;
    let mut options = AssessmentOptions::of(as_of);
    options.known_at = chosen.known_at;
    options.method = chosen.method.unwrap_or(options.method);
    options.waivers = chosen.waivers;
    options.trace = chosen.trace.unwrap_or(options.trace);
    Ok(options)
}

/// Reads the request of an operation as [`super::call`] does: an unknown field, a field that stands twice or a wrong value is refused with
/// its path, its line and both languages.
///
/// ```
/// use delaftale::wire::operation::AuditRequest;
/// use delaftale::wire::read_request;
/// let errors = read_request::<AuditRequest>(r#"{ "plans": {} }"#).unwrap_err();
/// assert_eq!(errors.as_slice()[0].path(), "/plans");
/// ```
///
/// # Errors
/// One for the JSON itself, or for a value in it.
pub fn read_request<Request: serde::de::DeserializeOwned>(text: &str) -> Result<Request, Errors> {
    json::read(text)
}

/// The same errors with the line and column of their paths in this JSON text: for what was read by [`read_request`] and refused later.
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
/// [`ErrorCode::JsonSyntax`] with the byte from which on it is not UTF-8.
pub fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    json::utf8(bytes)
}

/// Whether a document belongs to this plan, and every observation of it to an indicator: [`Observations::check`] with the places of
/// the document.
///
/// # Errors
/// [`ErrorCode::IdUnknown`] for the document's plan when it names another, and then nothing else is looked at; else those of
/// [`Observations::check`].
pub fn check_observations(plan: &Helhedsplan, document: &ObservationsDocument) -> Result<(), Errors> {
    if let Some(id) = document.plan.as_ref().filter(|id| **id != plan.id) {
        let own = &plan.id;
        let message =
            say!("målingerne hører til `{id}`, men planen er `{own}`", "the observations belong to `{id}`, the plan is `{own}`");
        // What else is wrong follows from it.
        return Err(Error::new(ErrorCode::IdUnknown, message).within("plan").into());
    }
    check_against(plan, &document.observations).map_err(|errors| errors.within("observations"))
}
