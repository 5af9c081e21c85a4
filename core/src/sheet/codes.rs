//! The formulas about target-group codes.

use super::name::{CODE, CODES, DATE, NUMBERS, ONE_CODE, ONE_NUMBER, ONLY, TODAY, WITHOUT};
use super::question::{Amount, Question, code, codes};
use super::range::as_long;
use super::{Answer, Asked, Numbers, Range, Refused};
use crate::figure::Exact;
use crate::target_group::{Register, TargetGroupCode};
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};

pub(super) fn target_group(asked: &mut Asked<'_>, [cell, date, today]: [Range<'_>; 3]) -> Result<Answer, Refused> {
    let question = Question::new(asked.dates);
    let text = code(cell.single(CODE)?, CODE.whole())?;
    let day = match question.optional_day(date.single(DATE)?, DATE.whole())? {
        Some(day) => day,
        None => question.day(today.single(TODAY)?, TODAY.whole())?,
    };
    let parsed = TargetGroupCode::parse(&text).map_err(|error| CODE.whole().refuses(error))?;
    let standing = Register::standard().standing(&parsed, day);
    let Some(entry) = standing.entry() else {
        let message = say!("koden {text} findes ikke i registret", "the register has no code {text}");
        return Err(Refused::nothing(CODE, message));
    };
    Ok(entry.long_name.in_language(asked.language).into())
}

pub(super) fn sum_by_code(
    asked: &mut Asked<'_>,
    [mut given, mut numbers, without, only]: [Range<'_>; 4],
) -> Result<Answer, Refused> {
    given.line(CODES)?;
    numbers.line(NUMBERS)?;
    as_long(&mut [(CODES, &mut given), (NUMBERS, &mut numbers)])?;
    if given.count() != numbers.count() || given.count() == 0 {
        return Err(Refused::new(
            ErrorCode::SheetShape,
            NUMBERS.whole(),
            Text::fixed(
                "der skal være lige mange koder og tal, og mindst ét af hver",
                "there must be as many codes as numbers, and at least one of each",
            ),
        ));
    }
    let (kept, left_out) = (codes(&only, ONLY)?, codes(&without, WITHOUT)?);
    if !kept.is_empty() && !left_out.is_empty() {
        let message = Text::fixed("angiv enten undtagen eller kun, ikke begge", "name either `without` or `only`, not both");
        return Err(Refused::new(ErrorCode::SheetChoice, ONLY.whole(), message));
    }
    let mut question = Question::new(asked.dates);
    let mut rows: Vec<(TargetGroupCode, Amount, usize)> = Vec::new();
    for (i, (name, number)) in given.iter().zip(numbers.iter()).enumerate() {
        if name.is_empty() && number.is_empty() {
            continue;
        }
        let text = code(name, ONE_CODE.cell(i))?;
        let amount = question.number(number, ONE_NUMBER.cell(i))?;
        rows.push((TargetGroupCode::parse(&text).map_err(|error| ONE_CODE.cell(i).refuses(error))?, amount, i));
    }
    if rows.is_empty() {
        return Err(Refused::new(
            ErrorCode::SheetMissing,
            CODES.whole(),
            say!("der er ingen koder og tal", "there are no codes and numbers"),
        ));
    }
    question.agreed_unit()?;
    let name = if kept.is_empty() { WITHOUT } else { ONLY };
    let selected = selection(&kept, &left_out, &rows).map_err(|error| name.whole().refuses(error))?;
    let mut sum = Some(Exact::ZERO);
    for (code, amount, i) in &rows {
        if selected.contains(code) == kept.is_empty() {
            continue;
        }
        let value = amount.value(Numbers::of(None, None), ONE_NUMBER.cell(*i))?;
        let Some(figure) = value.figure() else {
            let (danish, english) = (value.word(Language::Danish), value.word(Language::English));
            let message = say!(
                "tallet for `{code}` er ikke kendt ({danish}), og et ukendt tal er ikke 0",
                "the number of `{code}` is not known ({english}), and an unknown number is not 0"
            );
            return Err(Refused::nothing(NUMBERS, message));
        };
        sum = sum.and_then(|sum| sum.plus(figure.value()));
    }
    let too_large =
        || Refused::new(ErrorCode::NumberOutOfRange, NUMBERS.whole(), say!("summen er for stor", "the sum is too large"));
    Ok(sum.ok_or_else(too_large)?.to_float().into())
}

/// The named codes. Each must be in the column, and none may be named twice.
fn selection(
    kept: &[String],
    left_out: &[String],
    rows: &[(TargetGroupCode, Amount, usize)],
) -> Result<Vec<TargetGroupCode>, Error> {
    let mut selected = Vec::new();
    let words = kept.iter().chain(left_out).flat_map(|text| text.split([',', ';', ' ', '\t', '\n']));
    for word in words.filter(|word| !word.is_empty()) {
        let code = TargetGroupCode::parse(word)?;
        if selected.contains(&code) {
            return Err(Error::new(
                ErrorCode::TableDuplicate,
                say!("koden `{code}` er nævnt to gange", "the code `{code}` is named twice"),
            ));
        }
        if !rows.iter().any(|(own, ..)| *own == code) {
            return Err(Error::new(
                ErrorCode::TableMissing,
                say!("kolonnen har ingen række `{code}`", "the column has no row `{code}`"),
            ));
        }
        selected.push(code);
    }
    Ok(selected)
}
