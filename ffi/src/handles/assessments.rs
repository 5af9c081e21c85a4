//! Assessments (vurderinger) as handles: the status of every indicator of a plan on a day.

use std::ffi::c_char;

use chrono::NaiveDate;
use delaftale::figure::Exact;
use delaftale::follow_up::{Assessment, AssessmentOptions, IndicatorAssessment, Observations};
use delaftale::wire::{AssessmentsDocument, check_observations, read_assessment_options};

use super::observations::{DelaftaleObservations, OBSERVATIONS};
use super::plan::{DelaftalePlan, PLANS};
use super::{Handles, counted, json_of, strings};
use crate::border::{Failure, Handle, Utf8, args, failed, guard};
use crate::choices::{self, status_number};
use crate::errors::DELAFTALE_ERROR_NO_VALUE;
use crate::numbers::{Place, day, number_of};

/// Assessments of all indicators of a plan. They never change: any number of threads may use them.
pub struct DelaftaleAssessments {
    _private: [u8; 0],
}

impl Handle for DelaftaleAssessments {}

static ASSESSMENTS: Handles<AssessmentsDocument> = Handles::of("assessments", "en samling vurderinger", "set of assessments");

/// Number of an assessment: the baseline; the gap for a gap rule, 0 for a volume.
pub const DELAFTALE_NUMBER_BASELINE: i32 = 0;
/// Number of an assessment: the latest value; the gap for a gap rule.
pub const DELAFTALE_NUMBER_LATEST: i32 = 1;
/// Number of an assessment: the target (mål).
pub const DELAFTALE_NUMBER_TARGET: i32 = 2;
/// Number of an assessment: the expected value on the day of the latest value (forventet).
pub const DELAFTALE_NUMBER_EXPECTED: i32 = 3;
/// Number of an assessment: the progress, the part of the expected change that was reached (fremskridt); 1 is exactly as expected.
pub const DELAFTALE_NUMBER_RATIO: i32 = 4;
/// Number of an assessment: latest minus baseline (ændring).
pub const DELAFTALE_NUMBER_CHANGE: i32 = 5;
/// Number of an assessment: the change in per cent of the baseline.
pub const DELAFTALE_NUMBER_RELATIVE_CHANGE: i32 = 6;
/// Number of an assessment: target minus latest.
pub const DELAFTALE_NUMBER_DISTANCE: i32 = 7;
/// Number of an assessment: the change per year so far; in per cent a year where the path has the same per cent each year.
pub const DELAFTALE_NUMBER_PACE: i32 = 8;
/// Number of an assessment: the change per year that is needed from the latest value to the deadline; in per cent a year as the pace.
pub const DELAFTALE_NUMBER_NEEDED_PACE: i32 = 9;
/// Number of an assessment: the value at the deadline, if it goes on as so far along the path of the rule, within what the unit can be.
pub const DELAFTALE_NUMBER_AT_DEADLINE: i32 = 10;
/// Number of an assessment: area minus municipality at the baseline.
pub const DELAFTALE_NUMBER_GAP_THEN: i32 = 11;
/// Number of an assessment: area minus municipality at the latest value.
pub const DELAFTALE_NUMBER_GAP_NOW: i32 = 12;
/// Number of an assessment: the municipality's own change.
pub const DELAFTALE_NUMBER_MUNICIPALITY_CHANGE: i32 = 13;
/// Number of an assessment: the area's change beyond the municipality's own.
pub const DELAFTALE_NUMBER_CHANGE_BEYOND: i32 = 14;
/// Number of an assessment: days from the latest value to the day of the status.
pub const DELAFTALE_NUMBER_AGE_DAYS: i32 = 15;

/// Date of an assessment: the date of the baseline.
pub const DELAFTALE_DATE_BASELINE: i32 = 0;
/// Date of an assessment: the date of the latest value.
pub const DELAFTALE_DATE_LATEST: i32 = 1;
/// Date of an assessment: the deadline (frist).
pub const DELAFTALE_DATE_DEADLINE: i32 = 2;
/// Date of an assessment: the day on which the target is reached, if it goes on as so far along the path of the rule.
pub const DELAFTALE_DATE_REACHES_TARGET: i32 = 3;

