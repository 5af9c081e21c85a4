//! Target-group codes: reading, writing, and their numeric order.

use std::borrow::Cow;
use std::fmt;

use rust_decimal::Decimal;

use crate::error::{Scalar, read_from_text, through_scalar};
use crate::words::{say, shown};
use crate::{Error, ErrorCode, Text};

/// The greatest number of letters, digits and hyphens after `INT-`.
const MAX_SUFFIX: usize = 20;
const PREFIX: &str = "INT-";

/// A target-group code (*målgruppekode*) of the jobcentres.
///
/// A code is either `paragraph.number`, both 1-99 and without leading zeros (`6.10` is § 6, no. 10, of the act on active employment), or
/// `INT-` followed by 1-20 letters and digits, in groups that single hyphens separate (`INT-SHP`). A code is a name and not a number:
/// `6.1` and `6.10` are different codes. The [register](super::Register) holds which codes exist on a day.
///
/// In JSON a code is text. A JSON number is refused, because 6.10 would become 6.1.
///
/// Codes are ordered numerically: paragraphs first, then `INT-` codes alphabetically. This order puts 6.2 before 6.10. The
/// [register's order](super::Register::compare) falls back on it.
///
/// ```
/// use delaftale::target_group::TargetGroupCode;
/// let code = TargetGroupCode::parse(" int-shp ")?;
/// assert_eq!(code.to_string(), "INT-SHP");
/// assert!(TargetGroupCode::parse("6.2")? < TargetGroupCode::parse("6.10")?);
/// assert!(TargetGroupCode::parse("6.1 - Dagpengemodtagere").is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TargetGroupCode(Kind);

/// The variants stand in the order of the codes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Paragraph {
        paragraph: u8,
        number: u8,
    },
    /// The whole code in upper case, with `INT-`.
    Integration(Cow<'static, str>),
}

impl TargetGroupCode {
    /// Reads a code. Lower case, white space around the code, and the dashes that word processors write for a hyphen are accepted.
    ///
    /// # Errors
    /// [`ErrorCode::CodeInvalid`] when the text is not exactly one code: a decimal comma, a leading zero, a paragraph or number outside
    /// 1-99, a label after the code (see [`split_label`]), or after `INT-` nothing, more than 20 characters, or anything but letters,
    /// digits and single hyphens.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let word = text.trim();
        let kind = if word.starts_with(|c: char| c.is_ascii_digit()) { read_paragraph(word) } else { read_integration(word) };
        kind.map(Self).map_err(|(what, help)| {
            let (text, Text { danish, english }) = (shown(text), what);
            Error::new(ErrorCode::CodeInvalid, say!("`{text}` {danish}", "`{text}` {english}")).with_help(help)
        })
    }

    /// The code of a paragraph and a number; `None` when either lies outside 1-99.
    ///
    /// ```
    /// use delaftale::target_group::TargetGroupCode;
    /// assert_eq!(TargetGroupCode::of(6, 10), TargetGroupCode::parse("6.10").ok());
    /// assert_eq!(TargetGroupCode::of(6, 0), None);
    /// ```
    #[must_use]
    pub const fn of(paragraph: u8, number: u8) -> Option<Self> {
        if matches!(paragraph, 1..=99) && matches!(number, 1..=99) { Some(Self::literal(paragraph, number)) } else { None }
    }

    /// A code in the tables of the register, whose tests read every code back.
    pub(super) const fn literal(paragraph: u8, number: u8) -> Self {
        Self(Kind::Paragraph { paragraph, number })
    }

    /// A code in the tables of the register, whose tests read every code back.
    pub(super) const fn integration_literal(code: &'static str) -> Self {
        Self(Kind::Integration(Cow::Borrowed(code)))
    }

    /// The paragraph of the act: 6 in `6.10`; `None` for `INT-` codes.
    #[must_use]
    pub const fn paragraph(&self) -> Option<u8> {
        match self.0 {
            Kind::Paragraph { paragraph, .. } => Some(paragraph),
            Kind::Integration(_) => None,
        }
    }

    /// The number within the paragraph: 10 in `6.10`; `None` for `INT-` codes.
    #[must_use]
    pub const fn number(&self) -> Option<u8> {
        match self.0 {
            Kind::Paragraph { number, .. } => Some(number),
            Kind::Integration(_) => None,
        }
    }

    /// Whether this is an `INT-` code: a member of the open set that jobcentre systems use beside the act.
    #[must_use]
    pub const fn is_integration(&self) -> bool {
        matches!(self.0, Kind::Integration(_))
    }
}

