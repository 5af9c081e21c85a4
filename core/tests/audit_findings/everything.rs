//! All codes, their order and their form.

use delaftale::Language;
use std::collections::BTreeSet;

use delaftale::agreement::Helhedsplan;
use delaftale::audit::{AuditOptions, FindingCode, audit};
use serde_json::{Value as Json, json};

use crate::sample::{budget, codes, indicator, merge, of, only, options, plan, series, statement, table};

/// A plan in which much is wrong.
fn crowded() -> Helhedsplan {
    let people = |id: &str, fields: &Json| {
        let mut all = json!({ "id": id, "name": id, "unit": "persons", "baseline": { "value": "40", "reference": "2021-02" } });
        all.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        indicator(&all)
    };
    let explained = |codes: &Json| {
        json!({ "rule": null, "direction": null, "source": null, "counts": { "table": "t", "codes": codes },
        "baseline": { "value": "36", "reference": "2021-02" } })
    };
    let mut delaftale = json!({
        "period": { "start": "2021-09-01" }, "revision": null, "staffing": [{ "role": "Leder" }, { "role": "Chef", "amount": "5000 %" }],
        "activities": [{ "id": "raad", "name": "Råd", "codes": ["6.1"], "practice": ["I alle 3 boligområder"] }],
        "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [
            people("a", &json!({ "rule": { "printed": "falder årligt med 10%" } })),
            people("b", &explained(&json!({ "except": ["6.1"] }))),
            people("c", &explained(&json!({ "except": ["6.7"] }))),
            people("d", &json!({ "rule": { "rule": "øges med 30 % i perioden" }, "baseline": { "value": "0", "reference": "2022" } })),
            people("e", &json!({ "rule": { "printed": "øges til 20 over en årrække" } })),
            people("f", &json!({ "rule": { "rule": "øges fra 30 til 50 inden 31. december 2030" } })),
            people("j", &json!({ "rule": { "rule": "øges til 50 inden 31. august 2025", "printed": "skal reduceres til 10 inden 31.12.2023" } })),
            people("k", &json!({ "name": "Andel unge", "rule": { "rule": "øges til 50 inden 31. august 2025" } })),
            people("l", &json!({ "name": "Andel unge", "rule": { "rule": "øges til 50 inden 31. august 2025" } })),
            people("g", &json!({ "baseline": { "value": "pending" }, "rule": null })),
            people("h", &json!({ "baseline": { "value": "40" }, "rule": { "rule": "falder med 50 i perioden" }, "direction": "lower" })),
            indicator(&json!({ "id": "i", "baseline": { "value": "20 %", "reference": "2018", "numerator": "1 person", "denominator": "2 personer",
                "comparisons": [{ "name": "anden baseline", "kind": "anden", "value": "31 %" }, { "name": "kommunen", "kind": "kommune", "value": "30 %", "reference": "2019" }] } })),
        ] }],
        "tables": [
            table(&json!({})),
            table(&json!({ "id": "u", "totals": [1, 2], "grandTotal": null, "rows": [
                { "code": "6.1", "label": "Dagpengemodtagere under 30 år", "cells": [1, "suppressed"], "total": 3 },
                { "code": "6.99", "label": "Andre", "cells": [0, 0], "total": 0 },
                { "code": "INT-XY", "label": "Andre", "cells": [0, 0], "total": 1 },
                { "code": "6.8", "label": "Rehabilitent", "cells": [0, 0], "total": 0 },
            ] })),
        ],
        "series": [
            series("a", "A", &json!({}), &["10", "5"]), series("b", "B", &json!({}), &["10", "5"]), series("c", "C", &json!({}), &["10", "5"]),
            series("e", "E", &json!({ "measure": "e" }), &["105,2", "1102", "115,4"]),
            series("d", "D", &json!({ "unit": "percent", "shareOf": { "part": "a", "whole": "b" } }), &["50 %", "50 %"]),
        ],
        "statements": [
            statement("over", None, &json!({ "share": "over 75 %", "computedFrom": { "parts": ["a"], "wholes": ["b"] } })),
            statement("under", None, &json!({ "share": "under 75 %", "computedFrom": { "parts": ["a"], "wholes": ["b"] } })),
            statement("areal", None, &json!({ "measure": "uden-job", "count": "1,0 fuldtidspersoner" })),
            statement("ikke", None, &json!({ "share": "71,0 %", "count": "3 personer" })),
            statement("alle", Some((18, 29)), &json!({ "total": "549" })),
            statement("flere", Some((18, 29)), &json!({ "total": "550" })),
            statement("nogle", Some((18, 29)), &json!({ "measure": "m", "count": 258, "share": "42,9 %" })),
            statement("andre", Some((18, 29)), &json!({ "measure": "m", "count": 100, "share": "42,8 %" })),
            statement("ens", Some((30, 64)), &json!({ "measure": "m", "share": "42,8 %", "total": 1000 })),
            statement("anden", Some((30, 64)), &json!({ "measure": "n", "share": "42,8 %", "count": 100 })),
            statement("hele", Some((18, 64)), &json!({ "measure": "o", "total": 9000, "count": 10, "sumOf": ["nogle"] })),
            statement("blandet", None, &json!({ "count": "5 personer", "share": "50.0 %", "total": "10,0 fuldtidspersoner" })),
        ],
    });
    merge(&mut delaftale, &budget("1 kr.", "1 kr.", "3 kr."));
    let mut own = json!({ "period": { "start": "2021-09-01", "end": "2025-08-31" } });
    merge(&mut own, &budget("9 kr.", "1 kr.", "10 kr."));
    plan(&own, &delaftale)
}

