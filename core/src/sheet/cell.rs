//! A cell: its content and its number format.

use std::borrow::Cow;

use super::Shown;

/// A cell (*celle*): its content, and how it shows a number.
///
/// ```
/// use delaftale::sheet::{Cell, Shown};
/// let share = Cell::number(0.2).shown_as("0,0 %");
/// assert_eq!(share.shown, Shown::Percent { decimals: 1 });
/// assert!(Cell::text(" \u{a0}").is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell<'a> {
    /// The content.
    pub content: Content<'a>,
    /// How the cell shows a number.
    pub shown: Shown,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Content<'a> {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// A number. A day is a number too.
    Number(f64),
    /// A text: a printed figure, a day, a word, a phrase.
    Text(Cow<'a, str>),
    /// True or false.
    Truth(bool),
    /// The error value (*fejlværdi*) of a formula, such as `#N/A`.
    Broken,
}

impl<'a> Cell<'a> {
    /// An empty cell.
    pub const EMPTY: Self = Self { content: Content::Empty, shown: Shown::Plain };

    /// A cell with a number. NaN and the infinities become an error value.
    #[must_use]
    pub const fn number(number: f64) -> Self {
        Self { content: if number.is_finite() { Content::Number(number) } else { Content::Broken }, shown: Shown::Plain }
    }

    /// A cell with a text.
    #[must_use]
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        Self { content: if is_blank(&text) { Content::Empty } else { Content::Text(text) }, shown: Shown::Plain }
    }

    /// A cell with true or false.
    #[must_use]
    pub const fn truth(truth: bool) -> Self {
        Self { content: Content::Truth(truth), shown: Shown::Plain }
    }

    /// A cell with an error value.
    #[must_use]
    pub const fn broken() -> Self {
        Self { content: Content::Broken, shown: Shown::Plain }
    }

    /// The same cell with a number format, as the spreadsheet writes it.
    #[must_use]
    pub fn shown_as(mut self, number_format: &str) -> Self {
        self.shown = Shown::by(number_format);
        self
    }

    /// Whether the cell is empty.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self.content, Content::Empty)
    }
}

/// Whether a text has only white space, including non-breaking spaces.
fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}
