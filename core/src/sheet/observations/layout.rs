//! How a table stands in its sheet.

use super::field::is_time;
use super::grid::{At, Grid};
use super::value::reference;
use super::{Field, ObservationTable};
use crate::sheet::Content;
use crate::words::say;
use crate::{Error, ErrorCode, Text};

/// How a table stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Layout {
    /// A row for each observation: what each column holds, and the first row below the headings.
    List { fields: Vec<Option<Field>>, first: usize },
    /// A row for each time: the first of them.
    Down { first: usize },
    /// Times across: the row of headings.
    Across { heading: usize },
}

/// How the table stands, or why nobody knows, with a cell.
pub(super) fn layout(grid: &Grid<'_>, table: &ObservationTable<'_>) -> Result<Layout, (At, Error)> {
    if !table.fields.is_empty() {
        let first = (0..grid.rows()).find(|row| grid.filled(*row).next().is_some()).unwrap_or(0);
        let is_heading = |column| heading(grid, (first, column)).is_some();
        let first = if grid.rows() > 0 && grid.filled(first).all(is_heading) { first + 1 } else { first };
        return Ok(Layout::List { fields: table.fields.iter().copied().map(Some).collect(), first });
    }
    for row in 0..grid.rows() {
        if let Some(fields) = listed(grid, row, table.about.is_some())? {
            return Ok(Layout::List { fields, first: row + 1 });
        }
    }
    let times =
        |row: usize| grid.filled(row).filter(move |column| *column > grid.left && is_reference(grid, table, (row, *column)));
    let dated = |row: &usize| is_reference(grid, table, (*row, grid.left)) && grid.filled(*row).any(|column| column > grid.left);
    let word = (0..grid.rows()).find(|row| matches!(&grid.get((*row, grid.left)).content, Content::Text(text) if is_time(text)));
    let down = (0..grid.rows()).find(dated);
    let above = down.unwrap_or_else(|| grid.rows());
    let candidates = (0..above).filter(|row| !is_reference(grid, table, (*row, grid.left)));
    // Of several the first: below the headings stand values, and some of them look like years.
    let across = candidates.rev().map(|row| (times(row).count(), row)).max_by_key(|(count, _)| *count);
    match (down, across) {
        (Some(down), Some((count, row))) if count > 1 => {
            let (one, other) = (grid.address((down, grid.left)), grid.address((row, times(row).next().unwrap_or(0))));
            let message = say!(
                "der er tidspunkter både nedad ({one}) og hen ad ({other})",
                "there are times both downwards ({one}) and across ({other})"
            );
            let help = Text::fixed("del tabellen i to ark", "divide the table into two sheets");
            Err(((row, grid.left), Error::new(ErrorCode::SheetShape, message).with_help(help)))
        }
        (Some(down), _) => Ok(Layout::Down { first: word.filter(|word| *word < down).map_or(down, |word| word + 1) }),
        (None, Some((count, heading))) if count > 0 => Ok(Layout::Across { heading }),
        _ => match word {
            Some(word) => Ok(Layout::Down { first: word + 1 }),
            None => Err(((0, grid.left), no_table(grid))),
        },
    }
}

fn is_reference(grid: &Grid<'_>, table: &ObservationTable<'_>, at: At) -> bool {
    reference(grid.get(at), table.dates).is_ok()
}

fn heading(grid: &Grid<'_>, at: At) -> Option<Field> {
    match &grid.get(at).content {
        Content::Text(text) => Field::of(text),
        _ => None,
    }
}

/// The fields of a row of headings above a row for each observation.
fn listed(grid: &Grid<'_>, row: usize, about: bool) -> Result<Option<Vec<Option<Field>>>, (At, Error)> {
    let fields: Vec<Option<Field>> = (0..grid.width).map(|column| heading(grid, (row, column))).collect();
    let has = |field: Field| fields.contains(&Some(field));
    if !(has(Field::Reference) && has(Field::Value) && (about || has(Field::Indicator) || has(Field::Name))) {
        return Ok(None);
    }
    for (column, field) in fields.iter().enumerate().filter(|(_, field)| field.is_some()) {
        if fields.iter().take(column).any(|other| other == field) {
            let message = Text::fixed("to kolonner har samme overskrift", "two columns have the same heading");
            return Err(((row, column), Error::new(ErrorCode::SheetShape, message)));
        }
    }
    Ok(Some(fields))
}

fn no_table(grid: &Grid<'_>) -> Error {
    let undivided = |row| matches!(&grid.get((row, grid.left)).content, Content::Text(text) if text.contains([',', ';', '\t']));
    if grid.width <= grid.left + 1 && (0..grid.rows()).any(undivided) {
        let message = Text::fixed("felterne i filen er ikke skilt ad", "the fields of the file are not divided");
        let help = Text::fixed(
            "gem filen som CSV med semikolon, eller som et regneark",
            "save the file as CSV with semicolons, or as a spreadsheet",
        );
        return Error::new(ErrorCode::SheetShape, message).with_help(help);
    }
    let message = Text::fixed("der er ingen tabel med målinger", "there is no table of observations");
    let help = Text::fixed(
        "skriv tidspunkter i første kolonne under ordet Gælder med indikatorernes id i rækken over, tidspunkter hen ad med indikatorernes id i \
         første kolonne, eller en række til hver måling under overskrifterne indikator-id, tidspunkt og værdi",
        "write times in the first column below the word Time with the ids of the indicators in the row above, times across with the ids of the \
         indicators in the first column, or a row for each observation below the headings indicator id, time and value",
    );
    Error::new(ErrorCode::SheetShape, message).with_help(help)
}
