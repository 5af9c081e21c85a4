//! The strict reader: every refusal has a code and a path.

use serde::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::decode::Decoder;
use super::tree::Node;
use super::upgrade::upgrade;
use super::{locate, words};
use crate::wire::{SCHEMA_VERSION, SchemaVersion};
use crate::words::say;
use crate::{Error, ErrorCode, Errors, Text};

/// The greatest size of a document in bytes: 16 MiB.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;
/// The greatest depth of a document.
pub const MAX_DEPTH: usize = 127;

/// Reads a JSON text.
///
/// # Errors
/// - [`ErrorCode::JsonTooLarge`] above 16 MiB; [`ErrorCode::JsonTooDeep`] beyond 127 levels;
/// - [`ErrorCode::JsonSyntax`] when it is not JSON, with the line and column;
/// - [`ErrorCode::JsonMissingField`], [`ErrorCode::JsonUnknownField`], [`ErrorCode::JsonDuplicateField`],
///   [`ErrorCode::JsonWrongType`] with the path, the line and the column;
/// - the code of the value itself, with its path and line: of a figure, a date, a rule.
pub(in crate::wire) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Errors> {
    decode(text, tree(text)?)
}

/// Reads a document. Its version is checked first, so that a newer document is not refused for its new fields.
///
/// # Errors
/// [`ErrorCode::JsonMissingField`] without `schemaVersion`, [`ErrorCode::JsonSchemaVersion`] when the library does not read this version;
/// the errors of [`read`].
pub(in crate::wire) fn document<T: DeserializeOwned>(text: &str) -> Result<T, Errors> {
    let tree = tree(text)?;
    if let Node::Object(fields) = &tree {
        match fields.iter().find(|(name, _)| name == "schemaVersion") {
            Some((_, Node::Text(version))) => {
                SchemaVersion::parse(version).map_err(|error| located(error.within("schemaVersion").into(), text))?;
            }
            // Anything but a string is refused by the reader of the field.
            Some(_) => {}
            None => {
                let message = say!("dokumentet har ingen `schemaVersion`", "the document has no `schemaVersion`");
                let error = Error::new(ErrorCode::JsonMissingField, message).with_help(say!(
                    "skriv \"schemaVersion\": \"{SCHEMA_VERSION}\" som det første",
                    "put \"schemaVersion\": \"{SCHEMA_VERSION}\" first"
                ));
                return Err(located(error.within("schemaVersion").into(), text));
            }
        }
    }
    decode(text, tree)
}

/// The texts of the elements of a JSON array, which are read later, one by one.
///
/// # Errors
/// [`ErrorCode::JsonTooLarge`] above 16 MiB, [`ErrorCode::JsonSyntax`] when it is not JSON, [`ErrorCode::JsonWrongType`] when it is
/// no array.
pub(in crate::wire) fn elements(text: &str) -> Result<Vec<&RawValue>, Errors> {
    small_enough(text)?;
    let text = marked(text);
    serde_json::from_str(text).map_err(|error| {
        if error.is_data() {
            let message = say!("dette er ikke en liste af forespørgsler", "this is not a list of requests");
            let help = say!("sæt dem i [ ]", "put them in [ ]");
            return Error::new(ErrorCode::JsonWrongType, message).with_help(help).into();
        }
        syntax(text, &error).into()
    })
}

fn small_enough(text: &str) -> Result<(), Error> {
    if text.len() <= MAX_BYTES {
        return Ok(());
    }
    let bytes = text.len();
    let message =
        say!("dokumentet fylder {bytes} byte, mere end {MAX_BYTES}", "the document has {bytes} bytes, more than {MAX_BYTES}");
    Err(Error::new(ErrorCode::JsonTooLarge, message))
}

fn tree(text: &str) -> Result<Node<'_>, Errors> {
    small_enough(text)?;
    let mut tree = serde_json::from_str(marked(text)).map_err(|error| syntax(marked(text), &error))?;
    upgrade(&mut tree);
    Ok(tree)
}

/// Some editors write a byte order mark before the text.
fn marked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn decode<T: DeserializeOwned>(text: &str, tree: Node<'_>) -> Result<T, Errors> {
    T::deserialize(Decoder(tree)).map_err(|refusal| located(refusal.0, text))
}

/// The same errors with the line and column of their paths in this text.
pub(in crate::wire) fn located(errors: Errors, text: &str) -> Errors {
    locate::located(errors, marked(text))
}

/// The error of the JSON reader for a text that is not JSON.
fn syntax(text: &str, error: &serde_json::Error) -> Error {
    let (line, column) = (error.line(), error.column());
    let full = error.to_string();
    let said_there = full.strip_suffix(format!(" at line {line} column {column}").as_str()).unwrap_or(&full);
    if said_there.contains("recursion limit exceeded") {
        let message = say!(
            "dokumentet er indlejret dybere end {MAX_DEPTH} niveauer",
            "the document is nested deeper than {MAX_DEPTH} levels"
        );
        return Error::new(ErrorCode::JsonTooDeep, message).on_line(line, column);
    }
    let (position, column) = place(text, line, column);
    let Text { danish, english } = words::syntax(said_there, error.classify());
    let message = say!("{danish}, i linje {line}, tegn {column}", "{english}, in line {line} column {column}");
    Error::new(ErrorCode::JsonSyntax, message).at(position).on_line(line, column)
}

/// The character in the text, counted from 0, and the column in characters, counted from 1, for a line and column of the JSON reader,
/// which counts columns in bytes.
fn place(text: &str, line: usize, column: usize) -> (usize, usize) {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(|l| l.chars().count()).sum();
    let here = lines.next().unwrap_or_default();
    let inside = here.char_indices().take_while(|(at, _)| *at + 1 < column).count();
    (before + inside, inside + 1)
}

/// Reads a JSON text that may not be UTF-8.
///
/// # Errors
/// As [`read`], and [`ErrorCode::JsonSyntax`] with the byte at which it stops being UTF-8.
pub(in crate::wire) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let message = say!("dokumentet er ikke UTF-8 fra byte {byte}", "the document is not UTF-8 from byte {byte} on");
        Error::new(ErrorCode::JsonSyntax, message).with_help(say!("gem filen som UTF-8", "save the file as UTF-8"))
    })
}
