//! Identifiers.

use std::borrow::Borrow;
use std::fmt;

use crate::error::serde_through_text;
use crate::words::{say, shown};
use crate::{Error, ErrorCode};

const MAX_LENGTH: usize = 80;

/// The identifier of an item in a plan, by which other items refer to it: 1-80 letters, digits and `-` `_` `.`, chosen by the author.
///
/// ```
/// use delaftale::agreement::Id;
/// assert_eq!(Id::new("aktiveringsgrad")?.as_str(), "aktiveringsgrad");
/// assert_eq!("aktiveringsgrad".parse::<Id>()?, "aktiveringsgrad");
/// assert!(Id::new("to ord").is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// Checks the text and keeps it.
    ///
    /// # Errors
    /// [`ErrorCode::IdInvalid`] when the text is empty, is longer than 80 characters, or contains anything but letters, digits
    /// and `-` `_` `.`.
    pub fn new(text: &str) -> Result<Self, Error> {
        let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if text.is_empty() || text.chars().count() > MAX_LENGTH || !text.chars().all(allowed) {
            let text = shown(text);
            return Err(Error::new(ErrorCode::IdInvalid, say!("`{text}` er ikke et id", "`{text}` is not an id")).with_help(
                say!(
                    "brug 1-{MAX_LENGTH} bogstaver, cifre og tegnene - _ .",
                    "use 1-{MAX_LENGTH} letters, digits and the characters - _ ."
                ),
            ));
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// A map whose keys are ids can be searched with a plain text: an id has the equality, order and hash of its text.
impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, text: &str) -> bool {
        self.0 == text
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, text: &&str) -> bool {
        self.0 == *text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

serde_through_text!(Id, "Id", Id::new, |id| id.0.clone());
