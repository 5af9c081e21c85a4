//! The findings of the audit.

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

/// A finding (*bemærkning*) of the audit. A finding never changes a printed value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Finding {
    /// The stable code.
    pub code: FindingCode,
    /// The severity: error, warning or note.
    pub severity: Severity,
    /// The path of the item: field names and ids, such as `/delaftaler/job/statements/restgruppe`.
    pub path: String,
    /// The subject: the delaftale and the item that the finding is about.
    pub subject: Subject,
    /// The paths of all items of a finding about several items. Empty for a finding about one item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub concerns: Vec<String>,
    /// The place in the document where the item was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// The grade, for findings about numbers: whether the printed figures can be true together, if they are about the same thing and time.
    /// If it is not certain that they are, the severity is a warning and the sentence says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// The printed figure or words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub printed: Option<Printed>,
    /// The recomputed value: the result from the printed inputs, with the interval that their rounding allows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recomputed: Option<Recomputed>,
    /// A possible cause. It is never more than a hint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Hint>,
    /// The sentence with its values.
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
    /// Makes a finding of the caller's own. A report shows it beside the findings of the audit.
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

    /// The same finding with the result of the check of a printed figure.
    pub(super) fn checked(self, check: &PrintCheck) -> Self {
        Self { grade: Some(check.grade), recomputed: Some(check.recomputed), hint: check.hint, ..self }
    }

    /// The words of the sentence for the indicator with this name.
    pub(super) fn who(&self, name: &str) -> Option<&Term> {
        self.sentence.find(&|term| term.is_name(name))
    }

    /// The sentence with other words for the indicator with this name.
    pub(super) fn saying(&self, name: &str, who: &Term) -> Sentence {
        self.sentence.replaced(&|term| term.is_name(name).then(|| who.clone()))
    }

    /// The sentence in this language. Numbers below 0 have a typographic minus sign, `−`.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        self.sentence.in_language(language)
    }

    /// The printed figure or words, if the sentence in this language does not repeat them.
    #[must_use]
    pub fn printed_beside(&self, language: Language) -> Option<&Printed> {
        let printed = self.printed.as_ref()?;
        let plain = |text: String| text.trim_end_matches('.').to_lowercase();
        let print = plain(printed.to_string());
        let repeats = |term: &Term| plain(term.in_language(language)).contains(&print);
        (!self.sentence.any(&repeats)).then_some(printed)
    }

    /// The hint, if the sentence does not contain it.
    #[must_use]
    pub fn hint_beside(&self) -> Option<Hint> {
        self.hint.filter(|hint| !self.sentence.any(&|term| *term == Term::Hint(*hint)))
    }
}

/// The printed figure or words of a finding. [`Display`](fmt::Display) gives them as printed.
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
