//! Reading references and periods.

use chrono::NaiveDate;

use super::{Period, Reference, check_year, time};
use crate::error::composed;
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Language, Text};

const MAX_PERIOD: usize = 200;

/// Reads a whole text as a reference.
pub(super) fn reference(text: &str) -> Result<Reference, Error> {
    let (whole, _) = composed(text, ErrorCode::DateNotADate)?;
    let cleaned = clean(&whole);
    let lower = cleaned.to_lowercase();
    let lower = lower.strip_prefix("pr. ").or_else(|| lower.strip_prefix("den ")).unwrap_or(&lower);
    let words: Vec<&str> = lower.split_whitespace().collect();
    let found = iso(lower)
        .or_else(|| counted_after(lower))
        .or_else(|| match words.as_slice() {
            [one] => year_only(one).map(Reference::year).or_else(|| numeric_day(one)),
            [day, year] => numeric_day_before_year(day, year).or_else(|| month_end(&[day, year])),
            [number, "kvartal", year] => part_of_year(number, year, Reference::quarter),
            [number, "halvår", year] => part_of_year(number, year, Reference::half_year),
            [day, month, year] if ordinal(day).is_some() => written_day(day, month, year),
            rest => month_end(rest),
        })
        .unwrap_or_else(|| {
            let text = shown(text);
            let message = say!("`{text}` er ikke en dato eller et tidspunkt", "`{text}` is not a date or a reference");
            Err(Error::new(ErrorCode::DateNotADate, message).with_help(say!(
                "skriv 31. august 2025, 31.8.2025, 31/8 2025, 2025-08-31, udgang februar 2021, 2. kvartal 2021, 1. halvår 2021 eller 2018",
                "write 31. august 2025, 31.8.2025, 31/8 2025, 2025-08-31, udgang februar 2021, 2. kvartal 2021, 1. halvår 2021 or 2018"
            )))
        });
    found.map_err(|error| if error.message().contains('`') { error } else { named(&error, text) })
}

/// The same error, with the text in its message.
fn named(error: &Error, text: &str) -> Error {
    let (text, danish, english) = (shown(text), error.message_in(Language::Danish), error.message_in(Language::English));
    Error::new(error.code(), say!("`{text}`: {danish}", "`{text}`: {english}"))
}

