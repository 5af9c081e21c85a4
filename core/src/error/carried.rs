//! How errors travel through serde, which knows nothing but a text.

use super::{Error, ErrorCode, Errors, Text, Texts};

/// What parts the texts of an error. It stands in none of them, since [`ESCAPES`] writes the bar in another way.
const BAR: &str = " | ";

/// The characters that hold the carried text together, and how they are written where they are a part of somebody's text. The
/// backslash is the first, so that writing and reading undo each other.
const ESCAPES: [(char, char); 5] = [('\\', '\\'), ('\n', 'n'), ('\r', 'r'), ('|', 'p'), (']', 'b')];

impl Error {
    /// The message as serde carries it: `[code@position#path] english | danish`, with ` | english | danish` of the help where there is
    /// one. A person can read it, and [`Errors::from_carried`] loses nothing of it, whatever the input was.
    pub(crate) fn carried(&self) -> String {
        let position = self.position.map(|p| format!("@{p}")).unwrap_or_default();
        let path = if self.path.is_empty() { String::new() } else { format!("#{}", escaped(&self.path)) };
        let texts = [Some(&self.texts.message), self.texts.help.as_ref()].into_iter().flatten();
        let texts: Vec<String> = texts.flat_map(|said| [escaped(&said.english), escaped(&said.danish)]).collect();
        format!("[{}{position}{path}] {}", self.code, texts.join(BAR))
    }

    /// Reads back what [`Error::carried`] wrote; `None` for any other text.
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
    /// All of them as serde carries them, one a line.
    pub(crate) fn carried(&self) -> String {
        self.0.iter().map(Error::carried).collect::<Vec<_>>().join("\n")
    }

    /// Reads back what [`Errors::carried`] or [`Error::carried`] wrote; `None` for any other text.
    pub(crate) fn from_carried(text: &str) -> Option<Self> {
        text.split('\n').map(Error::from_carried).collect::<Option<Vec<_>>>().map(Self)
    }
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
        assert_eq!(error.carried(), text);
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
            prop_assert_eq!(Errors::from_carried(&errors.carried()), Some(errors));
        }
    }
}
