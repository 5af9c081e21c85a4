//! How much a finding matters, whether printed figures can be true together, and what may have happened.

use serde::Serialize;

use crate::words::bilingual_enum;

bilingual_enum! {
    /// How much a finding matters (*alvor*).
    #[derive(PartialOrd, Ord, Serialize)]
    pub enum Severity;
    /// The word for it.
    pub fn word;

    /// It cannot be as printed, or nothing can be concluded (*fejl*).
    Error = "error", "fejl", "error";
    /// It should be looked at (*advarsel*).
    Warning = "warning", "advarsel", "warning";
    /// It is good to know (*oplysning*).
    Note = "note", "oplysning", "note";
}

bilingual_enum! {
    /// Whether printed figures can be true together (*grad*).
    #[derive(PartialOrd, Ord, Serialize)]
    pub enum Grade;
    /// The words for it.
    pub fn words;

    /// They agree exactly as printed.
    Exact = "exact", "stemmer", "exact";
    /// They differ as printed, but their rounding allows it.
    WithinRounding = "withinRounding", "inden for afrunding", "within rounding";
    /// No true values of one thing at one time round to all of them.
    Impossible = "impossible", "umuligt", "impossible";
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
}

bilingual_enum! {
    /// What may have happened when a figure was printed (*formodning*).
    #[derive(Serialize)]
    pub enum Hint;
    /// The words for it.
    pub fn words;

    /// The decimals were cut off, not rounded.
    Truncated = "truncated", "decimalerne kan være skåret af", "the decimals may have been cut off";
    /// Two neighbouring digits changed places.
    DigitsSwapped = "digitsSwapped", "to cifre kan være byttet om", "two digits may have changed places";
}
