//! References, periods, and the arithmetic of days and years.
//!
//! The library reads no clock: "today" is always an argument.

mod clock;
pub(crate) mod day;
mod parse;
mod period;
mod time;

pub use clock::Clock;
pub use day::parse_day;
pub use period::Period;
pub use time::{
    AgreementYear, MAX_YEAR, MIN_YEAR, add_months, add_years, agreement_years, check_year, days, days_inclusive, format_day,
    years,
};
pub(crate) use time::{days_later, months_later};

use std::fmt;

use chrono::NaiveDate;

use crate::error::serde_through_text;
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};
use time::last_of_month;

/// The time that a figure is about (*referencetidspunkt*): a day, or the last day of a month, quarter, half-year or year.
///
/// In JSON a reference has one of the forms `2021-03-01`, `2021-02`, `2021-Q1`, `2021-H1`, `2021`, `2014@2015-01-01`. The library also
/// reads Danish texts. References are ordered by their effective date.
///
/// ```
/// use delaftale::reference::Reference;
/// let reference = Reference::parse("Udgang februar 2021")?;
/// assert_eq!(reference.to_iso(), "2021-02");
/// assert_eq!(reference.effective_date().to_string(), "2021-02-28");
/// assert_eq!(reference.to_string(), "udgang februar 2021");
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reference {
    /// The end of a day (*pr. dato*).
    Day(NaiveDate),
    /// The end of a month (*udgang af måneden*), 1-12: [`Reference::month_end`].
    #[non_exhaustive]
    MonthEnd(i32, u32),
    /// A quarter (*kvartal*), 1-4: [`Reference::quarter`].
    #[non_exhaustive]
    Quarter(i32, u32),
    /// A half-year (*halvår*), 1-2: [`Reference::half_year`].
    #[non_exhaustive]
    HalfYear(i32, u32),
    /// A calendar year (*år*): [`Reference::year`].
    #[non_exhaustive]
    Year(i32),
    /// A year that was counted on 1 January of the next year (*opgjort 1. januar året efter*). The heading 2015 of such a column is the
    /// year of the count. The column is about 2014, and this variant holds 2014: [`Reference::counted_after`].
    #[non_exhaustive]
    CountedAfter(i32),
}

impl Reference {
    /// Makes the end of a month, 1-12.
    ///
    /// # Errors
    /// [`crate::ErrorCode::DateNoSuchDay`] when the year has no such month; [`crate::ErrorCode::DateOutOfRange`] when the year lies
    /// outside 1900-2199.
    pub fn month_end(year: i32, month: u32) -> Result<Self, Error> {
        part_of_year(year, month, 12, || no_month(year, month)).map(|()| Self::MonthEnd(year, month))
    }

    /// Makes a quarter, 1-4.
    ///
    /// ```
    /// use delaftale::{ErrorCode, reference::Reference};
    /// assert_eq!(Reference::quarter(2021, 1)?.effective_date().to_string(), "2021-03-31");
    /// assert_eq!(Reference::quarter(2021, 9).unwrap_err().code(), ErrorCode::DateNoSuchDay);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`crate::ErrorCode::DateNoSuchDay`] when the quarter is not 1-4; [`crate::ErrorCode::DateOutOfRange`] when the year lies outside
    /// 1900-2199.
    pub fn quarter(year: i32, quarter: u32) -> Result<Self, Error> {
        part_of_year(year, quarter, 4, || {
            say!("der er intet {quarter}. kvartal i {year}", "there is no quarter {quarter} of {year}")
        })
        .map(|()| Self::Quarter(year, quarter))
    }

    /// Makes a half-year, 1-2.
    ///
    /// # Errors
    /// [`crate::ErrorCode::DateNoSuchDay`] when the half-year is not 1-2; [`crate::ErrorCode::DateOutOfRange`] when the year lies outside
    /// 1900-2199.
    pub fn half_year(year: i32, half: u32) -> Result<Self, Error> {
        part_of_year(year, half, 2, || say!("der er intet {half}. halvår i {year}", "there is no half-year {half} of {year}"))
            .map(|()| Self::HalfYear(year, half))
    }

    /// Makes a calendar year, 1900-2199.
    ///
    /// # Errors
    /// [`crate::ErrorCode::DateOutOfRange`] when the year lies outside 1900-2199.
    pub fn year(year: i32) -> Result<Self, Error> {
        check_year(year).map(|()| Self::Year(year))
    }

    /// Makes a year that was counted on 1 January of the next year. `year` is the year that the count is about, 1900-2198.
    ///
    /// # Errors
    /// [`crate::ErrorCode::DateOutOfRange`] when the year or the next year lies outside 1900-2199.
    pub fn counted_after(year: i32) -> Result<Self, Error> {
        check_year(year).and_then(|()| check_year(year.saturating_add(1))).map(|()| Self::CountedAfter(year))
    }

