//! The formulas about one indicator: its expected value, its progress, and its status.

use chrono::NaiveDate;

use super::name::{
    AS_OF, At, BASELINE, BASELINE_DATE, DATE, DATES, DECIMALS, DIRECTION, END, ONE_DATE, ONE_VALUE, RULE, START, UNIT, VALUE,
    VALUES,
};
use super::question::{Amount, Question, direction, places, text};
use super::range::as_long;
use super::refused::unknown;
use super::{Answer, Asked, Numbers, Range, Refused};
use crate::figure::{Exact, Unit, Value};
use crate::follow_up::{Judgement, Row, RowBaseline};
use crate::reference::{Period, format_day};
use crate::words::say;
use crate::{Error, ErrorCode, Language};

/// The arguments that every formula about an indicator begins with.
struct Begin {
    phrase: String,
    baseline: Amount,
    base_day: Option<NaiveDate>,
    period: Period,
}

impl Begin {
    /// Reads rule, baseline, baseline date, start, end and unit.
    fn read(question: &mut Question, [rule, baseline, base_day, start, end, unit]: [&Range<'_>; 6]) -> Result<Self, Refused> {
        let phrase = text(rule.single(RULE)?, RULE.whole())?.into_owned();
        question.choose_unit(unit.single(UNIT)?)?;
        let baseline = question.number(baseline.single(BASELINE)?, BASELINE.whole())?;
        let base_day = question.optional_day(base_day.single(BASELINE_DATE)?, BASELINE_DATE.whole())?;
        Ok(Self { phrase, baseline, base_day, period: period(question, start, end)? })
    }

    fn baseline(&self, row: &Row, numbers: Numbers) -> Result<RowBaseline, Refused> {
        baseline(row, numbers, self.baseline, self.base_day)
    }
}

/// The period of an agreement. It may have no end.
pub(super) fn period(question: &Question, start: &Range<'_>, end: &Range<'_>) -> Result<Period, Refused> {
    let start = question.day(start.single(START)?, START.whole())?;
    let end = question.optional_day(end.single(END)?, END.whole())?;
    Ok(Period::new(start, end).map_err(|error| END.whole().refuses(error))?)
}

/// The baseline of a row. A rule that counts from 0 uses neither its value nor its day.
pub(super) fn baseline(row: &Row, numbers: Numbers, value: Amount, date: Option<NaiveDate>) -> Result<RowBaseline, Refused> {
    if row.rule().counts_from_zero() {
        return Ok((Value::Missing, None));
    }
    Ok((value.value(numbers, BASELINE.whole())?, date))
}

/// The unit of a row whose answer depends on the scale of its numbers. A relative change does not depend on it.
#[must_use]
pub fn scaled_unit(row: &Row) -> Unit {
    let rule = row.rule();
    if rule.is_a_part_of_the_baseline() || rule.is_about_a_gap() { Unit::Number } else { row.unit() }
}

pub(super) fn expected(
    asked: &mut Asked<'_>,
    [rule, baseline, base_day, start, end, date, unit]: [Range<'_>; 7],
) -> Result<Answer, Refused> {
    let mut question = Question::new(asked.dates);
    let begin = Begin::read(&mut question, [&rule, &baseline, &base_day, &start, &end, &unit])?;
    let day = question.day(date.single(DATE)?, DATE.whole())?;
    let numbers = Numbers::of(question.agreed_unit()?, None);
    let (row, _) = asked.memory.of(&begin.phrase, numbers.unit(), None)?;
    let baseline = begin.baseline(row, numbers)?;
    numbers.clear_shares(scaled_unit(row), std::iter::once(&baseline.0))?;
    let found = row.expected(&baseline, &begin.period, day).map_err(|error| from_baseline(error, &baseline.0))?;
    let found = found.ok_or_else(|| {
        let (phrase, danish, english) = (&begin.phrase, format_day(day, Language::Danish), format_day(day, Language::English));
        let message = say!(
            "målsætningen `{phrase}` forventer ikke en bestemt værdi den {danish}",
            "the rule `{phrase}` expects no value on {english}"
        );
        Refused::nothing(DATE, message)
    })?;
    Ok(numbers.out(found.value).into())
}

pub(super) fn target(asked: &mut Asked<'_>, arguments: [Range<'_>; 7]) -> Result<Answer, Refused> {
    let (target, _) = aim(asked, &arguments)?;
    let none = say!("målsætningen har intet mål, kun en retning", "the rule has no target, only a direction");
    Ok(target.ok_or_else(|| Refused::nothing(RULE, none))?.into())
}

pub(super) fn deadline(asked: &mut Asked<'_>, arguments: [Range<'_>; 7]) -> Result<Answer, Refused> {
    let (_, deadline) = aim(asked, &arguments)?;
    let none = say!("hverken målsætningen eller aftalen har en frist", "neither the rule nor the agreement has a deadline");
    let deadline = deadline.ok_or_else(|| Refused::nothing(RULE, none))?;
    Ok(Question::new(asked.dates).number_of(deadline, END)?.into())
}

