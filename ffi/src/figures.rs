//! Printed figures (tal) as numbers of cells, and back.

use std::ffi::c_char;

use delaftale::figure::Value;
use delaftale::{Error, ErrorCode, Message};

use crate::border::{Encoding, Failure, Frame, Utf8, Utf16, args, guard};
use crate::choices::{
    self, DELAFTALE_VALUE_MISSING, DELAFTALE_VALUE_NOT_YET_DUE, DELAFTALE_VALUE_PENDING, DELAFTALE_VALUE_SUPPRESSED,
};
use crate::numbers::{Numbers, Place};

/// Reads a printed Danish figure, such as "19,14 %", "1.040 personer" or "8,186 mio. kr.", or a word for why there is none, such as
/// "afventer måling".
///
/// `*value` is the number, or one of DELAFTALE_VALUE_...; the other places may be NULL. `*decimals` are those that were printed (0 where a
/// word such as mio. stands behind the number), `*unit` is one of DELAFTALE_UNIT_..., `*approximation` one of DELAFTALE_EXACTLY,
/// DELAFTALE_ABOUT and so on. Without a place for it an approximate figure ("ca. 30") is refused with the code "figure.approximate".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_parse_figure(
    text: *const c_char,
    value: *mut f64,
    decimals: *mut i32,
    unit: *mut i32,
    approximation: *mut i32,
) -> i32 {
    guard("delaftale_parse_figure", args![text], |frame| {
        // SAFETY: as the caller promises.
        unsafe { parsed::<Utf8>(frame, text, value, [decimals, unit, approximation]) }
    })
}

/// delaftale_parse_figure() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_parse_figure_w(
    text: *const u16,
    value: *mut f64,
    decimals: *mut i32,
    unit: *mut i32,
    approximation: *mut i32,
) -> i32 {
    guard("delaftale_parse_figure_w", args![text], |frame| {
        // SAFETY: as the caller promises.
        unsafe { parsed::<Utf16>(frame, text, value, [decimals, unit, approximation]) }
    })
}

/// Prints a number as a Danish or English figure, with so many decimals, or DELAFTALE_DECIMALS_OWN, and with its unit.
///
/// States such as DELAFTALE_VALUE_PENDING are printed as their word. With DELAFTALE_UNIT_FRACTION 0.1914 is printed as "19,14 %".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_format_figure(
    value: f64,
    decimals: i32,
    unit: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_format_figure", args![value, decimals, unit, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { formatted::<Utf8>(frame, value, (decimals, unit, language), (buffer, capacity, length)) }
    })
}

/// delaftale_format_figure() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_format_figure_w(
    value: f64,
    decimals: i32,
    unit: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_format_figure_w", args![value, decimals, unit, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { formatted::<Utf16>(frame, value, (decimals, unit, language), (buffer, capacity, length)) }
    })
}

/// # Safety
/// `text` as for [`Frame::text`], `value` as for [`Frame::out`], the others as for [`Frame::wanted`].
unsafe fn parsed<E: Encoding>(
    frame: &mut Frame,
    text: *const E::Unit,
    value: *mut f64,
    [decimals, unit, approximation]: [*mut i32; 3],
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (value, decimals, unit, approximation, text) = unsafe {
        let value = frame.out(value, "value")?;
        let (decimals, unit) = (frame.wanted(decimals, "decimals")?, frame.wanted(unit, "unit")?);
        let approximation = frame.wanted(approximation, "approximation")?;
        (value, decimals, unit, approximation, frame.text::<E>(text, "text")?)
    };
    let read = Value::parse(&text).map_err(|error| Place::at("text").refusal(error))?;
    let figure = read.figure();
    let word = figure.and_then(|figure| figure.approximation());
    if let (Some(_), None) = (word, &approximation) {
        let message = Message::new(format!("`{text}` er kun omtrentligt"), format!("`{text}` is only approximate"));
        return Err(Place::at("text").refusal(Error::new(ErrorCode::FigureApproximate, message)));
    }
    value.set(match &read {
        Value::Known(figure) => figure.value().to_float(),
        Value::Pending => DELAFTALE_VALUE_PENDING,
        Value::Suppressed => DELAFTALE_VALUE_SUPPRESSED,
        Value::Missing => DELAFTALE_VALUE_MISSING,
        Value::NotYetDue => DELAFTALE_VALUE_NOT_YET_DUE,
    });
    if let Some(decimals) = decimals {
        let printed = figure.filter(|figure| figure.scale().is_none()).map_or(0, |figure| figure.decimals());
        decimals.set(i32::try_from(printed).unwrap_or(0));
    }
    if let Some(unit) = unit {
        unit.set(choices::unit_number(figure.and_then(|figure| figure.unit())));
    }
    if let Some(approximation) = approximation {
        approximation.set(choices::approximation_number(word));
    }
    Ok(())
}

/// # Safety
/// The buffer as for [`Frame::text_out`].
unsafe fn formatted<E: Encoding<Unit: crate::border::Written>>(
    frame: &mut Frame,
    value: f64,
    (decimals, unit, language): (i32, i32, i32),
    (buffer, capacity, length): (*mut E::Unit, usize, *mut usize),
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
    let (numbers, language) = (Numbers::of(unit, decimals)?, choices::language(language)?);
    let value = match (numbers.value(value, Place::at("value"))?, numbers.unit) {
        (Value::Known(figure), Some(unit)) => Value::Known(figure.with_unit(unit)),
        (value, _) => value,
    };
    out.set(&value.word(language))
}
