//! What is said about an error, in both languages.

use crate::Language;

/// A text of an [`Error`](crate::Error) in Danish and English.
///
/// Both are always there: the people who read an error speak Danish, and many who look after the programs do not. There is no way to
/// make one from a single text.
///
/// ```
/// use delaftale::{Error, ErrorCode, Language, Message};
/// let message = Message::new("planen har ingen delaftale", "the plan has no delaftale");
/// let error = Error::new(ErrorCode::PlanEmpty, message);
/// assert_eq!(error.message_in(Language::Danish), "planen har ingen delaftale");
/// ```
///
/// ```compile_fail
/// use delaftale::{Error, ErrorCode};
/// let error = Error::new(ErrorCode::PlanEmpty, "the plan has no delaftale");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The Danish text.
    pub danish: String,
    /// The English text.
    pub english: String,
}

impl Message {
    /// The two texts. They begin in lower case and have no full stop at their end; input stands in backticks, the same in both.
    #[must_use]
    pub fn new(danish: impl Into<String>, english: impl Into<String>) -> Self {
        Self { danish: danish.into(), english: english.into() }
    }

    /// The text in this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Danish => &self.danish,
            Language::English => &self.english,
        }
    }
}

/// A [`Message`] from two format strings, which capture the same names.
macro_rules! said {
    ($danish:literal, $english:literal $(,)?) => {
        $crate::Message::new(format!($danish), format!($english))
    };
}
pub(crate) use said;
