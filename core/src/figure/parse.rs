//! Reading printed Danish figures.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Approximation, Figure, MAX_DECIMALS, MAX_DIGITS, MAX_WHOLE_DIGITS, Scale, Unit};
use crate::error::{composed, is_footnote};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Language, Text};

/// A note for the reader on how a figure was printed. A note is never an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "note")]
#[non_exhaustive]
pub enum FigureNote {
    /// `1.3 %` in a comma document: the point was read as a decimal comma.
    DecimalPoint {},
    /// `8.186 mio`: one point before three digits, followed by %, mio. or mia. The point was read as a decimal comma. Read as a thousands
    /// point, the number would be `otherwise`.
    AmbiguousPoint {
        /// The other reading, as an exact number before the scale word.
        otherwise: super::Exact,
    },
    /// `1.040` without a unit: the point was read as a thousands point. Read as a decimal comma, the number would be `otherwise`.
    ThousandsAssumed {
        /// The other reading, as an exact number.
        otherwise: super::Exact,
    },
    /// `-0,0`: a zero with a sign; the sign was dropped.
    SignedZero {},
    /// `42,8 %¹`: a footnote mark after the figure, or an invisible character in it, was ignored.
    SetAside {},
}

impl FigureNote {
    /// The note as a sentence.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let most = usize::try_from(MAX_DECIMALS).unwrap_or_default();
        let number = |other: &super::Exact| other.in_language_at_most(most, language);
        match (self, language) {
            (Self::DecimalPoint {}, Language::Danish) => "Punktummet i tallet er læst som komma.".to_owned(),
            (Self::DecimalPoint {}, Language::English) => "The point in the number was read as a decimal comma.".to_owned(),
            (Self::AmbiguousPoint { otherwise }, Language::Danish) => {
                format!("Punktummet i tallet er læst som komma; skiller det tusinder, er tallet {}.", number(otherwise))
            }
            (Self::AmbiguousPoint { otherwise }, Language::English) => {
                format!(
                    "The point in the number was read as a decimal comma; between thousands, it would be {}.",
                    number(otherwise)
                )
            }
            (Self::ThousandsAssumed { otherwise }, Language::Danish) => {
                format!(
                    "Punktummet i tallet er læst som skille mellem tusinder; er det et komma, er tallet {}.",
                    number(otherwise)
                )
            }
            (Self::ThousandsAssumed { otherwise }, Language::English) => {
                format!(
                    "The point in the number was read as one between thousands; as a decimal comma, it would be {}.",
                    number(otherwise)
                )
            }
            (Self::SignedZero {}, Language::Danish) => "Et nul har ikke fortegn; det er udeladt.".to_owned(),
            (Self::SignedZero {}, Language::English) => "A zero has no sign; it was dropped.".to_owned(),
            (Self::SetAside {}, Language::Danish) => "Et fodnotetegn eller et usynligt tegn ved tallet er udeladt.".to_owned(),
            (Self::SetAside {}, Language::English) => {
                "A footnote mark or an invisible character at the number was left out.".to_owned()
            }
        }
    }
}

/// A figure with the notes on its print.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FigureReading {
    /// The figure.
    pub figure: Figure,
    /// The notes on the print; usually empty.
    pub notes: Vec<FigureNote>,
}

impl Figure {
    /// Reads a printed Danish figure: `[ca.] [-]number[mio.|mia.] [unit]`, in upper or lower case, with or without the spaces.
    ///
    /// A point before three digits is a thousands point, unless mio., mia. or % follows. Then it is read as a decimal comma, and the
    /// reading carries a note. Spaces between groups of three digits separate thousands too.
    ///
    /// ```
    /// use delaftale::figure::{Exact, Figure, FigureNote};
    /// let reading = Figure::read("8.186 mio")?;
    /// assert_eq!(reading.figure.value(), Exact::from(8_186_000));
    /// assert_eq!(reading.notes, [FigureNote::AmbiguousPoint { otherwise: Exact::from(8186) }]);
    /// assert!(Figure::read("١٢").is_err());
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    ///
    /// # Errors
    /// - [`ErrorCode::FigureNotANumber`] when there is no number, two commas, a comma without digits on both sides, a group that is not
    ///   three digits, or a digit other than 0-9;
    /// - [`ErrorCode::FigureTooLong`] when the number has more than 15 digits before the comma, more than 15 after it, or more than 28 in
    ///   all;
    /// - [`ErrorCode::FigureUnknownUnit`] when the words after the number are not a unit.
    pub fn read(text: &str) -> Result<FigureReading, Error> {
        let (composed, hidden) = composed(text, ErrorCode::FigureNotANumber)?;
        let bare = composed.trim_end_matches(|c| is_space(c) || is_footnote(c));
        // A mark alone is not the footnote of anything.
        let marked = !bare.is_empty() && composed.chars().any(is_footnote);
        let own: &str = if marked { bare } else { &composed };
        let mut reading = Reader { text: own, rest: own }.read()?;
        if hidden || marked {
            reading.notes.push(FigureNote::SetAside {});
        }
        Ok(reading)
    }
}

