//! What the functions of `cells` do, for both encodings.

use delaftale::Language;
use delaftale::figure::{Exact, Figure, Unit, Value};
use delaftale::follow_up::{Judgement, Row, RowBaseline};
use delaftale::reference::{DateSystem, Period};

use crate::border::{Encoding, Failure, Frame, failed};
use crate::choices::{self, DELAFTALE_DECIMALS_OWN, DELAFTALE_NO_DATE, DELAFTALE_UNIT_NONE};
use crate::errors::DELAFTALE_ERROR_NO_VALUE;
use crate::numbers::{Numbers, Place, day, number_of, optional_day, period};
use crate::rows::with_rows;

/// Where an indicator starts, as the caller says it.
pub(crate) struct Start {
    pub(crate) unit: i32,
    pub(crate) decimals: i32,
    pub(crate) baseline: f64,
    pub(crate) baseline_date: f64,
    pub(crate) start: f64,
    pub(crate) end: f64,
    pub(crate) dates: i32,
}

/// The same, read.
struct Read {
    numbers: Numbers,
    dates: DateSystem,
    period: Period,
}

impl Start {
    fn read(&self) -> Result<Read, Failure> {
        let dates = choices::dates("dates", self.dates)?;
        let numbers = Numbers::of(self.unit, self.decimals)?;
        Ok(Read { numbers, dates, period: period(self.start, self.end, dates)? })
    }

    fn baseline(&self, read: &Read, row: &Row) -> Result<RowBaseline, Failure> {
        baseline(row, read.numbers, read.dates, (self.baseline, self.baseline_date))
    }
}

/// The baseline of a row; a rule that counts from 0 looks at neither its value nor its day.
pub(crate) fn baseline(
    row: &Row,
    numbers: Numbers,
    dates: DateSystem,
    (value, date): (f64, f64),
) -> Result<RowBaseline, Failure> {
    if row.rule().counts_from_zero() {
        return Ok((Value::Missing, None));
    }
    let value = numbers.value(value, Place::at("baseline"))?;
    Ok((value, optional_day(date, dates, Place::at("baseline_date"))?))
}

