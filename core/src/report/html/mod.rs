//! The report as one HTML page: with its styles and plots, without requests and scripts, and well formed as XML.

mod shape;

use super::content::{Block, Cell, Column, ColumnKind, Document, Grid, Kind, Line, Part, Section};
use super::data::FollowUp;
use super::markup::Markup;
use super::svg::{PlotSize, draw};
use super::words::Label;
use super::working::WorkedStep;
use crate::Language;
use crate::follow_up::{Status, StatusCount};

const STYLE: &str = include_str!("style.css");
/// Forbids all requests and scripts, even if a text should escape its element.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

impl FollowUp {
    /// The follow-up as one HTML page in this language.
    ///
    /// The page is complete in itself: it contains its styles and plots, loads nothing and needs no script. It follows the reader's
    /// choice of light or dark, can be read without colour, and prints on A4 with all workings open. It is well-formed XML too.
    #[must_use]
    pub fn to_html(&self, language: Language) -> String {
        let document = Document::of(self, language);
        let mut m = Markup::default();
        m.own("<!DOCTYPE html>\n");
        let page = Page { language, document: &document };
        m.element("html", &[("lang", language.pick("da", "en"))], |m| {
            m.element("head", &[], |m| page.head(m));
            m.element("body", &[], |m| page.body(m));
        });
        m.finish()
    }
}

struct Page<'a> {
    language: Language,
    document: &'a Document<'a>,
}