/// The approximation words that no Danish document prints: a figure that was read with one prints the Danish word.
const ENGLISH: [&str; 4] = ["about", "approx", "more than", "less than"];

struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

/// The digits and separators of a number.
struct Number {
    decimal: Decimal,
    /// The other reading of the number, set when the meaning of one point before three digits decides.
    other: Option<Decimal>,
    point_as_comma: bool,
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || c == '\u{202f}' || c == '\u{2009}' || c == '\t'
}

impl<'a> Reader<'a> {
    fn position(&self) -> usize {
        self.text.chars().count() - self.rest.chars().count()
    }

    fn skip_space(&mut self) {
        self.rest = self.rest.trim_start_matches(is_space);
    }

    /// The error for this text, with `what` as its message.
    fn fail<T>(&self, what: &Text) -> Result<T, Error> {
        let (text, Text { danish, english }) = (shown(self.text), what);
        let message = say!("`{text}` {danish}", "`{text}` {english}");
        let help = say!(
            "skriv tallet som 19,14 %, 1.040 personer eller 8,186 mio. kr.",
            "write the number as in Danish: 19,14 %, 1.040 personer or 8,186 mio. kr."
        );
        Err(Error::new(ErrorCode::FigureNotANumber, message).at(self.position()).with_help(help))
    }

    fn read(mut self) -> Result<FigureReading, Error> {
        self.rest = self.rest.trim_end_matches(is_space);
        self.skip_space();
        let approximation = self.approximation();
        self.skip_space();
        let negative = self.sign();
        let number = self.number()?;
        self.skip_space();
        let scale = self.scale();
        self.skip_space();
        let unit = self.unit()?;

        let mut figure = Figure::new(signed(number.decimal, negative), unit)?;
        (figure.scale, figure.approximation, figure.decimal_point) = (scale, approximation, number.point_as_comma);
        let mut thousands = None;
        if let Some(as_comma) = number.other {
            if figure.wants_decimals() {
                figure = Figure { number: signed(as_comma, negative), decimals: as_comma.scale(), decimal_point: true, ..figure };
            } else if unit.is_none() {
                thousands = Some(FigureNote::ThousandsAssumed { otherwise: signed(as_comma, negative).into() });
            }
        }
        let zero = (negative && number.decimal.is_zero()).then_some(FigureNote::SignedZero {});
        let notes = figure.point_note().into_iter().chain(thousands).chain(zero).collect();
        // `0001.040` has no thousands, but `1.040` would.
        figure.decimal_point = figure.prints_point();
        Ok(FigureReading { figure, notes })
    }

    fn sign(&mut self) -> bool {
        for minus in ['-', '\u{2212}', '\u{2013}'] {
            if let Some(rest) = self.rest.strip_prefix(minus) {
                self.rest = rest;
                self.skip_space();
                return true;
            }
        }
        false
    }

    /// The approximation word, and its spelling.
    fn approximation(&mut self) -> Option<(Approximation, &'static str)> {
        let lower = self.rest.to_lowercase();
        let mut best: Option<(usize, Approximation, &'static str)> = None;
        for word in Approximation::ALL {
            for spelling in word.spellings() {
                let Some(after) = lower.strip_prefix(spelling) else { continue };
                if after.starts_with(|c: char| c.is_alphabetic()) || best.is_some_and(|(n, ..)| n >= spelling.chars().count()) {
                    continue;
                }
                best = Some((spelling.chars().count(), *word, *spelling));
            }
        }
        let (length, word, spelling) = best?;
        let cut = self.rest.char_indices().nth(length).map_or(self.rest.len(), |(at, _)| at);
        self.rest = self.rest.get(cut..).unwrap_or_default();
        let printed = if ENGLISH.contains(&spelling) { word.word(Language::Danish) } else { spelling };
        Some((word, printed))
    }

    fn digits(&mut self) -> &'a str {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        digits
    }

