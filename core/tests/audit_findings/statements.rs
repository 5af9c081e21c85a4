//! Figures in prose.

use delaftale::audit::{Finding, FindingCode, Grade, Severity};
use delaftale::figure::Exact;
use serde_json::{Value as Json, json};

use crate::sample::{codes, merge, of, only, series, statement};

fn stated(statements: &[Json]) -> Vec<Finding> {
    of(&json!({ "statements": statements }))
}

#[test]
fn the_figures_of_one_statement() {
    let one = |fields: Json| stated(&[statement("s", None, &fields)]);
    assert_eq!(one(json!({ "count": "255 personer", "share": "35,0 %", "total": "729 personer" })), []);
    assert_eq!(
        codes(&one(json!({ "count": "255 personer", "share": "36,0 %", "total": "729 personer" }))),
        [FindingCode::ShareDiffers]
    );
    assert_eq!(one(json!({ "count": "ca. 300 personer", "share": "35,0 %", "total": "729 personer" })), []);
    assert_eq!(one(json!({ "count": "27 personer", "share": "14,5 %" })), []);
    assert_eq!(codes(&one(json!({ "count": "3 personer", "share": "71,0 %" }))), [FindingCode::ShareNoWhole]);
    assert_eq!(one(json!({ "count": "3,0 fuldtidspersoner", "share": "71,0 %" })), []);
    assert_eq!(one(json!({ "share": "47,4 %", "total": "549 unge" })), []);
    let none = only(one(json!({ "share": "47,4 %", "total": "7 unge" })));
    assert_eq!(none.code, FindingCode::ShareNoWhole);
    assert!(
        none.danish.contains("intet helt antal af 7 personer er 47,4 %; det nærmeste er 42,9 % eller 57,1 %"),
        "{}",
        none.danish
    );
    assert_eq!(codes(&one(json!({ "count": "8 personer", "total": "7 personer" }))), [FindingCode::PopulationParts]);
    let mixed =
        json!({ "population": { "group": "offentligt forsørgede fuldtidspersoner" }, "count": "375 personer", "share": "51%" });
    assert_eq!(codes(&one(mixed)), [FindingCode::UnitsMixed]);
}

#[test]
fn two_figures_for_one_thing() {
    let pair = |first: &str, second: &str| {
        stated(&[
            statement("a", None, &json!({ "measure": "m", "share": first })),
            statement("b", None, &json!({ "measure": "m", "share": second })),
        ])
    };
    assert_eq!(pair("42,8 %", "42,8 %"), []);
    assert_eq!(pair("42,86 %", "42,9 %"), []);
    assert_eq!(pair("42,8 %", "ca. 50 %"), []);
    let near = only(pair("42,8 %", "42,9 %"));
    assert_eq!(
        (near.code, near.grade, near.severity),
        (FindingCode::FigureDiffers, Some(Grade::WithinRounding), Severity::Warning)
    );
    assert!(near.danish.ends_with("Begge kan kun være rigtige, hvis tallet er 42,85 %."), "{}", near.danish);
    let far = only(pair("42,8 %", "43,8 %"));
    assert_eq!(
        (far.grade, far.severity, far.path.as_str()),
        (Some(Grade::Impossible), Severity::Error, "/delaftaler/job/statements/b")
    );
    let years = stated(&[
        statement("a", None, &json!({ "measure": "m", "share": "42,8 %", "reference": "2019" })),
        statement("b", None, &json!({ "measure": "m", "share": "48,8 %", "reference": "2020" })),
    ]);
    assert_eq!(years, [], "two years may differ");
    let counts = stated(&[
        statement("a", None, &json!({ "measure": "m", "count": "100 personer" })),
        statement("b", None, &json!({ "measure": "m", "count": "101 personer" })),
    ]);
    assert_eq!(codes(&counts), [FindingCode::FigureDiffers]);
}