/// # Safety
/// `rule` as for [`Frame::text`], `expected` as for [`Frame::out`].
pub(crate) unsafe fn expected<E: Encoding>(
    frame: &mut Frame,
    rule: *const E::Unit,
    start: &Start,
    date: f64,
    expected: *mut f64,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (expected, phrase) = unsafe { (frame.out(expected, "expected")?, frame.text::<E>(rule, "rule")?) };
    let read = start.read()?;
    let date = day(date, read.dates, Place::at("date"))?;
    let found = with_rows(|rows| {
        let (row, _) = rows.of(&phrase, read.numbers.unit, None)?;
        let baseline = start.baseline(&read, row)?;
        read.numbers.clear_shares(scaled_unit(row), [&baseline.0].into_iter())?;
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

/// # Safety
/// `rule` as for [`Frame::text`], `target` and `deadline` as for [`Frame::wanted`].
pub(crate) unsafe fn target<E: Encoding>(
    frame: &mut Frame,
    rule: *const E::Unit,
    start: &Start,
    date: f64,
    target: *mut f64,
    deadline: *mut f64,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (target, deadline, phrase) =
        unsafe { (frame.wanted(target, "target")?, frame.wanted(deadline, "deadline")?, frame.text::<E>(rule, "rule")?) };
    let read = start.read()?;
    let date = day(date, read.dates, Place::at("date"))?;
    let (goal, last) = with_rows(|rows| {
        let (row, _) = rows.of(&phrase, read.numbers.unit, None)?;
        let baseline = start.baseline(&read, row)?;
        read.numbers.clear_shares(scaled_unit(row), [&baseline.0].into_iter())?;
        let course = row.course(&baseline, &read.period).map_err(|error| at_arguments(error, &baseline.0))?;
        Ok((course.target_for(date), course.deadline_for(date)))
    })?;
    let last = last.map_or(Ok(DELAFTALE_NO_DATE), |last| number_of(last, read.dates))?;
    if let Some(target) = target {
        target.set(goal.map_or(f64::NAN, |goal| read.numbers.out(goal)));
    }
    if let Some(deadline) = deadline {
        deadline.set(last);
    }
    Ok(())
}

/// The values of one indicator in the caller's memory: how many, their numbers and their days.
pub(crate) type Series = (usize, *const f64, *const f64);

/// # Safety
/// `rule` as for [`Frame::text`], the series as for [`Frame::column`], `status` as for [`Frame::out`], `reason` as for [`Frame::wanted`].
#[expect(clippy::too_many_arguments, reason = "they are those of the export")]
pub(crate) unsafe fn status<E: Encoding>(
    frame: &mut Frame,
    rule: *const E::Unit,
    start: &Start,
    direction: i32,
    as_of: f64,
    series: Series,
    status: *mut i32,
    reason: *mut i32,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let (status, reason) = unsafe { (frame.out(status, "status")?, frame.wanted(reason, "reason")?) };
    // SAFETY: as the caller promises.
    let judgement = unsafe { judged::<E>(frame, rule, start, direction, as_of, series) }?;
    status.set(choices::status_number(judgement.status));
    if let Some(reason) = reason {
        reason.set(choices::reason_number(judgement.reason));
    }
    Ok(())
}

/// # Safety
/// As for [`status`], with `ratio` as for [`Frame::out`].
pub(crate) unsafe fn ratio<E: Encoding>(
    frame: &mut Frame,
    rule: *const E::Unit,
    start: &Start,
    direction: i32,
    as_of: f64,
    series: Series,
    ratio: *mut f64,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let ratio = unsafe { frame.out(ratio, "ratio") }?;
    // SAFETY: as the caller promises.
    let judgement = unsafe { judged::<E>(frame, rule, start, direction, as_of, series) }?;
    ratio.set(judgement.ratio.ok_or_else(|| no_ratio(&judgement))?.to_float());
    Ok(())
}

/// # Safety
/// `rule` as for [`Frame::text`], the series as for [`Frame::column`].
unsafe fn judged<E: Encoding>(
    frame: &Frame,
    rule: *const E::Unit,
    start: &Start,
    direction: i32,
    as_of: f64,
    (count, values, value_dates): Series,
) -> Result<Judgement, Failure> {
    // SAFETY: as the caller promises.
    let (phrase, values, value_dates) = unsafe {
        let values = frame.column(values, count, "values")?;
        (frame.text::<E>(rule, "rule")?, values, frame.column(value_dates, count, "value_dates")?)
    };
    let read = start.read()?;
    let direction = choices::direction(direction)?;
    let as_of = optional_day(as_of, read.dates, Place::at("as_of"))?;
    with_rows(|rows| {
        let (row, method) = rows.of(&phrase, read.numbers.unit, direction)?;
        let baseline = start.baseline(&read, row)?;
        let one = |i: usize, value: f64, date: f64| {
            let value = read.numbers.value(value, Place::in_column("values", i))?;
            Ok((day(date, read.dates, Place::in_column("value_dates", i))?, value))
        };
        // Most cells ask about one value, which needs no list.
        let (single, several);
        let series = if let ([value], [date]) = (values, value_dates) {
            single = [one(0, *value, *date)?];
            single.as_slice()
        } else {
            let pairs = values.iter().zip(value_dates).enumerate();
            several = pairs.map(|(i, (value, date))| one(i, *value, *date)).collect::<Result<Vec<_>, Failure>>()?;
            several.as_slice()
        };
        read.numbers.clear_shares(scaled_unit(row), series.iter().map(|(_, value)| value).chain([&baseline.0]))?;
        Ok(row.judge(&baseline, &read.period, series, as_of, method)?)
    })
}

/// # Safety
/// `change` and `relative` as for [`Frame::wanted`].
pub(crate) unsafe fn change(
    frame: &mut Frame,
    baseline: f64,
    value: f64,
    change: *mut f64,
    relative: *mut f64,
) -> Result<(), Failure> {
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
}

/// The unit of a row whose answer depends on how its numbers are scaled; of a relative change nothing does.
pub(crate) fn scaled_unit(row: &Row) -> Unit {
    let rule = row.rule();
    if rule.is_a_part_of_the_baseline() || rule.is_about_a_gap() { Unit::Number } else { row.unit() }
}

/// What the library said of a start, in the names of the arguments. Where the baseline is a state there is nothing wrong, and nothing to
/// calculate from.
fn at_arguments(error: delaftale::Error, baseline: &Value) -> Failure {
    match (error.path(), baseline) {
        ("/baselineDate", _) => error.with_path("/baseline_date").into(),
        (_, Value::Known(_)) => error.into(),
        _ => unknown("baseline", baseline),
    }
}

/// There is a state in the place of a number.
fn unknown(argument: &str, value: &Value) -> Failure {
    let (danish, english) = (value.word(Language::Danish), value.word(Language::English));
    failed!(DELAFTALE_ERROR_NO_VALUE, argument, "`{argument}` er ikke kendt: {danish}", "`{argument}` is not known: {english}")
}

/// Why there is no ratio.
fn no_ratio(judgement: &Judgement) -> Failure {
    let why = |language| match judgement.reason {
        Some(reason) => reason.words(language),
        None => judgement.status.words(language),
    };
    let (danish, english) = (why(Language::Danish), why(Language::English));
    failed!(
        DELAFTALE_ERROR_NO_VALUE,
        "rule",
        "der er intet fremskridt at regne ud: {danish}",
        "there is no part of a way: {english}"
    )
}
