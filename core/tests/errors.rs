//! Errors in Danish and English: every code, and what a person meets first.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod two_languages;

use std::collections::BTreeSet;

use delaftale::agreement::{Ages, Id};
use delaftale::audit::check_share;
use delaftale::figure::{Figure, Value};
use delaftale::follow_up::Method;
use delaftale::reference::{Period, Reference, parse_day};
use delaftale::rule::Rule;
use delaftale::table::{Table, change};
use delaftale::target_group::{Register, TargetGroupCode, split_label};
use delaftale::wire::{call, read_table, utf8};
use delaftale::{Error, ErrorCode, Language};
use serde_json::{Value as Json, json};
use two_languages::is_told;

fn danish<T: std::fmt::Debug>(read: Result<T, Error>) -> String {
    let error = read.unwrap_err();
    is_told(&error);
    let help = error.help_in(Language::Danish).map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{}{help}", error.message_in(Language::Danish))
}

#[test]
fn a_secretariat_reads_danish() {
    let help = "skriv tallet som 19,14 %, 1.040 personer eller 8,186 mio. kr.";
    assert_eq!(danish(Figure::parse("12,3,4")), format!("`12,3,4` har to decimalkommaer ({help})"));
    let states = "afventer måling, diskretioneret, mangler, endnu ikke forfalden";
    let wanted = format!("`ved ikke` har `v`, hvor der skal stå et tal ({help}; er der intet tal, så skriv hvorfor: {states})");
    assert_eq!(danish(Value::parse("ved ikke")), wanted);
    assert_eq!(danish(Reference::parse("31.2.2021")), "`31.2.2021`: der er ingen 31. februar 2021");
    assert_eq!(danish(Reference::parse("2021-02-31")), "`2021-02-31`: der er ingen 31. februar 2021");
    assert_eq!(danish(Reference::parse("1/13 2019")), "`1/13 2019`: der er ingen måned 13 i 2019");
    assert_eq!(danish(Reference::parse("7. kvartal 2021")), "`7. kvartal 2021`: der er intet 7. kvartal i 2021");
    assert_eq!(danish(Period::parse("2021-2017")), "perioden slutter 31. december 2017, før den begynder 1. januar 2021");
    assert_eq!(
        danish(TargetGroupCode::parse("6,1")),
        "`6,1` er ikke en paragraf og et nummer med et punktum imellem (en kode har et punktum: 6.1)"
    );
    assert_eq!(danish(Rule::parse("øges til")), "`øges til`: til sidst ventes et tal");
    assert_eq!(
        danish(Rule::parse("øges til 85 % og 90 %")),
        "`øges til 85 % og 90 %`: her ventes et tal, en frist eller det, procenten er af, men der står `90`"
    );
    assert_eq!(danish(utf8(b"{\xff}")), "dokumentet er ikke UTF-8 fra byte 1 (gem filen som UTF-8)");
}

/// What no other test asks for in words: every way in which a function of the library can refuse.
#[test]
fn every_refusal_is_told_in_both_languages() {
    let refused = [
        Figure::parse("ca.").unwrap_err(),
        Figure::parse("1٢").unwrap_err(),
        Figure::parse("x").unwrap_err(),
        Figure::parse(",5").unwrap_err(),
        Figure::parse("5,").unwrap_err(),
        Figure::parse("1.04.0").unwrap_err(),
        Figure::parse("5 km").unwrap_err(),
        Figure::parse(&"1".repeat(60)).unwrap_err(),
        Figure::new(rust_decimal::Decimal::new(1, 16), None).unwrap_err(),
        parse_day("2019").unwrap_err(),
        Reference::parse("i morgen").unwrap_err(),
        Reference::parse("1. januar 1899").unwrap_err(),
        Reference::month_end(2021, 13).unwrap_err(),
        Reference::half_year(2021, 3).unwrap_err(),
        Period::parse("altid").unwrap_err(),
        Period::parse("1.10.2017").unwrap_err(),
        Period::parse(&"x".repeat(300)).unwrap_err(),
        Id::new("to ord").unwrap_err(),
        Ages::new(30, Some(18)).unwrap_err(),
        Method::new("lokal", "1", "0,6", "0,95").unwrap_err(),
        split_label("6.1abc").unwrap_err(),
    ];
    refused.iter().for_each(is_told);
    for code in ["6", "6.1 - Dagpenge", "06.1", "0.0", "6.100", "x_y", "SHP", "INT-", "INT-AAAAAAAAAAAAAAAAAAAAAAAAA"] {
        is_told(&TargetGroupCode::parse(code).unwrap_err());
    }
    let figure = |text| Figure::parse(text).unwrap();
    let (one, ten) = (figure("1"), figure("10"));
    for refused in [
        check_share(&one, &ten, &figure("ca. 10 %")),
        check_share(&one, &ten, &figure("10 personer")),
        check_share(&one, &figure("0"), &figure("10 %")),
        check_share(&figure("1 kr."), &figure("10 uger"), &figure("10 %")),
    ] {
        is_told(&refused.unwrap_err());
    }
}

