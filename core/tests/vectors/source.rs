//! The cases as they are written by hand, and what is made of them.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use serde_json::value::RawValue;

use crate::repository;

/// A file under `tests/vectors/cases`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Topic {
    pub(crate) about: String,
    pub(crate) cases: Vec<Source>,
}

/// A case without its answer. What the fields mean is said in the README beside the cases.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) why: String,
    pub(crate) operation: String,
    request: Option<Box<RawValue>>,
    request_text: Option<String>,
    #[serde(default)]
    with: BTreeMap<String, Json>,
    #[serde(default)]
    without: Vec<String>,
    pub(crate) known: Option<String>,
    #[serde(default)]
    pub(crate) expect: BTreeMap<String, Json>,
    pub(crate) errors: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) contains: Vec<String>,
    #[serde(default)]
    pub(crate) show: Vec<String>,
}

impl Source {
    /// The request as it was written, for people.
    pub(crate) fn written(&self) -> String {
        let mut text =
            self.request.as_ref().map_or_else(|| self.request_text.clone().unwrap_or_default(), |own| compact(own.get()));
        for (pointer, value) in &self.with {
            write!(text, " with {pointer} {value}").unwrap();
        }
        for pointer in &self.without {
            write!(text, " without {pointer}").unwrap();
        }
        text
    }

    /// The text that is handed in, with its references to files and its repetitions.
    pub(crate) fn request(&self) -> String {
        if let Some(text) = &self.request_text {
            assert!(self.request.is_none() && self.with.is_empty() && self.without.is_empty(), "{}: two requests", self.name);
            return text.clone();
        }
        let written = self.request.as_ref().unwrap_or_else(|| panic!("{}: no request", self.name));
        let compact = compact(written.get());
        if self.with.is_empty() && self.without.is_empty() {
            return compact;
        }
        let mut json: Json = serde_json::from_str(&expand(&compact)).unwrap();
        for (pointer, value) in &self.with {
            let (parent, field) = pointer.rsplit_once('/').unwrap();
            match json.pointer_mut(parent).unwrap_or_else(|| panic!("{}: there is no {parent}", self.name)) {
                Json::Object(fields) => drop(fields.insert(field.to_owned(), value.clone())),
                Json::Array(items) if field == "-" => items.push(value.clone()),
                Json::Array(items) => items[field.parse::<usize>().unwrap()] = value.clone(),
                _ => panic!("{}: nothing can be put into {parent}", self.name),
            }
        }
        for pointer in &self.without {
            let (parent, field) = pointer.rsplit_once('/').unwrap();
            let fields = json.pointer_mut(parent).and_then(Json::as_object_mut);
            assert!(fields.is_some_and(|fields| fields.remove(field).is_some()), "{}: there is no {pointer}", self.name);
        }
        json.to_string()
    }
}

/// A case as every binding reads it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Case<'a> {
    pub(crate) name: &'a str,
    pub(crate) operation: &'a str,
    pub(crate) request: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) answer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) answer_bytes: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) answer_sha256: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) extract: BTreeMap<&'a str, Json>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) expect: &'a BTreeMap<String, Json>,
}

/// JSON without the white space between its parts; all else is left as it was written: the order, the numbers, what stands twice.
fn compact(json: &str) -> String {
    let (mut text, mut inside, mut escaped) = (String::new(), false, false);
    for c in json.chars() {
        if inside || !c.is_ascii_whitespace() {
            text.push(c);
        }
        inside = if c == '"' && !escaped { !inside } else { inside };
        escaped = inside && c == '\\' && !escaped;
    }
    text
}

const FILE: &str = r#"{"$file":""#;
const REPEAT: &str = r#"{"$repeat":"#;

/// The request with the text of its files, and with its repetitions written out.
pub(crate) fn expand(request: &str) -> String {
    #[derive(Deserialize)]
    struct Repeat {
        text: String,
        times: usize,
    }
    let mut rest = request;
    let mut text = String::new();
    loop {
        let next = [FILE, REPEAT].into_iter().filter_map(|mark| rest.find(mark).map(|at| (at, mark))).min();
        let Some((at, mark)) = next else {
            text.push_str(rest);
            return text;
        };
        text.push_str(&rest[..at]);
        let inner = &rest[at + mark.len()..];
        let end = inner.find(if mark == FILE { "\"}" } else { "}}" }).unwrap();
        if mark == FILE {
            text.push_str(&std::fs::read_to_string(repository().join(&inner[..end])).unwrap());
        } else {
            let repeat: Repeat = serde_json::from_str(&inner[..=end]).unwrap();
            text.push_str(&repeat.text.repeat(repeat.times));
        }
        rest = &inner[end + 2..];
    }
}

/// The value at a JSON pointer, in which `*` stands for every place of a list; null where there is none.
pub(crate) fn at(json: &Json, pointer: &str) -> Json {
    match pointer.split_once("/*") {
        Some((list, rest)) => {
            let items = json.pointer(list).and_then(Json::as_array).map_or(&[][..], Vec::as_slice);
            Json::Array(items.iter().map(|item| at(item, rest)).collect())
        }
        None => json.pointer(pointer).cloned().unwrap_or(Json::Null),
    }
}
