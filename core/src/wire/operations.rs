//! The operations, by name.

#[cfg(feature = "schema")]
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::requests::Nothing;
use super::{plans, read, tables, texts};
use crate::error::said;
use crate::words::shown;
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
    #[cfg(feature = "schema")]
    schemas: fn(&mut SchemaGenerator, &mut SchemaGenerator) -> (Schema, Schema),
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

macro_rules! operations {
    (slim { $($slim:tt)+ } whole { $($whole:tt)+ }) => {
        impl Operation {
            /// Every operation there is.
            pub const ALL: &'static [Self] = operations!(@list $($slim)+ $($whole)+);

            /// The operations of a small build: figures, dates, rules, codes and assessments, without audit, calendar, reports and tables.
            /// What only the others need is then not linked.
            pub const SLIM: &'static [Self] = operations!(@list $($slim)+);
        }
    };
    (@list $($name:literal, $purpose:literal, $run:path;)+) => {
        &[
            $(Self {
                name: $name,
                purpose: $purpose,
                run: |request| run(request, $run),
                #[cfg(feature = "schema")]
                schemas: |requests, answers| schemas($run, requests, answers),
            },)+
            Self {
                name: "operations",
                purpose: OPERATIONS,
                // The names alone: a list of the operations themselves would link all of them.
                run: |request| run(request, |_: Nothing| {
                    Ok::<_, Errors>([$(OperationName::new($name, $purpose),)+ OperationName::new("operations", OPERATIONS)])
                }),
                #[cfg(feature = "schema")]
                schemas: |requests, answers| {
                    (requests.subschema_for::<Nothing>(), answers.subschema_for::<Vec<OperationName>>())
                },
            },
        ]
    };
}

const OPERATIONS: &str = "the names of all operations";

operations! {
    slim {
        "versions", "the versions of library, documents, method and register", texts::versions;
        "errorCodes", "every error code with its meaning in both languages", texts::error_codes;
        "parseFigure", "a printed Danish figure: exact value, decimals, unit, interval, notes", texts::parse_figure;
        "formatFigure", "a decimal number printed in Danish or English", texts::format_figure;
        "parseReference", "a date or reference, Danish or ISO", texts::parse_reference;
        "parsePeriod", "a period in any of its spellings", texts::parse_period;
        "parseRule", "a Danish rule phrase: canonical phrase, parts, ambiguities", texts::parse_rule;
        "expected", "what a rule expects on some days", texts::expected;
        "targetGroup", "what a target-group code means on a day", tables::target_group;
        "assessIndicator", "the status of one indicator without a plan", plans::assess_indicator;
        "checkPlan", "whether a plan document is whole", plans::check_plan;
        "assess", "the status of every indicator of a plan on a day", plans::assess_plan;
    }
    whole {
        "audit", "whether the printed figures of a plan agree, and whether it can be followed", plans::audit_plan;
        "calendar", "what is due, late or missing, per delaftale", plans::calendar_of;
        "report", "the follow-up of a plan as data, text, Markdown, HTML, or the SVG plot of one indicator", plans::report;
        "differences", "what changed between two versions of a plan, item by item", plans::differences_of;
        "table", "a target-group table: totals, a selection, small cells, hidden cells that can be computed", tables::table;
        "tableChange", "the change between two target-group tables", tables::table_change;
        "checkShare", "whether a printed share agrees with its part and whole", tables::share;
        "checkSum", "whether a printed total agrees with its parts", tables::sum;
        "wholeNumbers", "the numbers of people of which a count can be the printed share", tables::whole;
    }
}

/// The name of an operation, with what it does.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct OperationName {
    name: &'static str,
    purpose: &'static str,
}

impl OperationName {
    const fn new(name: &'static str, purpose: &'static str) -> Self {
        Self { name, purpose }
    }
}

/// Runs the operation of this name on a request, JSON text to JSON text.
///
/// The answer is `{"status":"success","result":...}` or `{"status":"failure","errors":[{"code","path","position","line","column",
/// "danish":{"meaning","message","help"},"english":{"meaning","message","help"}}]}`. The meaning is the sentence of the code, the message
/// says it of this input, and the help how to mend it; absent parts of an error are left out.
///
/// ```
/// use delaftale::wire::call;
/// let answer = call("parseFigure", r#"{ "text": "19,14%" }"#);
/// assert!(answer.starts_with(r#"{"status":"success","result":{"figure":"19,14 %","value":"19.14","decimals":2"#));
/// let answer = call("parseFigure", r#"{ "text": "12,3,4" }"#);
/// assert!(answer.starts_with(r#"{"status":"failure","errors":[{"code":"figure.not-a-number""#));
/// assert!(answer.contains(r#""danish":{"meaning":"Teksten er ikke et tal.","message":"`12,3,4` har to decimalkommaer","help":"#));
/// ```
#[must_use]
pub fn call(operation: &str, request: &str) -> String {
    call_of(Operation::ALL, operation, request)
}

/// [`call`], with these operations only: [`Operation::SLIM`] for a small build. Any other name is unknown.
#[must_use]
pub fn call_of(operations: &[Operation], operation: &str, request: &str) -> String {
    written(&outcome(operations, operation, request))
}

