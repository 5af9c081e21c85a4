//! The content of a report, in one language and in order, as a tree of blocks.

mod agreement;
mod appendix;
mod delaftale;
mod findings;
mod first;
mod indicator;
mod page;
mod portfolio;

use super::data::IndicatorFollowUp;
use super::explain::Explanation;
use super::words::{Label, sign};
use crate::Language;
use crate::agreement::{Document as Source, Id};
use crate::block::{Badge, Line};
use crate::follow_up::{Method, Status, StatusCount};

pub(super) use indicator::picture;
pub(super) use page::document;
pub(super) use portfolio::document as portfolio;

/// The context of every part of the content.
#[derive(Clone, Copy)]
struct Context<'a> {
    language: Language,
    method: &'a Method,
    documents: &'a [Source],
    /// Whether the document has the sections that the first page leads to.
    whole: bool,
    /// Whether the plan has several delaftaler.
    several: bool,
    /// Whether the plan has indicators.
    followed: bool,
}

impl Context<'_> {
    fn label(&self, label: Label) -> &'static str {
        label.text(self.language)
    }

    fn line(&self, label: Label) -> Line {
        Line::own(self.label(label))
    }

    /// Words of the plan in quotation marks.
    fn quoted(&self, words: &str) -> Line {
        self.in_quotes(Line::printed(words))
    }

    /// A line in the quotation marks of the language.
    fn in_quotes(&self, line: Line) -> Line {
        let (opening, closing) = self.language.pick(("»", "«"), ("“", "”"));
        Line::own(opening).joined("", line).and_own(closing)
    }
}

/// The name of an indicator in the words of the agreement, with the label of the split before it.
fn title(indicator: &IndicatorFollowUp) -> Line {
    let label = match (&indicator.label_printed, &indicator.label) {
        (Some(printed), _) => Line::printed(printed).and_own(" "),
        (None, Some(letter)) => Line::printed(letter).and_own(") "),
        (None, None) => Line::default(),
    };
    label.and_printed(indicator.words())
}

fn badge(status: Status, language: Language) -> Badge {
    Badge { sign: sign(status), words: status.words(language).to_owned() }
}

/// The status of an indicator. For a yearly count, it begins with the finished years.
fn badge_of(indicator: &IndicatorFollowUp, explanation: &Explanation<'_>) -> Badge {
    Badge { sign: sign(indicator.assessment.status), words: explanation.status_words() }
}

/// Each status with its number.
fn counts(counts: &[StatusCount], language: Language) -> Vec<Badge> {
    let one = |c: &StatusCount| Badge { sign: sign(c.status), words: format!("{} {}", c.count, c.status.words(language)) };
    counts.iter().map(one).collect()
}

/// The anchor of a delaftale. Ids contain no colon, so anchors are unique.
fn delaftale_anchor(delaftale: &Id) -> String {
    format!("delaftale:{delaftale}")
}

/// The anchor of an indicator.
fn indicator_anchor(delaftale: &Id, indicator: &Id) -> String {
    format!("indikator:{delaftale}:{indicator}")
}
