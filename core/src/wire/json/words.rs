//! The words of the JSON reader of serde, in Danish and in plain English, and the words for what stands in a document.

use serde::de::Unexpected;
use serde_json::error::Category;

use crate::Text;
use crate::words::{say, shown};

/// The errors of the JSON reader for a text that is not JSON: its words, then the Danish and the English words.
const SYNTAX: &[(&str, &str, &str)] = &[
    ("EOF while parsing a list", "dokumentet slutter midt i en liste", "the document ends inside a list"),
    ("EOF while parsing an object", "dokumentet slutter midt i et objekt", "the document ends inside an object"),
    ("EOF while parsing a string", "dokumentet slutter midt i en tekst i anførselstegn", "the document ends inside a string"),
    (
        "EOF while parsing a value",
        "dokumentet slutter, hvor der skal stå en værdi",
        "the document ends where a value is expected",
    ),
    ("expected `:`", "der mangler et `:`", "a `:` is missing"),
    ("expected `,` or `]`", "der mangler et `,` eller `]`", "a `,` or `]` is missing"),
    ("expected `,` or `}`", "der mangler et `,` eller `}`", "a `,` or `}` is missing"),
    ("expected `\"`", "der mangler et `\"`", "a `\"` is missing"),
    ("expected ident", "her skal stå `true`, `false` eller `null`", "`true`, `false` or `null` is expected here"),
    ("expected value", "her skal stå en værdi", "a value is expected here"),
    ("invalid escape", "tegnet efter en omvendt skråstreg kan ikke stå der", "the character after a backslash is not an escape"),
    ("invalid number", "tallet er skrevet forkert", "the number is not valid JSON"),
    ("number out of range", "et tal er for stort", "a number is too large"),
    ("invalid unicode code point", "tegnet findes ikke i Unicode", "the character is not in Unicode"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "der er et linjeskift eller et andet styretegn midt i en tekst i anførselstegn",
        "there is a line break or another control character inside a string",
    ),
    ("key must be a string", "navnet på et felt skal stå i anførselstegn", "the name of a field must be in quotation marks"),
    (
        "lone leading surrogate in hex escape",
        "et tegn skrevet med \\u er kun halvt",
        "a character written with \\u is incomplete",
    ),
    ("unexpected end of hex escape", "et tegn skrevet med \\u er kun halvt", "a character written with \\u is incomplete"),
    ("trailing comma", "der er et komma for meget", "there is one comma too many"),
    ("trailing characters", "der står mere efter dokumentets slutning", "there is more text after the end of the document"),
];

/// The error of the JSON reader in the words of the library. Another version of the reader may use other words: then only the kind of the
/// error is given.
pub(super) fn syntax(words: &str, kind: Category) -> Text {
    let own = SYNTAX.iter().find(|(foreign, _, _)| *foreign == words);
    own.map(|(_, danish, english)| Text::fixed(danish, english)).unwrap_or(match kind {
        Category::Eof => Text::fixed("dokumentet slutter for tidligt", "the document ends too early"),
        _ => Text::fixed("dokumentet er ikke JSON", "the document is not JSON"),
    })
}

/// What the text contains instead.
pub(super) fn found(found: Unexpected<'_>) -> Text {
    match found {
        Unexpected::Map => say!("et objekt", "an object"),
        Unexpected::Seq => say!("en liste", "a list"),
        Unexpected::Unit => say!("`null`", "`null`"),
        Unexpected::Bool(value) => say!("`{value}`", "`{value}`"),
        Unexpected::Unsigned(value) => say!("tallet `{value}`", "the number `{value}`"),
        Unexpected::Signed(value) => say!("tallet `{value}`", "the number `{value}`"),
        Unexpected::Float(value) => say!("tallet `{value}`", "the number `{value}`"),
        Unexpected::Str(text) => {
            let text = shown(text);
            say!("`{text}`", "`{text}`")
        }
        other => say!("`{other}`", "`{other}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::read::read;
    use super::*;
    use crate::ErrorCode;

    #[test]
    fn words_of_another_reader_are_no_part_of_a_danish_sentence() {
        assert_eq!(syntax("unforeseen end", Category::Eof).danish, "dokumentet slutter for tidligt");
        assert_eq!(syntax("unforeseen sign", Category::Syntax).danish, "dokumentet er ikke JSON");
    }

    #[test]
    fn every_way_of_being_no_json_has_danish_words() {
        for text in [
            "",
            "[",
            "[1",
            "{",
            "{\"a",
            "{\"a\" 1}",
            "{\"a\":",
            "{\"a\":1",
            "[1 2]",
            "{\"a\":1 \"b\":2}",
            "\"",
            "\"\\",
            "\"\\x\"",
            "\"\\u12",
            "\"\\ud800\"",
            "\"\\ud800\\u0061\"",
            "\"a\nb\"",
            "{a:1}",
            "{1:1}",
            "[1,]",
            "{\"a\":1,}",
            "1 2",
            "nul",
            "nil",
            "-",
            "01",
            "1.",
            "1e400",
            "@",
        ] {
            let error = read::<Vec<u8>>(text).unwrap_err().into_vec().remove(0);
            let (danish, english) = (error.message_in(crate::Language::Danish), error.message());
            assert_eq!(error.code(), ErrorCode::JsonSyntax, "{text}: {english}");
            let known = SYNTAX.iter().any(|(_, da, en)| danish.starts_with(da) && english.starts_with(en));
            assert!(known, "{text}: {danish} / {english}");
        }
    }
}
