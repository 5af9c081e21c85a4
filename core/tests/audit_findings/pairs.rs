//! Several figures for one thing, and one figure for several things: which of them is told.

use delaftale::Language;

use delaftale::audit::{Finding, FindingCode, Grade};
use serde_json::{Value as Json, json};

use crate::sample::{codes, merge, of, series, statement};

fn stated(statements: &[Json]) -> Vec<(String, FindingCode)> {
    let found: Vec<Finding> = of(&json!({ "statements": statements }));
    let id = |finding: &Finding| finding.path.rsplit('/').next().unwrap_or_default().to_owned();
    found.iter().map(|finding| (id(finding), finding.code)).collect()
}

fn share(id: &str, ages: (u8, u8), share: &str, fields: &Json) -> Json {
    let mut all = json!({ "measure": "m", "share": share });
    merge(&mut all, fields);
    statement(id, Some(ages), &all)
}

#[test]
fn each_figure_that_an_earlier_one_contradicts_is_told() {
    let young = |id: &str, value: &str, year: &str| share(id, (18, 29), value, &json!({ "reference": year }));
    let found = stated(&[young("a", "42,8 %", "2019"), young("b", "43,8 %", "2019"), young("c", "42,8 %", "2019")]);
    assert_eq!(found, [("b".to_owned(), FindingCode::FigureDiffers), ("c".to_owned(), FindingCode::FigureDiffers)]);
    // The same figure of another year stands for nothing but its own year.
    let found = stated(&[young("a", "42,8 %", "2019"), young("b", "42,8 %", "2020"), young("c", "43,8 %", "2020")]);
    assert_eq!(found, [("c".to_owned(), FindingCode::FigureDiffers)]);
}

#[test]
fn neither_of_two_figures_is_taken_for_the_slip() {
    let found = of(&json!({ "statements": [
        share("a", (18, 29), "42,8 %", &json!({})), share("b", (18, 29), "48,2 %", &json!({})),
    ] }));
    assert_eq!((codes(&found), found[0].hint), (vec![FindingCode::FigureDiffers], None));
    assert!(!found[0].sentence(Language::Danish).contains("byttet"), "{}", found[0].sentence(Language::Danish));
}

#[test]
fn one_share_is_held_against_every_earlier_age_band_and_measure() {
    use FindingCode::{SameFigureOtherAges, SameFigureOtherMeasure};
    let none = json!({});
    let other = json!({ "measure": "n" });
    let found = stated(&[
        share("a", (18, 29), "42,9 %", &other),
        share("b", (18, 29), "42,9 %", &none),
        share("c", (30, 64), "42,9 %", &none),
    ]);
    let told = |id: &str, code| (id.to_owned(), code);
    assert_eq!(found, [told("b", SameFigureOtherMeasure), told("c", SameFigureOtherAges), told("c", SameFigureOtherMeasure)]);
    let found = stated(&[
        share("a", (18, 29), "42,9 %", &none),
        share("b", (30, 64), "42,9 %", &none),
        share("c", (18, 29), "42,9 %", &none),
    ]);
    assert_eq!(found, [told("b", SameFigureOtherAges), told("c", SameFigureOtherAges)]);
    let year = |year: &str| json!({ "reference": year });
    let found = stated(&[
        share("a", (18, 29), "42,9 %", &year("2019")),
        share("b", (18, 29), "42,9 %", &year("2020")),
        share("c", (30, 64), "42,9 %", &year("2020")),
    ]);
    assert_eq!(found, [told("c", SameFigureOtherAges)]);
}

#[test]
fn a_share_of_nothing_in_particular_is_no_other_measure() {
    let unnamed = json!({ "measure": null });
    for [first, second] in [[&unnamed, &json!({})], [&json!({}), &unnamed]] {
        assert_eq!(stated(&[share("a", (18, 29), "42,9 %", first), share("b", (18, 29), "42,9 %", second)]), []);
    }
}

#[test]
fn whole_people_leave_nothing_to_rounding() {
    let with = |share: &str| {
        let from = json!({ "parts": ["a"], "wholes": ["a", "b"] });
        let row = |id: &str, value: &str| series(id, id, &json!({ "unit": "persons" }), &[value]);
        let found = of(&json!({ "statements": [statement("s", None, &json!({ "share": share, "computedFrom": from }))],
            "series": [row("a", "75"), row("b", "25")] }));
        found.first().map(|finding| finding.grade)
    };
    let impossible = Some(Some(Grade::Impossible));
    assert_eq!(
        [with("over 75 %"), with("under 75 %"), with("mindst 75 %"), with("højst 75 %")],
        [impossible, impossible, None, None]
    );
}

#[test]
fn what_counts_people_one_by_one() {
    let one = |fields: Json| codes(&of(&json!({ "statements": [statement("s", None, &fields)] })));
    // Full-time persons and numbers without a unit are no whole people, however they are printed.
    assert_eq!(one(json!({ "count": "3 fuldtidspersoner", "share": "71,0 %" })), []);
    assert_eq!(one(json!({ "count": "1,5", "total": "3,0 fuldtidspersoner", "share": "50 %" })), []);
    assert_eq!(one(json!({ "count": "3", "share": "71,0 %" })), [FindingCode::ShareNoWhole]);
    // Nobody of nobody is not more than all.
    assert_eq!(one(json!({ "count": "0 personer", "total": "0 personer" })), []);
    assert_eq!(one(json!({ "count": "1 person", "total": "0 personer" })), [FindingCode::PopulationParts]);
}
