//! Tables of a document.

use super::badge::Badge;
use super::line::Line;
use super::plot::Plot;

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    pub(super) line: Line,
    /// Less important words, on a line of their own below.
    pub(super) below: Line,
    /// The states that the cell shows instead of a line.
    pub(super) badges: Vec<Badge>,
    /// The anchor that the line leads to.
    pub(super) link: Option<String>,
    /// The plot whose course the cell shows, without words. Formats without drawings leave it out.
    pub(super) course: Option<Box<Plot>>,
}

impl From<Line> for Cell {
    fn from(line: Line) -> Self {
        Self { line, ..Self::default() }
    }
}

impl Cell {
    pub(crate) fn own(text: impl Into<String>) -> Self {
        Line::own(text).into()
    }

    pub(crate) fn printed(text: impl Into<String>) -> Self {
        Line::printed(text).into()
    }

    pub(crate) fn badge(badge: Badge) -> Self {
        Self::badges(vec![badge])
    }

    pub(crate) fn badges(badges: Vec<Badge>) -> Self {
        Self { badges, ..Self::default() }
    }

    /// The course of a plot as a small drawing.
    pub(crate) fn course(plot: Plot) -> Self {
        Self { course: Some(Box::new(plot)), ..Self::default() }
    }

    pub(crate) fn with_below(mut self, below: Line) -> Self {
        self.below = below;
        self
    }

    pub(crate) fn leading_to(mut self, anchor: String) -> Self {
        self.link = Some(anchor);
        self
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
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
    /// Courses of plots.
    Courses,
}

impl Column {
    const fn new(title: Line, kind: ColumnKind) -> Self {
        Self { title, kind }
    }

    pub(crate) fn words(title: &str) -> Self {
        Self::new(Line::own(title), ColumnKind::Words)
    }

    pub(crate) fn short(title: &str) -> Self {
        Self::new(Line::own(title), ColumnKind::Short)
    }

    pub(crate) fn numbers(title: &str) -> Self {
        Self::new(Line::own(title), ColumnKind::Numbers)
    }

    pub(crate) fn courses(title: &str) -> Self {
        Self::new(Line::own(title), ColumnKind::Courses)
    }

    pub(crate) fn titled(mut self, title: Line) -> Self {
        self.title = title;
        self
    }

    pub(super) fn is_numeric(&self) -> bool {
        self.kind == ColumnKind::Numbers
    }

    pub(super) fn is_drawn(&self) -> bool {
        self.kind == ColumnKind::Courses
    }
}

/// A table. The first cell of each row names the row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) caption: Line,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// The last row, if it is the sum of the others.
    pub(crate) total: Option<Vec<Cell>>,
    /// Whether each row can become a block of its own on a narrow page. In plain text its name is then above it.
    pub(crate) stacks: bool,
}

impl Table {
    /// The table without its drawings, for formats that have none.
    pub(super) fn in_words(&self) -> Self {
        let drawn: Vec<bool> = self.columns.iter().map(Column::is_drawn).collect();
        let kept = |cells: &[Cell]| {
            let cells = cells.iter().zip(&drawn).filter(|(_, drawn)| !**drawn);
            cells.map(|(cell, _)| cell.clone()).collect::<Vec<_>>()
        };
        Self {
            caption: self.caption.clone(),
            columns: self.columns.iter().filter(|column| !column.is_drawn()).cloned().collect(),
            rows: self.rows.iter().map(|row| kept(row)).collect(),
            total: self.total.as_ref().map(|row| kept(row)),
            stacks: self.stacks,
        }
    }
}
