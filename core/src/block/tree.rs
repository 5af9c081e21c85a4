//! The tree itself: a document of sections of blocks.

use super::badge::Badge;
use super::line::Line;
use super::plot::Plot;
use super::table::Table;
use crate::Language;

/// A block of a section.
#[derive(Debug)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// The main paragraph of a section.
    Lead(Line),
    /// A notice that must not be missed.
    Notice { title: Line, line: Line },
    /// Names and their values.
    Facts(Vec<(Line, Line)>),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
    /// States, each with its number.
    Badges(Vec<Badge>),
    /// A plot. Formats without drawings leave it out.
    Plot(Box<Picture>),
    /// Blocks with other blocks beside them if there is room, otherwise before them.
    Beside { main: Vec<Self>, side: Vec<Self> },
    /// The numbered steps of a calculation.
    Steps(Vec<Step>),
    /// Blocks that not every reader needs at once. `title` names them in formats that always show them.
    Folded { title: Line, blocks: Vec<Self> },
    /// A section of its own.
    Section(Section),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    pub(super) line: Line,
    /// Less important details.
    pub(super) details: Line,
}

impl From<Line> for Item {
    fn from(line: Line) -> Self {
        Self { line, details: Line::default() }
    }
}

impl Item {
    /// An item with its details.
    pub(crate) const fn new(line: Line, details: Line) -> Self {
        Self { line, details }
    }
}

/// A step of a calculation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// What is calculated.
    pub(crate) title: String,
    /// The lines of the calculation, from the formula to the result.
    pub(crate) lines: Vec<String>,
}

/// A plot with the words for a reader who cannot see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) plot: Plot,
    /// What the values measure.
    pub(crate) title: String,
    /// The status in words.
    pub(crate) status: &'static str,
    /// The most decimals of a calculated value.
    pub(crate) decimals: usize,
    /// The anchor of the plot, unique in the document.
    pub(crate) anchor: String,
}

/// The look of a section, which sets it apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// A section of the text.
    Plain,
    /// A section that holds cards that belong together.
    Group,
    /// A card of its own.
    Card,
    /// The section that a reader must see first, on a sheet of its own.
    First,
    /// A section that begins a new sheet when it follows another of its kind.
    Chapter,
    /// A section that only some readers look up.
    Appendix,
}

/// A section with its heading.
#[derive(Debug)]
pub(crate) struct Section {
    pub(super) look: Look,
    /// The name of the kind of section, for style sheets and programs: `indicator`.
    pub(super) kind: &'static str,
    /// The anchor that links lead to.
    pub(super) anchor: Option<String>,
    /// A few words before the title that introduce it.
    pub(super) kicker: Option<Line>,
    pub(super) title: Line,
    pub(super) badge: Option<Badge>,
    pub(super) blocks: Vec<Block>,
}

impl Section {
    pub(crate) const fn new(title: Line, blocks: Vec<Block>) -> Self {
        Self { look: Look::Plain, kind: "plain", anchor: None, kicker: None, title, badge: None, blocks }
    }

    pub(crate) const fn looking(mut self, look: Look, kind: &'static str) -> Self {
        self.look = look;
        self.kind = kind;
        self
    }

    pub(crate) fn at(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }

    pub(crate) fn under(mut self, kicker: impl Into<Line>) -> Self {
        self.kicker = Some(kicker.into());
        self
    }

    pub(crate) fn with_badge(mut self, badge: Badge) -> Self {
        self.badge = Some(badge);
        self
    }
}

impl Section {
    /// The table, if the section consists of it alone and both have the same name. The caption of the table then says nothing new.
    pub(super) fn named_table(&self) -> Option<&Table> {
        match self.blocks.as_slice() {
            [Block::Table(table)] if table.caption == self.title => Some(table),
            _ => None,
        }
    }
}

/// A whole document.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) language: Language,
    pub(crate) kicker: Line,
    pub(crate) title: Line,
    /// The blocks before the first section.
    pub(crate) head: Vec<Block>,
    pub(crate) sections: Vec<Section>,
    /// The last lines: how the document was made.
    pub(crate) foot: Vec<(Line, Line)>,
    /// Words that every sheet must carry, because sheets get separated.
    pub(crate) mark: Option<&'static str>,
}
