//! The formulas about a column: a row for each indicator, with its latest value.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::indicator::{baseline, period, scaled_unit};
use super::name::{
    BASELINE, BASELINE_DATE, BASELINE_DATES, BASELINES, DATE, DATES, DECIMALS, DIRECTIONS, Name, RULE, RULES, UNITS, VALUE,
    VALUES,
};
use super::question::{Amount, Question, direction, places, text};
use super::range::as_long;
use super::refused::missing;
use super::{Answer, Asked, Cell, CellAnswer, ColumnRule, Memory, Numbers, Range, Refused, RowAnswer};
use crate::figure::Unit;
use crate::reference::Period;
use crate::rule::Direction;
use crate::words::say;
use crate::{ErrorCode, Text};

pub(super) fn statuses(asked: &mut Asked<'_>, arguments: [Range<'_>; 10]) -> Result<Answer, Refused> {
    let language = asked.language;
    column(asked, arguments, |row| row.words(language).into())
}

pub(super) fn progress(asked: &mut Asked<'_>, arguments: [Range<'_>; 10]) -> Result<Answer, Refused> {
    column(asked, arguments, |row| CellAnswer::number(row.ratio))
}

pub(super) fn expected(asked: &mut Asked<'_>, arguments: [Range<'_>; 10]) -> Result<Answer, Refused> {
    column(asked, arguments, |row| CellAnswer::number(row.expected))
}

/// The cells of an argument: one for each row, or one for all.
struct Lane<'r, 'a> {
    range: &'r Range<'a>,
    shared: bool,
}

impl<'r, 'a> Lane<'r, 'a> {
    fn of(range: &'r Range<'a>, name: Name, count: usize, optional: bool) -> Result<Self, Refused> {
        range.line(name)?;
        let own = range.count();
        if own == count || own == 1 || optional && own == 0 {
            return Ok(Self { range, shared: own < count });
        }
        let Text { danish, english } = name.whole().named();
        let message = say!("der er {count} værdier, men {own} {danish}", "there are {count} values, but {own} {english}");
        Err(Refused::new(ErrorCode::SheetShape, name.whole(), message))
    }

    fn get(&self, row: usize) -> &'r Cell<'a> {
        self.range.get(if self.shared { 0 } else { row })
    }
}

struct Lanes<'r, 'a> {
    rules: Lane<'r, 'a>,
    baselines: Lane<'r, 'a>,
    base_days: Lane<'r, 'a>,
    values: Lane<'r, 'a>,
    days: Lane<'r, 'a>,
    units: Lane<'r, 'a>,
    directions: Lane<'r, 'a>,
}

impl Lanes<'_, '_> {
    /// Whether a row is not filled in yet: it has neither a rule nor a value. If all rows share one rule, a row without a value and without
    /// a baseline is not filled in.
    fn is_silent(&self, row: usize) -> bool {
        let begins = if !self.rules.shared {
            !self.rules.get(row).is_empty()
        } else {
            !self.baselines.shared && !self.baselines.get(row).is_empty()
        };
        !begins && self.values.get(row).is_empty()
    }
}

fn column(
    asked: &mut Asked<'_>,
    [mut rules, mut baselines, mut base_days, mut values, mut days, start, end, mut units, mut directions, decimals]: [Range<'_>;
        10],
    pick: impl Fn(&RowAnswer) -> CellAnswer,
) -> Result<Answer, Refused> {
    let question = Question::new(asked.dates);
    let period = period(&question, &start, &end)?;
    let decimals = places(decimals.single(DECIMALS)?)?;
    values.line(VALUES)?;
    as_long(&mut [
        (VALUES, &mut values),
        (RULES, &mut rules),
        (BASELINES, &mut baselines),
        (BASELINE_DATES, &mut base_days),
        (DATES, &mut days),
        (UNITS, &mut units),
        (DIRECTIONS, &mut directions),
    ])?;
    let count = values.count();
    if count == 0 {
        return Err(Refused::new(ErrorCode::SheetShape, VALUES.whole(), say!("der er ingen værdier", "there are no values")));
    }
    let lanes = Lanes {
        rules: Lane::of(&rules, RULES, count, false)?,
        baselines: Lane::of(&baselines, BASELINES, count, false)?,
        base_days: Lane::of(&base_days, BASELINE_DATES, count, false)?,
        values: Lane::of(&values, VALUES, count, false)?,
        days: Lane::of(&days, DATES, count, false)?,
        units: Lane::of(&units, UNITS, count, true)?,
        directions: Lane::of(&directions, DIRECTIONS, count, true)?,
    };
    let mut rows = Rows { question, period, decimals, memory: asked.memory, known: HashMap::new() };
    let mut problem = None;
    let cells = (0..count).map(|row| {
        if lanes.is_silent(row) {
            return CellAnswer::Empty;
        }
        rows.answer(&lanes, row).map_or_else(
            |refused| {
                problem.get_or_insert_with(|| refused.in_row(row));
                CellAnswer::Wrong
            },
            |answer| pick(&answer),
        )
    });
    let cells = cells.collect();
    Ok(Answer { rows: values.rows(), columns: values.columns(), cells, problem })
}