/// Assesses every indicator of a plan on the day `as_of`, a number of `dates`.
///
/// `observations` may be NULL: there are none. Observations that do not belong to the plan are refused, as in delaftale_observations_check().
/// `options` is JSON, {"knownAt": "2024-03-01", "waivers": [...], "method": {...}, "trace": false}, each member with a default; it may be NULL.
/// The assessments have the order of the indicators in the plan. Free them with delaftale_assessments_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assess(
    plan: *const DelaftalePlan,
    observations: *const DelaftaleObservations,
    as_of: f64,
    dates: i32,
    options: *const c_char,
    assessments: *mut *mut DelaftaleAssessments,
) -> i32 {
    guard("delaftale_assess", args![plan, observations, as_of, dates, options], |frame| {
        // SAFETY: as the caller promises.
        let (out, options) =
            unsafe { (frame.out(assessments, "assessments")?, frame.optional_text::<Utf8>(options, "options")?) };
        let plan = PLANS.of_handle(plan)?;
        let as_of = day(as_of, choices::dates("dates", dates)?, Place::at("as_of"))?;
        let options = match options {
            Some(options) => read_assessment_options(&options, as_of).map_err(|errors| errors.within("options"))?,
            None => AssessmentOptions::of(as_of),
        };
        let none = Observations::default();
        let read = if observations.is_null() { None } else { Some(OBSERVATIONS.of_handle(observations)?) };
        if let Some(read) = &read {
            check_observations(&plan, &read.document).map_err(|errors| errors.within("observations"))?;
        }
        let (own, invented) = read.as_ref().map_or((&none, false), |read| (&read.observations, read.document.invented));
        out.set(ASSESSMENTS.hand_out(AssessmentsDocument::of(&plan, own, invented, &options)?));
        Ok(())
    })
}

/// Frees assessments. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: they were freed before.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_free(assessments: *mut DelaftaleAssessments) -> i32 {
    guard("delaftale_assessments_free", args![assessments], |_| ASSESSMENTS.free(assessments))
}

/// The number of assessments: one for each indicator.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_count(assessments: *const DelaftaleAssessments, count: *mut usize) -> i32 {
    guard("delaftale_assessments_count", args![assessments], |frame| {
        // SAFETY: as the caller promises.
        unsafe { counted(frame, count, || Ok(ASSESSMENTS.of_handle(assessments)?.assessments.len())) }
    })
}

/// The index of an indicator among the assessments, counted from 0. DELAFTALE_ERROR_NO_VALUE: the plan does not have it.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_find(
    assessments: *const DelaftaleAssessments,
    delaftale: *const c_char,
    indicator: *const c_char,
    index: *mut usize,
) -> i32 {
    guard("delaftale_assessments_find", args![assessments, delaftale, indicator], |frame| {
        // SAFETY: as the caller promises.
        let (out, delaftale, indicator) = unsafe {
            let out = frame.out(index, "index")?;
            (out, frame.text::<Utf8>(delaftale, "delaftale")?, frame.text::<Utf8>(indicator, "indicator")?)
        };
        let all = ASSESSMENTS.of_handle(assessments)?;
        let is_it = |one: &IndicatorAssessment| one.delaftale.as_str() == delaftale && one.indicator.as_str() == indicator;
        let Some(found) = all.assessments.iter().position(is_it) else {
            return Err(failed!(
                DELAFTALE_ERROR_NO_VALUE,
                "indicator",
                "planen har ingen indikator `{indicator}` i `{delaftale}`",
                "the plan has no indicator `{indicator}` in `{delaftale}`"
            ));
        };
        out.set(found);
        Ok(())
    })
}

/// The status of an indicator, one of DELAFTALE_STATUS_....
///
/// `*reason` is one of DELAFTALE_REASON_... and says why the indicator cannot be assessed. Printed figures are rounded: `*best` and `*worst` are
/// the best and the worst status that their true values can have. `reason`, `best` and `worst` may be NULL.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_status(
    assessments: *const DelaftaleAssessments,
    index: usize,
    status: *mut i32,
    reason: *mut i32,
    best: *mut i32,
    worst: *mut i32,
) -> i32 {
    guard("delaftale_assessments_status", args![assessments, index], |frame| {
        // SAFETY: as the caller promises.
        let (status, reason, best, worst) = unsafe {
            let (status, reason) = (frame.out(status, "status")?, frame.wanted(reason, "reason")?);
            (status, reason, frame.wanted(best, "best")?, frame.wanted(worst, "worst")?)
        };
        with(assessments, index, |one| {
            status.set(status_number(one.status));
            let more = [
                (reason, choices::reason_number(one.reason)),
                (best, status_number(one.range.best)),
                (worst, status_number(one.range.worst)),
            ];
            for (out, number) in more {
                if let Some(out) = out {
                    out.set(number);
                }
            }
            Ok(())
        })
    })
}

/// A number of an assessment, one of DELAFTALE_NUMBER_.... DELAFTALE_ERROR_NO_VALUE: the assessment has no such number.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_number(
    assessments: *const DelaftaleAssessments,
    index: usize,
    field: i32,
    number: *mut f64,
) -> i32 {
    guard("delaftale_assessments_number", args![assessments, index, field], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.out(number, "number") }?;
        with(assessments, index, |one| {
            out.set(number_in(one, field)?.to_float());
            Ok(())
        })
    })
}

