//! Reads a printed Danish figure.

use serde::Serialize;

use super::TextRequest;
use crate::Errors;
use crate::figure::{Approximation, Exact, Figure, FigureNote, Interval, Unit};

pub(super) const PURPOSE: &str = "a printed Danish figure: exact value, decimals, unit, interval, notes";

/// A figure with the notes on its print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FigureAnswer {
    /// The canonical print.
    pub figure: Figure,
    /// The exact value.
    #[serde(serialize_with = "crate::figure::serialize_in_full")]
    pub value: Exact,
    /// The printed decimals.
    pub decimals: u32,
    /// The unit, where one was printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The approximation word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approximation: Option<Approximation>,
    /// The interval of true values that print as this figure. It is absent for an approximate figure, whose distance from the true value
    /// is unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// The notes on the print.
    pub notes: Vec<FigureNote>,
}

/// Reads a printed Danish figure (*tal*): `19,14 %`, `1.040 personer`, `8,186 mio. kr.`, `ca. 40`. The result has its exact value
/// as a decimal text, its decimals, its unit (`percent` means 42.8 for 42,8 %), the interval of true values that rounding allows
/// (an approximate figure has none), and notes.
///
/// ```
/// use delaftale::wire::operation::{TextRequest, parse_figure};
/// let answer = parse_figure(TextRequest::new("19,14 %"))?;
/// assert_eq!((answer.value.to_string(), answer.decimals), ("19.14".to_owned(), 2));
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// At `/text`, with the position in the text: `figure.not-a-number`, `figure.unknown-unit`, `figure.too-long`.
pub fn parse_figure(request: TextRequest) -> Result<FigureAnswer, Errors> {
    let reading = Figure::read(&request.text).map_err(|e| e.within("text"))?;
    let figure = reading.figure;
    Ok(FigureAnswer {
        figure: figure.canonical(),
        value: figure.value(),
        decimals: figure.decimals(),
        unit: figure.unit(),
        approximation: figure.approximation(),
        interval: figure.is_exact_print().then(|| figure.interval()),
        notes: reading.notes,
    })
}
