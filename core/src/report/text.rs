//! The report as plain text for a terminal or a letter, at most 80 characters wide.

use super::clean::clean;
use super::content::{Block, Cell, Column, ColumnKind, Document, Grid, Line, Part, Section};
use super::data::FollowUp;
use super::fold::{folded, padded, unbroken, width};
use super::words::mark;
use super::working::WorkedStep;
use crate::Language;
use crate::follow_up::StatusCount;

/// The most characters of a line.
const WIDTH: usize = 80;
/// The greatest width of the names of facts.
const NAMES: usize = 26;
/// The fewest characters that a column is narrowed to.
const NARROW: usize = 8;
/// The least width at which remarks can be read in a column. Narrower remarks stand below their rows.
const REMARKS: usize = 24;

impl FollowUp {
    /// The follow-up as plain text in this language, at most 80 characters wide.
    ///
    /// Every status is written in words. The mark before the words adds nothing to them. The example of [`FollowUp::new`] prints a
    /// report.
    #[must_use]
    pub fn to_text(&self, language: Language) -> String {
        let document = Document::of(self, language);
        let mut paper = Paper { out: String::new(), language };
        paper.line(0, &plain(&document.kicker).to_uppercase());
        paper.heading(&plain(&document.title), '=');
        paper.blocks(&document.head, 1, 0);
        for section in &document.sections {
            paper.section(section, 1);
        }
        paper.gap();
        paper.line(0, &"-".repeat(WIDTH));
        for (name, line) in &document.foot {
            paper.line(0, &format!("{}: {}", plain(name), plain(line)));
        }
        paper.out
    }
}

/// A line as plain text, safe for a terminal.
fn plain(line: &Line) -> String {
    let parts = line.0.iter().map(|part| match part {
        Part::Own(text) | Part::Printed(text) => clean(text),
    });
    parts.collect::<String>().trim().to_owned()
}

struct Paper {
    out: String,
    language: Language,
}

impl Paper {
    /// An empty line, unless the text ends with one.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A text, folded at the width, with each line indented by this number of spaces.
    fn line(&mut self, indent: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        self.hanging(&" ".repeat(indent), indent, text);
    }

    /// A text whose first line starts with `first`, and whose other lines are indented by this number of spaces.
    fn hanging(&mut self, first: &str, indent: usize, text: &str) {
        let lines = folded(text, WIDTH.saturating_sub(indent).max(20));
        if lines.is_empty() {
            self.out.push_str(first.trim_end());
            self.out.push('\n');
        }
        for (at, line) in lines.iter().enumerate() {
            let before = if at == 0 { first.to_owned() } else { " ".repeat(indent) };
            self.out.push_str(format!("{before}{line}").trim_end());
            self.out.push('\n');
        }
    }

    fn heading(&mut self, title: &str, underline: char) {
        let lines = folded(title, WIDTH);
        let longest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        self.line(0, title);
        self.line(0, &underline.to_string().repeat(longest));
    }

    fn section(&mut self, section: &Section<'_>, level: usize) {
        self.gap();
        let mut title = String::new();
        if let Some(kicker) = &section.kicker {
            title.push_str(&format!("{}: ", plain(kicker)));
        }
        title.push_str(&plain(&section.title));
        match level {
            1 => {
                self.out.push('\n');
                self.heading(&title, '=');
            }
            2 => self.heading(&title, '-'),
            _ => self.hanging("> ", 2, &title),
        }
        let indent = if level > 2 { 2 } else { 0 };
        if let Some(status) = section.status {
            let words = status.words(self.language).to_uppercase();
            self.line(indent, &format!("{} {words}", mark(status)));
        }
        self.blocks(&section.blocks, level, indent);
    }

    fn blocks(&mut self, blocks: &[Block<'_>], level: usize, indent: usize) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(section, level + 1),
                Block::Beside { main, side } => {
                    self.blocks(main, level, indent);
                    self.blocks(side, level, indent);
                }
                Block::Plot { .. } => {}
                other => {
                    self.gap();
                    self.block(other, level, indent);
                }
            }
        }
    }

    fn block(&mut self, block: &Block<'_>, level: usize, indent: usize) {
        match block {
            Block::Paragraph(line) => self.line(indent, &plain(line)),
            Block::Lead { ground, verdict, advice } => {
                self.line(indent, &[ground, verdict, advice].map(plain).join(" "));
            }
            Block::Notice { title, line } => self.notice(&plain(title), &plain(line)),
            Block::Facts(facts) => self.facts(facts, indent),
            Block::List(lines) => {
                let bullet = format!("{}- ", " ".repeat(indent));
                lines.iter().for_each(|line| self.hanging(&bullet, indent + 2, &plain(line)));
            }
            Block::Items(items) => {
                let bullet = format!("{}- ", " ".repeat(indent));
                for (line, details) in items {
                    self.hanging(&bullet, indent + 2, &plain(line));
                    self.line(indent + 2, &plain(details));
                }
            }
            Block::Grid(grid) => self.grid(grid, indent),
            Block::Counts(counts) => self.counts(counts, indent),
            Block::Working { intro, steps } => self.working(&plain(intro), steps, indent),
            Block::Folded { title, blocks, .. } => {
                // The caption of a table names it.
                if !matches!(blocks.as_slice(), [Block::Grid(_)]) {
                    self.line(indent, &format!("{}:", plain(title)));
                }
                self.blocks(blocks, level, indent);
            }
            Block::Plot { .. } | Block::Beside { .. } | Block::Section(_) => {}
        }
    }
}

