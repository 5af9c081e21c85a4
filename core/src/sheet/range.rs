//! Ranges of cells: columns, rows, whole columns.

use super::Cell;
use super::name::Name;
use super::refused::{Refused, several};
use crate::ErrorCode;
use crate::words::say;

/// A reference with more rows is a whole column (*hel kolonne*), of which only those count that hold something.
pub const WHOLE_COLUMN: usize = 100_000;

/// The cells that a formula is given for one of its arguments, row by row.
///
/// The cells at its end may be left out where they hold nothing. Of a whole column only the rows are given that the sheet uses.
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
    /// How many rows count.
    rows: usize,
    /// How many rows the reference has.
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

    /// Cells in so many columns.
    #[must_use]
    pub fn of(columns: usize, cells: Vec<Cell<'a>>) -> Self {
        let rows = if columns == 0 { 0 } else { cells.len().div_ceil(columns) };
        Self { cells, columns, rows, height: rows }
    }

    /// The same cells as the first of a reference with so many rows. Those of a whole column count as far as they are given; other rows
    /// that are not given hold nothing.
    #[must_use]
    pub fn with_height(mut self, rows: usize) -> Self {
        self.height = rows.max(self.rows);
        if self.height <= WHOLE_COLUMN {
            self.rows = self.height;
        }
        self
    }

    /// How many rows count.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns there are.
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

    /// How many rows there are up to the last that holds something; at least one.
    fn filled(&self) -> usize {
        let last = self.cells.iter().rposition(|cell| !cell.is_empty());
        last.map_or(1, |last| last / self.columns.max(1) + 1)
    }
}

/// Makes whole columns as long as the longest of them is filled. Those that have as many rows begin in the same one, so all must have them.
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
