//! The meaning of the cells of one formula: their numbers, their common unit, and their printed decimals.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::name::{At, DECIMALS, DIRECTION, Name, UNIT};
use super::refused::{Refused, broken, missing, truth_for_day, truth_for_number, unknown};
use super::{Cell, CellUnit, Content, DateSystem, Numbers, Range};
use crate::figure::{Exact, Figure, Unit, Value};
use crate::reference::Reference;
use crate::rule::Direction;
use crate::words::say;
use crate::{Error, ErrorCode, Language};

/// The number of a cell, or the word in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Number(f64),
    /// A word for a missing number. It is never 0.
    State(Value),
}

impl Amount {
    /// The value that is calculated with.
    pub(super) fn value(self, numbers: Numbers, at: At) -> Result<Value, Refused> {
        match self {
            Self::State(state) => Ok(state),
            Self::Number(number) => Ok(Value::Known(numbers.figure(number).map_err(|error| at.refuses(error))?)),
        }
    }

    /// A number that must be there.
    pub(super) fn known(self, at: At) -> Result<f64, Refused> {
        match self {
            Self::Number(number) => Ok(number),
            Self::State(state) => Err(unknown(at, &state)),
        }
    }

    pub(super) const fn is_state(self) -> bool {
        matches!(self, Self::State(_))
    }
}

/// The decimals of the numbers that were read.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Printed {
    /// No number yet.
    None,
    /// The same number of decimals for all.
    Alike(u32),
    /// Different decimals, or a number among them: a number has no printed decimals.
    Mixed,
}

/// The cells of one formula that were read so far.
#[derive(Debug, Clone)]
pub(super) struct Question {
    pub(super) dates: DateSystem,
    unit: Option<CellUnit>,
    printed: Printed,
    /// Which numbers there are: plain numbers, texts with a per cent sign, cells with a per cent format.
    plain: bool,
    written_percent: bool,
    shown_percent: bool,
    /// Zeros in cells with a per cent format fit any other numbers. If there are no others, the answer is shown as per cent, too.
    shown_zero: bool,
    /// A plain number that may be a part of one.
    part_of_one: Option<f64>,
}

impl Question {
    pub(super) const fn new(dates: DateSystem) -> Self {
        Self {
            dates,
            unit: None,
            printed: Printed::None,
            plain: false,
            written_percent: false,
            shown_percent: false,
            shown_zero: false,
            part_of_one: None,
        }
    }

    /// The unit that the formula names.
    pub(super) fn choose_unit(&mut self, cell: &Cell<'_>) -> Result<(), Refused> {
        if let Some(word) = optional_text(cell, UNIT.whole())? {
            self.unit = Some(CellUnit::from_word(&word).map_err(|error| UNIT.whole().refuses(error))?);
        }
        Ok(())
    }

    /// A number, a printed figure, a word for why there is none, or nothing.
    pub(super) fn number(&mut self, cell: &Cell<'_>, at: At) -> Result<Amount, Refused> {
        match &cell.content {
            Content::Empty => Ok(Amount::State(Value::Missing)),
            Content::Broken => Err(broken(at)),
            Content::Truth(_) => Err(truth_for_number(at)),
            Content::Number(number) => {
                self.note_number(*number, cell.shown.is_percent());
                Ok(Amount::Number(*number))
            }
            Content::Text(text) => match Value::parse(text).map_err(|error| at.refuses(error))? {
                Value::Known(figure) => self.figure(&figure, text, at),
                state => Ok(Amount::State(state)),
            },
        }
    }

    fn note_number(&mut self, number: f64, percent: bool) {
        let zero = number == 0.0;
        self.shown_zero |= percent && zero;
        self.shown_percent |= percent && !zero;
        self.plain |= !percent && !zero;
        if !percent && !zero && number.abs() <= 1.0 {
            self.part_of_one = Some(number);
        }
        self.printed = Printed::Mixed;
    }

    fn figure(&mut self, figure: &Figure, text: &str, at: At) -> Result<Amount, Refused> {
        if figure.approximation().is_some() {
            let named = at.named();
            let (danish, english) = (named.in_language(Language::Danish), named.in_language(Language::English));
            let message = say!("{danish}: {text} er kun omtrentligt", "{english}: {text} is only approximate");
            return Err(Refused::new(ErrorCode::FigureApproximate, at, message));
        }
        // A scale ("mio.") hides the decimals of the number.
        let decimals = if figure.scale().is_none() { figure.decimals() } else { 0 };
        self.printed = match self.printed {
            Printed::None => Printed::Alike(decimals),
            Printed::Alike(own) if own == decimals => self.printed,
            _ => Printed::Mixed,
        };
        match figure.unit() {
            Some(Unit::Percent) => self.written_percent = true,
            None => self.plain = true,
            Some(unit) => {
                if *self.unit.get_or_insert(CellUnit::Of(unit)) != CellUnit::Of(unit) {
                    let named = at.named();
                    let (danish, english) = (named.in_language(Language::Danish), named.in_language(Language::English));
                    let message = say!(
                        "{danish}: {text} er i en anden enhed end de andre tal",
                        "{english}: {text} has another unit than the other numbers"
                    );
                    return Err(Refused::new(ErrorCode::SheetUnits, at, message));
                }
                self.plain = true;
            }
        }
        Ok(Amount::Number(figure.value().to_float()))
    }

