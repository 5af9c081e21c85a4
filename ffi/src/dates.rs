//! Days (datoer) as numbers of cells, and back.

use delaftale::reference::{Reference, format_day};

use crate::border::{args, both, guard};
use crate::choices;
use crate::numbers::{Place, day, number_of};

both! {
    /// Reads a Danish or ISO date or reference, such as "31. august 2025", "1/3 2019" or "udgang februar 2021", as the number of its last day.
    ///
    /// `dates` is one of DELAFTALE_DATES_.... DELAFTALE_ERROR_NO_VALUE: the day is before the first day of that system.
    fn delaftale_parse_date | delaftale_parse_date_w(text: *const Text, dates: i32, date: *mut f64) |frame| {
        // SAFETY: as the caller promises.
        let (date, text) = unsafe { (frame.out(date, "date")?, frame.text::<E>(text, "text")?) };
        let dates = choices::dates("dates", dates)?;
        let reference = Reference::parse(&text).map_err(|error| Place::at("text").refusal(error))?;
        date.set(number_of(reference.effective_date(), dates)?);
        Ok(())
    }

    /// Writes a date in Danish or English: "31. august 2025".
    fn delaftale_format_date | delaftale_format_date_w(
        date: f64,
        dates: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let day = day(date, choices::dates("dates", dates)?, Place::at("date"))?;
        out.set(&format_day(day, choices::language(language)?))
    }
}

/// Converts a date from one system to another, each one of DELAFTALE_DATES_...: from Excel's number to the digits 20250831, for example. The
/// time of the day is dropped.
///
/// DELAFTALE_ERROR_REFUSED: the number is not a date. The codes are "date.not-a-date", "date.no-such-day" (29 February 1900, which Excel has
/// and the calendar does not) and "date.out-of-range" (years outside 1900-2199). DELAFTALE_ERROR_NO_VALUE: the day is before the first day of
/// the system `to`.
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
