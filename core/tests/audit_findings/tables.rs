//! Tables, their codes, and the baselines that they explain.

use delaftale::Language;

use delaftale::audit::{AuditOptions, Finding, FindingCode, Grade, Severity, audit};
use delaftale::figure::Exact;
use serde_json::{Value as Json, json};

use crate::sample::{BASELINE, codes, indicator, of, only, plan, table};

fn rows(cells: [[Json; 3]; 3]) -> Json {
    let codes = [("6.1", "Dagpengemodtagere"), ("6.6", "Sygedagpengemodtagere"), ("6.7", "Jobafklaringsforløb")];
    let row = |((code, label), [a, b, total]): ((&str, &str), [Json; 3])| json!({ "code": code, "label": label, "cells": [a, b], "total": total });
    codes.into_iter().zip(cells).map(row).collect()
}

fn numbers(cells: [[u32; 3]; 3]) -> Json {
    rows(cells.map(|row| row.map(Json::from)))
}

fn of_table(fields: &Json) -> Vec<Finding> {
    of(&json!({ "tables": [table(fields)] }))
}

fn counted(baseline: &str, counts: &Json) -> Vec<Finding> {
    let people = json!({ "unit": "persons", "baseline": { "value": baseline, "reference": "2021-02" }, "counts": counts,
        "rule": { "rule": "øges til 85 i perioden" } });
    of(
        &json!({ "tables": [table(&json!({}))], "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [indicator(&people)] }] }),
    )
}

#[test]
fn a_table_explains_its_baseline() {
    let declared = only(counted("36", &json!({ "table": "t", "codes": { "except": ["6.1"] } })));
    assert_eq!(
        (declared.code, declared.grade, declared.path.as_str()),
        (FindingCode::BaselineExplained, Some(Grade::Exact), BASELINE)
    );
    assert!(
        declared.sentence(Language::Danish).contains("af alle koder undtagen 6.1 (54 − 18)."),
        "{}",
        declared.sentence(Language::Danish)
    );
    let found = only(counted("36", &Json::Null));
    assert_eq!((found.code, found.severity), (FindingCode::BaselineExplained, Severity::Note));
    assert!(
        found.sentence(Language::Danish).ends_with("(54 − 18). Aftalen siger det ikke selv."),
        "{}",
        found.sentence(Language::Danish)
    );
    assert!(only(counted("54", &Json::Null)).sentence(Language::English).contains("of all codes."));
    assert_eq!(counted("35", &Json::Null), []);
    assert_eq!(counted("ca. 36", &Json::Null), []);
    let only_some = only(counted("27", &json!({ "table": "t", "codes": { "only": ["6.1", "6.7"] } })));
    assert!(only_some.sentence(Language::Danish).contains("af koderne 6.1 og 6.7."), "{}", only_some.sentence(Language::Danish));
    let nobody = only(counted("0", &json!({ "table": "t", "codes": { "only": ["6.1"] } })));
    assert_eq!((nobody.code, nobody.severity), (FindingCode::BaselineNotExplained, Severity::Error));
    assert!(
        nobody.sentence(Language::Danish).contains("er 0 personer, men tabellen »Tabellen« giver 18 for koderne 6.1."),
        "{}",
        nobody.sentence(Language::Danish)
    );
    let wrong = only(counted("36", &json!({ "table": "t", "codes": { "except": ["6.7"] } })));
    assert_eq!((wrong.code, wrong.grade), (FindingCode::BaselineNotExplained, Some(Grade::Impossible)));
    assert_eq!((wrong.severity, wrong.recomputed.unwrap().value), (Severity::Error, Exact::from(45)));
    let nothing = only(counted("0", &json!({ "table": "t", "codes": { "except": ["6.7"] } })));
    assert_eq!(nothing.code, FindingCode::BaselineNotExplained, "a baseline of 0 is a baseline");
}

#[test]
fn a_table_of_another_unit_explains_nothing() {
    let people = json!({ "unit": "fullTimePersons", "baseline": { "value": "36,0", "reference": "2021-02" },
        "counts": { "table": "t", "codes": { "except": ["6.1"] } }, "rule": { "rule": "øges i perioden" } });
    let found = of(&json!({ "tables": [table(&json!({}))],
        "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [indicator(&people)] }] }));
    assert_eq!(only(found).code, FindingCode::UnitsMixed);
}

#[test]
fn totals_of_rows_columns_and_everything() {
    let found =
        |cells, totals: [u32; 2], grand: u32| of_table(&json!({ "rows": numbers(cells), "totals": totals, "grandTotal": grand }));
    assert_eq!(found([[7, 11, 18], [12, 15, 27], [4, 5, 9]], [23, 31], 54), []);
    let row = only(found([[7, 11, 19], [12, 15, 27], [4, 5, 9]], [23, 31], 54));
    assert_eq!(row.path, "/delaftaler/job/tables/t/rows/6.1/total");
    assert_eq!(row.sentence(Language::Danish), "Tabellen »Tabellen«, rækken 6.1: tallene giver 18, men der står 19.");
    let column = only(found([[7, 11, 18], [12, 15, 27], [4, 5, 9]], [24, 31], 54));
    assert_eq!(column.path, "/delaftaler/job/tables/t/totals/22");
    let grand = only(found([[7, 11, 18], [12, 15, 27], [4, 5, 9]], [23, 31], 55));
    assert_eq!((grand.path.as_str(), grand.grade), ("/delaftaler/job/tables/t/grandTotal", Some(Grade::Impossible)));
    let cell = only(found([[7, 13, 18], [12, 15, 27], [4, 5, 9]], [23, 31], 54));
    assert_eq!((cell.code, cell.path.as_str()), (FindingCode::TableTotal, "/delaftaler/job/tables/t/rows/6.1/cells/24"));
    assert!(
        cell.sentence(Language::Danish).contains("rækken 6.1 og kolonnen 24 giver begge 2 mere end deres totaler"),
        "{}",
        cell.sentence(Language::Danish)
    );
    let both = found([[7, 13, 18], [12, 15, 27], [4, 5, 9]], [23, 31], 60);
    assert_eq!(codes(&both), [FindingCode::TableTotal, FindingCode::TableTotal], "a wrong cell hides no wrong grand total");
}

#[test]
fn a_table_of_another_month_contradicts_with_a_reservation() {
    let at = |reference: &str| {
        let people = json!({ "unit": "persons", "baseline": { "value": "36", "reference": reference },
            "counts": { "table": "t", "codes": { "except": ["6.7"] } }, "rule": { "rule": "øges til 85 i perioden" } });
        let own = indicator(&people);
        let found =
            of(&json!({ "tables": [table(&json!({}))], "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [own] }] }));
        (only(found.clone()).code, only(found).severity)
    };
    // The table is of 1 March 2021.
    assert_eq!(at("2021-01-29"), (FindingCode::BaselineNotExplained, Severity::Error));
    assert_eq!(at("2021-01-28"), (FindingCode::BaselineNotExplained, Severity::Warning));
    assert_eq!(at("2021-04-01"), (FindingCode::BaselineNotExplained, Severity::Error));
    assert_eq!(at("2021-04-02").1, Severity::Warning);
}

#[test]
fn a_baseline_of_nobody_is_explained_by_no_table_unless_it_says_so() {
    let nobody = |counts: &Json| {
        let people = json!({ "unit": "persons", "baseline": { "value": "0", "reference": "2021-02" }, "counts": counts,
            "rule": { "rule": "øges til 85 i perioden" } });
        let empty = table(&json!({ "rows": numbers([[0, 0, 0], [0, 0, 0], [0, 0, 0]]), "totals": [0, 0], "grandTotal": 0 }));
        of(&json!({ "tables": [empty], "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [indicator(&people)] }] }))
    };
    assert_eq!(nobody(&Json::Null), []);
    assert_eq!(codes(&nobody(&json!({ "table": "t", "codes": { "only": ["6.1"] } }))), [FindingCode::BaselineExplained]);
}

#[test]
fn a_cell_that_is_too_small_makes_both_its_totals_too_small() {
    let rows = numbers([[7, 9, 18], [12, 15, 27], [4, 5, 9]]);
    let cell = only(of_table(&json!({ "rows": rows, "totals": [23, 31], "grandTotal": 54 })));
    assert!(
        cell.sentence(Language::Danish).contains("giver begge 2 mindre end deres totaler"),
        "{}",
        cell.sentence(Language::Danish)
    );
    assert!(
        cell.sentence(Language::English).contains("both make 2 less than their totals"),
        "{}",
        cell.sentence(Language::English)
    );
}

#[test]
fn totals_that_are_not_known_say_nothing_of_the_grand_total() {
    let cells = [(7, 11, json!(18)), (12, 15, Json::Null), (4, 5, json!(9))];
    let rows = rows(cells.map(|(a, b, total)| [json!(a), json!(b), total]));
    let found = only(of_table(&json!({ "rows": rows, "totals": null, "grandTotal": 55 })));
    assert_eq!((found.path.as_str(), found.grade), ("/delaftaler/job/tables/t/grandTotal", Some(Grade::Impossible)));
}

#[test]
fn what_rounding_allows_beside_a_hidden_cell_is_not_too_much() {
    let with = |total: &str| {
        let rows = rows([
            [json!("7,0"), json!("missing"), json!(total)],
            [json!("12,0"), json!("15,0"), json!("27,0")],
            [json!("4,0"), json!("5,0"), json!("9,0")],
        ]);
        of_table(&json!({ "unit": "fullTimePersons", "totals": null, "grandTotal": null, "rows": rows }))
    };
    // 7,0 can be 6,95, and so can 6,9.
    assert_eq!(with("6,9"), []);
    assert_eq!(codes(&with("6,8")), [FindingCode::TableTotal]);
}

#[test]
fn cells_that_are_not_known_can_only_add() {
    let with = |cell: Json, total: u32| {
        of_table(&json!({ "totals": null, "grandTotal": null,
            "rows": rows([[json!(7), cell, json!(total)], [json!(12), json!(15), json!(27)], [json!(4), json!(5), json!(9)]]) }))
    };
    assert_eq!(with(json!("missing"), 18), []);
    assert_eq!(codes(&with(json!("missing"), 6)), [FindingCode::TableTotal]);
    assert_eq!(codes(&with(json!("suppressed"), 18)), [FindingCode::HiddenButComputable]);
}

#[test]
fn rounded_totals_are_told_once() {
    let found = of_table(&json!({ "unit": "fullTimePersons", "totals": ["23,1", "31,0"], "grandTotal": "54,1",
        "rows": rows([
            [json!("7,0"), json!("11,0"), json!("18,1")],
            [json!("12,0"), json!("15,0"), json!("27,0")],
            [json!("4,0"), json!("5,0"), json!("9,0")],
        ]) }));
    let finding = only(found);
    assert_eq!(
        (finding.code, finding.grade, finding.severity),
        (FindingCode::TableTotal, Some(Grade::WithinRounding), Severity::Note)
    );
    assert_eq!((finding.concerns.len(), finding.printed, finding.recomputed), (2, None, None));
}

#[test]
fn one_rounded_total_is_told_with_its_numbers() {
    let found = of_table(&json!({ "unit": "fullTimePersons", "totals": null, "grandTotal": null,
        "rows": [{ "code": "6.1", "label": "Dagpengemodtagere", "cells": ["7,0", "11,0"], "total": "18,1" }] }));
    let finding = only(found);
    assert_eq!((finding.grade, finding.concerns.len()), (Some(Grade::WithinRounding), 1));
    assert_eq!(finding.printed.as_ref().map(ToString::to_string).as_deref(), Some("18,1 fuldtidspersoner"));
    assert_eq!(finding.recomputed.unwrap().value, Exact::from(18));
}

#[test]
fn small_cells_need_a_threshold_and_are_not_repeated() {
    let tables = json!({ "tables": [table(&json!({ "totals": [23, 28], "grandTotal": 51,
        "rows": numbers([[7, 11, 18], [12, 15, 27], [4, 2, 6]]) }))] });
    let with = |threshold| audit(&plan(&json!({}), &tables), &AuditOptions::new(threshold));
    let unchecked = only(with(None));
    assert_eq!((unchecked.code, unchecked.path.as_str()), (FindingCode::NotChecked, "/delaftaler/job/tables/t"));
    assert_eq!(with(Some(2)), []);
    let three = only(with(AuditOptions::FEWER_THAN_3));
    assert_eq!(three.sentence(Language::Danish), "Tabellen »Tabellen« viser 1 celle med færre end 3 personer: 6.7 i 24.");
    assert_eq!(three.concerns, ["/delaftaler/job/tables/t/rows/6.7/cells/24"]);
    let ten = only(with(AuditOptions::FEWER_THAN_10));
    assert_eq!(ten.concerns.len(), 4, "{}", ten.sentence(Language::Danish));
    assert_eq!(audit(&plan(&json!({}), &json!({})), &AuditOptions::new(None)), [], "no table, nothing to say");
}

#[test]
fn codes_and_labels() {
    let code = |code: &str, label: &str, reference: &str| {
        of_table(&json!({ "reference": reference, "totals": null, "grandTotal": null,
            "rows": [{ "code": code, "label": label, "cells": [11, 12] }] }))
    };
    let row = |code: &str| format!("/delaftaler/job/tables/t/rows/{code}");
    assert_eq!(code("6.11", "Førtidspensionister", "2021-03-01"), []);
    let unknown = only(code("6.99", "Andre", "2021-03-01"));
    assert_eq!((unknown.code, unknown.path), (FindingCode::CodeUnknown, row("6.99")));
    let expired = only(code("2.2", "Jobparate kontanthjælpsmodtagere", "2021-03-01"));
    assert_eq!(expired.code, FindingCode::CodeUnknown);
    assert!(
        expired.sentence(Language::Danish).contains("gjaldt ikke længere 1. marts 2021"),
        "{}",
        expired.sentence(Language::Danish)
    );
    assert!(only(code("6.1", "Dagpengemodtagere", "2019-03-01")).sentence(Language::Danish).contains("gjaldt endnu ikke"));
    let open = only(code("INT-XY", "Noget", "2021-03-01"));
    assert_eq!((open.code, open.severity), (FindingCode::CodeOpen, Severity::Note));
    let differs = only(code("6.8", "Rehabilitent", "2021-03-01"));
    assert_eq!((differs.code, differs.path.clone()), (FindingCode::LabelDiffers, row("6.8/label")));
    assert!(
        differs.sentence(Language::Danish).contains("koden 6.8 er personer i ressourceforløb, men betegnelsen er »Rehabilitent«"),
        "{}",
        differs.sentence(Language::Danish)
    );
    assert_eq!(code("6.8", "", "2021-03-01"), [], "a code without a label");
    let narrows = only(code("6.1", "Dagpengemodtagere med ledighed over 26 uger", "2021-03-01"));
    assert_eq!(narrows.code, FindingCode::LabelNarrows);
    assert!(
        narrows.sentence(Language::Danish).contains("»ledighed over 26 uger«. Rækken tæller måske kun en del af gruppen."),
        "{}",
        narrows.sentence(Language::Danish)
    );
}

#[test]
fn codes_of_activities_are_told_once() {
    let found = of(&json!({ "activities": [
        { "id": "a", "name": "Praktik", "codes": ["6.2", "6.99"], "parts": [{ "id": "del", "name": "Del", "codes": ["6.98", "6.99"] }] },
        { "id": "b", "name": "Råd", "codes": ["6.98"] },
    ] }));
    let paths: Vec<&str> = found.iter().map(|finding| finding.path.as_str()).collect();
    assert_eq!(paths, ["/delaftaler/job/activities/a/codes/6.99", "/delaftaler/job/activities/a/parts/del/codes/6.98"]);
}

#[test]
fn a_restriction_that_is_noted() {
    let row = json!({ "code": "6.1", "label": "Dagpengemodtagere under 30 år", "filter": "under 30 år", "cells": [11, 12] });
    let found = only(of_table(&json!({ "totals": null, "grandTotal": null, "rows": [row] })));
    assert!(found.sentence(Language::Danish).ends_with("Afgrænsningen er noteret."), "{}", found.sentence(Language::Danish));
    assert!(found.sentence(Language::English).ends_with("The restriction is noted."), "{}", found.sentence(Language::English));
}

#[test]
fn a_grand_total_with_nothing_to_check_it_by() {
    let found = of_table(&json!({ "totals": null, "grandTotal": 540,
        "rows": rows([[json!(7), json!("missing"), Json::Null], [json!(12), json!(15), Json::Null], [json!(4), json!(5), Json::Null]]) }));
    assert_eq!(found, []);
}

#[test]
fn the_same_table_twice_tells_its_codes_once() {
    let row = json!([{ "code": "6.8", "label": "Rehabilitent", "cells": [11, 12] }, { "code": "6.99", "label": "Andre", "cells": [11, 12] }]);
    let fields = |id: &str| table(&json!({ "id": id, "totals": null, "grandTotal": null, "rows": row }));
    let found = of(&json!({ "tables": [fields("t"), fields("u")] }));
    assert_eq!(codes(&found), [FindingCode::LabelDiffers, FindingCode::CodeUnknown]);
    assert!(found.iter().all(|finding| finding.path.starts_with("/delaftaler/job/tables/t/")));
}

#[test]
fn a_table_of_another_time_is_no_contradiction() {
    let with = |baseline: Json| {
        let own = indicator(&json!({ "unit": "persons", "baseline": baseline, "rule": { "rule": "øges til 85 i perioden" },
            "counts": { "table": "t", "codes": { "except": ["6.7"] } } }));
        let found =
            of(&json!({ "tables": [table(&json!({}))], "objectives": [{ "id": "maal", "text": "Bedre", "indicators": [own] }] }));
        found.into_iter().find(|finding| finding.code == FindingCode::BaselineNotExplained).unwrap()
    };
    let near = with(json!({ "value": "36", "reference": "2021-02" }));
    assert_eq!((near.severity, near.sentence(Language::Danish).contains("forklaringen")), (Severity::Error, false));
    let far = with(json!({ "value": "36", "reference": "2018" }));
    assert_eq!(far.severity, Severity::Warning);
    assert!(
        far.sentence(Language::Danish).ends_with("Tabellen er fra 1. marts 2021, baseline fra 2018: det kan være forklaringen."),
        "{}",
        far.sentence(Language::Danish)
    );
    let undated = with(json!({ "value": "36" }));
    assert!(
        undated.sentence(Language::Danish).ends_with("hvornår baseline er fra, står der ikke."),
        "{}",
        undated.sentence(Language::Danish)
    );
}
