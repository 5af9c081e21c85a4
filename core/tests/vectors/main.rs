//! The vectors: cases for every operation with the bytes of their answers, which all bindings must give.
//!
//! The cases stand in `tests/vectors/cases`, written by hand; their answers beside them, one file for each topic. After a new case, or
//! a change of what the library answers: `WRITE_VECTORS=1 cargo test -p delaftale --all-features --test vectors`, and read what changed.

#![cfg(feature = "schema")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod readme;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use delaftale::ErrorCode;
use delaftale::wire::{Operation, call};
use serde::Serialize;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};
use source::{Case, Topic, at, expand};

/// A longer answer is kept as its length and its SHA-256, with an extract that a person can read.
const LONGEST: usize = 20_000;

fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn vectors() -> PathBuf {
    repository().join("tests/vectors")
}

/// The topics by the names of their files, in order.
fn topics() -> Vec<(String, Topic)> {
    let mut topics: Vec<_> = std::fs::read_dir(vectors().join("cases"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let topic = serde_json::from_str(&std::fs::read_to_string(&path).unwrap());
            let topic = topic.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path.file_stem().unwrap().to_string_lossy().into_owned(), topic)
        })
        .collect();
    topics.sort_by(|(one, _), (other, _)| one.cmp(other));
    topics
}

/// Compares with the file of this name under `tests/vectors`, or writes it when that is asked for.
fn compare(name: &str, text: &str) {
    let path = vectors().join(name);
    if std::env::var_os("WRITE_VECTORS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let first = committed.lines().zip(text.lines()).find(|(old, new)| old != new);
    assert!(committed == text, "{name} is out of date; first of all here: {first:?}");
}

/// Of a long text, what a person needs to see what it is.
fn beginning(value: Json) -> Json {
    value.as_str().map(|text| text.chars().take(400).collect::<String>().into()).unwrap_or(value)
}

fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap();
    text.push('\n');
    text
}

#[test]
fn the_answers_are_those_that_are_committed() {
    let topics = topics();
    let (mut index, mut count, mut names) = (Vec::new(), 0, BTreeSet::new());
    let mut sections = Vec::new();
    for (file, topic) in &topics {
        let mut cases = Vec::new();
        for source in &topic.cases {
            assert!(names.insert(&source.name), "{} stands twice", source.name);
            let request = source.request();
            let answer = call(&source.operation, &expand(&request));
            let json: Json = serde_json::from_str(&answer).unwrap();
            let long = answer.len() > LONGEST;
            assert!(!long || !source.show.is_empty() || !source.expect.is_empty(), "{}: say what of it to show", source.name);
            let digest = Sha256::digest(&answer).iter().fold(String::new(), |mut text, byte| {
                write!(text, "{byte:02x}").unwrap();
                text
            });
            cases.push(Case {
                name: &source.name,
                operation: &source.operation,
                request,
                answer_bytes: long.then_some(answer.len()),
                answer_sha256: long.then_some(digest),
                answer: (!long).then_some(answer),
                extract: source.show.iter().map(|pointer| (pointer.as_str(), beginning(at(&json, pointer)))).collect(),
                expect: &source.expect,
            });
        }
        count += cases.len();
        compare(&format!("{file}.json"), &pretty(&json!({ "about": topic.about, "cases": cases })));
        index.push(json!({ "file": format!("{file}.json"), "cases": cases.len() }));
        sections.push((file.as_str(), topic, cases));
    }
    compare("index.json", &pretty(&json!({ "cases": count, "files": index })));
    compare("README.md", &readme::of(&sections));
    let kept = std::fs::read_dir(vectors()).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.filter(|path| path.extension().is_some_and(|e| e == "json")).count();
    assert_eq!(kept, sections.len() + 1, "a file without its cases");
    for (file, _, cases) in &sections {
        let length = std::fs::metadata(vectors().join(format!("{file}.json"))).unwrap().len();
        assert!(length < 200_000, "{file}.json has {length} bytes for {} cases: a person cannot read that", cases.len());
    }
}

/// What was found by hand, without the library.
#[test]
fn the_answers_are_right_where_they_are_known_from_outside() {
    let (mut checked, mut wrong) = (0, String::new());
    for (_, topic) in topics() {
        for source in topic.cases {
            let answer = call(&source.operation, &expand(&source.request()));
            let json: Json = serde_json::from_str(&answer).unwrap();
            let mut differs = |what: &str, known: &Json, found: &Json| {
                checked += 1;
                if known != found {
                    writeln!(wrong, "{}: {what} is {found}, not {known}", source.name).unwrap();
                }
            };
            for (pointer, known) in &source.expect {
                differs(pointer, known, &at(&json, pointer));
            }
            let errors = at(&json, "/errors/*");
            let errors = errors.as_array().unwrap().iter().map(|error| {
                let path = error["path"].as_str().unwrap_or_default();
                format!("{} {path}", error["code"].as_str().unwrap()).trim_end().to_owned()
            });
            differs("the list of errors", &json!(source.errors.clone().unwrap_or_default()), &errors.collect());
            for text in &source.contains {
                differs(text, &json!(true), &json!(answer.contains(text.as_str())));
            }
            assert!(source.known.is_none() || !source.expect.is_empty(), "{}: what is known is not checked", source.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(checked > 500, "{checked}");
}

/// The part of a schema that is about one operation.
fn validator(whole: &Json, operation: &str) -> jsonschema::Validator {
    let mut schema = whole["properties"][operation].clone();
    schema["$defs"] = whole["$defs"].clone();
    jsonschema::validator_for(&schema).unwrap()
}

#[test]
fn requests_that_succeed_and_their_results_are_as_the_schemas_say() {
    let schema = |name: &str| -> Json {
        let text = std::fs::read_to_string(repository().join("tests/schema").join(name)).unwrap();
        serde_json::from_str(&text).unwrap()
    };
    let (requests, results) = (schema("requests.schema.json"), schema("results.schema.json"));
    let validators: BTreeMap<_, _> =
        Operation::ALL.iter().map(|o| (o.name, (validator(&requests, o.name), validator(&results, o.name)))).collect();
    let mut wrong = String::new();
    for (_, topic) in topics() {
        for source in topic.cases {
            let request = expand(&source.request());
            let answer: Json = serde_json::from_str(&call(&source.operation, &request)).unwrap();
            if answer["status"] == json!("failure") {
                continue;
            }
            let (of_request, of_result) = &validators[source.operation.as_str()];
            let request: Json = serde_json::from_str(request.trim_start_matches('\u{feff}')).unwrap();
            for error in of_request.iter_errors(&request).chain(of_result.iter_errors(&answer["result"])) {
                let (place, problem) = (error.instance_path(), error.to_string());
                writeln!(wrong, "{}: {place}: {:.200}", source.name, problem).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_operation_succeeds_and_fails_and_every_error_occurs() {
    let (mut outcomes, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for (_, topic) in topics() {
        for source in topic.cases {
            let answer: Json = serde_json::from_str(&call(&source.operation, &expand(&source.request()))).unwrap();
            outcomes.insert((source.operation.clone(), answer["status"].as_str().unwrap().to_owned()));
            codes.extend(at(&answer, "/errors/*/code").as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()));
        }
    }
    for operation in Operation::ALL {
        for status in ["success", "failure"] {
            assert!(outcomes.contains(&(operation.name.to_owned(), status.to_owned())), "no {status} of {}", operation.name);
        }
    }
    let missing: Vec<_> = ErrorCode::ALL.iter().map(|code| code.name()).filter(|code| !codes.contains(*code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}
