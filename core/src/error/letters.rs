//! Letters as files store them: an `å` in two characters, characters that nobody sees, and the marks of footnotes.

use std::borrow::Cow;

use super::{Error, ErrorCode};
use crate::words::{say, shown};

/// A letter and the mark behind it, with the one letter that both are.
const COMPOSED: &[(char, char, char)] = &[
    ('a', '\u{30a}', 'å'),
    ('A', '\u{30a}', 'Å'),
    ('a', '\u{300}', 'à'),
    ('A', '\u{300}', 'À'),
    ('a', '\u{301}', 'á'),
    ('A', '\u{301}', 'Á'),
    ('e', '\u{300}', 'è'),
    ('E', '\u{300}', 'È'),
    ('e', '\u{301}', 'é'),
    ('E', '\u{301}', 'É'),
    ('o', '\u{301}', 'ó'),
    ('O', '\u{301}', 'Ó'),
    ('a', '\u{308}', 'ä'),
    ('A', '\u{308}', 'Ä'),
    ('o', '\u{308}', 'ö'),
    ('O', '\u{308}', 'Ö'),
    ('u', '\u{308}', 'ü'),
    ('U', '\u{308}', 'Ü'),
];

/// Marks that stand above or below the letter before them.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Characters of no width: word processors leave them in words and behind numbers.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The marks of a footnote: `42,8 %¹`, `42,8 %*`.
pub(crate) fn is_footnote(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '⁽' | '⁾' | '*' | '†' | '‡')
}

/// The text with its letters composed and without the characters that nobody sees, and whether there were any of those.
///
/// # Errors
/// The given code, with the place of a mark that makes no Danish letter with the letter before it.
pub(crate) fn composed(text: &str, code: ErrorCode) -> Result<(Cow<'_, str>, bool), Error> {
    if !text.chars().any(|c| is_combining(c) || is_hidden(c)) {
        return Ok((Cow::Borrowed(text), false));
    }
    let (mut out, mut hidden) = (String::with_capacity(text.len()), false);
    for (at, c) in text.chars().enumerate() {
        if is_hidden(c) {
            hidden = true;
        } else if is_combining(c) {
            let before = out.pop();
            let letter = COMPOSED.iter().find(|(letter, mark, _)| Some(*letter) == before && *mark == c);
            let Some((_, _, letter)) = letter else {
                let (text, number) = (shown(text), u32::from(c));
                let message = say!(
                    "`{text}` har et løst tegn (U+{number:04X}), som ikke hører til et dansk bogstav",
                    "`{text}` has a loose mark (U+{number:04X}) that belongs to no Danish letter"
                );
                return Err(Error::new(code, message).at(at));
            };
            out.push(*letter);
        } else {
            out.push(c);
        }
    }
    Ok((Cow::Owned(out), hidden))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_a_and_a_ring_are_one_letter() {
        let read = |text| composed(text, ErrorCode::FigureNotANumber).map(|(text, hidden)| (text.into_owned(), hidden));
        assert_eq!(read("2 a\u{30a}rsværk").unwrap(), ("2 årsværk".into(), false));
        assert_eq!(read("cafe\u{301}\u{200b}").unwrap(), ("café".into(), true));
        assert!(matches!(composed("årsværk", ErrorCode::FigureNotANumber), Ok((Cow::Borrowed(_), false))));
        for (text, at) in [("4\u{338}0", 1), ("\u{30a}", 0), ("40 a\u{30a}\u{30a}r", 5)] {
            let error = read(text).unwrap_err();
            assert_eq!((error.code(), error.position()), (ErrorCode::FigureNotANumber, Some(at)), "{error}");
        }
    }
}
