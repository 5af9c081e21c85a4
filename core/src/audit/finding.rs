//! What the audit reports.

use std::fmt;

use serde::{Serialize, Serializer};

use super::code::FindingCode;
use super::consistency::PrintCheck;
use super::grade::{Grade, Hint, Severity};
use super::sentence::{Sentence, Term};
use super::subject::Subject;
use crate::figure::{Figure, Recomputed};
use crate::place::Place;
use crate::{Language, Text};

/// Something that the audit noticed (*bemærkning*). A printed value is never overwritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Finding {
    /// The stable code.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: Severity,
    /// Where: the fields and the ids of the items on the way, such as `/delaftaler/job/statements/restgruppe`.
    pub path: String,
    /// Whose it is.
    pub subject: Subject,
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
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub printed: Option<Printed>,
    /// What came out instead: the value from the printed inputs, and all values that their rounding allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recomputed: Option<Recomputed>,
    /// What may have happened; only ever a hint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
    /// What its sentence is made of.
    #[serde(flatten, serialize_with = "written")]
    #[cfg_attr(feature = "schema", schemars(with = "Written"))]
    sentence: Sentence,
}

/// The sentence in both languages.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Written {
    /// The finding as a Danish sentence.
    danish: String,
    /// The finding as an English sentence.
    english: String,
}

fn written<S: Serializer>(sentence: &Sentence, serializer: S) -> Result<S::Ok, S::Error> {
    let [danish, english] = [Language::Danish, Language::English].map(|language| sentence.in_language(language));
    Written { danish, english }.serialize(serializer)
}

impl Finding {
    /// A finding of the caller's own, which a report shows beside those of the audit.
    ///
    /// ```
    /// use delaftale::audit::{Finding, FindingCode, Item, Severity, Subject};
    /// use delaftale::{Language, Text};
    /// let text = Text::new("Stillingen er slået op.", "The post is advertised.");
    /// let subject = Subject::new(None, Item::Whole {});
    /// let finding = Finding::new(FindingCode::StaffingUnknown, Severity::Note, "/delaftaler/job/staffing", subject, text);
    /// assert_eq!(finding.sentence(Language::English), "The post is advertised.");
    /// ```
    #[must_use]
    pub fn new(code: FindingCode, severity: Severity, path: impl Into<String>, subject: Subject, text: Text) -> Self {
        Self::made_of(code, severity, path.into(), subject, Sentence::written(text))
    }

    pub(super) const fn made_of(
        code: FindingCode,
        severity: Severity,
        path: String,
        subject: Subject,
        sentence: Sentence,
    ) -> Self {
        Self {
            code,
            severity,
            path,
            subject,
            concerns: Vec::new(),
            place: None,
            grade: None,
            printed: None,
            recomputed: None,
            hint: None,
            sentence,
        }
    }

    pub(super) fn concerning(self, concerns: Vec<String>) -> Self {
        Self { concerns, ..self }
    }

    pub(super) fn placed(self, place: Option<&Place>) -> Self {
        Self { place: place.cloned(), ..self }
    }

    pub(super) fn graded(self, grade: Grade) -> Self {
        Self { grade: Some(grade), ..self }
    }

    pub(super) fn with_printed(self, printed: impl Into<Printed>) -> Self {
        Self { printed: Some(printed.into()), ..self }
    }

    pub(super) fn with_recomputed(self, recomputed: Option<Recomputed>) -> Self {
        Self { recomputed, ..self }
    }

    /// With everything that the check of a printed figure gave.
    pub(super) fn checked(self, check: &PrintCheck) -> Self {
        Self { grade: Some(check.grade), recomputed: Some(check.recomputed), hint: check.hint, ..self }
    }

    /// What its sentence calls the indicator of that name.
    pub(super) fn who(&self, name: &str) -> Option<&Term> {
        self.sentence.find(&|term| term.is_name(name))
    }

    /// Its sentence with other words for the indicator of that name.
    pub(super) fn saying(&self, name: &str, who: &Term) -> Sentence {
        self.sentence.replaced(&|term| term.is_name(name).then(|| who.clone()))
    }

    /// The sentence in that language. Numbers below 0 have a true minus sign, `−`.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        self.sentence.in_language(language)
    }

    /// What was printed, where the sentence in that language does not repeat it as it stands.
    #[must_use]
    pub fn printed_beside(&self, language: Language) -> Option<&Printed> {
        let printed = self.printed.as_ref()?;
        let plain = |text: String| text.trim_end_matches('.').to_lowercase();
        let print = plain(printed.to_string());
        let repeats = |term: &Term| plain(term.in_language(language)).contains(&print);
        (!self.sentence.any(&repeats)).then_some(printed)
    }

    /// The hint, where the sentence does not give it.
    #[must_use]
    pub fn hint_beside(&self) -> Option<Hint> {
        self.hint.filter(|hint| !self.sentence.any(&|term| *term == Term::Hint(*hint)))
    }
}

/// What a finding says was printed. Its text is the print.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Printed {
    /// A figure.
    Figure(Figure),
    /// Several figures.
    Figures(Vec<Figure>),
    /// Words, such as a rule, a label or a code.
    Words(String),
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figure(figure) => figure.fmt(f),
            Self::Figures(figures) => f.write_str(&figures.iter().map(Figure::to_string).collect::<Vec<_>>().join("; ")),
            Self::Words(words) => f.write_str(words),
        }
    }
}

impl Serialize for Printed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<Figure> for Printed {
    fn from(figure: Figure) -> Self {
        Self::Figure(figure)
    }
}

impl From<String> for Printed {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}
