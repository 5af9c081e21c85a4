//! Figures (*tal*) as Danish documents print them, and the exact numbers for calculations.
//!
//! A [`Figure`] keeps its print: the number with its decimals, the scale word (mio.), the unit and the approximation word (*ca.*).
//! [`Figure::value`] is the exact value of the print. [`Figure::interval`] is the [`Interval`] of true values that the print can stand
//! for.

mod exact;
mod exact_text;
mod fits;
mod float;
mod format;
mod interval;
mod parse;
mod printed;
mod recomputed;
mod spread;
mod unit;
mod value;

pub use exact::Exact;
pub(crate) use exact::serialize_in_full;
pub use float::without_point;
pub use interval::Interval;
pub use parse::{FigureNote, FigureReading};
pub(crate) use printed::{change, percent, range};
pub use recomputed::Recomputed;
pub use spread::Spread;
pub use unit::{Approximation, Scale, Unit};
pub use value::Value;

use rust_decimal::Decimal;

use crate::words::say;
use crate::{Error, ErrorCode};

/// The most digits that a figure can have before the decimal comma.
pub const MAX_WHOLE_DIGITS: usize = 15;
/// The most digits that a figure can have after the decimal comma.
pub const MAX_DECIMALS: u32 = 15;
/// The most digits that a figure can have in all.
pub const MAX_DIGITS: usize = 28;

/// 10 to the greatest number of digits.
const ALL_DIGITS: u128 = 10_u128.pow(28);

/// A printed figure (*tal*).
///
/// Two figures are equal when they print the same. `35,0 %` is not equal to `35 %`, because it is more precise.
///
/// ```
/// use delaftale::figure::{Exact, Figure, Unit};
/// let figure = Figure::parse("1.040 personer")?;
/// assert_eq!(figure.value(), Exact::from(1040));
/// assert_eq!(figure.unit(), Some(Unit::Persons));
/// assert_eq!(figure.to_string(), "1.040 personer");
/// assert_eq!("42,8 %".parse::<Figure>()?.unit(), Some(Unit::Percent));
/// assert!(Figure::parse("12,3,4").is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Figure {
    number: Decimal,
    /// The printed decimals. They equal the scale of `number`, and are a field so that equality compares them.
    decimals: u32,
    scale: Option<Scale>,
    unit: Option<Unit>,
    /// The approximation word and the spelling that was printed, in lower case: `knap` is a spelling of `tæt ved`.
    approximation: Option<(Approximation, &'static str)>,
    /// The decimals were printed after a point, where Danish prints a comma: `1.3 %`.
    decimal_point: bool,
}

impl Figure {
    /// Makes a figure from its number and its unit. The scale of the number is the number of printed decimals.
    ///
    /// # Errors
    /// [`ErrorCode::FigureTooLong`] when the number has more than 15 digits before the comma, more than 15 after, or
    /// more than 28 in all.
    pub fn new(number: Decimal, unit: Option<Unit>) -> Result<Self, Error> {
        let (digits, most) = (number.mantissa().unsigned_abs(), 10_u128.pow(15));
        // The division is slow and rarely needed.
        let whole_is_long = digits >= most && number.scale() <= MAX_DECIMALS && digits / 10_u128.pow(number.scale()) >= most;
        if number.scale() > MAX_DECIMALS || whole_is_long || digits >= ALL_DIGITS {
            return Err(too_long(&number.to_string()));
        }
        let number = if number.is_zero() { number.abs() } else { number };
        Ok(Self { number, decimals: number.scale(), scale: None, unit, approximation: None, decimal_point: false })
    }

    /// A whole number with a unit.
    ///
    /// ```
    /// use delaftale::figure::{Figure, Unit};
    /// assert_eq!(Figure::count(233, Unit::Persons).to_string(), "233 personer");
    /// ```
    #[must_use]
    pub fn count(number: u32, unit: Unit) -> Self {
        Self { number: number.into(), decimals: 0, scale: None, unit: Some(unit), approximation: None, decimal_point: false }
    }

