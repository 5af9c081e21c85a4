//! `{:#}` of an error: one line that can be read back.
//!
//! serde passes on the text of an error only. The types of the library give serde their errors as they are. The reader of documents
//! formats them with `{:#}` and reads them back; any other reader shows the message in English.

use std::fmt;

use super::{Error, ErrorCode, Errors, Text, Texts};

/// The separator of the texts of an error. No text contains it, because [`ESCAPES`] writes the bar in another way.
const BAR: &str = " | ";

/// The characters with a meaning in this form, and the letter that follows a backslash where they are part of a text. The backslash is the
/// first, so that reading undoes writing.
const ESCAPES: [(char, char); 5] = [('\\', '\\'), ('\n', 'n'), ('\r', 'r'), ('|', 'p'), (']', 'b')];

impl Error {
    /// The error as `[code@position#path] english | danish`, with ` | english | danish` of the help where there is one. A person can read
    /// it, and [`Errors::from_carried`] loses nothing of it, whatever the input was.
    pub(super) fn carried(&self) -> String {
        let position = self.position.map(|p| format!("@{p}")).unwrap_or_default();
        let path = if self.path.is_empty() { String::new() } else { format!("#{}", escaped(&self.path)) };
        let texts = [Some(&self.texts.message), self.texts.help.as_ref()].into_iter().flatten();
        let texts: Vec<String> = texts.map(both).collect();
        format!("[{}{position}{path}] {}", self.code, texts.join(BAR))
    }

    /// Reads back what `{:#}` wrote; `None` for any other text.
    fn from_carried(text: &str) -> Option<Self> {
        let (head, texts) = text.strip_prefix('[')?.split_once("] ")?;
        let (head, path) = head.split_once('#').unwrap_or((head, ""));
        let (code, position) = match head.split_once('@') {
            Some((code, position)) => (code, Some(position.parse().ok()?)),
            None => (head, None),
        };
        let texts: Vec<String> = texts.split(BAR).map(plain).collect::<Option<_>>()?;
        let (message, help) = match texts.as_slice() {
            [english, danish] => (Text::new(danish.clone(), english.clone()), None),
            [english, danish, help_en, help_da] => {
                let help = Text::new(help_da.clone(), help_en.clone());
                (Text::new(danish.clone(), english.clone()), Some(help))
            }
            _ => return None,
        };
        let texts = Box::new(Texts { message, help });
        Some(Self { code: ErrorCode::from_name(code)?, path: plain(path)?, position, place: None, texts })
    }
}

impl Errors {
    /// Reads back what `{:#}` of errors, or of one error, wrote; `None` for any other text.
    pub(crate) fn from_carried(text: &str) -> Option<Self> {
        text.split('\n').map(Error::from_carried).collect::<Option<Vec<_>>>().map(Self)
    }
}

/// What a visitor of the library expects, as its `expecting` writes it: in English, and with `#` in both languages.
pub(crate) fn expecting(expected: &Text, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if f.alternate() { f.write_str(&both(expected)) } else { f.write_str(&expected.english) }
}

/// Reads back what [`expecting`] wrote with `#`; `None` for the words of any other visitor.
pub(crate) fn expected(text: &str) -> Option<Text> {
    let (english, danish) = text.split_once(BAR)?;
    Some(Text::new(plain(danish)?, plain(english)?))
}

fn both(text: &Text) -> String {
    format!("{}{BAR}{}", escaped(&text.english), escaped(&text.danish))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match ESCAPES.iter().find(|(plain, _)| *plain == c) {
            Some((_, letter)) => out.extend(['\\', *letter]),
            None => out.push(c),
        }
    }
    out
}

/// The text that was escaped; `None` where a backslash stands before a letter that means nothing.
fn plain(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            let letter = chars.next()?;
            let (plain, _) = ESCAPES.iter().find(|(_, own)| *own == letter)?;
            out.push(*plain);
        } else {
            out.push(c);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_carried_can_be_read_by_a_person() {
        let error = Error::new(ErrorCode::FigureNotANumber, Text::new("`x` er intet tal", "`x` is no figure"));
        let error = error.at(3).with_help(Text::new("skriv 1,5", "write 1,5")).within("value");
        let text = "[figure.not-a-number@3#/value] `x` is no figure | `x` er intet tal | write 1,5 | skriv 1,5";
        assert_eq!(format!("{error:#}"), text);
        assert_eq!(Errors::from_carried(text), Some(error.into()));
    }

    #[test]
    fn other_texts_are_none() {
        for text in [
            "missing field `id`",
            "[no.such-code] text | tekst",
            "[plan.empty] text",
            "[plan.empty] a | b | c",
            "[plan.empty] a\\x | b",
            "[plan.empty@x] a | b",
            "[plan.empty] a | b\n",
            "",
        ] {
            assert_eq!(Errors::from_carried(text), None, "{text}");
        }
    }

    /// Texts out of everything that holds a carried error together.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("] "),
            Just("["),
            Just(" | "),
            Just("|"),
            Just("\\"),
            Just("\\n"),
            Just("\n"),
            Just("\r"),
            Just("#"),
            Just("@9"),
            Just("; help: "),
            Just("[plan.empty] a | b"),
            Just(" at line 1 column 2"),
            Just("`"),
            Just(" "),
            Just("æ"),
        ];
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn nothing_is_lost_whatever_the_input_was(
            all in prop::collection::vec((hostile(), hostile(), hostile(), prop::option::of((hostile(), hostile()))), 1..4),
            position in prop::option::of(0_usize..1000),
        ) {
            let error = |(path, danish, english, help): (String, String, String, Option<(String, String)>)| {
                let error = Error::new(ErrorCode::TableShape, Text::new(danish, english)).with_path(path);
                let error = help.into_iter().fold(error, |error, (da, en)| error.with_help(Text::new(da, en)));
                position.into_iter().fold(error, Error::at)
            };
            let errors = Errors(all.into_iter().map(error).collect());
            prop_assert_eq!(Errors::from_carried(&format!("{errors:#}")), Some(errors));
        }
    }
}
