//! The reasons why a JSON value is refused: serde's errors in the words of the library.

use std::fmt;

use serde::de::{Expected, Unexpected};

use super::words;
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors, Text};

/// The errors of a value, seen from the value outwards.
#[derive(Debug)]
pub(super) struct Refusal(pub(super) Errors);

impl Refusal {
    pub(super) fn within(self, segment: impl fmt::Display) -> Self {
        Self(self.0.within(segment))
    }

    fn wrong_type(message: Text) -> Self {
        Self(Error::new(ErrorCode::JsonWrongType, message).into())
    }

    fn instead(found: &Text, expected: &Text) -> Self {
        let Text { danish: found_da, english: found_en } = found;
        let Text { danish: expected_da, english: expected_en } = expected;
        Self::wrong_type(say!(
            "{found_da} står, hvor der ventes {expected_da}",
            "{found_en} stands where {expected_en} is expected"
        ))
    }

    /// The value is neither a name nor an object with one name.
    pub(super) fn no_variant(found: Unexpected<'_>, expected: &[&str]) -> Self {
        let names = names(expected);
        Self::instead(&words::found(found), &say!("en af {names}", "one of {names}"))
    }

    /// The value is only a name, but the name needs content.
    pub(super) fn without_content(name: &str) -> Self {
        let name = shown(name);
        Self::wrong_type(say!(
            "til `{name}` hører et indhold: {{\"{name}\": ...}}",
            "`{name}` needs a content: {{\"{name}\": ...}}"
        ))
    }

    /// The value is an object around a name that has no content.
    pub(super) fn with_content(name: &str) -> Self {
        let name = shown(name);
        Self::wrong_type(say!(
            "`{name}` har intet indhold: skriv det som en tekst",
            "`{name}` has no content: write it as a string"
        ))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        Errors::from_carried(&message).map_or_else(
            || Self::wrong_type(say!("værdien kan ikke læses: `{message}`", "the value cannot be read: `{message}`")),
            Self,
        )
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::instead(&words::found(found), &words::expected(&expected.to_string()))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        let found = say!("en liste med længden {length}", "a list of {length}");
        Self::instead(&found, &words::expected(&expected.to_string()))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let (variant, names) = (shown(variant), names(expected));
        Self::wrong_type(say!("`{variant}` er ingen af {names}", "`{variant}` is none of {names}"))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let (name, names) = (shown(field), names(expected));
        let help = if expected.is_empty() {
            say!("her hører ingen felter til", "there are no fields here")
        } else {
            say!("felterne er {names}", "fields are {names}")
        };
        let message = say!("feltet `{name}` er ukendt", "the field `{name}` is unknown");
        Self(Error::new(ErrorCode::JsonUnknownField, message).with_help(help).within(field).into())
    }

    fn missing_field(field: &'static str) -> Self {
        let message = say!("feltet `{field}` mangler", "the field `{field}` is missing");
        Self(Error::new(ErrorCode::JsonMissingField, message).within(field).into())
    }

    fn duplicate_field(field: &'static str) -> Self {
        let message = say!("feltet `{field}` står to gange", "the field `{field}` stands twice");
        Self(Error::new(ErrorCode::JsonDuplicateField, message).within(field).into())
    }
}

fn names(all: &[&str]) -> String {
    all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
