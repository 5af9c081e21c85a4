//! A table in characters.

use super::super::badge::Badge;
use super::super::fold::{folded, padded, unbroken, width};
use super::super::table::{Cell, Column, ColumnKind, Table};
use super::plain;

/// The fewest characters that a column is narrowed to.
const NARROW: usize = 8;
/// The greatest width of a short text that is not folded.
const SHORT: usize = 20;
/// The least width at which words can be read in a column. If less is left, remarks go below their rows, and names above them.
const READABLE: usize = 24;

/// The lines of a table without drawings, each at most this wide.
pub(super) fn lines(table: &Table, available: usize) -> Vec<String> {
    let titles: Vec<String> = table.columns.iter().map(|column| plain(&column.title)).collect();
    let texts = |cells: &[Cell]| cells.iter().map(cell_text).collect::<Vec<_>>();
    let mut rows: Vec<Vec<String>> = table.rows.iter().map(|row| texts(row)).collect();
    let mut total = table.total.as_ref().map(|row| texts(row));
    let all: Vec<&Vec<String>> = std::iter::once(&titles).chain(&rows).chain(&total).collect();
    let mut columns = columns(table, &all);
    let below = remarks_stand_below(table, &columns, available);
    if below {
        columns.pop();
    }
    let above = names_stand_above(table, &columns, available);
    let indent = if above { 2 } else { 0 };
    let mut titles = titles;
    let mut names = Vec::new();
    if above {
        columns.remove(0);
        titles.remove(0);
        names = rows.iter_mut().chain(&mut total).map(|row| row.remove(0)).collect();
    }
    narrow(&mut columns, available.saturating_sub(indent));
    let rule: Vec<_> = columns.iter().map(|column| "-".repeat(column.width)).collect();
    let mut out = Vec::new();
    row(&titles, &columns, indent, &mut out);
    row(&rule, &columns, indent, &mut out);
    let mut names = names.into_iter();
    let mut name =
        |out: &mut Vec<String>| out.extend(names.next().iter().flat_map(|name| folded(&name.replace('\n', ": "), available)));
    for cells in &rows {
        name(&mut out);
        row(cells, &columns, indent, &mut out);
        if let Some(remark) = cells.last().filter(|_| below) {
            out.extend(folded(remark, available.saturating_sub(4)).into_iter().map(|line| format!("    {line}")));
        }
    }
    if let Some(total) = &total {
        row(&rule, &columns, indent, &mut out);
        name(&mut out);
        row(total, &columns, indent, &mut out);
    }
    out
}

/// One row, on as many lines as its tallest cell needs.
fn row(cells: &[String], columns: &[Measured], indent: usize, out: &mut Vec<String>) {
    let folded: Vec<Vec<String>> = cells
        .iter()
        .zip(columns)
        .map(|(cell, column)| cell.split('\n').flat_map(|part| folded(part, column.width)).collect())
        .collect();
    let height = folded.iter().map(Vec::len).max().unwrap_or(0);
    for at in 0..height {
        let cells = folded.iter().zip(columns);
        let pieces = cells.map(|(lines, column)| padded(lines.get(at).map_or("", String::as_str), column.width, column.numeric));
        let line = pieces.collect::<Vec<_>>().join("  ");
        out.push(format!("{}{line}", " ".repeat(indent)).trim_end().to_owned());
    }
}

/// A column of a table in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Measured {
    width: usize,
    /// The least width: below it a word would be broken, or a number folded.
    least: usize,
    numeric: bool,
}

fn columns(table: &Table, rows: &[&Vec<String>]) -> Vec<Measured> {
    let column = |(at, column): (usize, &Column)| {
        let cells = || rows.iter().filter_map(move |row| row.get(at)).flat_map(|cell| cell.split('\n'));
        let widest = cells().map(width).max().unwrap_or(0);
        let word = cells().flat_map(|cell| unbroken(cell).split(' ').map(width).collect::<Vec<_>>()).max().unwrap_or(0);
        let first_lines = rows.iter().filter_map(|row| row.get(at)?.split('\n').next()).map(width);
        let least = match column.kind {
            ColumnKind::Numbers => widest,
            ColumnKind::Short => first_lines.max().unwrap_or(0).min(SHORT).max(word),
            ColumnKind::Words | ColumnKind::Courses => word,
        };
        Measured { width: widest, least, numeric: column.is_numeric() }
    };
    table.columns.iter().enumerate().map(column).collect()
}

/// Whether the last column holds remarks for which the other columns leave no room.
fn remarks_stand_below(table: &Table, columns: &[Measured], available: usize) -> bool {
    let Some((last, others)) = columns.split_last() else { return false };
    let words = table.columns.last().is_some_and(|column| column.kind == ColumnKind::Words);
    let taken: usize = others.iter().map(|column| column.width + 2).sum();
    words && last.width > READABLE && taken + READABLE > available && others.iter().any(|column| column.numeric)
}

/// Whether the rows become blocks of their own because the other columns leave no room for their names.
fn names_stand_above(table: &Table, columns: &[Measured], available: usize) -> bool {
    let Some((names, others)) = columns.split_first() else { return false };
    let taken: usize = others.iter().map(|column| column.width + 2).sum();
    table.stacks && names.width > READABLE && taken + READABLE > available
}

/// Narrows the widest columns until the table fits: first at the ends of words, then within words.
fn narrow(columns: &mut [Measured], available: usize) {
    let room = available.saturating_sub(2 * columns.len().saturating_sub(1));
    while columns.iter().map(|column| column.width).sum::<usize>() > room {
        let between_words = columns.iter_mut().filter(|c| c.width > c.least.max(NARROW)).max_by_key(|c| c.width);
        let Some(widest) = between_words else { break };
        widest.width -= 1;
    }
    while columns.iter().map(|column| column.width).sum::<usize>() > room {
        let Some(widest) = columns.iter_mut().filter(|c| c.width > NARROW).max_by_key(|c| (!c.numeric, c.width)) else { break };
        widest.width -= 1;
    }
}

/// The lines of a cell.
fn cell_text(cell: &Cell) -> String {
    let badges = cell.badges.iter().map(Badge::marked).collect::<Vec<_>>().join("\n");
    let words = if badges.is_empty() { plain(&cell.line) } else { badges };
    if cell.below.is_empty() { words } else { format!("{words}\n{}", plain(&cell.below)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(widths: &[(usize, usize)]) -> Vec<Measured> {
        widths.iter().map(|(width, least)| Measured { width: *width, least: *least, numeric: false }).collect()
    }

    #[test]
    fn the_widest_columns_give_way() {
        let narrowed = |mut columns: Vec<Measured>, available| {
            narrow(&mut columns, available);
            columns.iter().map(|c| c.width).collect::<Vec<_>>()
        };
        let columns = measured(&[(50, 9), (10, 9), (60, 40)]);
        assert_eq!(narrowed(columns.clone(), 96), [41, 10, 41]);
        assert_eq!(narrowed(columns.clone(), 80), [26, 10, 40], "no word is broken while another column can give way");
        assert_eq!(narrowed(columns, 10), [8, 8, 8]);
    }
}
