//! Errors: what is wrong, where, and how to correct it.
//!
//! There is one error type. Its [`ErrorCode`] is stable, its path is a JSON pointer into the document that the person typed (empty
//! when a single text was given), its position counts characters in the text. Messages and help are in Danish and in English, in lower
//! case; user input stands in backticks, and no Rust type is named.

mod answer;
mod carried;
mod class;
mod code;
mod letters;
pub(crate) mod scalar;
mod through;

pub(crate) use carried::{expected, expecting};
pub use class::ErrorClass;
pub use code::ErrorCode;
pub(crate) use letters::{composed, is_footnote};
pub(crate) use scalar::{Scalar, through_scalar};
pub(crate) use through::{read_from_text, serde_through_parts, serde_through_text};

use std::fmt;

use crate::words::{Language, Text, pointer_segment};

/// One thing that is wrong with what was given.
///
/// ```
/// use delaftale::{ErrorCode, Language, figure::Figure};
/// let error = Figure::parse("12,3,4").unwrap_err();
/// assert_eq!(error.code(), ErrorCode::FigureNotANumber);
/// assert_eq!(error.position(), Some(4));
/// assert_eq!(error.message_in(Language::Danish), "`12,3,4` har to decimalkommaer");
/// assert_eq!(error.to_string(), "`12,3,4` has two decimal commas");
/// ```
///
/// As a text, `{}` is the message in English. `{:#}` is everything on one line: code, position, path, and the texts in both languages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Error {
    code: ErrorCode,
    path: String,
    position: Option<usize>,
    place: Option<(usize, usize)>,
    /// In a box, so that a `Result` is not much larger than what it holds when all is well.
    texts: Box<Texts>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Texts {
    message: Text,
    help: Option<Text>,
}

impl Error {
    /// An error with its code and its message.
    #[must_use]
    pub fn new(code: ErrorCode, message: Text) -> Self {
        let texts = Box::new(Texts { message, help: None });
        Self { code, path: String::new(), position: None, place: None, texts }
    }

    /// The same error with the character (counted from 0) at which reading stopped.
    #[must_use]
    pub fn at(mut self, position: usize) -> Self {
        self.position = Some(position);
        self
    }

    /// The same error with the line and column of a document that an editor shows, both counted from 1.
    #[must_use]
    pub(crate) fn on_line(mut self, line: usize, column: usize) -> Self {
        self.place = Some((line, column));
        self
    }

    /// The same error with advice on how to correct the input.
    #[must_use]
    pub fn with_help(mut self, help: Text) -> Self {
        self.texts.help = Some(help);
        self
    }

    /// The same error with this message in place of its own.
    #[must_use]
    pub(crate) fn with_message(mut self, message: Text) -> Self {
        self.texts.message = message;
        self
    }

    /// The same error, seen from one level further out: `segment` is put before the path.
    ///
    /// ```
    /// use delaftale::{Error, ErrorCode, Text};
    /// let message = Text::new("ingen delaftale", "no delaftale");
    /// let error = Error::new(ErrorCode::PlanEmpty, message).within("plan").within(0);
    /// assert_eq!(error.path(), "/0/plan");
    /// ```
    #[must_use]
    pub fn within(mut self, segment: impl fmt::Display) -> Self {
        let segment = pointer_segment(&segment.to_string());
        self.path = format!("/{segment}{}", self.path);
        self
    }

    /// The same error with this JSON pointer in place of its own.
    #[must_use]
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// Where it is: a JSON pointer, empty for the whole input.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The character of the text, counted from 0, where that is known.
    #[must_use]
    pub const fn position(&self) -> Option<usize> {
        self.position
    }

    /// The line of the document, counted from 1, where a document was read: of the value at [`Error::path`], or of the nearest one around
    /// it when there is none.
    ///
    /// ```
    /// use delaftale::wire::read_plan;
    /// let errors = read_plan("{ \"schemaVersion\": \"2\",\n  \"plan\": [] }").unwrap_err();
    /// let error = &errors.as_slice()[0];
    /// assert_eq!((error.path(), error.line(), error.column()), ("/plan", Some(2), Some(11)));
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.place.map(|(line, _)| line)
    }

    /// The column in that line, in characters, counted from 1.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.place.map(|(_, column)| column)
    }

    /// What is wrong, in `language`, with the input in backticks.
    #[must_use]
    pub fn message_in(&self, language: Language) -> &str {
        self.texts.message.in_language(language)
    }

    /// How to correct it, in `language`; `None` if there is no advice.
    #[must_use]
    pub fn help_in(&self, language: Language) -> Option<&str> {
        self.texts.help.as_ref().map(|help| help.in_language(language))
    }

    /// What is wrong, in English: for developers. People read [`Error::message_in`].
    #[must_use]
    pub fn message(&self) -> &str {
        self.message_in(Language::English)
    }

    /// How to correct it, in English: for developers. People read [`Error::help_in`].
    #[must_use]
    pub fn help(&self) -> Option<&str> {
        self.help_in(Language::English)
    }

    /// The general sentence of the code in `language`.
    #[must_use]
    pub const fn explanation(&self, language: Language) -> &'static str {
        self.code.explanation(language)
    }
}

/// Everything that is wrong at once; never empty.
///
/// Builders and readers report all problems, so that a person can correct them in one go. As a text, each error has its own line, in the
/// form of [`Error`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Errors(Vec<Error>);

impl Errors {
    /// `Ok` when nothing was collected, else all of it.
    ///
    /// # Errors
    /// Exactly when `errors` is not empty.
    pub fn check(errors: Vec<Error>) -> Result<(), Self> {
        if errors.is_empty() { Ok(()) } else { Err(Self(errors)) }
    }

    /// The errors, in the order of the document.
    #[must_use]
    pub fn as_slice(&self) -> &[Error] {
        &self.0
    }

    /// The same errors, seen from one level further out.
    #[must_use]
    pub fn within(self, segment: impl fmt::Display) -> Self {
        Self(self.0.into_iter().map(|e| e.within(&segment)).collect())
    }

    /// The same errors with other paths: `to` replaces `from` at the beginning of a path. For a caller whose input has other names.
    ///
    /// ```
    /// use delaftale::{Errors, figure::Figure};
    /// let errors = Errors::from(Figure::parse("vrøvl").unwrap_err()).within(0).within("values");
    /// assert_eq!(errors.moved("/values/0", "/value").as_slice()[0].path(), "/value");
    /// ```
    #[must_use]
    pub fn moved(self, from: &str, to: &str) -> Self {
        let moved = |error: Error| match error.path.strip_prefix(from) {
            Some(rest) => {
                let path = format!("{to}{rest}");
                error.with_path(path)
            }
            None => error,
        };
        Self(self.0.into_iter().map(moved).collect())
    }

    /// Back from [`Errors::into_vec`].
    pub(crate) const fn from_vec(errors: Vec<Error>) -> Self {
        Self(errors)
    }

    /// The errors by value.
    #[must_use]
    pub fn into_vec(self) -> Vec<Error> {
        self.0
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if f.alternate() { f.write_str(&self.carried()) } else { f.write_str(&self.texts.message.english) }
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            if !error.path.is_empty() && !f.alternate() {
                write!(f, "{}: ", error.path)?;
            }
            error.fmt(f)?;
        }
        Ok(())
    }
}

impl IntoIterator for Errors {
    type Item = Error;
    type IntoIter = std::vec::IntoIter<Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Errors {
    type Item = &'a Error;
    type IntoIter = std::slice::Iter<'a, Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
