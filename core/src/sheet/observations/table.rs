//! A table of observations, as it is handed in.

use std::collections::BTreeMap;

use super::Field;
use crate::agreement::Id;
use crate::sheet::{Address, Cell, DateSystem};

/// The cells of a sheet (*ark*) with observations, and what its reader knows besides.
///
/// ```
/// use delaftale::sheet::{Cell, ObservationTable};
/// let table = ObservationTable::of(vec![vec![Cell::text("Gælder"), Cell::text("dropout")], vec![Cell::number(2018.0), Cell::number(36.0)]]);
/// assert_eq!(table.first.to_string(), "A1");
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ObservationTable<'a> {
    /// The cells, row by row. Cells at the end of a row can be left out.
    pub rows: Vec<Vec<Cell<'a>>>,
    /// Where the first of them stands in its sheet.
    pub first: Address,
    /// How the sheet counts days.
    pub dates: DateSystem,
    /// The delaftale and the indicator that every row without a column for it is about.
    pub about: Option<(Id, Id)>,
    /// The meaning of the columns, for rows without headings. A row of headings in front of them is left out. Empty for a table that says it
    /// itself.
    pub fields: Vec<Field>,
    /// The answers to the questions of an earlier reading, by their cells.
    pub answers: BTreeMap<Address, String>,
}

impl<'a> ObservationTable<'a> {
    /// Cells from `A1` on, with days as Excel counts them.
    #[must_use]
    pub const fn of(rows: Vec<Vec<Cell<'a>>>) -> Self {
        Self {
            rows,
            first: Address { row: 0, column: 0 },
            dates: DateSystem::Excel1900,
            about: None,
            fields: Vec::new(),
            answers: BTreeMap::new(),
        }
    }
}
