//! Exact numbers as text.

use std::fmt;

use super::Exact;
use crate::error::read_from_text;
use crate::words::say;
use crate::{Error, ErrorCode};

/// The most digits of a part of an [`Exact`].
const DIGITS: usize = 36;

impl Exact {
    /// Reads a decimal with a point (`-0.95`), as JSON has it, or a fraction (`1/3`), as `{:#}` writes it. Nothing is rounded.
    ///
    /// ```
    /// use delaftale::figure::Exact;
    /// let third = Exact::new(1, 3).unwrap();
    /// assert_eq!((third.to_string(), format!("{third:#}")), ("0.333333333333".to_owned(), "1/3".to_owned()));
    /// assert_eq!("1/3".parse(), Ok(third));
    /// assert_eq!("0.95".parse(), Ok(Exact::new(19, 20).unwrap()));
    /// assert!("0,95".parse::<Exact>().is_err());
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::FigureNotANumber`] when the text is neither, or when the denominator is 0; [`ErrorCode::NumberOutOfRange`] when the
    /// number has more than 36 digits.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, decimals, divisor) = match (rest.split_once('/'), rest.split_once('.')) {
            (Some((over, under)), _) => (over, None, Some(under)),
            (None, Some((whole, decimals))) => (whole, Some(decimals), None),
            (None, None) => (rest, None, None),
        };
        if ![Some(whole), decimals, divisor].into_iter().flatten().all(is_digits) {
            return Err(not_a_number(text));
        }
        let digits = whole.len() + decimals.map_or(0, str::len);
        if digits.max(divisor.map_or(0, str::len)) > DIGITS {
            return Err(out_of_range());
        }
        let number = |digits: &str| digits.parse::<i128>().map_err(|_| out_of_range());
        let over = number(&[whole, decimals.unwrap_or_default()].concat())?;
        let under = match (decimals, divisor) {
            (Some(decimals), _) => number(&format!("1{}", "0".repeat(decimals.len())))?,
            (None, Some(divisor)) => number(divisor)?,
            (None, None) => 1,
        };
        if under == 0 {
            return Err(not_a_number(text));
        }
        Self::new(if negative { -over } else { over }, under).ok_or_else(out_of_range)
    }

    /// The number as a fraction in lowest terms, or as a whole number: nothing is rounded.
    pub(super) fn fmt_fraction(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (whole, 1) => write!(f, "{whole}"),
            (over, under) => write!(f, "{over}/{under}"),
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn not_a_number(text: &str) -> Error {
    let shown: String = text.chars().take(40).collect();
    let message = say!("`{shown}` er ikke et eksakt tal", "`{shown}` is not an exact number");
    Error::new(ErrorCode::FigureNotANumber, message).with_help(say!(
        "skriv det med punktum eller som en brøk: `0.95`, `1/3`",
        "write it with a point or as a fraction: `0.95`, `1/3`"
    ))
}

fn out_of_range() -> Error {
    Error::new(
        ErrorCode::NumberOutOfRange,
        say!("tallet har mere end {DIGITS} cifre", "the number has more than {DIGITS} digits"),
    )
}

read_from_text!(Exact, Exact::parse);

/// Reads the text that [`Exact::parse`] reads. If the number was rounded when it was written, the rounded number is read.
impl<'de> serde::Deserialize<'de> for Exact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}