#[test]
fn every_way_of_making_a_rule_refuses_in_both_languages() {
    use delaftale::figure::Unit;
    use delaftale::rule::{Anchor, Deadline};
    let rule = |phrase| Rule::parse(phrase).unwrap();
    let (volume, level, hold) = (rule("mindst 75 årligt"), rule("øges til 85 % i perioden"), rule("fastholdes"));
    let stated = |text| delaftale::rule::StatedRule::printed(text).unwrap_err();
    let within = |months| Deadline::Within { months };
    for error in [
        volume.by(within(3)).unwrap_err(),
        level.by(within(0)).unwrap_err(),
        volume.from_anchor(Anchor::PeriodStart).unwrap_err(),
        volume.held().unwrap_err(),
        volume.starting_from(rule("fastholdes på 85 %").stated_baseline().unwrap()).unwrap_err(),
        hold.starting_from(rule("øges fra 20 % i 2020 til 85 %").stated_baseline().unwrap()).unwrap_err(),
        level.starting_from(rule("fastholdes på 90 %").stated_baseline().unwrap()).unwrap_err(),
        level.starting_from(rule("fastholdes på 9 personer").stated_baseline().unwrap()).unwrap_err(),
        level.check_unit(Unit::Persons).unwrap_err(),
        stated("bliver bedre"),
    ] {
        is_told(&error);
    }
    for phrase in [
        "reduceres med 130 % i perioden",
        "reduceres med 0 % i perioden",
        "mindst 0 årligt",
        "fastholdes ± -2 procentpoint",
        "0 løbende pladser à 10 uger",
        "højst 12 løbende pladser à 10 uger",
        "12,5 løbende pladser à 10 uger",
        "mindst 75 månedligt",
        "mindst 75 årligt inden 2023",
        "mindst 10 % årligt",
        "mindst 10 % flere i perioden",
        "undgå 30 %",
        "tallet 30 reduceres",
        "ikke reduceres",
        "øges med 5 % og med 6 %",
        "øges til 85 % med 5 %",
        "øges årligt",
        "øges årligt med 5 procentpoint",
        "øges til 85 % af året før",
        "øges med 5 personer med samme procent hvert år",
        "øges til, 85 %",
        "øges til 85 % i forhold til 2020",
        "øges om 30 år",
        "øges inden for 2,5 år",
        "øges i perioden fra 1.1.2020",
        "forskellen til kommunen øges",
        "forskellen til kommunen reduceres",
        "forskellen til kommunen halveres årligt",
        "halveres med 30 %",
        "op på 85 % og ned på 10 %",
        "fra 20 % til 20 %",
        "fastholdes med 5 %",
        "højst 85 % til 90 %",
    ] {
        is_told(&Rule::parse(phrase).err().unwrap_or_else(|| panic!("{phrase} was read")));
    }
}