/// A number of an assessment as a decimal text, with a point and up to 12 decimals, as in JSON: "56.117592703389".
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_decimal(
    assessments: *const DelaftaleAssessments,
    index: usize,
    field: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_assessments_decimal", args![assessments, index, field, capacity], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<Utf8>(buffer, capacity, length) }?;
        with(assessments, index, |one| out.set(&number_in(one, field)?.to_string()))
    })
}

/// A date of an assessment, one of DELAFTALE_DATE_..., as a number of `dates`. DELAFTALE_ERROR_NO_VALUE: the assessment has no such date.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_date(
    assessments: *const DelaftaleAssessments,
    index: usize,
    field: i32,
    dates: i32,
    date: *mut f64,
) -> i32 {
    guard("delaftale_assessments_date", args![assessments, index, field, dates], |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.out(date, "date") }?;
        let dates = choices::dates("dates", dates)?;
        with(assessments, index, |one| {
            out.set(number_of(date_in(one, field)?, dates)?);
            Ok(())
        })
    })
}

/// The number of indicators with a status, one of DELAFTALE_STATUS_....
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_with_status(
    assessments: *const DelaftaleAssessments,
    status: i32,
    count: *mut usize,
) -> i32 {
    guard("delaftale_assessments_with_status", args![assessments, status], |frame| {
        let with_status = || {
            let status = choices::status(status)?;
            Ok(ASSESSMENTS.of_handle(assessments)?.summary.count(status))
        };
        // SAFETY: as the caller promises.
        unsafe { counted(frame, count, with_status) }
    })
}

/// All assessments with their steps as a JSON document, the result of the operation "assess". Free it with delaftale_string_free().
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_assessments_json(assessments: *const DelaftaleAssessments, json: *mut *mut c_char) -> i32 {
    guard("delaftale_assessments_json", args![assessments], |frame| {
        // SAFETY: as the caller promises.
        unsafe { strings::allocated(frame, (json, "json"), |_| json_of(&*ASSESSMENTS.of_handle(assessments)?)) }
    })
}

fn with(
    assessments: *const DelaftaleAssessments,
    index: usize,
    work: impl FnOnce(&Assessment) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let all = ASSESSMENTS.of_handle(assessments)?;
    match all.assessments.get(index) {
        Some(one) => work(&one.assessment),
        None => Err(Failure::no_such("index", index, all.assessments.len())),
    }
}

fn number_in(one: &Assessment, field: i32) -> Result<Exact, Failure> {
    let (outlook, comparison) = (one.outlook, one.municipality());
    let found = match field {
        DELAFTALE_NUMBER_BASELINE => one.baseline.map(|reading| reading.value),
        DELAFTALE_NUMBER_LATEST => one.latest.map(|reading| reading.value),
        DELAFTALE_NUMBER_TARGET => one.target,
        DELAFTALE_NUMBER_EXPECTED => one.expected,
        DELAFTALE_NUMBER_RATIO => one.ratio,
        DELAFTALE_NUMBER_CHANGE => one.change,
        DELAFTALE_NUMBER_RELATIVE_CHANGE => one.relative_change,
        DELAFTALE_NUMBER_DISTANCE => one.distance,
        DELAFTALE_NUMBER_PACE => outlook.and_then(|outlook| outlook.pace),
        DELAFTALE_NUMBER_NEEDED_PACE => outlook.and_then(|outlook| outlook.needed_pace),
        DELAFTALE_NUMBER_AT_DEADLINE => outlook.and_then(|outlook| outlook.at_deadline),
        DELAFTALE_NUMBER_GAP_THEN => comparison.map(|comparison| comparison.gap_then),
        DELAFTALE_NUMBER_GAP_NOW => comparison.and_then(|comparison| comparison.gap_now),
        DELAFTALE_NUMBER_MUNICIPALITY_CHANGE => comparison.and_then(|comparison| comparison.other_change),
        DELAFTALE_NUMBER_CHANGE_BEYOND => comparison.and_then(|comparison| comparison.change_beyond),
        DELAFTALE_NUMBER_AGE_DAYS => one.age.map(|age| Exact::from(age.days)),
        _ => return Err(Failure::no_choice("field", field)),
    };
    found.ok_or_else(does_not_apply)
}

fn date_in(one: &Assessment, field: i32) -> Result<NaiveDate, Failure> {
    let found = match field {
        DELAFTALE_DATE_BASELINE => one.baseline.map(|reading| reading.date),
        DELAFTALE_DATE_LATEST => one.latest.map(|reading| reading.date),
        DELAFTALE_DATE_DEADLINE => one.deadline,
        DELAFTALE_DATE_REACHES_TARGET => one.outlook.and_then(|outlook| outlook.reaches_target),
        _ => return Err(Failure::no_choice("field", field)),
    };
    found.ok_or_else(does_not_apply)
}

fn does_not_apply() -> Failure {
    failed!(
        DELAFTALE_ERROR_NO_VALUE,
        "field",
        "vurderingen har ikke dette tal; det gælder ikke her",
        "the assessment has no such number; it does not apply here"
    )
}
