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

/// Compares with the file of this name under `tests/vectors`, or writes it when that is asked for: what is out of date, and where first.
fn compare(name: &str, text: &str) -> Option<String> {
    let path = vectors().join(name);
    if std::env::var_os("WRITE_VECTORS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let first = committed.lines().zip(text.lines()).find(|(old, new)| old != new);
    (committed != text).then(|| format!("{name} is out of date; first of all here: {first:?}"))
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
    let (mut sections, mut wrong) = (Vec::new(), Vec::new());
    for (file, topic) in &topics {
        let mut cases = Vec::new();
        for source in &topic.cases {
            if !names.insert(&source.name) {
                wrong.push(format!("{} stands twice", source.name));
            }
            let request = source.request();
            let answer = call(&source.operation, &expand(&request));
            let json: Json = serde_json::from_str(&answer).unwrap();
            let long = answer.len() > LONGEST;
            if long && source.show.is_empty() && source.expect.is_empty() {
                wrong.push(format!("{}: say what of it to show", source.name));
            }
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
        wrong.extend(compare(&format!("{file}.json"), &pretty(&json!({ "about": topic.about, "cases": cases }))));
        index.push(json!({ "file": format!("{file}.json"), "cases": cases.len() }));
        sections.push((file.as_str(), topic, cases));
    }
    wrong.extend(compare("index.json", &pretty(&json!({ "cases": count, "files": index }))));
    wrong.extend(compare("README.md", &readme::of(&sections)));
    let kept = std::fs::read_dir(vectors()).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.filter(|path| path.extension().is_some_and(|e| e == "json")).count();
    if kept != sections.len() + 1 {
        wrong.push(format!("{kept} files with answers, and {} with cases", sections.len()));
    }
    for (file, _, cases) in &sections {
        let length = std::fs::metadata(vectors().join(format!("{file}.json"))).map_or(0, |file| file.len());
        if length >= 200_000 {
            wrong.push(format!("{file}.json has {length} bytes for {} cases: a person cannot read that", cases.len()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
            if source.known.is_some() && source.expect.is_empty() {
                writeln!(wrong, "{}: what is known is not checked", source.name).unwrap();
            }
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
            let Some((of_request, of_result)) = validators.get(source.operation.as_str()) else {
                writeln!(wrong, "{}: there is no operation {}", source.name, source.operation).unwrap();
                continue;
            };
            let request: Json = serde_json::from_str(request.trim_start_matches('\u{feff}')).unwrap();
            // The schemas are those of the version that is written; an older one is only read.
            let old = request.as_object().is_some_and(|fields| fields.values().any(|one| one["schemaVersion"] == json!("1")));
            let of_request = of_request.iter_errors(&request).filter(|_| !old);
            for error in of_request.chain(of_result.iter_errors(&answer["result"])) {
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
    let operations =
        Operation::ALL.iter().flat_map(|o| ["success", "failure"].map(|status| (o.name.to_owned(), status.to_owned())));
    let never: Vec<_> = operations.filter(|outcome| !outcomes.contains(outcome)).collect();
    let missing: Vec<_> = ErrorCode::ALL.iter().map(|code| code.name()).filter(|code| !codes.contains(*code)).collect();
    assert_eq!((never, missing), (vec![], vec![]));
}
