//! Small plans with which nothing is wrong but what a test sets.

use delaftale::agreement::Helhedsplan;
use delaftale::audit::{AuditOptions, Finding, FindingCode, audit};
use serde_json::{Value as Json, json};

/// A plan with these fields of its own, and one delaftale with those.
pub(crate) fn plan(own: &Json, delaftale: &Json) -> Helhedsplan {
    let period = json!({ "start": "2021-09-01", "end": "2025-08-31" });
    let mut inner = json!({
        "id": "job", "focusArea": "beskaeftigelse", "period": period, "revision": { "text": "Hvert år.", "rhythm": "yearly" },
        "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [indicator(&json!({}))] }],
    });
    let mut outer = json!({
        "id": "plan", "title": "Planen", "municipality": "Byen", "regime": "2019-26", "period": period,
    });
    merge(&mut inner, delaftale);
    merge(&mut outer, own);
    outer["delaftaler"] = json!([inner]);
    serde_json::from_value(outer).unwrap_or_else(|e| panic!("{e}"))
}

/// Sets the fields; `null` takes one away.
pub(crate) fn merge(onto: &mut Json, fields: &Json) {
    for (name, value) in fields.as_object().unwrap() {
        if value.is_null() {
            onto.as_object_mut().unwrap().remove(name);
        } else {
            onto[name] = value.clone();
        }
    }
}

/// The baseline of [`indicator`] beside one of the municipality with these fields.
pub(crate) fn beside(fields: &Json) -> Json {
    let mut other = json!({ "name": "kommunen", "kind": "kommune" });
    merge(&mut other, fields);
    json!({ "value": "20,0 %", "reference": "2021-02", "comparisons": [other] })
}

/// An indicator that nothing is wrong with, but for these fields.
pub(crate) fn indicator(fields: &Json) -> Json {
    let mut whole = json!({
        "id": "grad", "name": "Graden", "unit": "percent", "direction": "higher",
        "baseline": { "value": "20,0 %", "reference": "2021-02" }, "source": { "name": "Jobcenter" },
        "rule": { "rule": "øges til 85 % inden 31. august 2025" },
    });
    merge(&mut whole, fields);
    whole
}

pub(crate) fn options() -> AuditOptions {
    AuditOptions::new(AuditOptions::FEWER_THAN_3)
}

pub(crate) fn of_plan(own: &Json, delaftale: &Json) -> Vec<Finding> {
    audit(&plan(own, delaftale), &options())
}

pub(crate) fn of(delaftale: &Json) -> Vec<Finding> {
    of_plan(&json!({}), delaftale)
}

/// With one indicator that has these fields.
pub(crate) fn of_indicator(fields: &Json) -> Vec<Finding> {
    of(&json!({ "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [indicator(fields)] }] }))
}

/// The one finding there is.
pub(crate) fn only(found: Vec<Finding>) -> Finding {
    let [one] = found.as_slice() else { panic!("{found:#?}") };
    one.clone()
}

pub(crate) fn codes(found: &[Finding]) -> Vec<FindingCode> {
    found.iter().map(|finding| finding.code).collect()
}

pub(crate) const RULE: &str = "/delaftaler/job/objectives/maal/indicators/grad/rule";
pub(crate) const BASELINE: &str = "/delaftaler/job/objectives/maal/indicators/grad/baseline";

pub(crate) fn table(fields: &Json) -> Json {
    let mut whole = json!({
        "id": "t", "title": "Tabellen", "reference": "2021-03-01", "departments": ["22", "24"],
        "rows": [
            { "code": "6.1", "label": "Dagpengemodtagere", "cells": [7, 11], "total": 18 },
            { "code": "6.6", "label": "Sygedagpengemodtagere", "cells": [12, 15], "total": 27 },
            { "code": "6.7", "label": "Personer i jobafklaringsforløb", "cells": [4, 5], "total": 9 },
        ],
        "totals": [23, 31], "grandTotal": 54,
    });
    merge(&mut whole, fields);
    whole
}

pub(crate) fn series(id: &str, area: &str, fields: &Json, values: &[&str]) -> Json {
    let points: Vec<Json> =
        values.iter().zip(2011..).map(|(value, year)| json!({ "reference": year.to_string(), "value": value })).collect();
    let mut whole = json!({ "id": id, "name": format!("Uden job, {area}"), "table": "Tabel 1", "measure": "uden-job",
        "population": { "group": "beboere", "area": area }, "unit": "fullTimePersons", "points": points });
    merge(&mut whole, fields);
    whole
}

pub(crate) fn statement(id: &str, ages: Option<(u8, u8)>, fields: &Json) -> Json {
    let ages = ages.map(|(from, to)| json!({ "from": from, "to": to }));
    let mut whole = json!({ "id": id, "text": format!("Om {id}"), "population": { "group": "beboere" } });
    if let Some(ages) = ages {
        whole["population"]["ages"] = ages;
    }
    merge(&mut whole, fields);
    whole
}

pub(crate) fn budget(lbf: &str, local: &str, total: &str) -> Json {
    json!({ "budget": { "lines": [{ "funder": "lbf", "amount": lbf }, { "funder": "local", "amount": local }], "total": total } })
}
