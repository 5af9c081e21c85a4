//! Columns: the answers of their rows, one by one.

mod support;

use std::ffi::{CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use proptest::prelude::*;
use support::{COLUMN, INDICATOR, c, place, wide};

const PERIOD: (f64, f64) = (20_210_901.0, 20_250_831.0);

/// A row of a column.
#[derive(Debug, Clone)]
struct Row {
    rule: &'static str,
    unit: i32,
    direction: i32,
    baseline: f64,
    baseline_date: f64,
    value: f64,
    value_date: f64,
}

const DEGREE: Row = Row {
    rule: "øges til 85 % inden 31. august 2025",
    unit: DELAFTALE_UNIT_NONE,
    direction: DELAFTALE_DIRECTION_NONE,
    baseline: 20.0,
    baseline_date: 20_210_228.0,
    value: 55.0,
    value_date: 20_230_831.0,
};

/// What came out of a column.
#[derive(Debug, Default, PartialEq)]
struct Answers {
    number: i32,
    expected: Vec<u64>,
    ratios: Vec<u64>,
    statuses: Vec<i32>,
    reasons: Vec<i32>,
    errors: Vec<i32>,
}

fn bits(column: &[f64]) -> Vec<u64> {
    // All ways of being no number are one here.
    column.iter().map(|value| if value.is_nan() { f64::NAN.to_bits() } else { value.to_bits() }).collect()
}

/// The answers of a column, which are the same in every system of dates.
fn column(rows: &[Row]) -> Answers {
    let others = DATES[1..].iter().map(|dates| column_in(*dates, rows)).collect::<Vec<_>>();
    let answers = column_in(DATES[0], rows);
    assert!(others.iter().all(|other| *other == answers), "{others:?} {answers:?}");
    answers
}

/// The systems of dates, and the number in them of the day that is 0 in Calc's.
const DATES: [(i32, f64); 4] =
    [(DELAFTALE_DATES_DIGITS, 0.0), (DELAFTALE_DATES_CALC, 0.0), (DELAFTALE_DATES_1900, 0.0), (DELAFTALE_DATES_1904, -1462.0)];

/// The same rows with their days in another system.
fn column_in((dates, zero): (i32, f64), rows: &[Row]) -> Answers {
    let day = |digits: f64| {
        let mut number = 0.0;
        // SAFETY: a variable.
        let known = unsafe { delaftale_convert_date(digits, DELAFTALE_DATES_DIGITS, DELAFTALE_DATES_CALC, &raw mut number) };
        if dates == DELAFTALE_DATES_DIGITS || known != DELAFTALE_OK { digits } else { number + zero }
    };
    let rows: Vec<Row> = rows
        .iter()
        .map(|row| Row { baseline_date: day(row.baseline_date), value_date: day(row.value_date), ..row.clone() })
        .collect();
    let period = (day(PERIOD.0), day(PERIOD.1));
    let of = |field: fn(&Row) -> f64| rows.iter().map(field).collect::<Vec<_>>();
    let choices = |field: fn(&Row) -> i32| rows.iter().map(field).collect::<Vec<_>>();
    let (units, directions) = (choices(|row| row.unit), choices(|row| row.direction));
    let (baselines, baseline_dates) = (of(|row| row.baseline), of(|row| row.baseline_date));
    let (values, value_dates) = (of(|row| row.value), of(|row| row.value_date));
    let texts: Vec<CString> = rows.iter().map(|row| c(row.rule)).collect();
    let broad: Vec<Vec<u16>> = rows.iter().map(|row| wide(row.rule)).collect();
    let (narrow, wides): (Vec<_>, Vec<_>) =
        (texts.iter().map(|t| t.as_ptr()).collect(), broad.iter().map(|t| t.as_ptr()).collect());
    let ask = |wide_rules: bool| {
        let (mut expected, mut ratios) = (vec![9.0; rows.len()], vec![9.0; rows.len()]);
        let mut out = Answers {
            statuses: vec![9; rows.len()],
            reasons: vec![9; rows.len()],
            errors: vec![9; rows.len()],
            ..Answers::default()
        };
        let column = DelaftaleColumn {
            count: rows.len(),
            start: period.0,
            end: period.1,
            baselines: baselines.as_ptr(),
            baseline_dates: baseline_dates.as_ptr(),
            values: values.as_ptr(),
            value_dates: value_dates.as_ptr(),
            units: units.as_ptr(),
            directions: directions.as_ptr(),
            expected: expected.as_mut_ptr(),
            ratios: ratios.as_mut_ptr(),
            statuses: out.statuses.as_mut_ptr(),
            reasons: out.reasons.as_mut_ptr(),
            errors: out.errors.as_mut_ptr(),
            dates,
            ..COLUMN
        };
        // SAFETY: columns of this length, texts with a NUL.
        out.number = unsafe {
            if wide_rules {
                delaftale_status_column_w(rows.len(), wides.as_ptr(), &column)
            } else {
                delaftale_status_column(rows.len(), narrow.as_ptr(), &column)
            }
        };
        (out.expected, out.ratios) = (bits(&expected), bits(&ratios));
        out
    };
    let answers = ask(false);
    assert_eq!(ask(true), answers);
    answers
}

/// The same rows through the functions of one cell.
fn one_by_one(rows: &[Row]) -> Answers {
    let mut all = Answers::default();
    for row in rows {
        let rule = c(row.rule);
        let (mut status, mut reason, mut ratio, mut expected) = (0, 0, 0.0, 0.0);
        let (value, date) = ([row.value], [row.value_date]);
        let indicator = DelaftaleIndicator {
            baseline: row.baseline,
            baseline_date: row.baseline_date,
            count: 1,
            values: value.as_ptr(),
            value_dates: date.as_ptr(),
            unit: row.unit,
            direction: row.direction,
            ..INDICATOR
        };
        // SAFETY: a text with a NUL, columns of one row, variables.
        let number = unsafe {
            delaftale_ratio(rule.as_ptr(), &indicator, &raw mut ratio);
            delaftale_expected(rule.as_ptr(), &indicator, row.value_date, &raw mut expected);
            delaftale_status(rule.as_ptr(), &indicator, &raw mut status, &raw mut reason)
        };
        let failed = number != DELAFTALE_OK;
        all.statuses.push(status);
        all.reasons.push(reason);
        all.errors.push(number);
        all.ratios.push(ratio.to_bits());
        all.expected.push(if failed || status == DELAFTALE_STATUS_NOT_ASSESSABLE {
            f64::NAN.to_bits()
        } else {
            expected.to_bits()
        });
        if failed {
            all.number = DELAFTALE_ERROR_SOME_ROWS;
        }
    }
    let plain = |column: &[u64]| bits(&column.iter().copied().map(f64::from_bits).collect::<Vec<_>>());
    (all.ratios, all.expected) = (plain(&all.ratios), plain(&all.expected));
    all
}

#[test]
fn a_row_that_fails_fails_alone() {
    let rows = [
        DEGREE,
        Row { value: f64::NAN, ..DEGREE },
        Row { rule: "vrøvl", ..DEGREE },
        Row { value: 45.0, ..DEGREE },
        Row { value: DELAFTALE_VALUE_SUPPRESSED, ..DEGREE },
        Row { unit: 77, ..DEGREE },
        Row { direction: 77, ..DEGREE },
        Row { unit: DELAFTALE_UNIT_FRACTION, baseline: 0.2, value: 0.55, ..DEGREE },
        Row { baseline: 0.2, value: 0.55, ..DEGREE },
        Row { baseline: 1.0, value: 0.5, ..DEGREE },
    ];
    let answers = column(&rows);
    assert_eq!((answers.number, place()), (DELAFTALE_ERROR_SOME_ROWS, ("invalid-number".into(), "/rows/1/value".into())));
    let (bad, refused, choice) = (DELAFTALE_ERROR_INVALID_NUMBER, DELAFTALE_ERROR_REFUSED, DELAFTALE_ERROR_OUT_OF_RANGE);
    assert_eq!(answers.errors, [0, bad, refused, 0, 0, choice, choice, 0, choice, choice]);
    assert_eq!(answers.statuses, [2, 0, 0, 3, 0, 0, 0, 2, 0, 0]);
    assert_eq!(answers.reasons, [0, 0, 0, 0, DELAFTALE_REASON_VALUE_SUPPRESSED, 0, 0, 0, 0, 0]);
    let nan = f64::NAN.to_bits();
    let (way, part) = ((92290.0_f64 / 1644.0).to_bits(), (5754.0_f64 / 5941.0).to_bits());
    assert_eq!(answers.expected, [way, nan, nan, way, nan, nan, nan, (92290.0_f64 / 164_400.0).to_bits(), nan, nan]);
    assert_eq!((answers.ratios[0], answers.ratios[1], answers.ratios[7]), (part, nan, part));
    let refused = column(&rows[2..3]);
    assert_eq!((refused.number, place()), (DELAFTALE_ERROR_SOME_ROWS, ("rule.not-a-rule".into(), "/rows/0/rule".into())));
}

#[test]
fn one_rule_for_all_and_nothing_wanted() {
    let rule = c(DEGREE.rule);
    let rules = [rule.as_ptr()];
    let (baselines, days) = ([20.0; 3], [20_210_228.0; 3]);
    let (values, dates) = ([55.0, 45.0, 30.0], [20_230_831.0; 3]);
    let column = DelaftaleColumn {
        baselines: baselines.as_ptr(),
        baseline_dates: days.as_ptr(),
        values: values.as_ptr(),
        value_dates: dates.as_ptr(),
        ..COLUMN
    };
    let ask = |count, rule_count, rules: *const *const c_char, statuses: *mut i32| {
        // SAFETY: columns of three rows.
        unsafe { delaftale_status_column(rule_count, rules, &DelaftaleColumn { count, statuses, ..column }) }
    };
    let mut statuses = [0; 3];
    assert_eq!(ask(3, 1, rules.as_ptr(), statuses.as_mut_ptr()), DELAFTALE_OK);
    assert_eq!(statuses, [DELAFTALE_STATUS_ON_TRACK, DELAFTALE_STATUS_BEHIND, DELAFTALE_STATUS_FAR_BEHIND]);
    assert_eq!(ask(3, 1, rules.as_ptr(), ptr::null_mut()), DELAFTALE_OK);
    // With two decimals 19,90 is less than 20,00; as they are, 19,9 and 20 can be the same.
    let falls = c("reduceres i perioden");
    for (decimals, status) in [(2, DELAFTALE_STATUS_BETTER), (-1, DELAFTALE_STATUS_UNCHANGED)] {
        let mut found = 99;
        let (units, values) = ([DELAFTALE_UNIT_PERCENT], [19.9]);
        let (count, units, values, statuses) = (1, units.as_ptr(), values.as_ptr(), &raw mut found);
        let column = DelaftaleColumn { count, units, values, decimals, statuses, ..column };
        // SAFETY: columns of one row, a text with a NUL.
        let number = unsafe { delaftale_status_column(1, [falls.as_ptr()].as_ptr(), &column) };
        assert_eq!((number, found), (DELAFTALE_OK, status));
    }
    assert_eq!(ask(3, 2, rules.as_ptr(), ptr::null_mut()), DELAFTALE_ERROR_OUT_OF_RANGE);
    assert_eq!(place().1, "/rule_count");
    assert_eq!(ask(0, 0, ptr::null(), ptr::null_mut()), DELAFTALE_OK);
    let nothing = [ptr::null()];
    assert_eq!(ask(3, 1, nothing.as_ptr(), statuses.as_mut_ptr()), DELAFTALE_ERROR_SOME_ROWS);
    assert_eq!((place(), statuses), (("null-pointer".into(), "/rows/0/rule".into()), [0; 3]));
}

#[test]
fn rows_differ_by_their_directions_alone() {
    let row = Row { rule: "fastholdes", unit: DELAFTALE_UNIT_PERCENT, value: 25.0, ..DEGREE };
    let ways = [DELAFTALE_DIRECTION_HIGHER, DELAFTALE_DIRECTION_LOWER, DELAFTALE_DIRECTION_NONE, DELAFTALE_DIRECTION_HIGHER];
    let answers = column(&ways.map(|direction| Row { direction, ..row.clone() }));
    let (held, slipped) = (DELAFTALE_STATUS_HELD, DELAFTALE_STATUS_SLIPPED);
    // Without a direction nothing can be said of another value.
    let open = DELAFTALE_STATUS_NOT_ASSESSABLE;
    assert_eq!(answers.statuses, [held, slipped, open, held]);
    // The same where all have one text of the rule.
    let (rule, mut statuses) = (c(row.rule), [9; 4]);
    let rules = [rule.as_ptr()];
    let (baselines, days, values, dates) = ([20.0; 4], [20_210_228.0; 4], [25.0; 4], [20_230_831.0; 4]);
    let units = [DELAFTALE_UNIT_PERCENT; 4];
    let column = DelaftaleColumn {
        count: 4,
        baselines: baselines.as_ptr(),
        baseline_dates: days.as_ptr(),
        values: values.as_ptr(),
        value_dates: dates.as_ptr(),
        units: units.as_ptr(),
        directions: ways.as_ptr(),
        statuses: statuses.as_mut_ptr(),
        ..COLUMN
    };
    // SAFETY: columns of four rows, a text with a NUL.
    let number = unsafe { delaftale_status_column(1, rules.as_ptr(), &column) };
    assert_eq!((number, statuses), (DELAFTALE_OK, [held, slipped, open, held]));
}

/// What comes out of rows in Calc's dates that differ by their rules alone, with the texts of the rules as they are given.
fn expected_of(rules: &[*const c_char], decimals: i32, baseline: f64, value: f64) -> (i32, Vec<u64>, Vec<u64>) {
    let count = rules.len();
    let (baselines, days) = (vec![baseline; count], vec![44255.0; count]);
    let (values, dates) = (vec![value; count], vec![45169.0; count]);
    let (mut expected, mut ratios) = (vec![9.0; count], vec![9.0; count]);
    let column = DelaftaleColumn {
        count,
        start: 44440.0,
        end: 45900.0,
        baselines: baselines.as_ptr(),
        baseline_dates: days.as_ptr(),
        values: values.as_ptr(),
        value_dates: dates.as_ptr(),
        expected: expected.as_mut_ptr(),
        ratios: ratios.as_mut_ptr(),
        dates: DELAFTALE_DATES_CALC,
        decimals,
        ..COLUMN
    };
    // SAFETY: columns of this length, texts with a NUL.
    let number = unsafe { delaftale_status_column(count, rules.as_ptr(), &column) };
    (number, bits(&expected), bits(&ratios))
}

#[test]
fn rules_that_were_forgotten_are_read_again() {
    // More than are kept; not straight paths, which need no row.
    let many = if cfg!(miri) { 12 } else { 600 };
    let texts: Vec<CString> =
        (0..many).map(|n| c(&format!("reduceres til 10,{n:03} % i perioden med samme procent hvert år"))).collect();
    let once: Vec<*const c_char> = texts.iter().map(|text| text.as_ptr()).collect();
    let twice: Vec<*const c_char> = once.iter().chain(once.iter().rev()).copied().collect();
    let (number, expected, _) = expected_of(&twice, -1, 40.0, 15.0);
    assert_eq!(number, DELAFTALE_OK);
    let (first, second) = expected.split_at(many);
    assert!(first.iter().eq(second.iter().rev()));
    assert!(first.windows(2).all(|pair| pair.first() != pair.last()), "each rule expects another value");
}

#[test]
fn named_decimals_round_in_columns_too() {
    let rule = c(DEGREE.rule);
    let ask = |decimals, value| expected_of(&[rule.as_ptr()], decimals, 20.0, value);
    assert_eq!(ask(0, 54.6), ask(-1, 55.0));
    assert_ne!(ask(-1, 54.6), ask(-1, 55.0));
}

#[test]
fn the_place_of_a_cell_is_told() {
    for (row, code, path) in [
        (Row { value_date: 0.5, ..DEGREE }, "date.not-a-date", "/rows/0/value_date"),
        (Row { baseline_date: 0.5, ..DEGREE }, "date.not-a-date", "/rows/0/baseline_date"),
        (Row { value: 101.0, ..DEGREE }, "value.out-of-range", "/rows/0/value"),
        (Row { baseline: 101.0, ..DEGREE }, "value.out-of-range", "/rows/0/baseline"),
        (Row { rule: "", ..DEGREE }, "rule.not-a-rule", "/rows/0/rule"),
    ] {
        assert_eq!((column_in(DATES[0], &[row]).number, place()), (DELAFTALE_ERROR_SOME_ROWS, (code.into(), path.into())));
    }
}

fn some_row() -> impl Strategy<Value = Row> {
    let rules = vec![
        DEGREE.rule,
        "reduceres til 10 % i perioden",
        "reduceres med 30 % inden for 2 år og fastholdes",
        "falder årligt med 10 % af året før",
        "stiger årligt med 10 % af udgangspunktet",
        "falder med 5 procentpoint i perioden",
        "øges i perioden",
        "fastholdes",
        "forskellen til kommunen halveres inden 31. august 2025",
        "mindst 75 årligt",
        "mindst 300 i perioden",
        "øges med 12,5 % inden 31. december 2024",
        "reduceres til 40 inden 31. august 2023",
        "øges til 0,75 i perioden",
        "falder med 20 i perioden",
        "vrøvl",
    ];
    let units = vec![
        DELAFTALE_UNIT_NONE,
        DELAFTALE_UNIT_PERCENT,
        DELAFTALE_UNIT_FRACTION,
        DELAFTALE_UNIT_PERSONS,
        DELAFTALE_UNIT_FULL_TIME_PERSONS,
        DELAFTALE_UNIT_PERCENTAGE_POINTS,
        50,
    ];
    let odd = || {
        prop_oneof![
            9 => (0_i32..1200).prop_map(|n| f64::from(n) / 10.0),
            4 => (0_i32..120).prop_map(f64::from),
            4 => (-100_i32..10_000).prop_map(|n| f64::from(n) / 10_000.0),
            1 => (0_i32..2_000_000_000).prop_map(|n| f64::from(n) / 100_000.0),
            1 => (0_u32..3_000_000_000).prop_map(|n| f64::from(n) / 100.0),
            1 => Just(f64::NAN),
            1 => Just(DELAFTALE_VALUE_MISSING),
        ]
    };
    let day =
        || (2019_i32..2027, 1_i32..13, 1_i32..29).prop_map(|(year, month, day)| f64::from(year * 10_000 + month * 100 + day));
    (prop::sample::select(rules), prop::sample::select(units), 0..4, odd(), day(), odd(), day()).prop_map(
        |(rule, unit, direction, baseline, baseline_date, value, value_date)| Row {
            rule,
            unit,
            direction,
            baseline,
            baseline_date,
            value,
            value_date,
        },
    )
}

proptest! {
    #[test]
    #[cfg_attr(miri, ignore = "takes too long there; the other tests go the same ways")]
    fn a_column_is_its_rows(rows in prop::collection::vec(some_row(), 0..12)) {
        let single = one_by_one(&rows);
        for dates in DATES {
            let column = column_in(dates, &rows);
            prop_assert_eq!(&column.errors, &single.errors);
            prop_assert_eq!(&column.statuses, &single.statuses);
            prop_assert_eq!(&column.reasons, &single.reasons);
            prop_assert_eq!(&column.ratios, &single.ratios);
            prop_assert_eq!(column.number, single.number);
            for (i, row) in rows.iter().enumerate() {
                // What is maintained expects its target; the path alone does not know that. And without a unit a value can make clear what
                // the baseline alone does not.
                let maintained = [DELAFTALE_STATUS_HELD, DELAFTALE_STATUS_SLIPPED].contains(&column.statuses[i])
                    || column.reasons[i] == DELAFTALE_REASON_DIRECTION_MISSING;
                if row.unit != DELAFTALE_UNIT_NONE && !maintained {
                    prop_assert_eq!(column.expected[i], single.expected[i], "{:?}", row);
                }
            }
        }
    }
}
