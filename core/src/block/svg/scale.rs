//! The mapping from values and days to the drawing, and the ticks of both axes.

use chrono::{Datelike, NaiveDate};

use crate::figure::Exact;
use crate::reference::days;

/// The rectangle of the values, and the values and days of its edges.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Frame {
    pub(super) fn x(&self, date: NaiveDate) -> f64 {
        let whole = float(days(self.first, self.last)).max(1.0);
        self.left + (self.right - self.left) * float(days(self.first, date)) / whole
    }

    pub(super) fn y(&self, value: Exact) -> f64 {
        self.height_of(value.to_float())
    }

    pub(super) fn height_of(&self, value: f64) -> f64 {
        let part = (value - self.low) / (self.high - self.low);
        self.bottom - (self.bottom - self.top) * part.clamp(0.0, 1.0)
    }
}

/// A number of days as a drawing coordinate.
fn float(days: i64) -> f64 {
    i32::try_from(days).map_or(0.0, f64::from)
}

/// A coordinate with one decimal, so that every platform writes the same text.
pub(super) fn at(place: f64) -> String {
    let text = format!("{place:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The ticks of the value axis: about this many round numbers that enclose all values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ticks {
    pub(super) values: Vec<Exact>,
    /// The decimals that distinguish the ticks.
    pub(super) decimals: usize,
}

impl Ticks {
    /// `least` is the smallest step: 1 for whole numbers, 0 for all others.
    pub(super) fn over(low: f64, high: f64, about: u8, least: f64) -> Self {
        let (low, high) = widened(low, high);
        let span = high - low;
        let (digit, exponent) = round_step((span / f64::from(about)).max(least));
        let power = |exponent: usize| (0..exponent).fold(1.0, |power, _| power * 10.0);
        let positive = usize::try_from(exponent).unwrap_or(0);
        let decimals = usize::try_from(-exponent).unwrap_or(0);
        let step = f64::from(digit) * power(positive) / power(decimals);
        let (first, last) = (whole(libm::floor(low / step + 1e-9)), whole(libm::ceil(high / step - 1e-9)));
        let scale = |exponent: usize| u32::try_from(exponent).ok().and_then(|e| 10_i128.checked_pow(e)).unwrap_or(1);
        let tick = |index: i64| Exact::new(i128::from(index) * i128::from(digit) * scale(positive), scale(decimals));
        Self { values: (first..=last.min(first + 50)).filter_map(tick).collect(), decimals }
    }

    pub(super) fn low(&self) -> f64 {
        self.values.first().map_or(0.0, |value| value.to_float())
    }

    pub(super) fn high(&self) -> f64 {
        self.values.last().map_or(1.0, |value| value.to_float()).max(self.low() + 1e-9)
    }
}

/// The same ends if they differ enough, otherwise a small range around the single value.
fn widened(low: f64, high: f64) -> (f64, f64) {
    let magnitude = low.abs().max(high.abs());
    if high - low > magnitude * 1e-6 {
        return (low, high);
    }
    let room = (magnitude * 0.05).max(0.5);
    (if low >= 0.0 { (low - room).max(0.0) } else { low - room }, high + room)
}

#[expect(clippy::cast_possible_truncation, reason = "a cast from float stops at the ends of the whole numbers")]
const fn whole(float: f64) -> i64 {
    float as i64
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `step`.
fn round_step(step: f64) -> (u8, i32) {
    let (mut exponent, mut power) = (0_i32, 1.0);
    while power * 10.0 <= step && exponent < 24 {
        power *= 10.0;
        exponent += 1;
    }
    while power > step && exponent > -9 {
        power /= 10.0;
        exponent -= 1;
    }
    let digit = [1_u8, 2, 5].into_iter().find(|digit| f64::from(*digit) * power >= step * 0.999_999);
    digit.map_or((1, exponent + 1), |digit| (digit, exponent))
}

/// The first days of this month in the years on the axis. If there are more than `most`, only in every second, fifth, ... year.
pub(super) fn years(first: NaiveDate, last: NaiveDate, month: u32, most: usize) -> Vec<NaiveDate> {
    let start = |year: i32| NaiveDate::from_ymd_opt(year, month, 1).filter(|day| first <= *day && *day <= last);
    let every = |step: i32| (first.year()..=last.year()).filter(move |year| year.rem_euclid(step) == 0).filter_map(start);
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| every(*step).count() <= most);
    every(step.unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(low: f64, high: f64) -> Vec<String> {
        let ticks = Ticks::over(low, high, 5, 0.0);
        ticks.values.iter().map(|value| value.rounded(ticks.decimals)).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_everything() {
        assert_eq!(labels(0.0, 85.0), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(labels(16.4, 20.31), ["16", "17", "18", "19", "20", "21"]);
        assert_eq!(labels(-2.0, 3.0), ["-2", "-1", "0", "1", "2", "3"]);
        assert_eq!(labels(0.0, 0.3), ["0.0", "0.1", "0.2", "0.3"]);
        assert_eq!(labels(0.0, 8_186_000.0).len(), 6);
        assert_eq!(labels(5.0, 5.0), ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"]);
        assert_eq!(labels(0.0, 0.0), ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]);
    }

    #[test]
    fn people_are_not_split() {
        let ticks = Ticks::over(0.0, 2.0, 5, 1.0);
        assert_eq!((ticks.values.len(), ticks.decimals), (3, 0));
    }

    #[test]
    fn extremes_are_drawn_too() {
        for (low, high) in [(-1e24, 1e24), (1e24, 1e24), (0.0, 1e-9), (999_999_999_999_999.0, 999_999_999_999_999.5)] {
            let ticks = Ticks::over(low, high, 5, 0.0);
            assert!(ticks.high() > ticks.low(), "{low} {high}");
            assert!(ticks.values.len() <= 51);
        }
    }

    #[test]
    fn many_years_are_thinned() {
        let day = |year, month| NaiveDate::from_ymd_opt(year, month, 5).unwrap();
        let shown = |first, last, most| years(first, last, 1, most).into_iter().map(|d| d.year()).collect::<Vec<_>>();
        assert_eq!(shown(day(2018, 12), day(2025, 8), 8), [2019, 2020, 2021, 2022, 2023, 2024, 2025]);
        assert_eq!(shown(day(2018, 12), day(2025, 8), 4), [2020, 2022, 2024]);
        assert!(shown(day(2021, 2), day(2021, 3), 4).is_empty());
        // A part of a year is named by its middle, although its first day is not on the axis.
        assert_eq!(years(day(2021, 2), day(2022, 3), 7, 4), [day(2021, 7).with_day(1).unwrap()]);
        assert!(shown(day(1900, 2), day(2199, 3), 4).len() <= 4);
    }

    #[test]
    fn places_have_one_decimal_at_most() {
        assert_eq!((at(12.04), at(12.06), at(-0.01)), ("12".into(), "12.1".into(), "0".into()));
    }
}
