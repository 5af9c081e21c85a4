//! The clock: the time from a reference to a day, in years or in days.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::time::{last_of_month, split_years};
use super::{Reference, add_months, add_years, check_year, days, days_inclusive};
use crate::figure::Exact;
use crate::words::named;

/// The unit of time for paths to a deadline and for volumes over a whole period: years or days.
///
/// Annual changes, annual volumes and paces are stated by the year. They are measured in years with both clocks.
///
/// ```
/// use delaftale::figure::Exact;
/// use delaftale::reference::{Clock, Reference, parse_day};
/// let (from, to) = (Reference::parse("31.12.2019")?, parse_day("31.3.2020")?);
/// assert_eq!(Clock::Years.elapsed(from, to), Exact::new(91, 366));
/// assert_eq!(Clock::Days.elapsed(from, to), Some(Exact::from(91)));
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Clock {
    /// Whole years, and the days of the current year divided by its length: [`Reference::years_until`]. This is the default.
    #[default]
    Years,
    /// Days, all of the same length.
    Days,
}

named!(Clock {
    Years = "years",
    Days = "days",
});

impl Clock {
    /// The time from the end of a reference to the end of a day, in the unit of the clock; `None` if the day is before the end of the
    /// reference.
    #[must_use]
    pub fn elapsed(self, from: Reference, to: NaiveDate) -> Option<Exact> {
        match self {
            Self::Years => from.years_until(to),
            Self::Days => Some(days(from.effective_date(), to)).filter(|days| *days >= 0).map(Exact::from),
        }
    }

    /// The time from the start of the day `first` to the end of the day `last`, in the unit of the clock; `None` if `last` is before
    /// `first`.
    ///
    /// A year of a count ends on the day before the anniversary of its first day. Both the first and the last day count.
    ///
    /// ```
    /// use delaftale::figure::Exact;
    /// use delaftale::reference::{Clock, parse_day};
    /// let counted = |last| Ok::<_, delaftale::Error>(Clock::Years.counted(parse_day("1.3.2021")?, parse_day(last)?));
    /// assert_eq!(counted("29.2.2024")?, Some(Exact::from(3)));
    /// assert_eq!(counted("28.2.2022")?, Some(Exact::ONE));
    /// assert_eq!(counted("1.3.2021")?, Exact::new(1, 365));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn counted(self, first: NaiveDate, last: NaiveDate) -> Option<Exact> {
        if last < first {
            return None;
        }
        match self {
            Self::Years => Reference::Day(first).years_until(last.succ_opt()?),
            Self::Days => Some(Exact::from(days_inclusive(first, last))),
        }
    }

    /// The first day at whose end this much time has passed since the end of the reference; `None` if that day is before the reference or
    /// after the last day of the calendar.
    pub(crate) fn day_after(self, from: Reference, elapsed: Exact) -> Option<NaiveDate> {
        if elapsed.signum() < 0 {
            return None;
        }
        let (start, part, length) = match self {
            Self::Years => {
                let whole = u32::try_from(elapsed.floor()).ok().filter(|whole| *whole < 1000)?;
                let (start, next) = (from.after_years(whole).effective_date(), from.after_years(whole + 1).effective_date());
                (start, elapsed.minus(Exact::from(i64::from(whole)))?, days(start, next))
            }
            Self::Days => (from.effective_date(), elapsed, 1),
        };
        let rest = u64::try_from(part.times(Exact::from(length))?.ceil()).ok()?;
        let day = start.checked_add_days(chrono::Days::new(rest))?;
        check_year(day.year()).ok().map(|()| day)
    }
}

