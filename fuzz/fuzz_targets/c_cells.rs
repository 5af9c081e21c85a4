//! Any phrase and any numbers, handed in as a spreadsheet does: a number or a reason why there is none, the same in UTF-8, in UTF-16 and in
//! a column.
//!
//! The input is eight numbers of eight bytes, three choices of one byte, and the phrase.
#![no_main]

use std::ffi::{CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use libfuzzer_sys::fuzz_target;

const DATES: [i32; 5] = [DELAFTALE_DATES_DIGITS, DELAFTALE_DATES_1900, DELAFTALE_DATES_1904, DELAFTALE_DATES_CALC, 7];

/// The first byte says what the others are: a decimal number, a whole number, or the bits of any double.
fn number(bytes: &[u8; 8]) -> f64 {
    let whole = i32::from_le_bytes([bytes[1], bytes[2], bytes[3], bytes[4]]);
    match bytes[0] % 4 {
        0 => f64::from(whole),
        1 => f64::from(whole) / 100.0,
        2 => f64::from(whole % 100_000),
        _ => f64::from_bits(u64::from_le_bytes(*bytes)),
    }
}

/// A number came with success, and none with a failure.
fn told(number: i32, out: f64) -> (i32, u64) {
    assert_ne!(number, DELAFTALE_ERROR_PANIC);
    if number == DELAFTALE_OK {
        assert!(out.is_finite())
    } else {
        assert!(out.is_nan())
    }
    (number, if out.is_nan() { 0 } else { out.to_bits() })
}

fuzz_target!(|data: &[u8]| {
    let Some((numbers, rest)) = data.split_at_checked(64) else { return };
    let Some((choices, phrase)) = rest.split_at_checked(3) else { return };
    let (numbers, _) = numbers.as_chunks::<8>();
    let [baseline, base_day, start, end, as_of, value, day, other] = [0, 1, 2, 3, 4, 5, 6, 7].map(|at| number(&numbers[at]));
    let (unit, direction) = (i32::from(choices[0] % 12), i32::from(choices[1] % 4));
    let (unit, dates) = (if unit == 11 { DELAFTALE_UNIT_FRACTION } else { unit }, DATES[usize::from(choices[2]) % DATES.len()]);
    let Ok(phrase) = std::str::from_utf8(phrase) else { return };
    let Ok(narrow) = CString::new(phrase) else { return };
    let wide: Vec<u16> = phrase.encode_utf16().chain([0]).collect();
    let (text, broad) = (narrow.as_ptr(), wide.as_ptr());
    let (values, days) = ([value, other], [day, as_of]);
    let (mut out, mut second, mut status, mut reason) = (1.0, 1.0, 9, 9);

    let one = DelaftaleIndicator {
        size: size_of::<DelaftaleIndicator>(),
        baseline,
        baseline_date: base_day,
        start,
        end,
        as_of: DELAFTALE_NO_DATE,
        count: 1,
        values: values.as_ptr(),
        value_dates: days.as_ptr(),
        unit,
        direction,
        dates,
        decimals: DELAFTALE_DECIMALS_OWN,
    };

    // SAFETY: texts with a NUL, arrays of two numbers, and variables.
    unsafe {
        let expected = told(delaftale_expected(text, &one, as_of, &raw mut out), out);
        let twin = told(delaftale_expected_w(broad, &one, as_of, &raw mut out), out);
        assert_eq!(expected, twin);
        delaftale_target(text, &one, as_of, &raw mut out, &raw mut second);

        // One value, and the same row in a column of two.
        let part = told(delaftale_ratio(text, &one, &raw mut out), out);
        let two = DelaftaleIndicator { as_of, count: 2, ..one };
        told(delaftale_ratio(text, &two, &raw mut out), out);
        let number = delaftale_status(text, &one, &raw mut status, &raw mut reason);
        assert_eq!(number == DELAFTALE_OK, (status == DELAFTALE_STATUS_NOT_ASSESSABLE) == (reason != DELAFTALE_REASON_NONE));
        let (mut expecteds, mut ratios) = ([1.0; 2], [1.0; 2]);
        let (mut statuses, mut reasons, mut errors) = ([9; 2], [9; 2], [9; 2]);
        let texts: [*const c_char; 1] = [text];
        let (baselines, base_days, values_of, days_of) = ([baseline; 2], [base_day; 2], [value; 2], [day; 2]);
        let (units, directions) = ([unit; 2], [direction; 2]);
        let column = DelaftaleColumn {
            size: size_of::<DelaftaleColumn>(),
            count: 2,
            start,
            end,
            baselines: baselines.as_ptr(),
            baseline_dates: base_days.as_ptr(),
            values: values_of.as_ptr(),
            value_dates: days_of.as_ptr(),
            units: units.as_ptr(),
            directions: directions.as_ptr(),
            expected: expecteds.as_mut_ptr(),
            ratios: ratios.as_mut_ptr(),
            statuses: statuses.as_mut_ptr(),
            reasons: reasons.as_mut_ptr(),
            errors: errors.as_mut_ptr(),
            dates,
            decimals: DELAFTALE_DECIMALS_OWN,
        };
        let whole = delaftale_status_column(1, texts.as_ptr(), &column);
        if whole == DELAFTALE_OK || whole == DELAFTALE_ERROR_SOME_ROWS {
            assert_eq!((errors, statuses), ([number; 2], [status; 2]));
            if number == DELAFTALE_OK {
                assert_eq!(reasons, [reason; 2]);
                assert_eq!(part.0 == DELAFTALE_OK, ratios[0].is_finite());
                assert!(part.0 != DELAFTALE_OK || ratios.map(f64::to_bits) == [part.1; 2]);
            }
        } else {
            assert_ne!(number, DELAFTALE_OK);
        }

        // The other functions of cells.
        delaftale_change(baseline, value, &raw mut out, &raw mut second);
        delaftale_check_share(baseline, value, unit, other, direction, &raw mut status, &raw mut out);
        delaftale_check_sum(2, values.as_ptr(), other, unit, direction, &raw mut status, &raw mut out);
        delaftale_whole_numbers(value, other, direction, &raw mut out, &raw mut second);
        told(delaftale_parse_date(text, dates, &raw mut out), out);
        delaftale_parse_figure(text, &raw mut out, &raw mut status, &raw mut reason, ptr::null_mut());
        let mut buffer = [c_char::MAX; 64];
        let mut length = 0;
        delaftale_rule_phrase(text, buffer.as_mut_ptr(), buffer.len(), &raw mut length);
        delaftale_format_figure(value, direction, unit, 0, buffer.as_mut_ptr(), buffer.len(), &raw mut length);
        delaftale_last_error_text(DELAFTALE_LAST_FULL, 0, buffer.as_mut_ptr(), buffer.len(), &raw mut length);
        told(delaftale_sum_by_code(1, texts.as_ptr(), values.as_ptr(), direction, text, &raw mut out), out);
    }
});
