//! Printed figures (tal) as numbers of cells, and back.

use delaftale::figure::Value;
use delaftale::{Error, ErrorCode};

use crate::border::both;
use crate::choices::{
    self, DELAFTALE_VALUE_MISSING, DELAFTALE_VALUE_NOT_YET_DUE, DELAFTALE_VALUE_PENDING, DELAFTALE_VALUE_SUPPRESSED,
};
use crate::numbers::{Numbers, Place};

both! {
    /// Reads a printed Danish figure, such as "19,14 %", "1.040 personer" or "8,186 mio. kr.", or a state, such as "afventer måling".
    ///
    /// `*value` is the number, or one of DELAFTALE_VALUE_.... `*decimals` is the number of printed decimals, 0 where a word such as mio.
    /// follows the number. `*unit` is one of DELAFTALE_UNIT_.... `*approximation` is one of DELAFTALE_EXACTLY, DELAFTALE_ABOUT and so on.
    /// `decimals`, `unit` and `approximation` may be NULL. With `approximation` NULL, an approximate figure ("ca. 30") is refused with the code
    /// "figure.approximate".
    fn delaftale_parse_figure | delaftale_parse_figure_w(
        text: *const Text,
        value: *mut f64,
        decimals: *mut i32,
        unit: *mut i32,
        approximation: *mut i32,
    ) |frame| {
        // SAFETY: as the caller promises.
        let (value, decimals, unit, approximation, text) = unsafe {
            let value = frame.out(value, "value")?;
            let (decimals, unit) = (frame.wanted(decimals, "decimals")?, frame.wanted(unit, "unit")?);
            let approximation = frame.wanted(approximation, "approximation")?;
            (value, decimals, unit, approximation, frame.text::<E>(text, "text")?)
        };
        let read = Value::parse(&text).map_err(|error| Place::at("text").refusal(error))?;
        let figure = read.figure();
        let word = figure.and_then(|figure| figure.approximation());
        if let (Some(_), None) = (word, &approximation) {
            let message = delaftale::Text::new(format!("`{text}` er kun omtrentligt"), format!("`{text}` is only approximate"));
            return Err(Place::at("text").refusal(Error::new(ErrorCode::FigureApproximate, message)));
        }
        value.set(match &read {
            Value::Known(figure) => figure.value().to_float(),
            Value::Pending => DELAFTALE_VALUE_PENDING,
            Value::Suppressed => DELAFTALE_VALUE_SUPPRESSED,
            Value::Missing => DELAFTALE_VALUE_MISSING,
            Value::NotYetDue => DELAFTALE_VALUE_NOT_YET_DUE,
        });
        if let Some(decimals) = decimals {
            let printed = figure.filter(|figure| figure.scale().is_none()).map_or(0, |figure| figure.decimals());
            decimals.set(i32::try_from(printed).unwrap_or(0));
        }
        if let Some(unit) = unit {
            unit.set(choices::unit_number(figure.and_then(|figure| figure.unit())));
        }
        if let Some(approximation) = approximation {
            approximation.set(choices::approximation_number(word));
        }
        Ok(())
    }

    /// Writes a number as a Danish or English figure with its unit. `decimals` is 0-9, or DELAFTALE_DECIMALS_OWN.
    ///
    /// A state such as DELAFTALE_VALUE_PENDING is written as its word. With DELAFTALE_UNIT_FRACTION, 0.1914 is written as "19,14 %".
    fn delaftale_format_figure | delaftale_format_figure_w(
        value: f64,
        decimals: i32,
        unit: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let (numbers, language) = (Numbers::of(unit, decimals)?, choices::language(language)?);
        let value = match (numbers.value(value, Place::at("value"))?, numbers.unit) {
            (Value::Known(figure), Some(unit)) => Value::Known(figure.with_unit(unit)),
            (value, _) => value,
        };
        out.set(&value.word(language))
    }
}