    /// Reads a Danish figure and drops its [notes](FigureReading::notes). [`Figure::read`] returns them.
    ///
    /// # Errors
    /// As [`Figure::read`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).map(|reading| reading.figure)
    }

    /// The printed number, without its scale word: 8.186 for `8,186 mio.`.
    #[must_use]
    pub const fn number(&self) -> Decimal {
        self.number
    }

    /// The number of printed decimals: 2 for `19,14`.
    #[must_use]
    pub const fn decimals(&self) -> u32 {
        self.decimals
    }

    /// The scale word (*mio.*, *mia.*), if one was printed.
    #[must_use]
    pub const fn scale(&self) -> Option<Scale> {
        self.scale
    }

    /// The unit, if one was printed.
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// The approximation word (*ca.*, *over*), if one was printed.
    #[must_use]
    pub const fn approximation(&self) -> Option<Approximation> {
        match self.approximation {
            Some((word, _)) => Some(word),
            None => None,
        }
    }

    /// The approximation word as it was printed, in lower case: `knap`, `omkring`, `ca.`. A figure prints with it in Danish.
    ///
    /// ```
    /// use delaftale::{Language, figure::Figure};
    /// let figure = Figure::parse("Knap 40 %")?;
    /// assert_eq!((figure.approximation_word(), figure.to_string()), (Some("knap"), "knap 40 %".to_owned()));
    /// assert_eq!(figure.in_language(Language::English), "close to 40 %");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn approximation_word(&self) -> Option<&'static str> {
        match self.approximation {
            Some((_, printed)) => Some(printed),
            None => None,
        }
    }

    /// The same figure in this unit. The number does not change.
    #[must_use]
    pub const fn with_unit(mut self, unit: Unit) -> Self {
        self.unit = Some(unit);
        self
    }

    /// The same figure in its own unit, or in this unit if it was printed without one.
    ///
    /// ```
    /// use delaftale::figure::{Figure, Unit};
    /// let persons = |text| Figure::parse(text).map(|figure| figure.or_in(Unit::Persons).to_string());
    /// assert_eq!((persons("233")?, persons("2,1 årsværk")?), ("233 personer".to_owned(), "2,1 årsværk".to_owned()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn or_in(self, unit: Unit) -> Self {
        if self.unit.is_none() { self.with_unit(unit) } else { self }
    }

    /// The same figure with this approximation word.
    #[must_use]
    pub const fn with_approximation(mut self, approximation: Approximation) -> Self {
        self.approximation = Some((approximation, approximation.word(crate::Language::Danish)));
        self
    }

    /// The same figure with this scale word. The printed number does not change.
    #[must_use]
    pub const fn with_scale(mut self, scale: Scale) -> Self {
        self.scale = Some(scale);
        self
    }

    /// The note for a decimal point that was read as a decimal comma: `1.3 %`, `8.186 mio.`. A figure keeps its point and prints with it
    /// in Danish, so that later readers of the document see the same ambiguity.
    ///
    /// ```
    /// use delaftale::figure::{Figure, FigureNote};
    /// let figure = Figure::parse("ca. 1.3 %")?;
    /// assert_eq!(figure.point_note(), Some(FigureNote::DecimalPoint {}));
    /// assert_eq!((figure.to_string(), figure.canonical().to_string()), ("ca. 1.3 %".to_owned(), "ca. 1,3 %".to_owned()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn point_note(&self) -> Option<FigureNote> {
        if !self.decimal_point {
            return None;
        }
        let otherwise = || Exact::from(self.number).times(Exact::from(1000));
        match otherwise().filter(|_| self.could_be_thousands()) {
            Some(otherwise) => Some(FigureNote::AmbiguousPoint { otherwise }),
            None => Some(FigureNote::DecimalPoint {}),
        }
    }

    /// Whether the decimals after a point look like thousands: true for `8.186`, false for `0.186`, `12345.678` and `1.3`.
    fn could_be_thousands(&self) -> bool {
        self.decimals == 3 && (1..1000).contains(&(self.number.mantissa().unsigned_abs() / 1000))
    }

    /// Whether the figure prints with its decimal point. It does not when that point would be read as a thousands point.
    fn prints_point(&self) -> bool {
        self.decimal_point && (self.wants_decimals() || !self.could_be_thousands())
    }

    /// Whether a point before three digits is read as a decimal comma.
    fn wants_decimals(&self) -> bool {
        self.scale.is_some() || self.unit == Some(Unit::Percent)
    }

    /// The same figure with a decimal comma in place of a printed decimal point.
    #[must_use]
    pub const fn canonical(mut self) -> Self {
        self.decimal_point = false;
        self
    }

    /// The exact value of the print: `8,186 mio.` is 8186000; `42,8 %` is 42.8.
    #[must_use]
    #[inline]
    pub fn value(&self) -> Exact {
        self.scaled(self.number.into())
    }

    /// The interval of true values that the print stands for: half a unit of the last printed decimal on each side.
    ///
    /// A whole number of people, courses or things stands for itself only. The interval of a figure that is not negative does not reach
    /// below 0: the interval of `0,0 %` starts at 0. The approximation word does not widen the interval: see [`Figure::is_exact_print`].
    ///
    /// ```
    /// use delaftale::figure::{Exact, Figure, Interval};
    /// assert_eq!(Figure::parse("233 personer")?.interval(), Interval::point(Exact::from(233)));
    /// assert_eq!(Figure::parse("0 %")?.interval(), Interval::between(Exact::ZERO, Exact::new(1, 2).unwrap()));
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn interval(&self) -> Interval {
        let counted = matches!(self.unit, Some(Unit::Persons | Unit::Courses | Unit::Number));
        if counted && self.decimals == 0 && self.scale.is_none() {
            return Interval::point(self.value());
        }
        // Half a unit of the last decimal is 5 units of the next.
        let (tenfold, scale) = (self.number.mantissa() * 10, self.decimals + 1);
        let end = |mantissa| Exact::decimal(mantissa, scale);
        let mut low = end(tenfold - 5);
        let high = end(tenfold + 5);
        if self.number >= Decimal::ZERO && !self.unit.is_some_and(|unit| unit.can_be_negative(false)) {
            low = if low.signum() < 0 { Exact::ZERO } else { low };
        }
        Interval { low: self.scaled(low), high: self.scaled(high) }
    }

    fn scaled(&self, number: Exact) -> Exact {
        match self.scale {
            None => number,
            Some(scale) => number.times(scale.factor().into()).unwrap_or(number),
        }
    }

    /// Whether exact checks use the figure: true unless it has an approximation word.
    #[must_use]
    pub const fn is_exact_print(&self) -> bool {
        self.approximation.is_none()
    }

    /// The value as a count; `None` unless it is a whole number of 0 or more.
    #[must_use]
    pub fn as_count(&self) -> Option<u64> {
        match self.value().parts() {
            (num, 1) => u64::try_from(num).ok(),
            _ => None,
        }
    }
}

