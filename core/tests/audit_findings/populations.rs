//! How many people a group has, where several figures say it.

use delaftale::Language;

use delaftale::audit::{Finding, FindingCode};
use serde_json::{Value as Json, json};

use crate::sample::{codes, of, only, statement};

fn stated(statements: &[Json]) -> Vec<Finding> {
    of(&json!({ "statements": statements }))
}

fn band(id: &str, ages: (u8, u8), fields: &Json) -> Json {
    statement(id, Some(ages), fields)
}

#[test]
fn a_share_with_a_count_of_its_own_is_lent_to_no_other_count() {
    let young = |id: &str, fields: &Json| band(id, (18, 29), fields);
    let found = stated(&[
        young("a", &json!({ "measure": "m", "count": "100 personer", "share": "43 %" })),
        young("b", &json!({ "measure": "m", "count": "200 personer" })),
    ]);
    assert_eq!(codes(&found), [FindingCode::FigureDiffers]);
}

#[test]
fn a_share_of_a_total_goes_with_the_count_that_stands_elsewhere() {
    let young = |id: &str, fields: &Json| band(id, (18, 29), fields);
    let with = |count: &str| {
        stated(&[
            young("andel", &json!({ "measure": "m", "share": "43 %", "total": "300 unge" })),
            young("antal", &json!({ "measure": "m", "count": count })),
        ])
    };
    assert_eq!(with("129 personer"), []);
    let other = only(with("200 personer"));
    assert_eq!((other.code, other.path.as_str()), (FindingCode::ShareOtherWhole, "/delaftaler/job/statements/antal"));
}

#[test]
fn an_approximate_share_does_not_hide_the_exact_one() {
    let young = |id: &str, fields: &Json| band(id, (18, 29), fields);
    let found = stated(&[
        young("omtrent", &json!({ "measure": "m", "share": "ca. 43 %" })),
        young("andel", &json!({ "measure": "m", "share": "43 %" })),
        young("antal", &json!({ "measure": "m", "count": "200 personer" })),
        young("alle", &json!({ "total": "300 unge" })),
    ]);
    assert_eq!(codes(&found), [FindingCode::ShareOtherWhole]);
}

#[test]
fn bands_beside_the_whole_do_not_count() {
    let found = stated(&[
        band("boern", (10, 14), &json!({ "total": "7" })),
        band("unge", (18, 29), &json!({ "total": "500" })),
        band("yngste", (18, 24), &json!({ "total": "100" })),
        band("andre", (30, 64), &json!({ "total": "1500" })),
        band("alle", (18, 64), &json!({ "total": "2001" })),
    ]);
    assert!(
        only(found.clone()).sentence(Language::Danish).contains("tilsammen 2.000 personer. Det"),
        "{}",
        only(found).sentence(Language::Danish)
    );
}

#[test]
fn counts_beside_the_whole_do_not_count() {
    let count = |id: &str, ages, count: &str| band(id, ages, &json!({ "measure": "m", "count": count }));
    let found = only(stated(&[
        count("unge", (18, 29), "50 personer"),
        count("yngste", (18, 24), "10 personer"),
        count("andre", (30, 64), "150 personer"),
        count("alle", (18, 64), "201 personer"),
    ]));
    assert_eq!((found.code, found.path.as_str()), (FindingCode::SumDiffers, "/delaftaler/job/statements/alle"));
    assert!(
        found.sentence(Language::Danish).contains("18-29 år og 30-64 år er tilsammen 200, men der står 201 personer"),
        "{}",
        found.sentence(Language::Danish)
    );
}

#[test]
fn a_whole_that_is_said_twice_is_told_once() {
    let found = stated(&[
        band("unge", (18, 29), &json!({ "total": "500" })),
        band("alle", (18, 64), &json!({ "total": "2001" })),
        band("igen", (18, 64), &json!({ "measure": "m", "count": "2001 personer", "share": "100 %" })),
        band("andre", (30, 64), &json!({ "total": "1500" })),
    ]);
    assert_eq!(only(found).path, "/delaftaler/job/statements/alle");
}

#[test]
fn sizes_that_touch_are_one_range() {
    let found = stated(&[
        band("unge", (18, 29), &json!({ "measure": "m", "count": "3 personer", "share": "10 %" })),
        band("flere", (18, 29), &json!({ "total": "32" })),
        band("andre", (30, 64), &json!({ "total": "1500" })),
        band("alle", (18, 64), &json!({ "total": "2001" })),
    ]);
    let parts = found.iter().find(|finding| finding.code == FindingCode::PopulationParts).unwrap();
    assert!(
        parts.sentence(Language::Danish).contains("tilsammen 1.529-1.532 personer. Procenterne er afrundet, derfor fra-til. Det"),
        "3 are 10 % of 29-31: {}",
        parts.sentence(Language::Danish)
    );
}

#[test]
fn of_too_many_possible_sums_none_is_called_impossible() {
    let with = |sizes: u32| {
        let young = (0..sizes).map(|n| band(&format!("u{n}"), (18, 29), &json!({ "total": (100 + 20 * n).to_string() })));
        let others = (0..sizes).map(|n| band(&format!("a{n}"), (30, 64), &json!({ "total": (2000 + 300 * n).to_string() })));
        let whole = band("alle", (18, 64), &json!({ "total": "9999" }));
        codes(&stated(&young.chain(others).chain([whole]).collect::<Vec<_>>()))
    };
    assert!(with(3).contains(&FindingCode::PopulationParts));
    assert!(!with(9).contains(&FindingCode::PopulationParts));
}