impl Page<'_> {
    fn label(&self, label: Label) -> &'static str {
        label.text(self.language)
    }

    fn head(&self, m: &mut Markup) {
        m.empty("meta", &[("charset", "utf-8")]);
        m.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
        m.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        m.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        m.empty("meta", &[("name", "generator"), ("content", concat!("delaftale ", env!("CARGO_PKG_VERSION")))]);
        let mut title = format!("{} – {}", plain(&self.document.title), plain(&self.document.kicker));
        if self.document.invented {
            title = format!("{}: {title}", self.label(Label::InventedTitle));
        }
        m.leaf("title", &[], &title);
        m.element("style", &[], |m| {
            m.own(STYLE);
            if self.document.invented {
                // Every printed sheet carries the notice, because sheets get separated.
                let words = self.label(Label::InventedTitle);
                m.own(&format!("@page{{@top-right{{content:\"{words}\";font:bold 9pt sans-serif;color:#900}}}}\n"));
            }
        });
    }

    fn body(&self, m: &mut Markup) {
        m.leaf("a", &[("class", "skip"), ("href", "#indhold")], self.label(Label::SkipLink));
        m.element("header", &[("class", "top")], |m| {
            m.element("p", &[("class", "kicker")], |m| self.line(m, &self.document.kicker));
            m.element("h1", &[], |m| self.line(m, &self.document.title));
            self.blocks(m, &self.document.head, 1);
        });
        self.contents(m);
        m.element("main", &[("id", "indhold")], |m| {
            for section in &self.document.sections {
                self.section(m, section, 2);
            }
        });
        m.element("footer", &[], |m| self.facts(m, &self.document.foot));
    }

    fn contents(&self, m: &mut Markup) {
        m.element("nav", &[("class", "toc"), ("aria-labelledby", "indholdsliste")], |m| {
            m.leaf("h2", &[("id", "indholdsliste")], self.label(Label::Contents));
            m.element("ul", &[], |m| {
                for section in &self.document.sections {
                    let Some(anchor) = &section.anchor else { continue };
                    m.element("li", &[], |m| {
                        m.element("a", &[("href", &format!("#{anchor}"))], |m| self.line(m, &section.title));
                    });
                }
            });
        });
    }

    fn line(&self, m: &mut Markup, line: &Line) {
        for part in &line.0 {
            match part {
                // Words of the plan are Danish on an English page too.
                Part::Printed(text) if self.language != Language::Danish => m.leaf("span", &[("lang", "da")], text),
                Part::Own(text) | Part::Printed(text) => m.text(text),
            }
        }
    }

    fn section(&self, m: &mut Markup, section: &Section<'_>, level: usize) {
        let (tag, class) = match section.kind {
            Kind::Overview => ("section", "overview"),
            Kind::Delaftale => ("section", "delaftale"),
            Kind::Objective => ("section", "objective"),
            Kind::Indicator => ("article", "indicator"),
            Kind::Plain => ("section", "plain"),
        };
        let mut attributes = vec![("class", class)];
        if let Some(anchor) = &section.anchor {
            attributes.push(("id", anchor));
        }
        m.element(tag, &attributes, |m| {
            match section.status {
                Some(status) => m.element("div", &[("class", "title")], |m| {
                    self.heading(m, section, level);
                    self.badge(m, status, None);
                }),
                None => self.heading(m, section, level),
            }
            self.blocks(m, &section.blocks, level);
        });
    }

    fn heading(&self, m: &mut Markup, section: &Section<'_>, level: usize) {
        let tag = ["h1", "h2", "h3", "h4", "h5"].get(level.saturating_sub(1)).copied().unwrap_or("h6");
        m.element(tag, &[], |m| {
            if let Some(kicker) = &section.kicker {
                m.element("span", &[("class", "kicker")], |m| self.line(m, kicker));
                m.text(" ");
            }
            self.line(m, &section.title);
        });
    }

    fn blocks(&self, m: &mut Markup, blocks: &[Block<'_>], level: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => m.element("p", &[], |m| self.line(m, line)),
                Block::Lead { ground, verdict, advice } => m.element("p", &[("class", "lead")], |m| {
                    self.line(m, ground);
                    m.text(" ");
                    m.element("strong", &[], |m| self.line(m, verdict));
                    m.text(" ");
                    self.line(m, advice);
                }),
                Block::Notice { title, line } => m.element("div", &[("class", "notice"), ("role", "note")], |m| {
                    m.element("strong", &[], |m| self.line(m, title));
                    m.element("p", &[], |m| self.line(m, line));
                }),
                Block::Facts(facts) => self.facts(m, facts),
                Block::List(lines) => m.element("ul", &[("class", "remarks")], |m| {
                    for line in lines {
                        m.element("li", &[], |m| self.line(m, line));
                    }
                }),
                Block::Items(items) => m.element("ul", &[], |m| {
                    for (line, details) in items {
                        m.element("li", &[], |m| {
                            self.line(m, line);
                            m.text(" ");
                            m.element("span", &[("class", "details")], |m| self.line(m, details));
                        });
                    }
                }),
                Block::Grid(grid) => self.grid(m, grid),
                Block::Counts(counts) => self.counts(m, counts),
                Block::Plot { indicator, anchor } => m.element("div", &[("class", "plots")], |m| {
                    for (size, class) in [(PlotSize::Wide, "wide"), (PlotSize::Narrow, "narrow")] {
                        m.element("div", &[("class", class)], |m| {
                            draw(m, indicator, size, self.language, Some(&format!("{anchor}:{class}")));
                        });
                    }
                }),
                Block::Beside { main, side } => m.element("div", &[("class", "beside")], |m| {
                    m.element("div", &[], |m| self.blocks(m, main, level));
                    m.element("div", &[], |m| self.blocks(m, side, level));
                }),
                Block::Working { intro, steps } => self.working(m, intro, steps),
                Block::Folded { title, show, blocks } => {
                    m.element("details", &[("data-title", &plain(title))], |m| {
                        m.element("summary", &[], |m| self.line(m, show));
                        self.blocks(m, blocks, level);
                    });
                }
                Block::Section(section) => self.section(m, section, level + 1),
            }
        }
    }

    fn facts(&self, m: &mut Markup, facts: &[(Line, Line)]) {
        m.element("dl", &[], |m| {
            for (name, value) in facts {
                m.element("dt", &[], |m| self.line(m, name));
                m.element("dd", &[], |m| self.line(m, value));
            }
        });
    }

    fn counts(&self, m: &mut Markup, counts: &[StatusCount]) {
        m.element("ul", &[("class", "counts")], |m| {
            for count in counts {
                m.element("li", &[], |m| self.badge(m, count.status, Some(count.count)));
            }
        });
    }

    /// The status as a shape and in words.
    fn badge(&self, m: &mut Markup, status: Status, count: Option<usize>) {
        m.element("span", &[("class", &format!("badge {}", shape::tone(status)))], |m| {
            shape::draw(m, status);
            let words = status.words(self.language);
            m.element("span", &[], |m| m.text(&count.map_or_else(|| words.to_owned(), |count| format!("{count} {words}"))));
        });
    }

    fn working(&self, m: &mut Markup, intro: &Line, steps: &[WorkedStep]) {
        m.element("p", &[], |m| self.line(m, intro));
        m.element("ol", &[("class", "steps")], |m| {
            for step in steps {
                m.element("li", &[], |m| {
                    m.leaf("b", &[], &step.title);
                    for line in &step.lines {
                        m.leaf("span", &[("class", "calc")], line);
                    }
                });
            }
        });
    }

    fn grid(&self, m: &mut Markup, grid: &Grid) {
        // Some browsers drop the roles of a table that is displayed as blocks, unless the roles are stated.
        let role = |name: &'static str| if grid.stacks { vec![("role", name)] } else { Vec::new() };
        let mut table = role("table");
        table.push(("class", if grid.stacks { "stacks" } else { "grid" }));
        let body = |m: &mut Markup| {
            m.element("table", &table, |m| {
                m.element("caption", &[], |m| self.line(m, &grid.caption));
                m.element("thead", &role("rowgroup"), |m| {
                    m.element("tr", &role("row"), |m| {
                        for column in &grid.columns {
                            let mut attributes = role("columnheader");
                            attributes.push(("scope", "col"));
                            attributes.extend(column_class(column));
                            m.element("th", &attributes, |m| self.line(m, &column.title));
                        }
                    });
                });
                m.element("tbody", &role("rowgroup"), |m| grid.rows.iter().for_each(|row| self.row(m, grid, row)));
                if let Some(total) = &grid.total {
                    m.element("tfoot", &role("rowgroup"), |m| self.row(m, grid, total));
                }
            });
        };
        if grid.stacks {
            body(m);
        } else {
            let name = plain(&grid.caption);
            m.element("div", &[("class", "scroll"), ("role", "region"), ("aria-label", &name), ("tabindex", "0")], body);
        }
    }

    fn row(&self, m: &mut Markup, grid: &Grid, cells: &[Cell]) {
        let role = |name: &'static str| grid.stacks.then_some(("role", name));
        let row: Vec<_> = role("row").into_iter().collect();
        m.element("tr", &row, |m| {
            for (at, (cell, column)) in cells.iter().zip(&grid.columns).enumerate() {
                let label = plain(&column.title);
                let (tag, own_role) = if at == 0 { ("th", "rowheader") } else { ("td", "cell") };
                let mut attributes: Vec<(&'static str, &str)> = role(own_role).into_iter().collect();
                if at == 0 {
                    attributes.push(("scope", "row"));
                } else if grid.stacks {
                    attributes.push(("data-label", &label));
                }
                attributes.extend(column_class(column));
                m.element(tag, &attributes, |m| self.cell(m, cell));
            }
        });
    }

    fn cell(&self, m: &mut Markup, cell: &Cell) {
        match (&cell.link, cell.status) {
            (_, Some(status)) => self.badge(m, status, None),
            (Some(anchor), None) => m.element("a", &[("href", &format!("#{anchor}"))], |m| self.line(m, &cell.line)),
            (None, None) => self.line(m, &cell.line),
        }
    }
}