/// Splits a table cell such as `6.1 - Dagpengemodtagere med ledighed over 26 uger` into the code and the label, both as printed.
///
/// A hyphen, dash, colon, full stop or white space may separate them. The label is empty when nothing follows the code.
///
/// ```
/// use delaftale::target_group::split_label;
/// let (code, label) = split_label("INT-SHP – Selvforsørgelses- og hjemrejseydelsesmodtager i program")?;
/// assert_eq!(code.to_string(), "INT-SHP");
/// assert_eq!(label, "Selvforsørgelses- og hjemrejseydelsesmodtager i program");
/// assert!(split_label("Hovedtotal").is_err());
/// # Ok::<(), delaftale::Error>(())
/// ```
///
/// # Errors
/// [`ErrorCode::CodeInvalid`] when the cell does not begin with a code, or when a letter or digit follows the code directly.
pub fn split_label(cell: &str) -> Result<(TargetGroupCode, &str), Error> {
    let cell = cell.trim();
    let numeric = cell.starts_with(|c: char| c.is_ascii_digit());
    let ends = |c: char| if numeric { !c.is_ascii_digit() && c != '.' } else { c.is_whitespace() || c == ':' };
    let (head, rest) = cell.find(ends).and_then(|end| cell.split_at_checked(end)).unwrap_or((cell, ""));
    if numeric && rest.starts_with(|c: char| c.is_alphanumeric() || c == ',') {
        let cell = shown(cell);
        let message = say!("`{cell}` begynder ikke med en målgruppekode", "`{cell}` does not begin with a code");
        return Err(Error::new(ErrorCode::CodeInvalid, message).with_help(say!(
            "koder ser ud som 6.1, 2.12 eller INT-SHP; skriv teksten efter en bindestreg: 6.1 - Dagpengemodtagere",
            "codes look like 6.1, 2.12 or INT-SHP; write the label behind a hyphen: 6.1 - Dagpengemodtagere"
        )));
    }
    let separates = |c: char| c.is_whitespace() || is_dash(c) || c == ':' || c == '.';
    let code = TargetGroupCode::parse(head.trim_end_matches(separates))?;
    Ok((code, rest.trim_start_matches(separates)))
}

/// What is wrong with the text, and how to correct it.
type Refusal = (Text, Text);

fn shapes() -> Text {
    say!("koder ser ud som 6.1, 2.12 eller INT-SHP", "codes look like 6.1, 2.12 or INT-SHP")
}

fn code_alone() -> Text {
    say!(
        "skriv koden alene, for eksempel 6.1; teksten til den har sit eget felt",
        "give the code alone, such as 6.1; the label is a field of its own"
    )
}

fn read_paragraph(word: &str) -> Result<Kind, Refusal> {
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit()) && !text.is_empty();
    let Some((paragraph, number)) = word.split_once('.') else {
        let help = match word.split_once(',') {
            Some((p, n)) if digits(p) && digits(n) => say!("en kode har et punktum: {p}.{n}", "a code has a point: {p}.{n}"),
            _ => shapes(),
        };
        let what = say!(
            "er ikke en paragraf og et nummer med et punktum imellem",
            "is not a paragraph and a number with a point between them"
        );
        return Err((what, help));
    };
    if !digits(paragraph) || !digits(number) {
        return Err((say!("er mere end en kode", "holds more than a code"), code_alone()));
    }
    if paragraph.starts_with('0') || number.starts_with('0') {
        let (p, n) = (paragraph.trim_start_matches('0'), number.trim_start_matches('0'));
        let nothing_left = p.is_empty() || n.is_empty();
        let help = if nothing_left { shapes() } else { say!("skriv {p}.{n}", "write {p}.{n}") };
        return Err((say!("har et nul foran", "has a zero in front"), help));
    }
    match (paragraph.parse(), number.parse()) {
        (Ok(paragraph @ 1..=99), Ok(number @ 1..=99)) => Ok(Kind::Paragraph { paragraph, number }),
        _ => Err((say!("har en paragraf eller et nummer uden for 1-99", "has a paragraph or number outside 1-99"), shapes())),
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn read_integration(word: &str) -> Result<Kind, Refusal> {
    let plain: String = word.chars().map(|c| if is_dash(c) { '-' } else { c }).collect();
    let allowed = |c: char| c == '-' || c.is_ascii_alphanumeric() || "æøåÆØÅ".contains(c);
    let no_code = || (say!("er ikke en målgruppekode", "is not a target-group code"), shapes());
    if !plain.chars().all(allowed) {
        return Err(no_code());
    }
    let upper = plain.to_uppercase();
    match upper.strip_prefix(PREFIX) {
        None => Err(no_code()),
        Some(suffix) if suffix.split('-').any(str::is_empty) => Err((
            say!("har ikke noget efter en bindestreg", "has nothing behind a hyphen"),
            say!(
                "skriv bogstaver og cifre efter INT-, for eksempel INT-SHP",
                "write letters and digits behind INT-, such as INT-SHP"
            ),
        )),
        Some(suffix) if suffix.chars().count() > MAX_SUFFIX => Err((
            say!("har mere end {MAX_SUFFIX} tegn efter INT-", "has more than {MAX_SUFFIX} characters behind INT-"),
            code_alone(),
        )),
        Some(_) => Ok(Kind::Integration(upper.into())),
    }
}

impl fmt::Display for TargetGroupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Paragraph { paragraph, number } => write!(f, "{paragraph}.{number}"),
            Kind::Integration(code) => f.write_str(code),
        }
    }
}

read_from_text!(TargetGroupCode, TargetGroupCode::parse);

through_scalar!(TargetGroupCode);

