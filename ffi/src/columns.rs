//! Whole columns of a spreadsheet at once: a row for each indicator.

use std::collections::HashMap;
use std::mem::offset_of;
use std::ptr;

use delaftale::follow_up::{Judgement, Reason, Status};
use delaftale::reference::Period;
use delaftale::sheet::{ColumnRule, DateSystem, Memory, RowAnswer, scaled_unit};
use rustc_hash::FxBuildHasher;

use crate::border::{Encoding, Failure, Frame, Given, Outs, both, failed, shown_members};
use crate::cell::baseline;
use crate::choices;
use crate::errors::{DELAFTALE_ERROR_OUT_OF_RANGE, DELAFTALE_OK};
use crate::numbers::{Numbers, Place, day, period};
use crate::rows::with_rows;

/// A column of indicators, each with one value. Each indicator has a row, and each member that is a pointer leads to `count` rows.
///
/// Set every member. Zeros are choices too: with 0 `decimals` all numbers are rounded to whole ones.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct DelaftaleColumn {
    /// sizeof(DelaftaleColumn). Later versions of the library add members at the end, and know from the size which ones there are.
    pub size: usize,
    /// The number of rows.
    pub count: usize,
    /// The first day of the agreement, for all rows.
    pub start: f64,
    /// The last day of the agreement; DELAFTALE_NO_DATE where it has no end.
    pub end: f64,
    /// The baselines, as in DelaftaleIndicator.
    pub baselines: *const f64,
    /// The last day of the time that each baseline covers; DELAFTALE_NO_DATE where there is none.
    pub baseline_dates: *const f64,
    /// The latest values, or states such as DELAFTALE_VALUE_PENDING.
    pub values: *const f64,
    /// The last day of the time that each value covers.
    pub value_dates: *const f64,
    /// The units, each one of DELAFTALE_UNIT_...; NULL for DELAFTALE_UNIT_NONE in all rows.
    pub units: *const i32,
    /// The directions, each one of DELAFTALE_DIRECTION_...; NULL for DELAFTALE_DIRECTION_NONE in all rows.
    pub directions: *const i32,
    /// Result, or NULL: the expected value on the day of the value; NaN where nothing was expected.
    pub expected: *mut f64,
    /// Result, or NULL: the progress, as of delaftale_ratio(); NaN where there is none.
    pub ratios: *mut f64,
    /// Result, or NULL: the statuses, each one of DELAFTALE_STATUS_....
    pub statuses: *mut i32,
    /// Result, or NULL: the reasons why rows cannot be assessed, each one of DELAFTALE_REASON_....
    pub reasons: *mut i32,
    /// Result, or NULL: DELAFTALE_OK for each row that succeeded, one of DELAFTALE_ERROR_... for each row that failed.
    pub errors: *mut i32,
    /// The system of all dates, one of DELAFTALE_DATES_....
    pub dates: i32,
    /// The printed decimals of all numbers, 0-9, on which rounding depends; or DELAFTALE_DECIMALS_OWN.
    pub decimals: i32,
}

// SAFETY: numbers and pointers, the first of them the size. NULL stands for members that a caller does not know.
unsafe impl Given for DelaftaleColumn {
    // The first version ends with this member.
    const LEAST: usize = offset_of!(Self, decimals) + size_of::<i32>();
}

shown_members!(DelaftaleColumn: count, decimals, start, end, dates);

