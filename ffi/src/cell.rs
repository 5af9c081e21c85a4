//! An indicator as the functions of `cells` and `columns` read it.

use delaftale::Language;
use delaftale::figure::Value;
use delaftale::follow_up::{Judgement, Row, RowBaseline};
use delaftale::reference::Period;
use delaftale::sheet::{DateSystem, scaled_unit};

use crate::border::{Encoding, Failure, Frame, failed};
use crate::cells::DelaftaleIndicator;
use crate::choices;
use crate::errors::DELAFTALE_ERROR_NO_VALUE;
use crate::numbers::{Numbers, Place, day, optional_day, period};
use crate::rows::with_rows;

/// What the caller says of an indicator, read.
pub(crate) struct Indicator {
    pub(crate) numbers: Numbers,
    pub(crate) dates: DateSystem,
    pub(crate) period: Period,
    baseline: (f64, f64),
}

pub(crate) fn indicator_of(given: &DelaftaleIndicator) -> Result<Indicator, Failure> {
    let dates = choices::dates("dates", given.dates)?;
    let numbers = Numbers::of(given.unit, given.decimals)?;
    let period = period(given.start, given.end, dates)?;
    Ok(Indicator { numbers, dates, period, baseline: (given.baseline, given.baseline_date) })
}

impl Indicator {
    /// Its baseline under a rule, the only number that is calculated with.
    pub(crate) fn baseline(&self, row: &Row) -> Result<RowBaseline, Failure> {
        let baseline = baseline(row, self.numbers, self.dates, self.baseline)?;
        self.numbers.clear_shares(scaled_unit(row), [&baseline.0].into_iter())?;
        Ok(baseline)
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
/// `rule` as for [`Frame::text`], `indicator` as for [`Frame::given`], its columns as for [`Frame::column`].
pub(crate) unsafe fn judged<E: Encoding>(
    frame: &Frame,
    rule: *const E::Unit,
    indicator: *const DelaftaleIndicator,
) -> Result<Judgement, Failure> {
    // SAFETY: as the caller promises.
    let (given, phrase, values, value_dates) = unsafe {
        let given = frame.given(indicator, "indicator")?;
        let values = frame.column(given.values, given.count, "values")?;
        (given, frame.text::<E>(rule, "rule")?, values, frame.column(given.value_dates, given.count, "value_dates")?)
    };
    let read = indicator_of(&given)?;
    let direction = choices::direction(given.direction)?;
    let as_of = optional_day(given.as_of, read.dates, Place::at("as_of"))?;
    with_rows(|rows| {
        let (row, method) = rows.of(&phrase, read.numbers.unit, direction)?;
        let baseline = baseline(row, read.numbers, read.dates, read.baseline)?;
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

/// What the library said of a start, in the names of the arguments. Where the baseline is a state there is nothing wrong, and nothing to
/// calculate from.
pub(crate) fn at_arguments(error: delaftale::Error, baseline: &Value) -> Failure {
    match (error.path(), baseline) {
        ("/baselineDate", _) => error.with_path("/baseline_date").into(),
        (_, Value::Known(_)) => error.into(),
        _ => unknown("baseline", baseline),
    }
}

/// There is a state in the place of a number.
pub(crate) fn unknown(argument: &str, value: &Value) -> Failure {
    let (danish, english) = (value.word(Language::Danish), value.word(Language::English));
    failed!(DELAFTALE_ERROR_NO_VALUE, argument, "`{argument}` er ikke kendt: {danish}", "`{argument}` is not known: {english}")
}

/// Why there is no ratio.
pub(crate) fn no_ratio(judgement: &Judgement) -> Failure {
    let why = |language| match judgement.reason {
        Some(reason) => reason.words(language),
        None => judgement.status.words(language),
    };
    let (danish, english) = (why(Language::Danish), why(Language::English));
    failed!(
        DELAFTALE_ERROR_NO_VALUE,
        "rule",
        "der er intet fremskridt at regne ud: {danish}",
        "there is no progress to calculate: {english}"
    )
}
