//! The cells of a table by row and column, whatever is left out of them.

use std::borrow::Cow;

use super::ObservationTable;
use crate::sheet::{Address, Cell, Content};

/// A row and a column among the cells that were given.
pub(super) type At = (usize, usize);

/// The cells of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid<'t> {
    rows: &'t [Vec<Cell<'t>>],
    first: Address,
    /// The first column that holds something.
    pub(super) left: usize,
    /// How many columns there are.
    pub(super) width: usize,
}

static EMPTY: Cell<'static> = Cell::EMPTY;

impl<'t> Grid<'t> {
    pub(super) fn of(table: &'t ObservationTable<'t>) -> Self {
        let rows = table.rows.as_slice();
        let filled = |row: &'t Vec<Cell<'t>>| row.iter().position(|cell| !cell.is_empty());
        // Columns of explicit fields count from the first that was given.
        let left = if table.fields.is_empty() { rows.iter().filter_map(filled).min().unwrap_or(0) } else { 0 };
        Self { rows, first: table.first, left, width: rows.iter().map(Vec::len).max().unwrap_or(0) }
    }

    pub(super) const fn rows(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn get(&self, (row, column): At) -> &'t Cell<'t> {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&EMPTY)
    }

    pub(super) const fn address(&self, (row, column): At) -> Address {
        self.first.moved(row, column)
    }

    /// The columns of a row that hold something.
    pub(super) fn filled(&self, row: usize) -> impl Iterator<Item = usize> + use<'t> {
        let cells = self.rows.get(row).map_or(&[][..], Vec::as_slice);
        cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(column, _)| column)
    }

    /// The text of a cell; what a number is written as in a text.
    pub(super) fn text(&self, at: At) -> Option<Cow<'t, str>> {
        match &self.get(at).content {
            Content::Text(text) => Some(Cow::Borrowed(text.trim())),
            Content::Number(number) => Some(Cow::Owned(number.to_string())),
            Content::Truth(truth) => Some(Cow::Borrowed(if *truth { "sand" } else { "falsk" })),
            Content::Empty | Content::Broken => None,
        }
    }

    /// The text of a row that has nothing else than this text in its first column.
    pub(super) fn line(&self, row: usize) -> Option<&'t str> {
        match &self.get((row, self.left)).content {
            Content::Text(text) if self.filled(row).eq([self.left]) => Some(text.trim()),
            _ => None,
        }
    }
}
