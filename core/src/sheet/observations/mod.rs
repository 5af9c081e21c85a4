//! Observations from a sheet, as those who keep them write them.
//!
//! A table stands in one of three ways:
//!
//! - **a row for each time**: the days, quarters or years in the first column, a column for each indicator;
//! - **times across**: a row for each indicator, and the times in the headings;
//! - **a row for each observation**: columns with headings such as *indikator-id*, *tidspunkt*, *værdi*. A table of observations that the
//!   portal writes is one.
//!
//! Indicators are named by their ids, by `delaftale/id` where several delaftaler use the id, or by their exact names. Headings are Danish or
//! English. What could change a number never passes in silence: a cell that cannot be read is a [`CellProblem`], and what can be meant in
//! several ways is a [`CellQuestion`], each with its cell.

mod answer;
mod columns;
mod field;
mod grid;
mod layout;
mod names;
mod read;
mod table;
mod value;

pub use answer::{CellProblem, CellQuestion, Choice, ReadTable};
pub use field::Field;
pub use read::read_observations;
pub use table::ObservationTable;
