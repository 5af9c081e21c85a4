//! The report as plain text for a terminal or a letter: at most 96 characters wide, nothing but text.

use super::clean::clean;
use super::content::{Block, Cell, Document, Grid, Line, Part, Section};
use super::data::FollowUp;
use super::words::mark;
use super::working::WorkedStep;
use crate::Language;
use crate::follow_up::StatusCount;

/// The most characters of a line.
const WIDTH: usize = 96;
/// The most characters of the names of facts.
const NAMES: usize = 26;
/// The fewest characters that a column is narrowed to.
const NARROW: usize = 8;

impl FollowUp {
    /// The follow-up as plain text of that language, at most 96 characters wide.
    ///
    /// Statuses stand in words; the mark before them repeats the words. The example of [`FollowUp::new`] prints it.
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

/// A line without its parts, safe for a terminal.
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
    /// An empty line, unless there is one.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A text, folded at the width, each line behind so many spaces.
    fn line(&mut self, indent: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        self.hanging(&" ".repeat(indent), indent, text);
    }

    /// A text whose first line stands behind `first`, and the others behind so many spaces.
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
                self.line(indent, &format!("{}:", plain(title)));
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
        let caption = plain(&grid.caption);
        self.line(indent, &caption);
        let titles: Vec<String> = grid.columns.iter().map(|column| plain(&column.title)).collect();
        let texts = |cells: &[Cell]| cells.iter().map(cell_text).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = grid.rows.iter().map(|row| texts(row)).collect();
        let total = grid.total.as_ref().map(|row| texts(row));
        let all: Vec<&Vec<String>> = std::iter::once(&titles).chain(&rows).chain(&total).collect();
        let widths = column_widths(&all, titles.len(), WIDTH.saturating_sub(indent));
        let numeric: Vec<bool> = grid.columns.iter().map(|column| column.is_numeric()).collect();
        let rule: Vec<_> = widths.iter().map(|w| "-".repeat(*w)).collect();
        self.row(&titles, &widths, &numeric, indent);
        self.row(&rule, &widths, &numeric, indent);
        rows.iter().for_each(|row| self.row(row, &widths, &numeric, indent));
        if let Some(total) = &total {
            self.row(&rule, &widths, &numeric, indent);
            self.row(total, &widths, &numeric, indent);
        }
    }

    /// One row, on as many lines as its tallest cell needs.
    fn row(&mut self, cells: &[String], widths: &[usize], numeric: &[bool], indent: usize) {
        let columns: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, w)| folded(cell, *w)).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..height {
            let pieces = columns
                .iter()
                .zip(widths)
                .zip(numeric)
                .map(|((lines, w), right)| padded(lines.get(at).map_or("", String::as_str), *w, *right));
            let line = pieces.collect::<Vec<_>>().join("  ");
            self.out.push_str(format!("{}{line}", " ".repeat(indent)).trim_end());
            self.out.push('\n');
        }
    }
}

fn cell_text(cell: &Cell) -> String {
    let words = plain(&cell.line);
    cell.status.map_or_else(|| words.clone(), |status| format!("{} {words}", mark(status)))
}

/// The width of each column: what it needs, and where that is too much, the widest give way.
fn column_widths(rows: &[&Vec<String>], columns: usize, available: usize) -> Vec<usize> {
    let widest = |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| width(cell)).max().unwrap_or(0);
    let mut widths: Vec<usize> = (0..columns).map(widest).collect();
    let room = available.saturating_sub(2 * columns.saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let Some(most) = widths.iter_mut().max().filter(|most| **most > NARROW) else { break };
        *most -= 1;
    }
    widths
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn padded(text: &str, to: usize, right: bool) -> String {
    let space = " ".repeat(to.saturating_sub(width(text)));
    if right { format!("{space}{text}") } else { format!("{text}{space}") }
}

/// The text in lines of at most so many characters, broken between words; a longer word is broken itself.
fn folded(text: &str, most: usize) -> Vec<String> {
    let most = most.max(1);
    let mut lines: Vec<String> = Vec::new();
    // A figure and its per cent sign stay on one line.
    let text = text.replace(" %", "\u{a0}%");
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let fits = lines.last().is_some_and(|line| width(line) + 1 + width(word) <= most);
        match lines.last_mut().filter(|_| fits) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => {
                let letters: Vec<char> = word.chars().collect();
                lines.extend(letters.chunks(most).map(|chunk| chunk.iter().collect::<String>()));
            }
        }
    }
    lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_words() {
        assert_eq!(folded("en to tre fire", 6), ["en to", "tre", "fire"]);
        assert_eq!(folded("boligområde", 6), ["boligo", "mråde"]);
        assert_eq!(folded("", 6), Vec::<String>::new());
    }

    #[test]
    fn the_widest_columns_give_way() {
        let row = vec!["a".repeat(50), "b".repeat(10), "c".repeat(60)];
        let widths = column_widths(&[&row], 3, 96);
        assert_eq!(widths.iter().sum::<usize>(), 92);
        assert_eq!(widths[1], 10);
        assert_eq!(column_widths(&[&row], 3, 10), [8, 8, 8]);
    }

    #[test]
    fn an_escape_sequence_does_not_reach_the_terminal() {
        assert_eq!(plain(&Line::printed("\u{1b}[2Jtom")), "\u{fffd}[2Jtom");
    }
}
