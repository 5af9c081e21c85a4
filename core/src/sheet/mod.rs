//! Spreadsheets: what the cells mean that people fill in, and the formulas that they ask with.
//!
//! A spreadsheet hands over the cells of a formula as they are: what each holds and how it shows its number. The rules about them stand
//! here, and only here, so that Excel, Calc and whatever comes answer alike:
//!
//! - A cell can hold a number, a printed figure as text (`55 %`), a word for why there is none (`afventer måling`), or nothing. None of the
//!   words is ever 0, and neither is an empty cell.
//! - A number in a cell that shows per cent is one: 0.2 is 20 %. Such numbers do not stand beside others. Where nothing says it and nobody
//!   can know whether 0.2 is 0.2 % or 20 %, the unit is asked for.
//! - The decimals are those that the formula names, or those that all numbers were printed with as texts.
//! - A whole column counts as far as it is filled.
//! - What is wrong is an [`Error`](crate::Error) with the argument in its path, and the name by which people know it in its message.
//!
//! [`answer`] answers a formula. [`Memory`] keeps the rules that were read, for the next cell. [`read_observations`] reads a table of
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
