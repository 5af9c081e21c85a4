//! What single cells say: times, values, texts.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::figure::{Figure, Unit, Value};
use crate::reference::Reference;
use crate::sheet::{Cell, CellUnit, Content, DateSystem, Numbers, Shown};
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};

/// How the plain numbers of a share are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scale {
    /// 25 is 25 %.
    Percent,
    /// 0.25 is 25 %.
    Fraction,
}

impl Scale {
    pub(super) const ALL: [(Self, &'static str); 2] = [(Self::Percent, "percent"), (Self::Fraction, "fraction")];
}

fn missing(danish: &'static str, english: &'static str) -> Error {
    Error::new(ErrorCode::SheetMissing, Text::fixed(danish, english))
}

/// What is wrong with an error value.
pub(super) fn broken() -> Error {
    let message = Text::fixed(
        "der står en fejlværdi, eller en formel, som ikke er regnet ud",
        "there is an error value, or a formula that was not calculated",
    );
    let help =
        Text::fixed("åbn filen i et regneark, ret den, og gem den", "open the file in a spreadsheet, mend it, and save it");
    Error::new(ErrorCode::SheetErrorValue, message).with_help(help)
}

fn truth(truth: bool) -> Error {
    let (danish, english) = if truth { ("SAND", "TRUE") } else { ("FALSK", "FALSE") };
    Error::new(ErrorCode::SheetTruth, say!("der står {danish}", "the cell says {english}"))
}

/// The time that a cell names: a year as a number, a day as a number that is shown as one, or a text.
pub(super) fn reference(cell: &Cell<'_>, dates: DateSystem) -> Result<Reference, Error> {
    match &cell.content {
        Content::Empty => Err(missing("tidspunktet mangler", "the time is missing")),
        Content::Broken => Err(broken()),
        Content::Truth(own) => Err(truth(*own)),
        Content::Text(text) => Reference::parse(text),
        Content::Number(number) if cell.shown == Shown::Day => dates.day(*number).map(Reference::Day),
        Content::Number(number) => {
            let digits = number.to_string();
            if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
                return Reference::parse(&digits);
            }
            if dates == DateSystem::Digits {
                return dates.day(*number).map(Reference::Day);
            }
            let message = say!("tallet `{digits}` er ikke et tidspunkt", "the number `{digits}` is not a time");
            let help = Text::fixed("vis cellen som dato, eller skriv et år", "show the cell as a date, or write a year");
            Err(Error::new(ErrorCode::DateNotADate, message).with_help(help))
        }
    }
}

/// The day that a cell names.
pub(super) fn day(cell: &Cell<'_>, dates: DateSystem) -> Result<NaiveDate, Error> {
    reference(cell, dates).map(Reference::effective_date)
}

/// Whether a number could be a share in per cent or a part of one, and nothing says which: the number as it is written.
pub(super) fn unclear_share(cell: &Cell<'_>, unit: Unit, named: Option<CellUnit>) -> Option<Figure> {
    if unit != Unit::Percent || named.is_some() {
        return None;
    }
    let figure = match &cell.content {
        Content::Number(number) if cell.shown == Shown::Plain || matches!(cell.shown, Shown::Decimals(_)) => {
            Figure::from_float(*number).ok()?
        }
        Content::Text(text) => *Value::parse(text).ok()?.figure()?,
        _ => return None,
    };
    let number = figure.number().abs();
    (figure.unit().is_none() && !number.is_zero() && number <= Decimal::ONE).then_some(figure)
}

/// What is asked about such a number.
pub(super) fn scale_doubt(figure: &Figure) -> Error {
    let written = |figure: &Figure| (figure.in_language(Language::Danish), figure.in_language(Language::English));
    let ((own, other), percent) = (written(figure), times_hundred(figure).unwrap_or(*figure));
    let (all, every) = written(&percent);
    Error::new(
        ErrorCode::SheetScale,
        say!("er {own} det samme som {all}, eller er det {own} %?", "is {other} the same as {every}, or is it {other} %?"),
    )
    .with_help(say!(
        "vis cellen i procentformat, eller skriv {all} eller {own} % som tekst",
        "show the cell as per cent, or write {every} or {other} % as text"
    ))
}

/// The part of one as a share in per cent, with the decimals that it was written with.
fn times_hundred(figure: &Figure) -> Result<Figure, Error> {
    let mut number = figure.number().checked_mul(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX);
    number.rescale(figure.decimals().saturating_sub(2));
    let share = Figure::new(number, Some(Unit::Percent))?;
    Ok(figure.approximation().map_or(share, |word| share.with_approximation(word)))
}

/// The value of an indicator in this unit; `named` is the unit that the table names for the cell, `scale` how plain shares are meant.
pub(super) fn value(cell: &Cell<'_>, unit: Unit, named: Option<CellUnit>, scale: Option<Scale>) -> Result<Value, Error> {
    let figure = match &cell.content {
        Content::Empty => return Err(missing("værdien mangler", "the value is missing")),
        Content::Broken => return Err(broken()),
        Content::Truth(own) => return Err(truth(*own)),
        Content::Number(_) if cell.shown == Shown::Day => {
            let message = Text::fixed("der står en dato, hvor der ventes en måling", "there is a date in the place of a value");
            return Err(Error::new(ErrorCode::FigureNotANumber, message));
        }
        Content::Number(number) if cell.shown.is_percent() => {
            Numbers::of(Some(CellUnit::Fraction), None).figure(*number)?.with_unit(Unit::Percent)
        }
        Content::Number(number) => Figure::from_float(*number)?,
        Content::Text(text) => match Value::parse(text)? {
            Value::Known(figure) => figure,
            state => return Ok(state),
        },
    };
    let plain = figure.unit().is_none();
    let fraction = match named {
        Some(CellUnit::Fraction) => true,
        Some(CellUnit::Of(_)) => false,
        None => unit == Unit::Percent && scale == Some(Scale::Fraction),
    };
    let figure = if plain && fraction { times_hundred(&figure)? } else { figure };
    if let Some(named) = named {
        figure.must_be_in(named.unit())?;
    }
    let figure = figure.or_in(named.map_or(unit, CellUnit::unit));
    figure.must_be_in(unit)?;
    Ok(Value::Known(figure))
}

/// A number of people, or any other figure.
pub(super) fn figure(cell: &Cell<'_>) -> Result<Option<Figure>, Error> {
    match &cell.content {
        Content::Empty => Ok(None),
        Content::Broken => Err(broken()),
        Content::Truth(own) => Err(truth(*own)),
        Content::Number(number) => Figure::from_float(*number).map(Some),
        Content::Text(text) => Figure::parse(text).map(Some),
    }
}

/// The unit that a cell names.
pub(super) fn unit(cell: &Cell<'_>) -> Result<Option<CellUnit>, Error> {
    match &cell.content {
        Content::Empty => Ok(None),
        Content::Broken => Err(broken()),
        Content::Truth(own) => Err(truth(*own)),
        Content::Number(number) => CellUnit::from_word(&number.to_string()).map(Some),
        Content::Text(text) => CellUnit::from_word(text).map(Some),
    }
}

/// A text without the apostrophe that keeps a spreadsheet from taking it for a formula.
pub(super) fn text(text: &str) -> &str {
    let guarded = |rest: &&str| {
        rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || rest.starts_with(['\t', '\r', '\n'])
    };
    text.strip_prefix('\'').filter(guarded).unwrap_or(text)
}
