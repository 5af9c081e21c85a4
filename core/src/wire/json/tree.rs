//! The tree of a JSON text, before it is decoded.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

/// A value of a JSON text. Strings without escapes borrow from the text.
#[derive(Debug, PartialEq, Default)]
pub(super) enum Node<'t> {
    #[default]
    Null,
    Bool(bool),
    /// A whole number from 0 on.
    Natural(u64),
    /// A whole number below 0.
    Negative(i64),
    /// Any other number.
    Float(f64),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    /// The fields in their order. A name that occurs twice is still there twice.
    Object(Vec<(Cow<'t, str>, Node<'t>)>),
}

impl Node<'_> {
    /// What serde calls this value when it expects another.
    pub(super) fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Node::Null => Unexpected::Unit,
            Node::Bool(value) => Unexpected::Bool(*value),
            Node::Natural(value) => Unexpected::Unsigned(*value),
            Node::Negative(value) => Unexpected::Signed(*value),
            Node::Float(value) => Unexpected::Float(*value),
            Node::Text(value) => Unexpected::Str(value),
            Node::List(_) => Unexpected::Seq,
            Node::Object(_) => Unexpected::Map,
        }
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'de>, E> {
        Ok(Node::Natural(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'de>, E> {
        // Where anybody in the build has turned on `arbitrary_precision`, -0 arrives as a whole number; otherwise it is a float.
        Ok(if value < 0 { Node::Negative(value) } else { Node::Float(-0.0) })
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'de>, E> {
        Ok(Node::Float(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'de>, E> {
        Ok(Node::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node<'de>, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(key) = entries.next_key()? {
            match key {
                Key::Field(name) => fields.push((name, entries.next_value()?)),
                Key::Number => {
                    let number: f64 = entries.next_value::<Cow<'de, str>>()?.parse().map_err(A::Error::custom)?;
                    // In the words of serde_json without that feature.
                    return if number.is_finite() {
                        Ok(Node::Float(number))
                    } else {
                        Err(A::Error::custom("number out of range"))
                    };
                }
            }
        }
        Ok(Node::Object(fields))
    }
}

/// What a map of `serde_json` begins with.
enum Key<'t> {
    /// The name of a field.
    Field(Cow<'t, str>),
    /// No field: the map is a number with a fraction, as `serde_json` writes it where a crate in the build turns on its feature
    /// `arbitrary_precision`. The text of the number follows.
    Number,
}

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A field name from the text accepts the wrapper; the name that stands for a number arrives directly.
        deserializer.deserialize_newtype_struct("Key", KeyReader)
    }
}

struct KeyReader;

impl<'de> Visitor<'de> for KeyReader {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        match deserializer.deserialize_str(Reader)? {
            Node::Text(name) => Ok(Key::Field(name)),
            other => Err(D::Error::invalid_type(other.unexpected(), &self)),
        }
    }

    fn visit_borrowed_str<E>(self, _: &'de str) -> Result<Key<'de>, E> {
        Ok(Key::Number)
    }
}
