//! The words of serde and of its JSON reader, in Danish and in plain English.

use serde::de::Unexpected;
use serde_json::error::Category;

use crate::Text;
use crate::words::{say, shown};

/// What a value was expected to be: serde's words or those of the library's own visitors, the Danish, the English.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("a string", "en tekst", "a string"),
    ("a borrowed string", "en tekst", "a string"),
    ("a boolean", "`true` eller `false`", "`true` or `false`"),
    ("a sequence", "en liste", "a list"),
    ("a map", "et objekt med de felter, der hører til her", "an object with the fields of this place"),
    ("unit", "`null`", "`null`"),
    ("u8", "et helt tal fra 0 til 255", "a whole number from 0 to 255"),
    ("u32", "et helt tal fra 0 til 4294967295", "a whole number from 0 to 4294967295"),
    ("u64", "et helt tal fra 0 og op", "a whole number from 0 on"),
    ("usize", "et helt tal fra 0 og op", "a whole number from 0 on"),
    (
        "a Danish figure as text, such as \"42,8 %\", or a whole number",
        "et dansk tal som tekst, for eksempel \"42,8 %\", eller et helt tal",
        "a Danish figure as text, such as \"42,8 %\", or a whole number",
    ),
    (
        "a Danish figure as text, a whole number, or pending, suppressed, missing, notYetDue",
        "et dansk tal som tekst, et helt tal eller `pending`, `suppressed`, `missing`, `notYetDue`",
        "a Danish figure as text, a whole number, or `pending`, `suppressed`, `missing`, `notYetDue`",
    ),
    (
        "a target-group code as text, such as \"6.1\" or \"INT-SHP\"",
        "en målgruppekode som tekst, for eksempel \"6.1\" eller \"INT-SHP\"",
        "a target-group code as text, such as \"6.1\" or \"INT-SHP\"",
    ),
];

/// What the JSON reader says of a text that is not JSON: its words, the Danish, the English.
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
    (
        "invalid escape",
        "efter en omvendt skråstreg står et tegn, der ikke kan stå der",
        "a character behind a backslash cannot stand there",
    ),
    ("invalid number", "tallet er skrevet forkert", "the number is written wrongly"),
    ("number out of range", "et tal er for stort", "a number is too large"),
    ("invalid unicode code point", "tegnet findes ikke i Unicode", "the character is not in Unicode"),
    (
        "control character (\\u0000-\\u001F) found while parsing a string",
        "der er et linjeskift eller et andet styretegn midt i en tekst i anførselstegn",
        "a line break or another control character stands inside a string",
    ),
    ("key must be a string", "navnet på et felt skal stå i anførselstegn", "the name of a field must stand in quotation marks"),
    (
        "lone leading surrogate in hex escape",
        "et tegn skrevet med \\u er kun halvt",
        "a character written with \\u is only half there",
    ),
    ("unexpected end of hex escape", "et tegn skrevet med \\u er kun halvt", "a character written with \\u is only half there"),
    ("trailing comma", "der er et komma for meget", "there is a comma too many"),
    ("trailing characters", "der står mere efter dokumentets slutning", "more stands behind the end of the document"),
];

/// The words of this table for those of somebody else.
fn of(table: &[(&str, &'static str, &'static str)], words: &str) -> Option<Text> {
    table.iter().find(|(own, _, _)| *own == words).map(|(_, danish, english)| Text::fixed(danish, english))
}

/// What a value was expected to be; words that the table does not have are marked as somebody else's.
pub(super) fn expected(words: &str) -> Text {
    // Every object is a `struct` of some name, which is no word for people.
    let words = if words.starts_with("struct ") { "a map" } else { words };
    of(EXPECTED, words).unwrap_or_else(|| say!("`{words}`", "`{words}`"))
}

/// What the JSON reader says of a text that is not JSON. A reader of another version may have other words: then its kind is left.
pub(super) fn syntax(words: &str, kind: Category) -> Text {
    of(SYNTAX, words).unwrap_or(match kind {
        Category::Eof => Text::fixed("dokumentet slutter for tidligt", "the document ends too early"),
        _ => Text::fixed("dokumentet er ikke JSON", "the document is not JSON"),
    })
}

/// What stands there.
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
    use serde::Deserialize;

    use super::super::decode::Decoder;
    use super::super::read::read;
    use super::super::tree::Node;
    use super::*;
    use crate::figure::{Figure, Value};
    use crate::target_group::TargetGroupCode;
    use crate::{Error, ErrorCode};

    fn refusal<T: for<'de> Deserialize<'de>>(json: &str) -> Error {
        let tree: Node<'_> = serde_json::from_str(json).unwrap();
        let Err(refusal) = T::deserialize(Decoder(tree)) else { panic!("{json} was read") };
        refusal.0.into_vec().remove(0)
    }

    /// What stands in backticks in the Danish is what stands in backticks in the English: no words were left untranslated.
    #[test]
    fn every_type_that_is_asked_for_has_danish_words() {
        #[derive(Debug, Deserialize)]
        struct Object {}
        let refusals = [
            refusal::<String>("1"),
            refusal::<std::borrow::Cow<'static, str>>("-1"),
            refusal::<bool>("1.5"),
            refusal::<Vec<String>>("{}"),
            refusal::<Object>("[]"),
            refusal::<std::collections::BTreeMap<String, String>>("null"),
            refusal::<()>("true"),
            refusal::<u8>("300"),
            refusal::<u32>("-1"),
            refusal::<u64>("\"x\""),
            refusal::<usize>("1.5"),
            refusal::<Figure>("[]"),
            refusal::<Value>("false"),
            refusal::<TargetGroupCode>("{}"),
        ];
        for error in refusals {
            let (danish, english) = (error.message_in(crate::Language::Danish), error.message());
            assert_eq!(error.code(), ErrorCode::JsonWrongType);
            assert_ne!(danish, english);
            assert!(danish.contains(" står, hvor der ventes "), "{danish}");
            assert_eq!(danish.matches('`').count(), english.matches('`').count(), "{danish} / {english}");
        }
        assert_eq!(expected("a colour"), Text::new("`a colour`", "`a colour`"));
    }

    #[test]
    fn words_of_another_reader_are_no_part_of_a_danish_sentence() {
        let error = serde_json::from_str::<Vec<()>>("[").unwrap_err();
        assert_eq!(syntax("unforeseen end", error.classify()).danish, "dokumentet slutter for tidligt");
        let error = serde_json::from_str::<()>("@").unwrap_err();
        assert_eq!(syntax("unforeseen sign", error.classify()).danish, "dokumentet er ikke JSON");
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