/// The text with one kind of space, no double spaces, and none at the ends.
fn clean(text: &str) -> String {
    text.split(|c: char| c.is_whitespace()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

type Found<T> = Option<Result<T, Error>>;

fn number<T: std::str::FromStr>(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<T> {
    (digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn year_only(text: &str) -> Option<i32> {
    number(text, 4..=4)
}

fn ordinal(text: &str) -> Option<u32> {
    number(text.strip_suffix('.')?, 1..=2)
}

fn checked_day(year: i32, month: u32, day: u32) -> Result<NaiveDate, Error> {
    check_year(year)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| Error::new(ErrorCode::DateNoSuchDay, no_day(year, month, day)))
}

fn no_day(year: i32, month: u32, day: u32) -> Text {
    if !(1..=12).contains(&month) {
        return super::no_month(year, month);
    }
    let (month_da, month_en) = (time::month_name(month, Language::Danish), time::month_name(month, Language::English));
    say!("der er ingen {day}. {month_da} {year}", "there is no {day} {month_en} {year}")
}

/// `2021-03-01`, `2021-02`, `2021-q1`, `2021-h1`, `2014@2015-01-01`.
fn iso(text: &str) -> Found<Reference> {
    if let Some((year, count)) = text.split_once('@') {
        let year = year_only(year)?;
        let counted = format!("{}-01-01", year + 1);
        return (count == counted).then(|| Reference::counted_after(year));
    }
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => {
            let (year, month, day) = (year_only(year)?, number(month, 2..=2)?, number(day, 2..=2)?);
            Some(checked_day(year, month, day).map(Reference::Day))
        }
        [year, part] => {
            let year = year_only(year)?;
            if let Some(quarter) = part.strip_prefix('q') {
                return Some(Reference::quarter(year, number(quarter, 1..=1)?));
            }
            if let Some(half) = part.strip_prefix('h') {
                return Some(Reference::half_year(year, number(half, 1..=1)?));
            }
            Some(Reference::month_end(year, number(part, 2..=2)?))
        }
        [year] => Some(Reference::year(year_only(year)?)),
        _ => None,
    }
}

/// `2014 (opgjort 1. januar 2015)`, `2014, opgjort den 1. januar året efter`.
fn counted_after(text: &str) -> Found<Reference> {
    let (year, rest) = text.split_at_checked(4)?;
    let year = year_only(year)?;
    let rest = rest.trim_start_matches([' ', ',', '(']).trim_end_matches(')').strip_prefix("opgjort ")?;
    let rest = rest.strip_prefix("den ").unwrap_or(rest);
    let after = rest.strip_prefix("1. januar ")?;
    let next = year + 1;
    (after == "året efter" || year_only(after) == Some(next)).then(|| Reference::counted_after(year))
}

/// `1.10.2017`, `01.03.2021`, `1/3-2019`, `1/3/2019`, `1-10-2017`.
fn numeric_day(text: &str) -> Found<Reference> {
    let parts: Vec<&str> = text.split(['.', '/', '-']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let (day, month, year) = (number(day, 1..=2)?, number(month, 1..=2)?, year_only(year)?);
    Some(checked_day(year, month, day).map(Reference::Day))
}

/// `1/3 2019`, `1.10 2017`.
fn numeric_day_before_year(day_month: &str, year: &str) -> Found<Reference> {
    let (day, month) = day_month.trim_end_matches('.').split_once(['/', '.'])?;
    let (day, month, year) = (number(day, 1..=2)?, number(month, 1..=2)?, year_only(year)?);
    Some(checked_day(year, month, day).map(Reference::Day))
}

/// `1. september 2021`.
fn written_day(day: &str, month: &str, year: &str) -> Found<Reference> {
    let (day, month, year) = (ordinal(day)?, time::month_number(month)?, year_only(year)?);
    Some(checked_day(year, month, day).map(Reference::Day))
}

/// `1. kvartal 2021`, `2. halvår 2021`.
fn part_of_year(part: &str, year: &str, make: fn(i32, u32) -> Result<Reference, Error>) -> Found<Reference> {
    Some(make(year_only(year)?, ordinal(part)?))
}

/// `udgang februar 2021`, `udgangen af februar 2021`, `ultimo februar 2021`, `februar 2021`.
fn month_end(words: &[&str]) -> Found<Reference> {
    let (month, year) = match words {
        ["udgang" | "udgangen" | "ultimo", "af", month, year]
        | ["udgang" | "udgangen" | "ultimo", month, year]
        | [month, year] => (month, year),
        _ => return None,
    };
    Some(Reference::month_end(year_only(year)?, time::month_number(month)?))
}

impl Period {
    /// Reads a period in any of the spellings of the agreements: `1. september 2021 – 31. august 2025`, `1/3 2019 – 31/5 2021`,
    /// `september 2017 – august 2021`, `2017-2021`, `2018`, `fra 1.10.2017`, `2021-09-01/2025-08-31`.
    ///
    /// A year without a day and month is read as the calendar year. Its first and last day are assumptions, which
    /// [`Period::start_is_assumed`] and [`Period::end_is_assumed`] report.
    ///
    /// # Errors
    /// - [`ErrorCode::PeriodNotAPeriod`] when the text has none of these forms;
    /// - [`ErrorCode::DateNoSuchDay`] when a day does not exist;
    /// - [`ErrorCode::DateOutOfRange`] when a year lies outside 1900-2199;
    /// - [`ErrorCode::PeriodReversed`] when the end is before the start.
    pub fn parse(text: &str) -> Result<Self, Error> {
        period(text)
    }
}

/// Reads a whole text as a period.
fn period(text: &str) -> Result<Period, Error> {
    // No spelling of a period is longer. The time of the search for its middle grows with the square of the length.
    if text.len() > MAX_PERIOD {
        let text = shown(text);
        let message = say!("`{text}` er for lang til at være en periode", "`{text}` is too long for a period");
        return Err(Error::new(ErrorCode::PeriodNotAPeriod, message));
    }
    let (whole, _) = composed(text, ErrorCode::PeriodNotAPeriod)?;
    let cleaned = clean(&whole);
    let lower = cleaned.to_lowercase();
    let fail = || {
        let text = shown(text);
        let message = say!("`{text}` er ikke en periode", "`{text}` is not a period");
        Error::new(ErrorCode::PeriodNotAPeriod, message).with_help(say!(
            "skriv 1. september 2021 – 31. august 2025, 1/3 2019 – 31/5 2021, september 2017 – august 2021, 2017-2021 eller fra 1.10.2017",
            "write 1. september 2021 – 31. august 2025, 1/3 2019 – 31/5 2021, september 2017 – august 2021, 2017-2021 or fra 1.10.2017"
        ))
    };
    let rest = lower.strip_prefix("perioden ").unwrap_or(&lower);
    let from = rest.strip_prefix("fra ");
    let body = from.unwrap_or(rest);
    if let Some((start, end)) = split(body) {
        // A start without a year takes the year of the end: `1. marts – 31. maj 2021`.
        let end_at = reference(end)?;
        let start_at = first_day(start).or_else(|error| {
            let year = end.rsplit([' ', '.', '/', '-']).next().unwrap_or_default();
            first_day(&format!("{start} {year}")).map_err(|_| error)
        })?;
        let (start_year, end_year) = (is_bare_year(start), matches!(end_at, Reference::Year(_)));
        return Period::new(start_at, Some(end_at.effective_date())).map(|period| period.with_assumed(start_year, end_year));
    }
    let whole = reference(body).map_err(|error| if error.code() == ErrorCode::DateNotADate { fail() } else { error })?;
    match (from, whole) {
        (Some(_), _) => Period::new(first_day(body)?, None).map(|period| period.with_assumed(is_bare_year(body), false)),
        (None, Reference::Day(_)) => Err(fail().with_help(say!(
            "skriv `fra` foran en begyndelse uden slutning, eller skriv også slutningen",
            "say `fra` before a start without an end, or give the end too"
        ))),
        (None, _) => {
            let year = matches!(whole, Reference::Year(_));
            Period::new(first_day(body)?, Some(whole.effective_date())).map(|period| period.with_assumed(year, year))
        }
    }
}

fn is_bare_year(text: &str) -> bool {
    matches!(reference(text), Ok(Reference::Year(_)))
}

/// The two ends of a period, around a dash or `til`. A dash without spaces separates them only if both sides are whole dates.
fn split(text: &str) -> Option<(&str, &str)> {
    for separator in [" – ", " — ", " - ", " til ", "–", "—", "/20", "/19", "-"] {
        for (at, _) in text.match_indices(separator) {
            let skip = if separator.starts_with('/') { 1 } else { separator.len() };
            let (start, end) = (text.get(..at)?.trim(), text.get(at + skip..)?.trim());
            let loose = separator.starts_with(' ') || separator == "–" || separator == "—";
            let whole = |t: &str| reference(t).is_ok();
            let strict =
                if separator.starts_with('/') { iso(start).is_some() && iso(end).is_some() } else { whole(start) && whole(end) };
            if loose || strict {
                return Some((start, end));
            }
        }
    }
    None
}

/// The first day of the time that a text is about: the day itself, or the first day of the month, quarter, half-year or year.
fn first_day(text: &str) -> Result<NaiveDate, Error> {
    Ok(match reference(text)? {
        Reference::Day(day) => day,
        Reference::MonthEnd(year, month) => time::day_of(year, month, 1),
        Reference::Quarter(year, quarter) => time::day_of(year, quarter * 3 - 2, 1),
        Reference::HalfYear(year, half) => time::day_of(year, half * 6 - 5, 1),
        Reference::Year(year) | Reference::CountedAfter(year) => time::day_of(year, 1, 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso_of(text: &str) -> String {
        reference(text).unwrap_or_else(|e| panic!("{text}: {e}")).to_iso()
    }

    #[test]
    fn every_spelling_of_a_reference() {
        for (text, expected) in [
            ("1. september 2021", "2021-09-01"),
            ("1. sept. 2021", "2021-09-01"),
            ("1.10.2017", "2017-10-01"),
            ("01.03.2021", "2021-03-01"),
            ("pr. 1.10.2017", "2017-10-01"),
            ("1/3 2019", "2019-03-01"),
            ("1/3-2019", "2019-03-01"),
            ("Udgang februar 2021", "2021-02"),
            ("udgangen af februar 2021", "2021-02"),
            ("februar 2021", "2021-02"),
            ("1. kvartal 2021", "2021-Q1"),
            ("2. halvår 2021", "2021-H2"),
            ("2018", "2018"),
            ("2014 (opgjort 1. januar 2015)", "2014@2015-01-01"),
            ("2014, opgjort den 1. januar året efter", "2014@2015-01-01"),
            ("2021-03-01", "2021-03-01"),
            ("2021-02", "2021-02"),
            ("2021-Q1", "2021-Q1"),
            ("2014@2015-01-01", "2014@2015-01-01"),
        ] {
            assert_eq!(iso_of(text), expected, "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist() {
        for (text, code) in [
            ("31.2.2021", ErrorCode::DateNoSuchDay),
            ("1/13 2019", ErrorCode::DateNoSuchDay),
            ("5. kvartal 2021", ErrorCode::DateNoSuchDay),
            ("2021-13", ErrorCode::DateNoSuchDay),
            ("1.1.1899", ErrorCode::DateOutOfRange),
            ("2200", ErrorCode::DateOutOfRange),
            ("i går", ErrorCode::DateNotADate),
            ("", ErrorCode::DateNotADate),
            ("2014@2016-01-01", ErrorCode::DateNotADate),
        ] {
            let error = reference(text).unwrap_err();
            assert_eq!(error.code(), code, "{text}: {error}");
            assert!(error.message().contains('`'), "{error}");
        }
    }

    #[test]
    fn every_spelling_of_a_period() {
        for (text, expected) in [
            ("1. september 2021 – 31. august 2025", "1. september 2021 – 31. august 2025"),
            ("1/3 2019 – 31/5 2021", "1. marts 2019 – 31. maj 2021"),
            ("1. marts – 31. maj 2021", "1. marts 2021 – 31. maj 2021"),
            ("september 2017 – august 2021", "1. september 2017 – 31. august 2021"),
            ("2017-2021", "1. januar 2017 – 31. december 2021"),
            ("perioden 2017-2021", "1. januar 2017 – 31. december 2021"),
            ("2018", "1. januar 2018 – 31. december 2018"),
            ("1. kvartal 2021", "1. januar 2021 – 31. marts 2021"),
            ("fra 1.10.2017", "fra 1. oktober 2017"),
            ("fra 1.10.2017 til 30.9.2021", "1. oktober 2017 – 30. september 2021"),
            ("2021-09-01/2025-08-31", "1. september 2021 – 31. august 2025"),
            ("2021-09-01 – 2025-08-31", "1. september 2021 – 31. august 2025"),
            ("1.1.2020-31.12.2020", "1. januar 2020 – 31. december 2020"),
        ] {
            let read = period(text).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert_eq!(read.to_string(), expected, "{text}");
            assert_eq!(period(&read.to_string()), Ok(read.with_assumed(false, false)), "{text}");
        }
    }

    #[test]
    fn a_bare_year_does_not_say_its_days() {
        let assumed = |text: &str| period(text).map(|read| (read.start_is_assumed(), read.end_is_assumed())).unwrap();
        assert_eq!(["2017-2021", "2018", "perioden 2017-2021"].map(assumed), [(true, true); 3]);
        assert_eq!(
            ["1.10.2017-2021", "2017 – 30. september 2021", "fra 2017"].map(assumed),
            [(false, true), (true, false), (true, false)]
        );
        for stated in ["1. januar 2017 – 31. december 2021", "september 2017 – august 2021", "1. kvartal 2021", "fra 1.10.2017"]
        {
            assert_eq!(assumed(stated), (false, false), "{stated}");
        }
    }

    #[test]
    fn periods_that_are_none() {
        for (text, code) in [
            ("31. august 2025 – 1. september 2021", ErrorCode::PeriodReversed),
            ("2021-2017", ErrorCode::PeriodReversed),
            ("1.10.2017", ErrorCode::PeriodNotAPeriod),
            ("altid", ErrorCode::PeriodNotAPeriod),
            ("1.1.2020 – 31.2.2021", ErrorCode::DateNoSuchDay),
        ] {
            assert_eq!(period(text).unwrap_err().code(), code, "{text}");
        }
    }
}
