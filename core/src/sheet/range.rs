//! Ranges of cells: columns, rows, whole columns.

use super::Cell;
use super::name::Name;
use super::refused::{Refused, several};
use crate::ErrorCode;
use crate::words::say;

/// A reference with more rows is a whole column (*hel kolonne*). It counts down to its last filled row.
pub const WHOLE_COLUMN: usize = 100_000;

/// The cells of one argument of a formula, row by row.
///
/// Empty cells at the end may be left out. A whole column has only the rows that the sheet uses.
///
/// ```
/// use delaftale::sheet::{Cell, Range};
/// let column = Range::of(1, vec![Cell::number(20.0), Cell::EMPTY, Cell::text("35 %")]);
/// assert_eq!(column.rows(), 3);
/// let whole = Range::of(1, vec![Cell::number(20.0)]).with_height(1_048_576);
/// assert_eq!(whole.rows(), 1);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Range<'a> {
    cells: Vec<Cell<'a>>,
    columns: usize,
    /// The number of rows that count.
    rows: usize,
    /// The number of rows of the reference.
    height: usize,
}

static EMPTY: Cell<'static> = Cell::EMPTY;

impl<'a> Range<'a> {
    /// An argument that was left out.
    #[must_use]
    pub const fn none() -> Self {
        Self { cells: Vec::new(), columns: 0, rows: 0, height: 0 }
    }

    /// One cell.
    #[must_use]
    pub fn one(cell: Cell<'a>) -> Self {
        Self::of(1, vec![cell])
    }

    /// Cells in this number of columns.
    #[must_use]
    pub fn of(columns: usize, cells: Vec<Cell<'a>>) -> Self {
        let rows = if columns == 0 { 0 } else { cells.len().div_ceil(columns) };
        Self { cells, columns, rows, height: rows }
    }

    /// The same cells, as the first cells of a reference with this number of rows. A whole column ends with the given cells. In a smaller
    /// reference the rows after them are empty.
    #[must_use]
    pub fn with_height(mut self, rows: usize) -> Self {
        self.height = rows.max(self.rows);
        if self.height <= WHOLE_COLUMN {
            self.rows = self.height;
        }
        self
    }

    /// The number of rows that count.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The number of columns.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    pub(super) const fn count(&self) -> usize {
        self.rows.saturating_mul(self.columns)
    }

    pub(super) fn get(&self, index: usize) -> &Cell<'a> {
        self.cells.get(index).unwrap_or(&EMPTY)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Cell<'a>> {
        (0..self.count()).map(|index| self.get(index))
    }

    /// The one cell.
    pub(super) fn single(&self, name: Name) -> Result<&Cell<'a>, Refused> {
        if self.count() > 1 { Err(several(name)) } else { Ok(self.get(0)) }
    }

    /// Refuses cells that stand in several rows and several columns.
    pub(super) fn line(&self, name: Name) -> Result<(), Refused> {
        if self.rows <= 1 || self.columns <= 1 {
            return Ok(());
        }
        let crate::Text { danish, english } = name.whole().named();
        let message = say!("{danish} skal stå i én kolonne eller én række", "{english} must stand in one column or in one row");
        Err(Refused::new(ErrorCode::SheetShape, name.whole(), message))
    }

    /// The number of rows down to the last filled one; at least 1.
    fn filled(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.is_empty());
        last.map_or(1, |last| last / self.columns.max(1) + 1)
    }
}

/// Gives all whole columns the length of the longest. Columns with equally many rows begin in the same row, so all must have equally many.
pub(super) fn as_long(columns: &mut [(Name, &mut Range<'_>)]) -> Result<(), Refused> {
    let height = columns.iter().map(|(_, column)| column.height).max().unwrap_or(0);
    if height <= WHOLE_COLUMN {
        return Ok(());
    }
    if let Some((name, _)) = columns.iter().find(|(_, column)| 1 < column.height && column.height < height) {
        let message = say!(
            "et område er en hel kolonne og et andet ikke; brug rækker fra og til alle steder",
            "one range is a whole column and another is not; use rows from and to everywhere"
        );
        return Err(Refused::new(ErrorCode::SheetShape, name.whole(), message));
    }
    let whole = || columns.iter().filter(|(_, column)| column.height == height);
    let rows = whole().map(|(_, column)| column.filled()).max().unwrap_or(1);
    for (_, column) in columns.iter_mut().filter(|(_, column)| column.height == height) {
        column.rows = rows;
    }
    Ok(())
}
