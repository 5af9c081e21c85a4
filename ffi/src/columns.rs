//! Whole columns of a spreadsheet at once: a row for each indicator.

use std::ffi::c_char;
use std::ptr;

use delaftale::figure::{Exact, Unit};
use delaftale::follow_up::{Judgement, Reason, Status, Straight, StraightJudgement};
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
        Self {
            expected: judged.expected.map_or(f64::NAN, |expected| numbers.out(expected)),
            ratio: judged.ratio.map_or(f64::NAN, Exact::to_float),
            status: judged.status,
            reason: judged.reason,
        }
    }

    /// `None` where a number is too large to be divided once.
    #[expect(clippy::cast_precision_loss, reason = "the parts are below 2^53, so that the quotient is the only rounding")]
    fn of_straight(numbers: Numbers, judged: &StraightJudgement) -> Option<Self> {
        let (expected, of) = judged.expected;
        let of = of.checked_mul(numbers.ten_thousandths_of_one()).filter(|of| *of < 1 << 53)?;
        Some(Self {
            expected: expected as f64 / of as f64,
            ratio: judged.ratio.map_or(f64::NAN, |(part, whole)| part as f64 / whole as f64),
            status: judged.status,
            reason: None,
        })
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

/// The rows that were found for the rules of a column. Most columns have few different ones, and a rule that lies where one lay before is
/// the same.
struct Found<U> {
    slots: Vec<Option<Slot<U>>>,
    /// How often the rows of the thread had been forgotten.
    forgotten: usize,
}

/// The most that are kept, each in one of a few slots.
const SLOTS: usize = 256;
const TRIED: usize = 4;

struct Slot<U> {
    rule: *const U,
    unit: i32,
    direction: i32,
    numbers: Numbers,
    place: usize,
    straight: Option<Straight>,
    /// Whether numbers that are all at most 1 need their unit.
    shares: bool,
}

impl<U> Found<U> {
    /// Room for so many rules, or for the most.
    fn of(rules: usize, forgotten: usize) -> Self {
        let slots = rules.saturating_mul(2).clamp(TRIED, SLOTS).next_power_of_two();
        Self { slots: (0..slots).map(|_| None).collect(), forgotten }
    }

    /// Where a rule can be kept.
    fn own_slots(&self, rule: *const U) -> impl Iterator<Item = usize> + use<U> {
        // Texts lie at even distances, which the product scatters. The number of slots is a power of two.
        let scattered = (rule.addr() as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32;
        let (first, last) = (usize::try_from(scattered).unwrap_or(0), self.slots.len() - 1);
        (0..TRIED).map(move |next| first.wrapping_add(next) & last)
    }

    fn slot(&self, asked: (*const U, i32, i32)) -> Option<usize> {
        let is_it = |slot: &Slot<U>| (slot.rule, slot.unit, slot.direction) == asked;
        self.own_slots(asked.0).find(|place| self.slots.get(*place).and_then(Option::as_ref).is_some_and(is_it))
    }

    fn at(&self, place: usize) -> Result<&Slot<U>, Failure> {
        self.slots.get(place).and_then(Option::as_ref).ok_or_else(|| Failure::no_such("rule", place, self.slots.len()))
    }

    /// Keeps a rule in the first of its slots that is free, or in the place of another.
    fn keep(&mut self, slot: Slot<U>, forgotten: usize) -> usize {
        if forgotten != self.forgotten {
            // Their places are those of other rules now.
            *self = Self::of(self.slots.len(), forgotten);
        }
        let free = |place: &usize| self.slots.get(*place).is_some_and(Option::is_none);
        let place = self.own_slots(slot.rule).find(free).or_else(|| self.own_slots(slot.rule).next()).unwrap_or(0);
        if let Some(kept) = self.slots.get_mut(place) {
            *kept = Some(slot);
        }
        place
    }
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
        let mut found = Found::of(columns.rules.len(), rows.forgotten);
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
) -> Result<Answer, Failure> {
    let rule = *columns.rules.get(row).or(columns.rules.first()).unwrap_or(&ptr::null());
    let choice = |column: Option<&[i32]>| column.and_then(|column| column.get(row)).copied().unwrap_or_default();
    let asked = (rule, choice(columns.units), choice(columns.directions));
    let kept = match found.slot(asked) {
        Some(kept) => kept,
        None => {
            // SAFETY: as the caller promises.
            let slot = unsafe { look_up::<E>(frame, rows, shared, asked) }?;
            found.keep(slot, rows.forgotten)
        }
    };
    let slot = found.at(kept)?;
    let cell = |column: &[f64]| column.get(row).copied().unwrap_or(f64::NAN);
    let (start, value) =
        ((cell(columns.baselines), cell(columns.baseline_dates)), (cell(columns.values), cell(columns.value_dates)));
    if let Some(answer) = straight(slot, shared.dates, start, value) {
        return Ok(answer);
    }
    let (asked, method) = rows.at(slot.place)?;
    let numbers = slot.numbers;
    let baseline = baseline(asked, numbers, shared.dates, start)?;
    let (value, date) = (numbers.value(value.0, Place::at("value"))?, day(value.1, shared.dates, Place::at("value_date"))?);
    numbers.clear_shares(scaled_unit(asked), [&baseline.0, &value].into_iter())?;
    let judged = asked.judge(&baseline, &shared.period, &[(date, value)], None, method);
    Ok(Answer::of(numbers, &judged.map_err(|errors| errors.moved("/values/0", "/value"))?))
}

/// The row of a rule, read now if it is new.
///
/// # Safety
/// The rule as for [`Frame::text`].
unsafe fn look_up<E: Encoding>(
    frame: &Frame,
    rows: &mut Rows,
    shared: &Shared,
    (rule, unit, direction): (*const E::Unit, i32, i32),
) -> Result<Slot<E::Unit>, Failure> {
    let numbers = Numbers::of(unit, shared.decimals)?;
    // SAFETY: as the caller promises.
    let phrase = unsafe { frame.text::<E>(rule, "rule") }?;
    let place = rows.place(&phrase, numbers.unit, choices::direction(direction)?)?;
    let (row, method) = rows.at(place)?;
    let straight = row.straight(&shared.period, method);
    let shares = numbers.unit.is_none() && scaled_unit(row) == Unit::Percent;
    Ok(Slot { rule, unit, direction, numbers, place, straight, shares })
}

/// The answer of a row that is as most are; all others are read and judged.
fn straight<U>(slot: &Slot<U>, dates: DateSystem, start: (f64, f64), value: (f64, f64)) -> Option<Answer> {
    let path = slot.straight.as_ref()?;
    let read = |(number, date)| Some((slot.numbers.ten_thousandths(number)?, dates.plain_day(date)?));
    let (start, value) = (read(start)?, read(value)?);
    if slot.shares && start.0.max(value.0) <= slot.numbers.ten_thousandths_of_one() {
        return None;
    }
    Answer::of_straight(slot.numbers, &path.judge(start, value)?)
}
