//! Spreadsheets: the meaning of cells, and the formulas for Excel and Calc.
//!
//! A spreadsheet passes the cells of a formula as they are: their content and their number formats. The rules about cells are in this
//! module only, so that every spreadsheet gives the same answer:
//!
//! - A cell holds a number, a printed figure as text (`55 %`), a word for a missing number (`afventer måling`), or nothing. A word is never
//!   0, and neither is an empty cell.
//! - A number in a cell with a per cent format is a per cent: 0.2 is 20 %. One formula cannot mix such numbers with others. If 0.2 could be
//!   0.2 % or 20 %, the formula is refused until it names the unit.
//! - A formula can name the decimals. Otherwise the decimals count that all numbers were printed with as texts.
//! - A whole column counts down to its last filled cell.
//! - An [`Error`](crate::Error) has the argument in its path, and the name of the argument that people know in its message.
//!
//! [`answer`] calculates a formula. [`Memory`] keeps the rules that were read, for the next cell. [`read_observations`] reads a table of
//! observations.

mod address;
mod answer;
mod asked;
mod cell;
mod checks;
mod codes;
mod column;
mod figures;
mod formula;
mod indicator;
mod memory;
mod name;
mod observations;
mod parameter;
mod question;
mod range;
mod refused;
mod row;
mod scale;
mod serial;
mod shown;

pub use address::Address;
pub use answer::{Answer, CellAnswer};
pub use asked::Asked;
pub use cell::{Cell, Content};
pub use formula::{Formula, answer, call_texts};
pub use indicator::scaled_unit;
pub use memory::Memory;
pub use observations::{CellProblem, CellQuestion, Choice, Field, ObservationTable, ReadTable, read_observations};
pub use parameter::{Given, Parameter, Wording};
pub use range::{Range, WHOLE_COLUMN};
pub use refused::Refused;
pub use row::{ColumnRule, RowAnswer};
pub use scale::{CellUnit, Numbers};
pub use serial::DateSystem;
pub use shown::Shown;
