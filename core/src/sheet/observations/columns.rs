//! What stands in the headings: the columns of a table with a row for each time, and of one with times across.

use super::Field;
use super::grid::{At, Grid};
use super::names::Names;
use super::value::reference;
use crate::reference::Reference;
use crate::sheet::{Content, DateSystem};
use crate::words::say;
use crate::{Error, ErrorCode};

/// What a column of a table with a row for each time is about.
#[derive(Debug)]
pub(super) enum Down {
    /// Nothing stands in it.
    Empty,
    /// The values of an indicator.
    Indicator(usize),
    /// Something about every value of a row.
    Field(Field),
    /// Nobody knows of which indicator: the cell that could say it, its text, and the indicators that it can mean.
    Unknown(At, Option<String>, Vec<usize>),
    /// The headings name two indicators.
    Contrary(At, Error),
}

/// What a column is about; its values begin in row `first`.
pub(super) fn down(grid: &Grid<'_>, names: &Names<'_>, first: usize, column: usize) -> Down {
    let mut filled = (first..grid.rows()).filter(|row| !grid.get((*row, column)).is_empty());
    let Some(top) = filled.next() else { return Down::Empty };
    let text = |row: usize| match &grid.get((row, column)).content {
        Content::Text(text) => Some((row, text.trim())),
        _ => None,
    };
    let headings: Vec<(usize, &str)> = (0..first).filter_map(text).collect();
    let found: Vec<(usize, Vec<usize>)> = headings.iter().map(|(row, text)| (*row, names.find(text, None))).collect();
    let single = |(row, found): &(usize, Vec<usize>)| if let [one] = found.as_slice() { Some((*row, *one)) } else { None };
    let mut clear = found.iter().filter_map(single);
    if let Some((above, own)) = clear.next() {
        return match clear.find(|(_, other)| *other != own) {
            None => Down::Indicator(own),
            Some((row, _)) => {
                let above = grid.address((above, column));
                let message = say!("{above} nævner en anden indikator", "{above} names another indicator");
                Down::Contrary((row, column), Error::new(ErrorCode::SheetShape, message))
            }
        };
    }
    let about_rows = |field: &Field| matches!(field, Field::Known | Field::Of | Field::Source | Field::Note);
    if let Some(field) = headings.iter().rev().find_map(|(_, text)| Field::of(text).filter(about_rows)) {
        return Down::Field(field);
    }
    let several = found.into_iter().find(|(_, found)| found.len() > 1);
    let (row, found) = match (several, headings.last()) {
        (Some(several), _) => several,
        (None, Some((row, _))) => (*row, Vec::new()),
        (None, None) => return Down::Unknown((top, column), None, Vec::new()),
    };
    Down::Unknown((row, column), text(row).map(|(_, text)| text.to_owned()), found)
}

/// What a column of a table with times across is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Across {
    /// The values of a time.
    Time(Reference),
    /// Something about every value of a row.
    Field(Field),
    /// In front of the times: what the row is about, or nothing of interest.
    Front,
    /// Behind the first time, with a heading that is none.
    Unknown,
}

/// What the columns are about, by their row of headings.
pub(super) fn across(grid: &Grid<'_>, dates: DateSystem, heading: usize) -> Vec<Across> {
    let mut times = false;
    let mut of = |column: usize| {
        let cell = grid.get((heading, column));
        if column > grid.left
            && let Ok(time) = reference(cell, dates)
        {
            times = true;
            return Across::Time(time);
        }
        // A heading of times above the indicators is only that.
        if let Content::Text(text) = &cell.content
            && let Some(field) = Field::of(text).filter(|field| !matches!(field, Field::Reference | Field::Value))
        {
            return Across::Field(field);
        }
        if times { Across::Unknown } else { Across::Front }
    };
    (0..grid.width).map(&mut of).collect()
}