    /// The unit of all numbers that were read.
    pub(super) fn agreed_unit(&self) -> Result<Option<CellUnit>, Refused> {
        let mixed = |danish, english| Err(Refused::new(ErrorCode::SheetUnits, UNIT.whole(), crate::Text::fixed(danish, english)));
        let may_be_percent = self.unit.is_none_or(CellUnit::is_percent);
        let only_zeros = self.shown_zero && !self.plain && !self.written_percent;
        if self.shown_percent || only_zeros && may_be_percent {
            if self.plain || self.written_percent {
                return mixed(
                    "nogle tal står i procentformat og andre ikke; brug samme format til alle",
                    "some numbers are shown as per cent and others are not; use the same format for all",
                );
            }
            if !may_be_percent {
                return mixed(
                    "tallene står i procentformat, men enheden er en anden",
                    "the numbers are shown as per cent, but the unit is another",
                );
            }
            return Ok(Some(CellUnit::Fraction));
        }
        match (self.written_percent, self.unit) {
            (true, Some(unit)) if unit != CellUnit::Of(Unit::Percent) => {
                mixed("et tal er skrevet med %, men enheden er en anden", "a number is written with %, but the unit is another")
            }
            (true, None) if self.part_of_one.is_some() => Err(Refused::new(
                ErrorCode::SheetScale,
                UNIT.whole(),
                crate::Text::fixed(
                    "et tal er skrevet med %, og et andet ligger mellem 0 og 1 uden; angiv enheden %, eller brug procentformat",
                    "a number is written with %, and another is between 0 and 1 without; name the unit %, or show it as per cent",
                ),
            )),
            (true, None) => Ok(Some(CellUnit::Of(Unit::Percent))),
            (_, unit) => Ok(unit),
        }
    }

    /// The decimals that the formula names, or else the decimals that all numbers are printed with; `None` if each number keeps its own.
    pub(super) fn decimals(&self, named: Option<u32>) -> Option<u32> {
        named.or(match self.printed {
            Printed::Alike(decimals) => Some(decimals),
            Printed::None | Printed::Mixed => None,
        })
    }

    /// A share in per cent, from a number, a per cent format or a text.
    pub(super) fn share(&mut self, cell: &Cell<'_>, name: Name) -> Result<f64, Refused> {
        let at = name.whole();
        let found = self.number(cell, at)?.known(at)?;
        if self.agreed_unit()? == Some(CellUnit::Fraction) {
            let figure = Numbers::of(Some(CellUnit::Fraction), None).figure(found).map_err(|error| at.refuses(error))?;
            return Ok(figure.value().to_float());
        }
        if let Some(part) = self.part_of_one {
            let written = Figure::from_float(part).map_err(|error| at.refuses(error))?;
            let (own, other) = (written.in_language(Language::Danish), written.in_language(Language::English));
            let named = at.named();
            let (danish, english) = (named.in_language(Language::Danish), named.in_language(Language::English));
            let message = say!(
                "{danish}: er {own} procent eller en andel af 1? Skriv tallet som tekst med %, eller brug procentformat",
                "{english}: is {other} per cent or a part of 1? Write the number as text with %, or show it as per cent"
            );
            return Err(Refused::new(ErrorCode::SheetScale, at, message));
        }
        Ok(found)
    }

    /// A day that must be there.
    pub(super) fn day(&self, cell: &Cell<'_>, at: At) -> Result<NaiveDate, Refused> {
        self.optional_day(cell, at)?.ok_or_else(|| missing(at))
    }

    /// A day as a number or as text, or none.
    pub(super) fn optional_day(&self, cell: &Cell<'_>, at: At) -> Result<Option<NaiveDate>, Refused> {
        match &cell.content {
            Content::Empty => Ok(None),
            Content::Broken => Err(broken(at)),
            Content::Truth(_) => Err(truth_for_day(at)),
            Content::Text(text) => {
                let reference = Reference::parse(text).map_err(|error| at.refuses(error))?;
                Ok(Some(reference.effective_date()))
            }
            Content::Number(number) => {
                let named = at.named();
                let of = |error: Error| {
                    let texts = |language| (named.in_language(language).to_owned(), error.message_in(language).to_owned());
                    let ((danish, own), (english, other)) = (texts(Language::Danish), texts(Language::English));
                    at.refuses(error.with_message(say!("{danish}: {own}", "{english}: {other}")))
                };
                Ok(Some(self.dates.day(*number).map_err(of)?))
            }
        }
    }

