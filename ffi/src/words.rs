//! Words: rules as canonical phrases, and the words for what is a number here.

use std::ffi::c_char;

use delaftale::Language;
use delaftale::figure::Unit;
use delaftale::rule::Rule;
use delaftale::{Error, ErrorCode, Message};

use crate::border::{Encoding, Failure, Frame, Utf8, Utf16, Written, args, guard};
use crate::choices;
use crate::numbers::Place;

/// The one canonical phrase of a rule (målsætning): "skal øges til 85% inden 31.8.2025" is "øges til 85 % inden 31. august 2025".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_rule_phrase(
    rule: *const c_char,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_rule_phrase", args![rule, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { phrase::<Utf8>(frame, rule, (buffer, capacity, length)) }
    })
}

/// delaftale_rule_phrase() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_rule_phrase_w(rule: *const u16, buffer: *mut u16, capacity: usize, length: *mut usize) -> i32 {
    guard("delaftale_rule_phrase_w", args![rule, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { phrase::<Utf16>(frame, rule, (buffer, capacity, length)) }
    })
}

/// What the words of a rule leave open, with the choice that was made: a sentence a line, empty where nothing is open.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_rule_doubts(
    rule: *const c_char,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_rule_doubts", args![rule, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { doubts::<Utf8>(frame, rule, language, (buffer, capacity, length)) }
    })
}

/// delaftale_rule_doubts() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_rule_doubts_w(
    rule: *const u16,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_rule_doubts_w", args![rule, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { doubts::<Utf16>(frame, rule, language, (buffer, capacity, length)) }
    })
}

/// The unit of a word: "%", "procent", "personer", "forløb" and so on; "andel" is DELAFTALE_UNIT_FRACTION, an empty text
/// DELAFTALE_UNIT_NONE.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_unit_from_word(word: *const c_char, unit: *mut i32) -> i32 {
    guard("delaftale_unit_from_word", args![word], |frame| {
        // SAFETY: as the caller promises.
        unsafe { unit_of::<Utf8>(frame, word, unit) }
    })
}

/// delaftale_unit_from_word() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_unit_from_word_w(word: *const u16, unit: *mut i32) -> i32 {
    guard("delaftale_unit_from_word_w", args![word], |frame| {
        // SAFETY: as the caller promises.
        unsafe { unit_of::<Utf16>(frame, word, unit) }
    })
}

/// The word for a unit, one of DELAFTALE_UNIT_...; empty for DELAFTALE_UNIT_NONE.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_unit_word(
    unit: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_unit_word", args![unit, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { word::<Utf8>(frame, language, (buffer, capacity, length), |language| words_of_unit(unit, language)) }
    })
}

/// delaftale_unit_word() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_unit_word_w(
    unit: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_unit_word_w", args![unit, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { word::<Utf16>(frame, language, (buffer, capacity, length), |language| words_of_unit(unit, language)) }
    })
}

/// The words for a status, one of DELAFTALE_STATUS_...: "på vej".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status_word(
    status: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_status_word", args![status, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf8>(frame, language, (buffer, capacity, length), |language| Ok(choices::status(status)?.words(language)))
        }
    })
}

/// delaftale_status_word() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status_word_w(
    status: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_status_word_w", args![status, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf16>(frame, language, (buffer, capacity, length), |language| Ok(choices::status(status)?.words(language)))
        }
    })
}

/// The words for a reason, one of DELAFTALE_REASON_...; empty for DELAFTALE_REASON_NONE.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_reason_word(
    reason: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_reason_word", args![reason, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf8>(frame, language, (buffer, capacity, length), |language| {
                Ok(choices::reason(reason)?.map_or("", |reason| reason.words(language)))
            })
        }
    })
}

/// delaftale_reason_word() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_reason_word_w(
    reason: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_reason_word_w", args![reason, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf16>(frame, language, (buffer, capacity, length), |language| {
                Ok(choices::reason(reason)?.map_or("", |reason| reason.words(language)))
            })
        }
    })
}

