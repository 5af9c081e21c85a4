//! Prints a number as a figure.

use rust_decimal::Decimal;
use serde::Deserialize;

use super::Formatted;
use crate::figure::{Figure, Unit};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Errors, Language};

pub(super) const PURPOSE: &str = "a decimal number printed in Danish or English";

/// A decimal number to be printed as a figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FormatFigureRequest {
    /// The number with a decimal point and with the decimals to be printed: `42.80`.
    pub decimal: String,
    /// Its unit.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The language of the print.
    #[serde(default)]
    pub language: Language,
}

impl FormatFigureRequest {
    /// The request for this number, without a unit, in Danish.
    pub fn new(decimal: impl Into<String>) -> Self {
        Self { decimal: decimal.into(), unit: None, language: Language::Danish }
    }
}

/// Prints a decimal number as a figure (*tal*), in Danish (`1.234,50 kr.`) or English. The number is a text with a decimal point,
/// so that its decimals are kept: `"42.80"`, in `unit` when one is given.
///
/// ```
/// use delaftale::figure::Unit;
/// use delaftale::wire::operation::{FormatFigureRequest, format_figure};
/// let mut request = FormatFigureRequest::new("1234.50");
/// request.unit = Some(Unit::Kroner);
/// assert_eq!(format_figure(request)?.text, "1.234,50 kr.");
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// At `/decimal`: `figure.not-a-number`, `figure.too-long`.
pub fn format_figure(request: FormatFigureRequest) -> Result<Formatted, Errors> {
    let plain = request.decimal.strip_prefix('-').unwrap_or(&request.decimal);
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let written = if digits(whole) && digits(fraction) { request.decimal.as_str() } else { "" };
    let decimal = Decimal::from_str_exact(written).map_err(|_| {
        let decimal = shown(&request.decimal);
        let message = say!("`{decimal}` er ikke et decimaltal", "`{decimal}` is not a decimal number");
        let help = say!("skriv det med decimalpunktum: 42.80", "write it with a decimal point: 42.80");
        Error::new(ErrorCode::FigureNotANumber, message).within("decimal").with_help(help)
    })?;
    let figure = Figure::new(decimal, request.unit).map_err(|e| e.within("decimal"))?;
    Ok(Formatted { text: figure.in_language(request.language) })
}