    /// The number of a day in the date system of the document.
    pub(super) fn number_of(&self, day: NaiveDate, name: Name) -> Result<f64, Refused> {
        self.dates.number_of(day).map(f64::from).ok_or_else(|| {
            let message =
                say!("dagen {day} ligger før datosystemets første", "the day {day} is before the first of the date system");
            Refused::nothing(name, message)
        })
    }
}

/// A text that may be left out. A number counts as the text that the cell shows.
pub(super) fn optional_text<'c>(cell: &'c Cell<'_>, at: At) -> Result<Option<Cow<'c, str>>, Refused> {
    match &cell.content {
        Content::Empty => Ok(None),
        Content::Broken => Err(broken(at)),
        Content::Text(text) => Ok(Some(Cow::Borrowed(text))),
        Content::Truth(truth) => Ok(Some(Cow::Borrowed(if *truth { "SAND" } else { "FALSK" }))),
        Content::Number(number) => Ok(Some(Cow::Owned(shown(*number)))),
    }
}

/// A text that must be there.
pub(super) fn text<'c>(cell: &'c Cell<'_>, at: At) -> Result<Cow<'c, str>, Refused> {
    optional_text(cell, at)?.ok_or_else(|| missing(at))
}

/// A number as a Danish text.
fn shown(number: f64) -> String {
    Figure::from_float(number).map_or_else(|_| number.to_string(), |figure| figure.to_string())
}

/// A target-group code. A number is refused, because 6.10 would have become 6.1.
pub(super) fn code(cell: &Cell<'_>, at: At) -> Result<String, Refused> {
    match &cell.content {
        Content::Text(text) => Ok(text.clone().into_owned()),
        Content::Empty => Err(missing(at)),
        Content::Broken => Err(broken(at)),
        Content::Number(_) | Content::Truth(_) => {
            let named = at.named();
            let (danish, english) = (named.in_language(Language::Danish), named.in_language(Language::English));
            let message = say!(
                "{danish} er et tal; formatér cellen som tekst, så 6.10 ikke bliver til 6.1",
                "{english} is a number; make the cell a text, so that 6.10 does not become 6.1"
            );
            Err(Refused::new(ErrorCode::SheetCode, at, message))
        }
    }
}

/// The codes of one or several cells. A cell has one code, or several with commas between them.
pub(super) fn codes(cells: &Range<'_>, name: Name) -> Result<Vec<String>, Refused> {
    let filled = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let at = |index| if cells.count() > 1 { name.cell(index) } else { name.whole() };
    let found = filled.map(|(index, cell)| code(cell, at(index))).collect::<Result<Vec<_>, _>>()?;
    if found.is_empty() && cells.count() > 1 {
        let named = name.whole().named();
        let (danish, english) = (named.in_language(Language::Danish), named.in_language(Language::English));
        let message = say!("{danish} er et tomt område", "{english} is an empty range");
        return Err(Refused::new(ErrorCode::SheetMissing, name.whole(), message));
    }
    Ok(found)
}

/// The direction in which the indicator gets better.
pub(super) fn direction(cell: &Cell<'_>) -> Result<Option<Direction>, Refused> {
    let Some(word) = optional_text(cell, DIRECTION.whole())? else { return Ok(None) };
    match word.trim().to_lowercase().as_str() {
        "stige" | "stiger" | "op" => Ok(Some(Direction::Higher)),
        "falde" | "falder" | "ned" => Ok(Some(Direction::Lower)),
        _ => {
            let message = say!(
                "retning skal være stige eller falde, ikke {word}",
                "the direction must be stige (up) or falde (down), not {word}"
            );
            Err(Refused::new(ErrorCode::SheetChoice, DIRECTION.whole(), message))
        }
    }
}

/// The named decimals; `None` for an empty cell and for 0.
pub(super) fn places(cell: &Cell<'_>) -> Result<Option<u32>, Refused> {
    let number = match &cell.content {
        Content::Empty => return Ok(None),
        Content::Broken => return Err(broken(DECIMALS.whole())),
        Content::Number(number) => Figure::from_float(*number).ok(),
        Content::Text(text) => Figure::parse(text).ok().filter(|figure| figure.unit().is_none() && figure.is_exact_print()),
        Content::Truth(_) => None,
    };
    let whole = |value: Exact| (0..=9).find(|whole| Exact::from(*whole) == value);
    match number.and_then(|figure| whole(figure.value())) {
        Some(0) => Ok(None),
        Some(places) => Ok(u32::try_from(places).ok()),
        None => {
            let message = crate::Text::fixed(
                "decimaler skal være et helt tal fra 1 til 9 eller tom",
                "the decimals must be a whole number from 1 to 9, or empty",
            );
            Err(Refused::new(ErrorCode::SheetChoice, DECIMALS.whole(), message))
        }
    }
}
