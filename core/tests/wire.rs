//! The wire: round trips, strictness, and the bad input of real life. Every refusal has a code and a path.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod two_languages;

use std::path::PathBuf;

use delaftale::agreement::Id;
use delaftale::follow_up::Observations;
use delaftale::wire::{
    MAX_BYTES, ObservationsDocument, Operation, PlanDocument, call, call_many, call_of, check_observations, read_observations,
    read_plan, read_table, utf8,
};
use delaftale::{Error, ErrorCode, Language};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use two_languages::{are_the_same, is_told};

fn plans_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../examples/plans")
}

/// Every file of the examples with this ending.
fn examples(observations: bool) -> Vec<(String, String)> {
    let mut all: Vec<_> = std::fs::read_dir(plans_folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .filter(|path| path.to_string_lossy().contains("observationer") == observations)
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn a_round_trip_of_the_five_plans_loses_nothing() {
    let plans = examples(false);
    assert_eq!(plans.len(), 5);
    for (name, text) in plans {
        let plan = read_plan(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let written = serde_json::to_string(&PlanDocument::of(plan.clone())).unwrap();
        assert_eq!(read_plan(&written).unwrap(), plan, "{name}");
        // And the same JSON, but for figures that stand as numbers or in another spelling in the hand-written file.
        let again = serde_json::to_string(&PlanDocument::of(read_plan(&written).unwrap())).unwrap();
        assert_eq!(again, written, "{name}");
        assert_eq!(keys(&serde_json::from_str(&text).unwrap()), keys(&serde_json::from_str(&written).unwrap()), "{name}");
    }
}

#[test]
fn a_round_trip_of_the_observations_loses_nothing() {
    let files = examples(true);
    assert!(files.len() >= 3);
    for (name, text) in files {
        let (document, observations) = read_observations(&text).unwrap_or_else(|e| panic!("{name}: {e}"));
        let written = serde_json::to_string(&document).unwrap();
        assert_eq!(read_observations(&written).unwrap(), (document, observations), "{name}");
        assert_eq!(keys(&serde_json::from_str(&text).unwrap()), keys(&serde_json::from_str(&written).unwrap()), "{name}");
    }
}

/// The path of every value that is not a list or an object.
fn keys(json: &Json) -> Vec<String> {
    fn walk(path: &str, json: &Json, all: &mut Vec<String>) {
        match json {
            Json::Object(fields) => fields.iter().for_each(|(key, value)| walk(&format!("{path}/{key}"), value, all)),
            Json::Array(items) => items.iter().enumerate().for_each(|(i, value)| walk(&format!("{path}/{i}"), value, all)),
            _ => all.push(path.to_owned()),
        }
    }
    let mut all = Vec::new();
    walk("", json, &mut all);
    all.sort();
    all
}

/// A small whole plan, to be broken in one place.
fn plan() -> Json {
    let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
    json!({ "schemaVersion": "1", "plan": {
        "id": "p", "title": "Plan", "municipality": "Eksempel", "regime": "2019-26", "period": period,
        "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": period,
            "objectives": [{ "id": "aktive", "text": "Flere er aktive", "indicators": [{
                "id": "grad", "name": "Aktiveringsgrad", "unit": "percent", "direction": "higher",
                "baseline": { "value": "20 %", "reference": "2021-02" }, "rule": { "rule": "øges til 85 % inden 31. august 2025" } }] }],
            "tables": [{ "id": "t", "reference": "2021-03-01", "departments": ["22", "24"], "rows": [
                { "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11], "total": 18 }], "totals": [7, 11], "grandTotal": 18 }]
        }] } })
}

const INDICATOR: &str = "/plan/delaftaler/0/objectives/0/indicators/0";

/// Puts a value at a path of the whole plan and reads it: the codes and paths of what is wrong.
fn broken(path: &str, value: Json) -> Vec<(ErrorCode, String)> {
    let mut document = plan();
    let (parent, field) = path.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Json::Object(fields) => drop(fields.insert(field.to_owned(), value)),
        Json::Array(items) => {
            let at = field.parse::<usize>().unwrap();
            if at < items.len() { items[at] = value } else { items.push(value) }
        }
        _ => panic!("{parent} is not a container"),
    }
    errors(&document.to_string())
}

fn errors(text: &str) -> Vec<(ErrorCode, String)> {
    let errors = read_plan(text).unwrap_err();
    errors.as_slice().iter().for_each(is_told);
    errors.as_slice().iter().map(|e| (e.code(), e.path().to_owned())).collect()
}

#[test]
fn the_small_plan_is_whole() {
    read_plan(&plan().to_string()).unwrap();
}

#[test]
fn bad_values_have_their_code_and_path() {
    let indicator = |rest: &str| format!("{INDICATOR}{rest}");
    let table = "/plan/delaftaler/0/tables/0";
    let cases: Vec<(String, Json, ErrorCode, String)> = vec![
        (indicator("/baseline/value"), json!("12,3,4"), ErrorCode::FigureNotANumber, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("١٢"), ErrorCode::FigureNotANumber, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("1".repeat(60)), ErrorCode::FigureTooLong, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("1\u{0}"), ErrorCode::FigureUnknownUnit, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!(42.8), ErrorCode::FigureAsNumber, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!(true), ErrorCode::JsonWrongType, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("20 personer"), ErrorCode::UnitMismatch, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("120 %"), ErrorCode::ValueOutOfRange, indicator("/baseline/value")),
        (indicator("/baseline/value"), json!("-1 %"), ErrorCode::ValueOutOfRange, indicator("/baseline/value")),
        (indicator("/baseline/reference"), json!("31.2.2021"), ErrorCode::DateNoSuchDay, indicator("/baseline/reference")),
        (indicator("/baseline/reference"), json!("1/13 2019"), ErrorCode::DateNoSuchDay, indicator("/baseline/reference")),
        (indicator("/baseline/numerator"), json!("2,5"), ErrorCode::CountsInvalid, indicator("/baseline/numerator")),
        (indicator("/rule/rule"), json!("bliver bedre"), ErrorCode::RuleNotARule, indicator("/rule")),
        (indicator("/rule"), json!({ "rule": "mindst 75 årligt" }), ErrorCode::RuleUnit, indicator("/rule")),
        (indicator("/rule"), json!({}), ErrorCode::JsonMissingField, indicator("/rule")),
        (indicator("/unit"), json!("procent"), ErrorCode::JsonWrongType, indicator("/unit")),
        (indicator("/surprise"), json!(1), ErrorCode::JsonUnknownField, indicator("/surprise")),
        (indicator("/id"), json!("to ord"), ErrorCode::IdInvalid, indicator("/id")),
        (indicator("/name"), json!("  "), ErrorCode::TextEmpty, indicator("/name")),
        (
            indicator("/population"),
            json!({ "ages": { "from": 30, "to": 18 } }),
            ErrorCode::AgesInvalid,
            indicator("/population/ages"),
        ),
        (
            indicator("/counts"),
            json!({ "table": "u", "codes": { "except": ["6.1"] } }),
            ErrorCode::IdUnknown,
            indicator("/counts/table"),
        ),
        ("/plan/period/end".into(), json!("2020-01-01"), ErrorCode::PeriodReversed, "/plan/period".into()),
        ("/plan/period/start".into(), json!("1899-01-01"), ErrorCode::DateOutOfRange, "/plan/period/start".into()),
        ("/plan/delaftaler".into(), json!([]), ErrorCode::PlanEmpty, "/plan/delaftaler".into()),
        (
            "/plan/delaftaler/0/focusArea".into(),
            json!("tryghedOgTrivsel"),
            ErrorCode::PlanFocusArea,
            "/plan/delaftaler/0/focusArea".into(),
        ),
        ("/plan/delaftaler/0/period/end".into(), json!("2026-08-31"), ErrorCode::PlanPeriod, "/plan/delaftaler/0/period".into()),
        (
            "/plan/delaftaler/0/objectives/0/indicators".into(),
            json!([]),
            ErrorCode::ObjectiveEmpty,
            "/plan/delaftaler/0/objectives/0".into(),
        ),
        (format!("{table}/rows/0/cells/0"), json!(-7), ErrorCode::TableCell, format!("{table}/rows/0/cells/0")),
        (format!("{table}/rows/0/cells"), json!([7]), ErrorCode::TableShape, format!("{table}/rows/0/cells")),
        (format!("{table}/rows/0/code"), json!(6.1), ErrorCode::CodeInvalid, format!("{table}/rows/0/code")),
        (format!("{table}/departments/1"), json!("22"), ErrorCode::TableDuplicate, format!("{table}/departments/1")),
        ("/schemaVersion".into(), json!("99"), ErrorCode::JsonSchemaVersion, "/schemaVersion".into()),
    ];
    for (path, value, code, at) in cases {
        let found = broken(&path, value.clone());
        assert!(found.contains(&(code, at.clone())), "{path} = {value}: {found:?}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let mut document = plan();
    let twin = document.pointer("/plan/delaftaler/0/objectives/0").unwrap().clone();
    document.pointer_mut("/plan/delaftaler/0/objectives").unwrap().as_array_mut().unwrap().push(twin);
    document["plan"]["title"] = json!("");
    document["plan"]["delaftaler"][0]["objectives"][0]["activity"] = json!("nowhere");
    let found = errors(&document.to_string());
    for wanted in [
        (ErrorCode::TextEmpty, "/plan/title"),
        (ErrorCode::IdDuplicate, "/plan/delaftaler/0/objectives/1/id"),
        (ErrorCode::IdDuplicate, "/plan/delaftaler/0/objectives/1/indicators/0/id"),
        (ErrorCode::IdUnknown, "/plan/delaftaler/0/objectives/0/activity"),
    ] {
        assert!(found.contains(&(wanted.0, wanted.1.to_owned())), "{wanted:?} in {found:?}");
    }
    assert_eq!(found.len(), 4);
}

/// The path of every object and list of a document.
fn containers(path: &str, json: &Json, all: &mut Vec<String>) {
    let inner: Vec<(String, &Json)> = match json {
        Json::Object(fields) => fields.iter().map(|(key, value)| (format!("{path}/{key}"), value)).collect(),
        Json::Array(items) => items.iter().enumerate().map(|(i, value)| (format!("{path}/{i}"), value)).collect(),
        _ => return,
    };
    all.push(path.to_owned());
    inner.iter().for_each(|(path, value)| containers(path, value, all));
}

#[test]
fn a_list_is_no_object_and_an_object_is_no_list() {
    let whole = plan();
    let mut paths = Vec::new();
    containers("", &whole, &mut paths);
    assert!(paths.len() > 12, "{paths:?}");
    for path in paths {
        let mut wrong = whole.clone();
        let here = wrong.pointer_mut(&path).unwrap();
        *here = match here.take() {
            // In the order of the fields, as the type declares them or not: neither is an object.
            Json::Object(fields) => Json::Array(fields.into_iter().map(|(_, value)| value).collect()),
            list => json!({ "0": list }),
        };
        assert_eq!(errors(&wrong.to_string()), [(ErrorCode::JsonWrongType, path)]);
    }
}

#[test]
fn an_error_has_the_line_and_column_that_an_editor_shows() {
    let whole = plan();
    let mut values = keys(&whole);
    values.retain(|path| path != "/schemaVersion");
    let mut seen = 0;
    for path in values {
        let mut wrong = whole.clone();
        *wrong.pointer_mut(&path).unwrap() = json!({ "æøå": "MARK" });
        let text = serde_json::to_string_pretty(&wrong).unwrap();
        let Err(errors) = read_plan(&text) else { panic!("{path}") };
        let error = &errors.as_slice()[0];
        // The object begins on the line before its only field.
        let line = text.lines().position(|line| line.contains("MARK")).unwrap();
        let column = text.lines().nth(line - 1).unwrap().find(['{', '[']).unwrap() + 1;
        if error.path() == path {
            assert_eq!((error.line(), error.column()), (Some(line), Some(column)), "{path}");
            seen += 1;
        } else {
            assert_eq!(
                error.line(),
                Some(line + 1).filter(|_| error.path().ends_with("æøå")).or(error.line()),
                "{path}: {error:?}"
            );
        }
    }
    assert!(seen > 20, "{seen}");
    // What the plan itself refuses has its line too; columns count characters; a missing field is told at its object.
    let text = "{\"schemaVersion\": \"1\", \"plan\": {\"id\": \"p\", \"title\": \"ÆØÅ\", \"municipality\": \" \",\n \"regime\": \"2019-26\",
        \"period\": { \"start\": \"2021-09-01\", \"end\": \"2025-08-31\" }, \"delaftaler\": [] } }";
    let errors = read_plan(text).unwrap_err();
    let places: Vec<_> = errors.as_slice().iter().map(|e| (e.path(), e.line(), e.column())).collect();
    assert_eq!(places, [("/plan/municipality", Some(1), Some(76)), ("/plan/delaftaler", Some(3), Some(81))]);
    let errors = read_plan("{\"schemaVersion\": \"1\",\n\"plan\": {} }").unwrap_err();
    assert_eq!((errors.as_slice()[0].path(), errors.as_slice()[0].line()), ("/plan/id", Some(2)));
    let errors = read_plan("{\"schemaVersion\": \"1\",\n\"plan\": {,} }").unwrap_err();
    assert_eq!((errors.as_slice()[0].code(), errors.as_slice()[0].line()), (ErrorCode::JsonSyntax, Some(2)));
}

#[test]
fn a_small_build_knows_its_own_operations_only() {
    assert!(Operation::SLIM.len() > 10 && Operation::SLIM.len() < Operation::ALL.len());
    for operations in [Operation::SLIM, Operation::ALL] {
        let answer: Json = serde_json::from_str(&call_of(operations, "operations", "{}")).unwrap();
        let told: Vec<_> = answer["result"].as_array().unwrap().iter().map(|o| o["name"].as_str().unwrap()).collect();
        assert_eq!(told, operations.iter().map(|o| o.name).collect::<Vec<_>>());
    }
    let request = r#"{ "text": "19,14%" }"#;
    assert_eq!(call_of(Operation::SLIM, "parseFigure", request), call("parseFigure", request));
    assert!(call("checkSum", r#"{ "parts": ["1"], "total": "1" }"#).contains("success"));
    let answer = call_of(Operation::SLIM, "checkSum", r#"{ "parts": ["1"], "total": "1" }"#);
    assert!(answer.contains("operation.unknown") && !answer.contains("wholeNumbers"), "{answer}");
}

#[test]
fn documents_that_are_no_documents() {
    let text = plan().to_string();
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let nested = format!("{}{}", r#"{"id":"a","name":"a","parts":["#.repeat(5_000), "]}".repeat(5_000));
    let doubled = text.replacen(r#""title":"Plan""#, r#""title":"Plan","title":"Plan""#, 1);
    let cases: Vec<(String, ErrorCode, &str)> = vec![
        (String::new(), ErrorCode::JsonSyntax, ""),
        ("{".into(), ErrorCode::JsonSyntax, ""),
        (format!("{text}x"), ErrorCode::JsonSyntax, ""),
        ("NaN".into(), ErrorCode::JsonSyntax, ""),
        (deep.clone(), ErrorCode::JsonTooDeep, ""),
        (format!(r#"{{"schemaVersion":"1","plan":{deep}}}"#), ErrorCode::JsonTooDeep, ""),
        (r#"["1",{}]"#.into(), ErrorCode::JsonWrongType, ""),
        (text.replace(r#""tables""#, &format!(r#""activities":[{nested}],"tables""#)), ErrorCode::JsonTooDeep, ""),
        (doubled, ErrorCode::JsonDuplicateField, "/plan/title"),
        ("{}".into(), ErrorCode::JsonMissingField, "/schemaVersion"),
        (r#"{"schemaVersion":"1"}"#.into(), ErrorCode::JsonMissingField, "/plan"),
        (r#"{"schemaVersion":1}"#.into(), ErrorCode::JsonWrongType, "/schemaVersion"),
        (text.replace(r#""20 %""#, "1e400"), ErrorCode::JsonSyntax, ""),
        (text.replace(r#""20 %""#, "NaN"), ErrorCode::JsonSyntax, ""),
    ];
    for (text, code, path) in cases {
        let start: String = text.chars().take(60).collect();
        let found = errors(&text);
        assert_eq!(found[0].0, code, "{start}: {found:?}");
        assert!(found[0].1.starts_with(path), "{start}: {found:?}");
    }
    // A byte order mark is no error, and no Rust shows in a message.
    read_plan(&format!("\u{feff}{text}")).unwrap();
    for (wrong, said) in [
        (text.replace(r#""percent""#, r#""kr""#), "`kr` is not one of"),
        (text.replace(r#""20 %""#, "[1]"), "found a list"),
        (r#"{"schemaVersion":"1","plan":7}"#.to_owned(), "expected an object"),
    ] {
        let errors = read_plan(&wrong).unwrap_err();
        assert!(errors.to_string().contains(said) && !errors.to_string().contains("struct"), "{errors}");
    }
    let latin = utf8(b"{\xff}").unwrap_err();
    assert_eq!(latin.code(), ErrorCode::JsonSyntax);
    is_told(&latin);
}

#[test]
fn a_hundred_megabytes_are_refused_before_they_are_read() {
    let mut text = String::from(r#"{"schemaVersion":"1","plan":""#);
    text.push_str(&"æ".repeat(50_000_000));
    text.push_str(r#""}"#);
    assert!(text.len() > MAX_BYTES);
    assert_eq!(errors(&text), [(ErrorCode::JsonTooLarge, String::new())]);
    assert!(call("parseFigure", &text).contains("json.too-large"));
}

#[test]
fn observations_are_checked_against_each_other_and_the_plan() {
    let document = |list: Json| json!({ "schemaVersion": "1", "observations": list }).to_string();
    let one = |value: &str, known: &str| json!({ "delaftale": "job", "indicator": "grad", "reference": "2022", "value": value, "known": known });
    // Later known wins, both are kept.
    let (_, both) = read_observations(&document(json!([one("31 %", "2023-06-01"), one("30 %", "2023-03-01")]))).unwrap();
    assert_eq!(both.len(), 2);
    let told = |errors: &delaftale::Errors| errors.as_slice().iter().for_each(is_told);
    let conflict = read_observations(&document(json!([one("31 %", "2023-03-01"), one("30 %", "2023-03-01")]))).unwrap_err();
    assert_eq!(
        (conflict.as_slice()[0].code(), conflict.as_slice()[0].path()),
        (ErrorCode::ObservationConflict, "/observations/1")
    );
    let early = read_observations(&document(json!([one("31 %", "2022-03-01")]))).unwrap_err();
    assert_eq!(
        (early.as_slice()[0].code(), early.as_slice()[0].path()),
        (ErrorCode::ObservationKnownTooEarly, "/observations/0/known")
    );
    let plan = read_plan(&plan().to_string()).unwrap();
    let mut stray = one("31 %", "2023-03-01");
    stray["indicator"] = json!("ukendt");
    let (strays, _) = read_observations(&document(json!([one("31 %", "2023-03-01"), stray]))).unwrap();
    let unknown = check_observations(&plan, &strays).unwrap_err();
    assert_eq!((unknown.as_slice()[0].code(), unknown.as_slice()[0].path()), (ErrorCode::IdUnknown, "/observations/1/indicator"));
    assert_eq!(unknown.as_slice()[0].help(), Some("there are grad"));
    stray["delaftale"] = json!("ukendt");
    let (mut strays, _) = read_observations(&document(json!([stray]))).unwrap();
    strays.plan = Some(Id::new("q").unwrap());
    let elsewhere = check_observations(&plan, &strays).unwrap_err();
    // What is unknown in it follows from the plan, and is not told beside it.
    assert_eq!(elsewhere.as_slice().iter().map(Error::path).collect::<Vec<_>>(), ["/plan"]);
    [&conflict, &early, &unknown, &elsewhere].into_iter().for_each(told);
    let (many, _) = read_observations(&document(json!([one("131 %", "2023-03-01")]))).unwrap();
    let range = check_observations(&plan, &many).unwrap_err();
    assert_eq!((range.as_slice()[0].code(), range.as_slice()[0].path()), (ErrorCode::ValueOutOfRange, "/observations/0/value"));
    told(&range);
}

#[test]
fn tables_are_read_on_their_own() {
    let table = plan().pointer("/plan/delaftaler/0/tables/0").unwrap().clone();
    let document = json!({ "schemaVersion": "1", "table": table }).to_string();
    assert_eq!(read_table(&document).unwrap().departments(), ["22", "24"]);
    let errors = read_table(&document.replace("[7,11]", "[7]")).unwrap_err();
    assert!(errors.as_slice().iter().any(|e| e.code() == ErrorCode::TableShape && e.path().starts_with("/table/rows/0")));
    errors.as_slice().iter().for_each(is_told);
}

/// The answer of an operation; a failure is told in both languages.
fn ask(operation: &str, request: &Json) -> Json {
    ask_in_text(operation, &request.to_string())
}

fn ask_in_text(operation: &str, request: &str) -> Json {
    let answer: Json = serde_json::from_str(&call(operation, request)).unwrap();
    for error in answer["errors"].as_array().into_iter().flatten() {
        for part in ["meaning", "message", "help"] {
            match (error["danish"][part].as_str(), error["english"][part].as_str()) {
                (Some(danish), Some(english)) => are_the_same(danish, english),
                (danish, english) => assert!(part == "help" && danish == english, "{error}"),
            }
        }
    }
    answer
}

#[test]
fn every_operation_answers_and_refuses() {
    for operation in Operation::ALL {
        assert_eq!(ask(operation.name, &json!({ "surprise": 1 }))["errors"][0]["code"], "json.unknown-field", "{operation:?}");
        assert_eq!(ask(operation.name, &json!([[]]))["status"], "failure", "{operation:?}");
        assert_eq!(ask_in_text(operation.name, "{")["errors"][0]["code"], "json.syntax", "{operation:?}");
    }
    assert_eq!(ask("nowhere", &json!({}))["errors"][0]["code"], "operation.unknown");
}

#[test]
fn a_share_is_held_against_its_own_counts() {
    let indicator = plan().pointer(INDICATOR).unwrap().clone();
    let refused = |value: &str, numerator: &str, denominator: &str| {
        let one = json!({ "reference": "31.8.2023", "value": value, "numerator": numerator, "denominator": denominator });
        let request = json!({ "indicator": indicator, "period": { "start": "2021-09-01", "end": "2025-08-31" },
            "asOf": "1.12.2023", "observations": [one] });
        let answer = ask("assessIndicator", &request);
        let errors = answer["errors"].as_array().cloned().unwrap_or_default();
        errors.into_iter().map(|e| (e["code"].clone(), e["path"].clone(), e["english"]["message"].clone())).next()
    };
    let (code, path, english) = refused("55 %", "20", "50").unwrap();
    assert_eq!((code, path), (json!("counts.invalid"), json!("/observations/0/numerator")));
    assert!(english.as_str().unwrap().contains("is 40.0 %, not `55 %`"), "{english}");
    // The print stands for all that rounds to it: 20 of 36 is 55.56 %, 5 of 9 too.
    for (value, numerator, denominator, fits) in [
        ("40 %", "20", "50", true),
        ("55 %", "20 personer", "36 personer", false),
        ("56 %", "20 personer", "36 personer", true),
        ("55,6 %", "5", "9", true),
        ("55,5 %", "5", "9", false),
        // Full-time persons are rounded themselves, and nothing approximate is held against anything.
        ("54 %", "20 fuldtidspersoner", "36 fuldtidspersoner", true),
        ("ca. 55 %", "20", "50", true),
        ("55 %", "ca. 20", "50", true),
        // A denominator of 0 is none.
        ("0 %", "0", "0", false),
    ] {
        assert_eq!(refused(value, numerator, denominator).is_none(), fits, "{value}: {numerator} of {denominator}");
    }
}

#[test]
fn only_an_exact_print_has_an_interval() {
    let interval = |text: &str| ask("parseFigure", &json!({ "text": text }))["result"].get("interval").cloned();
    assert_eq!(interval("30 personer"), Some(json!({ "low": "30", "high": "30" })));
    assert_eq!(interval("75 %"), Some(json!({ "low": "74.5", "high": "75.5" })));
    for approximate in ["ca. 30 personer", "over 75 %", "knap 1,5 mio. kr."] {
        assert_eq!(interval(approximate), None, "{approximate}");
    }
}

#[test]
fn operations_on_texts() {
    assert_eq!(ask("parseFigure", &json!({ "text": "8.186 mio" }))["result"]["notes"][0]["note"], "ambiguousPoint");
    assert_eq!(
        ask("formatFigure", &json!({ "decimal": "42.80", "unit": "percent", "language": "en" }))["result"]["text"],
        "42.80 %"
    );
    assert_eq!(ask("formatFigure", &json!({ "decimal": "1e5" }))["errors"][0]["path"], "/decimal");
    assert_eq!(ask("parseReference", &json!({ "text": "udgang februar 2021" }))["result"]["effectiveDate"], "2021-02-28");
    assert_eq!(ask("parsePeriod", &json!({ "text": "2017-2021" }))["result"]["period"]["end"], "2021-12-31");
    let rule = ask("parseRule", &json!({ "text": "falder årligt med 10% over perioden" }));
    assert_eq!(rule["result"]["rule"], "falder årligt med 10 % af året før");
    assert_eq!(rule["result"]["ambiguities"][0]["open"], "annualBasis");
    assert_eq!(ask("parseRule", &json!({ "text": "øges til" }))["errors"][0]["position"], 8);
    assert_eq!(ask("targetGroup", &json!({ "code": "6.8", "on": "2021-03-01" }))["result"]["standing"], "known");
    assert_eq!(ask("targetGroup", &json!({ "code": "6.99", "on": "2021-03-01" }))["result"]["standing"], "unknown");
    assert_eq!(ask("targetGroup", &json!({ "code": "INT-KP", "on": "2021-03-01" }))["result"]["standing"], "openSet");
    let expected = json!({ "rule": "mindst 75 årligt", "period": { "start": "2017-10-01" }, "days": ["2018-09-30", "1.4.2018"] });
    assert_eq!(ask("expected", &expected)["result"][1]["expected"], "37.602739726027");
}

#[test]
fn operations_on_plans() {
    let observations = json!({ "schemaVersion": "1", "invented": true, "observations": [
        { "delaftale": "job", "indicator": "grad", "reference": "2023-08-31", "value": "55 %", "known": "2023-10-01" }] });
    let request = json!({ "plan": plan(), "observations": observations, "asOf": "2023-12-01" });
    let answer = ask("assess", &request);
    assert_eq!(answer["result"]["assessments"][0]["assessment"]["ratio"], "0.96905683298");
    assert_eq!((&answer["result"]["invented"], &answer["result"]["summary"]["total"]), (&json!(true), &json!(1)));
    assert_eq!(ask("calendar", &request)["result"][0]["calendar"]["agreementYear"]["number"], 3);
    assert_eq!(ask("checkPlan", &json!({ "plan": plan() }))["result"]["indicators"], 1);
    let mut later = plan();
    *later.pointer_mut(&format!("{INDICATOR}/baseline/value")).unwrap() = json!("21 %");
    let changed = ask("differences", &json!({ "before": plan(), "after": later }));
    assert_eq!(changed["result"][0]["path"], "/delaftaler/job/objectives/aktive/indicators/grad/baseline/value");
    assert_eq!(changed["result"].as_array().unwrap().len(), 1);
    // The head of the plan, and a whole delaftale that comes or goes.
    let mut other = plan();
    other["plan"]["municipality"] = json!("En anden");
    let mut twin = plan()["plan"]["delaftaler"][0].clone();
    twin["id"] = json!("ny");
    other["plan"]["delaftaler"].as_array_mut().unwrap().push(twin);
    let changed = ask("differences", &json!({ "before": plan(), "after": other }));
    let found: Vec<_> = changed["result"].as_array().unwrap().iter().map(|d| (d["path"].clone(), d["change"].clone())).collect();
    assert_eq!(found.len(), 2);
    assert!(
        found.contains(&(json!("/municipality"), json!("changed"))) && found.contains(&(json!("/delaftaler/ny"), json!("added")))
    );
    let indicator = plan().pointer(INDICATOR).unwrap().clone();
    let quick = json!({ "indicator": indicator, "period": { "start": "2021-09-01", "end": "2025-08-31" }, "asOf": "1.12.2023",
        "observations": [{ "reference": "31.8.2023", "value": "55 %" }] });
    assert_eq!(ask("assessIndicator", &quick)["result"]["status"], "onTrack");
    let mut wrong = quick.clone();
    wrong["indicator"]["baseline"]["value"] = json!("200 %");
    assert_eq!(ask("assessIndicator", &wrong)["errors"][0]["path"], "/indicator/baseline/value");
    // What no share can be is refused here as in a document: 1.040 without a unit is 1040 %.
    for impossible in ["1.040", "150 %", "-5 %"] {
        let mut wrong = quick.clone();
        wrong["observations"][0]["value"] = json!(impossible);
        let error = &ask("assessIndicator", &wrong)["errors"][0];
        assert_eq!(
            (&error["code"], &error["path"]),
            (&json!("value.out-of-range"), &json!("/observations/0/value")),
            "{impossible}"
        );
    }
    // A value of another unit is kept, as there.
    let mut other = quick;
    other["observations"][0]["value"] = json!("150 personer");
    assert_eq!(ask("assessIndicator", &other)["result"]["reason"], "unitsDiffer");
}

#[test]
fn of_many_requests_each_fails_alone() {
    let deep = format!(r#"{{ "text": {}{} }}"#, "[".repeat(100_000), "]".repeat(100_000));
    let requests =
        [r#"{ "text": "19,14 %" }"#, "17", "\n{ \"tekst\": 1 }", r#"{ "text": "1", "text": "2" }"#, &deep, r#"{ "text": "40" }"#];
    // A byte order mark goes before the whole, as before a document.
    let answers = call_many("parseFigure", &format!("\u{feff} [{}] ", requests.join(",")));
    let alone: Vec<_> = requests.iter().map(|request| call("parseFigure", request.trim())).collect();
    assert_eq!(answers, format!("[{}]", alone.join(",")));
    let answers: Vec<Json> = serde_json::from_str(&answers).unwrap();
    let codes: Vec<_> = answers.iter().map(|answer| answer["errors"][0]["code"].as_str()).collect();
    let wrong = ["json.wrong-type", "json.unknown-field", "json.duplicate-field", "json.too-deep"];
    assert_eq!(codes, [&[None], &wrong.map(Some)[..], &[None]].concat());
    assert_eq!((&answers[0]["result"]["value"], &answers[5]["result"]["value"]), (&json!("19.14"), &json!("40")));
    assert_eq!(call_many("parseFigure", "[]"), "[]");
    assert_eq!(call_many("mål", "[{}]"), format!("[{}]", call("mål", "{}")));
}

#[test]
fn many_requests_that_are_no_list_fail_as_a_whole() {
    let refused = |requests: &str| -> Json { serde_json::from_str(&call_many("parseFigure", requests)).unwrap() };
    let large = format!(r#"[{{ "text": "{}" }}]"#, "1".repeat(MAX_BYTES));
    for (requests, code) in [
        ("", "json.syntax"),
        (r#"[{ "text": "1" }, { "text" }]"#, "json.syntax"),
        (r#"[{ "text": "1" }] []"#, "json.syntax"),
        (r#"{ "text": "1" }"#, "json.wrong-type"),
        ("null", "json.wrong-type"),
        (&large, "json.too-large"),
    ] {
        let answer = refused(requests);
        assert_eq!((&answer["status"], &answer["errors"][0]["code"]), (&json!("failure"), &json!(code)));
    }
    assert_eq!(refused("{}")["errors"][0]["danish"]["message"], "dette er ikke en liste af forespørgsler");
}

#[test]
fn operations_on_printed_figures() {
    let share = ask("checkShare", &json!({ "part": "61,8 fuldtidspersoner", "whole": "553,5", "printed": "11,71 %" }));
    assert_eq!((&share["result"]["grade"], &share["result"]["hint"]), (&json!("impossible"), &json!("digitsSwapped")));
    let sum = ask("checkSum", &json!({ "parts": ["75,8", "496,2"], "total": "572,4" }));
    assert_eq!((&sum["result"]["grade"], &sum["result"]["recomputed"]["value"]), (&json!("impossible"), &json!("572")));
    let whole = ask("wholeNumbers", &json!({ "count": 258, "share": "42,9 %" }));
    assert_eq!(whole["result"], json!({ "least": 601, "most": 602 }));
}

#[test]
fn the_audit_answers_with_findings() {
    let mut wrong = plan();
    wrong["plan"]["delaftaler"][0]["tables"][0]["grandTotal"] = json!(19);
    let answer = ask("audit", &json!({ "plan": wrong, "smallCellThreshold": 3 }));
    let codes: Vec<_> = answer["result"]["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"table.total"), "{codes:?}");
}

#[test]
fn a_report_in_every_form() {
    let ask_for = |more: Json| {
        let mut request = json!({ "plan": plan(), "asOf": "2023-12-01" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask("report", &request)
    };
    assert_eq!(ask_for(json!({}))["result"]["schemaVersion"], "2");
    for (form, start) in [("text", "OPFØLGNING"), ("markdown", "# "), ("html", "<!DOCTYPE html>")] {
        let text = ask_for(json!({ "form": form }))["result"]["text"].as_str().unwrap().to_owned();
        assert!(text.contains(start) && text.contains("Aktiveringsgrad"), "{form}: {}", &text[..200]);
    }
    let svg = ask_for(json!({ "form": "svg", "delaftale": "job", "indicator": "grad", "language": "en" }));
    assert!(svg["result"]["text"].as_str().unwrap().starts_with("<svg"));
    assert_eq!(ask_for(json!({ "form": "svg" }))["errors"][0]["path"], "/delaftale");
    assert_eq!(ask_for(json!({ "form": "svg", "delaftale": "job", "indicator": "ukendt" }))["errors"][0]["code"], "id.unknown");
    assert_eq!(ask_for(json!({ "form": "brev" }))["errors"][0]["path"], "/form");
}

#[test]
fn paths_point_at_the_place() {
    let error = |request: &str| -> Json {
        let answer = ask_in_text("checkPlan", request);
        json!([answer["errors"][0]["code"], answer["errors"][0]["path"]])
    };
    assert_eq!(error(r#"{"plan":{"schemaVersion":"1"}}"#), json!(["json.missing-field", "/plan/plan"]));
    assert_eq!(error(r#"{"a/b":1}"#), json!(["json.unknown-field", "/a~1b"]));
    let bytes = ask_in_text("parseFigure", r#"{"text":"æøåæøå" x}"#);
    let ascii = ask_in_text("parseFigure", r#"{"text":"abcabc" x}"#);
    assert_eq!(bytes["errors"], ascii["errors"]);
    assert_eq!((&bytes["errors"][0]["position"], &bytes["errors"][0]["column"]), (&json!(17), &json!(18)));
    for decimal in ["1_000", "+5", ".5", "5."] {
        assert_eq!(ask("formatFigure", &json!({ "decimal": decimal }))["errors"][0]["code"], "figure.not-a-number", "{decimal}");
    }
}

#[test]
fn error_codes_are_listed_with_their_sentences() {
    let list = ask("errorCodes", &json!({}));
    assert_eq!(list["result"].as_array().unwrap().len(), ErrorCode::ALL.len());
}

proptest! {
    #[test]
    fn nothing_panics_on_arbitrary_requests(text in "\\PC{0,200}", which in 0..Operation::ALL.len()) {
        let answer: Json = serde_json::from_str(&call(Operation::ALL[which].name, &text)).unwrap();
        prop_assert!(answer["status"] == "failure" || answer["status"] == "success");
    }

    #[test]
    fn nothing_panics_on_a_plan_with_one_strange_value(at in any::<prop::sample::Index>(), text in "\\PC{0,20}", kind in 0_u8..6) {
        let mut document = plan();
        let all = keys(&document);
        let path = at.get(&all);
        *document.pointer_mut(path).unwrap() = match kind {
            0 => json!(text),
            1 => json!(null),
            2 => json!(-1),
            3 => json!(1.5),
            4 => json!([text]),
            _ => json!({ text: 1 }),
        };
        if let Err(errors) = read_plan(&document.to_string()) {
            for error in errors.as_slice() {
                prop_assert!(!error.message().is_empty() && error.message() != error.message_in(Language::Danish), "{:?}", error);
            }
        }
    }

    #[test]
    fn observation_documents_round_trip(tenths in prop::collection::vec(0_i64..1000, 0..8)) {
        let list: Vec<_> = tenths.iter().enumerate().map(|(i, n)| json!({
            "delaftale": "job", "indicator": format!("i{i}"), "reference": "2022", "value": format!("{},{} %", n / 10, n % 10), "known": "2023-03-01"
        })).collect();
        let text = json!({ "schemaVersion": "1", "plan": "p", "observations": list }).to_string();
        let document: ObservationsDocument = serde_json::from_str(&text).unwrap();
        let observations = Observations::new(document.observations.clone()).unwrap();
        let written = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(read_observations(&written).unwrap(), (document, observations));
        prop_assert_eq!(keys(&serde_json::from_str(&written).unwrap()), keys(&serde_json::from_str(&text).unwrap()));
    }
}

/// What a document of version 1 says, as version 2 says it.
mod version_one {
    use super::*;

    fn plan(version: &str, indicator: &Json) -> String {
        json!({ "schemaVersion": version, "plan": {
            "id": "p", "title": "P", "municipality": "By", "regime": "2019-26", "period": { "start": "2021-09-01", "end": "2025-08-31" },
            "delaftaler": [{ "id": "job", "focusArea": "beskaeftigelse", "period": { "start": "2021-09-01", "end": "2025-08-31" },
                "objectives": [{ "id": "o", "text": "O", "indicators": [indicator] }] }] } })
        .to_string()
    }

    fn indicator(more: &Json) -> Json {
        let mut own = json!({ "id": "grad", "name": "Grad", "unit": "percent" });
        own.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        own
    }

    const OTHER: &str = r#"{ "name": "kommunen", "kind": "kommune", "value": "33 %", "reference": "2020" }"#;

    #[test]
    fn the_one_comparison_is_that_of_the_municipality() {
        let other: Json = serde_json::from_str(OTHER).unwrap();
        let old = json!({ "comparison": { "value": "33 %", "reference": "2020" } });
        let mut with_baseline = old.clone();
        with_baseline["baseline"] = json!({ "value": "20 %" });
        for (old, new) in [
            (with_baseline, json!({ "baseline": { "value": "20 %", "comparisons": [other] } })),
            (old, json!({ "baseline": { "value": "missing", "comparisons": [other] } })),
            (json!({ "comparison": null }), json!({})),
        ] {
            let (old, new) = (indicator(&old), indicator(&new));
            assert_eq!(read_plan(&plan("1", &old)).unwrap(), read_plan(&plan("2", &new)).unwrap(), "{old}");
            // As a field of a request.
            let asked = |version: &str, own: &Json| {
                let text = plan(version, own);
                call("audit", &format!(r#"{{"plan":{text},"smallCellThreshold":3}}"#))
            };
            assert_eq!(asked("1", &old), asked("2", &new));
            // And in a list of a request.
            let side_by_side = |version: &str, own: &Json| {
                let text = plan(version, own);
                call("portfolio", &format!(r#"{{"plans":[{{"plan":{text}}}],"asOf":"2024-06-30"}}"#))
            };
            assert!(side_by_side("2", &new).starts_with(r#"{"status":"success""#));
            assert_eq!(side_by_side("1", &old), side_by_side("2", &new));
        }
    }

    #[test]
    fn a_scope_is_a_name() {
        let of = |version: &str, field: &str| {
            let text = format!(
                r#"{{"schemaVersion":"{version}","observations":[{{"delaftale":"job","indicator":"grad","reference":"2022","value":"31 %",
                    "known":"2023-03-01"{field}}}]}}"#
            );
            read_observations(&text).map(|(document, _)| document.observations[0].of.clone())
        };
        assert_eq!(of("1", r#","scope":"municipality""#).unwrap().as_deref(), Some("kommunen"));
        assert_eq!(of("1", r#","scope":"area""#).unwrap(), None);
        assert_eq!(of("2", r#","of":"byen""#).unwrap().as_deref(), Some("byen"));
        for (version, field) in [("1", r#","scope":"country""#), ("2", r#","scope":"area""#)] {
            let errors = of(version, field).unwrap_err();
            let error = &errors.as_slice()[0];
            assert_eq!(
                (error.code(), error.path(), error.line()),
                (ErrorCode::JsonUnknownField, "/observations/0/scope", Some(2))
            );
        }
    }

    #[test]
    fn what_was_wrong_is_refused_with_its_line() {
        let wrong = indicator(&json!({ "baseline": { "value": "20 %" }, "comparison": { "value": "130 %" } }));
        let errors = read_plan(&plan("1", &wrong)).unwrap_err();
        let error = &errors.as_slice()[0];
        let path = "/plan/delaftaler/0/objectives/0/indicators/0/baseline/comparisons/0/value";
        assert_eq!((error.code(), error.path(), error.line()), (ErrorCode::ValueOutOfRange, path, Some(1)));
        let new = read_plan(&plan("2", &indicator(&json!({ "comparison": { "value": "13 %" } })))).unwrap_err();
        assert_eq!(new.as_slice()[0].code(), ErrorCode::JsonUnknownField);
        let twice = json!({ "baseline": { "value": "20 %", "comparisons": [serde_json::from_str::<Json>(OTHER).unwrap()] }, "comparison": { "value": "1 %" } });
        assert_eq!(read_plan(&plan("1", &indicator(&twice))).unwrap_err().as_slice()[0].code(), ErrorCode::JsonDuplicateField);
    }
}
