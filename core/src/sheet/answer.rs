//! The answer of a formula.

use std::borrow::Cow;

use super::Refused;

/// The answer of a formula: one cell, or the cells of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The number of rows.
    pub rows: usize,
    /// The number of columns.
    pub columns: usize,
    /// The cells, row by row.
    pub cells: Vec<CellAnswer>,
    /// The errors of the first row that has an error value; `None` if no row has one.
    pub problem: Option<Refused>,
}

/// The content of one cell of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum CellAnswer {
    /// Nothing: the row is not filled in yet.
    Empty,
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// The error value `#VALUE!`: something in the row is wrong.
    Wrong,
    /// The error value `#N/A`: there is no such value.
    Nothing,
}

impl CellAnswer {
    /// A number, or the error value for "no such value".
    pub(super) fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

impl From<f64> for CellAnswer {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<&'static str> for CellAnswer {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for CellAnswer {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<CellAnswer>> From<T> for Answer {
    fn from(cell: T) -> Self {
        Self { rows: 1, columns: 1, cells: vec![cell.into()], problem: None }
    }
}