/// The class that keeps a column from being folded.
const fn column_class(column: &Column) -> Option<(&'static str, &'static str)> {
    match column.kind {
        ColumnKind::Words => None,
        ColumnKind::Short => Some(("class", "s")),
        ColumnKind::Numbers => Some(("class", "n")),
    }
}

/// A line as plain text, for attributes and the title of the page.
fn plain(line: &Line) -> String {
    let parts = line.0.iter().map(|part| match part {
        Part::Own(text) | Part::Printed(text) => text.as_str(),
    });
    parts.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colours of one mode by their names.
    fn colours(css: &str) -> std::collections::BTreeMap<&str, [u8; 3]> {
        let digits = |hex: &str| -> [u8; 3] {
            let hex = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
            [0, 2, 4].map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        };
        let named = css.split("--").skip(1).filter_map(|piece| {
            let (name, rest) = piece.split_once(":#")?;
            let hex: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            Some((name, digits(&hex)))
        });
        named.collect()
    }

    /// The relative luminance of WCAG 2.
    fn luminance(colour: [u8; 3]) -> f64 {
        let [r, g, b] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: [u8; 3], b: [u8; 3]) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn both_modes_have_enough_contrast() {
        let roots: Vec<_> = STYLE.split(":root{").skip(1).map(|piece| piece.split_once('}').unwrap().0).take(2).collect();
        for root in roots {
            let colours = colours(root);
            let pairs = [("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("other", "paper"), ("goal", "paper")]
                .into_iter()
                .chain([("good", "good-b"), ("way", "way-b"), ("care", "care-b"), ("bad", "bad-b"), ("none", "none-b")])
                .chain([("ink", "bad-b"), ("good", "paper"), ("care", "paper"), ("bad", "paper"), ("none", "paper")]);
            for (front, back) in pairs {
                let found = contrast(colours[front], colours[back]);
                assert!(found >= 4.5, "{front} on {back}: {found:.2}");
            }
        }
    }

    #[test]
    fn a_plot_of_its_own_has_the_colours_of_the_page() {
        let own = include_str!("../svg/style.css");
        for piece in own.split('#').skip(1) {
            let hex: String = piece.chars().take_while(char::is_ascii_hexdigit).collect();
            assert!(STYLE.contains(&format!("#{hex}")), "#{hex}");
        }
    }

    #[test]
    fn the_styles_are_xml_and_fetch_nothing() {
        assert!(!STYLE.contains(['<', '&']) && !STYLE.contains("url(") && !STYLE.contains("@import"));
    }
}
