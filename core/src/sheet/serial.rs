//! Days as spreadsheets store them: the number of days from an origin.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::reference::{check_year, days};
use crate::words::say;
use crate::{Error, ErrorCode};

/// The way in which a spreadsheet counts days (*datosystem*).
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::sheet::DateSystem;
/// let day = parse_day("31. august 2025")?;
/// assert_eq!(DateSystem::Excel1900.number_of(day), Some(45900));
/// assert_eq!(DateSystem::Excel1904.number_of(day), Some(44438));
/// assert_eq!(DateSystem::Excel1900.day(45900.75)?, day);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum DateSystem {
    /// Excel's default: 1 is 1 January 1900. It counts a 29 February 1900 (60), which never existed. This number is refused.
    Excel1900,
    /// Excel's other system, the former default on the Macintosh: 0 is 1 January 1904.
    Excel1904,
    /// Calc's default: 0 is 30 December 1899. From 1 March 1900 (61) on, the numbers equal those of [`DateSystem::Excel1900`].
    Calc,
    /// Calc's third system, the former system of StarCalc: 0 is 1 January 1900.
    StarCalc,
    /// Not a count: the digits of the day, 20250831.
    Digits,
}

/// The day that never existed, in the count of [`DateSystem::Excel1900`].
const PHANTOM: f64 = 60.0;

fn day_of(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

impl DateSystem {
    /// All date systems.
    pub const ALL: &'static [Self] = &[Self::Excel1900, Self::Excel1904, Self::Calc, Self::StarCalc, Self::Digits];

    /// The day of the number 0. For Excel's default system it is the origin of the numbers after the phantom day.
    fn origin(self) -> NaiveDate {
        match self {
            Self::Excel1904 => day_of(1904, 1, 1),
            Self::StarCalc => day_of(1900, 1, 1),
            Self::Excel1900 | Self::Calc | Self::Digits => day_of(1899, 12, 30),
        }
    }

    /// The day of a number. The fraction is the time of day and is dropped.
    ///
    /// # Errors
    /// - [`ErrorCode::DateNotADate`] for NaN, the infinities, a number below the first number of the system, and a number of
    ///   [`DateSystem::Digits`] that is not whole or does not have eight digits;
    /// - [`ErrorCode::DateNoSuchDay`] for 29 February 1900 and for other days that the calendar does not have;
    /// - [`ErrorCode::DateOutOfRange`] when the year lies outside 1900-2199.
    pub fn day(self, number: f64) -> Result<NaiveDate, Error> {
        match self {
            Self::Digits => self.spelled(number),
            _ => self.counted(number),
        }
    }

    /// The day of a number as a count of days from the first day of the common era, for comparisons: [`DateSystem::day`] without making a
    /// date. `None` for [`DateSystem::Digits`] and for days outside 1904-2173, which [`DateSystem::day`] handles.
    ///
    /// ```
    /// use delaftale::sheet::DateSystem;
    /// let (august, february) = (DateSystem::Calc.plain_day(45169.75), DateSystem::Excel1904.plain_day(42793.0));
    /// assert_eq!(august.unwrap() - february.unwrap(), 914);
    /// ```
    #[must_use]
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "a number of five digits")]
    pub fn plain_day(self, number: f64) -> Option<i32> {
        // The days of the number 0, counted in the common era.
        let origin = match self {
            Self::Excel1900 | Self::Calc => 693_594,
            Self::Excel1904 => 695_056,
            Self::StarCalc => 693_596,
            Self::Digits => return None,
        };
        (1461.0..100_000.0).contains(&number).then(|| origin + number as i32)
    }

    fn no_date(self, number: f64) -> Error {
        let message = say!("tallet `{number}` er ikke en dato", "the number `{number}` is not a date");
        let help = match self {
            Self::Digits => say!("skriv dagen som 20250831", "write the day as 20250831"),
            _ => say!("cellen skal holde en dato, fx 31-08-2025", "the cell must hold a date, such as 2025-08-31"),
        };
        Error::new(ErrorCode::DateNotADate, message).with_help(help)
    }

    fn counted(self, number: f64) -> Result<NaiveDate, Error> {
        let whole = number.floor();
        let first = if self == Self::Excel1900 { 1.0 } else { 0.0 };
        if !number.is_finite() || whole < first {
            return Err(self.no_date(number));
        }
        if self == Self::Excel1900 && (PHANTOM..PHANTOM + 1.0).contains(&whole) {
            let message = say!("den 29. februar 1900 har aldrig været", "29 February 1900 never was");
            let help = say!(
                "Excel regner 1900 for et skudår; vælg dagen før eller efter",
                "Excel takes 1900 for a leap year; choose the day before or after"
            );
            return Err(Error::new(ErrorCode::DateNoSuchDay, message).with_help(help));
        }
        // Excel's numbers before the phantom day are one lower.
        let count = if self == Self::Excel1900 && whole < PHANTOM { whole + 1.0 } else { whole };
        let days = whole_number(count).and_then(|days| i32::try_from(days).ok());
        let day = days.and_then(|days| NaiveDate::from_num_days_from_ce_opt(self.origin().num_days_from_ce() + days));
        let day = day.ok_or_else(|| out_of_range(number))?;
        check_year(day.year())?;
        Ok(day)
    }

    fn spelled(self, number: f64) -> Result<NaiveDate, Error> {
        let digits = whole_number(number).and_then(|digits| u32::try_from(digits).ok());
        let digits = digits.filter(|digits| (10_000_101..=99_991_231).contains(digits)).ok_or_else(|| self.no_date(number))?;
        let (year, month, day) = (i32::try_from(digits / 10_000).unwrap_or(0), digits / 100 % 100, digits % 100);
        check_year(year)?;
        NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| {
            let message = say!("dagen `{digits}` findes ikke", "there is no day `{digits}`");
            Error::new(ErrorCode::DateNoSuchDay, message)
        })
    }

    /// The number of a day; `None` for a day before the first day of the system.
    #[must_use]
    pub fn number_of(self, day: NaiveDate) -> Option<i32> {
        use chrono::Datelike;
        if self == Self::Digits {
            return Some(day.year() * 10_000 + i32::try_from(day.month() * 100 + day.day()).ok()?);
        }
        let number = i32::try_from(days(self.origin(), day)).ok()?;
        match self {
            Self::Excel1900 if number <= 60 => Some(number - 1).filter(|number| *number >= 1),
            _ => Some(number).filter(|number| *number >= 0),
        }
    }
}

