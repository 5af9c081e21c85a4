//! Words: rules as canonical phrases, and the words for what is a number here.

use delaftale::Language;
use delaftale::rule::Rule;
use delaftale::sheet::CellUnit;

use crate::border::{Failure, both};
use crate::choices;
use crate::numbers::Place;

both! {
    /// The canonical phrase of a rule (målsætning): "skal øges til 85% inden 31.8.2025" becomes "øges til 85 % inden 31. august 2025".
    fn delaftale_rule_phrase | delaftale_rule_phrase_w(
        rule: *const Text,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (out, rule) = unsafe { (frame.text_out::<E>(buffer, capacity, length)?, frame.text::<E>(rule, "rule")?) };
        out.set(&Rule::parse(&rule).map_err(|error| Place::at("rule").refusal(error))?.to_string())
    }

    /// The doubts about a rule: what its words leave open, and how the library reads them. One sentence a line; empty where there is no doubt.
    fn delaftale_rule_doubts | delaftale_rule_doubts_w(
        rule: *const Text,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (out, rule) = unsafe { (frame.text_out::<E>(buffer, capacity, length)?, frame.text::<E>(rule, "rule")?) };
        let language = choices::language(language)?;
        let reading = Rule::read(&rule).map_err(|error| Place::at("rule").refusal(error))?;
        out.set(&reading.ambiguities.iter().map(|doubt| doubt.sentence(language)).collect::<Vec<_>>().join("\n"))
    }

    /// The unit that a word names: "%", "procent", "personer", "forløb" and so on. "andel" is DELAFTALE_UNIT_FRACTION, and an empty text is
    /// DELAFTALE_UNIT_NONE.
    fn delaftale_unit_from_word | delaftale_unit_from_word_w(word: *const Text, unit: *mut i32) |frame| {
        // SAFETY: as the caller promises.
        let (out, word) = unsafe { (frame.out(unit, "unit")?, frame.text::<E>(word, "word")?) };
        out.set(unit_of(word.trim())?);
        Ok(())
    }

    /// The word for a unit, one of DELAFTALE_UNIT_...; empty for DELAFTALE_UNIT_NONE.
    fn delaftale_unit_word | delaftale_unit_word_w(
        unit: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let language = choices::language(language)?;
        out.set(word_of_unit(unit, language)?)
    }

    /// The words for a status, one of DELAFTALE_STATUS_...: "på vej".
    fn delaftale_status_word | delaftale_status_word_w(
        status: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let language = choices::language(language)?;
        out.set(choices::status(status)?.words(language))
    }

    /// The words for a reason, one of DELAFTALE_REASON_...; empty for DELAFTALE_REASON_NONE.
    fn delaftale_reason_word | delaftale_reason_word_w(
        reason: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let language = choices::language(language)?;
        out.set(choices::reason(reason)?.map_or("", |reason| reason.words(language)))
    }

    /// The words for a grade, one of DELAFTALE_GRADE_...: "inden for afrunding".
    fn delaftale_grade_word | delaftale_grade_word_w(
        grade: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let language = choices::language(language)?;
        out.set(choices::grade(grade)?.words(language))
    }
}

fn unit_of(word: &str) -> Result<i32, Failure> {
    if word.is_empty() {
        return Ok(choices::DELAFTALE_UNIT_NONE);
    }
    Ok(match CellUnit::from_word(word).map_err(|error| Place::at("word").refusal(error))? {
        CellUnit::Of(unit) => choices::unit_number(Some(unit)),
        CellUnit::Fraction => choices::DELAFTALE_UNIT_FRACTION,
    })
}

fn word_of_unit(unit: i32, language: Language) -> Result<&'static str, Failure> {
    match choices::unit(unit) {
        _ if unit == choices::DELAFTALE_UNIT_FRACTION => {
            let [danish, english] = CellUnit::FRACTION;
            Ok(language.pick(danish, english))
        }
        found => Ok(found?.map_or("", |unit| unit.word(language))),
    }
}