#[test]
fn one_figure_for_two_things() {
    let pair = |measure: &str, ages: (u8, u8), share: &str| {
        stated(&[
            statement("a", Some((18, 64)), &json!({ "measure": "m", "share": share })),
            statement("b", Some(ages), &json!({ "measure": measure, "share": share })),
        ])
    };
    let ages = only(pair("m", (30, 64), "55,1 %"));
    assert_eq!((ages.code, ages.concerns.len()), (FindingCode::SameFigureOtherAges, 2));
    assert!(ages.danish.contains("55,1 % står både for 30-64 år og for 18-64 år; se »Om a«"), "{}", ages.danish);
    assert_eq!(codes(&pair("n", (30, 64), "48,7 %")), [FindingCode::SameFigureOtherMeasure]);
    assert_eq!(codes(&pair("n", (18, 64), "48,7 %")), [FindingCode::SameFigureOtherMeasure]);
    assert_eq!(pair("m", (30, 64), "55 %"), [], "whole per cents meet by chance");
    assert_eq!(pair("m", (18, 64), "55,1 %"), []);
}

#[test]
fn how_many_people_a_group_has() {
    let total = statement("alle", Some((18, 29)), &json!({ "total": "549 unge" }));
    let part = statement("nogle", Some((18, 29)), &json!({ "measure": "m", "count": "258 personer", "share": "42,9 %" }));
    for statements in [[total.clone(), part.clone()], [part.clone(), total]] {
        let other = only(stated(&statements));
        assert_eq!((other.code, other.path.as_str()), (FindingCode::ShareOtherWhole, "/delaftaler/job/statements/nogle"));
        assert_eq!(
            other.danish,
            "»Om nogle«: 258 personer er 42,9 % af 601-602 personer, men »Om alle« siger 549 personer (beboere, 18-29 år)."
        );
        let recomputed = other.recomputed.unwrap();
        assert_eq!((recomputed.interval.low, recomputed.interval.high), (Exact::from(601), Exact::from(602)));
    }
    assert_eq!(stated(&[part.clone(), statement("alle", Some((18, 29)), &json!({ "total": "602 unge" }))]), []);
    let second = statement("andre", Some((18, 29)), &json!({ "measure": "n", "count": "100 personer", "share": "42,9 %" }));
    let third = statement("tredje", Some((18, 29)), &json!({ "measure": "o", "count": "50 personer", "share": "21,5 %" }));
    let found = stated(&[part, second.clone()]);
    assert_eq!(codes(&found), [FindingCode::SameFigureOtherMeasure, FindingCode::PopulationsDiffer]);
    assert_eq!(stated(&[second, third]), []);
}

#[test]
fn a_count_and_a_share_that_stand_apart() {
    let share = statement("andel", Some((18, 64)), &json!({ "measure": "m", "share": "48,7 %" }));
    let count = statement("antal", Some((18, 64)), &json!({ "measure": "m", "count": "1.040 personer" }));
    let again = statement("igen", Some((18, 64)), &json!({ "measure": "m", "count": "1.040 personer" }));
    let total = statement("alle", Some((18, 64)), &json!({ "total": "2.000 personer" }));
    assert_eq!(stated(&[share.clone(), count.clone(), again.clone()]), []);
    let found = only(stated(&[share, count, again, total]));
    assert_eq!((found.code, found.path.as_str()), (FindingCode::ShareOtherWhole, "/delaftaler/job/statements/antal"));
    assert!(
        found.danish.starts_with("»Om antal« og »Om andel«: 1.040 personer er 48,7 % af 2.134-2.137 personer"),
        "{}",
        found.danish
    );
}

#[test]
fn age_bands_that_do_not_add_up() {
    let band = |id: &str, ages, people: &str| statement(id, Some(ages), &json!({ "total": people }));
    let sum =
        |whole: &str| stated(&[band("unge", (18, 29), "500"), band("andre", (30, 64), "1500"), band("alle", (18, 64), whole)]);
    assert_eq!(sum("2000"), []);
    let found = only(sum("2001"));
    assert_eq!((found.code, found.path.as_str()), (FindingCode::PopulationParts, "/delaftaler/job/statements/alle"));
    assert!(found.danish.contains("men 18-29 år og 30-64 år er efter de andre tal tilsammen 2.000 personer"), "{}", found.danish);
    let larger = only(stated(&[band("unge", (18, 29), "500"), band("alle", (15, 64), "400")]));
    assert_eq!((larger.code, larger.path.as_str()), (FindingCode::PopulationParts, "/delaftaler/job/statements/unge"));
    assert_eq!(stated(&[band("unge", (15, 29), "500"), band("andre", (30, 64), "1500"), band("alle", (18, 64), "1900")]), []);
}

