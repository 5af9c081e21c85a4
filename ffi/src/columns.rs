//! Whole columns of a spreadsheet at once: a row for each indicator.

use std::ffi::c_char;
use std::ptr;

use delaftale::figure::Exact;
use delaftale::follow_up::{Judgement, Status};
use delaftale::reference::{DateSystem, Period};

use crate::border::{Encoding, Failure, Frame, Outs, Utf8, Utf16, args, failed, guard};
use crate::cell::{baseline, scaled_unit};
use crate::choices;
use crate::errors::{DELAFTALE_ERROR_OUT_OF_RANGE, DELAFTALE_OK};
use crate::numbers::{Numbers, Place, day, period};
use crate::rows::{Rows, with_rows};

/// What many indicators have gone and how they stand, each with one value: delaftale_status() for a column at once.
///
/// There are `count` rows. `rules` has a phrase for each of them, or one for all with a `rule_count` of 1; `units` and `directions` have
/// a choice for each, or are NULL for DELAFTALE_UNIT_NONE and DELAFTALE_DIRECTION_NONE. `decimals`, the agreement's `start` and `end`
/// and the system of `dates` are those of all rows. Each row has its baseline and its latest value, with the days that they are about.
///
/// What comes out is written to the columns that are not NULL: what was expected on the day of the value, the part of that way that was
/// gone, the status, the reason, and a number for each row that failed, DELAFTALE_OK for the others. Where there is no such number, and in
/// a row that failed, `expected` and `ratios` are NaN and `statuses` DELAFTALE_STATUS_NOT_ASSESSABLE.
///
/// DELAFTALE_ERROR_SOME_ROWS when rows failed: the last error is that of the first, with its path beginning "/rows/17". All others are
/// as they should be.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status_column(
    count: usize,
    rule_count: usize,
    rules: *const *const c_char,
    units: *const i32,
    directions: *const i32,
    decimals: i32,
    baselines: *const f64,
    baseline_dates: *const f64,
    start: f64,
    end: f64,
    dates: i32,
    values: *const f64,
    value_dates: *const f64,
    expected: *mut f64,
    ratios: *mut f64,
    statuses: *mut i32,
    reasons: *mut i32,
    errors: *mut i32,
) -> i32 {
    guard("delaftale_status_column", args![count, rule_count, decimals, start, end, dates], |frame| {
        let given = Given { count, rule_count, rules, units, directions, baselines, baseline_dates, values, value_dates };
        // SAFETY: as the caller promises.
        unsafe {
            let wanted = Wanted::of(frame, count, expected, ratios, statuses, reasons, errors)?;
            column::<Utf8>(frame, &given, decimals, (start, end, dates), &wanted)
        }
    })
}

/// delaftale_status_column() with rules in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_status_column_w(
    count: usize,
    rule_count: usize,
    rules: *const *const u16,
    units: *const i32,
    directions: *const i32,
    decimals: i32,
    baselines: *const f64,
    baseline_dates: *const f64,
    start: f64,
    end: f64,
    dates: i32,
    values: *const f64,
    value_dates: *const f64,
    expected: *mut f64,
    ratios: *mut f64,
    statuses: *mut i32,
    reasons: *mut i32,
    errors: *mut i32,
) -> i32 {
    guard("delaftale_status_column_w", args![count, rule_count, decimals, start, end, dates], |frame| {
        let given = Given { count, rule_count, rules, units, directions, baselines, baseline_dates, values, value_dates };
        // SAFETY: as the caller promises.
        unsafe {
            let wanted = Wanted::of(frame, count, expected, ratios, statuses, reasons, errors)?;
            column::<Utf16>(frame, &given, decimals, (start, end, dates), &wanted)
        }
    })
}

/// The columns that come in.
struct Given<U> {
    count: usize,
    rule_count: usize,
    rules: *const *const U,
    units: *const i32,
    directions: *const i32,
    baselines: *const f64,
    baseline_dates: *const f64,
    values: *const f64,
    value_dates: *const f64,
}

/// The columns that go out.
struct Wanted<'a> {
    expected: Option<Outs<'a, f64>>,
    ratios: Option<Outs<'a, f64>>,
    statuses: Option<Outs<'a, i32>>,
    reasons: Option<Outs<'a, i32>>,
    errors: Option<Outs<'a, i32>>,
}

impl Wanted<'_> {
    /// # Safety
    /// Each pointer as for [`Frame::outs`].
    unsafe fn of(
        frame: &mut Frame,
        count: usize,
        expected: *mut f64,
        ratios: *mut f64,
        statuses: *mut i32,
        reasons: *mut i32,
        errors: *mut i32,
    ) -> Result<Self, Failure> {
        // SAFETY: as the caller promises.
        unsafe {
            Ok(Self {
                expected: frame.outs(expected, count, "expected")?,
                ratios: frame.outs(ratios, count, "ratios")?,
                statuses: frame.outs(statuses, count, "statuses")?,
                reasons: frame.outs(reasons, count, "reasons")?,
                errors: frame.outs(errors, count, "errors")?,
            })
        }
    }

    fn set(&self, row: usize, outcome: &Result<(Numbers, Judgement), Failure>) {
        let judged = outcome.as_ref().ok();
        if let Some(column) = &self.expected {
            let expected = judged.and_then(|(numbers, judgement)| Some(numbers.out(judgement.expected?)));
            column.set(row, expected.unwrap_or(f64::NAN));
        }
        if let Some(column) = &self.ratios {
            let ratio = judged.and_then(|(_, judgement)| judgement.ratio);
            column.set(row, ratio.map_or(f64::NAN, Exact::to_float));
        }
        if let Some(column) = &self.statuses {
            let status = judged.map_or(Status::NotAssessable, |(_, judgement)| judgement.status);
            column.set(row, choices::status_number(status));
        }
        if let Some(column) = &self.reasons {
            column.set(row, choices::reason_number(judged.and_then(|(_, judgement)| judgement.reason)));
        }
        if let Some(column) = &self.errors {
            column.set(row, outcome.as_ref().map_or_else(|failure| failure.number, |_| DELAFTALE_OK));
        }
    }
}

