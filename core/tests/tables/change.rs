//! Changes between two tables.

use crate::prelude::*;
use crate::sample;

fn at(reference: &str, mend: impl FnOnce(&mut TableParts)) -> Table {
    let mut parts = sample::march_2021().into_parts();
    parts.reference = Reference::parse(reference).unwrap();
    mend(&mut parts);
    Table::new(parts).unwrap()
}

fn codes_of(errors: &Errors) -> Vec<ErrorCode> {
    errors.as_slice().iter().map(Error::code).collect()
}

fn number(text: &str) -> Value {
    Value::parse(text).unwrap()
}

#[test]
fn code_by_code_and_in_total() {
    let older = sample::march_2021();
    let newer = at("2022-03-01", |parts| {
        parts.rows[0].cells[1] = number("8");
        parts.rows[5].cells[0] = number("15");
        parts.departments.swap(0, 3);
        for row in &mut parts.rows {
            row.cells.swap(0, 3);
        }
    });
    let answer = change(&older, &newer, Register::standard(), &[]).unwrap();
    assert_eq!(answer.codes[0].total.change, Some((-3).into()));
    assert_eq!(answer.codes[0].departments[1].count.change, Some((-3).into()));
    assert_eq!(answer.codes[5].departments[0].count, CountChange::between(Some(12.into()), Some(15.into())));
    assert_eq!(answer.total, CountChange::between(Some(265.into()), Some(265.into())));
    assert_eq!(answer.departments[1].count.change, Some((-3).into()));
    assert!(answer.waived.is_empty());
}

#[test]
fn a_break_is_refused_unless_it_is_named() {
    let (older, newer, register) = (sample::march_2021(), at("2025-07-01", |_| {}), Register::standard());
    let errors = change(&older, &newer, register, &["lab-2020"]).unwrap_err();
    assert_eq!(codes_of(&errors), [ErrorCode::CodeBreak]);
    assert!(errors.to_string().contains("`kontanthjaelp-2025` of 1 July 2025"), "{errors}");
    let answer = change(&older, &newer, register, &["kontanthjaelp-2025"]).unwrap();
    assert_eq!(answer.waived.iter().map(|b| b.id).collect::<Vec<_>>(), ["kontanthjaelp-2025"]);
    assert!(answer.codes[0].breaks.is_empty() && answer.codes[1].breaks == ["kontanthjaelp-2025"]);
    assert!(change(&older, &at("2025-06-30", |_| {}), register, &[]).is_ok());
    assert_eq!(
        codes_of(&change(&older, &newer, register, &["kontanthjælp"]).unwrap_err()),
        [ErrorCode::IdUnknown, ErrorCode::CodeBreak]
    );
}

#[test]
fn a_break_that_concerns_no_code_of_the_tables_does_not_count() {
    let alone = |reference| at(reference, |parts| parts.rows.truncate(1));
    assert!(change(&alone("2021-03-01"), &alone("2026-03-01"), Register::standard(), &[]).is_ok());
}

#[test]
fn tables_that_do_not_belong_together() {
    let (table, register) = (sample::march_2021(), Register::standard());
    let other = at("2020-03-01", |parts| {
        parts.departments[0] = "23".to_owned();
        parts.unit = TableUnit::FullTimePersons;
    });
    let errors = change(&table, &other, register, &[]).unwrap_err();
    assert_eq!(codes_of(&errors), [ErrorCode::TableMismatch; 4], "{errors}");
}

#[test]
fn codes_of_one_table_are_listed() {
    let older = at("2021-03-01", |parts| drop(parts.rows.remove(0)));
    let newer = at("2022-03-01", |parts| drop(parts.rows.remove(6)));
    let answer = change(&older, &newer, Register::standard(), &[]).unwrap();
    let names = |codes: &[TargetGroupCode]| codes.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!((names(&answer.only_older), names(&answer.only_newer)), (vec!["INT-SHP".to_owned()], vec!["6.1".to_owned()]));
    assert_eq!(answer.total, CountChange::between(Some(195.into()), Some(195.into())));
}

#[test]
fn another_filter_is_another_population() {
    let newer = at("2022-03-01", |parts| parts.rows[0].filter = None);
    let answer = change(&sample::march_2021(), &newer, Register::standard(), &[]).unwrap();
    assert!(answer.codes[0].filter_differs);
    assert_eq!(answer.codes[0].total, CountChange { older: Some(32.into()), newer: Some(32.into()), change: None });
    assert_eq!(answer.total.older, Some(233.into()));
}

#[test]
fn what_is_not_known_has_no_change() {
    let newer = at("2022-03-01", |parts| {
        parts.rows[4].cells[2] = Value::Suppressed;
        parts.rows[4].total = None;
    });
    let answer = change(&sample::march_2021(), &newer, Register::standard(), &[]).unwrap();
    assert_eq!(answer.codes[4].total.change, None);
    assert_eq!(answer.codes[4].departments[0].count.change, Some(Exact::ZERO));
    assert_eq!((answer.total.newer, answer.total.older), (None, Some(265.into())));
    assert_eq!(answer.departments[2].count.change, None);
}
