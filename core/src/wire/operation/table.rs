//! Computes the totals of a target-group table.

use serde::{Deserialize, Serialize};

use crate::Errors;
use crate::figure::Exact;
use crate::table::{CellValue, Selection, Table, Totals};
use crate::wire::TableDocument;

pub(super) const PURPOSE: &str = "a target-group table: totals, a selection, small cells, hidden cells that can be computed";

/// A table, with a selection of codes and a threshold for small cells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TableRequest {
    /// The table.
    pub table: TableDocument,
    /// The codes of the wanted total.
    #[serde(default)]
    pub selection: Option<Selection>,
    /// The threshold below which cells are listed as small. Without it there is no list.
    #[serde(default)]
    pub small_cell_threshold: Option<u32>,
}

impl TableRequest {
    /// The request for this table, without a selection or a threshold.
    #[must_use]
    pub const fn new(table: TableDocument) -> Self {
        Self { table, selection: None, small_cell_threshold: None }
    }
}

/// The computed numbers of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct TableAnswer {
    /// The grand total; null if it is not known because of hidden cells.
    pub grand_total: Option<Exact>,
    /// The totals, recomputed from the cells.
    pub recomputed: Totals,
    /// The total of the selection; null if it is not known because of hidden cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<Option<Exact>>,
    /// The known cells below the threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub small_cells: Option<Vec<CellValue>>,
    /// The hidden cells that can be computed from the others.
    pub hidden_but_computable: Vec<CellValue>,
}

/// The checked table of a request.
pub(super) fn table_of(document: TableDocument, field: &str) -> Result<Table, Errors> {
    Table::new(document.table).map_err(|errors| errors.within("table").within(field))
}

/// The totals of a target-group table (*målgruppetabel*), recomputed from its cells; the total of a selection of codes; the small cells
/// (*små celler*) below a number of people; and the hidden cells that can be computed from the others.
///
/// # Errors
/// Below `/table`: `table.duplicate`, `table.shape`, `table.cell`; below `/selection`: `table.missing`.
pub fn table(request: TableRequest) -> Result<TableAnswer, Errors> {
    let table = table_of(request.table, "table")?;
    let selection = request.selection.map(|s| table.total_of(&s).map_err(|errors| errors.within("selection"))).transpose()?;
    Ok(TableAnswer {
        grand_total: table.grand_total(),
        recomputed: table.recomputed(),
        selection,
        small_cells: request.small_cell_threshold.map(|threshold| table.small_cells(threshold)),
        hidden_but_computable: table.hidden_but_computable(),
    })
}