/// The error for a number with too many digits.
fn too_long(number: &str) -> Error {
    Error::new(
        ErrorCode::FigureTooLong,
        say!(
            "`{number}` har mere end {MAX_WHOLE_DIGITS} cifre før kommaet, {MAX_DECIMALS} efter det eller {MAX_DIGITS} i alt",
            "`{number}` has more than {MAX_WHOLE_DIGITS} digits before the comma, {MAX_DECIMALS} after it or {MAX_DIGITS} in all"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equality_sees_printed_decimals() {
        assert_ne!(Figure::parse("35,0 %"), Figure::parse("35 %"));
        assert_eq!(Figure::parse("35,0%"), Figure::parse("35,0 %"));
    }

    #[test]
    fn value_of_millions() {
        let figure = Figure::parse("8,186 mio. kr.").unwrap();
        assert_eq!(figure.value(), Exact::from(8_186_000));
        assert_eq!(figure.interval().low, Exact::from(8_185_500));
        assert_eq!(figure.interval().high, Exact::from(8_186_500));
    }

    #[test]
    fn too_long_from_a_decimal() {
        let of = |digits, decimals| Figure::new(Decimal::from_i128_with_scale(digits, decimals), None);
        assert_eq!(of(1, 16).unwrap_err().code(), ErrorCode::FigureTooLong);
        assert!(of(1, 15).is_ok());
        let most = 10_i128.pow(28);
        assert!(of(most - 1, 13).is_ok() && of(most - 1, 15).is_ok());
        assert!(of(most, 13).is_err() && of(most - 1, 12).is_err());
        assert!(Figure::new(Decimal::new(999_999_999_999_999, 0), None).is_ok());
        assert!(Figure::new(Decimal::new(1_000_000_000_000_000, 0), None).is_err());
    }

    #[test]
    fn counts_are_whole_and_not_negative() {
        assert_eq!(Figure::parse("233").unwrap().as_count(), Some(233));
        assert_eq!(Figure::parse("2,5").unwrap().as_count(), None);
        assert_eq!(Figure::parse("-2").unwrap().as_count(), None);
    }
}
