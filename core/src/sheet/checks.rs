//! The formulas that check printed figures: shares, sums, and the numbers of people behind a share.

use super::name::{At, COUNT, DECIMALS, PART, PARTS, SHARE, TOTAL, UNIT, WHOLE};
use super::question::{Amount, Question, places};
use super::range::as_long;
use super::{Answer, Asked, CellUnit, Numbers, Range, Refused};
use crate::audit::{check_share, check_sum, whole_numbers as numbers_behind};
use crate::figure::{Figure, Unit};
use crate::words::say;
use crate::{ErrorCode, Language, Text};

pub(super) fn share(asked: &mut Asked<'_>, [part, whole, share, decimals, unit]: [Range<'_>; 5]) -> Result<Answer, Refused> {
    let mut question = Question::new(asked.dates);
    question.choose_unit(unit.single(UNIT)?)?;
    let decimals = places(decimals.single(DECIMALS)?)?;
    let part = question.number(part.single(PART)?, PART.whole())?;
    let whole = question.number(whole.single(WHOLE)?, WHOLE.whole())?;
    let unit = question.agreed_unit()?;
    if unit.is_some_and(CellUnit::is_percent) {
        let message = Text::fixed("antal og i alt skal være antal, ikke procenter", "part and whole must be counts, not shares");
        return Err(Refused::new(ErrorCode::SheetUnits, PART.whole(), message));
    }
    let numbers = Numbers::of(unit, None);
    let (part, whole) = (counted(numbers, part, PART.whole())?, counted(numbers, whole, WHOLE.whole())?);
    let printed = printed_share(asked, &share, decimals)?;
    Ok(check_share(&part, &whole, &printed)?.grade.words(asked.language).into())
}

pub(super) fn sum(asked: &mut Asked<'_>, [mut parts, total, decimals, unit]: [Range<'_>; 4]) -> Result<Answer, Refused> {
    let mut question = Question::new(asked.dates);
    question.choose_unit(unit.single(UNIT)?)?;
    let decimals = places(decimals.single(DECIMALS)?)?;
    as_long(&mut [(PARTS, &mut parts)])?;
    if parts.count() == 0 {
        return Err(Refused::new(ErrorCode::SheetMissing, PARTS.whole(), say!("der er ingen dele", "there are no parts")));
    }
    let read = |(i, cell)| question.number(cell, PARTS.cell(i));
    let amounts = parts.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
    let total = question.number(total.single(TOTAL)?, TOTAL.whole())?;
    let numbers = Numbers::of(question.agreed_unit()?, question.decimals(decimals));
    let part = |(i, amount)| counted(numbers, amount, PARTS.cell(i));
    let parts = amounts.into_iter().enumerate().map(part).collect::<Result<Vec<_>, _>>()?;
    Ok(check_sum(&parts, &counted(numbers, total, TOTAL.whole())?)?.grade.words(asked.language).into())
}

pub(super) fn whole_numbers(asked: &mut Asked<'_>, [count, share, decimals]: [Range<'_>; 3]) -> Result<Answer, Refused> {
    let decimals = places(decimals.single(DECIMALS)?)?;
    let at = COUNT.whole();
    let count = Question::new(asked.dates).number(count.single(COUNT)?, at)?.known(at)?;
    let figure = Numbers::of(None, None).figure(count).map_err(|error| at.refuses(error))?;
    let people = figure.as_count().ok_or_else(|| not_a_count(&figure, at))?;
    let share = printed_share(asked, &share, decimals)?;
    let Some(range) = numbers_behind(people, &share) else {
        let english = share.in_language(Language::English);
        let message = say!(
            "{people} personer kan ikke være {share} % af et helt antal",
            "{people} people cannot be {english} % of any whole number"
        );
        return Err(Refused::nothing(SHARE, message));
    };
    let (least, most) = (range.start(), range.end());
    Ok(match *most {
        u64::MAX => format!("{least}-"),
        most if most == *least => least.to_string(),
        most => format!("{least}-{most}"),
    }
    .into())
}

/// A share in per cent, with the named decimals, or else the decimals that it was written with.
fn printed_share(asked: &Asked<'_>, share: &Range<'_>, decimals: Option<u32>) -> Result<Figure, Refused> {
    let mut question = Question::new(asked.dates);
    let found = question.share(share.single(SHARE)?, SHARE)?;
    let numbers = Numbers::of(Some(CellUnit::Of(Unit::Percent)), question.decimals(decimals));
    Ok(numbers.figure(found).map_err(|error| SHARE.whole().refuses(error))?)
}

/// A number in its unit. Some units take whole numbers only.
fn counted(numbers: Numbers, amount: Amount, at: At) -> Result<Figure, Refused> {
    let figure = numbers.figure(amount.known(at)?).map_err(|error| at.refuses(error))?;
    if numbers.unit().is_some_and(Unit::is_whole) && figure.as_count().is_none() {
        return Err(not_a_count(&figure, at));
    }
    Ok(numbers.unit().map_or(figure, |unit| figure.with_unit(unit)))
}

fn not_a_count(figure: &Figure, at: At) -> Refused {
    let english = figure.in_language(Language::English);
    let message = say!("`{figure}` er ikke et helt antal", "`{english}` is not a whole number that can be counted");
    Refused::new(ErrorCode::ValueOutOfRange, at, message)
}
