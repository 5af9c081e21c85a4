//! The flat functions: the answers of the library, from the numbers and texts of cells.

mod support;

use std::ffi::{CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use support::{INDICATOR, c, last, place, text, wide, wide_text};

const LEVEL: &str = "øges til 85 % inden 31. august 2025";

/// A question as a cell asks it; dates are digits.
#[derive(Clone)]
struct Cell {
    rule: &'static str,
    unit: i32,
    direction: i32,
    decimals: i32,
    baseline: (f64, f64),
    period: (f64, f64),
    as_of: f64,
    values: Vec<f64>,
    dates: Vec<f64>,
}

fn degree(values: &[(f64, f64)]) -> Cell {
    let (values, dates) = values.iter().copied().unzip();
    Cell {
        rule: LEVEL,
        unit: DELAFTALE_UNIT_NONE,
        direction: DELAFTALE_DIRECTION_NONE,
        decimals: DELAFTALE_DECIMALS_OWN,
        baseline: (20.0, 20_210_228.0),
        period: (20_210_901.0, 20_250_831.0),
        as_of: DELAFTALE_NO_DATE,
        values,
        dates,
    }
}

impl Cell {
    fn indicator(&self) -> DelaftaleIndicator {
        let Self { unit, direction, decimals, baseline: (baseline, baseline_date), period: (start, end), as_of, .. } = *self;
        DelaftaleIndicator {
            baseline,
            baseline_date,
            start,
            end,
            as_of,
            count: self.values.len(),
            values: self.values.as_ptr(),
            value_dates: self.dates.as_ptr(),
            unit,
            direction,
            decimals,
            ..INDICATOR
        }
    }

    fn expected(&self, date: f64) -> Result<f64, i32> {
        let (mut narrow, mut broad) = (0.0, 0.0);
        // SAFETY: texts with a NUL, an indicator, variables.
        let (first, second) = unsafe {
            (
                delaftale_expected(c(self.rule).as_ptr(), &self.indicator(), date, &raw mut narrow),
                delaftale_expected_w(wide(self.rule).as_ptr(), &self.indicator(), date, &raw mut broad),
            )
        };
        assert_eq!((first, narrow.to_bits()), (second, broad.to_bits()));
        if first == DELAFTALE_OK { Ok(narrow) } else { Err(first) }
    }

    fn target(&self, date: f64) -> Result<(f64, f64), i32> {
        let (mut target, mut deadline) = (0.0, 0.0);
        let call = |target, deadline| {
            // SAFETY: a text with a NUL, an indicator, and NULL or variables.
            unsafe { delaftale_target(c(self.rule).as_ptr(), &self.indicator(), date, target, deadline) }
        };
        let number = call(&raw mut target, &raw mut deadline);
        assert_eq!(call(ptr::null_mut(), ptr::null_mut()), number);
        let (mut broad, mut last) = (0.0, 0.0);
        // SAFETY: as above.
        let second =
            unsafe { delaftale_target_w(wide(self.rule).as_ptr(), &self.indicator(), date, &raw mut broad, &raw mut last) };
        assert_eq!((number, target.to_bits(), deadline.to_bits()), (second, broad.to_bits(), last.to_bits()));
        if number == DELAFTALE_OK { Ok((target, deadline)) } else { Err(number) }
    }

    fn status(&self) -> Result<(i32, i32), i32> {
        let (mut status, mut reason, mut broad, mut why) = (99, 99, 99, 99);
        // SAFETY: texts with a NUL, an indicator with its columns, variables.
        let (number, second) = unsafe {
            (
                delaftale_status(c(self.rule).as_ptr(), &self.indicator(), &raw mut status, &raw mut reason),
                delaftale_status_w(wide(self.rule).as_ptr(), &self.indicator(), &raw mut broad, &raw mut why),
            )
        };
        assert_eq!((number, status, reason), (second, broad, why));
        if number == DELAFTALE_OK { Ok((status, reason)) } else { Err(number) }
    }

    fn ratio(&self) -> Result<f64, i32> {
        let (mut ratio, mut broad) = (0.0, 0.0);
        // SAFETY: texts with a NUL, an indicator with its columns, variables.
        let (number, second) = unsafe {
            (
                delaftale_ratio(c(self.rule).as_ptr(), &self.indicator(), &raw mut ratio),
                delaftale_ratio_w(wide(self.rule).as_ptr(), &self.indicator(), &raw mut broad),
            )
        };
        assert_eq!((number, ratio.to_bits()), (second, broad.to_bits()));
        if number == DELAFTALE_OK { Ok(ratio) } else { Err(number) }
    }
}

const AUGUST: f64 = 20_230_831.0;

#[test]
fn the_worked_numbers() {
    // 20 + 65 x 914/1644, and what the values have gone of it.
    assert_eq!(degree(&[]).expected(AUGUST), Ok(92290.0 / 1644.0));
    for (value, status, ratio) in [
        (55.0, DELAFTALE_STATUS_ON_TRACK, 5754.0 / 5941.0),
        (45.0, DELAFTALE_STATUS_BEHIND, 25.0 * 1644.0 / (65.0 * 914.0)),
        (30.0, DELAFTALE_STATUS_FAR_BEHIND, 10.0 * 1644.0 / (65.0 * 914.0)),
        (20.0, DELAFTALE_STATUS_FAR_BEHIND, 0.0),
        (19.0, DELAFTALE_STATUS_WORSENING, -1644.0 / (65.0 * 914.0)),
    ] {
        let cell = degree(&[(value, AUGUST)]);
        assert_eq!(cell.status(), Ok((status, DELAFTALE_REASON_NONE)));
        assert_eq!(cell.ratio(), Ok(ratio));
    }
    assert_eq!(degree(&[]).target(AUGUST), Ok((85.0, 20_250_831.0)));
}

#[test]
fn earlier_values_and_the_day_of_the_question() {
    let mut cell = degree(&[(55.0, AUGUST), (86.0, 20_220_831.0)]);
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    // The deadline passes on the day after it.
    cell.as_of = 20_250_831.0;
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    cell.as_of = 20_250_901.0;
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_DEADLINE_PASSED, 0)));
    cell = Cell { rule: "øges til 85 % inden 31. august 2025 og fastholdes", as_of: DELAFTALE_NO_DATE, ..cell };
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_LOST, 0)));
    cell.as_of = 20_230_101.0;
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_REACHED, 0)));
    cell.as_of = 20_220_101.0;
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_NOT_ASSESSABLE, DELAFTALE_REASON_NO_OBSERVATION)));
    assert_eq!(cell.ratio(), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place(), ("no-value".into(), "/rule".into()));
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).contains("ingen måling efter baseline"));
}