/// A rule and the unit of its numbers.
type Key<'r> = (&'r str, Option<Unit>, Option<Direction>);

/// The rows of one column.
struct Rows<'m, 'r> {
    question: Question,
    period: Period,
    decimals: Option<u32>,
    memory: &'m mut Memory,
    /// Most columns have few different rules.
    known: HashMap<Key<'r>, ColumnRule>,
}

impl<'r> Rows<'_, 'r> {
    fn answer(&mut self, lanes: &Lanes<'r, '_>, row: usize) -> Result<RowAnswer, Refused> {
        let mut question = self.question.clone();
        let phrase = text(lanes.rules.get(row), RULE.whole())?;
        question.choose_unit(lanes.units.get(row))?;
        let direction = direction(lanes.directions.get(row))?;
        let start = question.number(lanes.baselines.get(row), BASELINE.whole())?;
        let base_day = question.optional_day(lanes.base_days.get(row), BASELINE_DATE.whole())?;
        let value = lanes.values.get(row);
        let latest = question.number(value, VALUE.whole())?;
        let day = if value.is_empty() { None } else { question.optional_day(lanes.days.get(row), DATE.whole())? };
        let day = match day {
            Some(day) => day,
            // What was not measured needs no day.
            None if latest.is_state() => self.period.start(),
            None => return Err(missing(DATE.whole())),
        };
        let numbers = Numbers::of(question.agreed_unit()?, question.decimals(self.decimals));
        let known = match &phrase {
            std::borrow::Cow::Borrowed(phrase) => {
                let key = (*phrase, numbers.unit(), direction);
                match self.known.get(&key) {
                    Some(known) => *known,
                    None => {
                        let known = self.look_up(phrase, numbers, direction)?;
                        self.known.insert(key, known);
                        known
                    }
                }
            }
            std::borrow::Cow::Owned(phrase) => self.look_up(phrase, numbers, direction)?,
        };
        if let Some(answer) = straight(&known, numbers, (start, base_day), (latest, day)) {
            return Ok(answer);
        }
        let (asked, method) = self.memory.of(&phrase, numbers.unit(), direction)?;
        let baseline = baseline(asked, numbers, start, base_day)?;
        let latest = latest.value(numbers, VALUE.whole())?;
        numbers.clear_shares(scaled_unit(asked), [&baseline.0, &latest].into_iter())?;
        let judged = asked.judge(&baseline, &self.period, &[(day, latest)], None, method);
        Ok(RowAnswer::of(numbers, &judged.map_err(|errors| errors.moved("/values/0", "/value"))?))
    }

    fn look_up(&mut self, phrase: &str, numbers: Numbers, direction: Option<Direction>) -> Result<ColumnRule, Refused> {
        let (row, method) = self.memory.of(phrase, numbers.unit(), direction)?;
        Ok(ColumnRule::of(row, numbers, &self.period, method))
    }
}

/// The quick answer for a plain row; `None` for a row that must be read and judged.
fn straight(
    rule: &ColumnRule,
    numbers: Numbers,
    start: (Amount, Option<NaiveDate>),
    (latest, day): (Amount, NaiveDate),
) -> Option<RowAnswer> {
    let ((Amount::Number(baseline), Some(from)), Amount::Number(value)) = (start, latest) else { return None };
    rule.answer(numbers, (baseline, from.num_days_from_ce()), (value, day.num_days_from_ce()))
}