/// Runs the operation of this name on many requests, a JSON array to a JSON array with an answer for each, in their order.
///
/// Each request is a document of its own: it fails alone, and the line and column of its errors count from its own beginning. The text of
/// the array is held to the same size as a document ([`super::MAX_BYTES`]); when it is larger, is not JSON or is not an array, the answer
/// is one failure in place of the array.
///
/// ```
/// use delaftale::wire::{call, call_many};
/// let answers = call_many("parseFigure", r#"[{ "text": "19,14%" }, { "text": "12,3,4" }]"#);
/// let (first, second) = (call("parseFigure", r#"{ "text": "19,14%" }"#), call("parseFigure", r#"{ "text": "12,3,4" }"#));
/// assert_eq!(answers, format!("[{first},{second}]"));
/// assert!(call_many("parseFigure", "{}").starts_with(r#"{"status":"failure","errors":[{"code":"json.wrong-type""#));
/// ```
#[must_use]
pub fn call_many(operation: &str, requests: &str) -> String {
    call_many_of(Operation::ALL, operation, requests)
}

/// [`call_many`], with these operations only.
#[must_use]
pub fn call_many_of(operations: &[Operation], operation: &str, requests: &str) -> String {
    let requests = match read::elements(requests) {
        Ok(requests) => requests,
        Err(errors) => return written(&Err(errors)),
    };
    let mut answers = String::from("[");
    for request in requests {
        if answers.len() > 1 {
            answers.push(',');
        }
        answers.push_str(&written(&outcome(operations, operation, request.get())));
    }
    answers.push(']');
    answers
}

fn outcome(operations: &[Operation], operation: &str, request: &str) -> Outcome {
    if let Some(found) = operations.iter().find(|o| o.name == operation) {
        return (found.run)(request);
    }
    let names = operations.iter().map(|o| format!("`{}`", o.name)).collect::<Vec<_>>().join(", ");
    let operation = shown(operation);
    let message = said!("der er ingen funktion `{operation}`", "there is no operation `{operation}`");
    let help = said!("funktionerne er {names}", "operations are {names}");
    Err(Error::new(ErrorCode::OperationUnknown, message).with_help(help).into())
}

fn written(outcome: &Outcome) -> String {
    match outcome {
        Ok(result) => text(&Answer::Success { result }),
        Err(errors) => failure(errors),
    }
}

/// The answer of [`call`] when it fails with these errors: for a binding that found them in another way.
///
/// ```
/// use delaftale::{figure::Figure, wire};
/// let errors = Figure::parse("12,3,4").unwrap_err().within("text").into();
/// assert_eq!(wire::failure(&errors), wire::call("parseFigure", r#"{"text":"12,3,4"}"#).replace(r#","line":1,"column":9"#, ""));
/// ```
#[must_use]
pub fn failure(errors: &Errors) -> String {
    text(&Answer::Failure { errors: errors.as_slice().iter().map(ErrorAnswer::of).collect() })
}

fn text(answer: &Answer<'_>) -> String {
    serde_json::to_string(answer).unwrap_or_else(|_| FALLBACK.to_owned())
}

/// Never seen: everything that is answered can be written as JSON.
const FALLBACK: &str = r#"{"status":"failure","errors":[{"code":"number.out-of-range","danish":{"meaning":"Et tal er for stort til at regne med.","message":"svaret kan ikke skrives"},"english":{"meaning":"A number is too large to calculate with.","message":"the answer cannot be written"}}]}"#;

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
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    danish: Told<'a>,
    english: Told<'a>,
}

/// What is told of an error in one language.
#[derive(Serialize)]
struct Told<'a> {
    meaning: &'static str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

impl<'a> ErrorAnswer<'a> {
    fn of(error: &'a Error) -> Self {
        let told = |language| Told {
            meaning: error.explanation(language),
            message: error.message_in(language),
            help: error.help_in(language),
        };
        Self {
            code: error.code().name(),
            path: error.path(),
            position: error.position(),
            line: error.line(),
            column: error.column(),
            danish: told(Language::Danish),
            english: told(Language::English),
        }
    }
}

#[cfg(feature = "schema")]
impl Operation {
    /// The schemas of its request and of its result, as parts of the documents that these generators draw up.
    pub(super) fn schemas(&self, requests: &mut SchemaGenerator, answers: &mut SchemaGenerator) -> (Schema, Schema) {
        (self.schemas)(requests, answers)
    }
}

#[cfg(feature = "schema")]
fn schemas<Request: JsonSchema, Result_: JsonSchema>(
    _: fn(Request) -> Result<Result_, Errors>,
    requests: &mut SchemaGenerator,
    answers: &mut SchemaGenerator,
) -> (Schema, Schema) {
    (requests.subschema_for::<Request>(), answers.subschema_for::<Result_>())
}

fn run<Request: DeserializeOwned, Result_: Serialize>(
    request: &str,
    operation: impl Fn(Request) -> Result<Result_, Errors>,
) -> Outcome {
    let result = operation(read::read(request)?).map_err(|errors| read::located(errors, request))?;
    serde_json::value::to_raw_value(&result).map_err(|error| {
        let message = said!("svaret kan ikke skrives: `{error}`", "the answer cannot be written: `{error}`");
        Error::new(ErrorCode::NumberOutOfRange, message).into()
    })
}
