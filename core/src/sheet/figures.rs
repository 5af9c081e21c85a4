//! The formulas about printed figures, days and rules.

use super::name::{DECIMALS, NUMBER, TEXT, UNIT};
use super::question::{Amount, Question, places, text};
use super::{Answer, Asked, Numbers, Range, Refused};
use crate::figure::Value;
use crate::rule;
use crate::words::say;

pub(super) fn figure(asked: &mut Asked<'_>, [cell]: [Range<'_>; 1]) -> Result<Answer, Refused> {
    let found = Question::new(asked.dates).number(cell.single(TEXT)?, TEXT.whole())?;
    match found {
        Amount::Number(number) => Ok(number.into()),
        Amount::State(_) => Err(Refused::nothing(TEXT, say!("der er intet tal", "there is no number"))),
    }
}

pub(super) fn figure_text(asked: &mut Asked<'_>, [number, decimals, unit]: [Range<'_>; 3]) -> Result<Answer, Refused> {
    let mut question = Question::new(asked.dates);
    question.choose_unit(unit.single(UNIT)?)?;
    let decimals = places(decimals.single(DECIMALS)?)?;
    let found = question.number(number.single(NUMBER)?, NUMBER.whole())?;
    let numbers = Numbers::of(question.agreed_unit()?, question.decimals(decimals));
    let value = match (found.value(numbers, NUMBER.whole())?, numbers.unit()) {
        (Value::Known(figure), Some(unit)) => Value::Known(figure.with_unit(unit)),
        (value, _) => value,
    };
    Ok(value.word(asked.language).into())
}

pub(super) fn date(asked: &mut Asked<'_>, [cell]: [Range<'_>; 1]) -> Result<Answer, Refused> {
    let question = Question::new(asked.dates);
    let day = question.day(cell.single(TEXT)?, TEXT.whole())?;
    Ok(question.number_of(day, TEXT)?.into())
}

pub(super) fn rule(_: &mut Asked<'_>, [cell]: [Range<'_>; 1]) -> Result<Answer, Refused> {
    Ok(reading(&cell)?.rule.to_string().into())
}

pub(super) fn rule_doubts(asked: &mut Asked<'_>, [cell]: [Range<'_>; 1]) -> Result<Answer, Refused> {
    let doubts = reading(&cell)?.ambiguities;
    Ok(doubts.iter().map(|doubt| doubt.sentence(asked.language)).collect::<Vec<_>>().join("\n").into())
}

fn reading(cell: &Range<'_>) -> Result<rule::RuleReading, Refused> {
    let phrase = text(cell.single(TEXT)?, TEXT.whole())?;
    Ok(rule::Rule::read(&phrase).map_err(|error| TEXT.whole().refuses(error))?)
}
