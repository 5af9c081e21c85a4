//! Severity, grade and hint of a finding.

use serde::Serialize;

use crate::words::bilingual_enum;

bilingual_enum! {
    /// The severity (*alvor*) of a finding: how much it matters.
    #[derive(PartialOrd, Ord, Serialize)]
    pub enum Severity;
    /// The word for the severity.
    pub fn word;

    /// An error (*fejl*): the document cannot be right as printed, or it allows no conclusion.
    Error = "error", "fejl", "error";
    /// A warning (*advarsel*): somebody should look at it.
    Warning = "warning", "advarsel", "warning";
    /// A note (*oplysning*): it is good to know.
    Note = "note", "oplysning", "note";
}

bilingual_enum! {
    /// The grade (*grad*) of a check: whether the printed figures can be true together.
    #[derive(PartialOrd, Ord, Serialize)]
    pub enum Grade;
    /// The words for the grade.
    pub fn words;

    /// The figures agree exactly as printed.
    Exact = "exact", "stemmer", "exact";
    /// The figures differ as printed, but their rounding can explain the difference.
    WithinRounding = "withinRounding", "inden for afrunding", "within rounding";
    /// The figures contradict each other: no true values of one thing at one time round to all of them.
    Impossible = "impossible", "umuligt", "impossible";
}

impl Grade {
    /// The severity of a finding with this grade: an error if impossible, otherwise a note.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Exact | Self::WithinRounding => Severity::Note,
            Self::Impossible => Severity::Error,
        }
    }
}

bilingual_enum! {
    /// A possible cause (*formodning*) of a wrong printed figure.
    #[derive(Serialize)]
    pub enum Hint;
    /// The words for the cause.
    pub fn words;

    /// The decimals were cut off, not rounded.
    Truncated = "truncated", "decimalerne kan være skåret af", "the decimals may have been cut off";
    /// Two neighbouring digits changed places.
    DigitsSwapped = "digitsSwapped", "to cifre kan være byttet om", "two digits may have changed places";
}
