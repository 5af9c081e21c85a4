//! The operations, by name.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::documents::{SchemaVersion, check_observations};
use super::requests::{
    AmbiguityAnswer, CalendarRequest, DelaftaleDifferences, DifferencesRequest, ExpectedAnswer, ExpectedRequest, FigureAnswer,
    FollowUpRequest, FormatFigure, Formatted, IndicatorRequest, Nothing, PeriodAnswer, PlanAnswer, PlanRequest, ReferenceAnswer,
    RuleAnswer, TableChangeRequest, TableRequest, TargetGroupAnswer, TargetGroupRequest, Text,
};
use super::{AssessmentsDocument, ObservationsDocument, PlanDocument, TableDocument, Versions, read};
use crate::agreement::{Delaftale, Helhedsplan, Id, differences};
use crate::figure::{Exact, Figure, Unit};
use crate::follow_up::calendar::{CalendarOptions, calendar};
use crate::follow_up::{Observation, Observations, Question, Summary, assess, assess_delaftale};
use crate::reference::{Period, Reference};
use crate::rule::{Course, Rule};
use crate::target_group::{Register, Standing, Table};
use crate::text::shown;
use crate::{Error, ErrorCode, Errors, Language};

type Outcome = Result<Box<RawValue>, Errors>;

/// An operation of the wire.
#[derive(Clone, Copy)]
pub struct Operation {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub purpose: &'static str,
    run: fn(&str) -> Outcome,
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

macro_rules! operations {
    ($($name:literal, $purpose:literal, $run:path;)+) => {
        impl Operation {
            /// Every operation there is.
            pub const ALL: &'static [Self] = &[$(Self { name: $name, purpose: $purpose, run: |request| run(request, $run) },)+];
        }
    };
}

operations! {
    "versions", "the versions of library, documents, method and register", versions;
    "operations", "the names of all operations", names;
    "errorCodes", "every error code with its sentence in both languages", error_codes;
    "parseFigure", "a printed Danish figure: exact value, decimals, unit, interval, notes", parse_figure;
    "formatFigure", "a decimal number printed in Danish or English", format_figure;
    "parseReference", "a date or reference, Danish or ISO", parse_reference;
    "parsePeriod", "a period in any of its spellings", parse_period;
    "parseRule", "a Danish rule phrase: canonical phrase, parts, ambiguities", parse_rule;
    "expected", "what a rule expects on some days", expected;
    "checkPlan", "whether a plan document is whole", check_plan;
    "assess", "the status of every indicator of a plan on a day", assess_plan;
    "assessIndicator", "the status of one indicator without a plan", assess_indicator;
    "calendar", "what is due, late or missing, per delaftale", calendar_of;
    "differences", "what changed between two versions of a plan, item by item", differences_of;
    "targetGroup", "what a target-group code means on a day", target_group;
    "table", "a target-group table: totals, a selection, small cells, hidden cells that can be computed", table;
    "tableChange", "the change between two target-group tables", table_change;
}

/// Runs the operation of this name on a request, JSON text to JSON text.
///
/// The answer is `{"status":"success","result":...}` or `{"status":"failure","errors":[{"code","path","position","message","help",
/// "danish","english"}]}`; absent parts of an error are left out.
///
/// ```
/// use delaftale::wire::call;
/// let answer = call("parseFigure", r#"{ "text": "19,14%" }"#);
/// assert!(answer.starts_with(r#"{"status":"success","result":{"figure":"19,14 %","value":"19.14","decimals":2"#));
/// let answer = call("parseFigure", r#"{ "text": "12,3,4" }"#);
/// assert!(answer.starts_with(r#"{"status":"failure","errors":[{"code":"figure.not-a-number""#));
/// ```
#[must_use]
pub fn call(operation: &str, request: &str) -> String {
    let outcome = Operation::ALL.iter().find(|o| o.name == operation).map_or_else(
        || {
            let names: Vec<_> = Operation::ALL.iter().map(|o| o.name).collect();
            let error = Error::new(ErrorCode::OperationUnknown, format!("there is no operation `{}`", shown(operation)));
            Err(error.with_help(format!("operations are {}", names.join(", "))).into())
        },
        |found| (found.run)(request),
    );
    let answer = match &outcome {
        Ok(result) => Answer::Success { result },
        Err(errors) => Answer::Failure { errors: errors.as_slice().iter().map(ErrorAnswer::of).collect() },
    };
    serde_json::to_string(&answer).unwrap_or_else(|_| FALLBACK.to_owned())
}

/// Never seen: everything that is answered can be written as JSON.
const FALLBACK: &str =
    r#"{"status":"failure","errors":[{"code":"number.out-of-range","message":"the answer cannot be written"}]}"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "status")]
enum Answer<'a> {
    Success { result: &'a RawValue },
    Failure { errors: Vec<ErrorAnswer<'a>> },
}

#[derive(Serialize)]
struct ErrorAnswer<'a> {
    code: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<usize>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    danish: &'static str,
    english: &'static str,
}

impl<'a> ErrorAnswer<'a> {
    fn of(error: &'a Error) -> Self {
        Self {
            code: error.code().name(),
            path: error.path(),
            position: error.position(),
            message: error.message(),
            help: error.help(),
            danish: error.explanation(Language::Danish),
            english: error.explanation(Language::English),
        }
    }
}

fn run<Request: DeserializeOwned, Result_: Serialize>(
    request: &str,
    operation: impl Fn(Request) -> Result<Result_, Errors>,
) -> Outcome {
    let result = operation(read::read(request)?)?;
    serde_json::value::to_raw_value(&result)
        .map_err(|error| Error::new(ErrorCode::NumberOutOfRange, format!("the answer cannot be written: {error}")).into())
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
fn versions(_: Nothing) -> Result<Versions, Errors> {
    Ok(Versions::current())
}

#[derive(Serialize)]
struct Named {
    name: &'static str,
    danish: &'static str,
    english: &'static str,
}

#[derive(Serialize)]
struct OperationName {
    name: &'static str,
    purpose: &'static str,
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
fn names(_: Nothing) -> Result<Vec<OperationName>, Errors> {
    Ok(Operation::ALL.iter().map(|o| OperationName { name: o.name, purpose: o.purpose }).collect())
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
fn error_codes(_: Nothing) -> Result<Vec<Named>, Errors> {
    let named = |code: &ErrorCode| Named {
        name: code.name(),
        danish: code.explanation(Language::Danish),
        english: code.explanation(Language::English),
    };
    Ok(ErrorCode::ALL.iter().map(named).collect())
}

fn parse_figure(request: Text) -> Result<FigureAnswer, Errors> {
    let reading = Figure::read(&request.text).map_err(|e| e.within("text"))?;
    let figure = reading.figure;
    Ok(FigureAnswer {
        figure,
        value: figure.value(),
        decimals: figure.decimals(),
        unit: figure.unit(),
        approximation: figure.approximation(),
        interval: figure.interval(),
        notes: reading.notes,
    })
}

fn format_figure(request: FormatFigure) -> Result<Formatted, Errors> {
    let decimal = rust_decimal::Decimal::from_str_exact(&request.decimal).map_err(|_| {
        let message = format!("`{}` is not a decimal number", shown(&request.decimal));
        Error::new(ErrorCode::FigureNotANumber, message).within("decimal").with_help("write it with a decimal point: 42.80")
    })?;
    let figure = Figure::new(decimal, request.unit).map_err(|e| e.within("decimal"))?;
    Ok(Formatted { text: figure.in_language(request.language) })
}

fn parse_reference(request: Text) -> Result<ReferenceAnswer, Errors> {
    let reference = Reference::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(ReferenceAnswer {
        reference,
        effective_date: reference.effective_date(),
        danish: reference.in_language(Language::Danish),
        english: reference.in_language(Language::English),
    })
}

fn parse_period(request: Text) -> Result<PeriodAnswer, Errors> {
    let period = Period::parse(&request.text).map_err(|e| e.within("text"))?;
    Ok(PeriodAnswer { period, danish: period.in_language(Language::Danish), english: period.in_language(Language::English) })
}

fn parse_rule(request: Text) -> Result<RuleAnswer, Errors> {
    let reading = Rule::read(&request.text).map_err(|e| e.within("text"))?;
    let rule = reading.rule;
    let ambiguities = reading.ambiguities.into_iter().map(|ambiguity| AmbiguityAnswer {
        danish: ambiguity.sentence(Language::Danish),
        english: ambiguity.sentence(Language::English),
        ambiguity,
    });
    Ok(RuleAnswer {
        rule,
        kind: *rule.kind(),
        deadline: rule.deadline(),
        anchor: rule.anchor(),
        held: rule.is_held(),
        ambiguities: ambiguities.collect(),
    })
}

fn expected(request: ExpectedRequest) -> Result<Vec<ExpectedAnswer>, Errors> {
    let from_zero = request.rule.counts_from_zero();
    let missing = |field: &str| Error::new(ErrorCode::JsonMissingField, format!("this rule needs `{field}`")).within(field);
    let baseline = match request.baseline {
        Some(figure) => figure.value(),
        None if from_zero => Exact::ZERO,
        None => return Err(missing("baseline").into()),
    };
    let date = match request.reference {
        Some(reference) => reference.effective_date(),
        None if from_zero => request.period.start(),
        None => return Err(missing("reference").into()),
    };
    let course = Course::new(&request.rule, baseline, date, &request.period);
    let course = if request.unit == Some(Unit::Courses) { course.counting_courses() } else { course };
    let on = |day: chrono::NaiveDate| {
        let expected = course.expected(day);
        ExpectedAnswer {
            day,
            expected: expected.map(|e| e.value),
            exact: expected.is_none_or(|e| e.exact),
            target: course.target_for(day),
            deadline: course.deadline_for(day),
        }
    };
    Ok(request.days.iter().map(|day| on(day.0)).collect())
}

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

fn table_of(document: TableDocument, field: &str) -> Result<Table, Errors> {
    Table::new(document.table).map_err(|errors| errors.within("table").within(field))
}

fn check_plan(request: PlanRequest) -> Result<PlanAnswer, Errors> {
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

fn assess_plan(request: FollowUpRequest) -> Result<AssessmentsDocument, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let (observations, invented) = observations_of(request.observations, &plan)?;
    let method = request.method.unwrap_or_default();
    let question = Question {
        as_of: request.as_of,
        known_at: request.known_at.unwrap_or(chrono::NaiveDate::MAX),
        method: &method,
        waivers: &request.waivers,
        trace: request.trace.unwrap_or(true),
    };
    let assessments: Vec<_> =
        plan.delaftaler.iter().flat_map(|d| assess_delaftale(d, &plan.period_of(d), &observations, &question)).collect();
    Ok(AssessmentsDocument {
        schema_version: SchemaVersion,
        versions: Versions::current(),
        plan: plan.id.clone(),
        as_of: request.as_of,
        invented,
        summary: Summary::of(assessments.iter().map(|a| a.assessment.status)),
        assessments,
    })
}

fn assess_indicator(request: IndicatorRequest) -> Result<crate::follow_up::Assessment, Errors> {
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
    let question = Question {
        as_of: request.as_of,
        known_at: request.known_at.unwrap_or(chrono::NaiveDate::MAX),
        method: &method,
        waivers: &request.waivers,
        trace: request.trace.unwrap_or(true),
    };
    Ok(assess(&indicator, &period, observations.as_slice(), &question))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DelaftaleCalendar {
    delaftale: Id,
    calendar: crate::follow_up::calendar::Calendar,
}

fn calendar_of(request: CalendarRequest) -> Result<Vec<DelaftaleCalendar>, Errors> {
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

fn differences_of(request: DifferencesRequest) -> Result<Vec<DelaftaleDifferences>, Errors> {
    let (before, after) = (plan_of(request.before, "before")?, plan_of(request.after, "after")?);
    let missing = |id: &Id| {
        let error = Error::new(ErrorCode::IdUnknown, format!("only one of the plans has the delaftale `{id}`"));
        Errors::from(error.within("delaftaler"))
    };
    let ids = |plan: &Helhedsplan| plan.delaftaler.iter().map(|d| d.id.clone()).collect::<Vec<_>>();
    if let Some(lonely) =
        ids(&before).iter().find(|id| !ids(&after).contains(id)).or(ids(&after).iter().find(|id| !ids(&before).contains(id)))
    {
        return Err(missing(lonely));
    }
    let both =
        after.delaftaler.iter().filter_map(|new| before.delaftaler.iter().find(|old| old.id == new.id).map(|old| (old, new)));
    Ok(both.map(|(old, new)| DelaftaleDifferences { delaftale: new.id.clone(), differences: differences(old, new) }).collect())
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
fn target_group(request: TargetGroupRequest) -> Result<TargetGroupAnswer, Errors> {
    let standing = Register::standard().standing(&request.code, request.on);
    let name = match standing {
        Standing::Known(_) => "known",
        Standing::Expired(_) => "expired",
        Standing::NotYet(_) => "notYet",
        Standing::OpenSet => "openSet",
        Standing::Unknown => "unknown",
    };
    let entry = standing.entry();
    Ok(TargetGroupAnswer {
        code: request.code,
        standing: name,
        danish: entry.map(|e| e.long_name.da),
        english: entry.map(|e| e.long_name.en),
        reference: entry.map(|e| e.reference),
        certainty: entry.map(|e| e.certainty),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TableAnswer {
    grand_total: Option<Exact>,
    recomputed: crate::target_group::Totals,
    #[serde(skip_serializing_if = "Option::is_none")]
    selection: Option<Option<Exact>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    small_cells: Option<Vec<crate::target_group::CellValue>>,
    hidden_but_computable: Vec<crate::target_group::CellValue>,
}

fn table(request: TableRequest) -> Result<TableAnswer, Errors> {
    let table = table_of(request.table, "table")?;
    let selection = request.selection.map(|s| table.total_of(&s).map_err(|errors| errors.within("selection"))).transpose()?;
    Ok(TableAnswer {
        grand_total: table.grand_total(),
        recomputed: table.recomputed(),
        selection,
        small_cells: request.small_cell_threshold.map(|threshold| table.small_cells(threshold)),
        hidden_but_computable: table.hidden_but_computable(),
    })
}

fn table_change(request: TableChangeRequest) -> Result<crate::target_group::TableChange, Errors> {
    let (older, newer) = (table_of(request.older, "older")?, table_of(request.newer, "newer")?);
    let waivers: Vec<&str> = request.waivers.iter().map(String::as_str).collect();
    crate::target_group::change(&older, &newer, Register::standard(), &waivers)
}
