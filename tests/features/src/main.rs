//! Every committed vector, in a build where others have turned on features of serde_json, `rust_decimal` and chrono.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use delaftale::wire::call;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn main() -> ExitCode {
    // The features are there: without them this would test nothing.
    let order: Json = serde_json::from_str(r#"{"b":1.10,"a":2}"#).expect("JSON");
    assert_eq!(order.to_string(), r#"{"b":1.10,"a":2}"#, "preserve_order and arbitrary_precision are on");

    let index: Json = read("tests/vectors/index.json");
    let (mut count, mut different) = (0_u64, 0);
    for file in index["files"].as_array().expect("a list of files") {
        let name = file["file"].as_str().expect("a name");
        for case in read(&format!("tests/vectors/{name}"))["cases"].as_array().expect("a list of cases") {
            count += 1;
            let text = |field: &str| case[field].as_str().expect("a text");
            let answer = call(text("operation"), &expand(text("request")));
            let same = match case["answer"].as_str() {
                Some(expected) => answer == expected,
                None => hex(&answer) == text("answerSha256"),
            };
            if !same {
                different += 1;
                let expected = case["answer"].as_str().unwrap_or("(its SHA-256 is committed)");
                println!("{name}: {}\n  is  {:.400}\n  was {expected:.400}", text("name"), answer);
            }
        }
    }
    assert_eq!(Some(count), index["cases"].as_u64(), "every case was run");
    // A text that looks like what serde_json hands on for a number is an object, as it is without the feature.
    let looks = call("parseFigure", r#"{"text":{"$serde_json::private::Number":"1.5"}}"#);
    assert!(looks.contains("found an object"), "{looks}");
    let zero = call("checkShare", r#"{"part":"1","whole":"2","printed":-0}"#);
    assert!(zero.contains("figure.as-number") || zero.contains("tallet `-0`"), "{zero}");
    println!("{count} cases with the features of others, {different} different");
    if different == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(name: &str) -> Json {
    let text = std::fs::read_to_string(repository().join(name)).expect("a file of the repository");
    serde_json::from_str(&text).expect("JSON")
}

fn hex(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The request with the text of its files (`{"$file":"…"}`), and with its repetitions (`{"$repeat":{"text":"…","times":…}}`).
fn expand(request: &str) -> String {
    let marks = BTreeMap::from([(r#"{"$file":""#, "\"}"), (r#"{"$repeat":"#, "}}")]);
    let (mut rest, mut text) = (request, String::new());
    while let Some((at, mark)) = marks.keys().filter_map(|mark| Some((rest.find(mark)?, *mark))).min() {
        text.push_str(&rest[..at]);
        let inner = &rest[at + mark.len()..];
        let end = inner.find(marks[mark]).expect("an end");
        if mark.contains("file") {
            text.push_str(&std::fs::read_to_string(repository().join(&inner[..end])).expect("a file of the repository"));
        } else {
            let repeat: Json = serde_json::from_str(&inner[..=end]).expect("what is repeated");
            let times = repeat["times"].as_u64().expect("a number");
            (0..times).for_each(|_| text.push_str(repeat["text"].as_str().expect("a text")));
        }
        rest = &inner[end + 2..];
    }
    text + rest
}
