//! What every test here speaks of.

pub(crate) use delaftale::agreement::Id;
pub(crate) use delaftale::figure::{Exact, Figure, Unit, Value};
pub(crate) use delaftale::reference::Reference;
pub(crate) use delaftale::table::{CellValue, CountChange, Row, Selection, Table, TableParts, TableUnit, change};
pub(crate) use delaftale::target_group::{Register, TargetGroupCode, split_label};
pub(crate) use delaftale::{Error, ErrorCode, Errors};