#[test]
fn the_status_of_a_row_without_values_is_a_reason() {
    let cell = degree(&[]);
    assert_eq!(cell.status(), Ok((DELAFTALE_STATUS_NOT_ASSESSABLE, DELAFTALE_REASON_NO_OBSERVATION)));
    let mut status = 99;
    // SAFETY: a text with a NUL, a variable, and an indicator: without values its columns may be NULL.
    let number = unsafe { delaftale_status(c(LEVEL).as_ptr(), &INDICATOR, &raw mut status, ptr::null_mut()) };
    assert_eq!((number, status), (DELAFTALE_OK, DELAFTALE_STATUS_NOT_ASSESSABLE));
}

#[test]
fn shares_as_a_spreadsheet_keeps_them() {
    let fraction = Cell { unit: DELAFTALE_UNIT_FRACTION, baseline: (0.2, 20_210_228.0), ..degree(&[(0.55, AUGUST)]) };
    assert_eq!(fraction.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    assert_eq!(fraction.ratio(), Ok(5754.0 / 5941.0));
    assert_eq!(fraction.expected(AUGUST), Ok(92290.0 / 164_400.0));
    assert_eq!(fraction.target(AUGUST), Ok((0.85, 20_250_831.0)));
    // Without a unit nobody knows what 0.2 is.
    let unclear = Cell { unit: DELAFTALE_UNIT_NONE, ..fraction.clone() };
    for number in [unclear.status().unwrap_err(), unclear.expected(AUGUST).unwrap_err(), unclear.target(AUGUST).unwrap_err()] {
        assert_eq!((number, place()), (DELAFTALE_ERROR_OUT_OF_RANGE, ("out-of-range".into(), "/unit".into())));
    }
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).contains("0,2"));
    // 1 can be either, and so can what is below 0; a baseline above 1 makes it clear as a value does.
    for (baseline, value) in [(1.0, 0.5), (0.5, 1.0), (0.5, -0.5)] {
        let unclear = Cell { baseline: (baseline, 20_210_228.0), ..degree(&[(value, AUGUST)]) };
        assert_eq!((unclear.status(), place().1.as_str()), (Err(DELAFTALE_ERROR_OUT_OF_RANGE), "/unit"));
    }
    let clear = Cell { baseline: (20.0, 20_210_228.0), ..degree(&[(0.5, AUGUST)]) };
    assert_eq!(clear.status(), Ok((DELAFTALE_STATUS_WORSENING, 0)));
    let percent = Cell { unit: DELAFTALE_UNIT_PERCENT, ..fraction };
    assert_eq!(percent.status(), Ok((DELAFTALE_STATUS_FAR_BEHIND, 0)));
    // 0 is 0 either way, a value above 1 makes it clear, and of a relative change it does not matter.
    let zero = Cell { baseline: (0.0, 20_210_228.0), ..degree(&[(0.0, AUGUST)]) };
    assert_eq!(zero.status(), Ok((DELAFTALE_STATUS_FAR_BEHIND, 0)));
    let clear = Cell { baseline: (0.5, 20_210_228.0), ..degree(&[(55.0, AUGUST)]) };
    assert_eq!(clear.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    let relative =
        Cell { rule: "reduceres med 30 % inden for 2 år", baseline: (0.4, 20_210_228.0), ..degree(&[(0.28, AUGUST)]) };
    assert_eq!(relative.status(), Ok((DELAFTALE_STATUS_REACHED, 0)));
    let annual = Cell { rule: "falder årligt med 10 % af året før", ..relative.clone() };
    assert_eq!(annual.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    // A gap is one of shares, not of counts: the unit must be said.
    let gap = Cell { rule: "forskellen til kommunen halveres inden 31. august 2025", ..relative };
    assert_eq!((gap.status(), place().0.as_str()), (Err(DELAFTALE_ERROR_REFUSED), "rule.unit"));
    assert_eq!(Cell { unit: DELAFTALE_UNIT_FRACTION, ..gap }.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
}

#[test]
fn printed_decimals_decide_where_rounding_does() {
    let direction = |decimals, unit| Cell { rule: "reduceres i perioden", decimals, unit, ..degree(&[(19.9, AUGUST)]) };
    assert_eq!(direction(DELAFTALE_DECIMALS_OWN, DELAFTALE_UNIT_PERCENT).status(), Ok((DELAFTALE_STATUS_UNCHANGED, 0)));
    assert_eq!(direction(1, DELAFTALE_UNIT_PERCENT).status(), Ok((DELAFTALE_STATUS_BETTER, 0)));
    assert_eq!(direction(2, DELAFTALE_UNIT_PERCENT).status(), Ok((DELAFTALE_STATUS_BETTER, 0)));
    // Without a unit the question cannot be answered.
    assert_eq!(direction(2, DELAFTALE_UNIT_NONE).status(), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("unit.mismatch".into(), "/unit".into()));
    assert_eq!(direction(10, DELAFTALE_UNIT_PERCENT).status(), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(direction(-2, DELAFTALE_UNIT_PERCENT).status(), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
}

#[test]
fn states_are_never_0() {
    let with = |baseline, value| Cell { baseline: (baseline, 20_210_228.0), ..degree(&[(value, AUGUST)]) };
    let reason = |baseline, value| with(baseline, value).status().unwrap().1;
    assert_eq!(reason(DELAFTALE_VALUE_PENDING, 55.0), DELAFTALE_REASON_BASELINE_PENDING);
    assert_eq!(reason(DELAFTALE_VALUE_SUPPRESSED, 55.0), DELAFTALE_REASON_BASELINE_SUPPRESSED);
    assert_eq!(reason(DELAFTALE_VALUE_MISSING, 55.0), DELAFTALE_REASON_NO_BASELINE);
    assert_eq!(reason(DELAFTALE_VALUE_NOT_YET_DUE, 55.0), DELAFTALE_REASON_BASELINE_PENDING);
    assert_eq!(reason(20.0, DELAFTALE_VALUE_SUPPRESSED), DELAFTALE_REASON_VALUE_SUPPRESSED);
    assert_eq!(reason(20.0, DELAFTALE_VALUE_MISSING), DELAFTALE_REASON_NO_OBSERVATION);
    assert_eq!(with(DELAFTALE_VALUE_PENDING, 55.0).expected(AUGUST), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place(), ("no-value".into(), "/baseline".into()));
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), "`baseline` er ikke kendt: afventer måling");
    // A number near the constants is none of them.
    assert_eq!(with(-1.5e301, 55.0).status(), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("figure.too-long".into(), "/baseline".into()));
}

#[test]
fn a_volume_counts_from_0() {
    let volume = Cell {
        rule: "mindst 75 personer årligt",
        period: (20_171_001.0, DELAFTALE_NO_DATE),
        baseline: (f64::NAN, f64::NAN),
        ..degree(&[(38.0, 20_180_401.0)])
    };
    assert_eq!(volume.status(), Ok((DELAFTALE_STATUS_ON_TRACK, 0)));
    assert_eq!(volume.expected(20_180_401.0), Ok(75.0 * 183.0 / 365.0));
    assert_eq!(volume.target(20_180_401.0), Ok((75.0, 20_180_930.0)));
    assert_eq!(volume.expected(20_170_930.0), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place(), ("no-value".into(), "/date".into()));
    let better = Cell { rule: "øges i perioden", unit: DELAFTALE_UNIT_PERCENT, ..degree(&[(55.0, AUGUST)]) };
    assert_eq!(better.ratio(), Err(DELAFTALE_ERROR_NO_VALUE));
    assert!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH).ends_with("bedre"));
    let direction = Cell { rule: "øges i perioden", unit: DELAFTALE_UNIT_PERCENT, ..degree(&[]) };
    assert_eq!(direction.target(AUGUST).map(|(target, deadline)| (target.is_nan(), deadline)), Ok((true, 20_250_831.0)));
    let open = Cell { rule: "øges til 85 % i perioden", period: (20_210_901.0, DELAFTALE_NO_DATE), ..degree(&[]) };
    assert_eq!(open.target(AUGUST), Ok((85.0, DELAFTALE_NO_DATE)));
}

