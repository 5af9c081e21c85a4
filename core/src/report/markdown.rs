//! The report as Markdown (CommonMark with GitHub's tables).

use super::clean::marked_down;
use super::content::{Block, Cell, Document, Grid, Line, Part, Section};
use super::data::FollowUp;
use super::words::mark;
use crate::Language;

impl FollowUp {
    /// The follow-up as Markdown in this language: CommonMark with GitHub's tables, without HTML and without links to other pages.
    ///
    /// Texts of the plan are escaped, so that they appear exactly as they are.
    #[must_use]
    pub fn to_markdown(&self, language: Language) -> String {
        let document = Document::of(self, language);
        let mut sheet = Sheet { out: String::new(), language };
        sheet.paragraph(&inline(&document.kicker));
        sheet.paragraph(&format!("# {}", inline(&document.title)));
        sheet.blocks(&document.head, 1);
        for section in &document.sections {
            sheet.section(section, 2);
        }
        sheet.paragraph("---");
        sheet.facts(&document.foot);
        sheet.out
    }
}

/// A line with everything escaped.
fn inline(line: &Line) -> String {
    let parts = line.0.iter().map(|part| match part {
        Part::Own(text) | Part::Printed(text) => marked_down(text),
    });
    parts.collect::<String>().trim().to_owned()
}

struct Sheet {
    out: String,
    language: Language,
}

impl Sheet {
    fn paragraph(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn section(&mut self, section: &Section<'_>, level: usize) {
        let kicker = section.kicker.as_ref().map(|kicker| format!("{}: ", inline(kicker))).unwrap_or_default();
        self.paragraph(&format!("{} {kicker}{}", "#".repeat(level.min(6)), inline(&section.title)));
        if let Some(status) = section.status {
            self.paragraph(&format!("{} **{}**", mark(status), marked_down(status.words(self.language))));
        }
        self.blocks(&section.blocks, level);
    }

    fn blocks(&mut self, blocks: &[Block<'_>], level: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => self.paragraph(&at_line_start(&inline(line))),
                Block::Lead { ground, verdict, advice } => {
                    let text = format!("{} **{}** {}", at_line_start(&inline(ground)), inline(verdict), inline(advice));
                    self.paragraph(text.trim());
                }
                Block::Notice { title, line } => self.paragraph(&format!("> **{}**\n>\n> {}", inline(title), inline(line))),
                Block::Facts(facts) => self.facts(facts),
                Block::List(lines) => {
                    let items: Vec<_> = lines.iter().map(|line| format!("- {}", at_line_start(&inline(line)))).collect();
                    self.paragraph(&items.join("\n"));
                }
                Block::Items(items) => {
                    let item = |(line, details): &(Line, Line)| {
                        let line = format!("- {}", at_line_start(&inline(line)));
                        if details.0.is_empty() { line } else { format!("{line} *{}*", inline(details)) }
                    };
                    self.paragraph(&items.iter().map(item).collect::<Vec<_>>().join("\n"));
                }
                Block::Grid(grid) => self.grid(grid),
                Block::Counts(counts) => {
                    let one = |c: &crate::follow_up::StatusCount| {
                        format!("{} {} {}", mark(c.status), c.count, c.status.words(self.language))
                    };
                    let text = counts.iter().map(one).collect::<Vec<_>>().join(" · ");
                    self.paragraph(&text);
                }
                Block::Plot { .. } => {}
                Block::Beside { main, side } => {
                    self.blocks(main, level);
                    self.blocks(side, level);
                }
                Block::Working { intro, steps } => {
                    self.paragraph(&inline(intro));
                    let step = |(at, step): (usize, &super::working::WorkedStep)| {
                        let lines = step.lines.iter().map(|line| format!("   - {}", marked_down(line)));
                        let lines = lines.collect::<Vec<_>>().join("\n");
                        format!("{}. {}\n{lines}", at + 1, marked_down(&step.title))
                    };
                    self.paragraph(&steps.iter().enumerate().map(step).collect::<Vec<_>>().join("\n"));
                }
                Block::Folded { title, blocks, .. } => {
                    // The caption of a table names it.
                    if !matches!(blocks.as_slice(), [Block::Grid(_)]) {
                        self.paragraph(&format!("**{}**", inline(title)));
                    }
                    self.blocks(blocks, level);
                }
                Block::Section(section) => self.section(section, level + 1),
            }
        }
    }

    fn facts(&mut self, facts: &[(Line, Line)]) {
        let items: Vec<_> = facts.iter().map(|(name, value)| format!("- **{}:** {}", inline(name), inline(value))).collect();
        self.paragraph(&items.join("\n"));
    }

    fn grid(&mut self, grid: &Grid) {
        self.paragraph(&format!("**{}**", inline(&grid.caption)));
        let titles = grid.columns.iter().map(|column| inline(&column.title));
        let marks = grid.columns.iter().map(|column| if column.is_numeric() { "---:".to_owned() } else { "---".to_owned() });
        let mut lines = vec![row(titles), row(marks)];
        for cells in grid.rows.iter().chain(&grid.total) {
            lines.push(row(cells.iter().map(cell)));
        }
        self.paragraph(&lines.join("\n"));
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    let words = inline(&cell.line);
    cell.status.map_or_else(|| words.clone(), |status| format!("{} {words}", mark(status)))
}

/// The text with a backslash where it would begin a list by standing at the start of a line.
fn at_line_start(text: &str) -> String {
    if text.starts_with(['-', '+']) {
        return format!("\\{text}");
    }
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    match text.split_at_checked(end) {
        Some((number, rest)) if end > 0 && rest.starts_with(['.', ')']) => format!("{number}\\{rest}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_begin_a_list() {
        assert_eq!(at_line_start("1. Tabel"), r"1\. Tabel");
        assert_eq!(at_line_start("- strukturer"), r"\- strukturer");
        assert_eq!(at_line_start("2) to"), r"2\) to");
        assert_eq!(at_line_start("75 personer"), "75 personer");
        assert_eq!(at_line_start(""), "");
    }
}
