//! Operations from JSON text to JSON text.

use serde::Serialize;
use serde_json::value::RawValue;

use super::dispatch::{Operation, Outcome, outcome};
use super::json;
use crate::Errors;
use crate::sheet::Memory;

/// Runs an operation by its name, from JSON text to JSON text.
///
/// The answer is `{"status":"success","result":...}` or `{"status":"failure","errors":[{"code","path","position","line","column",
/// "danish":{"meaning","message","help"},"english":{"meaning","message","help"}}]}`. `meaning` explains the code, `message` says what is
/// wrong with this input, and `help` says how to correct it. Parts of an error that do not apply are left out.
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

/// [`call`], limited to these operations: [`Operation::SLIM`] for a small build. Any other name is unknown.
#[must_use]
pub fn call_of(operations: &[Operation], operation: &str, request: &str) -> String {
    written(&outcome(operations, operation, request, None))
}

/// [`call`], with the rules that were read before: whoever asks formulas for many cells keeps one [`Memory`], and reads each rule once.
///
/// ```
/// use delaftale::sheet::Memory;
/// use delaftale::wire::{call, call_with};
/// let mut memory = Memory::new();
/// let request = r#"{"formula":"rule","arguments":[{"cells":["skal øges til 85% inden 31.8.2025"]}]}"#;
/// assert_eq!(call_with(&mut memory, "formula", request), call("formula", request));
/// ```
#[must_use]
pub fn call_with(memory: &mut Memory, operation: &str, request: &str) -> String {
    written(&outcome(Operation::ALL, operation, request, Some(memory)))
}

/// Runs an operation by its name on many requests: from a JSON array to a JSON array with one answer for each request, in order.
///
/// Each request is a document of its own: it fails alone, and the line and column of its errors count from its own beginning. The text of
/// the array has the same size limit as a document ([`super::MAX_BYTES`]). If it is larger, is not JSON or is not an array, the answer is
/// one failure instead of an array.
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
    call_many_with(&mut Memory::new(), operation, requests)
}

/// [`call_many`], with the rules that were read before, as [`call_with`].
#[must_use]
pub fn call_many_with(memory: &mut Memory, operation: &str, requests: &str) -> String {
    many(Operation::ALL, operation, requests, Some(memory))
}

/// [`call_many`], limited to these operations.
#[must_use]
pub fn call_many_of(operations: &[Operation], operation: &str, requests: &str) -> String {
    many(operations, operation, requests, None)
}

fn many(operations: &[Operation], operation: &str, requests: &str, mut memory: Option<&mut Memory>) -> String {
    let requests = match json::elements(requests) {
        Ok(requests) => requests,
        Err(errors) => return written(&Err(errors)),
    };
    let mut answers = String::from("[");
    for request in requests {
        if answers.len() > 1 {
            answers.push(',');
        }
        answers.push_str(&written(&outcome(operations, operation, request.get(), memory.as_deref_mut())));
    }
    answers.push(']');
    answers
}

fn written(outcome: &Outcome) -> String {
    match outcome {
        Ok(result) => text(&Answer::Success { result }),
        Err(errors) => failure(errors),
    }
}

/// The answer of [`call`] when it fails with these errors, for bindings that found the errors themselves.
///
/// ```
/// use delaftale::{figure::Figure, wire};
/// let errors = Figure::parse("12,3,4").unwrap_err().within("text").into();
/// assert_eq!(wire::failure(&errors), wire::call("parseFigure", r#"{"text":"12,3,4"}"#).replace(r#","line":1,"column":9"#, ""));
/// ```
#[must_use]
pub fn failure(errors: &Errors) -> String {
    text(&Answer::Failure { errors })
}

fn text(answer: &Answer<'_>) -> String {
    serde_json::to_string(answer).unwrap_or_else(|_| FALLBACK.to_owned())
}

/// Never returned: every answer can be written as JSON.
const FALLBACK: &str = r#"{"status":"failure","errors":[{"code":"number.out-of-range","danish":{"meaning":"Et tal er for stort til at regne med.","message":"svaret kan ikke skrives"},"english":{"meaning":"A number is too large to calculate with.","message":"the answer cannot be written"}}]}"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase", tag = "status")]
enum Answer<'a> {
    Success { result: &'a RawValue },
    Failure { errors: &'a Errors },
}
