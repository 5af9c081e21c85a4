//! A document as Markdown (CommonMark with GitHub's tables).

use super::badge::Badge;
use super::clean::marked_down;
use super::line::{Line, Part};
use super::table::{Cell, Table};
use super::tree::{Block, Document, Item, Section, Step};

/// The document as Markdown: CommonMark with GitHub's tables, without HTML and without links to other pages.
///
/// Texts of the plan are escaped, so that they appear exactly as they are.
pub(crate) fn markdown(document: &Document) -> String {
    let mut sheet = Sheet { out: String::new() };
    sheet.paragraph(&inline(&document.kicker));
    sheet.paragraph(&format!("# {}", inline(&document.title)));
    sheet.blocks(&document.head, 1);
    for section in &document.sections {
        sheet.section(section, 2);
    }
    if !document.foot.is_empty() {
        sheet.paragraph("---");
        sheet.facts(&document.foot);
    }
    sheet.out
}

/// A line with everything escaped.
fn inline(line: &Line) -> String {
    let parts = line.0.iter().map(|part| match part {
        Part::Own(text) | Part::Printed(text) => marked_down(text),
        Part::Strong(text) => format!("**{}**", marked_down(text)),
    });
    parts.collect::<String>().trim().to_owned()
}

struct Sheet {
    out: String,
}

impl Sheet {
    fn paragraph(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn section(&mut self, section: &Section, level: usize) {
        let kicker = section.kicker.as_ref().map(|kicker| format!("{}: ", inline(kicker))).unwrap_or_default();
        self.paragraph(&format!("{} {kicker}{}", "#".repeat(level.min(6)), inline(&section.title)));
        if let Some(badge) = &section.badge {
            self.paragraph(&format!("{} **{}**", badge.sign.mark(), marked_down(&badge.words)));
        }
        match section.named_table() {
            Some(table) => self.rows(&table.in_words()),
            None => self.blocks(&section.blocks, level),
        }
    }

    fn blocks(&mut self, blocks: &[Block], level: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(line) | Block::Lead(line) => self.paragraph(&at_line_start(&inline(line))),
                Block::Notice { title, line } => self.paragraph(&format!("> **{}**\n>\n> {}", inline(title), inline(line))),
                Block::Facts(facts) => self.facts(facts),
                Block::List(items) => self.paragraph(&items.iter().map(item).collect::<Vec<_>>().join("\n")),
                Block::Table(table) => self.table(&table.in_words()),
                Block::Badges(badges) => self.paragraph(&badges.iter().map(Badge::marked).collect::<Vec<_>>().join(" · ")),
                Block::Plot(_) => {}
                Block::Beside { main, side } => {
                    self.blocks(main, level);
                    self.blocks(side, level);
                }
                Block::Steps(steps) => self.paragraph(&steps.iter().enumerate().map(step).collect::<Vec<_>>().join("\n")),
                Block::Folded { title, blocks } => {
                    // The caption of a table names it.
                    if !matches!(blocks.as_slice(), [Block::Table(_)]) {
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

    fn table(&mut self, table: &Table) {
        self.paragraph(&format!("**{}**", inline(&table.caption)));
        self.rows(table);
    }

    fn rows(&mut self, table: &Table) {
        let titles = table.columns.iter().map(|column| inline(&column.title));
        let marks = table.columns.iter().map(|column| if column.is_numeric() { "---:".to_owned() } else { "---".to_owned() });
        let mut lines = vec![row(titles), row(marks)];
        for cells in table.rows.iter().chain(&table.total) {
            lines.push(row(cells.iter().map(cell)));
        }
        self.paragraph(&lines.join("\n"));
    }
}

fn item(item: &Item) -> String {
    let line = format!("- {}", at_line_start(&inline(&item.line)));
    if item.details.is_empty() { line } else { format!("{line} *{}*", inline(&item.details)) }
}

fn step((at, step): (usize, &Step)) -> String {
    let lines = step.lines.iter().map(|line| format!("   - {}", marked_down(line)));
    let lines = lines.collect::<Vec<_>>().join("\n");
    format!("{}. {}\n{lines}", at + 1, marked_down(&step.title))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    let badges = cell.badges.iter().map(|badge| marked_down(&badge.marked())).collect::<Vec<_>>().join(" · ");
    let words = if badges.is_empty() { inline(&cell.line) } else { badges };
    if cell.below.is_empty() { words } else { format!("{words} ({})", inline(&cell.below)) }
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
