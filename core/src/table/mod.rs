//! Target-group tables (*målgruppetabeller*): people by code and department.
//!
//! A [`Table`] counts people by [target-group code](crate::target_group::TargetGroupCode) and department on one day. Nothing in it that
//! is hidden or missing is ever treated as 0.

mod change;
mod check;
mod hidden;
mod selection;
#[expect(clippy::module_inception, reason = "the table is what the room is about")]
mod table;

pub use change::{CodeChange, CountChange, DepartmentChange, TableChange, change};
pub use hidden::CellValue;
pub use selection::Selection;
pub use table::{Row, Table, TableParts, TableUnit, Totals};
