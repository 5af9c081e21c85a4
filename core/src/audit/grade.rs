//! How much a finding matters, whether printed figures can be true together, and what may have happened.

use serde::Serialize;

use crate::Language;
use crate::words::named;

/// How much a finding matters (*alvor*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// It cannot be as printed, or nothing can be concluded (*fejl*).
    Error,
    /// It should be looked at (*advarsel*).
    Warning,
    /// It is good to know (*oplysning*).
    Note,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match self {
            Self::Error => language.pick("fejl", "error"),
            Self::Warning => language.pick("advarsel", "warning"),
            Self::Note => language.pick("oplysning", "note"),
        }
    }
}

/// Whether printed figures can be true together (*grad*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Grade {
    /// They agree exactly as printed.
    Exact,
    /// They differ as printed, but their rounding allows it.
    WithinRounding,
    /// No true values of one thing at one time round to all of them.
    Impossible,
}

impl Grade {
    /// How much a finding of this grade matters: what rounding explains is only good to know.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Exact | Self::WithinRounding => Severity::Note,
            Self::Impossible => Severity::Error,
        }
    }

    /// The words for it.
    #[must_use]
    pub const fn words(self, language: Language) -> &'static str {
        match self {
            Self::Exact => language.pick("stemmer", "exact"),
            Self::WithinRounding => language.pick("inden for afrunding", "within rounding"),
            Self::Impossible => language.pick("umuligt", "impossible"),
        }
    }
}

/// What may have happened when a figure was printed (*formodning*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Hint {
    /// The decimals were cut off, not rounded.
    Truncated,
    /// Two neighbouring digits changed places.
    DigitsSwapped,
}

impl Hint {
    /// The words for it.
    #[must_use]
    pub const fn words(self, language: Language) -> &'static str {
        match self {
            Self::Truncated => language.pick("decimalerne kan være skåret af", "the decimals may have been cut off"),
            Self::DigitsSwapped => language.pick("to cifre kan være byttet om", "two digits may have changed places"),
        }
    }
}

named!(all Severity { Error = "error", Warning = "warning", Note = "note" });
