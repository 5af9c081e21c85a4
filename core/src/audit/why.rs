//! What stands behind a contradiction in its sentence: whether rounding explains it, what may have happened, and on what condition.

use super::consistency::PrintCheck;
use super::grade::{Grade, Severity};
use super::sentence::{Sentence, Term, sentence};

/// What rounding can and cannot explain.
pub(super) fn rounding(grade: Grade) -> Option<Sentence> {
    match grade {
        Grade::Exact => None,
        Grade::WithinRounding => {
            Some(sentence!(" Afrunding af de trykte tal kan forklare det.", " Rounding of the printed figures can explain it."))
        }
        Grade::Impossible => Some(sentence!(" Afrunding kan ikke forklare det.", " Rounding cannot explain it.")),
    }
}

/// The same, and the hint.
pub(super) fn explanation(check: &PrintCheck) -> Term {
    let hint = check.hint.map(|hint| sentence!(" {hint}.", " {hint}."; hint));
    sentence!("{rounding}{hint}", "{rounding}{hint}"; rounding = rounding(check.grade), hint).into()
}

/// How much a contradiction matters: what other times can explain is no error.
pub(super) const fn severity(certain: bool) -> Severity {
    if certain { Severity::Error } else { Severity::Warning }
}

/// The condition of a contradiction; none where the times are certain.
pub(super) fn condition(certain: bool) -> Option<Sentence> {
    (!certain).then(|| {
        sentence!(
            " Det gælder, hvis de er fra samme tid; det står ikke ved dem alle.",
            " This holds if they are about the same time, which not all of them say.",
        )
    })
}