#[test]
fn what_cannot_be_is_told_with_its_place() {
    let told = |cell: &Cell| (cell.status().unwrap_err(), place());
    let expect = |number, code: &str, path: &str| (number, (code.to_owned(), path.to_owned()));
    let nan = degree(&[(55.0, AUGUST), (f64::NAN, AUGUST)]);
    assert_eq!(told(&nan), expect(DELAFTALE_ERROR_INVALID_NUMBER, "invalid-number", "/values/1"));
    let infinite = Cell { baseline: (f64::INFINITY, 20_210_228.0), ..degree(&[(55.0, AUGUST)]) };
    assert_eq!(told(&infinite), expect(DELAFTALE_ERROR_INVALID_NUMBER, "invalid-number", "/baseline"));
    let no_day = degree(&[(55.0, 20_230_231.0)]);
    assert_eq!(told(&no_day), expect(DELAFTALE_ERROR_REFUSED, "date.no-such-day", "/value_dates/0"));
    let nonsense = Cell { rule: "flyver til månen", ..degree(&[]) };
    assert_eq!(told(&nonsense), expect(DELAFTALE_ERROR_REFUSED, "rule.not-a-rule", "/rule"));
    let reversed = Cell { period: (20_250_831.0, 20_210_901.0), ..degree(&[]) };
    assert_eq!(told(&reversed), expect(DELAFTALE_ERROR_REFUSED, "period.reversed", "/end"));
    let above = degree(&[(101.0, AUGUST)]);
    assert_eq!(told(&above), expect(DELAFTALE_ERROR_REFUSED, "value.out-of-range", "/values/0"));
    let never = Cell { as_of: -5.0, ..degree(&[(50.0, AUGUST)]) };
    assert_eq!(told(&never), expect(DELAFTALE_ERROR_REFUSED, "date.not-a-date", "/as_of"));
    let twice = degree(&[(50.0, AUGUST), (51.0, AUGUST)]);
    assert_eq!(told(&twice), expect(DELAFTALE_ERROR_REFUSED, "observation.conflict", "/values/1"));
    assert_eq!(degree(&[]).expected(0.5).unwrap_err(), DELAFTALE_ERROR_REFUSED);
    assert_eq!(place(), ("date.not-a-date".into(), "/date".into()));
    assert_eq!((degree(&[]).target(0.5), place().1.as_str()), (Err(DELAFTALE_ERROR_REFUSED), "/date"));
    for (period, path) in [((0.5, 20_250_831.0), "/start"), ((20_210_901.0, 0.5), "/end")] {
        let cell = Cell { period, ..degree(&[]) };
        assert_eq!(told(&cell), expect(DELAFTALE_ERROR_REFUSED, "date.not-a-date", path));
    }
    let above = Cell { baseline: (120.0, 20_210_228.0), ..degree(&[]) };
    assert_eq!(above.expected(AUGUST), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("value.out-of-range".into(), "/baseline".into()));
    let undated = Cell { baseline: (20.0, DELAFTALE_NO_DATE), ..degree(&[]) };
    assert_eq!(undated.expected(AUGUST).unwrap_err(), DELAFTALE_ERROR_REFUSED);
    assert_eq!(place(), ("json.missing-field".into(), "/baseline_date".into()));
    for (cell, path) in [
        (Cell { unit: 99, ..degree(&[]) }, "/unit"),
        (Cell { direction: 3, ..degree(&[]) }, "/direction"),
        (Cell { decimals: 10, ..degree(&[]) }, "/decimals"),
    ] {
        assert_eq!(told(&cell), expect(DELAFTALE_ERROR_OUT_OF_RANGE, "out-of-range", path));
    }
}

