//! What the audit reports.

use serde::Serialize;

use super::{FindingCode, PrintCheck};
use crate::Language;
use crate::agreement::Place;
use crate::figure::{Exact, Figure, Interval};

/// Something that the audit noticed (*bemærkning*). A printed value is never overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The stable code.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// Where: the fields and the ids of the items on the way, such as `/delaftaler/job/statements/restgruppe`.
    pub path: String,
    /// Every place that a finding about several is about, as paths; empty for a finding about one place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<String>,
    /// Where that was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Whether the printed figures can be true together, if they are about the same thing and time; for findings about numbers. Where
    /// that is not certain, the severity is no error and the sentence says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// What was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// What came out instead: the value from the printed inputs, and all values that their rounding allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recomputed: Option<Recomputed>,
    /// What may have happened; only ever a hint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
    /// The finding as a Danish sentence.
    pub danish: String,
    /// The finding as an English sentence.
    pub english: String,
}

impl Finding {
    /// A finding with its sentence in both languages.
    pub(super) fn new(code: FindingCode, severity: Severity, path: String, say: impl Fn(Language) -> String) -> Self {
        Self {
            code,
            severity,
            path,
            concerns: Vec::new(),
            place: None,
            grade: None,
            printed: None,
            recomputed: None,
            hint: None,
            danish: say(Language::Danish),
            english: say(Language::English),
        }
    }

    pub(super) fn concerning(mut self, paths: Vec<String>) -> Self {
        self.concerns = paths;
        self
    }

    pub(super) fn placed(mut self, place: Option<&Place>) -> Self {
        self.place = place.cloned();
        self
    }

    pub(super) fn graded(mut self, grade: Grade) -> Self {
        self.grade = Some(grade);
        self
    }

    pub(super) fn with_printed(mut self, printed: impl ToString) -> Self {
        self.printed = Some(printed.to_string());
        self
    }

    pub(super) const fn with_recomputed(mut self, recomputed: Recomputed) -> Self {
        self.recomputed = Some(recomputed);
        self
    }

    /// With everything that the check of a printed figure gave.
    pub(super) const fn checked(mut self, check: &PrintCheck) -> Self {
        self.grade = Some(check.grade);
        self.recomputed = Some(check.recomputed);
        self.hint = check.hint;
        self
    }

    /// The sentence in that language.
    #[must_use]
    pub fn sentence(&self, language: Language) -> &str {
        language.pick(&self.danish, &self.english)
    }
}

/// A value that was computed again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Recomputed {
    /// From the figures as printed.
    pub value: Exact,
    /// From everything that the printed figures can stand for.
    pub interval: Interval,
}

impl Recomputed {
    /// A figure as it is printed.
    pub(super) fn of(figure: &Figure) -> Self {
        Self { value: figure.value(), interval: figure.interval() }
    }

    /// The sum of figures of one unit; of none it is 0.
    pub(super) fn sum(figures: impl IntoIterator<Item = Figure>) -> Option<Self> {
        let nothing = Self { value: Exact::ZERO, interval: Interval::point(Exact::ZERO) };
        figures.into_iter().try_fold(nothing, |sum, figure| {
            Some(Self { value: sum.value.plus(figure.value())?, interval: sum.interval.plus(&figure.interval())? })
        })
    }

    /// The share of a part in a whole, in per cent.
    pub(crate) fn share(part: Self, whole: Self) -> Option<Self> {
        let hundred = Exact::from(100);
        let interval = part.interval.over(&whole.interval)?.times(&Interval::point(hundred))?;
        Some(Self { value: part.value.over(whole.value)?.times(hundred)?, interval })
    }
}

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
