//! One indicator in the cells of a spreadsheet: what is expected of it, how far it is, and how it stands.
//!
//! Each function stands here twice, for UTF-8 and for UTF-16; what they do is in `cell`.

use std::ffi::c_char;

use crate::border::{Utf8, Utf16, args, guard};
use crate::cell::{self, Start};
use crate::choices::DELAFTALE_DECIMALS_OWN;

/// What a rule (målsætning) expects of an indicator on a day: E(t), in the unit of the baseline.
///
/// `rule` is a Danish phrase: "øges til 85 % inden 31. august 2025". `unit` is one of DELAFTALE_UNIT_...; with DELAFTALE_UNIT_NONE it is
/// the one that the rule names. `baseline` is where the indicator stood at the end of `baseline_date`; for a rule about the gap to the
/// municipality it is the gap, area minus municipality; a volume ("mindst 75 årligt") counts from 0 and looks at neither. The agreement
/// runs from `start` to `end`, both included; `end` may be DELAFTALE_NO_DATE. All dates are numbers of `dates`, one of
/// DELAFTALE_DATES_....
///
/// It is what the words say, and nothing is judged: before the baseline's day it is the baseline, after the deadline the target. Whether
/// the target can occur at all is for delaftale_status() to say; the expected value that delaftale_status_column() gives is that of an
/// assessment, so there is none where the rule cannot be assessed, and it is the target where that was met from the start.
///
/// DELAFTALE_ERROR_NO_VALUE when nothing is expected on that day: a direction, no deadline, a baseline that is a state; of a volume a day
/// before the agreement, of a yearly one a day after it too.
/// DELAFTALE_ERROR_OUT_OF_RANGE at "/unit" when the rule is in per cent, no unit is said, and the baseline is at most 1: nobody knows
/// whether 0.2 is 0.2 % or 20 %. DELAFTALE_ERROR_REFUSED with the code and the place for what cannot be read.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_expected(
    rule: *const c_char,
    unit: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    date: f64,
    expected: *mut f64,
) -> i32 {
    guard("delaftale_expected", args![rule, unit, baseline, baseline_date, start, end, dates, date], |frame| {
        let start = Start { unit, decimals: DELAFTALE_DECIMALS_OWN, baseline, baseline_date, start, end, dates };
        // SAFETY: as the caller promises.
        unsafe { cell::expected::<Utf8>(frame, rule, &start, date, expected) }
    })
}

/// delaftale_expected() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_expected_w(
    rule: *const u16,
    unit: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    date: f64,
    expected: *mut f64,
) -> i32 {
    guard("delaftale_expected_w", args![rule, unit, baseline, baseline_date, start, end, dates, date], |frame| {
        let start = Start { unit, decimals: DELAFTALE_DECIMALS_OWN, baseline, baseline_date, start, end, dates };
        // SAFETY: as the caller promises.
        unsafe { cell::expected::<Utf16>(frame, rule, &start, date, expected) }
    })
}

/// What a rule is to reach (mål), and by when (frist), as it counts for a value of `date`: for a yearly volume the year's.
///
/// The arguments are those of delaftale_expected(); `target` and `deadline` may be NULL. `*target` is NaN where there is none, as for a
/// direction; `*deadline` is DELAFTALE_NO_DATE where there is none.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_target(
    rule: *const c_char,
    unit: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    date: f64,
    target: *mut f64,
    deadline: *mut f64,
) -> i32 {
    guard("delaftale_target", args![rule, unit, baseline, baseline_date, start, end, dates, date], |frame| {
        let start = Start { unit, decimals: DELAFTALE_DECIMALS_OWN, baseline, baseline_date, start, end, dates };
        // SAFETY: as the caller promises.
        unsafe { cell::target::<Utf8>(frame, rule, &start, date, target, deadline) }
    })
}

/// delaftale_target() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_target_w(
    rule: *const u16,
    unit: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    date: f64,
    target: *mut f64,
    deadline: *mut f64,
) -> i32 {
    guard("delaftale_target_w", args![rule, unit, baseline, baseline_date, start, end, dates, date], |frame| {
        let start = Start { unit, decimals: DELAFTALE_DECIMALS_OWN, baseline, baseline_date, start, end, dates };
        // SAFETY: as the caller promises.
        unsafe { cell::target::<Utf16>(frame, rule, &start, date, target, deadline) }
    })
}

