//! A text in both languages.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Language;

/// A text in Danish and English.
///
/// Both languages are always present: the people who read an error or a finding speak Danish, and many maintainers of programs do not. A
/// text in one language alone cannot become a `Text`.
///
/// ```
/// use delaftale::{Error, ErrorCode, Language, Text};
/// let message = Text::new("planen har ingen delaftale", "the plan has no delaftale");
/// let error = Error::new(ErrorCode::PlanEmpty, message);
/// assert_eq!(error.message_in(Language::Danish), "planen har ingen delaftale");
/// ```
///
/// ```compile_fail
/// use delaftale::{Error, ErrorCode};
/// let error = Error::new(ErrorCode::PlanEmpty, "the plan has no delaftale");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The Danish text.
    pub danish: Cow<'static, str>,
    /// The English text.
    pub english: Cow<'static, str>,
}

impl Text {
    /// Makes a text from its two languages. The texts of an error begin in lower case and have no full stop at the end. They quote input in
    /// backticks, and the quoted input is the same in both languages.
    #[must_use]
    pub fn new(danish: impl Into<Cow<'static, str>>, english: impl Into<Cow<'static, str>>) -> Self {
        Self { danish: danish.into(), english: english.into() }
    }

    /// Makes a text from two constants.
    #[must_use]
    pub const fn fixed(danish: &'static str, english: &'static str) -> Self {
        Self { danish: Cow::Borrowed(danish), english: Cow::Borrowed(english) }
    }

    /// The text in this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        language.pick(&self.danish, &self.english)
    }
}

/// A sentence in both languages, from two format strings that capture the same names.
///
/// `say!("…", "…")` is a [`Text`]; `say!(language, "…", "…")` is a `String` in one language.
macro_rules! say {
    ($danish:literal, $english:literal $(,)?) => {
        $crate::Text::new(format!($danish), format!($english))
    };
    ($language:expr, $danish:literal, $english:literal $(,)?) => {
        match $language {
            $crate::Language::Danish => format!($danish),
            $crate::Language::English => format!($english),
        }
    };
}
pub(crate) use say;
