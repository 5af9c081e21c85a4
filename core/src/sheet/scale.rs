//! The scale of the numbers in cells: their unit and their decimals.

use rust_decimal::Decimal;

use crate::figure::{Exact, Figure, Unit, Value, without_point};
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};

/// The unit of the numbers in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellUnit {
    /// A unit, with numbers as they are printed: 20 is 20 %.
    Of(Unit),
    /// Shares as parts of 1 (*andel*), as a spreadsheet stores them: 0.2 is 20 %.
    Fraction,
}

impl CellUnit {
    /// The words for parts of 1, in Danish and English.
    pub const FRACTION: [&'static str; 2] = ["andel", "fraction"];

    /// The unit with this name: the word of a unit, or `andel` or `fraction`.
    ///
    /// ```
    /// use delaftale::figure::Unit;
    /// use delaftale::sheet::CellUnit;
    /// assert_eq!(CellUnit::from_word("forløb")?, CellUnit::Of(Unit::Courses));
    /// assert_eq!(CellUnit::from_word("persons")?, CellUnit::Of(Unit::Persons));
    /// assert_eq!(CellUnit::from_word("Andel")?, CellUnit::Fraction);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FigureUnknownUnit`] for any other word.
    pub fn from_word(word: &str) -> Result<Self, Error> {
        let word = word.trim();
        if Self::FRACTION.contains(&word.to_lowercase().as_str()) {
            return Ok(Self::Fraction);
        }
        let in_english = |unit: &Unit| unit.word(Language::English).to_lowercase() == word.to_lowercase();
        let found = Unit::from_word(word).or_else(|| Unit::ALL.iter().copied().find(in_english));
        found.map(Self::Of).ok_or_else(|| {
            let known = |language| {
                let words = Unit::ALL.iter().map(|unit| format!("`{}`", unit.word(language))).collect::<Vec<_>>();
                words.join(", ")
            };
            let (danish, english) = (known(Language::Danish), known(Language::English));
            let help = say!(
                "enhederne er {danish}, og `andel`, hvor 0,2 er 20 %",
                "the units are {english}, and `fraction`, where 0.2 is 20 %"
            );
            let message = say!("`{word}` er ikke en enhed", "`{word}` is not a unit");
            Error::new(ErrorCode::FigureUnknownUnit, message).with_help(help)
        })
    }

    /// The unit that the library calculates in.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Of(unit) => unit,
            Self::Fraction => Unit::Percent,
        }
    }

    /// Whether the numbers are shares, in either form.
    #[must_use]
    pub const fn is_percent(self) -> bool {
        matches!(self, Self::Of(Unit::Percent) | Self::Fraction)
    }
}

/// The scale of the numbers of a formula: their unit and their printed decimals.
///
/// ```
/// use delaftale::sheet::{CellUnit, Numbers};
/// let shares = Numbers::of(Some(CellUnit::Fraction), None);
/// assert_eq!(shares.figure(0.2)?.to_string(), "20");
/// assert_eq!(shares.out(20.into()), 0.2);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    unit: Option<CellUnit>,
    decimals: Option<u32>,
}

impl Numbers {
    /// Numbers with a unit, if one is named, and with printed decimals, if they are known.
    #[must_use]
    pub const fn of(unit: Option<CellUnit>, decimals: Option<u32>) -> Self {
        Self { unit, decimals }
    }

    /// The unit that the library calculates in; `None` if none is named.
    #[must_use]
    pub fn unit(self) -> Option<Unit> {
        self.unit.map(CellUnit::unit)
    }

    const fn is_fraction(self) -> bool {
        matches!(self.unit, Some(CellUnit::Fraction))
    }

    /// The figure that the number of a cell stands for.
    ///
    /// # Errors
    /// As [`Figure::from_float`] and [`Figure::rounded`].
    pub fn figure(self, number: f64) -> Result<Figure, Error> {
        let mut figure = Figure::from_float(number)?;
        if self.is_fraction() {
            let percent = figure.number().checked_mul(Decimal::ONE_HUNDRED).unwrap_or(Decimal::MAX).normalize();
            figure = Figure::new(percent, None)?;
        }
        self.decimals.map_or(Ok(figure), |decimals| figure.rounded(decimals))
    }

    /// A number in ten-thousandths of the unit that is calculated with, where it is a whole number of them and its own decimals count.
    #[must_use]
    #[inline]
    pub fn ten_thousandths(self, number: f64) -> Option<i64> {
        if self.decimals.is_some() { None } else { without_point(number, if self.is_fraction() { 6 } else { 4 }) }
    }

    /// How many of them a cell counts as 1.
    #[must_use]
    pub const fn ten_thousandths_of_one(self) -> i64 {
        if self.is_fraction() { 1_000_000 } else { 10_000 }
    }

    /// The number of a cell that shows this value.
    #[must_use]
    pub fn out(self, value: Exact) -> f64 {
        let hundred = Exact::from(100);
        if self.is_fraction() { value.over(hundred).unwrap_or(value).to_float() } else { value.to_float() }
    }

    /// Refuses numbers that could be 0.2 % or 20 %: only the rule says that they are shares, none is above 1, and not all are 0. `unit` is the
    /// unit of the rule.
    ///
    /// # Errors
    /// [`ErrorCode::SheetScale`] at `/unit`.
    pub fn clear_shares<'v>(self, unit: Unit, values: impl Iterator<Item = &'v Value>) -> Result<(), Error> {
        if self.unit.is_some() || unit != Unit::Percent {
            return Ok(());
        }
        let (mut small, mut all_zero) = (true, true);
        for figure in values.filter_map(Value::figure) {
            small &= figure.value().abs() <= Exact::ONE;
            all_zero &= figure.value().is_zero();
        }
        if all_zero || !small { Ok(()) } else { Err(Error::new(ErrorCode::SheetScale, unclear_shares()).within("unit")) }
    }
}

fn unclear_shares() -> Text {
    Text::fixed(
        "er tallene procent, eller er 0,2 lig med 20 %? Ingen af dem er over 1; angiv enheden: `%` eller `andel`",
        "are the numbers per cent, or is 0.2 as much as 20 %? None is above 1; name the unit: percent or fraction",
    )
}
