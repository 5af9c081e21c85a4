//! Operations on target groups and on single printed figures.

use serde::Serialize;

use super::TableDocument;
use super::requests::{
    CheckShareRequest, CheckSumRequest, TableChangeRequest, TableRequest, TargetGroupAnswer, TargetGroupRequest,
    WholeNumbersAnswer, WholeNumbersRequest,
};
use crate::Errors;
use crate::audit::{PrintCheck, check_share, check_sum, whole_numbers};
use crate::figure::Exact;
use crate::table::Table;
use crate::target_group::{Register, Standing};

fn table_of(document: TableDocument, field: &str) -> Result<Table, Errors> {
    Table::new(document.table).map_err(|errors| errors.within("table").within(field))
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
pub(super) fn target_group(request: TargetGroupRequest) -> Result<TargetGroupAnswer, Errors> {
    let standing = Register::standard().standing(&request.code, request.on);
    let name = match standing {
        Standing::Known(_) => "known",
        Standing::Expired(_) => "expired",
        Standing::NotYet(_) => "notYet",
        Standing::OpenSet => "openSet",
        Standing::Unknown => "unknown",
    };
    let entry = standing.entry();
    Ok(TargetGroupAnswer {
        code: request.code,
        standing: name,
        danish: entry.map(|e| &*e.long_name.danish),
        english: entry.map(|e| &*e.long_name.english),
        reference: entry.map(|e| e.reference),
        certainty: entry.map(|e| e.certainty),
    })
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct TableAnswer {
    grand_total: Option<Exact>,
    recomputed: crate::table::Totals,
    #[serde(skip_serializing_if = "Option::is_none")]
    selection: Option<Option<Exact>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    small_cells: Option<Vec<crate::table::CellValue>>,
    hidden_but_computable: Vec<crate::table::CellValue>,
}

pub(super) fn table(request: TableRequest) -> Result<TableAnswer, Errors> {
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

pub(super) fn table_change(request: TableChangeRequest) -> Result<crate::table::TableChange, Errors> {
    let (older, newer) = (table_of(request.older, "older")?, table_of(request.newer, "newer")?);
    let waivers: Vec<&str> = request.waivers.iter().map(String::as_str).collect();
    crate::table::change(&older, &newer, Register::standard(), &waivers)
}

pub(super) fn share(request: CheckShareRequest) -> Result<PrintCheck, Errors> {
    Ok(check_share(&request.part, &request.whole, &request.printed)?)
}

pub(super) fn sum(request: CheckSumRequest) -> Result<PrintCheck, Errors> {
    Ok(check_sum(&request.parts, &request.total)?)
}

#[expect(clippy::unnecessary_wraps, reason = "all operations have one shape")]
pub(super) fn whole(request: WholeNumbersRequest) -> Result<WholeNumbersAnswer, Errors> {
    let range = whole_numbers(request.count, &request.share);
    // Nobody can be 0 % of any number.
    let most = range.as_ref().map(|r| *r.end()).filter(|most| *most < u64::MAX);
    Ok(WholeNumbersAnswer { least: range.as_ref().map(|r| *r.start()), most })
}