both! {
    /// The status and the progress of many indicators at once: delaftale_status() for a column.
    ///
    /// `rules` has one phrase for each row, or one phrase for all rows with a `rule_count` of 1. Equal phrases at one address are read once.
    ///
    /// DELAFTALE_ERROR_SOME_ROWS: some rows failed, and all others have their results. The last error is the one of the first row that
    /// failed; its path begins with the row, "/rows/17". A row that failed has the results NaN, NaN, DELAFTALE_STATUS_NOT_ASSESSABLE and
    /// DELAFTALE_REASON_NONE.
    fn delaftale_status_column | delaftale_status_column_w(
        rule_count: usize,
        rules: *const *const Text,
        column: *const DelaftaleColumn,
    ) |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let given = frame.given(column, "column")?;
            let wanted = Wanted::of(frame, &given)?;
            // The outputs are known only now: none of them may lie in the struct.
            frame.given(column, "column")?;
            judged::<E>(frame, (rule_count, rules), &given, &wanted)
        }
    }
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
    /// Each output of the column as for [`Frame::outs`].
    unsafe fn of(frame: &mut Frame, given: &DelaftaleColumn) -> Result<Self, Failure> {
        let count = given.count;
        // SAFETY: as the caller promises.
        unsafe {
            Ok(Self {
                expected: frame.outs(given.expected, count, "expected")?,
                ratios: frame.outs(given.ratios, count, "ratios")?,
                statuses: frame.outs(given.statuses, count, "statuses")?,
                reasons: frame.outs(given.reasons, count, "reasons")?,
                errors: frame.outs(given.errors, count, "errors")?,
            })
        }
    }

    fn set(&self, row: usize, outcome: &Result<Answer, Failure>) {
        let answer = outcome.as_ref().unwrap_or(&Answer::NONE);
        if let Some(column) = &self.expected {
            column.set(row, answer.expected);
        }
        if let Some(column) = &self.ratios {
            column.set(row, answer.ratio);
        }
        if let Some(column) = &self.statuses {
            column.set(row, choices::status_number(answer.status));
        }
        if let Some(column) = &self.reasons {
            column.set(row, choices::reason_number(answer.reason));
        }
        if let Some(column) = &self.errors {
            column.set(row, outcome.as_ref().map_or_else(|failure| failure.number, |_| DELAFTALE_OK));
        }
    }
}

/// What comes out of a row; NaN where there is no such number.
struct Answer {
    expected: f64,
    ratio: f64,
    status: Status,
    reason: Option<Reason>,
}

impl Answer {
    /// That of a row that failed.
    const NONE: Self = Self { expected: f64::NAN, ratio: f64::NAN, status: Status::NotAssessable, reason: None };

    fn of(numbers: Numbers, judged: &Judgement) -> Self {
        Self { reason: judged.reason, ..Self::of_row(RowAnswer::of(numbers.cells(), judged)) }
    }