    /// The effective date (*skæringsdato*): the last day of the time that the reference is about.
    #[must_use]
    pub fn effective_date(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::MonthEnd(year, month) => last_of_month(year, month),
            Self::Quarter(year, quarter) => last_of_month(year, quarter.saturating_mul(3)),
            Self::HalfYear(year, half) => last_of_month(year, half.saturating_mul(6)),
            Self::Year(year) | Self::CountedAfter(year) => last_of_month(year, 12),
        }
    }

    /// The first day of a quarter, half-year or year. `None` for a day and for the end of a month, which are points in time.
    ///
    /// ```
    /// use delaftale::reference::{Reference, parse_day};
    /// assert_eq!(Reference::parse("4. kvartal 2021")?.first_day(), Some(parse_day("1.10.2021")?));
    /// assert_eq!(Reference::parse("udgang december 2021")?.first_day(), None);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        let (year, month) = match self {
            Self::Day(_) | Self::MonthEnd(..) => return None,
            Self::Quarter(year, quarter) => (year, quarter.saturating_mul(3).saturating_sub(2)),
            Self::HalfYear(year, half) => (year, half.saturating_mul(6).saturating_sub(5)),
            Self::Year(year) | Self::CountedAfter(year) => (year, 1),
        };
        NaiveDate::from_ymd_opt(year, month, 1)
    }

    /// The text of the reference in JSON.
    #[must_use]
    pub fn to_iso(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::MonthEnd(year, month) => format!("{year}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year}-Q{quarter}"),
            Self::HalfYear(year, half) => format!("{year}-H{half}"),
            Self::Year(year) => year.to_string(),
            Self::CountedAfter(year) => format!("{year}@{}-01-01", year.saturating_add(1)),
        }
    }

    /// The reference as a text in this language.
    ///
    /// ```
    /// use delaftale::{Language, reference::Reference};
    /// assert_eq!(Reference::quarter(2021, 1)?.in_language(Language::Danish), "1. kvartal 2021");
    /// assert_eq!(Reference::counted_after(2014)?.in_language(Language::Danish), "2014 (opgjort 1. januar 2015)");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn in_language(self, language: Language) -> String {
        match (self, language) {
            (Self::Day(day), _) => format_day(day, language),
            (Self::MonthEnd(year, month), Language::Danish) => format!("udgang {} {year}", time::month_name(month, language)),
            (Self::MonthEnd(year, month), Language::English) => format!("end of {} {year}", time::month_name(month, language)),
            (Self::Quarter(year, quarter), Language::Danish) => format!("{quarter}. kvartal {year}"),
            (Self::Quarter(year, quarter), Language::English) => format!("quarter {quarter} of {year}"),
            (Self::HalfYear(year, half), Language::Danish) => format!("{half}. halvår {year}"),
            (Self::HalfYear(year, half), Language::English) => format!("half-year {half} of {year}"),
            (Self::Year(year), _) => year.to_string(),
            (Self::CountedAfter(year), Language::Danish) => format!("{year} (opgjort 1. januar {})", year.saturating_add(1)),
            (Self::CountedAfter(year), Language::English) => format!("{year} (counted on 1 January {})", year.saturating_add(1)),
        }
    }

    /// Reads a reference in Danish or in its JSON form.
    ///
    /// # Errors
    /// - [`crate::ErrorCode::DateNotADate`] when the text has none of the known forms;
    /// - [`crate::ErrorCode::DateNoSuchDay`] when the day, month, quarter or half-year does not exist;
    /// - [`crate::ErrorCode::DateOutOfRange`] when the year lies outside 1900-2199.
    pub fn parse(text: &str) -> Result<Self, Error> {
        parse::reference(text)
    }
}

/// Checks the year and the number of its part: month, quarter or half-year.
fn part_of_year(year: i32, part: u32, parts: u32, missing: impl FnOnce() -> Text) -> Result<(), Error> {
    check_year(year)?;
    if (1..=parts).contains(&part) {
        return Ok(());
    }
    Err(Error::new(ErrorCode::DateNoSuchDay, missing()))
}

fn no_month(year: i32, month: u32) -> Text {
    say!("der er ingen måned {month} i {year}", "there is no month {month} of {year}")
}

impl PartialOrd for Reference {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Reference {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let rank = |r: &Self| match r {
            Self::Day(_) => 0,
            Self::MonthEnd(..) => 1,
            Self::Quarter(..) => 2,
            Self::HalfYear(..) => 3,
            Self::Year(_) => 4,
            Self::CountedAfter(_) => 5,
        };
        (self.effective_date(), rank(self)).cmp(&(other.effective_date(), rank(other)))
    }
}

/// The Danish text.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::Danish))
    }
}

serde_through_text!(Reference, "Reference", Reference::parse, |r| r.to_iso());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effective_dates() {
        let iso = |r: Reference| r.effective_date().to_string();
        assert_eq!(iso(Reference::Quarter(2020, 1)), "2020-03-31");
        assert_eq!(iso(Reference::HalfYear(2020, 1)), "2020-06-30");
        assert_eq!(iso(Reference::MonthEnd(2020, 2)), "2020-02-29");
        assert_eq!(iso(Reference::CountedAfter(2014)), "2014-12-31");
    }

    #[test]
    fn first_days() {
        let iso = |r: Reference| r.first_day().map(|day| day.to_string());
        assert_eq!(iso(Reference::Quarter(2020, 1)), Some("2020-01-01".into()));
        assert_eq!(iso(Reference::HalfYear(2020, 2)), Some("2020-07-01".into()));
        assert_eq!(iso(Reference::Year(2020)), Some("2020-01-01".into()));
        assert_eq!(iso(Reference::CountedAfter(2014)), Some("2014-01-01".into()));
        assert_eq!(iso(Reference::Day(NaiveDate::default())), None);
    }
}
