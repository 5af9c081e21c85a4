//! The reasons why a JSON value is refused: serde's errors in the words of the library.

use std::fmt;

use serde::de::Unexpected;

use super::expected::{Expected, names};
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

    /// Something stands where something else is expected.
    pub(super) fn instead(found: &Text, expected: &Expected) -> Self {
        let Text { danish: found_da, english: found_en } = found;
        let Text { danish: expected_da, english: expected_en } = expected.text();
        Self::wrong_type(say!("her skal stå {expected_da}, ikke {found_da}", "expected {expected_en}, found {found_en}"))
    }

    /// The value is only a name, but the name needs content.
    pub(super) fn without_content(name: &str) -> Self {
        let name = shown(name);
        Self::wrong_type(say!(
            "til `{name}` hører et indhold: {{\"{name}\": ...}}",
            "`{name}` needs content: {{\"{name}\": ...}}"
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
        // With `#`, an error of the library writes all that it has.
        let message = format!("{message:#}");
        Errors::from_carried(&message).map_or_else(
            || Self::wrong_type(say!("værdien kan ikke læses: `{message}`", "the value cannot be read: `{message}`")),
            Self,
        )
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::instead(&words::found(found), &Expected::said(expected))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        match found {
            // It fitted the type that was asked for, and what was made of it is narrower: `usize` on a machine of 32 bits.
            Unexpected::Unsigned(_) => Self::instead(&words::found(found), &Expected::Smaller),
            _ => Self::invalid_type(found, expected),
        }
    }

    fn invalid_length(length: usize, expected: &dyn serde::de::Expected) -> Self {
        let found = say!("en liste med længden {length}", "a list of {length}");
        Self::instead(&found, &Expected::said(expected))
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        let (variant, names) = (shown(variant), names(expected));
        Self::wrong_type(say!("`{variant}` er ikke en af {names}", "`{variant}` is not one of {names}"))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let (name, names) = (shown(field), names(expected));
        let help = if expected.is_empty() {
            say!("her hører ingen felter til", "no fields belong here")
        } else {
            say!("felterne er {names}", "the fields are {names}")
        };
        let message = say!("feltet `{name}` er ukendt", "the field `{name}` is unknown");
        Self(Error::new(ErrorCode::JsonUnknownField, message).with_help(help).within(field).into())
    }

    fn missing_field(field: &'static str) -> Self {
        let message = say!("feltet `{field}` mangler", "the field `{field}` is missing");
        Self(Error::new(ErrorCode::JsonMissingField, message).within(field).into())
    }

    fn duplicate_field(field: &'static str) -> Self {
        let message = say!("feltet `{field}` står to gange", "the field `{field}` occurs twice");
        Self(Error::new(ErrorCode::JsonDuplicateField, message).within(field).into())
    }
}
