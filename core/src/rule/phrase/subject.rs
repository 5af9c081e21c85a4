//! The check of the words before the verb of a rule.

use super::words::{Word, Words};
use crate::figure::Unit;
use crate::words::danish::{AT_LEAST, MODALS, NEGATIONS, is};
use crate::words::say;
use crate::{Error, ErrorCode, Text};

/// Refuses a negation, a ceiling or a number before the verb. The other words before the verb are prose, but a negation or a ceiling
/// reverses the rule, and a number would be lost. Ages, school years and spans of weeks belong to the subject and are accepted.
pub(super) fn check(words: &Words<'_>, from: usize, verb: usize) -> Result<(), Error> {
    let subject = words.all().get(from..verb).unwrap_or_default();
    let refuse = |at: usize, message: Text| {
        Err(Error::new(ErrorCode::RuleNotARule, message).at(at).with_help(say!(
            "skriv målsætningen uden: øges til 85 % inden 31. august 2025",
            "say the rule without it: øges til 85 % inden 31. august 2025"
        )))
    };
    for word in subject.iter().rev().take(2) {
        let text = &word.text;
        if is(text, NEGATIONS) || is(text, "højst|maksimalt|må") {
            return refuse(word.at, say!("`{text}` foran verbet læses ikke", "`{text}` before the verb is not read"));
        }
    }
    for (i, word) in subject.iter().enumerate() {
        let next = subject.get(i + 1).map_or("", |w| w.text.as_str());
        let about_people =
            word.text.contains(['-', '+', '–']) || is_age(next) || next.starts_with("uge") || is_of_ages(words.all(), from + i);
        if word.is_number() && !about_people {
            let text = &word.text;
            let message = say!("tallet `{text}` foran verbet læses ikke", "the number `{text}` before the verb is not read");
            return refuse(word.at, message);
        }
    }
    let gap = subject.iter().find(|w| ["forskel", "afstand", "gab"].iter().any(|stem| w.text.starts_with(stem)));
    if let Some(word) = gap.filter(|_| words.all().iter().any(|w| w.text.starts_with("kommun"))) {
        let message =
            say!("en forskel til kommunen skal skrives på en anden måde", "a gap to the municipality is said in other words");
        return Err(Error::new(ErrorCode::RuleNotARule, message).at(word.at).with_help(say!(
            "skriv: forskellen til kommunen halveres, lukkes eller reduceres med 30 %",
            "write: forskellen til kommunen halveres, lukkes or reduceres med 30 %"
        )));
    }
    Ok(())
}

/// `år`, `årige`, `klasse`: the number before such a word is an age or a school year.
pub(super) fn is_age(word: &str) -> bool {
    word.starts_with("år") && !word.starts_with("årsv") && !word.starts_with("årlig") || word.starts_with("klasse")
}

/// `18-29 årige`, `15-25-årige`, `beboere under 30`, `mellem 18 og 25 år`: the people of the rule, anywhere in the phrase.
pub(super) fn is_of_ages(words: &[Word], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let text = |index: Option<usize>| index.and_then(|i| words.get(i)).map_or("", |w| w.text.as_str());
    let (before, next) = (|back: usize| text(at.checked_sub(back)), text(Some(at + 1)));
    let is_age_number = |text: &str| text.parse::<u8>().is_ok();
    let span = word.text.split(['-', '–']).take(2).filter(|part| is_age_number(part)).count() == 2;
    if span {
        return word.text.ends_with("årige") || is_age(next);
    }
    if !is_age_number(&word.text) {
        return false;
    }
    let people = Unit::from_word(before(2)) == Some(Unit::Persons);
    let bounded = people && is(before(1), "under|over") && Unit::from_word(next).is_none();
    let first = before(1) == "mellem" && next == "og" && is_age_number(text(Some(at + 2))) && is_age(text(Some(at + 3)));
    let second = before(3) == "mellem" && before(1) == "og" && is_age(next);
    bounded || first || second
}

/// Whether a participle after these words asks for something: `skal være øget`, `ønskes nedbragt`. `bliver øget` means `øges`. `er øget`
/// and `blev øget` report a past change.
pub(super) fn asks(before: &[Word]) -> bool {
    let before = match before.split_last() {
        Some((last, others)) if is(&last.text, AT_LEAST) => others,
        _ => before,
    };
    let is_at = |back: usize, list: &str| before.iter().rev().nth(back).is_some_and(|w| is(&w.text, list));
    let being = is_at(0, "være|blive|blevet");
    is_at(0, "ønskes|forventes|ventes|tilstræbes|søges|bliver") || (being && before.iter().any(|w| is(&w.text, MODALS)))
}
