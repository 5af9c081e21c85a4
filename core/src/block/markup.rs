//! A writer of well-formed markup: every element is closed, and every text is escaped.

use super::clean::escaped;

/// An XML or HTML text under construction.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
}

/// Attributes, in the order of the output.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// Inline elements. After all other elements the line ends, so that people can read the source and compare two pages.
const IN_LINE: [&str; 11] = ["a", "b", "col", "span", "strong", "tbody", "td", "text", "tfoot", "th", "thead"];

impl Markup {
    /// An element with its content.
    pub(super) fn element(&mut self, tag: &'static str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.open(tag, attributes);
        self.out.push('>');
        content(self);
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
        self.end_line(tag);
    }

    /// An element that holds one text.
    pub(super) fn leaf(&mut self, tag: &'static str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |m| m.text(text));
    }

    /// An element without content.
    pub(super) fn empty(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.open(tag, attributes);
        self.out.push_str("/>");
        self.end_line(tag);
    }

    /// A text.
    pub(super) fn text(&mut self, text: &str) {
        // A figure and its unit sign stay on one line.
        self.out.push_str(&escaped(text).replace(" %", "&#160;%").replace(" år", "&#160;år"));
    }

    /// Markup of this library, unescaped. It must never contain a text from outside.
    pub(super) fn own(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    fn open(&mut self, tag: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            self.out.push_str(&escaped(value));
            self.out.push('"');
        }
    }

    fn end_line(&mut self, tag: &str) {
        if !IN_LINE.contains(&tag) {
            self.out.push('\n');
        }
    }
}
