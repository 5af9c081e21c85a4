//! Baselines, and what is missing from several indicators alike.

use delaftale::Language;

use delaftale::audit::{FindingCode, Grade, Severity, audit, audit_delaftale};
use serde_json::json;

use crate::sample::{BASELINE, beside, codes, indicator, of, of_indicator, only, options, plan};

#[test]
fn nothing_is_wrong() {
    assert_eq!(of(&json!({})), []);
}

#[test]
fn a_delaftale_alone_has_paths_of_its_own() {
    let whole = plan(&json!({}), &json!({ "revision": null }));
    let alone = audit_delaftale(&whole.delaftaler[0], &whole.period, &options());
    assert_eq!(only(alone).path, "/revision");
    assert_eq!(only(audit(&whole, &options())).path, "/delaftaler/job/revision");
}

#[test]
fn counts_of_a_baseline() {
    let counts = |value: &str, numerator: &str, denominator: &str| {
        of_indicator(&json!({ "baseline":
            { "value": value, "reference": "2021-02", "numerator": numerator, "denominator": denominator } }))
    };
    assert_eq!(counts("20,0 %", "46 personer", "230 personer"), []);
    let finding = only(counts("20,0 %", "50 personer", "230 personer"));
    assert_eq!((finding.code, finding.path.as_str()), (FindingCode::BaselineCounts, BASELINE));
    assert_eq!((finding.grade, finding.severity), (Some(Grade::Impossible), Severity::Error));
    assert_eq!(finding.printed.as_ref().map(ToString::to_string).as_deref(), Some("20,0 %"));
    assert_eq!(finding.recomputed.unwrap().value.rounded(4), "21.7391");
    assert!(
        finding.sentence(Language::Danish).contains("50 personer af 230 personer er 21,7 %, men der står 20,0 %."),
        "{}",
        finding.sentence(Language::Danish)
    );
    assert!(
        finding.sentence(Language::English).contains("50 persons of 230 persons is 21.7 %, but 20.0 % is printed."),
        "{}",
        finding.sentence(Language::English)
    );
    let rounding = only(counts("20,0 %", "46,2 fuldtidspersoner", "230,3 fuldtidspersoner"));
    assert_eq!((rounding.grade, rounding.severity), (Some(Grade::WithinRounding), Severity::Note));
    let mixed = only(counts("20,0 %", "46 personer", "230,5 fuldtidspersoner"));
    assert_eq!((mixed.code, mixed.grade), (FindingCode::UnitsMixed, None));
}

#[test]
fn a_numerator_for_which_no_denominator_exists() {
    let found = of_indicator(&json!({ "baseline": { "value": "71,0 %", "reference": "2021-02", "numerator": "3 personer" } }));
    assert_eq!(only(found).code, FindingCode::ShareNoWhole);
}

#[test]
fn the_counts_of_the_municipality() {
    let other = json!({ "value": "33,0 %", "reference": "2021-02", "numerator": "40 personer", "denominator": "100 personer" });
    let found = of_indicator(&json!({ "baseline": beside(&other) }));
    let finding = only(found);
    assert_eq!((finding.code, finding.path.ends_with("/baseline/comparisons/kommunen")), (FindingCode::BaselineCounts, true));
    assert!(
        finding.sentence(Language::Danish).starts_with("Baseline for »Graden«, kommunen: 40 personer af 100 personer er 40,0 %"),
        "{}",
        finding.sentence(Language::Danish)
    );
}

#[test]
fn times_of_baselines() {
    let at = |reference: &str| of_indicator(&json!({ "baseline": { "value": "20,0 %", "reference": reference } }));
    assert_eq!(at("2021-09-01"), []);
    assert_eq!(codes(&at("2021-09-02")), [FindingCode::BaselineAfterStart]);
    assert_eq!(at("2019-09-01"), []);
    assert_eq!(codes(&at("2019-08-31")), [FindingCode::BaselineOld]);
    assert_eq!(codes(&at("2020")), [FindingCode::SourceEditionMissing]);
    let undated = of_indicator(&json!({ "baseline": { "value": "20,0 %" } }));
    assert_eq!(codes(&undated), [FindingCode::BaselineUndated]);
    let other = of_indicator(&json!({ "baseline": beside(&json!({ "value": "33 %", "reference": "2020-02" })) }));
    assert_eq!((only(other.clone()).code, only(other).severity), (FindingCode::ComparisonOtherTime, Severity::Warning));
    assert_eq!(of_indicator(&json!({ "baseline": beside(&json!({ "value": "33 %" })) })), []);
}

