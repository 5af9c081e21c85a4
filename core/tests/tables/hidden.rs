//! Hidden cells that can be computed.

use crate::prelude::*;
use crate::sample;

fn shown(cells: &[CellValue]) -> Vec<String> {
    let part = |text: Option<String>| text.unwrap_or_else(|| "total".to_owned());
    let one = |c: &CellValue| {
        format!("{}/{} = {}", part(c.code.as_ref().map(ToString::to_string)), part(c.department.clone()), c.value)
    };
    cells.iter().map(one).collect()
}

#[test]
fn hiding_below_3_hides_nothing() {
    let table = sample::march_2021();
    assert_eq!(shown(&table.small_cells(3)), ["6.5/30 = 1", "6.5/35 = 2"]);
    assert_eq!(shown(&sample::march_2021_hidden(3).hidden_but_computable()), ["6.5/30 = 1", "6.5/35 = 2"]);
}

#[test]
fn hiding_below_5() {
    let table = sample::march_2021();
    assert_eq!(shown(&table.small_cells(5)), ["6.4/30 = 3", "6.5/24 = 4", "6.5/30 = 1", "6.5/35 = 2", "6.8/30 = 4"]);
    let open = sample::march_2021_hidden(5).hidden_but_computable();
    assert_eq!(shown(&open), ["6.4/30 = 3", "6.5/24 = 4", "6.5/30 = 1", "6.5/35 = 2", "6.8/30 = 4"]);
    assert!(table.small_cells(0).is_empty() && table.small_cells(1).is_empty());
}

#[test]
fn a_rectangle_of_hidden_cells_stays_hidden() {
    let mut parts = sample::march_2021().into_parts();
    for row in parts.rows.iter_mut().filter(|row| ["6.4", "6.5"].contains(&row.code.to_string().as_str())) {
        row.cells[2] = Value::Suppressed;
        row.cells[3] = Value::Suppressed;
    }
    let table = Table::new(parts).unwrap();
    assert!(table.hidden_but_computable().is_empty());
}

#[test]
fn without_totals_nothing_follows() {
    let mut parts = sample::march_2021_hidden(5).into_parts();
    parts.totals = None;
    parts.grand_total = None;
    for row in &mut parts.rows {
        row.total = None;
    }
    assert!(Table::new(parts).unwrap().hidden_but_computable().is_empty());
}

#[test]
fn totals_can_be_hidden_and_found_too() {
    let mut parts = sample::march_2021().into_parts();
    parts.rows[4].total = Some(Value::Suppressed);
    parts.grand_total = Some(Value::Suppressed);
    assert_eq!(shown(&Table::new(parts).unwrap().hidden_but_computable()), ["6.5/total = 12", "total/total = 265"]);
}

#[test]
fn small_totals_are_told() {
    let mut parts = sample::march_2021().into_parts();
    parts.rows[4].cells = vec![Value::Suppressed; 4];
    parts.rows[4].total = Some(Value::parse("2").unwrap());
    assert_eq!(shown(&Table::new(parts).unwrap().small_cells(3)), ["6.5/total = 2"]);
}

#[test]
fn an_empty_cell_is_not_small() {
    let mut parts = sample::march_2021().into_parts();
    parts.rows[4].cells[2] = Value::parse("0").unwrap();
    assert_eq!(shown(&Table::new(parts).unwrap().small_cells(3)), ["6.5/35 = 2"]);
}

#[test]
fn missing_cells_are_solved_but_not_reported() {
    let mut parts = sample::march_2021_hidden(3).into_parts();
    parts.rows[0].cells[2] = Value::Missing;
    assert_eq!(shown(&Table::new(parts).unwrap().hidden_but_computable()), ["6.5/30 = 1", "6.5/35 = 2"]);
}
