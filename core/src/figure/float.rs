//! Figures from the 64-bit floats of spreadsheets and programs.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Exact, Figure, MAX_DECIMALS, too_long};
use crate::words::say;
use crate::{Error, ErrorCode};

/// 10^15: below it, floats distinguish all decimals of 15 digits.
const FIFTEEN_DIGITS: f64 = 1e15;
/// 10^11: numbers of this many ten-thousandths or more are left to the exact calculation.
const ELEVEN_DIGITS: i64 = 100_000_000_000;
/// 1, 10, 100, ... up to 10 to the greatest number of decimals, all of which are exact as floats.
const POWERS: [f64; 16] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

impl Figure {
    /// The figure for the number in a spreadsheet cell, without a unit: the nearest decimal of at most 15 digits, as a spreadsheet shows
    /// it. `0.1 + 0.2` is 0.3.
    ///
    /// The figure has as many decimals as that decimal needs, and at most 15: a third is 0.333333333333333. A float does not keep its
    /// printed decimals: a cell that was typed as `42,80` gives 42.8. [`Figure::rounded`] adds them again.
    ///
    /// ```
    /// use delaftale::figure::{Exact, Figure};
    /// let figure = Figure::from_float(19.14)?;
    /// assert_eq!((figure.to_string(), figure.decimals()), ("19,14".to_owned(), 2));
    /// assert_eq!(Figure::from_float(0.1 + 0.2)?.value(), Exact::new(3, 10).unwrap());
    /// assert_eq!(Figure::from_float(1.0 / 3.0)?.to_string(), "0,333333333333333");
    /// assert!(Figure::from_float(f64::NAN).is_err());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FigureNotANumber`] for NaN and the infinities, [`ErrorCode::FigureTooLong`] for magnitudes of 10^15 or more.
    #[inline]
    pub fn from_float(number: f64) -> Result<Self, Error> {
        if !number.is_finite() {
            let message = say!("`{number}` er ikke et tal", "`{number}` is not a number");
            return Err(Error::new(ErrorCode::FigureNotANumber, message));
        }
        if let Some((digits, scale)) = short(number) {
            return Self::new(Decimal::new(digits, scale), None);
        }
        let decimal = long(number).ok_or_else(|| too_long(&format!("{number:e}")))?;
        Self::new(decimal, None)
    }

    /// The figure with this number of printed decimals: rounded half away from zero, or with zeros added.
    ///
    /// ```
    /// use delaftale::figure::Figure;
    /// assert_eq!(Figure::from_float(42.8)?.rounded(2)?.to_string(), "42,80");
    /// assert_eq!(Figure::from_float(0.125)?.rounded(2)?.to_string(), "0,13");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FigureTooLong`] for more than 15 decimals, for more than 28 digits, or when rounding carries to 10^15.
    pub fn rounded(self, decimals: u32) -> Result<Self, Error> {
        if decimals > MAX_DECIMALS {
            return Err(too_long(&self.number.to_string()));
        }
        let mut number = self.number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        number.rescale(decimals);
        let plain = Self::new(number, self.unit)?;
        Ok(Self { scale: self.scale, approximation: self.approximation, decimal_point: self.decimal_point, ..plain })
    }
}

/// The number of a spreadsheet cell without its decimal point, for 0-6 `decimals`: with four decimals, 19.14 is 191400.
///
/// `None` when `decimals` is above 6, when the number is not the float nearest to a decimal with this number of decimals, and when the
/// result would be 10^11 or more, or -10^11 or less. The result divided by 10^`decimals` is the value of [`Figure::from_float`], which is
/// slower because it makes a figure.
///
/// ```
/// use delaftale::figure::without_point;
/// assert_eq!(without_point(19.14, 4), Some(191_400));
/// assert_eq!(without_point(0.1 + 0.2, 4), None);
/// assert_eq!(without_point(f64::NAN, 4), None);
/// ```
#[must_use]
#[inline]
pub fn without_point(number: f64, decimals: u32) -> Option<i64> {
    let power = POWERS.get(..7)?.get(usize::try_from(decimals).ok()?)?;
    digits_of(number, *power).filter(|digits| digits.abs() < ELEVEN_DIGITS)
}

/// The digits of the decimal that has up to 15 digits and 15 decimals and whose nearest float is this number, with its number of decimals.
#[inline]
fn short(number: f64) -> Option<(i64, u32)> {
    POWERS.iter().zip(0..=MAX_DECIMALS).find_map(|(power, scale)| Some((digits_of(number, *power)?, scale)))
}