/// The words for a grade, one of DELAFTALE_GRADE_...: "inden for afrunding".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_grade_word(
    grade: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_grade_word", args![grade, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf8>(frame, language, (buffer, capacity, length), |language| Ok(choices::grade(grade)?.words(language)))
        }
    })
}

/// delaftale_grade_word() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_grade_word_w(
    grade: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_grade_word_w", args![grade, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            word::<Utf16>(frame, language, (buffer, capacity, length), |language| Ok(choices::grade(grade)?.words(language)))
        }
    })
}

/// A buffer of the caller's.
type Buffer<U> = (*mut U, usize, *mut usize);

/// # Safety
/// `rule` as for [`Frame::text`], the buffer as for [`Frame::text_out`].
unsafe fn phrase<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    rule: *const E::Unit,
    (buffer, capacity, length): Buffer<E::Unit>,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (out, rule) = unsafe { (frame.text_out::<E>(buffer, capacity, length)?, frame.text::<E>(rule, "rule")?) };
    out.set(&Rule::parse(&rule).map_err(|error| Place::at("rule").refusal(error))?.to_string())
}

/// # Safety
/// As for [`phrase`].
unsafe fn doubts<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    rule: *const E::Unit,
    language: i32,
    (buffer, capacity, length): Buffer<E::Unit>,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (out, rule) = unsafe { (frame.text_out::<E>(buffer, capacity, length)?, frame.text::<E>(rule, "rule")?) };
    let language = choices::language(language)?;
    let reading = Rule::read(&rule).map_err(|error| Place::at("rule").refusal(error))?;
    out.set(&reading.ambiguities.iter().map(|doubt| doubt.sentence(language)).collect::<Vec<_>>().join("\n"))
}

/// # Safety
/// `word` as for [`Frame::text`], `unit` as for [`Frame::out`].
unsafe fn unit_of<E: Encoding>(frame: &mut Frame, word: *const E::Unit, unit: *mut i32) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (out, word) = unsafe { (frame.out(unit, "unit")?, frame.text::<E>(word, "word")?) };
    out.set(match word.trim() {
        "" => choices::DELAFTALE_UNIT_NONE,
        word if FRACTION.contains(&word.to_lowercase().as_str()) => choices::DELAFTALE_UNIT_FRACTION,
        word => choices::unit_number(Some(Unit::from_word(word).ok_or_else(|| unknown(word))?)),
    });
    Ok(())
}

/// How people say that 0.2 is 20 %.
const FRACTION: [&str; 2] = ["andel", "fraction"];

fn unknown(word: &str) -> Failure {
    let known = |language| {
        let words = Unit::ALL.iter().map(|unit| format!("`{}`", unit.word(language))).collect::<Vec<_>>();
        words.join(", ")
    };
    let message = Message::new(format!("`{word}` er ikke en enhed"), format!("`{word}` is not a unit"));
    let help = Message::new(
        format!("enhederne er {}, og `andel`, hvor 0,2 er 20 %", known(Language::Danish)),
        format!("the units are {}, and `fraction`, where 0.2 is 20 %", known(Language::English)),
    );
    Place::at("word").refusal(Error::new(ErrorCode::FigureUnknownUnit, message).with_help(help))
}

fn words_of_unit(unit: i32, language: Language) -> Result<&'static str, Failure> {
    match choices::unit(unit) {
        _ if unit == choices::DELAFTALE_UNIT_FRACTION => {
            let [danish, english] = FRACTION;
            Ok(language.pick(danish, english))
        }
        found => Ok(found?.map_or("", |unit| unit.word(language))),
    }
}

/// # Safety
/// The buffer as for [`Frame::text_out`].
unsafe fn word<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    language: i32,
    (buffer, capacity, length): Buffer<E::Unit>,
    word: impl FnOnce(Language) -> Result<&'static str, Failure>,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
    out.set(word(choices::language(language)?)?)
}