#[test]
fn the_last_error_repeats_the_call_in_both_languages() {
    assert!(Cell { rule: "vrøvl om \"85\"", ..degree(&[]) }.expected(AUGUST).is_err());
    let call = concat!(
        r#"delaftale_expected_w(rule: "vrøvl om \"85\"", indicator: {unit: 0, direction: 0, decimals: -1, baseline: 20, "#,
        "baseline_date: 20210228, start: 20210901, end: 20250831, dates: 0, as_of: -1, count: 0}, date: 20230831)"
    );
    assert_eq!(last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH), call);
    let (danish, english) = (last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), last(DELAFTALE_LAST_MESSAGE, DELAFTALE_ENGLISH));
    assert_ne!(danish, english);
    assert_eq!(last(DELAFTALE_LAST_FULL, DELAFTALE_ENGLISH), format!("{call}: {english}"));
    let (danish_help, english_help) = (last(DELAFTALE_LAST_HELP, DELAFTALE_DANISH), last(DELAFTALE_LAST_HELP, DELAFTALE_ENGLISH));
    assert!(danish_help.starts_with("skriv ") && english_help.starts_with("write "), "{danish_help} {english_help}");
    let json = last(DELAFTALE_LAST_JSON, DELAFTALE_DANISH);
    assert!(json.starts_with(r#"{"status":"failure","errors":[{"code":"rule."#) && json.contains(r#""path":"/rule""#), "{json}");
    assert_eq!(delaftale_last_error(), DELAFTALE_ERROR_REFUSED);
    // A call that succeeds leaves it, and so does asking for it in vain.
    assert!(degree(&[]).expected(AUGUST).is_ok());
    // SAFETY: a buffer is not wanted.
    assert_eq!(unsafe { delaftale_last_error_text(99, 0, ptr::null_mut(), 0, ptr::null_mut()) }, DELAFTALE_ERROR_OUT_OF_RANGE);
    // SAFETY: as above.
    assert_eq!(unsafe { delaftale_last_error_text(0, 99, ptr::null_mut(), 0, ptr::null_mut()) }, DELAFTALE_ERROR_OUT_OF_RANGE);
    assert_eq!(last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH), call);
    // SAFETY: the buffer is as large as it is said to be.
    let broad = wide_text(|buffer, capacity, length| unsafe {
        delaftale_last_error_text_w(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH, buffer, capacity, length)
    });
    assert_eq!(broad, Ok(danish));
    // Another thread has none.
    let elsewhere = std::thread::spawn(|| (delaftale_last_error(), last(DELAFTALE_LAST_FULL, DELAFTALE_DANISH))).join().unwrap();
    assert_eq!(elsewhere, (DELAFTALE_OK, String::new()));
}

#[test]
fn changes_are_exact() {
    let change = |baseline, value| {
        let (mut change, mut relative) = (0.0, 0.0);
        // SAFETY: two variables.
        let number = unsafe { delaftale_change(baseline, value, &raw mut change, &raw mut relative) };
        if number == DELAFTALE_OK { Ok((change, relative)) } else { Err(number) }
    };
    assert_eq!(change(0.1, 0.3), Ok((0.2, 200.0)));
    assert_eq!(change(20.0, 55.0), Ok((35.0, 175.0)));
    assert_eq!(change(0.0, 5.0).map(|(by, relative)| (by, relative.is_nan())), Ok((5.0, true)));
    assert_eq!(change(DELAFTALE_VALUE_MISSING, 5.0), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place(), ("no-value".into(), "/baseline".into()));
    assert_eq!(change(5.0, f64::NAN), Err(DELAFTALE_ERROR_INVALID_NUMBER));
    assert_eq!(place().1, "/value");
    // SAFETY: nothing is wanted.
    assert_eq!(unsafe { delaftale_change(1.0, 2.0, ptr::null_mut(), ptr::null_mut()) }, DELAFTALE_OK);
}

type Parsed = (f64, i32, i32, i32);

fn parsed(figure: &str) -> Result<Parsed, i32> {
    let (mut value, mut decimals, mut unit, mut word) = (0.0, 0, 0, 0);
    let (text, broad) = (c(figure), wide(figure));
    // SAFETY: a text with a NUL and variables.
    let number =
        unsafe { delaftale_parse_figure(text.as_ptr(), &raw mut value, &raw mut decimals, &raw mut unit, &raw mut word) };
    let narrow = (value.to_bits(), decimals, unit, word);
    // SAFETY: as above.
    let second =
        unsafe { delaftale_parse_figure_w(broad.as_ptr(), &raw mut value, &raw mut decimals, &raw mut unit, &raw mut word) };
    assert_eq!((number, narrow), (second, (value.to_bits(), decimals, unit, word)));
    if number == DELAFTALE_OK { Ok((value, decimals, unit, word)) } else { Err(number) }
}

