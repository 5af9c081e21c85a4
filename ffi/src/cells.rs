//! One indicator in the cells of a spreadsheet: what is expected of it, how far it is, and how it stands.

use std::mem::offset_of;

use delaftale::figure::{Exact, Figure};

use crate::border::{Given, args, both, failed, guard, shown_members};
use crate::cell::{at_arguments, indicator_of, judged, no_ratio, unknown};
use crate::choices::{self, DELAFTALE_DECIMALS_OWN, DELAFTALE_UNIT_NONE};
use crate::errors::DELAFTALE_ERROR_NO_VALUE;
use crate::numbers::{Numbers, Place, day, optional_number_of};
use crate::rows::with_rows;

/// One indicator: where it starts, and its values.
///
/// Set every member that a function reads. Zeros are choices too: with 0 `decimals` all numbers are rounded to whole ones.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct DelaftaleIndicator {
    /// sizeof(DelaftaleIndicator). Later versions of the library add members at the end, and know from the size which ones there are.
    pub size: usize,
    /// Where the indicator stood at the end of `baseline_date` (udgangspunkt), or a state such as DELAFTALE_VALUE_PENDING. For a rule about
    /// the gap to the municipality it is the gap, area minus municipality. A volume ("mindst 75 årligt") counts from 0 and reads neither.
    pub baseline: f64,
    /// The last day of the time that the baseline covers; DELAFTALE_NO_DATE where there is none.
    pub baseline_date: f64,
    /// The first day of the agreement.
    pub start: f64,
    /// The last day of the agreement; DELAFTALE_NO_DATE where it has no end.
    pub end: f64,
    /// The day of the status: all values of days up to it count. DELAFTALE_NO_DATE stands for the day of the latest value.
    pub as_of: f64,
    /// The number of values.
    pub count: usize,
    /// The values in any order, each known from its day on. A value can be a state, such as DELAFTALE_VALUE_PENDING: no state is 0.
    pub values: *const f64,
    /// The last day of the time that each value covers.
    pub value_dates: *const f64,
    /// The unit of all numbers, one of DELAFTALE_UNIT_.... DELAFTALE_UNIT_NONE takes the unit that the rule names.
    pub unit: i32,
    /// Which way is better, one of DELAFTALE_DIRECTION_...; needed where the rule does not say it.
    pub direction: i32,
    /// The system of all dates, one of DELAFTALE_DATES_....
    pub dates: i32,
    /// The printed decimals of baseline and values, 0-9, on which rounding depends; or DELAFTALE_DECIMALS_OWN.
    pub decimals: i32,
}

// SAFETY: numbers and pointers, the first of them the size. NULL and no values stand for members that a caller does not know.
unsafe impl Given for DelaftaleIndicator {
    // The first version ends with this member.
    const LEAST: usize = offset_of!(Self, decimals) + size_of::<i32>();
}

shown_members!(DelaftaleIndicator: unit, direction, decimals, baseline, baseline_date, start, end, dates, as_of, count);