/// The target and the deadline of a rule on a day.
fn aim(
    asked: &mut Asked<'_>,
    [rule, baseline, base_day, start, end, date, unit]: &[Range<'_>; 7],
) -> Result<(Option<f64>, Option<NaiveDate>), Refused> {
    let mut question = Question::new(asked.dates);
    let begin = Begin::read(&mut question, [rule, baseline, base_day, start, end, unit])?;
    let day = question.optional_day(date.single(DATE)?, DATE.whole())?.unwrap_or(begin.period.start());
    let numbers = Numbers::of(question.agreed_unit()?, None);
    let (row, _) = asked.memory.of(&begin.phrase, numbers.unit(), None)?;
    let baseline = begin.baseline(row, numbers)?;
    numbers.clear_shares(scaled_unit(row), std::iter::once(&baseline.0))?;
    let course = row.course(&baseline, &begin.period).map_err(|error| from_baseline(error, &baseline.0))?;
    Ok((course.target_for(day).map(|target| numbers.out(target)), course.deadline_for(day)))
}

pub(super) fn status(asked: &mut Asked<'_>, arguments: [Range<'_>; 11]) -> Result<Answer, Refused> {
    Ok(judged(asked, arguments)?.words(asked.language).into())
}

pub(super) fn reason(asked: &mut Asked<'_>, arguments: [Range<'_>; 11]) -> Result<Answer, Refused> {
    Ok(match judged(asked, arguments) {
        Ok(judgement) => judgement.reason.map_or("", |reason| reason.words(asked.language)).into(),
        Err(refused) => refused.sentence(asked.language).into(),
    })
}

pub(super) fn progress(asked: &mut Asked<'_>, arguments: [Range<'_>; 11]) -> Result<Answer, Refused> {
    let judgement = judged(asked, arguments)?;
    let why = |language| judgement.reason.map_or_else(|| judgement.words(language), |reason| reason.words(language));
    let ratio = judgement.ratio.ok_or_else(|| {
        let (danish, english) = (why(Language::Danish), why(Language::English));
        Refused::nothing(RULE, say!("der er intet fremskridt at regne ud: {danish}", "there is no part of a way: {english}"))
    })?;
    Ok(ratio.to_float().into())
}

