//! Target groups (*målgrupper*) of the employment effort: codes, their register, and the tables that count people by code.
//!
//! A [`TargetGroupCode`] is a name whose meaning depends on the day; the [`Register`] holds the meanings, the days between which they
//! hold, and the breaks (*databrud*) that a comparison must not cross unseen. A [`Table`] counts people by code and department on one
//! day; nothing in it that is hidden or missing is ever treated as 0.

mod change;
mod check;
mod code;
mod hidden;
mod label;
mod register;
mod register_data;
mod selection;
mod table;

#[cfg(test)]
mod sample;

pub use change::{CodeChange, CountChange, DepartmentChange, TableChange, change};
pub use code::{TargetGroupCode, split_label};
pub use hidden::CellValue;
pub use label::LabelMatch;
pub use register::{Affected, Bilingual, Break, Confirmation, Entry, Register, RegisterNote, Standing};
pub use selection::Selection;
pub use table::{Row, Table, TableParts, TableUnit, Totals};
