//! Printing figures in Danish and English.

use std::fmt;

use super::{Exact, Figure, Unit};
use crate::error::read_from_text;
use crate::words::say;
use crate::{Error, ErrorCode, Language};

/// The Danish print: a decimal comma (a point if one was [printed](Figure::point_note)), points between thousands, a space before the
/// unit.
impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::Danish))
    }
}

read_from_text!(Figure, Figure::parse);

impl Figure {
    /// The figure as a text in this language: `1.040 personer`, `1,040 persons`.
    ///
    /// Thousands are not separated before %, mio. and mia., so that the print reads back as the same figure.
    ///
    /// ```
    /// use delaftale::{Language, figure::Figure};
    /// let figure = Figure::parse("ca. 42,8%")?;
    /// assert_eq!(figure.in_language(Language::English), "approx. 42.8 %");
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub fn in_language(&self, language: Language) -> String {
        self.written(language, '-')
    }

    /// The figure in this language, with `minus` before a number below 0.
    pub(super) fn written(&self, language: Language, minus: char) -> String {
        let mut out = String::new();
        if let Some((word, printed)) = self.approximation {
            out.push_str(if language == Language::Danish { printed } else { word.word(language) });
            out.push(' ');
        }
        if self.prints_point() && language == Language::Danish {
            out.push_str(&self.number.to_string().replace('-', minus.encode_utf8(&mut [0; 4])));
        } else {
            let grouped = self.scale.is_none() && self.unit != Some(Unit::Percent);
            out.push_str(&localised(&self.number.to_string(), language, grouped, minus));
        }
        if let Some(scale) = self.scale {
            out.push(' ');
            out.push_str(scale.word(language));
        }
        if let Some(unit) = self.unit {
            out.push(' ');
            out.push_str(unit.word(language));
        }
        out
    }
}

impl Exact {
    /// The number in this language: rounded half away from zero, with a decimal comma or point, and separated thousands.
    ///
    /// ```
    /// use delaftale::{Language, figure::Exact};
    /// let number = Exact::new(123_456_789, 1000).unwrap();
    /// assert_eq!(number.in_language(1, Language::Danish), "123.456,8");
    /// assert_eq!(number.in_language(1, Language::English), "123,456.8");
    /// ```
    #[must_use]
    pub fn in_language(self, decimals: usize, language: Language) -> String {
        self.written(decimals, language, '-')
    }

    /// The number in this language, with `minus` before a number below 0.
    pub(super) fn written(self, decimals: usize, language: Language, minus: char) -> String {
        localised(&self.rounded(decimals), language, true, minus)
    }
}

/// Turns `-1234.50` into `-1.234,50` or `-1,234.50`, with this minus sign.
fn localised(plain: &str, language: Language, grouped: bool, minus: char) -> String {
    let (negative, plain) = plain.strip_prefix('-').map_or((false, plain), |rest| (true, rest));
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(w, f)| (w, Some(f)));
    let (thousands, comma) = language.pick(('.', ','), (',', '.'));
    let mut out = if negative { String::from(minus) } else { String::new() };
    for (i, digit) in whole.chars().enumerate() {
        if grouped && i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(comma);
        out.push_str(fraction);
    }
    out
}

impl serde::Serialize for Figure {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Reads a Danish text or a whole JSON number. A JSON number with decimals is refused, because its printed decimals would be lost.
impl<'de> serde::Deserialize<'de> for Figure {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(FigureVisitor)
    }
}

struct FigureVisitor;

impl serde::de::Visitor<'_> for FigureVisitor {
    type Value = Figure;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Danish figure as text, such as \"42,8 %\", or a whole number")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Figure, E> {
        Figure::parse(text).map_err(|e| E::custom(e.carried()))
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Figure, E> {
        Figure::new(number.into(), None).map_err(|e| E::custom(e.carried()))
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Figure, E> {
        Figure::new(number.into(), None).map_err(|e| E::custom(e.carried()))
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<Figure, E> {
        let message =
            say!("tallet `{number}` har mistet sine trykte decimaler", "the number `{number}` has lost its printed decimals");
        let help = say!("skriv tallet som dansk tekst: \"42,0 %\"", "write the figure as a Danish text: \"42,0 %\"");
        Err(E::custom(Error::new(ErrorCode::FigureAsNumber, message).with_help(help).carried()))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Figure {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A printed Danish figure such as \"42,8 %\", \"1.040 personer\" or \"8,186 mio. kr.\"; a whole number may stand as a number.",
            "type": ["string", "integer"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(text: &str) -> String {
        Figure::parse(text).unwrap().to_string()
    }

    #[test]
    fn the_spellings_of_real_documents() {
        assert_eq!(round_trip("19,14%"), "19,14 %");
        // A point that was read as a comma stays in sight.
        assert_eq!(round_trip("1.3 %"), "1.3 %");
        assert_eq!(round_trip("8.186 mio"), "8.186 mio.");
        assert_eq!(Figure::parse("8.186 mio").unwrap().canonical().to_string(), "8,186 mio.");
        assert_eq!(Figure::parse("1.3 %").unwrap().in_language(Language::English), "1.3 %");
        assert_eq!(round_trip("0001.040"), "1,040");
        assert_eq!(Figure::parse("8.186 %").unwrap().with_unit(Unit::Persons).to_string(), "8,186 personer");
        assert_eq!(round_trip("ca. 64 %"), "ca. 64 %");
        assert_eq!(round_trip("over 75 %"), "over 75 %");
        assert_eq!(round_trip("tæt ved 40%"), "tæt ved 40 %");
        assert_eq!(round_trip("0,5 årsværk"), "0,5 årsværk");
        assert_eq!(round_trip("1 040 personer"), "1.040 personer");
        assert_eq!(round_trip("1040 %"), "1040 %");
        assert_eq!(round_trip("\u{2212}2,50"), "-2,50");
    }

    #[test]
    fn json_numbers_must_be_whole() {
        assert_eq!(serde_json::from_str::<Figure>("233").unwrap().to_string(), "233");
        let error = serde_json::from_str::<Figure>("42.8").unwrap_err().to_string();
        assert!(error.starts_with("[figure.as-number]"), "{error}");
    }
}
