//! Figures in prose.

use delaftale::Language;

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
        none.sentence(Language::Danish).contains("intet helt antal af 7 personer er 47,4 %; det nærmeste er 42,9 % eller 57,1 %"),
        "{}",
        none.sentence(Language::Danish)
    );
    assert_eq!(codes(&one(json!({ "count": "8 personer", "total": "7 personer" }))), [FindingCode::PopulationParts]);
    let people = |count: &str| one(json!({ "count": format!("{count} fuldtidspersoner"), "total": "8,0 fuldtidspersoner" }));
    assert_eq!(people("8,1"), [], "both can be 8,05");
    assert_eq!(codes(&people("8,2")), [FindingCode::PopulationParts]);
    let mixed =
        json!({ "population": { "group": "offentligt forsørgede fuldtidspersoner" }, "count": "375 personer", "share": "51%" });
    assert_eq!(codes(&one(mixed)), [FindingCode::UnitsMixed]);
}

#[test]
fn two_figures_for_one_thing() {
    let pair = |first: &str, second: &str| {
        stated(&[
            statement("a", None, &json!({ "measure": "m", "share": first, "reference": "2020" })),
            statement("b", None, &json!({ "measure": "m", "share": second, "reference": "2020" })),
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
    assert!(
        near.sentence(Language::Danish).ends_with("Begge kan kun være rigtige, hvis tallet er 42,85 %."),
        "{}",
        near.sentence(Language::Danish)
    );
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
    assert!(
        ages.sentence(Language::Danish).contains("55,1 % står både for 30-64 år og for 18-64 år; se »Om a«"),
        "{}",
        ages.sentence(Language::Danish)
    );
    assert_eq!(codes(&pair("n", (30, 64), "48,7 %")), [FindingCode::SameFigureOtherMeasure]);
    assert_eq!(codes(&pair("n", (18, 64), "48,7 %")), [FindingCode::SameFigureOtherMeasure]);
    assert_eq!(pair("m", (30, 64), "55 %"), [], "whole per cents meet by chance");
    assert_eq!(pair("m", (18, 64), "55,1 %"), []);
}

#[test]
fn how_many_people_a_group_has() {
    let total = statement("alle", Some((18, 29)), &json!({ "total": "549 unge", "reference": "2020" }));
    let part = json!({ "measure": "m", "count": "258 personer", "share": "42,9 %", "reference": "2020" });
    let part = statement("nogle", Some((18, 29)), &part);
    for statements in [[total.clone(), part.clone()], [part.clone(), total]] {
        let other = only(stated(&statements));
        assert_eq!((other.code, other.path.as_str()), (FindingCode::ShareOtherWhole, "/delaftaler/job/statements/nogle"));
        assert_eq!(
            other.sentence(Language::Danish),
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
        found
            .sentence(Language::Danish)
            .starts_with("»Om antal« og »Om andel«: 1.040 personer er 48,7 % af 2.134-2.137 personer"),
        "{}",
        found.sentence(Language::Danish)
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
    assert!(
        found.sentence(Language::Danish).contains("men 18-29 år og 30-64 år er efter de andre tal tilsammen 2.000 personer"),
        "{}",
        found.sentence(Language::Danish)
    );
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
        named.sentence(Language::Danish),
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
    assert_eq!(
        over.sentence(Language::Danish),
        "»Om s«: over 75 % gælder kun i kolonne 2012 (76,00 %) og 2013 (80,00 %), ikke i 2011 (70,00 %)."
    );
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
    assert_eq!(nearly.severity, Severity::Warning);
    assert!(
        nearly.sentence(Language::Danish).ends_with(" Afrunding af de trykte tal kan forklare det."),
        "{}",
        nearly.sentence(Language::Danish)
    );
    assert!(!never.sentence(Language::Danish).contains("Afrunding"), "{}", never.sentence(Language::Danish));
    assert_eq!(with("mindst 70 %", &json!({ "reference": "2011" })), []);
    assert_eq!(with("80 %", &json!({ "reference": "2013" })), []);
    assert_eq!(codes(&with("81 %", &json!({ "reference": "2013" }))), [FindingCode::StatementNeverHolds]);
}

#[test]
fn other_people_are_other_figures() {
    let of = |id: &str, population: Json, share: &str| {
        statement(id, None, &json!({ "measure": "m", "population": population, "share": share, "count": "258 personer" }))
    };
    let people = json!({ "group": "beboere", "ages": { "from": 18, "to": 29 }, "filter": "ledige", "area": "Parken" });
    assert_eq!(codes(&stated(&[of("a", people.clone(), "42,9 %"), of("b", people.clone(), "46,9 %")])).len(), 2);
    for (field, value) in [("group", json!("unge")), ("filter", json!("aktive")), ("area", json!("Haven")), ("area", Json::Null)]
    {
        let mut other = people.clone();
        other[field] = value;
        assert_eq!(stated(&[of("a", people.clone(), "42,9 %"), of("b", other, "46,9 %")]), [], "{field}");
    }
    let spelled = json!({ "group": " Beboere", "ages": { "from": 18, "to": 29 }, "filter": "LEDIGE", "area": "parken" });
    assert_eq!(codes(&stated(&[of("a", people, "42,9 %"), of("b", spelled, "46,9 %")])).len(), 2);
    assert_eq!(stated(&[of("a", json!({}), "42,9 %"), of("b", json!({}), "46,9 %")]), [], "nothing is said of them");
}

#[test]
fn each_group_has_its_own_size() {
    let told = |id: &str, ages, fields: Json| statement(id, Some(ages), &fields);
    let found = stated(&[
        told("a", (18, 29), json!({ "measure": "m", "count": "100 personer", "share": "43 %" })),
        told("b", (18, 29), json!({ "total": "300 personer" })),
        told("c", (30, 64), json!({ "measure": "m", "count": "100 personer", "share": "43 %" })),
        told("d", (30, 64), json!({ "total": "300 personer" })),
    ]);
    assert_eq!(codes(&found), [FindingCode::ShareOtherWhole, FindingCode::ShareOtherWhole]);
    let full_time = json!({ "group": "offentligt forsørgede fuldtidspersoner" });
    let mixed = stated(&[
        statement("a", None, &json!({ "population": full_time, "count": "375 personer", "share": "51%" })),
        statement("b", None, &json!({ "population": full_time, "total": "100 personer" })),
    ]);
    assert_eq!(codes(&mixed), [FindingCode::UnitsMixed], "a share of full-time persons asks for no number of people");
}

#[test]
fn bands_of_other_groups_do_not_matter() {
    let band = |id: &str, ages, people: &str| statement(id, Some(ages), &json!({ "total": people }));
    let other = statement(
        "andre",
        Some((30, 64)),
        &json!({ "population": { "group": "unge", "ages": { "from": 30, "to": 64 } }, "total": "1" }),
    );
    assert_eq!(stated(&[band("alle", (18, 64), "2000"), band("unge", (18, 29), "500"), other]), []);
    let first = stated(&[band("alle", (18, 64), "2001"), band("unge", (18, 29), "500"), band("andre", (30, 64), "1500")]);
    assert_eq!(only(first).path, "/delaftaler/job/statements/alle");
    assert_eq!(stated(&[band("unge", (18, 29), "400"), band("alle", (15, 64), "400")]), [], "a part may be all");
}

#[test]
fn sizes_of_one_band_that_lie_in_each_other() {
    let told = |id: &str, fields: Json| statement(id, Some((18, 29)), &fields);
    let found = stated(&[
        told("a", json!({ "measure": "m", "count": "3 personer", "share": "10 %" })),
        told("b", json!({ "measure": "n", "count": "30 personer", "share": "100 %" })),
        statement("andre", Some((30, 64)), &json!({ "total": "1.500 personer" })),
        statement("alle", Some((18, 64)), &json!({ "total": "1.531 personer" })),
    ]);
    assert_eq!(found, [], "3 are 10 % of 29-31 people");
}

#[test]
fn bounds_in_words() {
    let with = |share: &str, values: [&str; 2]| {
        let statement =
            statement("s", None, &json!({ "share": share, "computedFrom": { "parts": ["a"], "wholes": ["a", "b"] } }));
        let [a, b] = values.map(|value| series(value, value, &json!({}), &[value]));
        let (mut a, mut b) = (a, b);
        (a["id"], b["id"]) = (json!("a"), json!("b"));
        of(&json!({ "statements": [statement], "series": [a, b] })).first().map(|finding| finding.grade)
    };
    let (rounding, impossible) = (Some(Some(Grade::WithinRounding)), Some(Some(Grade::Impossible)));
    for (share, holds, within, never) in [
        ("over 75 %", ["75,1", "24,9"], ["75,0", "25,0"], ["74,0", "26,0"]),
        ("under 75 %", ["74,9", "25,1"], ["75,0", "25,0"], ["76,0", "24,0"]),
        ("mindst 75 %", ["75,0", "25,0"], ["74,99", "25,0"], ["74,0", "26,0"]),
        ("højst 75 %", ["75,0", "25,0"], ["75,01", "25,0"], ["76,0", "24,0"]),
        ("75,00 %", ["75,0", "25,0"], ["75,1", "25,0"], ["76,0", "24,0"]),
    ] {
        assert_eq!((with(share, holds), with(share, within), with(share, never)), (None, rounding, impossible), "{share}");
    }
    let bare = ["75", "25"];
    assert_eq!(with("over 76,5 %", bare), impossible, "75,5 of 100 is not above 76,5 %");
}

#[test]
fn the_telling_column_is_the_last_in_which_it_holds() {
    let statement =
        statement("s", None, &json!({ "share": "over 75 %", "computedFrom": { "parts": ["a"], "wholes": ["a", "b"] } }));
    let with = |a: &[&str], b: &[&str]| {
        only(of(
            &json!({ "statements": [statement.clone()], "series": [series("a", "A", &json!({}), a), series("b", "B", &json!({}), b)] }),
        ))
    };
    let sometimes = with(&["80,0", "90,0", "50,0"], &["20,0", "10,0", "50,0"]);
    assert_eq!(sometimes.recomputed.unwrap().value, Exact::from(90));
    let never = with(&["10,0", "20,0", "50,0"], &["90,0", "80,0", "50,0"]);
    assert_eq!(never.recomputed.unwrap().value, Exact::from(50));
    assert!(never.sentence(Language::Danish).ends_with("(50,00 %)."), "{}", never.sentence(Language::Danish));
}

#[test]
fn figures_without_a_time() {
    let share = |id: &str, share: &str, fields: Json| {
        let mut all = json!({ "measure": "m", "share": share });
        merge(&mut all, &fields);
        statement(id, Some((18, 29)), &all)
    };
    let none = || json!({});
    let year = |year: &str| json!({ "reference": year });
    let pair = |first: Json, second: Json| only(stated(&[share("a", "42,8 %", first), share("b", "48,8 %", second)]));
    assert_eq!(pair(year("2020"), year("2020")).severity, Severity::Error);
    // One document prints figures of several years.
    for open in [pair(none(), year("2020")), pair(year("2020"), none()), pair(none(), none())] {
        assert_eq!((open.severity, open.grade), (Severity::Warning, Some(Grade::Impossible)));
        assert!(
            open.sentence(Language::Danish).ends_with("Det gælder, hvis de er fra samme tid; det står ikke ved dem alle."),
            "{}",
            open.sentence(Language::Danish)
        );
        assert!(
            open.sentence(Language::English).ends_with("This holds if they are about the same time, which not all of them say."),
            "{}",
            open.sentence(Language::English)
        );
    }
    // What a figure without a time says is said with one: it is about that time.
    let told = [share("a", "42,8 %", year("2019")), share("b", "48,8 %", year("2020")), share("c", "42,8 %", none())];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        assert_eq!(stated(&order.map(|at: usize| told[at].clone())), [], "{order:?}");
    }
    // A certain contradiction goes before one that may be none.
    let certain = stated(&[share("a", "42,8 %", year("2020")), share("b", "47,7 %", none()), share("c", "48,8 %", year("2020"))]);
    assert_eq!(certain.iter().map(|found| found.severity).collect::<Vec<_>>(), [Severity::Warning, Severity::Error]);
    assert!(certain[1].sentence(Language::Danish).contains("»Om a« siger 42,8 %"), "{}", certain[1].sentence(Language::Danish));
}

#[test]
fn populations_without_a_time() {
    let total = |id: &str, ages, people: u32, reference: Option<&str>| {
        statement(id, Some(ages), &json!({ "total": people, "reference": reference }))
    };
    let severities = |statements: &[Json]| stated(statements).iter().map(|found| found.severity).collect::<Vec<_>>();
    let part = |reference: Option<&str>| {
        statement(
            "nogle",
            Some((18, 29)),
            &json!({ "measure": "m", "count": "258 personer", "share": "42,9 %", "reference": reference }),
        )
    };
    let all = |reference| total("alle", (18, 29), 549, reference);
    assert_eq!(severities(&[all(Some("2020")), part(Some("2020"))]), [Severity::Error]);
    assert_eq!(severities(&[all(None), part(None)]), [Severity::Warning]);
    assert_eq!(severities(&[all(Some("2020")), part(None)]), [Severity::Warning]);
    assert_eq!(severities(&[all(Some("2020")), part(Some("2019"))]), []);
    assert_eq!(severities(&[all(Some("2020")), total("samme", (18, 29), 602, Some("2019")), part(None)]), []);
    // The share of a count can be that of any year that has one.
    let share = |id: &str, share: &str, year: &str| {
        statement(id, Some((18, 29)), &json!({ "measure": "m", "share": share, "reference": year }))
    };
    let count = statement("antal", Some((18, 29)), &json!({ "measure": "m", "count": "258 personer" }));
    let years = [share("a", "42,9 %", "2019"), share("b", "47,0 %", "2020"), count.clone(), all(None)];
    assert_eq!(stated(&years), []);
    assert_eq!(severities(&[share("a", "42,9 %", "2019"), count, all(None)]), [Severity::Warning]);
    // Bands that together are another one.
    let bands = |young, older, whole| {
        severities(&[
            total("unge", (18, 29), 500, young),
            total("aeldre", (30, 64), 1500, older),
            total("hele", (18, 64), 1990, whole),
        ])
    };
    assert_eq!(bands(None, None, None), [Severity::Warning]);
    assert_eq!(bands(Some("2020"), Some("2020"), Some("2020")), [Severity::Error]);
    assert_eq!(bands(Some("2020"), None, Some("2020")), [Severity::Warning]);
    assert_eq!(bands(Some("2020"), Some("2020"), None), [Severity::Warning]);
    assert_eq!(bands(Some("2019"), Some("2020"), None), [], "bands of two years are no whole");
    assert_eq!(
        severities(&[total("unge", (18, 29), 500, Some("2020")), total("hele", (18, 64), 400, None)]),
        [Severity::Warning]
    );
    assert_eq!(severities(&[total("unge", (18, 29), 500, Some("2020")), total("hele", (18, 64), 400, Some("2019"))]), []);
    let counted = |young: Option<&str>, whole: Option<&str>| {
        let count = |id: &str, ages, count: &str, reference| {
            statement(id, Some(ages), &json!({ "measure": "m", "count": count, "reference": reference }))
        };
        severities(&[
            count("a", (18, 29), "75,8 fuldtidspersoner", young),
            count("b", (30, 64), "496,2 fuldtidspersoner", young),
            count("c", (18, 64), "572,4 fuldtidspersoner", whole),
        ])
    };
    assert_eq!(counted(Some("2015"), Some("2015")), [Severity::Error]);
    assert_eq!(counted(None, None), [Severity::Warning]);
    assert_eq!(counted(Some("2015"), None), [Severity::Warning]);
    assert_eq!(counted(Some("2015"), Some("2014")), []);
}

#[test]
fn what_is_no_share() {
    let one = |text: &str, fields: Json| {
        let mut all = json!({ "text": text });
        merge(&mut all, &fields);
        let alle = statement("alle", Some((18, 29)), &json!({ "total": "549 unge" }));
        stated(&[alle, statement("s", Some((18, 29)), &all)])
    };
    let grown = json!({ "measure": "m", "count": "144 personer", "share": "9,1 %" });
    assert_eq!(one("144 unge er i job, en stigning på 9,1 %.", grown.clone()), [], "a change is no share");
    assert_eq!(codes(&one("144 unge, 9,1 %, er i job; andelen er steget.", grown)), [FindingCode::ShareOtherWhole]);
    assert_eq!(one("Antallet steg med 71,0 % til 3.", json!({ "count": "3 personer", "share": "71,0 %" })), []);
    let none = one("3 unge, 71,0 %.", json!({ "count": "3 personer", "share": "71,0 %" }));
    assert_eq!(
        none.iter().map(|found| (found.code, found.severity)).collect::<Vec<_>>(),
        [(FindingCode::ShareNoWhole, Severity::Error)]
    );
    let of_nobody = json!({ "count": "3 personer", "share": "71,0 %", "population": null });
    let of_nobody = only(stated(&[statement("s", None, &of_nobody)]));
    assert_eq!(of_nobody.severity, Severity::Warning);
    assert!(
        of_nobody.sentence(Language::Danish).ends_with("Det står ikke, hvem andelen er af."),
        "{}",
        of_nobody.sentence(Language::Danish)
    );
    let absence = only(stated(&[statement("s", None, &json!({ "share": "8,3 %", "total": "7 elever" }))]));
    assert_eq!((absence.code, absence.severity), (FindingCode::ShareNoWhole, Severity::Warning));
}

#[test]
fn a_group_that_names_the_counted() {
    let group = json!({ "group": "ledige unge" });
    let found = only(stated(&[
        statement("alle", None, &json!({ "population": group, "total": "258 personer" })),
        statement("s", None, &json!({ "population": group, "measure": "m", "count": "258 personer", "share": "42,9 %" })),
    ]));
    assert_eq!((found.code, found.severity), (FindingCode::ShareOtherWhole, Severity::Warning));
    assert!(
        found.sentence(Language::Danish).ends_with("Måske nævner gruppen dem, der er talt, og ikke dem, andelen er af."),
        "{}",
        found.sentence(Language::Danish)
    );
}

#[test]
fn some_of_nobody() {
    let found = stated(&[statement("s", None, &json!({ "count": "3 personer", "share": "50 %", "total": "0 personer" }))]);
    assert_eq!(codes(&found), [FindingCode::PopulationParts]);
}

#[test]
fn brackets_stand_once() {
    let share = json!({ "share": "over 75 %", "computedFrom": { "parts": ["a"], "wholes": ["a", "b"] } });
    let row = |id: &str, value: &str| json!({ "id": id, "name": id, "unit": "fullTimePersons", "points": [{ "reference": "2014@2015-01-01", "value": value }] });
    let never =
        only(of(&json!({ "statements": [statement("s", None, &share)], "series": [row("a", "50,0"), row("b", "50,0")] })));
    assert!(
        never.sentence(Language::Danish).ends_with("i kolonne 2014 (opgjort 1. januar 2015; 50,00 %)."),
        "{}",
        never.sentence(Language::Danish)
    );
    let group = json!({ "group": "beboere (18+)" });
    let told = |id: &str, total: u32| statement(id, None, &json!({ "population": group, "total": total }));
    let differ = only(stated(&[told("a", 549), told("b", 550)]));
    assert!(
        differ.sentence(Language::Danish).contains("siger 549 personer (beboere, 18+). Det"),
        "{}",
        differ.sentence(Language::Danish)
    );
}

#[test]
fn a_text_against_a_table() {
    let people = json!({ "group": "beboere", "area": "Parken", "ages": { "from": 18, "to": 29 } });
    let row = series("unge", "Parken", &json!({ "population": people }), &["61,8", "70,2"]);
    let with = |count: &str, reference: Option<&str>| {
        let text = json!({ "measure": "uden-job", "population": people, "count": count, "reference": reference });
        of(&json!({ "series": [row.clone()], "statements": [statement("s", None, &text)] }))
    };
    let (right, rounded, wrong) = ("70,2 fuldtidspersoner", "70 fuldtidspersoner", "72,0 fuldtidspersoner");
    for silent in [with(right, Some("2012")), with(rounded, Some("2012")), with(right, None), with(wrong, Some("2013"))] {
        assert_eq!(silent, []);
    }
    let found = only(with(wrong, Some("2012")));
    assert_eq!(
        (found.code, found.severity, found.path.as_str()),
        (FindingCode::FigureDiffers, Severity::Error, "/delaftaler/job/statements/s")
    );
    assert!(
        found.sentence(Language::Danish).contains("men »Uden job, Parken, 2012« siger 70,2 fuldtidspersoner"),
        "{}",
        found.sentence(Language::Danish)
    );
    assert_eq!(only(with(wrong, None)).severity, Severity::Warning);
    assert_eq!(with("72 personer", Some("2012")), [], "persons are not full-time persons");
    // The rows of one table by age.
    let band = |id: &str, from: u8, to: u8, value: &str| {
        series(id, id, &json!({ "population": { "group": "beboere", "ages": { "from": from, "to": to } } }), &[value])
    };
    let sum =
        |whole: &str| of(&json!({ "series": [band("a", 18, 29, "61,8"), band("b", 30, 64, "100,0"), band("c", 18, 64, whole)] }));
    assert_eq!(sum("161,8"), []);
    assert_eq!(only(sum("168,1")).path, "/delaftaler/job/series/c/points/2011");
}