/// A text only. A JSON number is refused with the reason.
impl Scalar for TargetGroupCode {
    const EXPECTED: Text = Text::fixed(
        "en målgruppekode som tekst, for eksempel \"6.1\" eller \"INT-SHP\"",
        "a target-group code as text, such as \"6.1\" or \"INT-SHP\"",
    );

    fn from_text(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }

    fn from_whole(number: Decimal) -> Result<Self, Error> {
        Err(as_number(number))
    }

    fn from_decimals(number: f64) -> Result<Self, Error> {
        Err(as_number(number))
    }
}

fn as_number(number: impl fmt::Display) -> Error {
    let message = say!(
        "tallet `{number}` er ikke en målgruppekode: som tal bliver 6.10 til 6.1",
        "the number `{number}` is not a target-group code: as a number, 6.10 becomes 6.1"
    );
    let help = say!("skriv koden som tekst: \"6.1\" eller \"6.10\"", "write the code as text: \"6.1\" or \"6.10\"");
    Error::new(ErrorCode::CodeInvalid, message).with_help(help)
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for TargetGroupCode {
    fn schema_name() -> Cow<'static, str> {
        "TargetGroupCode".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A target-group code as text: a paragraph and a number such as \"6.1\", or INT- and a name such as \"INT-SHP\".",
            "examples": ["6.1", "6.10", "INT-SHP"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help(text: &str) -> String {
        let error = TargetGroupCode::parse(text).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CodeInvalid, "{text}");
        assert!(error.message().contains('`'), "{text}");
        error.help().unwrap().to_owned()
    }

    #[test]
    fn spellings_of_one_code() {
        for text in ["INT-SHP", "int-shp", " Int\u{2011}Shp\u{a0}", "INT\u{2013}SHP"] {
            assert_eq!(TargetGroupCode::parse(text).unwrap().to_string(), "INT-SHP");
        }
        assert_eq!(TargetGroupCode::parse("int-ø2-b").unwrap().to_string(), "INT-Ø2-B");
        assert_eq!(TargetGroupCode::parse("\t6.10 ").unwrap().number(), Some(10));
    }

    #[test]
    fn refusals_say_how_to_mend() {
        assert_eq!(help("6,1"), "a code has a point: 6.1");
        assert_eq!(help("6.01"), "write 6.1");
        assert_eq!(help("06.10"), "write 6.10");
        assert!(help("6.1 - Dagpengemodtagere").contains("label"));
        assert!(help("INT-SHP - Selvforsørgelse").contains("codes look like"));
        assert!(help("INT-").contains("behind INT-"));
        for text in [
            "", "6", "6.", ".1", "6.0", "0.0", "6.100", "100.1", "6.1.2", "٦.١", "INT", "INT--A", "INT-A-", "SHP", "INT-A_B",
            "-6.1",
        ] {
            assert!(!help(text).is_empty(), "{text}");
        }
        assert!(help(&format!("INT-{}", "A".repeat(21))).contains("label"));
        assert!(TargetGroupCode::parse(&format!("INT-{}", "A".repeat(20))).is_ok());
    }

    #[test]
    fn the_order_is_numeric() {
        let mut codes: Vec<_> =
            ["INT-SHP", "6.10", "6.2", "INT-KP", "2.14", "6.1", "10.1"].map(|c| TargetGroupCode::parse(c).unwrap()).to_vec();
        codes.sort();
        let sorted: Vec<_> = codes.iter().map(ToString::to_string).collect();
        assert_eq!(sorted, ["2.14", "6.1", "6.2", "6.10", "10.1", "INT-KP", "INT-SHP"]);
    }

    #[test]
    fn cells_are_split() {
        let split = |cell| split_label(cell).map(|(code, label)| (code.to_string(), label.to_owned()));
        let of = |code: &str, label: &str| Ok((code.to_owned(), label.to_owned()));
        assert_eq!(
            split("6.1 - Dagpengemodtagere med ledighed over 26 uger"),
            of("6.1", "Dagpengemodtagere med ledighed over 26 uger")
        );
        assert_eq!(split("6.8-Rehabilitent"), of("6.8", "Rehabilitent"));
        assert_eq!(split("6.8. Rehabilitent"), of("6.8", "Rehabilitent"));
        assert_eq!(split("int-shp: I program"), of("INT-SHP", "I program"));
        assert_eq!(split("INT-SHP"), of("INT-SHP", ""));
        assert_eq!(split("6.2 26-30 år"), of("6.2", "26-30 år"));
        for cell in ["Hovedtotal", "", "6.1abc", "6,1 - Dagpenge", "6.1,5 x", "2021", "6.1.2 - x"] {
            assert_eq!(split_label(cell).unwrap_err().code(), ErrorCode::CodeInvalid, "{cell}");
        }
    }

    #[test]
    fn json_numbers_are_refused_with_the_reason() {
        for json in ["6.1", "6.10", "6", "-6"] {
            let error = serde_json::from_str::<TargetGroupCode>(json).unwrap_err().to_string();
            assert!(error.contains("is not a target-group code: as a number, 6.10 becomes 6.1"), "{error}");
        }
        let code: TargetGroupCode = serde_json::from_str("\"6.10\"").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"6.10\"");
    }
}