/// How an indicator stands (status) on the day `as_of`, with all values about days up to it; DELAFTALE_NO_DATE for the day of the latest.
///
/// The first arguments are those of delaftale_expected(). `direction` says which way is better, one of DELAFTALE_DIRECTION_..., where the
/// rule does not. `decimals` are the printed decimals of baseline and values, on which rounding depends: 0-9, or DELAFTALE_DECIMALS_OWN.
/// `values` and `value_dates` have `count` values with the days that they are about, in any order; each became known on its day. Baseline
/// and values may be states, such as DELAFTALE_VALUE_PENDING: none of them is ever 0.
///
/// `*status` is one of DELAFTALE_STATUS_...; `*reason`, which may be NULL, says why it is DELAFTALE_STATUS_NOT_ASSESSABLE.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status(
    rule: *const c_char,
    unit: i32,
    direction: i32,
    decimals: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    as_of: f64,
    count: usize,
    values: *const f64,
    value_dates: *const f64,
    status: *mut i32,
    reason: *mut i32,
) -> i32 {
    guard(
        "delaftale_status",
        args![rule, unit, direction, decimals, baseline, baseline_date, start, end, dates, as_of, count],
        |frame| {
            let start = Start { unit, decimals, baseline, baseline_date, start, end, dates };
            // SAFETY: as the caller promises.
            unsafe { cell::status::<Utf8>(frame, rule, &start, direction, as_of, (count, values, value_dates), status, reason) }
        },
    )
}

/// delaftale_status() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status_w(
    rule: *const u16,
    unit: i32,
    direction: i32,
    decimals: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    as_of: f64,
    count: usize,
    values: *const f64,
    value_dates: *const f64,
    status: *mut i32,
    reason: *mut i32,
) -> i32 {
    guard(
        "delaftale_status_w",
        args![rule, unit, direction, decimals, baseline, baseline_date, start, end, dates, as_of, count],
        |frame| {
            let start = Start { unit, decimals, baseline, baseline_date, start, end, dates };
            // SAFETY: as the caller promises.
            unsafe { cell::status::<Utf16>(frame, rule, &start, direction, as_of, (count, values, value_dates), status, reason) }
        },
    )
}

/// How much of the expected way an indicator has gone (fremskridt): (y - b) / (E(t) - b) at its latest value; 1 is just as expected.
///
/// The arguments are those of delaftale_status(). DELAFTALE_ERROR_NO_VALUE when there is no such part: nothing to assess, a direction,
/// nothing expected yet.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_ratio(
    rule: *const c_char,
    unit: i32,
    direction: i32,
    decimals: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    as_of: f64,
    count: usize,
    values: *const f64,
    value_dates: *const f64,
    ratio: *mut f64,
) -> i32 {
    guard(
        "delaftale_ratio",
        args![rule, unit, direction, decimals, baseline, baseline_date, start, end, dates, as_of, count],
        |frame| {
            let start = Start { unit, decimals, baseline, baseline_date, start, end, dates };
            // SAFETY: as the caller promises.
            unsafe { cell::ratio::<Utf8>(frame, rule, &start, direction, as_of, (count, values, value_dates), ratio) }
        },
    )
}

/// delaftale_ratio() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_ratio_w(
    rule: *const u16,
    unit: i32,
    direction: i32,
    decimals: i32,
    baseline: f64,
    baseline_date: f64,
    start: f64,
    end: f64,
    dates: i32,
    as_of: f64,
    count: usize,
    values: *const f64,
    value_dates: *const f64,
    ratio: *mut f64,
) -> i32 {
    guard(
        "delaftale_ratio_w",
        args![rule, unit, direction, decimals, baseline, baseline_date, start, end, dates, as_of, count],
        |frame| {
            let start = Start { unit, decimals, baseline, baseline_date, start, end, dates };
            // SAFETY: as the caller promises.
            unsafe { cell::ratio::<Utf16>(frame, rule, &start, direction, as_of, (count, values, value_dates), ratio) }
        },
    )
}

/// What an indicator has changed (ændring): `value` minus `baseline`, exactly, and that in per cent of the baseline. Both places may be NULL.
///
/// `*relative` is NaN when the baseline is 0, of which there is no per cent. DELAFTALE_ERROR_NO_VALUE when one of the two is a state, such
/// as DELAFTALE_VALUE_MISSING: none of them is 0.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_change(baseline: f64, value: f64, change: *mut f64, relative: *mut f64) -> i32 {
    guard("delaftale_change", args![baseline, value], |frame| {
        // SAFETY: as the caller promises.
        unsafe { cell::change(frame, baseline, value, change, relative) }
    })
}