/// The digits of the decimal with this number of decimals whose nearest float is this number, if there is one of up to 15 digits. With so
/// few digits there is at most one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::float_cmp,
    reason = "below 10^15 a whole float is a whole number, and equality is what is asked"
)]
#[inline]
fn digits_of(number: f64, power: f64) -> Option<i64> {
    let digits = (number * power).round();
    // Both are exact, so that the quotient is the float nearest to the decimal.
    (digits.abs() < FIFTEEN_DIGITS && digits / power == number).then_some(digits as i64)
}

/// Any other number: cut to 15 digits, and rounded to 15 decimals.
fn long(number: f64) -> Option<Decimal> {
    let text = Exact::from_float(number)?.rounded(usize::try_from(MAX_DECIMALS).ok()?);
    text.parse::<Decimal>().ok().map(|decimal| decimal.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn print(number: f64) -> String {
        Figure::from_float(number).unwrap().to_string()
    }

    #[test]
    fn what_a_cell_shows() {
        for (number, printed) in [
            (0.0, "0"),
            (-0.0, "0"),
            (85.0, "85"),
            (19.14, "19,14"),
            (-0.5, "-0,5"),
            (0.07 * 100.0, "7"),
            (255.0 / 729.0 * 100.0, "34,9794238683128"),
            (123_456_789.012_345, "123.456.789,012345"),
            (999_999_999_999_999.0, "999.999.999.999.999"),
            (1e-9, "0,000000001"),
            (1e-12, "0,000000000001"),
            (1e-15, "0,000000000000001"),
            (1e-17, "0"),
        ] {
            assert_eq!(print(number), printed, "{number:e}");
        }
    }

    #[test]
    fn what_is_no_figure() {
        let code = |number| Figure::from_float(number).unwrap_err().code();
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(code(number), ErrorCode::FigureNotANumber);
        }
        for number in [1e15, -1e15, 999_999_999_999_999.9, 1e300, f64::MAX] {
            assert_eq!(code(number), ErrorCode::FigureTooLong);
        }
    }

    #[test]
    fn rounding_keeps_what_was_printed_around_the_number() {
        let figure = Figure::parse("ca. 8,186 mio. kr.").unwrap();
        assert_eq!(figure.rounded(1).unwrap().to_string(), "ca. 8,2 mio. kr.");
        assert_eq!(figure.rounded(16).unwrap_err().code(), ErrorCode::FigureTooLong);
        let most = Figure::from_float(999_999_999_999_999.0).unwrap();
        assert_eq!(most.rounded(0), Ok(most));
        assert_eq!(Figure::parse("-0,4").unwrap().rounded(0).unwrap().to_string(), "0");
    }

    proptest! {
        /// A decimal of up to 15 digits comes back from its float, digit for digit.
        #[test]
        fn decimals_survive_the_cell(mantissa in -999_999_999_999_999_i64..1_000_000_000_000_000, scale in 0_u32..16) {
            let decimal = Decimal::new(mantissa, scale).normalize();
            let float: f64 = decimal.to_string().parse().unwrap();
            prop_assert_eq!(Figure::from_float(float).unwrap().number(), decimal);
        }

        /// If a float is a whole number of units of a decimal, its figure is that decimal.
        #[test]
        fn what_has_no_point_is_the_figure(mantissa in -20_000_000_i64..20_000_000, scale in 0_u32..8, decimals in 0_u32..7, noise in 0_u8..4) {
            let mut float: f64 = Decimal::new(mantissa, scale).to_string().parse().unwrap();
            if noise == 0 {
                float = float.next_up();
            }
            let figure = Figure::from_float(float).unwrap().number();
            let exact: f64 = figure.to_string().parse().unwrap();
            match without_point(float, decimals) {
                Some(digits) => prop_assert_eq!(Decimal::new(digits, decimals), figure),
                // A float beside its decimal, or too many digits.
                None => prop_assert!(figure.scale() > decimals || exact.to_bits() != float.to_bits() || float.abs() >= 1e5),
            }
        }

        /// Any float at all is a figure near it, or is refused.
        #[test]
        fn every_float_is_answered(number in any::<f64>()) {
            if let Ok(figure) = Figure::from_float(number) {
                let off = (figure.value().to_float() - number).abs();
                prop_assert!(off <= 0.5e-9 + number.abs() * 1e-14, "{} {}", figure, number);
            }
        }
    }
}
