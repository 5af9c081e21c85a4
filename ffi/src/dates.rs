//! Days (datoer) as numbers of cells, and back.

use std::ffi::c_char;

use delaftale::reference::{Reference, format_day};

use crate::border::{Encoding, Failure, Frame, Utf8, Utf16, Written, args, guard};
use crate::choices;
use crate::numbers::{Place, day, number_of};

/// Reads a Danish or ISO date or reference, such as "31. august 2025", "1/3 2019" or "udgang februar 2021", as the number of its last day.
///
/// `dates` is one of DELAFTALE_DATES_.... DELAFTALE_ERROR_NO_VALUE when that system does not reach back to the day.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_parse_date(text: *const c_char, dates: i32, date: *mut f64) -> i32 {
    guard("delaftale_parse_date", args![text, dates], |frame| {
        // SAFETY: as the caller promises.
        unsafe { parsed::<Utf8>(frame, text, dates, date) }
    })
}

/// delaftale_parse_date() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_parse_date_w(text: *const u16, dates: i32, date: *mut f64) -> i32 {
    guard("delaftale_parse_date_w", args![text, dates], |frame| {
        // SAFETY: as the caller promises.
        unsafe { parsed::<Utf16>(frame, text, dates, date) }
    })
}

/// Prints a date in Danish or English: "31. august 2025".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_format_date(
    date: f64,
    dates: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_format_date", args![date, dates, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { formatted::<Utf8>(frame, (date, dates), language, (buffer, capacity, length)) }
    })
}

/// delaftale_format_date() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_format_date_w(
    date: f64,
    dates: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_format_date_w", args![date, dates, language, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe { formatted::<Utf16>(frame, (date, dates), language, (buffer, capacity, length)) }
    })
}

/// The number of a date in another system, both one of DELAFTALE_DATES_...: from an Excel serial to the digits 20250831, for example. The
/// time of the day is dropped.
///
/// DELAFTALE_ERROR_REFUSED for what is no date: "date.not-a-date", "date.no-such-day" (29 February 1900, which Excel has and the calendar
/// has not), "date.out-of-range" (years outside 1900-2199). DELAFTALE_ERROR_NO_VALUE when the system `to` does not reach back to the day.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_convert_date(date: f64, from: i32, to: i32, converted: *mut f64) -> i32 {
    guard("delaftale_convert_date", args![date, from, to], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.out(converted, "converted") }?;
        let (from, to) = (choices::dates("from", from)?, choices::dates("to", to)?);
        out.set(number_of(day(date, from, Place::at("date"))?, to)?);
        Ok(())
    })
}

/// # Safety
/// `text` as for [`Frame::text`], `date` as for [`Frame::out`].
unsafe fn parsed<E: Encoding>(frame: &mut Frame, text: *const E::Unit, dates: i32, date: *mut f64) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (date, text) = unsafe { (frame.out(date, "date")?, frame.text::<E>(text, "text")?) };
    let dates = choices::dates("dates", dates)?;
    let reference = Reference::parse(&text).map_err(|error| Place::at("text").refusal(error))?;
    date.set(number_of(reference.effective_date(), dates)?);
    Ok(())
}

/// # Safety
/// The buffer as for [`Frame::text_out`].
unsafe fn formatted<E: Encoding<Unit: Written>>(
    frame: &mut Frame,
    (date, dates): (f64, i32),
    language: i32,
    (buffer, capacity, length): (*mut E::Unit, usize, *mut usize),
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
    let day = day(date, choices::dates("dates", dates)?, Place::at("date"))?;
    out.set(&format_day(day, choices::language(language)?))
}