impl Reference {
    /// The same reference, `years` years later. Three years after the end of February 2021 is the end of February 2024. A day remains the
    /// same day of the month; 29 February becomes 28 February in a year without a 29 February.
    ///
    /// Count every anniversary from the reference itself. Year by year, 29 February would become 28 February and remain so.
    ///
    /// ```
    /// use delaftale::reference::Reference;
    /// let later = |text, years| Reference::parse(text).map(|r| r.after_years(years).effective_date().to_string());
    /// assert_eq!(later("udgang februar 2021", 3)?, "2024-02-29");
    /// assert_eq!(later("28.2.2021", 3)?, "2024-02-28");
    /// assert_eq!((later("29.2.2020", 1)?, later("29.2.2020", 4)?), ("2021-02-28".to_owned(), "2024-02-29".to_owned()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn after_years(self, years: u32) -> Self {
        let later = |year: i32| year.saturating_add_unsigned(years);
        match self {
            Self::Day(day) => Self::Day(add_years(day, years)),
            Self::MonthEnd(year, month) => Self::MonthEnd(later(year), month),
            Self::Quarter(year, quarter) => Self::Quarter(later(year), quarter),
            Self::HalfYear(year, half) => Self::HalfYear(later(year), half),
            Self::Year(year) => Self::Year(later(year)),
            Self::CountedAfter(year) => Self::CountedAfter(later(year)),
        }
    }

    /// The day `months` months after the end of the reference. After a day, it is the same day of the month, or the last day of a shorter
    /// month. After a month, quarter, half-year or year, it is the last day of a month.
    ///
    /// ```
    /// use delaftale::reference::Reference;
    /// let later = |text| Reference::parse(text).map(|r| r.after_months(6).to_string());
    /// assert_eq!((later("udgang februar 2021")?, later("28.2.2021")?), ("2021-08-31".to_owned(), "2021-08-28".to_owned()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn after_months(self, months: u32) -> NaiveDate {
        let day = add_months(self.effective_date(), months);
        match self {
            Self::Day(_) => day,
            _ => last_of_month(day.year(), day.month()),
        }
    }

    /// The years from the end of the reference to the end of a day: the whole years, plus the remaining days divided by the length of the
    /// current anniversary year. `None` if the day is before the end of the reference.
    ///
    /// The result is exact; days are never divided by 365.25. [`Reference::after_years`] gives the anniversaries.
    ///
    /// ```
    /// use delaftale::figure::Exact;
    /// use delaftale::reference::{Reference, parse_day};
    /// let years = |text, day| Ok::<_, delaftale::Error>(Reference::parse(text)?.years_until(parse_day(day)?));
    /// assert_eq!(years("1.10.2017", "30.9.2021")?, Exact::new(3 * 365 + 364, 365));
    /// assert_eq!(years("31.12.2020", "31.3.2021")?, Exact::new(90, 365));
    /// assert_eq!(years("udgang februar 2021", "29.2.2024")?, Some(Exact::from(3)));
    /// assert_eq!(years("28.2.2021", "29.2.2024")?, Exact::new(3 * 366 + 1, 366));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn years_until(self, day: NaiveDate) -> Option<Exact> {
        let (whole, rest, length) = self.running_year(day)?;
        Exact::new((i64::from(whole) * length + rest).into(), length.into())
    }

    /// The whole years from the reference to a day, the days since the last anniversary, and the length of the current year in days.
    pub(crate) fn running_year(self, day: NaiveDate) -> Option<(u32, i64, i64)> {
        split_years(self.effective_date(), day, |years| self.after_years(years).effective_date())
    }
}

impl From<NaiveDate> for Reference {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::parse_day;

    fn reference(text: &str) -> Reference {
        Reference::parse(text).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    fn is(from: &str, to: &str, years: (i128, i128)) {
        assert_eq!(reference(from).years_until(day(to)), Exact::new(years.0, years.1), "{from} {to}");
    }

    #[test]
    fn anniversaries_are_counted_from_the_reference_itself() {
        for (years, expected) in [(1, "2021-02-28"), (2, "2022-02-28"), (3, "2023-02-28"), (4, "2024-02-29")] {
            assert_eq!(reference("29.2.2020").after_years(years).effective_date().to_string(), expected);
        }
        is("29.2.2020", "28.2.2021", (1, 1));
        is("29.2.2020", "29.2.2024", (4, 1));
        is("udgang februar 2023", "28.2.2024", (365, 366));
        is("udgang februar 2024", "28.2.2025", (1, 1));
    }

    #[test]
    fn quarters_are_days_and_each_kind_is_its_own_anniversary() {
        is("31.12.2020", "31.3.2021", (90, 365));
        is("31.12.2019", "31.3.2020", (91, 366));
        is("2020-Q4", "31.3.2021", (90, 365));
        is("2020-H1", "30.6.2024", (4, 1));
        assert_eq!(reference("2014@2015-01-01").after_years(2), reference("2016@2017-01-01"));
        is("2014@2015-01-01", "31.12.2016", (2, 1));
        assert_eq!(reference("2020").years_until(day("30.12.2020")), None);
    }

    #[test]
    fn months_from_the_end_of_a_month_go_to_the_end_of_a_month() {
        let later = |text, months| reference(text).after_months(months).to_string();
        assert_eq!(later("2021-Q2", 6), "2021-12-31");
        assert_eq!(later("30.6.2021", 6), "2021-12-30");
        assert_eq!(later("2020", 2), "2021-02-28");
        assert_eq!(later("udgang februar 2021", 36), "2024-02-29");
    }

    #[test]
    fn years_of_a_count_end_before_the_anniversary() {
        let counted = |clock: Clock, last| clock.counted(day("1.3.2021"), day(last)).map(Exact::parts);
        assert_eq!(counted(Clock::Years, "28.2.2024"), Some((2 * 366 + 365, 366)));
        assert_eq!(counted(Clock::Days, "28.2.2024"), Some((1095, 1)));
        assert_eq!(counted(Clock::Years, "28.2.2021"), None);
    }

    #[test]
    fn a_time_leads_back_to_its_day() {
        for from in ["29.2.2020", "udgang februar 2021", "28.2.2021", "2020", "1.3.2019"] {
            for clock in [Clock::Years, Clock::Days] {
                let from = reference(from);
                for later in 0..1500 {
                    let to = from.effective_date() + chrono::Days::new(later);
                    assert_eq!(clock.day_after(from, clock.elapsed(from, to).unwrap()), Some(to), "{from} {to}");
                }
            }
        }
        assert_eq!(Clock::Years.day_after(reference("2020"), Exact::from(180)), None);
        assert_eq!(Clock::Days.day_after(reference("2020"), Exact::from(-1)), None);
    }
}
