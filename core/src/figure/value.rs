//! A value, or the state that takes its place.

use std::fmt;

use rust_decimal::Decimal;

use super::{Figure, Interval};
use crate::error::{Scalar, read_from_text, through_scalar};
use crate::words::say;
use crate::{Error, ErrorCode, Language, Text};

/// A value (*værdi*): a figure, or the reason why there is none.
///
/// No state is ever treated as 0. In JSON a value is the Danish figure as text, or one of the words `pending`, `suppressed`, `missing`,
/// `notYetDue`. The Danish words of [`Value::word`] are read too.
///
/// ```
/// use delaftale::figure::Value;
/// assert_eq!(Value::parse("afventer måling")?, Value::Pending);
/// assert!(Value::parse("42,8 %")?.figure().is_some());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Value {
    /// A figure, zero included.
    Known(Figure),
    /// To be measured later (*afventer måling*).
    Pending,
    /// Hidden because it counts few people (*diskretioneret*).
    Suppressed,
    /// Expected, but absent (*mangler*).
    Missing,
    /// Not due yet (*endnu ikke forfalden*).
    NotYetDue,
}

const STATES: [(Value, &str, &str, &str); 4] = [
    (Value::Pending, "pending", "afventer måling", "pending"),
    (Value::Suppressed, "suppressed", "diskretioneret", "suppressed"),
    (Value::Missing, "missing", "mangler", "missing"),
    (Value::NotYetDue, "notYetDue", "endnu ikke forfalden", "not yet due"),
];

/// Adds to the help of an error which words can be given in place of a figure.
fn no_value(error: Error) -> Error {
    if error.code() != ErrorCode::FigureNotANumber {
        return error;
    }
    let help = |language| error.help_in(language).unwrap_or_default().to_owned();
    let words = |language| STATES.each_ref().map(|(state, ..)| state.word(language)).join(", ");
    let (danish, english) = (help(Language::Danish), help(Language::English));
    let (own, others) = (words(Language::Danish), words(Language::English));
    error.with_help(say!(
        "{danish}; er der intet tal, så skriv hvorfor: {own}",
        "{english}; where there is none, write why: {others}"
    ))
}

impl Value {
    /// Whether something was measured. A suppressed value was measured.
    pub(crate) const fn is_measured(&self) -> bool {
        matches!(self, Self::Known(_) | Self::Suppressed)
    }

    /// Reads a figure or a state word.
    ///
    /// # Errors
    /// As [`Figure::read`].
    pub fn parse(text: &str) -> Result<Self, Error> {
        let word = text.trim();
        let lower = word.to_lowercase();
        STATES
            .iter()
            .find(|(_, wire, danish, english)| word == *wire || lower == *danish || lower == *english)
            .map_or_else(|| Figure::parse(text).map(Self::Known).map_err(no_value), |(state, ..)| Ok(*state))
    }

    /// The figure, if there is one.
    #[must_use]
    pub const fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Known(figure) => Some(figure),
            _ => None,
        }
    }

    /// The interval that the figure stands for, if there is one.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        self.figure().map(Figure::interval)
    }

    /// The figure, or the word for the state.
    #[must_use]
    pub fn word(&self, language: Language) -> String {
        match (self, STATES.iter().find(|(state, ..)| state == self)) {
            (Self::Known(figure), _) => figure.in_language(language),
            (_, Some((_, _, danish, english))) => language.pick(*danish, *english).to_owned(),
            (_, None) => String::new(),
        }
    }
}

read_from_text!(Value, Value::parse);

impl From<Figure> for Value {
    fn from(figure: Figure) -> Self {
        Self::Known(figure)
    }
}

/// The form in JSON: the Danish figure or the state word.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self, STATES.iter().find(|(state, ..)| state == self)) {
            (Self::Known(figure), _) => figure.fmt(f),
            (_, Some((_, wire, ..))) => f.write_str(wire),
            (_, None) => Ok(()),
        }
    }
}

through_scalar!(Value);

impl Scalar for Value {
    const EXPECTED: Text = Text::fixed(
        "et dansk tal som tekst, et helt tal eller `pending`, `suppressed`, `missing`, `notYetDue`",
        "a Danish figure as text, a whole number, or `pending`, `suppressed`, `missing`, `notYetDue`",
    );

    fn from_text(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }

    fn from_whole(number: Decimal) -> Result<Self, Error> {
        Figure::from_whole(number).map(Self::Known)
    }

    fn from_decimals(number: f64) -> Result<Self, Error> {
        Figure::from_decimals(number).map(Self::Known)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Value {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A printed Danish figure as text, a whole number, or one of the states pending, suppressed, missing, notYetDue.",
            "type": ["string", "integer"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_round_trip_in_every_form() {
        for (state, wire, danish, english) in STATES {
            for text in [wire, danish, english] {
                assert_eq!(Value::parse(text), Ok(state));
            }
            assert_eq!(state.to_string(), wire);
            assert_eq!(state.word(Language::Danish), danish);
            assert!(state.figure().is_none());
        }
    }

    #[test]
    fn zero_is_a_value() {
        assert!(Value::parse("0").unwrap().figure().is_some());
    }
}