#[test]
fn every_code_is_raised() {
    let mut raised: BTreeSet<FindingCode> = codes(&audit(&crowded(), &options())).into_iter().collect();
    raised.extend(codes(&audit(&crowded(), &AuditOptions::new(None))));
    raised.extend(codes(&of(&json!({ "objectives": [] }))));
    raised.extend(codes(&of(&json!({ "statements": [
        statement("a", None, &json!({ "share": "over 40 %", "computedFrom": { "parts": ["a"], "wholes": ["b"] } })) ],
        "series": [series("a", "A", &json!({}), &["1", "1"]), series("b", "B", &json!({}), &["2", "3"])] }))));
    let silent: Vec<_> = FindingCode::ALL.iter().filter(|code| !raised.contains(code)).collect();
    assert_eq!(silent, [&FindingCode::FigureDiffers; 0]);
}

#[test]
fn findings_are_whole_and_in_order() {
    let found = audit(&crowded(), &options());
    let sections = [
        "/budget",
        "/period",
        "/objectives",
        "/activities",
        "/staffing",
        "/budget",
        "/revision",
        "/tables",
        "/series",
        "/statements",
    ];
    let mut at = 0;
    for finding in &found {
        let path = finding.path.strip_prefix("/delaftaler/job").unwrap_or(&finding.path);
        while !path.starts_with(sections[at]) {
            at += 1;
            assert!(at < sections.len(), "{} is out of order", finding.path);
        }
        for language in [Language::Danish, Language::English] {
            let sentence = finding.sentence(language);
            assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains("{"), "{sentence}");
        }
        assert_ne!(finding.sentence(Language::Danish), finding.sentence(Language::English));
    }
    assert_eq!(found, audit(&crowded(), &options()));
}

#[test]
fn the_subject_is_where_the_path_leads() {
    for finding in audit(&crowded(), &options()) {
        let subject = serde_json::to_value(&finding.subject).unwrap();
        let segments: Vec<&str> = finding.path.split('/').skip(1).collect();
        let inner = match subject.get("delaftale") {
            Some(id) => {
                assert_eq!(segments[..2], ["delaftaler", id.as_str().unwrap()], "{}", finding.path);
                &segments[2..]
            }
            None => &segments[..],
        };
        let fields = subject.as_object().unwrap().iter();
        let ids: Vec<_> = fields.filter(|(name, _)| !["delaftale", "item"].contains(&name.as_str())).collect();
        assert!(ids.iter().all(|(_, id)| inner.contains(&id.as_str().unwrap())), "{subject} {}", finding.path);
        let field = match subject["item"].as_str().unwrap() {
            "indicator" | "objectives" => "objectives",
            "activity" => "activities",
            "post" | "staffing" => "staffing",
            "rows" | "series" => "series",
            "table" => "tables",
            "statement" => "statements",
            same => same,
        };
        assert_eq!(inner[0], field, "{subject}");
    }
}

#[test]
fn the_wire_form() {
    let finding = only(of(&json!({ "revision": null })));
    let expected = json!({ "code": "revision.missing", "severity": "warning", "path": "/delaftaler/job/revision",
        "subject": { "delaftale": "job", "item": "revision" },
        "danish": finding.sentence(Language::Danish), "english": finding.sentence(Language::English) });
    assert_eq!(serde_json::to_value(&finding).unwrap(), expected);
}
