//! Totals of a selection.

use crate::prelude::*;
use crate::sample;

fn codes(texts: &[&str]) -> Vec<TargetGroupCode> {
    texts.iter().map(|text| TargetGroupCode::parse(text).unwrap()).collect()
}

#[test]
fn the_baseline_is_the_table_without_6_1() {
    let table = sample::march_2021();
    let selection = Selection::Except(codes(&["6.1"]));
    assert_eq!(table.total_of(&Selection::all()), Ok(Some(265.into())));
    assert_eq!(table.total_of(&selection), Ok(Some(233.into())));
    assert_eq!(table.total_of_in(&selection, table.departments()), Ok(Some(233.into())));
    assert_eq!(table.total_of_in(&selection, &["22", "35"]), Ok(Some(116.into())));
    assert_eq!(table.total_of(&Selection::Only(codes(&["INT-SHP", "6.8"]))), Ok(Some(69.into())));
}

#[test]
fn an_unknown_cell_is_not_0() {
    let table = sample::march_2021_hidden(3);
    let all = Selection::all();
    assert_eq!(table.total_of(&all), Ok(Some(265.into())), "the printed row total stands in");
    assert_eq!(table.total_of_in(&all, &["30"]), Ok(None));
    assert_eq!(table.total_of_in(&all, &["22", "24"]), Ok(Some(134.into())));
    assert_eq!(table.total_of_in(&Selection::Except(codes(&["6.5"])), &["30"]), Ok(Some(67.into())));
}

#[test]
fn all_problems_at_once() {
    let table = sample::march_2021();
    let selection = Selection::Only(codes(&["6.1", "6.9", "6.1"]));
    let errors = table.total_of_in(&selection, &["22", "99", "22"]).unwrap_err();
    let found: Vec<_> = errors.as_slice().iter().map(|e| (e.code(), e.path())).collect();
    assert_eq!(
        found,
        [
            (ErrorCode::TableMissing, "/only/1"),
            (ErrorCode::TableDuplicate, "/only/2"),
            (ErrorCode::TableMissing, "/departments/1"),
            (ErrorCode::TableDuplicate, "/departments/2"),
        ]
    );
}

#[test]
fn the_wire_form() {
    let selection = Selection::Except(codes(&["6.1"]));
    assert_eq!(serde_json::to_string(&selection).unwrap(), r#"{"except":["6.1"]}"#);
    for json in [r#"{"except":["6.1"],"only":[]}"#, r#"{"without":[]}"#, r#"{"except":[6.1]}"#, "{}"] {
        assert!(serde_json::from_str::<Selection>(json).is_err(), "{json}");
    }
}