#[test]
fn figures_and_back() {
    assert_eq!(parsed("19,14 %"), Ok((19.14, 2, DELAFTALE_UNIT_PERCENT, DELAFTALE_EXACTLY)));
    assert_eq!(parsed("1.040 personer"), Ok((1040.0, 0, DELAFTALE_UNIT_PERSONS, DELAFTALE_EXACTLY)));
    assert_eq!(parsed("8,186 mio. kr."), Ok((8_186_000.0, 0, DELAFTALE_UNIT_KRONER, DELAFTALE_EXACTLY)));
    assert_eq!(parsed("ca. 260"), Ok((260.0, 0, DELAFTALE_UNIT_NONE, DELAFTALE_ABOUT)));
    assert_eq!(parsed("afventer måling"), Ok((DELAFTALE_VALUE_PENDING, 0, DELAFTALE_UNIT_NONE, DELAFTALE_EXACTLY)));
    for (word, value) in [
        ("diskretioneret", DELAFTALE_VALUE_SUPPRESSED),
        ("mangler", DELAFTALE_VALUE_MISSING),
        ("endnu ikke forfalden", DELAFTALE_VALUE_NOT_YET_DUE),
    ] {
        assert_eq!(parsed(word).map(|found| found.0), Ok(value));
    }
    assert_eq!(parsed("12,3,4"), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("figure.not-a-number".into(), "/text".into()));
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), "`12,3,4` har to decimalkommaer");
    // Without a place for the word an approximate figure is refused.
    let mut value = 0.0;
    // SAFETY: a text with a NUL and a variable.
    let number = unsafe {
        delaftale_parse_figure(c("ca. 30").as_ptr(), &raw mut value, ptr::null_mut(), ptr::null_mut(), ptr::null_mut())
    };
    assert_eq!((number, value.is_nan(), place().0.as_str()), (DELAFTALE_ERROR_REFUSED, true, "figure.approximate"));

    let print = |value, decimals, unit, language| {
        // SAFETY: the buffer is as large as it is said to be.
        let narrow = text(|buffer, capacity, length| unsafe {
            delaftale_format_figure(value, decimals, unit, language, buffer, capacity, length)
        });
        // SAFETY: as above.
        let broad = wide_text(|buffer, capacity, length| unsafe {
            delaftale_format_figure_w(value, decimals, unit, language, buffer, capacity, length)
        });
        assert_eq!(narrow, broad);
        narrow
    };
    assert_eq!(print(19.14, -1, DELAFTALE_UNIT_PERCENT, DELAFTALE_DANISH).as_deref(), Ok("19,14 %"));
    assert_eq!(print(0.1914, 1, DELAFTALE_UNIT_FRACTION, DELAFTALE_ENGLISH).as_deref(), Ok("19.1 %"));
    assert_eq!(print(1040.0, -1, DELAFTALE_UNIT_PERSONS, DELAFTALE_DANISH).as_deref(), Ok("1.040 personer"));
    assert_eq!(print(42.8, 2, DELAFTALE_UNIT_NONE, DELAFTALE_DANISH).as_deref(), Ok("42,80"));
    assert_eq!(print(1.5, 9, DELAFTALE_UNIT_NONE, DELAFTALE_DANISH).as_deref(), Ok("1,500000000"));
    assert_eq!(print(DELAFTALE_VALUE_PENDING, -1, 0, DELAFTALE_DANISH).as_deref(), Ok("afventer måling"));
    assert_eq!(print(f64::NAN, -1, 0, DELAFTALE_DANISH), Err(DELAFTALE_ERROR_INVALID_NUMBER));
}

#[test]
fn days_of_every_system() {
    let convert = |date, from, to| {
        let mut converted = 0.0;
        // SAFETY: a variable.
        let number = unsafe { delaftale_convert_date(date, from, to, &raw mut converted) };
        if number == DELAFTALE_OK { Ok(converted) } else { Err(number) }
    };
    let (digits, calc) = (DELAFTALE_DATES_DIGITS, DELAFTALE_DATES_CALC);
    assert_eq!(convert(45900.75, DELAFTALE_DATES_1900, digits), Ok(20_250_831.0));
    assert_eq!(convert(44438.0, DELAFTALE_DATES_1904, digits), Ok(20_250_831.0));
    assert_eq!(convert(20_250_831.0, digits, calc), Ok(45900.0));
    assert_eq!(convert(60.0, calc, digits), Ok(19_000_228.0));
    assert_eq!(convert(60.0, DELAFTALE_DATES_1900, digits), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("date.no-such-day".into(), "/date".into()));
    assert_eq!(convert(19_031_231.0, digits, DELAFTALE_DATES_1904), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place(), ("no-value".into(), "/dates".into()));
    assert_eq!(convert(f64::NAN, digits, calc), Err(DELAFTALE_ERROR_INVALID_NUMBER));
    assert_eq!(convert(45900.0, 1901, digits), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place(), ("out-of-range".into(), "/from".into()));
    assert_eq!(convert(45900.0, DELAFTALE_DATES_1900, 1901), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place(), ("out-of-range".into(), "/to".into()));

    let read = |date: &str, dates| {
        let (mut narrow, mut broad) = (0.0, 0.0);
        // SAFETY: texts with a NUL, and variables.
        let (first, second) = unsafe {
            (
                delaftale_parse_date(c(date).as_ptr(), dates, &raw mut narrow),
                delaftale_parse_date_w(wide(date).as_ptr(), dates, &raw mut broad),
            )
        };
        assert_eq!((first, narrow.to_bits()), (second, broad.to_bits()));
        if first == DELAFTALE_OK { Ok(narrow) } else { Err(first) }
    };
    assert_eq!(read("31. august 2025", DELAFTALE_DATES_1900), Ok(45900.0));
    assert_eq!(read("udgang februar 2021", digits), Ok(20_210_228.0));
    assert_eq!(read("på lørdag", digits), Err(DELAFTALE_ERROR_REFUSED));

    assert_eq!(place().1, "/text");
    // The numbers of a cell's question are those of its system too.
    let mut expected = 0.0;
    let indicator =
        DelaftaleIndicator { baseline_date: 44255.0, start: 44440.0, end: 45900.0, dates: DELAFTALE_DATES_1900, ..INDICATOR };
    // SAFETY: a text with a NUL, an indicator and a variable.
    let number = unsafe { delaftale_expected(c(LEVEL).as_ptr(), &indicator, 45169.0, &raw mut expected) };
    assert_eq!((number, expected), (DELAFTALE_OK, 92290.0 / 1644.0));
    // SAFETY: the buffer is as large as it is said to be.
    let english = text(|buffer, capacity, length| unsafe {
        delaftale_format_date(45900.5, 1900, DELAFTALE_ENGLISH, buffer, capacity, length)
    });
    assert_eq!(english.as_deref(), Ok("31 August 2025"));
    // SAFETY: the buffer is as large as it is said to be.
    let narrow = text(|buffer, capacity, length| unsafe { delaftale_format_date(45900.5, 1900, 0, buffer, capacity, length) });
    // SAFETY: as above.
    let broad =
        wide_text(|buffer, capacity, length| unsafe { delaftale_format_date_w(45900.5, 1900, 0, buffer, capacity, length) });
    assert_eq!((narrow.as_deref(), broad.as_deref()), (Ok("31. august 2025"), Ok("31. august 2025")));
}

