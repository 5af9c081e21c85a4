//! Exact arithmetic of days, years and agreement years.

use chrono::{Datelike, Months, NaiveDate};

use crate::figure::Exact;
use crate::words::danish;
use crate::words::say;
use crate::{Error, ErrorCode, Language};

/// The first year that the library calculates with.
pub const MIN_YEAR: i32 = 1900;
/// The last year that the library calculates with.
pub const MAX_YEAR: i32 = 2199;

const ENGLISH_MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// Days from the end of `a` to the end of `b`: 0 for the same day, negative when `b` is earlier.
///
/// ```
/// use delaftale::reference::{Reference, days};
/// let day = |text| Reference::parse(text).unwrap().effective_date();
/// assert_eq!(days(day("28.2.2021"), day("31.8.2025")), 1645);
/// ```
#[must_use]
pub fn days(a: NaiveDate, b: NaiveDate) -> i64 {
    (b - a).num_days()
}

/// Days from the morning of `a` to the evening of `b`: 1 for the same day.
#[must_use]
pub fn days_inclusive(a: NaiveDate, b: NaiveDate) -> i64 {
    days(a, b) + 1
}

/// The anniversary `years` years after `date`. An anniversary of 29 February is 28 February in years without a 29 February.
#[must_use]
pub fn add_years(date: NaiveDate, years: u32) -> NaiveDate {
    add_months(date, years.saturating_mul(12))
}

/// The same day of the month, `months` months later. In a shorter month it is the last day.
#[must_use]
pub fn add_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The day `months` months later. The last day of a month leads to the last day of a month. Any other day remains the same day of the
/// month, or becomes the last day of a shorter month.
pub(crate) fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    match day.succ_opt().filter(|next| next.day() == 1) {
        Some(first_of_next) => add_months(first_of_next, months).pred_opt().unwrap_or(day),
        None => add_months(day, months),
    }
}

/// The day `count` days later, but at most the last day of the calendar. A due day on the last day of the calendar is never reached.
pub(crate) fn days_later(day: NaiveDate, count: u32) -> NaiveDate {
    let last = last_of_month(MAX_YEAR, 12);
    day.checked_add_days(chrono::Days::new(count.into())).map_or(last, |later| later.min(last))
}

/// The years from `a` to `b`: the number of whole years, and the remaining days divided by the length of the current anniversary year.
///
/// The result is exact; days are never divided by 365.25. `None` when `b` is before `a`.
///
/// ```
/// use delaftale::figure::Exact;
/// use delaftale::reference::{Reference, years};
/// let day = |text| Reference::parse(text).unwrap().effective_date();
/// let parts = years(day("1.10.2017"), day("30.9.2021")).unwrap();
/// assert_eq!(parts, (3, Exact::new(364, 365).unwrap()));
/// ```
#[must_use]
pub fn years(a: NaiveDate, b: NaiveDate) -> Option<(u32, Exact)> {
    let (whole, rest, length) = split_years(a, b, |years| add_years(a, years))?;
    Some((whole, Exact::new(rest.into(), length.into())?))
}

/// The whole years from `a` to `b`, the days since the last anniversary, and the length of the current year in days. `anniversary` gives
/// the day that is some years after `a`.
pub(super) fn split_years(a: NaiveDate, b: NaiveDate, anniversary: impl Fn(u32) -> NaiveDate) -> Option<(u32, i64, i64)> {
    if b < a {
        return None;
    }
    let mut whole = u32::try_from(b.year() - a.year()).ok()?;
    if anniversary(whole) > b {
        whole = whole.checked_sub(1)?;
    }
    let (start, end) = (anniversary(whole), anniversary(whole + 1));
    Some((whole, days(start, b), days(start, end)))
}

/// A year of an agreement (*aftaleår*): from an anniversary of the start to the day before the next anniversary, or to the end of the
/// agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AgreementYear {
    /// The number of the year, counted from 1.
    pub number: u32,
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

