//! The content of a report, in one language and in order. The formats text, Markdown and HTML are written from it.

mod agreement;
mod delaftale;
mod findings;
mod indicator;
mod page;

use super::data::{FollowUp, IndicatorFollowUp};
use super::working::WorkedStep;
use crate::Language;
use crate::follow_up::{Method, Status, StatusCount};

/// A part of a line. Its author decides its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Words of the library, in the language of the report.
    Own(String),
    /// Words of the plan or the caller, usually Danish.
    Printed(String),
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Line(pub(super) Vec<Part>);

impl Line {
    pub(super) fn own(text: impl Into<String>) -> Self {
        Self(vec![Part::Own(text.into())])
    }

    pub(super) fn printed(text: impl Into<String>) -> Self {
        Self(vec![Part::Printed(text.into())])
    }

    pub(super) fn and_own(mut self, text: impl Into<String>) -> Self {
        self.0.push(Part::Own(text.into()));
        self
    }

    pub(super) fn and_printed(mut self, text: impl Into<String>) -> Self {
        self.0.push(Part::Printed(text.into()));
        self
    }

    /// This line and another, with a separator between them.
    pub(super) fn joined(mut self, separator: &str, other: Self) -> Self {
        if !self.0.is_empty() {
            self = self.and_own(separator);
        }
        self.0.extend(other.0);
        self
    }

    /// Words of the plan, separated by a word of the library.
    pub(super) fn list<'a>(items: impl IntoIterator<Item = &'a str>, separator: &str) -> Self {
        let mut line = Self::default();
        for item in items {
            if !line.0.is_empty() {
                line = line.and_own(separator);
            }
            line = line.and_printed(item);
        }
        line
    }
}

/// A cell of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub(super) line: Line,
    /// The status that the cell shows. The line holds its words.
    pub(super) status: Option<Status>,
    /// The anchor that the cell leads to.
    pub(super) link: Option<String>,
}

impl From<Line> for Cell {
    fn from(line: Line) -> Self {
        Self { line, status: None, link: None }
    }
}

impl Cell {
    pub(super) fn own(text: impl Into<String>) -> Self {
        Line::own(text).into()
    }

    pub(super) fn printed(text: impl Into<String>) -> Self {
        Line::printed(text).into()
    }

    pub(super) fn status(status: Status, language: Language) -> Self {
        Self { line: Line::own(status.words(language)), status: Some(status), link: None }
    }

    pub(super) fn leading_to(mut self, anchor: String) -> Self {
        self.link = Some(anchor);
        self
    }
}

/// A column of a grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) title: Line,
    pub(super) kind: ColumnKind,
}

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnKind {
    /// Words, which can be folded.
    Words,
    /// Days and other short texts, which are not folded.
    Short,
    /// Numbers, which are not folded and are aligned to the right.
    Numbers,
}

impl Column {
    pub(super) fn words(title: &str) -> Self {
        Self { title: Line::own(title), kind: ColumnKind::Words }
    }

    pub(super) fn short(title: &str) -> Self {
        Self { title: Line::own(title), kind: ColumnKind::Short }
    }

    pub(super) fn numbers(title: &str) -> Self {
        Self { title: Line::own(title), kind: ColumnKind::Numbers }
    }

    pub(super) fn is_numeric(&self) -> bool {
        self.kind == ColumnKind::Numbers
    }
}

/// A table. The first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) caption: Line,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// The last row, if it is the sum of the others.
    pub(super) total: Option<Vec<Cell>>,
    /// Whether each row can become a block of its own on a narrow page.
    pub(super) stacks: bool,
}

/// A block of a section.
#[derive(Debug)]
pub(super) enum Block<'a> {
    /// A paragraph.
    Paragraph(Line),
    /// The answer about an indicator: its ground, the status with its reason, and advice.
    Lead { ground: Line, verdict: Line, advice: Line },
    /// A notice that must not be missed.
    Notice { title: Line, line: Line },
    /// Names and their values.
    Facts(Vec<(Line, Line)>),
    /// Remarks.
    List(Vec<Line>),
    /// Remarks, each with details on a line of its own.
    Items(Vec<(Line, Line)>),
    /// A table.
    Grid(Grid),
    /// The number of indicators with each status.
    Counts(&'a [StatusCount]),
    /// The plot of an indicator, under this anchor.
    Plot { indicator: &'a IndicatorFollowUp, anchor: String },
    /// Blocks with other blocks beside them if there is room, otherwise before them.
    Beside { main: Vec<Block<'a>>, side: Vec<Block<'a>> },
    /// The steps of an assessment.
    Working { intro: Line, steps: Vec<WorkedStep> },
    /// Blocks that not every reader needs at once. `show` is the text that opens them.
    Folded { title: Line, show: Line, blocks: Vec<Block<'a>> },
    /// A section of its own.
    Section(Section<'a>),
}

/// The kind of a section, for formats that set sections apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The overview.
    Overview,
    /// A delaftale.
    Delaftale,
    /// An objective.
    Objective,
    /// An indicator.
    Indicator,
    /// Anything else.
    Plain,
}

/// A section with its heading.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) kind: Kind,
    /// The anchor that links lead to.
    pub(super) anchor: Option<String>,
    /// A few words before the title that say what the title names.
    pub(super) kicker: Option<Line>,
    pub(super) title: Line,
    pub(super) status: Option<Status>,
    pub(super) blocks: Vec<Block<'a>>,
}

impl<'a> Section<'a> {
    pub(super) const fn new(kind: Kind, title: Line, blocks: Vec<Block<'a>>) -> Self {
        Self { kind, anchor: None, kicker: None, title, status: None, blocks }
    }

    pub(super) fn at(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = Some(anchor.into());
        self
    }
}

/// A whole report.
#[derive(Debug)]
pub(super) struct Document<'a> {
    pub(super) kicker: Line,
    pub(super) title: Line,
    /// The blocks before the first section.
    pub(super) head: Vec<Block<'a>>,
    pub(super) sections: Vec<Section<'a>>,
    /// The last lines: the method and the program.
    pub(super) foot: Vec<(Line, Line)>,
    /// Whether the observations are invented.
    pub(super) invented: bool,
}

impl<'a> Document<'a> {
    pub(super) fn of(follow_up: &'a FollowUp, language: Language) -> Self {
        page::document(follow_up, language)
    }
}

/// The context of every part of the content.
#[derive(Clone, Copy)]
struct Context<'a> {
    language: Language,
    method: &'a Method,
    documents: &'a [crate::agreement::Document],
}

impl Context<'_> {
    fn label(&self, label: super::words::Label) -> &'static str {
        label.text(self.language)
    }
}

/// The anchor of a delaftale. Ids contain no colon, so anchors are unique.
fn delaftale_anchor(delaftale: &crate::agreement::Id) -> String {
    format!("delaftale:{delaftale}")
}

/// The anchor of an indicator.
fn indicator_anchor(delaftale: &crate::agreement::Id, indicator: &crate::agreement::Id) -> String {
    format!("indikator:{delaftale}:{indicator}")
}
