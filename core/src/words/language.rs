//! The two languages of every text that the library makes.

use serde::{Deserialize, Serialize};

/// The language (*sprog*) of a text made for people.
///
/// In JSON `"da"` or `"en"`.
///
/// ```
/// use delaftale::Language;
/// assert_eq!(Language::Danish.pick("delmål", "objective"), "delmål");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Language {
    /// Danish (*dansk*), the language of the field.
    #[default]
    #[serde(rename = "da")]
    Danish,
    /// English (*engelsk*).
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Picks the text in this language.
    #[must_use]
    pub const fn pick<T: Copy>(self, danish: T, english: T) -> T {
        match self {
            Self::Danish => danish,
            Self::English => english,
        }
    }
}