/// The agreement year that contains `day`, for an agreement that runs from `start` until `end`, or without an end.
///
/// `None` when the day lies outside the agreement. The end of the agreement can cut the last year short.
///
/// ```
/// use delaftale::reference::{Reference, agreement_years};
/// let day = |text| Reference::parse(text).unwrap().effective_date();
/// let year = agreement_years(day("1.10.2017"), None, day("1.4.2018")).unwrap();
/// assert_eq!((year.number, year.last), (1, day("30.9.2018")));
/// ```
#[must_use]
pub fn agreement_years(start: NaiveDate, end: Option<NaiveDate>, day: NaiveDate) -> Option<AgreementYear> {
    if end.is_some_and(|end| day > end) {
        return None;
    }
    let (whole, _) = years(start, day)?;
    let first = add_years(start, whole);
    let last = add_years(start, whole + 1).pred_opt()?;
    Some(AgreementYear { number: whole + 1, first, last: end.map_or(last, |end| end.min(last)) })
}

/// Checks that the library calculates with this year.
///
/// # Errors
/// [`ErrorCode::DateOutOfRange`] when the year lies outside 1900-2199.
pub fn check_year(year: i32) -> Result<(), Error> {
    if (MIN_YEAR..=MAX_YEAR).contains(&year) {
        return Ok(());
    }
    let message = say!("året {year} ligger uden for {MIN_YEAR}-{MAX_YEAR}", "the year {year} lies outside {MIN_YEAR}-{MAX_YEAR}");
    Err(Error::new(ErrorCode::DateOutOfRange, message))
}

/// The day as a text: `31. august 2025`, `31 August 2025`.
#[must_use]
pub fn format_day(day: NaiveDate, language: Language) -> String {
    let point = language.pick(".", "");
    format!("{}{point} {} {}", day.day(), month_name(day.month(), language), day.year())
}

pub(super) fn month_name(month: u32, language: Language) -> &'static str {
    let names = language.pick(&danish::MONTHS, &ENGLISH_MONTHS);
    month.checked_sub(1).and_then(|i| names.get(usize::try_from(i).ok()?)).copied().unwrap_or_default()
}

/// The number of the month with this Danish name, or with an abbreviation of at least three letters (`sept.`).
pub(super) fn month_number(word: &str) -> Option<u32> {
    u32::try_from(danish::month(word.to_lowercase().trim_end_matches('.'))? + 1).ok()
}

/// A day that exists. The checked constructors are in `parse`.
pub(super) fn day_of(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

pub(super) fn last_of_month(year: i32, month: u32) -> NaiveDate {
    let first = day_of(year, month, 1);
    add_months(first, 1).pred_opt().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_has_its_anniversary_on_the_28th() {
        let leap = day_of(2020, 2, 29);
        assert_eq!(add_years(leap, 1), day_of(2021, 2, 28));
        assert_eq!(years(leap, day_of(2021, 2, 28)), Some((1, Exact::ZERO)));
        assert_eq!(years(leap, day_of(2024, 2, 29)), Some((4, Exact::ZERO)));
        assert_eq!(years(leap, leap), Some((0, Exact::ZERO)));
        assert_eq!(years(leap, day_of(2020, 2, 28)), None);
    }

    #[test]
    fn the_last_agreement_year_ends_with_the_agreement() {
        let (start, end) = (day_of(2021, 9, 1), day_of(2025, 8, 31));
        let last = agreement_years(start, Some(end), end).unwrap();
        assert_eq!((last.number, last.first, last.last), (4, day_of(2024, 9, 1), end));
        assert_eq!(agreement_years(start, Some(end), day_of(2025, 9, 1)), None);
        assert_eq!(agreement_years(start, Some(end), day_of(2021, 8, 31)), None);
        let cut = agreement_years(start, Some(day_of(2022, 1, 31)), day_of(2021, 12, 1)).unwrap();
        assert_eq!(cut.last, day_of(2022, 1, 31));
    }

    #[test]
    fn months_by_name_and_abbreviation() {
        assert_eq!(month_number("sept."), Some(9));
        assert_eq!(month_number("Maj"), Some(5));
        assert_eq!(month_number("ma"), None);
        assert_eq!(month_number("juni"), Some(6));
        assert_eq!(month_number("marts"), Some(3));
    }
}
