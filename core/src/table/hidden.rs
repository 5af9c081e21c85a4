//! Hidden cells that follow from the printed totals, and small cells.

use std::collections::VecDeque;

use serde::Serialize;

use super::Table;
use super::table::exact;
use crate::figure::{Exact, Value};
use crate::target_group::TargetGroupCode;

/// A cell or total of a table, with its value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct CellValue {
    /// The row; absent in the row of totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<TargetGroupCode>,
    /// The department; absent in the column of totals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// The value.
    pub value: Exact,
}

impl Table {
    /// The suppressed cells and totals that anyone can compute from the printed numbers, with their values.
    ///
    /// If only one number of a row or column is unknown, the others reveal it. What follows from a revealed number is revealed too, until
    /// nothing more follows. Totals that are not printed and cells that are missing are unknown as well, but only suppressed numbers are
    /// reported. The order is that of the table, with totals last. If the printed totals contradict the cells, the value is the one that
    /// the first line gives, rows before columns.
    ///
    /// An empty answer does not prove that the table is safe. This method does not look for cells that can be narrowed down to a few
    /// values, or computed from several lines together. With full-time persons, the value is as exact as the printed decimals.
    ///
    /// ```
    /// use delaftale::table::Table;
    /// let table: Table = serde_json::from_str(r#"{
    ///     "id": "t", "reference": "2021", "departments": ["A", "B"],
    ///     "rows": [{"code": "6.1", "label": "", "cells": ["suppressed", 4]}, {"code": "6.2", "label": "", "cells": [5, 6]}],
    ///     "totals": [7, 10]
    /// }"#).unwrap();
    /// let open = table.hidden_but_computable();
    /// assert_eq!((open[0].department.as_deref(), open[0].value.to_string()), (Some("A"), "2".to_owned()));
    /// ```
    #[must_use]
    pub fn hidden_but_computable(&self) -> Vec<CellValue> {
        let mut grid = Grid::of(self);
        grid.solve();
        let suppressed = self.places().zip(grid.cells).filter(|(place, _)| place.value == Some(Value::Suppressed));
        suppressed.filter_map(|(place, value)| value.map(|value| place.with(value))).collect()
    }

    /// The known cells and printed totals above 0 and below the threshold, in people: `1 <= value < threshold` for whole people. The
    /// order is that of the table, with totals last.
    #[must_use]
    pub fn small_cells(&self, threshold: u32) -> Vec<CellValue> {
        let small = |value: &Exact| value.signum() > 0 && *value < i64::from(threshold).into();
        let known = self.places().filter_map(|place| place.value.as_ref().and_then(exact).map(|value| (place, value)));
        known.filter(|(_, value)| small(value)).map(|(place, value)| place.with(value)).collect()
    }

    /// All cells and totals, row by row: the cells and the total of each row, then the row of totals and the grand total.
    fn places(&self) -> impl Iterator<Item = Place<'_>> {
        let columns = || self.departments().iter().map(|name| Some(name.as_str())).chain([None]);
        let rows = self.rows().iter().flat_map(move |row| {
            let values = row.cells.iter().map(|cell| Some(*cell)).chain([row.total]);
            columns().zip(values).map(|(department, value)| Place { code: Some(&row.code), department, value })
        });
        let totals = (0..self.departments().len()).map(|at| self.printed_totals().and_then(|totals| totals.get(at)).copied());
        let last = columns().zip(totals.chain([self.printed_grand_total()]));
        rows.chain(last.map(|(department, value)| Place { code: None, department, value }))
    }
}

struct Place<'a> {
    code: Option<&'a TargetGroupCode>,
    department: Option<&'a str>,
    /// `None` for a total that is not printed.
    value: Option<Value>,
}

impl Place<'_> {
    fn with(&self, value: Exact) -> CellValue {
        CellValue { code: self.code.cloned(), department: self.department.map(str::to_owned), value }
    }
}

/// All numbers of a table with its totals, row by row. The last number of each line is the sum of the others.
struct Grid {
    cells: Vec<Option<Exact>>,
    width: usize,
    height: usize,
}

/// A row or column of the grid.
#[derive(Clone, Copy)]
enum Line {
    Row(usize),
    Column(usize),
}

impl Grid {
    fn of(table: &Table) -> Self {
        let cells = table.places().map(|place| place.value.as_ref().and_then(exact)).collect();
        Self { cells, width: table.departments().len() + 1, height: table.rows().len() + 1 }
    }

    /// The places of a line, the total last.
    fn line(&self, line: Line) -> impl Iterator<Item = usize> + use<> {
        let (first, step, count) = match line {
            Line::Row(row) => (row * self.width, 1, self.width),
            Line::Column(column) => (column, self.width, self.height),
        };
        (0..count).map(move |i| first + i * step)
    }

    fn at(&self, place: usize) -> Option<Exact> {
        self.cells.get(place).copied().flatten()
    }

    /// Fills in what follows, line by line, until nothing more follows.
    fn solve(&mut self) {
        let mut waiting: VecDeque<Line> = (0..self.height).map(Line::Row).chain((0..self.width).map(Line::Column)).collect();
        while let Some(line) = waiting.pop_front() {
            let Some((place, value)) = self.single(line) else { continue };
            if let Some(cell) = self.cells.get_mut(place) {
                *cell = Some(value);
            }
            waiting.push_back(match line {
                Line::Row(_) => Line::Column(place % self.width),
                Line::Column(_) => Line::Row(place / self.width),
            });
        }
    }

    /// The place of the only unknown number of the line, with the value that it must have; `None` unless exactly one is unknown.
    fn single(&self, line: Line) -> Option<(usize, Exact)> {
        let mut unknown = self.line(line).filter(|place| self.at(*place).is_none());
        let (place, None) = (unknown.next()?, unknown.next()) else { return None };
        let total = self.line(line).last()?;
        let mut others = Exact::ZERO;
        for other in self.line(line).filter(|other| *other != place && *other != total) {
            others = others.plus(self.at(other)?)?;
        }
        let value = if place == total { others } else { self.at(total)?.minus(others)? };
        Some((place, value))
    }
}