/// An indicator with all its values. An empty value is not measured yet.
fn judged(
    asked: &mut Asked<'_>,
    [rule, baseline, base_day, mut values, mut dates, start, end, unit, way, as_of, decimals]: [Range<'_>; 11],
) -> Result<Judgement, Refused> {
    let mut question = Question::new(asked.dates);
    let begin = Begin::read(&mut question, [&rule, &baseline, &base_day, &start, &end, &unit])?;
    let direction = direction(way.single(DIRECTION)?)?;
    let decimals = places(decimals.single(DECIMALS)?)?;
    let as_of = question.optional_day(as_of.single(AS_OF)?, AS_OF.whole())?;
    values.line(VALUES)?;
    dates.line(DATES)?;
    as_long(&mut [(VALUES, &mut values), (DATES, &mut dates)])?;
    let (count, dated) = (values.count(), dates.count());
    // Where no dates are given at all, each value says itself whether it needs one.
    if count != dated && dated != 0 {
        let message = say!("der er {count} værdier, men {dated} datoer", "there are {count} values, but {dated} dates");
        return Err(Refused::new(ErrorCode::SheetShape, DATES.whole(), message));
    }
    let mut read: Vec<(NaiveDate, Amount, At)> = Vec::new();
    for (i, value) in values.iter().enumerate().filter(|(_, value)| !value.is_empty()) {
        let amount = question.number(value, ONE_VALUE.cell(i))?;
        // A word for why there is no number needs no day: nothing was observed on it.
        let day = question.optional_day(dates.get(i), ONE_DATE.cell(i))?;
        match day {
            Some(day) => read.push((day, amount, ONE_VALUE.cell(i))),
            None if amount.is_state() => {}
            None => return Err(super::refused::missing(ONE_DATE.cell(i))),
        }
    }
    let numbers = Numbers::of(question.agreed_unit()?, question.decimals(decimals));
    let (row, method) = asked.memory.of(&begin.phrase, numbers.unit(), direction)?;
    let baseline = begin.baseline(row, numbers)?;
    let one = |(day, amount, at): &(NaiveDate, Amount, At)| Ok::<_, Refused>((*day, amount.value(numbers, *at)?));
    let series = read.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    numbers.clear_shares(scaled_unit(row), series.iter().map(|(_, value)| value).chain([&baseline.0]))?;
    Ok(row.judge(&baseline, &begin.period, &series, as_of, method)?)
}

pub(super) fn change(asked: &mut Asked<'_>, [baseline, value]: [Range<'_>; 2]) -> Result<Answer, Refused> {
    let (change, _) = both(asked, &baseline, &value)?;
    Ok(change.map_or(f64::NAN, Exact::to_float).into())
}

pub(super) fn relative_change(asked: &mut Asked<'_>, [baseline, value]: [Range<'_>; 2]) -> Result<Answer, Refused> {
    let (_, relative) = both(asked, &baseline, &value)?;
    let none = say!("der er ingen procent af 0", "there is no per cent of 0");
    Ok(relative.ok_or_else(|| Refused::nothing(BASELINE, none))?.to_float().into())
}

/// A change, and the same change in per cent of the baseline; there is no per cent of a baseline of 0.
fn both(asked: &Asked<'_>, baseline: &Range<'_>, value: &Range<'_>) -> Result<(Option<Exact>, Option<Exact>), Refused> {
    let mut question = Question::new(asked.dates);
    let baseline = question.number(baseline.single(BASELINE)?, BASELINE.whole())?;
    let value = question.number(value.single(VALUE)?, VALUE.whole())?;
    question.agreed_unit()?;
    let exact = |amount: Amount, at: At| match amount.value(Numbers::of(None, None), at)? {
        Value::Known(figure) => Ok(figure.value()),
        state => Err(unknown(at, &state)),
    };
    let (from, to) = (exact(baseline, BASELINE.whole())?, exact(value, VALUE.whole())?);
    // Two figures of at most 15 and 9 digits: their difference is within the exact numbers.
    let by = to.minus(from);
    Ok((by, by.and_then(|by| by.over(from)?.times(Exact::from(100)))))
}

/// The refusal of a start. If the baseline is a state, nothing is wrong, but there is no number to calculate with.
fn from_baseline(error: Error, baseline: &Value) -> Refused {
    match (error.path(), baseline) {
        ("/baselineDate", _) | (_, Value::Known(_)) => error.into(),
        (_, state) => unknown(BASELINE.whole(), state),
    }
}
