//! The end of a sentence about a contradiction: whether rounding explains it, a possible cause, and the condition.

use super::consistency::PrintCheck;
use super::grade::{Grade, Severity};
use super::sentence::{Sentence, Term, sentence};

/// The sentence that says whether rounding can explain the contradiction.
pub(super) fn rounding(grade: Grade) -> Option<Sentence> {
    match grade {
        Grade::Exact => None,
        Grade::WithinRounding => {
            Some(sentence!(" Afrunding af de trykte tal kan forklare det.", " Rounding of the printed figures can explain it."))
        }
        Grade::Impossible => Some(sentence!(" Afrunding kan ikke forklare det.", " Rounding cannot explain it.")),
    }
}

/// The sentence about rounding, followed by the hint.
pub(super) fn explanation(check: &PrintCheck) -> Term {
    let hint = check.hint.map(|hint| sentence!(" {hint}.", " {hint}."; hint));
    sentence!("{rounding}{hint}", "{rounding}{hint}"; rounding = rounding(check.grade), hint).into()
}

/// The severity of a contradiction. It is an error only if different times cannot explain it.
pub(super) const fn severity(certain: bool) -> Severity {
    if certain { Severity::Error } else { Severity::Warning }
}

/// The condition of a contradiction; `None` if the times are certain.
pub(super) fn condition(certain: bool) -> Option<Sentence> {
    (!certain).then(|| {
        sentence!(
            " Det gælder, hvis de er fra samme tid; det står ikke ved dem alle.",
            " This holds if they are about the same time, which not all of them say.",
        )
    })
}