both! {
    /// What a rule (målsætning) expects of an indicator on a day: E(t), in the unit of the baseline.
    ///
    /// `rule` is a Danish phrase: "øges til 85 % inden 31. august 2025". `date` is a number of the indicator's `dates`. The values of the
    /// indicator, its direction and its `as_of` are not read.
    ///
    /// The result is what the words say, without judgement: the baseline before its day, the target after the deadline. delaftale_status()
    /// says whether the target is possible. The expected value in delaftale_status_column() comes from an assessment: there is none
    /// where the rule cannot be assessed, and it is the target where the baseline met the target.
    ///
    /// DELAFTALE_ERROR_NO_VALUE: nothing is expected on that day. The rule names a direction only, there is no deadline, or the baseline is a
    /// state. A volume expects nothing before the agreement; a yearly volume expects nothing after it either.
    /// DELAFTALE_ERROR_OUT_OF_RANGE at "/unit": the rule is in per cent, there is no unit, and the baseline is at most 1. Nobody knows whether
    /// 0.2 is 0.2 % or 20 %.
    /// DELAFTALE_ERROR_REFUSED: the library cannot read an argument. The last error has the code and the place.
    fn delaftale_expected | delaftale_expected_w(
        rule: *const Text,
        indicator: *const DelaftaleIndicator,
        date: f64,
        expected: *mut f64,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (expected, phrase, given) =
            unsafe { (frame.out(expected, "expected")?, frame.text::<E>(rule, "rule")?, frame.given(indicator, "indicator")?) };
        let read = indicator_of(&given)?;
        let date = day(date, read.dates, Place::at("date"))?;
        let found = with_rows(|rows| {
            let (row, _) = rows.of(&phrase, read.numbers.unit, None)?;
            let baseline = read.baseline(row)?;
            row.expected(&baseline, &read.period, date).map_err(|error| at_arguments(error, &baseline.0))
        })?;
        let Some(found) = found else {
            return Err(failed!(
                DELAFTALE_ERROR_NO_VALUE,
                "date",
                "målsætningen `{phrase}` forventer ikke en bestemt værdi den {date}",
                "the rule `{phrase}` expects no value on {date}"
            ));
        };
        expected.set(read.numbers.out(found.value));
        Ok(())
    }

    /// The target of a rule (mål) and its deadline (frist), as they count for a value of `date`. A yearly volume has a target for each year.
    ///
    /// The first three arguments are as in delaftale_expected(). `target` and `deadline` may be NULL. `*target` is NaN where there is no
    /// target, for example under a rule that names a direction only. `*deadline` is DELAFTALE_NO_DATE where there is no deadline.
    fn delaftale_target | delaftale_target_w(
        rule: *const Text,
        indicator: *const DelaftaleIndicator,
        date: f64,
        target: *mut f64,
        deadline: *mut f64,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (target, deadline) = unsafe { (frame.wanted(target, "target")?, frame.wanted(deadline, "deadline")?) };
        // SAFETY: as the caller promises.
        let (phrase, given) = unsafe { (frame.text::<E>(rule, "rule")?, frame.given(indicator, "indicator")?) };
        let read = indicator_of(&given)?;
        let date = day(date, read.dates, Place::at("date"))?;
        let (goal, last) = with_rows(|rows| {
            let (row, _) = rows.of(&phrase, read.numbers.unit, None)?;
            let baseline = read.baseline(row)?;
            let course = row.course(&baseline, &read.period).map_err(|error| at_arguments(error, &baseline.0))?;
            Ok((course.target_for(date), course.deadline_for(date)))
        })?;
        let last = optional_number_of(last, read.dates)?;
        if let Some(target) = target {
            target.set(goal.map_or(f64::NAN, |goal| read.numbers.out(goal)));
        }
        if let Some(deadline) = deadline {
            deadline.set(last);
        }
        Ok(())
    }

    /// How an indicator stands (status) on the day `as_of`.
    ///
    /// `rule` is a phrase as in delaftale_expected(). `*status` is one of DELAFTALE_STATUS_.... `*reason` is one of DELAFTALE_REASON_... and
    /// says why the status is DELAFTALE_STATUS_NOT_ASSESSABLE; `reason` may be NULL.
    fn delaftale_status | delaftale_status_w(
        rule: *const Text,
        indicator: *const DelaftaleIndicator,
        status: *mut i32,
        reason: *mut i32,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (status, reason) = unsafe { (frame.out(status, "status")?, frame.wanted(reason, "reason")?) };
        // SAFETY: as the caller promises.
        let judgement = unsafe { judged::<E>(frame, rule, indicator) }?;
        status.set(choices::status_number(judgement.status));
        if let Some(reason) = reason {
            reason.set(choices::reason_number(judgement.reason));
        }
        Ok(())
    }

    /// The progress of an indicator (fremskridt): the part (y - b) / (E(t) - b) of the expected change that its latest value y has reached
    /// from the baseline b. 1 is exactly as expected.
    ///
    /// The first arguments are as in delaftale_status(). DELAFTALE_ERROR_NO_VALUE: the indicator cannot be assessed, its rule names a
    /// direction only, or no change is expected yet.
    fn delaftale_ratio | delaftale_ratio_w(
        rule: *const Text,
        indicator: *const DelaftaleIndicator,
        ratio: *mut f64,
    ) |frame| {
        // SAFETY: as the caller promises.
        let ratio = unsafe { frame.out(ratio, "ratio") }?;
        // SAFETY: as the caller promises.
        let judgement = unsafe { judged::<E>(frame, rule, indicator) }?;
        ratio.set(judgement.ratio.ok_or_else(|| no_ratio(&judgement))?.to_float());
        Ok(())
    }
}

/// The change of an indicator (ændring): `value` minus `baseline`, exactly, and the change in per cent of the baseline.
///
/// `change` and `relative` may be NULL. `*relative` is NaN when the baseline is 0. DELAFTALE_ERROR_NO_VALUE: the baseline or the value is a
/// state, such as DELAFTALE_VALUE_MISSING. A state is never 0.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_change(baseline: f64, value: f64, change: *mut f64, relative: *mut f64) -> i32 {
    guard("delaftale_change", args![baseline, value], |frame| {
        // SAFETY: as the caller promises.
        let (change, relative) = unsafe { (frame.wanted(change, "change")?, frame.wanted(relative, "relative")?) };
        let numbers = Numbers::of(DELAFTALE_UNIT_NONE, DELAFTALE_DECIMALS_OWN)?;
        let known = |number: f64, argument: &'static str| {
            let value = numbers.value(number, Place::at(argument))?;
            value.figure().map(Figure::value).ok_or_else(|| unknown(argument, &value))
        };
        let (from, to) = (known(baseline, "baseline")?, known(value, "value")?);
        // Two figures of at most 15 and 9 digits: their difference is within the exact numbers.
        let by = to.minus(from);
        let per_cent = by.and_then(|by| by.over(from)?.times(Exact::from(100)));
        if let Some(change) = change {
            change.set(by.map_or(f64::NAN, Exact::to_float));
        }
        if let Some(relative) = relative {
            relative.set(per_cent.map_or(f64::NAN, Exact::to_float));
        }
        Ok(())
    })
}
