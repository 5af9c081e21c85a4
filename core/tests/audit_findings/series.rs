//! Rows of shares, and rows that jump together.

use delaftale::Language;
use delaftale::audit::{FindingCode, Grade, Hint, audit};
use delaftale::figure::Exact;
use serde_json::{Value as Json, json};

use crate::sample::{codes, of, only, options, plan, series};

#[test]
fn shares_of_rows() {
    let with = |share: &str| {
        of(&json!({ "series": [
            series("unge", "Parken", &json!({ "measure": "unge" }), &["61,8"]),
            series("alle", "Parken", &json!({}), &["553,5"]),
            series("andel", "Parken", &json!({ "unit": "percent", "measure": null, "shareOf": { "part": "unge", "whole": "alle" } }), &[share]),
        ] }))
    };
    assert_eq!(with("11,17%"), []);
    assert_eq!(with("ca. 12 %"), []);
    assert_eq!(with("missing"), []);
    let wrong = only(with("11,71%"));
    assert_eq!(
        (wrong.code, wrong.grade, wrong.hint),
        (FindingCode::ShareDiffers, Some(Grade::Impossible), Some(Hint::DigitsSwapped))
    );
    assert_eq!(wrong.path, "/delaftaler/job/series/andel/points/2011");
    assert_eq!(
        wrong.sentence(Language::English),
        "»Uden job, Parken«, 2011: 61.8 of 553.5 is 11.17 %, but 11.71 % is printed. \
        Rounding cannot explain it. Two digits may have changed places."
    );
    // The sentence gives the hint, and the print in Danish as it stands.
    assert_eq!(wrong.hint_beside(), None);
    assert_eq!(wrong.printed_beside(Language::Danish), None);
    assert_eq!(wrong.printed_beside(Language::English), wrong.printed.as_ref());
    assert_eq!(codes(&with("11,16%")), [FindingCode::ShareDiffers]);
}

#[test]
fn persons_in_full_time_persons() {
    let found = of(&json!({ "series": [
        series("unge", "Parken", &json!({ "unit": "persons", "measure": "unge" }), &["61", "62"]),
        series("alle", "Parken", &json!({}), &["553,5", "550,1"]),
        series("andel", "Parken", &json!({ "unit": "percent", "shareOf": { "part": "unge", "whole": "alle" } }), &["11,0%", "12,0 %"]),
    ] }));
    assert_eq!(codes(&found), [FindingCode::UnitsMixed]);
}

#[test]
fn rows_that_jump_together() {
    let with = |rows: &[[&str; 3]]| {
        let rows: Vec<Json> =
            rows.iter().zip(["a", "b", "c", "d"]).map(|(values, id)| series(id, id, &json!({}), values)).collect();
        of(&json!({ "series": rows }))
    };
    let jump = only(with(&[["10", "10", "6"], ["20", "21", "12"], ["30", "30", "21"]]));
    assert_eq!((jump.code, jump.path.as_str(), jump.concerns.len()), (FindingCode::SeriesBreak, "/delaftaler/job/series", 3));
    assert!(
        jump.sentence(Language::Danish).contains("fra kolonne 2012 til 2013: a −40,0 %, b −42,9 % og c −30,0 %"),
        "{}",
        jump.sentence(Language::Danish)
    );
    assert_eq!(with(&[["10", "10", "6"], ["20", "21", "12"], ["30", "30", "22"]]), [], "one row by less");
    assert_eq!(with(&[["10", "10", "6"], ["20", "21", "12"], ["30", "30", "45"]]), [], "one row the other way");
    assert_eq!(with(&[["10", "10", "6"], ["20", "21", "12"]]), [], "two rows only");
    assert_eq!(with(&[["10", "10", "6"], ["20", "21", "12"], ["30", "0", "21"]]), [], "nothing to compare with");
    assert_eq!(with(&[["10", "10", "6"], ["20", "21", "12"], ["30", "30", "missing"]]), []);
    let rise = only(with(&[["10", "10", "15"], ["20", "20", "30"], ["30", "30", "40"]]));
    assert!(
        rise.sentence(Language::English).contains("a +50.0 %, b +50.0 % and c +33.3 %"),
        "{}",
        rise.sentence(Language::English)
    );
    let mut loose = options();
    loose.break_threshold = Exact::from(10);
    let rows: Vec<Json> = ["a", "b", "c"].iter().map(|id| series(id, id, &json!({}), &["10", "12"])).collect();
    assert_eq!(audit(&plan(&json!({}), &json!({ "series": rows })), &loose).len(), 1);
}

#[test]
fn rows_belong_together_by_table_measure_and_ages() {
    let with = |fields: [Json; 3]| {
        let rows: Vec<Json> =
            fields.iter().zip(["a", "b", "c"]).map(|(fields, id)| series(id, id, fields, &["10,0", "5,0"])).collect();
        codes(&of(&json!({ "series": rows })))
    };
    let same = |fields: Json| [fields.clone(), fields.clone(), fields];
    assert_eq!(with(same(json!({ "table": null }))), [FindingCode::SeriesBreak]);
    assert_eq!(with(same(json!({ "measure": null }))), [FindingCode::SeriesBreak]);
    assert_eq!(with(same(json!({ "table": null, "measure": null }))), []);
    assert_eq!(with([json!({ "table": "Tabel 2" }), json!({}), json!({})]), []);
    assert_eq!(with([json!({ "measure": "andet" }), json!({}), json!({})]), []);
    let young = json!({ "population": { "ages": { "from": 18, "to": 29 }, "area": "a" } });
    assert_eq!(with([young, json!({}), json!({})]), []);
}
