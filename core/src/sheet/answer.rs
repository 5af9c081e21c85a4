//! What a formula answers.

use std::borrow::Cow;

use super::Refused;

/// The answer of a formula: one cell, or those of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How many rows it has.
    pub rows: usize,
    /// How many columns it has.
    pub columns: usize,
    /// Its cells, row by row.
    pub cells: Vec<CellAnswer>,
    /// Why the first row of a column has an error value, where one has.
    pub problem: Option<Refused>,
}

/// What one cell of an answer shows.
#[derive(Debug, Clone, PartialEq)]
pub enum CellAnswer {
    /// Nothing: the row says nothing yet.
    Empty,
    /// A number.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
    /// An error value, `#VALUE!`: something is wrong in the row.
    Wrong,
    /// An error value, `#N/A`: there is no such value.
    Nothing,
}

impl CellAnswer {
    /// A number, or that there is none.
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
