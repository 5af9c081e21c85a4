//! A document as one HTML page: with its styles and plots, without requests and scripts, and well formed as XML.

mod shape;
mod table;

use super::badge::Badge;
use super::line::{Line, Part};
use super::markup::Markup;
use super::svg::{PlotSize, draw};
use super::tree::{Block, Document, Item, Look, Picture, Section, Step};
use super::words::Label;
use crate::Language;

const STYLE: &str = include_str!("style.css");
/// Forbids all requests and scripts, even if a text should escape its element.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The document as one HTML page.
///
/// The page is complete in itself: it contains its styles and plots, loads nothing and needs no script. It follows the reader's choice of
/// light or dark, can be read without colour, and prints on A4 with everything unfolded. It is well-formed XML too.
pub(crate) fn html(document: &Document) -> String {
    let mut m = Markup::default();
    m.own("<!DOCTYPE html>\n");
    let page = Page { language: document.language, document };
    m.element("html", &[("lang", document.language.pick("da", "en"))], |m| {
        m.element("head", &[], |m| page.head(m));
        m.element("body", &[], |m| page.body(m));
    });
    m.finish()
}

struct Page<'a> {
    language: Language,
    document: &'a Document,
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
        let mut title = format!("{} – {}", self.document.title.words(), self.document.kicker.words());
        if let Some(mark) = self.document.mark {
            title = format!("{mark}: {title}");
        }
        m.leaf("title", &[], &title);
        m.element("style", &[], |m| {
            m.own(STYLE);
            if let Some(mark) = self.document.mark {
                m.own(&format!("@page{{@top-right{{content:\"{mark}\";font:bold 9pt sans-serif;color:#900}}}}\n"));
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
        m.element("main", &[("id", "indhold")], |m| {
            let first = self.document.sections.iter().take_while(|section| section.look == Look::First).count();
            for (at, section) in self.document.sections.iter().enumerate() {
                // The list of contents comes after the section that a reader must see first.
                if at == first {
                    self.contents(m);
                }
                self.section(m, section, 2);
            }
        });
        if !self.document.foot.is_empty() {
            m.element("footer", &[], |m| self.facts(m, &self.document.foot));
        }
    }

    fn contents(&self, m: &mut Markup) {
        let sections = self.document.sections.iter().filter_map(|section| Some((section, section.anchor.as_ref()?)));
        let sections: Vec<_> = sections.collect();
        if sections.len() < 2 {
            return;
        }
        m.element("nav", &[("class", "toc"), ("aria-labelledby", "indholdsliste")], |m| {
            m.leaf("h2", &[("id", "indholdsliste")], self.label(Label::Contents));
            m.element("ul", &[], |m| {
                for (section, anchor) in sections {
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
                Part::Strong(text) => m.leaf("strong", &[], text),
            }
        }
    }

    fn section(&self, m: &mut Markup, section: &Section, level: usize) {
        let tag = if section.look == Look::Card { "article" } else { "section" };
        let class = match section.look {
            Look::Plain | Look::Group | Look::Card => section.kind.to_owned(),
            Look::First => format!("first {}", section.kind),
            Look::Chapter => format!("chapter {}", section.kind),
            Look::Appendix => format!("appendix {}", section.kind),
        };
        let mut attributes = vec![("class", class.as_str())];
        if let Some(anchor) = &section.anchor {
            attributes.push(("id", anchor));
        }
        m.element(tag, &attributes, |m| {
            match &section.badge {
                Some(badge) => m.element("div", &[("class", "title")], |m| {
                    self.heading(m, section, level);
                    self.badge(m, badge);
                }),
                None => self.heading(m, section, level),
            }
            match section.named_table() {
                Some(table) => table::table(self, m, table, true),
                None => self.blocks(m, &section.blocks, level),
            }
        });
    }

    fn heading(&self, m: &mut Markup, section: &Section, level: usize) {
        let tag = ["h1", "h2", "h3", "h4", "h5"].get(level.saturating_sub(1)).copied().unwrap_or("h6");
        m.element(tag, &[], |m| {
            if let Some(kicker) = &section.kicker {
                m.element("span", &[("class", "kicker")], |m| self.line(m, kicker));
                m.text(" ");
            }
            self.line(m, &section.title);
        });
    }

    fn blocks(&self, m: &mut Markup, blocks: &[Block], level: usize) {
        for block in blocks {
            match block {
                Block::Paragraph(line) => m.element("p", &[], |m| self.line(m, line)),
                Block::Lead(line) => m.element("p", &[("class", "lead")], |m| self.line(m, line)),
                Block::Notice { title, line } => m.element("div", &[("class", "notice"), ("role", "note")], |m| {
                    m.element("strong", &[], |m| self.line(m, title));
                    m.element("p", &[], |m| self.line(m, line));
                }),
                Block::Facts(facts) => self.facts(m, facts),
                Block::List(items) => m.element("ul", &[("class", "remarks")], |m| items.iter().for_each(|i| self.item(m, i))),
                Block::Table(table) => table::table(self, m, table, false),
                Block::Badges(badges) => self.badges(m, badges),
                Block::Plot(picture) => self.plot(m, picture),
                Block::Beside { main, side } => m.element("div", &[("class", "beside")], |m| {
                    m.element("div", &[], |m| self.blocks(m, main, level));
                    m.element("div", &[], |m| self.blocks(m, side, level));
                }),
                Block::Steps(steps) => m.element("ol", &[("class", "steps")], |m| steps.iter().for_each(|s| step(m, s))),
                Block::Folded { title, blocks } => m.element("details", &[], |m| {
                    m.element("summary", &[], |m| self.line(m, title));
                    self.blocks(m, blocks, level);
                }),
                Block::Section(section) => self.section(m, section, level + 1),
            }
        }
    }

    fn item(&self, m: &mut Markup, item: &Item) {
        m.element("li", &[], |m| {
            self.line(m, &item.line);
            if !item.details.is_empty() {
                m.text(" ");
                m.element("span", &[("class", "details")], |m| self.line(m, &item.details));
            }
        });
    }

    fn facts(&self, m: &mut Markup, facts: &[(Line, Line)]) {
        m.element("dl", &[], |m| {
            for (name, value) in facts {
                m.element("dt", &[], |m| self.line(m, name));
                m.element("dd", &[], |m| self.line(m, value));
            }
        });
    }

    fn plot(&self, m: &mut Markup, picture: &Picture) {
        m.element("div", &[("class", "plots")], |m| {
            for (size, class) in [(PlotSize::Wide, "wide"), (PlotSize::Narrow, "narrow")] {
                m.element("div", &[("class", class)], |m| {
                    draw(m, picture, size, self.language, Some(&format!("{}:{class}", picture.anchor)));
                });
            }
        });
    }

    fn badges(&self, m: &mut Markup, badges: &[Badge]) {
        m.element("ul", &[("class", "counts")], |m| {
            badges.iter().for_each(|badge| m.element("li", &[], |m| self.badge(m, badge)));
        });
    }

    /// The state as a shape and in words.
    fn badge(&self, m: &mut Markup, badge: &Badge) {
        m.element("span", &[("class", &format!("badge {}", shape::tone(badge.sign)))], |m| {
            shape::draw(m, badge.sign);
            m.leaf("span", &[], &badge.words);
        });
    }
}

fn step(m: &mut Markup, step: &Step) {
    m.element("li", &[], |m| {
        m.leaf("b", &[], &step.title);
        for line in &step.lines {
            m.leaf("span", &[("class", "calc")], line);
        }
    });
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