/// The whole number that a float is, from 0 to far beyond the last day; `None` for any other float.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "a whole float in this range is a whole number, and equality is what is asked"
)]
fn whole_number(number: f64) -> Option<u64> {
    (number.floor() == number && (0.0..1e9).contains(&number)).then_some(number as u64)
}

fn out_of_range(number: f64) -> Error {
    let message = say!("datoen med tallet `{number}` ligger efter 2199", "the date of the number `{number}` is after 2199");
    Error::new(ErrorCode::DateOutOfRange, message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::{MAX_YEAR, MIN_YEAR, parse_day};
    use proptest::prelude::*;

    fn code(system: DateSystem, number: f64) -> ErrorCode {
        system.day(number).unwrap_err().code()
    }

    #[test]
    fn numbers_that_are_known_from_outside() {
        for (system, number, day) in [
            (DateSystem::Excel1900, 1.0, "1900-01-01"),
            (DateSystem::Excel1900, 59.0, "1900-02-28"),
            (DateSystem::Excel1900, 61.0, "1900-03-01"),
            (DateSystem::Excel1900, 44255.0, "2021-02-28"),
            (DateSystem::Excel1900, 45900.999, "2025-08-31"),
            (DateSystem::Excel1904, 0.0, "1904-01-01"),
            (DateSystem::Excel1904, 42793.0, "2021-02-28"),
            (DateSystem::Calc, 2.0, "1900-01-01"),
            (DateSystem::Calc, 60.0, "1900-02-28"),
            (DateSystem::Calc, 61.0, "1900-03-01"),
            (DateSystem::Calc, 44255.0, "2021-02-28"),
            (DateSystem::Digits, 20_210_228.0, "2021-02-28"),
        ] {
            assert_eq!(system.day(number), parse_day(day), "{system:?} {number}");
        }
    }

    #[test]
    fn the_phantom_day_is_refused_at_every_hour() {
        assert_eq!(code(DateSystem::Excel1900, 60.0), ErrorCode::DateNoSuchDay);
        assert_eq!(code(DateSystem::Excel1900, 60.9), ErrorCode::DateNoSuchDay);
    }

    #[test]
    fn what_is_no_day() {
        for system in DateSystem::ALL {
            for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -0.5] {
                assert_eq!(code(*system, number), ErrorCode::DateNotADate, "{system:?} {number}");
            }
        }
        assert_eq!(code(DateSystem::Excel1900, 0.0), ErrorCode::DateNotADate);
        assert_eq!(code(DateSystem::Excel1900, 0.5), ErrorCode::DateNotADate);
        assert_eq!(code(DateSystem::Calc, 0.0), ErrorCode::DateOutOfRange);
        assert_eq!(code(DateSystem::Excel1900, 1e300), ErrorCode::DateOutOfRange);
        assert_eq!(code(DateSystem::Calc, 109_575.0), ErrorCode::DateOutOfRange);
        for digits in [0.0, 45900.0, 20_210_228.5, 202_102_280.0, 1e18] {
            assert_eq!(code(DateSystem::Digits, digits), ErrorCode::DateNotADate, "{digits}");
        }
        assert_eq!(code(DateSystem::Digits, 20_210_229.0), ErrorCode::DateNoSuchDay);
        assert_eq!(code(DateSystem::Digits, 18_991_231.0), ErrorCode::DateOutOfRange);
    }

    #[test]
    fn days_before_the_first_have_no_number() {
        assert_eq!(DateSystem::Excel1904.number_of(parse_day("31.12.1903").unwrap()), None);
        assert_eq!(DateSystem::Excel1900.number_of(parse_day("1.1.1900").unwrap()), Some(1));
        assert_eq!(DateSystem::Excel1900.number_of(parse_day("28.2.1900").unwrap()), Some(59));
    }

    proptest! {
        /// Every day of the calendar has a number in each system that reaches back to it, which reads back at any hour.
        #[test]
        fn days_and_numbers_undo_each_other(
            year in MIN_YEAR..=MAX_YEAR, ordinal in 1_u32..=366, hour in 0.0..1.0_f64, system in prop::sample::select(DateSystem::ALL),
        ) {
            let Some(day) = NaiveDate::from_yo_opt(year, ordinal) else { return Ok(()) };
            if let Some(number) = system.number_of(day) {
                let hour = if system == DateSystem::Digits { 0.0 } else { hour };
                prop_assert_eq!(system.day(f64::from(number) + hour), Ok(day));
            } else {
                prop_assert!(system == DateSystem::Excel1904 && year < 1904);
            }
        }
    }
}
