//! Computes the change between two target-group tables.

use serde::Deserialize;

use super::table::table_of;
use crate::Errors;
use crate::table::{TableChange, change};
use crate::target_group::Register;
use crate::wire::TableDocument;

pub(super) const PURPOSE: &str = "the change between two target-group tables";

/// Two tables.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TableChangeRequest {
    /// The older table.
    pub older: TableDocument,
    /// The newer table.
    pub newer: TableDocument,
    /// The ids of the breaks that the caller waives.
    #[serde(default)]
    pub waivers: Vec<String>,
}

impl TableChangeRequest {
    /// The request for these two tables, without waivers.
    #[must_use]
    pub const fn new(older: TableDocument, newer: TableDocument) -> Self {
        Self { older, newer, waivers: Vec::new() }
    }
}

/// The change (*ændring*) from one target-group table to a later one, for each code and department, in the unit of the tables.
///
/// # Errors
/// `table.mismatch` when the tables do not belong together; `code.break` when the change crosses a break (*databrud*) that `waivers` does
/// not contain; the codes of [`table`](super::table()) below `/older` and `/newer`.
pub fn table_change(request: TableChangeRequest) -> Result<TableChange, Errors> {
    let (older, newer) = (table_of(request.older, "older")?, table_of(request.newer, "newer")?);
    let waivers: Vec<&str> = request.waivers.iter().map(String::as_str).collect();
    change(&older, &newer, Register::standard(), &waivers)
}