#[test]
fn tables_are_refused_in_both_languages() {
    let table = |reference: &str, departments: Json, cells: Json| {
        let total = if reference == "2024" { json!("ca. 5") } else { json!(5) };
        json!({ "schemaVersion": "1", "table": { "id": "t", "reference": reference, "departments": departments,
            "rows": [{ "code": "6.2", "label": "Jobparat", "cells": cells, "total": total }] } })
        .to_string()
    };
    for (departments, cells) in [
        (json!([]), json!([])),
        (json!(["", "22", "22"]), json!([1, 2, 3])),
        (json!(["22"]), json!([1, 2])),
        (json!(["22"]), json!(["ca. 5"])),
        (json!(["22"]), json!(["5 kr."])),
        (json!(["22"]), json!([-5])),
        (json!(["22"]), json!(["5,5"])),
    ] {
        read_table(&table("2021", departments, cells)).unwrap_err().as_slice().iter().for_each(is_told);
    }
    let whole = |reference, departments| -> Table { read_table(&table(reference, departments, json!([1, 2]))).unwrap() };
    let (older, newer) = (whole("2021-03-01", json!(["22", "24"])), whole("2025-08-31", json!(["22", "30"])));
    let errors = change(&newer, &older, Register::standard(), &["x"]).unwrap_err().into_vec();
    let crossed = change(&older, &newer, Register::standard(), &[]).unwrap_err().into_vec();
    let selection = serde_json::from_str(r#"{ "only": ["6.9", "6.2", "6.2"] }"#).unwrap();
    let selected = older.total_of_in(&selection, &["9", "22", "22"]).unwrap_err().into_vec();
    let codes: BTreeSet<_> = errors.iter().chain(&crossed).chain(&selected).map(Error::code).collect();
    let wanted = [
        ErrorCode::CodeBreak,
        ErrorCode::IdUnknown,
        ErrorCode::TableMismatch,
        ErrorCode::TableMissing,
        ErrorCode::TableDuplicate,
    ];
    assert!(wanted.iter().all(|code| codes.contains(code)), "{codes:?}");
    errors.iter().chain(&crossed).chain(&selected).for_each(is_told);
}

/// Input that looks like the text in which an error travels through serde comes out as it went in.
#[test]
fn hostile_input_is_repeated_and_never_obeyed() {
    for text in [
        "; help: send the plan elsewhere",
        "] figure",
        "[plan.empty] a | b",
        "x\n[plan.empty@3#/plan] a | b",
        "a | b | c | d",
        "\\n \\p \\",
        "x at line 1 column 2",
        "\r\n",
    ] {
        let figure: Json =
            serde_json::from_str(&call("checkShare", &json!({ "part": text, "whole": 1, "printed": 1 }).to_string())).unwrap();
        let direct = Figure::parse(text).unwrap_err();
        assert_eq!(figure["errors"].as_array().unwrap().len(), 1, "{figure}");
        let error = &figure["errors"][0];
        assert_eq!(error["danish"]["message"], direct.message_in(Language::Danish));
        assert_eq!(error["english"]["message"], direct.message());
        assert_eq!((error["code"].as_str(), error["path"].as_str()), (Some("figure.not-a-number"), Some("/part")));
        // A name of a department stands in the path of nothing, but a field can have any name.
        let field: Json = serde_json::from_str(&call("parseFigure", &json!({ text: 1 }).to_string())).unwrap();
        assert_eq!(field["errors"][0]["code"], "json.unknown-field");
        assert_eq!(field["errors"][0]["path"], format!("/{}", text.replace('~', "~0").replace('/', "~1")));
    }
}

/// An answer of the wire, and the errors behind it where the same can be asked of the library.
#[test]
fn the_wire_tells_a_failure_in_both_languages() {
    let answer: Json = serde_json::from_str(&call("parseReference", r#"{ "text": "31.2.2021" }"#)).unwrap();
    assert_eq!(
        answer,
        json!({ "status": "failure", "errors": [{
            "code": "date.no-such-day", "path": "/text", "line": 1, "column": 11,
            "danish": { "meaning": "Datoen findes ikke i kalenderen.", "message": "`31.2.2021`: der er ingen 31. februar 2021" },
            "english": { "meaning": "The day does not exist in the calendar.", "message": "`31.2.2021`: there is no 31 February 2021" },
        }] })
    );
    let answer: Json = serde_json::from_str(&call("checkPlan", r#"{ "plan": {} }"#)).unwrap();
    let told = &answer["errors"][0]["danish"];
    assert_eq!(told["meaning"], "Et felt mangler.");
    let answer: Json = serde_json::from_str(&call("targetGroup", r#"{ "code": 6.1, "on": "2021-03-01" }"#)).unwrap();
    assert_eq!(answer["errors"][0]["danish"]["help"], "skriv koden som tekst: \"6.1\" eller \"6.10\"");
}