#[test]
fn a_comparison_that_nobody_is_named_for() {
    let with = |name: &str, kind: &str| {
        let other = json!([{ "name": name, "kind": kind, "value": "33 %" }]);
        of_indicator(&json!({ "baseline": { "value": "20,0 %", "reference": "2021-02", "comparisons": other } }))
    };
    let open = only(with("anden baseline", "anden"));
    assert_eq!((open.code, open.severity), (FindingCode::ComparisonWhose, Severity::Warning));
    assert_eq!(open.sentence(Language::Danish), "Det står ikke, hvis tal »anden baseline« er: »Graden«.");
    assert_eq!(with("lignende områder", "anden"), []);
    assert_eq!(with("kommunen", "kommune"), []);
}

#[test]
fn baselines_that_are_not_there() {
    let with = |value: &str| only(of_indicator(&json!({ "baseline": { "value": value, "reference": "2021-08-31" } })));
    for state in ["pending", "missing", "suppressed", "notYetDue"] {
        assert_eq!((with(state).code, with(state).path.as_str()), (FindingCode::BaselineMissing, BASELINE), "{state}");
    }
    assert!(with("pending").sentence(Language::Danish).contains("afventer måling (31. august 2021)"));
    assert_eq!(only(of_indicator(&json!({ "baseline": null }))).code, FindingCode::BaselineMissing);
    let volume = of_indicator(&json!({ "baseline": null, "unit": "persons", "rule": { "rule": "mindst 75 årligt" } }));
    assert_eq!(volume, []);
    let gap = of_indicator(&json!({ "rule": { "rule": "forskellen til kommunen halveres i perioden" } }));
    assert_eq!(only(gap).path, "/delaftaler/job/objectives/maal/indicators/grad/baseline");
}

#[test]
fn one_finding_for_several_alike() {
    let bare =
        |id: &str, name: &str| indicator(&json!({ "id": id, "name": name, "source": null, "rule": null, "direction": null }));
    let found = of(&json!({ "objectives": [
        { "id": "maal", "text": "Bedre", "indicators": [bare("a", "A"), bare("b", "B")] },
        { "id": "andet", "text": "Bedre", "indicators": [indicator(&json!({ "id": "c" }))] },
    ] }));
    assert_eq!(codes(&found), [FindingCode::SourceMissing, FindingCode::DirectionMissing, FindingCode::RuleMissing]);
    for finding in &found {
        assert_eq!((finding.path.as_str(), finding.concerns.len()), ("/delaftaler/job/objectives", 2));
        assert!(
            finding.sentence(Language::Danish).contains("»A« og »B«")
                && finding.sentence(Language::English).contains("»A« and »B«"),
            "{finding:?}"
        );
    }
    assert_eq!(found[0].concerns[1], "/delaftaler/job/objectives/maal/indicators/b/source");
    let all = of(&json!({ "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [bare("a", "A"), bare("b", "B")] }] }));
    assert!(all[0].sentence(Language::Danish).contains(": begge indikatorer."));
    assert_eq!(only(of(&json!({ "objectives": [] }))).code, FindingCode::ObjectivesMissing);
}

#[test]
fn cells_of_full_time_persons_are_rounded() {
    let with = |baseline: &str| {
        let cells =
            json!([{ "code": "6.2", "label": "Jobparate kontanthjælpsmodtagere", "cells": ["7,2", "11,3", "12,4", "15,3"] }]);
        let table = json!({ "id": "t", "reference": "2021-02", "departments": ["22", "24", "30", "35"], "unit": "fullTimePersons", "rows": cells });
        let counts = json!({ "table": "t", "codes": { "only": ["6.2"] } });
        let own = indicator(&json!({ "unit": "fullTimePersons", "counts": counts, "rule": null,
            "baseline": { "value": baseline, "reference": "2021-02" } }));
        codes(&of(&json!({ "tables": [table], "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [own] }] })))
    };
    assert!(!with("46 fuldtidspersoner").contains(&FindingCode::BaselineNotExplained));
    assert!(with("48 fuldtidspersoner").contains(&FindingCode::BaselineNotExplained));
}
