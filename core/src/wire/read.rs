//! The strict reader: every refusal has a code and a path.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use super::SCHEMA_VERSION;
use crate::text::shown;
use crate::{Error, ErrorCode, Errors};

/// The most bytes of a document: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The deepest nesting of a document.
pub const MAX_DEPTH: usize = 127;

/// Reads a JSON text.
///
/// # Errors
/// - [`ErrorCode::JsonTooLarge`] above 16 MiB; [`ErrorCode::JsonTooDeep`] beyond 127 levels;
/// - [`ErrorCode::JsonSyntax`] when it is not JSON, with the line and column;
/// - [`ErrorCode::JsonMissingField`], [`ErrorCode::JsonUnknownField`], [`ErrorCode::JsonDuplicateField`],
///   [`ErrorCode::JsonWrongType`] with the path;
/// - the code of the value itself, with the path: a figure, a date, a rule.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Errors> {
    if text.len() > MAX_BYTES {
        let message = format!("the document has {} bytes, more than {MAX_BYTES}", text.len());
        return Err(Error::new(ErrorCode::JsonTooLarge, message).into());
    }
    // Some editors put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = pointer(error.path());
        classify(text, error.inner(), path)
    })?;
    deserializer.end().map_err(|error| classify(text, &error, String::new()))?;
    Ok(value)
}

/// Reads a JSON text that may not be UTF-8.
///
/// # Errors
/// As [`read`], and [`ErrorCode::JsonSyntax`] with the byte at which it stops being UTF-8.
pub(super) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        Error::new(ErrorCode::JsonSyntax, format!("the document is not UTF-8 from byte {} on", error.valid_up_to()))
            .with_help("save the file as UTF-8")
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    schema_version: Option<String>,
}

/// Checks the version of a document before anything else is looked at, so that a newer document is not blamed for its new fields.
///
/// # Errors
/// [`ErrorCode::JsonMissingField`] without `schemaVersion`, [`ErrorCode::JsonSchemaVersion`] when it is not one that is read; those of
/// [`read`] when it is not a JSON object.
pub(super) fn check_version(text: &str) -> Result<(), Errors> {
    let head: Head = read(text)?;
    let error = match head.schema_version.as_deref() {
        Some(SCHEMA_VERSION) => return Ok(()),
        Some(other) => Error::new(ErrorCode::JsonSchemaVersion, format!("the version `{}` cannot be read", shown(other)))
            .with_help(format!("this library reads version {SCHEMA_VERSION}; a newer document needs a newer library")),
        None => Error::new(ErrorCode::JsonMissingField, "the document has no `schemaVersion`")
            .with_help(format!("put \"schemaVersion\": \"{SCHEMA_VERSION}\" first")),
    };
    Err(error.within("schemaVersion").into())
}

fn pointer(path: &Path) -> String {
    let mut out = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => out.push_str(&format!("/{index}")),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                out.push('/');
                out.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Unknown => {}
        }
    }
    out
}

/// Turns what serde says into the library's errors.
fn classify(text: &str, error: &serde_json::Error, path: String) -> Errors {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let full = error.to_string();
    let message = full.strip_suffix(place.as_str()).unwrap_or(&full);
    Errors::from_carried(message).map_or_else(|| named(text, error, message, path.clone()).into(), |carried| carried.below(&path))
}

/// The code for one of serde's own messages.
fn named(text: &str, error: &serde_json::Error, message: &str, path: String) -> Error {
    let field =
        |prefix: &str| message.strip_prefix(prefix).and_then(|rest| rest.split('`').next()).unwrap_or_default().to_owned();
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    if message.starts_with("missing field `") {
        let name = field("missing field `");
        return Error::new(ErrorCode::JsonMissingField, format!("the field `{name}` is missing"))
            .with_path(format!("{path}/{}", escaped(&name)));
    }
    if message.starts_with("unknown field `") {
        let name = field("unknown field `");
        let known = message.split_once(", expected ").map(|(_, known)| known.replace("one of ", ""));
        let error = Error::new(ErrorCode::JsonUnknownField, format!("the field `{}` is unknown", shown(&name))).with_path(path);
        return known.map_or(error.clone(), |known| error.with_help(format!("fields are {known}")));
    }
    if message.starts_with("duplicate field `") {
        let name = field("duplicate field `");
        return Error::new(ErrorCode::JsonDuplicateField, format!("the field `{name}` stands twice"))
            .with_path(format!("{path}/{}", escaped(&name)));
    }
    if message.contains("recursion limit exceeded") {
        return Error::new(ErrorCode::JsonTooDeep, format!("the document is nested deeper than {MAX_DEPTH} levels"));
    }
    if error.is_data() && !message.contains("number out of range") {
        return Error::new(ErrorCode::JsonWrongType, plain(message)).with_path(path);
    }
    let position = offset(text, error.line(), error.column());
    let what = if message.contains("number out of range") { "a number is too large" } else { message };
    Error::new(ErrorCode::JsonSyntax, format!("{what}, in line {} column {}", error.line(), error.column()))
        .with_path(path)
        .at(position)
}

/// What serde says of a wrong type, in words for people who write JSON and no Rust.
fn plain(message: &str) -> String {
    if let Some((variant, known)) = message.strip_prefix("unknown variant `").and_then(|rest| rest.split_once("`, expected ")) {
        let known = known.replace("one of ", "");
        return format!("`{}` is none of {known}", shown(variant));
    }
    let (found, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let found = found.replace("invalid type: ", "").replace("invalid value: ", "").replace("invalid length ", "a list of ");
    let found = match found.as_str() {
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        "null" => "null".to_owned(),
        other => other.to_owned(),
    };
    let expected = match expected {
        "" => return found,
        "a sequence" => "a list",
        "a borrowed string" => "a string",
        other if other.starts_with("struct ") || other.starts_with("internally tagged") => {
            "an object with the fields of this place"
        }
        other => other,
    };
    format!("{found} stands where {expected} is expected")
}

/// The character of the text at a line and column, both counted from 1; columns count bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(|l| l.chars().count()).sum();
    let here = lines.next().unwrap_or_default();
    before + here.char_indices().take_while(|(at, _)| *at + 1 < column).count()
}