    /// One group of digits after a separator, if exactly three digits follow the separator.
    fn group(&mut self, separator: fn(char) -> bool) -> Option<&'a str> {
        let mut chars = self.rest.chars();
        if !chars.next().is_some_and(separator) {
            return None;
        }
        let after = chars.as_str();
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (digits, rest) = after.split_at_checked(end)?;
        if digits.len() != 3 {
            return None;
        }
        self.rest = rest;
        Some(digits)
    }

    fn number(&mut self) -> Result<Number, Error> {
        let first = self.digits();
        if first.is_empty() {
            return self.fail(&match self.rest.chars().next() {
                None => say!("indeholder intet tal", "holds no number"),
                Some(c) if c.is_numeric() => strange_digit(c),
                Some(',' | '.') => say!("har intet ciffer før decimalkommaet", "has no digit before the decimal comma"),
                Some(c) => say!("har `{c}`, hvor der skal stå et tal", "holds `{c}` where a number is expected"),
            });
        }
        let mut whole = first.to_owned();
        let by_points = self.rest.starts_with('.');
        let mut groups = 0_usize;
        // `0.186` cannot be a number with a thousands point.
        if first.len() <= 3 && first != "0" {
            let separator = if by_points { |c: char| c == '.' } else { is_space };
            while let Some(group) = self.group(separator) {
                whole.push_str(group);
                groups += 1;
            }
        }
        let mut fraction = "";
        let mut point_as_comma = false;
        if let Some(rest) = self.rest.strip_prefix(',') {
            self.rest = rest;
            fraction = self.digits();
            if fraction.is_empty() {
                return self.fail(&say!("har intet ciffer efter decimalkommaet", "has no digit after the decimal comma"));
            }
        } else if let Some(rest) = self.rest.strip_prefix('.') {
            if groups == 0 && rest.starts_with(|c: char| c.is_ascii_digit()) {
                self.rest = rest;
                fraction = self.digits();
                point_as_comma = true;
            } else {
                return self.fail(&say!(
                    "har et punktum, der hverken er et decimalkomma eller skiller grupper på tre cifre",
                    "has a point that is neither a decimal comma nor between groups of three digits"
                ));
            }
        }
        match self.rest.chars().next() {
            Some(',') if !fraction.is_empty() => {
                return self.fail(&say!("har to decimalkommaer", "has two decimal commas"));
            }
            Some('.') => return self.fail(&say!("har et punktum efter decimalerne", "has a point behind its decimals")),
            Some(c) if c.is_numeric() => return self.fail(&strange_digit(c)),
            _ => {}
        }
        let decimal = self.decimal(&whole, fraction)?;
        let other = if by_points && groups == 1 && fraction.is_empty() {
            let split = whole.len() - 3;
            let (head, tail) = whole.split_at_checked(split).unwrap_or((&whole, ""));
            Some(self.decimal(head, tail)?)
        } else {
            None
        };
        Ok(Number { decimal, other, point_as_comma })
    }

    fn decimal(&self, whole: &str, fraction: &str) -> Result<Decimal, Error> {
        let significant = whole.trim_start_matches('0');
        let scale = u32::try_from(fraction.len()).unwrap_or(u32::MAX);
        let digits = significant.len() + fraction.len();
        if significant.len() > MAX_WHOLE_DIGITS || scale > MAX_DECIMALS || digits > MAX_DIGITS {
            return Err(super::too_long(&shown(self.text)));
        }
        // At most 28 digits, and empty for `0`.
        let mantissa: i128 = format!("0{significant}{fraction}").parse().unwrap_or_default();
        Decimal::try_from_i128_with_scale(mantissa, scale).map_err(|_| super::too_long(&shown(self.text)))
    }

    fn scale(&mut self) -> Option<Scale> {
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let (word, after) = self.rest.split_at_checked(end)?;
        let scale = Scale::from_word(word)?;
        self.rest = after.strip_prefix('.').unwrap_or(after);
        Some(scale)
    }

    /// The question about digits after a unit: `30 %1`.
    fn perhaps_a_footnote(&self) -> Option<Text> {
        let unit = self.rest.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = self.rest.strip_prefix(unit).filter(|digits| !digits.is_empty())?;
        Unit::from_word(unit)?;
        let without = shown(self.text.strip_suffix(digits)?);
        Some(say!(
            "er `{digits}` et fodnotetegn, så skriv `{without}`; er det en del af tallet, så skriv det foran enheden",
            "if `{digits}` is the mark of a footnote, write `{without}`; if it is a part of the number, write it before the unit"
        ))
    }

    fn unit(&mut self) -> Result<Option<Unit>, Error> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        if let Some(unit) = Unit::from_word(self.rest) {
            self.rest = "";
            return Ok(Some(unit));
        }
        let words: Vec<_> = Unit::ALL.iter().map(|u| u.word(Language::Danish)).collect();
        let (rest, words) = (shown(self.rest), words.join(", "));
        Err(Error::new(ErrorCode::FigureUnknownUnit, say!("`{rest}` er ikke en enhed", "`{rest}` is not a unit"))
            .at(self.position())
            .with_help(self.perhaps_a_footnote().unwrap_or_else(|| say!("enhederne er {words}", "units are {words}"))))
    }
}

fn strange_digit(c: char) -> Text {
    say!("har `{c}`, som ikke er et af cifrene 0-9", "holds `{c}`, which is not one of the digits 0-9")
}

fn signed(decimal: Decimal, negative: bool) -> Decimal {
    if negative { -decimal } else { decimal }
}