impl Paper {
    fn notice(&mut self, title: &str, text: &str) {
        let rule = "!".repeat(WIDTH);
        self.line(0, &rule);
        self.hanging("! ", 2, &title.to_uppercase());
        for line in folded(text, WIDTH - 2) {
            self.line(0, &format!("! {line}"));
        }
        self.line(0, &rule);
    }

    fn facts(&mut self, facts: &[(Line, Line)], indent: usize) {
        let names: Vec<_> = facts.iter().map(|(name, _)| format!("{}:", plain(name))).collect();
        let column = names.iter().map(|name| width(name)).max().unwrap_or(0).min(NAMES) + 1;
        for (name, (_, value)) in names.iter().zip(facts) {
            let first = format!("{}{}", " ".repeat(indent), padded(name, column, false));
            self.hanging(&format!("{first} "), indent + column + 1, &plain(value));
        }
    }

    fn counts(&mut self, counts: &[StatusCount], indent: usize) {
        let one = |c: &StatusCount| format!("{} {} {}", mark(c.status), c.count, c.status.words(self.language));
        let text = counts.iter().map(one).collect::<Vec<_>>().join(" | ");
        self.line(indent, &text);
    }

    fn working(&mut self, intro: &str, steps: &[WorkedStep], indent: usize) {
        self.line(indent + 2, intro);
        for (at, step) in steps.iter().enumerate() {
            let number = format!("{:>2}. ", at + 1);
            self.hanging(&format!("{}{number}", " ".repeat(indent + 2)), indent + 6, &clean(&step.title));
            step.lines.iter().for_each(|line| self.line(indent + 6, &clean(line)));
        }
    }

    fn grid(&mut self, grid: &Grid, indent: usize) {
        self.line(indent, &plain(&grid.caption));
        let titles: Vec<String> = grid.columns.iter().map(|column| plain(&column.title)).collect();
        let texts = |cells: &[Cell]| cells.iter().map(cell_text).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = grid.rows.iter().map(|row| texts(row)).collect();
        let total = grid.total.as_ref().map(|row| texts(row));
        let all: Vec<&Vec<String>> = std::iter::once(&titles).chain(&rows).chain(&total).collect();
        let available = WIDTH.saturating_sub(indent);
        let mut columns = columns(grid, &all);
        let below = remarks_stand_below(grid, &columns, available);
        if below {
            columns.pop();
        }
        narrow(&mut columns, available);
        let rule: Vec<_> = columns.iter().map(|column| "-".repeat(column.width)).collect();
        self.row(&titles, &columns, indent);
        self.row(&rule, &columns, indent);
        for row in &rows {
            self.row(row, &columns, indent);
            if let Some(remark) = row.last().filter(|_| below) {
                self.line(indent + 4, remark);
            }
        }
        if let Some(total) = &total {
            self.row(&rule, &columns, indent);
            self.row(total, &columns, indent);
        }
    }

    /// One row, on as many lines as its tallest cell needs.
    fn row(&mut self, cells: &[String], columns: &[Measured], indent: usize) {
        let folded: Vec<Vec<String>> = cells.iter().zip(columns).map(|(cell, column)| folded(cell, column.width)).collect();
        let height = folded.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let cells = folded.iter().zip(columns);
            let pieces =
                cells.map(|(lines, column)| padded(lines.get(at).map_or("", String::as_str), column.width, column.numeric));
            let line = pieces.collect::<Vec<_>>().join("  ");
            self.out.push_str(format!("{}{line}", " ".repeat(indent)).trim_end());
            self.out.push('\n');
        }
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

fn columns(grid: &Grid, rows: &[&Vec<String>]) -> Vec<Measured> {
    let column = |(at, column): (usize, &Column)| {
        let cells = || rows.iter().filter_map(move |row| row.get(at));
        let widest = cells().map(|cell| width(cell)).max().unwrap_or(0);
        let word = cells().flat_map(|cell| unbroken(cell).split(' ').map(width).collect::<Vec<_>>()).max().unwrap_or(0);
        let numeric = column.is_numeric();
        Measured { width: widest, least: if numeric { widest } else { word }, numeric }
    };
    grid.columns.iter().enumerate().map(column).collect()
}

/// Whether the last column holds remarks for which the other columns leave no room.
fn remarks_stand_below(grid: &Grid, columns: &[Measured], available: usize) -> bool {
    let Some((last, others)) = columns.split_last() else { return false };
    let words = grid.columns.last().is_some_and(|column| column.kind == ColumnKind::Words);
    let taken: usize = others.iter().map(|column| column.width + 2).sum();
    words && last.width > REMARKS && taken + REMARKS > available && others.iter().any(|column| column.numeric)
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

fn cell_text(cell: &Cell) -> String {
    let words = plain(&cell.line);
    cell.status.map_or_else(|| words.clone(), |status| format!("{} {words}", mark(status)))
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

    #[test]
    fn an_escape_sequence_does_not_reach_the_terminal() {
        assert_eq!(plain(&Line::printed("\u{1b}[2Jtom")), "\u{fffd}[2Jtom");
    }
}