#[test]
fn sums_of_statements() {
    let count = |id: &str, ages, count: &str, fields: &Json| {
        let mut all = json!({ "measure": "m", "count": count });
        merge(&mut all, fields);
        statement(id, ages, &all)
    };
    let none = json!({});
    let parts = |total: &str, sum: &Json| {
        stated(&[
            count("alle", Some((18, 64)), total, sum),
            count("unge", Some((18, 29)), "75,8 fuldtidspersoner", &none),
            count("andre", Some((30, 64)), "496,2 fuldtidspersoner", &none),
        ])
    };
    for declared in [json!({ "sumOf": ["unge", "andre"] }), json!({})] {
        assert_eq!(parts("572,0 fuldtidspersoner", &declared), []);
        let wrong = only(parts("572,4 fuldtidspersoner", &declared));
        assert_eq!((wrong.code, wrong.grade), (FindingCode::SumDiffers, Some(Grade::Impossible)));
        assert_eq!(only(parts("572,1 fuldtidspersoner", &declared)).grade, Some(Grade::WithinRounding));
    }
    let named = only(parts("572,4 fuldtidspersoner", &json!({ "sumOf": ["unge", "andre"] })));
    assert_eq!(
        named.danish,
        "»Om alle«: 75,8 + 496,2 er 572, men der står 572,4 fuldtidspersoner. Afrunding kan ikke forklare det."
    );
    let mixed = stated(&[
        count("alle", None, "10 personer", &json!({ "sumOf": ["a", "b"] })),
        count("a", Some((18, 29)), "5 personer", &none),
        count("b", Some((30, 64)), "5,0 fuldtidspersoner", &none),
    ]);
    assert_eq!(codes(&mixed), [FindingCode::UnitsMixed]);
}

#[test]
fn a_share_computed_from_rows() {
    let with = |share: &str, fields: &Json| {
        let mut all = json!({ "share": share, "computedFrom": { "parts": ["a"], "wholes": ["a", "b"] } });
        merge(&mut all, fields);
        of(&json!({ "statements": [statement("s", None, &all)], "series": [
            series("a", "A", &json!({}), &["70", "76,0", "80,0"]), series("b", "B", &json!({}), &["30", "24,0", "20,0"]),
        ] }))
    };
    let none = json!({});
    let over = only(with("over 75 %", &none));
    assert_eq!((over.code, over.grade), (FindingCode::StatementHoldsSometimes, None));
    assert_eq!(over.danish, "»Om s«: over 75 % gælder kun i kolonne 2012 (76,00 %) og 2013 (80,00 %), ikke i 2011 (70,00 %).");
    assert_eq!(with("over 60 %", &none), []);
    assert_eq!(with("ca. 75 %", &none), [], "about says nothing that can be checked");
    assert_eq!(with("over 75 %", &json!({ "reference": "2013" })), []);
    let never = only(with("under 60 %", &none));
    assert_eq!(
        (never.code, never.severity, never.grade),
        (FindingCode::StatementNeverHolds, Severity::Error, Some(Grade::Impossible))
    );
    let nearly = only(with("over 70 %", &json!({ "reference": "2011" })));
    assert_eq!((nearly.code, nearly.grade), (FindingCode::StatementNeverHolds, Some(Grade::WithinRounding)));
    assert_eq!(with("mindst 70 %", &json!({ "reference": "2011" })), []);
    assert_eq!(with("80 %", &json!({ "reference": "2013" })), []);
    assert_eq!(codes(&with("81 %", &json!({ "reference": "2013" }))), [FindingCode::StatementNeverHolds]);
}