#[test]
fn words_and_phrases() {
    let phrase = |rule: &str| {
        let (rule, broad) = (c(rule), wide(rule));
        // SAFETY: a text with a NUL, and a buffer as large as it is said to be.
        let narrow = text(|buffer, capacity, length| unsafe { delaftale_rule_phrase(rule.as_ptr(), buffer, capacity, length) });
        // SAFETY: as above.
        let wide =
            wide_text(|buffer, capacity, length| unsafe { delaftale_rule_phrase_w(broad.as_ptr(), buffer, capacity, length) });
        assert_eq!(narrow, wide);
        narrow
    };
    assert_eq!(phrase("skal øges til 85% inden 31.8.2025").as_deref(), Ok(LEVEL));
    assert_eq!(phrase("vrøvl"), Err(DELAFTALE_ERROR_REFUSED));
    let doubts = |rule: &str, language| {
        let (rule, broad) = (c(rule), wide(rule));
        // SAFETY: as above.
        let narrow =
            text(|buffer, capacity, length| unsafe { delaftale_rule_doubts(rule.as_ptr(), language, buffer, capacity, length) });
        // SAFETY: as above.
        let wide = wide_text(|buffer, capacity, length| unsafe {
            delaftale_rule_doubts_w(broad.as_ptr(), language, buffer, capacity, length)
        });
        assert_eq!(narrow, wide);
        narrow.unwrap()
    };
    assert_eq!(doubts(LEVEL, DELAFTALE_DANISH), "");
    assert_eq!(doubts("falder årligt med 10 % over perioden", DELAFTALE_DANISH).lines().count(), 1);
    assert!(doubts("falder årligt med 10 % over perioden", DELAFTALE_ENGLISH).starts_with("It is not said"));

    let unit = |word: &str| {
        let (mut narrow, mut broad) = (99, 99);
        // SAFETY: texts with a NUL, and variables.
        let (first, second) = unsafe {
            (
                delaftale_unit_from_word(c(word).as_ptr(), &raw mut narrow),
                delaftale_unit_from_word_w(wide(word).as_ptr(), &raw mut broad),
            )
        };
        assert_eq!((first, narrow), (second, broad));
        if first == DELAFTALE_OK { Ok(narrow) } else { Err(first) }
    };
    assert_eq!(unit(" % "), Ok(DELAFTALE_UNIT_PERCENT));
    assert_eq!(unit("Forløb"), Ok(DELAFTALE_UNIT_COURSES));
    assert_eq!((unit("andel"), unit("Andel")), (Ok(DELAFTALE_UNIT_FRACTION), Ok(DELAFTALE_UNIT_FRACTION)));
    assert_eq!(unit(""), Ok(DELAFTALE_UNIT_NONE));
    assert_eq!(unit("kg"), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place().1, "/word");
    assert!(last(DELAFTALE_LAST_HELP, DELAFTALE_DANISH).contains("`årsværk`"));

    // SAFETY: the buffers are as large as they are said to be.
    type Word = unsafe extern "C" fn(i32, i32, *mut c_char, usize, *mut usize) -> i32;
    type WideWord = unsafe extern "C" fn(i32, i32, *mut u16, usize, *mut usize) -> i32;
    let word = |narrow: Word, broad: WideWord, choice, language| {
        // SAFETY: the buffer is as large as it is said to be.
        let first = text(|buffer, capacity, length| unsafe { narrow(choice, language, buffer, capacity, length) });
        // SAFETY: as above.
        let second = wide_text(|buffer, capacity, length| unsafe { broad(choice, language, buffer, capacity, length) });
        assert_eq!(first, second);
        first
    };
    let status = |choice| word(delaftale_status_word, delaftale_status_word_w, choice, DELAFTALE_DANISH);
    assert_eq!(status(DELAFTALE_STATUS_ON_TRACK).as_deref(), Ok("på vej"));
    assert_eq!(status(21), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(word(delaftale_status_word, delaftale_status_word_w, 1, 2), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place().1, "/language");
    let reason = |choice| word(delaftale_reason_word, delaftale_reason_word_w, choice, DELAFTALE_ENGLISH);
    assert_eq!(reason(DELAFTALE_REASON_NO_BASELINE).as_deref(), Ok("the baseline is missing"));
    assert_eq!(reason(DELAFTALE_REASON_NONE).as_deref(), Ok(""));
    assert_eq!((reason(25), place().1.as_str()), (Err(DELAFTALE_ERROR_OUT_OF_RANGE), "/reason"));
    let grade = |choice| word(delaftale_grade_word, delaftale_grade_word_w, choice, DELAFTALE_DANISH);
    assert_eq!(grade(DELAFTALE_GRADE_IMPOSSIBLE).as_deref(), Ok("umuligt"));
    assert_eq!(grade(0), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    let in_english = |narrow, broad, choice| word(narrow, broad, choice, DELAFTALE_ENGLISH);
    assert_eq!(in_english(delaftale_grade_word, delaftale_grade_word_w, 3).as_deref(), Ok("impossible"));
    assert_eq!(in_english(delaftale_unit_word, delaftale_unit_word_w, DELAFTALE_UNIT_PERSONS).as_deref(), Ok("persons"));
    let unit_word = |choice| word(delaftale_unit_word, delaftale_unit_word_w, choice, DELAFTALE_DANISH);
    assert_eq!(unit_word(DELAFTALE_UNIT_PERSONS).as_deref(), Ok("personer"));
    assert_eq!(unit_word(DELAFTALE_UNIT_FRACTION).as_deref(), Ok("andel"));
    assert_eq!(unit_word(DELAFTALE_UNIT_NONE).as_deref(), Ok(""));
}

#[test]
fn prints_are_checked() {
    let share = |part, whole, unit, share, decimals| {
        let (mut grade, mut recomputed) = (0, 0.0);
        // SAFETY: two variables.
        let number = unsafe { delaftale_check_share(part, whole, unit, share, decimals, &raw mut grade, &raw mut recomputed) };
        if number == DELAFTALE_OK { Ok((grade, recomputed)) } else { Err(number) }
    };
    let (people, full_time) = (DELAFTALE_UNIT_PERSONS, DELAFTALE_UNIT_FULL_TIME_PERSONS);
    assert_eq!(share(255.0, 729.0, people, 35.0, 1), Ok((DELAFTALE_GRADE_EXACT, 25500.0 / 729.0)));
    assert_eq!(share(61.8, 553.5, full_time, 11.71, -1), Ok((DELAFTALE_GRADE_IMPOSSIBLE, 6180.0 / 553.5)));
    assert_eq!(share(18.0, 195.3, full_time, 9.21, -1).map(|(grade, _)| grade), Ok(DELAFTALE_GRADE_WITHIN_ROUNDING));
    // The decimals are those of the share alone.
    assert_eq!(share(18.4, 195.3, full_time, 9.0, 0), Ok((DELAFTALE_GRADE_EXACT, 18_400.0 / 1953.0)));
    assert_eq!(share(2.5, 10.0, DELAFTALE_UNIT_COURSES, 25.0, 0), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!((share(5.0, 10.0, people, f64::NAN, 1), place().1.as_str()), (Err(DELAFTALE_ERROR_INVALID_NUMBER), "/share"));
    for (part, whole, path) in [(2.5, 10.0, "/part"), (2.0, 10.5, "/whole"), (-2.0, 10.0, "/part")] {
        assert_eq!(share(part, whole, people, 25.0, 0), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
        assert_eq!(place(), ("out-of-range".into(), path.into()));
    }
    assert_eq!(share(5.0, 0.0, people, 35.0, 1), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("counts.invalid".into(), "/whole".into()));
    assert_eq!(share(5.0, 10.0, people, DELAFTALE_VALUE_MISSING, 1), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(share(5.0, f64::NAN, people, 35.0, 1), Err(DELAFTALE_ERROR_INVALID_NUMBER));

    let sum_of = |parts: &[f64], total, unit, decimals| {
        let (mut grade, mut recomputed) = (0, 0.0);
        // SAFETY: a column of that length and two variables.
        let number = unsafe {
            delaftale_check_sum(parts.len(), parts.as_ptr(), total, unit, decimals, &raw mut grade, &raw mut recomputed)
        };
        if number == DELAFTALE_OK { Ok((grade, recomputed)) } else { Err(number) }
    };
    let sum = |parts: &[f64], total, decimals| sum_of(parts, total, full_time, decimals);
    // Full-time persons can be 10,4 and 20,4; people cannot.
    assert_eq!(sum(&[10.0, 20.0], 31.0, 0), Ok((DELAFTALE_GRADE_WITHIN_ROUNDING, 30.0)));
    assert_eq!(sum_of(&[10.0, 20.0], 31.0, people, 0), Ok((DELAFTALE_GRADE_IMPOSSIBLE, 30.0)));
    assert_eq!(sum_of(&[10.5, 20.0], 31.0, people, -1), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place().1, "/parts/0");
    assert_eq!(sum(&[75.8, 496.2], 572.4, 1), Ok((DELAFTALE_GRADE_IMPOSSIBLE, 572.0)));
    assert_eq!(sum(&[0.1, 0.2], 0.3, 1), Ok((DELAFTALE_GRADE_EXACT, 0.3)));
    assert_eq!(sum(&[75.8, f64::INFINITY], 572.4, 1), Err(DELAFTALE_ERROR_INVALID_NUMBER));
    assert_eq!(place().1, "/parts/1");
    assert_eq!((sum(&[75.8], f64::NAN, 1), place().1.as_str()), (Err(DELAFTALE_ERROR_INVALID_NUMBER), "/total"));

    let whole = |count, share, decimals| {
        let (mut least, mut most) = (0.0, 0.0);
        // SAFETY: two variables.
        let number = unsafe { delaftale_whole_numbers(count, share, decimals, &raw mut least, &raw mut most) };
        if number == DELAFTALE_OK { Ok((least, most)) } else { Err(number) }
    };
    assert_eq!(whole(258.0, 42.9, -1), Ok((601.0, 602.0)));
    assert_eq!(whole(1040.0, 48.7, -1), Ok((2134.0, 2137.0)));
    assert_eq!(whole(0.0, 0.0, -1), Ok((1.0, f64::INFINITY)));
    assert_eq!((whole(3.0, 71.0, 1), place().1.as_str()), (Err(DELAFTALE_ERROR_NO_VALUE), "/share"));
    assert_eq!((whole(2.5, 71.0, 1), place().1.as_str()), (Err(DELAFTALE_ERROR_OUT_OF_RANGE), "/count"));
    assert_eq!((whole(f64::NAN, 71.0, 1), place().1.as_str()), (Err(DELAFTALE_ERROR_INVALID_NUMBER), "/count"));
}

#[test]
fn codes_and_their_sums() {
    let name = |code: &str, date| {
        let mut standing = 0;
        let (code, broad) = (c(code), wide(code));
        // SAFETY: a text with a NUL, a variable, and a buffer as large as it is said to be.
        let narrow = text(|buffer, capacity, length| unsafe {
            delaftale_target_group_name(code.as_ptr(), date, 0, DELAFTALE_DANISH, &raw mut standing, buffer, capacity, length)
        });
        let mut second = 0;
        // SAFETY: as above.
        let wide = wide_text(|buffer, capacity, length| unsafe {
            delaftale_target_group_name_w(broad.as_ptr(), date, 0, DELAFTALE_DANISH, &raw mut second, buffer, capacity, length)
        });
        assert_eq!((&narrow, &mut standing), (&wide, &mut second));
        narrow.map(|name| (name, standing))
    };
    let (found, standing) = name("6.10", 20_210_301.0).unwrap();
    assert!(found.contains("revalid") && standing == DELAFTALE_CODE_KNOWN, "{found}");
    assert_eq!(name("2.4", 20_210_301.0).unwrap().1, DELAFTALE_CODE_EXPIRED);
    assert_eq!(name("6.1", 20_190_101.0).unwrap().1, DELAFTALE_CODE_NOT_YET);
    assert_eq!((name("6.1", 0.5), place().1.as_str()), (Err(DELAFTALE_ERROR_REFUSED), "/date"));
    // SAFETY: a text with a NUL, no place for the standing, and a buffer as large as it is said to be.
    let english = text(|buffer, capacity, length| unsafe {
        delaftale_target_group_name(c"6.10".as_ptr(), 44256.0, 1900, DELAFTALE_ENGLISH, ptr::null_mut(), buffer, capacity, length)
    });
    assert_eq!(english.as_deref(), Ok("people in vocational rehabilitation"));
    assert_eq!(name("INT-KP", 20_210_301.0), Ok((String::new(), DELAFTALE_CODE_OPEN_SET)));
    assert_eq!(name("6.99", 20_210_301.0), Ok((String::new(), DELAFTALE_CODE_UNKNOWN)));
    assert_eq!(name("6,1", 20_210_301.0), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("code.invalid".into(), "/code".into()));

    let codes = ["6.1", "6.2", "6.3", "6.4", "6.5", "6.8", "INT-SHP"];
    let totals = [32.0, 52.0, 70.0, 30.0, 12.0, 31.0, 38.0];
    let sum = |selection, selected: &str, values: &[f64]| {
        let texts: Vec<CString> = codes.iter().map(|code| c(code)).collect();
        let pointers: Vec<*const c_char> = texts.iter().map(|text| text.as_ptr()).collect();
        let broad: Vec<Vec<u16>> = codes.iter().map(|code| wide(code)).collect();
        let wides: Vec<*const u16> = broad.iter().map(|text| text.as_ptr()).collect();
        let (mut narrow, mut second) = (0.0, 0.0);
        // SAFETY: columns of that length, texts with a NUL, variables.
        let (first, other) = unsafe {
            (
                delaftale_sum_by_code(
                    codes.len(),
                    pointers.as_ptr(),
                    values.as_ptr(),
                    selection,
                    c(selected).as_ptr(),
                    &raw mut narrow,
                ),
                delaftale_sum_by_code_w(
                    codes.len(),
                    wides.as_ptr(),
                    values.as_ptr(),
                    selection,
                    wide(selected).as_ptr(),
                    &raw mut second,
                ),
            )
        };
        assert_eq!((first, narrow.to_bits()), (other, second.to_bits()));
        if first == DELAFTALE_OK { Ok(narrow) } else { Err(first) }
    };
    // The baseline of a real plan is its table without 6.1.
    assert_eq!(sum(DELAFTALE_EXCEPT, "6.1", &totals), Ok(233.0));
    assert_eq!(sum(DELAFTALE_EXCEPT, "", &totals), Ok(265.0));
    assert_eq!(sum(DELAFTALE_ONLY, "6.2; 6.3,int-shp", &totals), Ok(160.0));
    assert_eq!(sum(DELAFTALE_ONLY, "6.2\t6.3\nINT-SHP", &totals), Ok(160.0));
    assert_eq!(sum(DELAFTALE_ONLY, "", &totals), Ok(0.0));
    assert_eq!(sum(DELAFTALE_ONLY, "6.9", &totals), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("table.missing".into(), "/selected".into()));
    assert_eq!(sum(DELAFTALE_ONLY, "6.1 6.1", &totals), Err(DELAFTALE_ERROR_REFUSED));
    assert_eq!(place(), ("table.duplicate".into(), "/selected".into()));
    assert_eq!(sum(2, "6.1", &totals), Err(DELAFTALE_ERROR_OUT_OF_RANGE));
    assert_eq!(place().1, "/selection");
    let mut hidden = totals;
    hidden[4] = DELAFTALE_VALUE_SUPPRESSED;
    assert_eq!(sum(DELAFTALE_EXCEPT, "6.1", &hidden), Err(DELAFTALE_ERROR_NO_VALUE));
    assert_eq!(place().1, "/values/4");
    assert_eq!(sum(DELAFTALE_EXCEPT, "6.5", &hidden), Ok(253.0));
    hidden[4] = f64::NAN;
    for left_out in ["6.1", "6.5"] {
        assert_eq!(sum(DELAFTALE_EXCEPT, left_out, &hidden), Err(DELAFTALE_ERROR_INVALID_NUMBER));
        assert_eq!(place().1, "/values/4");
    }
    let (pointers, mut total) = ([c"6.1".as_ptr(), ptr::null()], 0.0);
    // SAFETY: columns of two rows, one of which is NULL, and a variable.
    let number = unsafe { delaftale_sum_by_code(2, pointers.as_ptr(), totals.as_ptr(), 0, c"".as_ptr(), &raw mut total) };
    assert_eq!((number, place().1.as_str(), total.is_nan()), (DELAFTALE_ERROR_NULL_POINTER, "/codes/1", true));
}
