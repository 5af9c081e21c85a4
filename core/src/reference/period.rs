//! Periods with both ends included.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{agreement_years, check_year, days_inclusive, format_day, time::AgreementYear};
use crate::error::{read_from_text, serde_through_parts};
use crate::words::say;
use crate::{Error, ErrorCode, Language};

/// A period (*periode*). Its first and last day belong to it. It has no end if only the start was agreed.
///
/// ```
/// use delaftale::reference::Period;
/// let period = Period::parse("september 2017 – august 2021")?;
/// assert_eq!(period.to_string(), "1. september 2017 – 31. august 2021");
/// assert_eq!(Period::parse("fra 1.10.2017")?.end(), None);
/// // No agreement says that "2017-2021" begins on 1 January.
/// assert!(Period::parse("2017-2021")?.start_is_assumed());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "PeriodParts", into = "PeriodParts")]
pub struct Period {
    start: NaiveDate,
    end: Option<NaiveDate>,
    start_assumed: bool,
    end_assumed: bool,
}

/// The form in JSON.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Period"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PeriodParts {
    /// The first day.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    start: NaiveDate,
    /// The last day; absent for a period without an end.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("format" = "date")))]
    end: Option<NaiveDate>,
    /// Whether the first day is an assumption of the author of the JSON document, because the agreement prints no day: `2017-2021`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    start_assumed: bool,
    /// Whether the last day is an assumption of the author of the JSON document, because the agreement prints no day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    end_assumed: bool,
}

impl Period {
    /// Makes the period from `start` to `end`, both included. `None` as the end makes a period without an end.
    ///
    /// # Errors
    /// - [`ErrorCode::PeriodReversed`] when `end` is before `start`;
    /// - [`ErrorCode::DateOutOfRange`] when a year lies outside 1900-2199.
    pub fn new(start: NaiveDate, end: Option<NaiveDate>) -> Result<Self, Error> {
        check_year(start.year())?;
        if let Some(end) = end {
            check_year(end.year())?;
            if end < start {
                let days = |language| (format_day(start, language), format_day(end, language));
                let ((start_da, end_da), (start_en, end_en)) = (days(Language::Danish), days(Language::English));
                let message = say!(
                    "perioden slutter {end_da}, før den begynder {start_da}",
                    "the period ends on {end_en}, before its start on {start_en}"
                );
                return Err(Error::new(ErrorCode::PeriodReversed, message));
            }
        }
        Ok(Self { start, end, start_assumed: false, end_assumed: false })
    }

    /// The same period, with a first or last day that is an assumption because the agreement does not print it. A period without an end has
    /// no assumed end.
    ///
    /// ```
    /// use delaftale::reference::Period;
    /// let period = Period::parse("1. januar 2017 – 31. december 2021")?;
    /// assert_eq!(period.with_assumed(true, true), Period::parse("2017-2021")?);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn with_assumed(mut self, start: bool, end: bool) -> Self {
        self.start_assumed = start;
        self.end_assumed = end && self.end.is_some();
        self
    }

    /// Whether the first day is an assumption, because only a year was printed.
    #[must_use]
    pub const fn start_is_assumed(&self) -> bool {
        self.start_assumed
    }

    /// Whether the last day is an assumption, because only a year was printed.
    #[must_use]
    pub const fn end_is_assumed(&self) -> bool {
        self.end_assumed
    }

    /// The first day.
    #[must_use]
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day, if one was agreed.
    #[must_use]
    pub const fn end(&self) -> Option<NaiveDate> {
        self.end
    }

    /// Whether the day belongs to the period.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }

    /// Whether the other period lies inside this period. A period without an end lies only inside another period without an end.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.start <= other.start
            && match (self.end, other.end) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(own), Some(others)) => others <= own,
            }
    }

    /// The length of the period in days, with both ends; `None` without an end.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        self.end.map(|end| days_inclusive(self.start, end))
    }

    /// The agreement year (*aftaleår*) that contains the day; `None` outside the period.
    #[must_use]
    pub fn year_of(&self, day: NaiveDate) -> Option<AgreementYear> {
        agreement_years(self.start, self.end, day)
    }

    /// The length of the whole agreement year in days, even if the end of the agreement cuts the year short. Anniversaries are counted from
    /// the start: an agreement from 29 February has a year from 28 February 2023 to 28 February 2024.
    pub(crate) fn whole_days_of(&self, year: &AgreementYear) -> i64 {
        super::days(year.first, super::add_years(self.start, year.number))
    }

    /// All agreement years that begin on or before `as_of`.
    #[must_use]
    pub fn years_until(&self, as_of: NaiveDate) -> Vec<AgreementYear> {
        let mut all = Vec::new();
        let mut day = self.start;
        while let Some(year) = self.year_of(day).filter(|year| year.first <= as_of) {
            all.push(year);
            match year.last.succ_opt() {
                Some(next) if next > day => day = next,
                _ => break,
            }
        }
        all
    }

    /// The period as a text in this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        let start = format_day(self.start, language);
        match self.end {
            Some(end) => format!("{start} – {}", format_day(end, language)),
            None => format!("{} {start}", language.pick("fra", "from")),
        }
    }
}

read_from_text!(Period, Period::parse);

/// The Danish text.
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::Danish))
    }
}

serde_through_parts!(
    Period from PeriodParts: Error,
    |parts| Ok::<_, Error>(Self::new(parts.start, parts.end)?.with_assumed(parts.start_assumed, parts.end_assumed)),
    |period| Self {
        start: period.start,
        end: period.end,
        start_assumed: period.start_assumed,
        end_assumed: period.end_assumed,
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn covering() {
        assert!(period("2017-2021").covers(&period("2018-2019")));
        assert!(!period("2017-2021").covers(&period("2018-2022")));
        assert!(!period("2017-2021").covers(&period("fra 1.1.2018")));
        assert!(period("fra 1.1.2018").covers(&period("fra 1.1.2019")));
    }

    #[test]
    fn four_agreement_years() {
        let plan = period("1. september 2021 – 31. august 2025");
        let end = plan.end().unwrap();
        assert_eq!(plan.years_until(end).len(), 4);
        assert_eq!(plan.years_until(plan.start()).len(), 1);
        assert_eq!(plan.days(), Some(1461));
    }
}
