//! What a place of a document needs, where something else stands.

use std::ops::RangeInclusive;

use crate::Text;
use crate::error::expected;
use crate::words::say;

/// What a place of a document needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expected {
    Text,
    Truth,
    Null,
    List,
    /// Every object has its own fields; their names are given where one is unknown or missing.
    Object,
    Number,
    /// A whole number of this range.
    Whole(RangeInclusive<i128>),
    /// A smaller number: this one does not fit the type of the place.
    Smaller,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// In the words of the visitor.
    Said(Text),
}

impl Expected {
    /// What a visitor of serde expects. Visitors of the library say it in both languages; the words of any other visitor stand in backticks.
    pub(super) fn said(visitor: &dyn serde::de::Expected) -> Self {
        Self::Said(expected(&format!("{visitor:#}")).unwrap_or_else(|| say!("`{visitor}`", "`{visitor}`")))
    }

    /// In the words of a sentence.
    pub(super) fn text(&self) -> Text {
        match self {
            Self::Text => say!("en tekst", "a string"),
            Self::Truth => say!("`true` eller `false`", "`true` or `false`"),
            Self::Null => say!("`null`", "`null`"),
            Self::List => say!("en liste", "a list"),
            Self::Object => {
                say!("et objekt med de felter, der hører til", "an object with the fields that belong here")
            }
            Self::Number => say!("et tal", "a number"),
            Self::Whole(range) if *range.end() >= u64::MAX.into() => {
                let least = range.start();
                say!("et helt tal fra {least} og op", "a whole number from {least} up")
            }
            Self::Whole(range) => {
                let (least, most) = range.clone().into_inner();
                say!("et helt tal fra {least} til {most}", "a whole number from {least} to {most}")
            }
            Self::Smaller => say!("et mindre tal", "a smaller number"),
            Self::OneOf(all) => {
                let names = names(all);
                say!("en af {names}", "one of {names}")
            }
            Self::Said(text) => text.clone(),
        }
    }
}

/// Names in backticks, one after the other.
pub(super) fn names(all: &[&str]) -> String {
    all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::super::decode::Decoder;
    use super::super::tree::Node;
    use super::*;
    use crate::figure::{Figure, Value};
    use crate::target_group::TargetGroupCode;
    use crate::wire::operation::JsonCell;
    use crate::{Error, ErrorCode, Language};

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
            refusal::<BTreeMap<String, String>>("null"),
            refusal::<()>("true"),
            refusal::<u8>("300"),
            refusal::<u16>("65536"),
            refusal::<u32>("-1"),
            refusal::<u64>("\"x\""),
            refusal::<i32>("2147483648"),
            refusal::<usize>("1.5"),
            refusal::<f64>("\"1\""),
            refusal::<Figure>("[]"),
            refusal::<Value>("false"),
            refusal::<TargetGroupCode>("{}"),
            refusal::<Language>("1"),
            refusal::<JsonCell>("[]"),
        ];
        for error in refusals {
            let (danish, english) = (error.message_in(Language::Danish), error.message());
            assert_eq!(error.code(), ErrorCode::JsonWrongType);
            assert_ne!(danish, english);
            assert!(danish.starts_with("her skal stå "), "{danish}");
            assert_eq!(danish.matches('`').count(), english.matches('`').count(), "{danish} / {english}");
            assert!(english.contains('`') || !english.contains(" string"), "{english}");
        }
    }

    #[test]
    fn the_words_of_another_visitor_are_marked() {
        assert_eq!(Expected::said(&"a colour").text(), Text::new("`a colour`", "`a colour`"));
        assert_eq!(refusal::<char>("1").message(), "expected `a character`, found the number `1`");
    }

    #[test]
    fn whole_numbers_are_read_up_to_both_ends_of_their_type() {
        let read = |json: &str| i16::deserialize(Decoder(serde_json::from_str(json).unwrap())).ok();
        assert_eq!(["-32768", "-1", "0", "32767"].map(read), [Some(-32768), Some(-1), Some(0), Some(32767)]);
        assert_eq!(["-32769", "32768", "1.0"].map(read), [None; 3]);
        let message = refusal::<i16>("32768").message().to_owned();
        assert_eq!(message, "expected a whole number from -32768 to 32767, found the number `32768`");
    }
}
