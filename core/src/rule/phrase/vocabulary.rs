//! The verbs of a phrase.

use super::words::Words;
use crate::rule::Movement;
use crate::words::danish::{BETTER, FALL, HOLD, MULTIPLES, NEVER, PARTICIPLES, RISE, is};

/// What a verb asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    /// A movement, with or without an amount after it.
    Move(Movement),
    /// A movement with its per cent in the verb.
    Multiple(Movement, i64),
    /// Better, in whichever direction that is.
    Better,
    /// Hold the baseline.
    Hold,
}

/// The verb of a rule.
pub(super) fn verb_of(word: &str) -> Option<Verb> {
    if is(word, RISE) {
        return Some(Verb::Move(Movement::Rise));
    }
    if is(word, FALL) {
        return Some(Verb::Move(Movement::Fall));
    }
    if is(word, BETTER) {
        return Some(Verb::Better);
    }
    if is(word, HOLD) {
        return Some(Verb::Hold);
    }
    let (_, percent) = MULTIPLES.iter().find(|(spellings, _)| is(word, spellings))?;
    let movement = if *percent < 0 { Movement::Fall } else { Movement::Rise };
    Some(Verb::Multiple(movement, percent.abs()))
}

/// The present form of a participle: `øges` for `øget`.
pub(super) fn participle(word: &str) -> Option<&'static str> {
    PARTICIPLES.iter().find(|(own, _)| *own == word).map(|(_, present)| *present)
}

/// The verb to write instead of a word that reports a past change.
pub(super) fn tells_only(word: &str) -> Option<&'static str> {
    participle(word).or_else(|| NEVER.iter().find(|(own, _)| is(word, own)).map(|(_, present)| *present))
}

/// Whether the words halve or double. Then the per cent is of the baseline without doubt.
pub(in crate::rule) fn says_multiple(phrase: &str) -> bool {
    let multiple = |word: &str| matches!(verb_of(participle(word).unwrap_or(word)), Some(Verb::Multiple(..)));
    Words::of(phrase).all().iter().any(|word| multiple(&word.text))
}
