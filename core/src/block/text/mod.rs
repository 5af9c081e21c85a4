//! A document as plain text for a terminal or a letter, at most 80 characters wide.

mod table;

use super::badge::Badge;
use super::clean::clean;
use super::fold::{folded, padded, width};
use super::line::Line;
use super::table::Table;
use super::tree::{Block, Document, Item, Look, Section, Step};

/// The most characters of a line.
const WIDTH: usize = 80;
/// The greatest width of the names of facts.
const NAMES: usize = 26;

/// The document as plain text, at most 80 characters wide.
///
/// Every state is written in words. The mark before the words adds nothing to them.
pub(crate) fn text(document: &Document) -> String {
    let mut paper = Paper { out: String::new(), after_heading: false, in_head_of_group: false };
    paper.line(0, &plain(&document.kicker).to_uppercase());
    paper.heading(&plain(&document.title), '=');
    paper.blocks(&document.head, 1, 0, false);
    for section in &document.sections {
        paper.section(section, 1);
    }
    if !document.foot.is_empty() {
        paper.gap();
        paper.line(0, &"-".repeat(WIDTH));
    }
    for (name, line) in &document.foot {
        paper.line(0, &format!("{}: {}", plain(name), plain(line)));
    }
    paper.out
}

/// A line as plain text, safe for a terminal.
fn plain(line: &Line) -> String {
    let parts = line.0.iter().map(|part| clean(part.words()));
    parts.collect::<String>().trim().to_owned()
}

struct Paper {
    out: String,
    /// Whether a heading was the last line, after which no empty line is needed.
    after_heading: bool,
    /// Whether a group has begun and has no card yet.
    in_head_of_group: bool,
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

    fn section(&mut self, section: &Section, level: usize) {
        // The first card of a group comes right below the head of the group.
        if section.look != Look::Card || !std::mem::take(&mut self.in_head_of_group) {
            self.gap();
        }
        let mut title = String::new();
        if let Some(kicker) = &section.kicker {
            title.push_str(&format!("{}: ", plain(kicker)));
        }
        title.push_str(&plain(&section.title));
        let indent = if level > 2 { 2 } else { 0 };
        match (level, section.look) {
            (1, _) => self.heading(&title, '='),
            (_, Look::Group) => self.line(0, &title),
            (2, _) => self.heading(&title, '-'),
            _ => self.hanging("> ", 2, &title),
        }
        if let Some(badge) = &section.badge {
            self.state(badge, indent);
        }
        self.after_heading = true;
        self.in_head_of_group = section.look == Look::Group;
        match section.named_table() {
            Some(table) => self.rows(table, indent),
            None => self.blocks(&section.blocks, level, indent, matches!(section.look, Look::Card | Look::Group)),
        }
    }

    /// A state behind the heading, or below it if the line has no room.
    fn state(&mut self, badge: &Badge, indent: usize) {
        let state = format!("{} {}", badge.sign.mark(), badge.words.to_uppercase());
        let last = self.out.trim_end().rsplit('\n').next().map_or(0, width);
        if last + 2 + width(&state) <= WIDTH {
            self.out.truncate(self.out.trim_end().len());
            self.out.push_str(&format!("  {state}\n"));
        } else {
            self.line(indent, &state);
        }
    }

    /// `tight` blocks follow each other without empty lines.
    fn blocks(&mut self, blocks: &[Block], level: usize, indent: usize, tight: bool) {
        for block in blocks {
            match block {
                Block::Section(section) => self.section(section, level + 1),
                Block::Beside { main, side } => {
                    self.blocks(main, level, indent, tight);
                    self.blocks(side, level, indent, tight);
                }
                Block::Plot(_) => {}
                other => {
                    if !tight && !self.after_heading {
                        self.gap();
                    }
                    self.after_heading = false;
                    self.block(other, level, indent);
                }
            }
        }
    }

    fn block(&mut self, block: &Block, level: usize, indent: usize) {
        match block {
            Block::Paragraph(line) | Block::Lead(line) => self.line(indent, &plain(line)),
            Block::Notice { title, line } => self.notice(&plain(title), &plain(line)),
            Block::Facts(facts) => self.facts(facts, indent),
            Block::List(items) => items.iter().for_each(|item| self.item(item, indent)),
            Block::Table(table) => self.table(table, indent),
            Block::Badges(badges) => {
                let text = badges.iter().map(Badge::marked).collect::<Vec<_>>().join(" | ");
                self.line(indent, &text);
            }
            Block::Steps(steps) => self.steps(steps, indent + 2),
            Block::Folded { title, blocks } => {
                // The caption of a table names it.
                if !matches!(blocks.as_slice(), [Block::Table(_)]) {
                    self.line(indent, &format!("{}:", plain(title)));
                }
                self.blocks(blocks, level, indent, false);
            }
            Block::Plot(_) | Block::Beside { .. } | Block::Section(_) => {}
        }
    }

    fn item(&mut self, item: &Item, indent: usize) {
        let bullet = format!("{}- ", " ".repeat(indent));
        self.hanging(&bullet, indent + 2, &plain(&item.line));
        self.line(indent + 2, &plain(&item.details));
    }

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

    fn steps(&mut self, steps: &[Step], indent: usize) {
        for (at, step) in steps.iter().enumerate() {
            let number = format!("{:>2}. ", at + 1);
            self.hanging(&format!("{}{number}", " ".repeat(indent)), indent + 4, &clean(&step.title));
            step.lines.iter().for_each(|line| self.line(indent + 4, &clean(line)));
        }
    }

    fn table(&mut self, table: &Table, indent: usize) {
        self.line(indent, &plain(&table.caption));
        self.rows(table, indent);
    }

    fn rows(&mut self, table: &Table, indent: usize) {
        for line in table::lines(&table.in_words(), WIDTH.saturating_sub(indent)) {
            self.out.push_str(format!("{}{line}", " ".repeat(indent)).trim_end());
            self.out.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escape_sequence_does_not_reach_the_terminal() {
        assert_eq!(plain(&Line::printed("\u{1b}[2Jtom")), "\u{fffd}[2Jtom");
    }
}