/// What all rows share.
struct Shared {
    decimals: i32,
    dates: DateSystem,
    period: Period,
}

/// The columns, as slices.
struct Columns<'a, U> {
    rules: &'a [*const U],
    units: Option<&'a [i32]>,
    directions: Option<&'a [i32]>,
    baselines: &'a [f64],
    baseline_dates: &'a [f64],
    values: &'a [f64],
    value_dates: &'a [f64],
}

/// The row that was found for the last rule: most columns have few different ones.
struct Found<U> {
    rule: *const U,
    unit: i32,
    direction: i32,
    place: usize,
}

/// # Safety
/// The columns as for [`Frame::column`], each rule as for [`Frame::text`].
unsafe fn column<E: Encoding>(
    frame: &Frame,
    given: &Given<E::Unit>,
    decimals: i32,
    (start, end, dates): (f64, f64, i32),
    wanted: &Wanted<'_>,
) -> Result<(), Failure> {
    let Given { count, rule_count, .. } = *given;
    if rule_count != count && rule_count != 1 {
        return Err(failed!(
            DELAFTALE_ERROR_OUT_OF_RANGE,
            "rule_count",
            "der er {rule_count} målsætninger til {count} rækker; der skal være én til hver eller én til alle",
            "there are {rule_count} rules for {count} rows; there must be one for each or one for all"
        ));
    }
    let dates = choices::dates("dates", dates)?;
    let shared = Shared { decimals, dates, period: period(start, end, dates)? };
    // SAFETY: as the caller promises.
    let columns = unsafe {
        Columns {
            rules: frame.column(given.rules, rule_count, "rules")?,
            units: frame.optional_column(given.units, count, "units")?,
            directions: frame.optional_column(given.directions, count, "directions")?,
            baselines: frame.column(given.baselines, count, "baselines")?,
            baseline_dates: frame.column(given.baseline_dates, count, "baseline_dates")?,
            values: frame.column(given.values, count, "values")?,
            value_dates: frame.column(given.value_dates, count, "value_dates")?,
        }
    };
    // SAFETY: as the caller promises.
    unsafe { frame.apart::<E>(columns.rules, "rules") }?;
    let first = with_rows(|rows| {
        let mut found = Found { rule: ptr::null(), unit: 0, direction: 0, place: 0 };
        let mut first = None;
        for row in 0..count {
            // SAFETY: as the caller promises.
            let outcome = unsafe { one::<E>(frame, rows, &columns, &shared, row, &mut found) };
            wanted.set(row, &outcome);
            if let Err(failure) = outcome {
                first.get_or_insert_with(|| failure.in_row(row));
            }
        }
        Ok(first)
    })?;
    first.map_or(Ok(()), |failure| Err(failure.among_rows()))
}

/// The answer of one row.
///
/// # Safety
/// The rule as for [`Frame::text`].
unsafe fn one<E: Encoding>(
    frame: &Frame,
    rows: &mut Rows,
    columns: &Columns<'_, E::Unit>,
    shared: &Shared,
    row: usize,
    found: &mut Found<E::Unit>,
) -> Result<(Numbers, Judgement), Failure> {
    let rule = *columns.rules.get(row).or(columns.rules.first()).unwrap_or(&ptr::null());
    let choice = |column: Option<&[i32]>| column.and_then(|column| column.get(row)).copied().unwrap_or_default();
    let (unit, direction) = (choice(columns.units), choice(columns.directions));
    let numbers = Numbers::of(unit, shared.decimals)?;
    if rule.is_null() || (found.rule, found.unit, found.direction) != (rule, unit, direction) {
        // SAFETY: as the caller promises.
        let phrase = unsafe { frame.text::<E>(rule, "rule") }?;
        let place = rows.place(&phrase, numbers.unit, choices::direction(direction)?)?;
        *found = Found { rule, unit, direction, place };
    }
    let (asked, method) = rows.at(found.place)?;
    let cell = |column: &[f64]| column.get(row).copied().unwrap_or(f64::NAN);
    let start = (cell(columns.baselines), cell(columns.baseline_dates));
    let baseline = baseline(asked, numbers, shared.dates, start)?;
    let (value, date) = (
        numbers.value(cell(columns.values), Place::at("value"))?,
        day(cell(columns.value_dates), shared.dates, Place::at("value_date"))?,
    );
    numbers.clear_shares(scaled_unit(asked), [&baseline.0, &value].into_iter())?;
    let judged = asked.judge(&baseline, &shared.period, &[(date, value)], None, method);
    Ok((numbers, judged.map_err(|errors| errors.moved("/values/0", "/value"))?))
}