    /// That of a row with a status that needs no reason.
    fn of_row(answer: RowAnswer) -> Self {
        let number = |number: Option<f64>| number.unwrap_or(f64::NAN);
        Self { expected: number(answer.expected), ratio: number(answer.ratio), status: answer.status, reason: None }
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

/// What was found for a rule of the column.
struct Found {
    numbers: Numbers,
    /// The place of its row in the memory of the thread.
    place: usize,
    rule: ColumnRule,
}

/// A rule as a row asks for it: the address of its text, a unit and a direction. Texts stay as they are during the call.
type Asked = (usize, i32, i32);

/// What was found for the rules of a column. Most columns have few different ones, and many have one.
#[derive(Default)]
struct FoundRules {
    found: Vec<Found>,
    by_rule: HashMap<Asked, usize, FxBuildHasher>,
    latest: Option<(Asked, usize)>,
    /// How often the rows of the thread had been forgotten: their places are then those of other rules.
    forgotten: usize,
}

impl FoundRules {
    /// The most that are kept; with one more all are forgotten.
    const MOST: usize = if cfg!(miri) { 3 } else { 256 };

    /// Where a rule is, if it was found before.
    fn place(&mut self, asked: Asked) -> Option<usize> {
        match self.latest {
            Some((latest, place)) if latest == asked => Some(place),
            _ => {
                let place = *self.by_rule.get(&asked)?;
                self.latest = Some((asked, place));
                Some(place)
            }
        }
    }

    fn at(&self, place: usize) -> Result<&Found, Failure> {
        self.found.get(place).ok_or_else(|| Failure::no_such("rule", place, self.found.len()))
    }

    /// Keeps a rule; `forgotten` is how often the rows of the thread have been forgotten now.
    fn keep(&mut self, asked: Asked, found: Found, forgotten: usize) -> usize {
        if forgotten != self.forgotten || self.found.len() >= Self::MOST {
            self.found.clear();
            self.by_rule.clear();
            self.forgotten = forgotten;
        }
        let place = self.found.len();
        self.found.push(found);
        self.by_rule.insert(asked, place);
        self.latest = Some((asked, place));
        place
    }
}

/// # Safety
/// The columns as for [`Frame::column`], each rule as for [`Frame::text`].
unsafe fn judged<E: Encoding>(
    frame: &Frame,
    (rule_count, rules): (usize, *const *const E::Unit),
    given: &DelaftaleColumn,
    wanted: &Wanted<'_>,
) -> Result<(), Failure> {
    let count = given.count;
    if rule_count != count && rule_count != 1 {
        return Err(failed!(
            DELAFTALE_ERROR_OUT_OF_RANGE,
            "rule_count",
            "der er {rule_count} målsætninger til {count} rækker; der skal være én til hver eller én til alle",
            "there are {rule_count} rules for {count} rows; there must be one for each or one for all"
        ));
    }
    let dates = choices::dates("dates", given.dates)?;
    let shared = Shared { decimals: given.decimals, dates, period: period(given.start, given.end, dates)? };
    // SAFETY: as the caller promises.
    let columns = unsafe {
        Columns {
            rules: frame.column(rules, rule_count, "rules")?,
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
        let mut found = FoundRules { forgotten: rows.forgotten(), ..FoundRules::default() };
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
    rows: &mut Memory,
    columns: &Columns<'_, E::Unit>,
    shared: &Shared,
    row: usize,
    found: &mut FoundRules,
) -> Result<Answer, Failure> {
    let rule = *columns.rules.get(row).or(columns.rules.first()).unwrap_or(&ptr::null());
    let choice = |column: Option<&[i32]>| column.and_then(|column| column.get(row)).copied().unwrap_or_default();
    let (unit, direction) = (choice(columns.units), choice(columns.directions));
    let asked = (rule.addr(), unit, direction);
    let place = match found.place(asked) {
        Some(place) => place,
        None => {
            // SAFETY: as the caller promises.
            let phrase = unsafe { frame.text::<E>(rule, "rule") }?;
            let new = find(rows, shared, &phrase, unit, direction)?;
            found.keep(asked, new, rows.forgotten())
        }
    };
    let kept = found.at(place)?;
    let cell = |column: &[f64]| column.get(row).copied().unwrap_or(f64::NAN);
    let (start, value) =
        ((cell(columns.baselines), cell(columns.baseline_dates)), (cell(columns.values), cell(columns.value_dates)));
    if let Some(answer) = straight(kept, shared.dates, start, value) {
        return Ok(answer);
    }
    let numbers = kept.numbers;
    let (asked, method) = rows.at(kept.place)?;
    let baseline = baseline(asked, numbers, shared.dates, start)?;
    let (value, date) = (numbers.value(value.0, Place::at("value"))?, day(value.1, shared.dates, Place::at("value_date"))?);
    numbers.clear_shares(scaled_unit(asked), [&baseline.0, &value].into_iter())?;
    let judged = asked.judge(&baseline, &shared.period, &[(date, value)], None, method);
    Ok(Answer::of(numbers, &judged.map_err(|errors| errors.moved("/values/0", "/value"))?))
}

/// A rule that is new to the column. A unit or a direction that is none is refused before the rule is.
fn find(rows: &mut Memory, shared: &Shared, phrase: &str, unit: i32, direction: i32) -> Result<Found, Failure> {
    let numbers = Numbers::of(unit, shared.decimals)?;
    let place = rows.place(phrase, numbers.unit, choices::direction(direction)?)?;
    let (row, method) = rows.at(place)?;
    Ok(Found { numbers, place, rule: ColumnRule::of(row, numbers.cells(), &shared.period, method) })
}

/// The answer of a row that is as most are; all others are read and judged.
fn straight(found: &Found, dates: DateSystem, start: (f64, f64), value: (f64, f64)) -> Option<Answer> {
    let read = |(number, date): (f64, f64)| Some((number, dates.plain_day(date)?));
    found.rule.answer(found.numbers.cells(), read(start)?, read(value)?).map(Answer::of_row)
}
