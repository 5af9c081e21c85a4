//! From the tree of a JSON text to the library's types, strictly.
//!
//! serde's derive would also read a list as an object, field by field in their order; here a list is a list. The path of an error is put
//! together on the way out, so that reading a whole document costs nothing for it.

use std::borrow::Cow;
use std::fmt;

use serde::de::value::CowStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor};

use super::tree::Node;
use crate::text::shown;
use crate::{Error, ErrorCode, Errors};

/// What is wrong with a value: the library's errors, seen from the value outwards.
#[derive(Debug)]
pub(super) struct Refusal(pub(super) Errors);

impl Refusal {
    fn new(code: ErrorCode, message: String) -> Self {
        Self(Error::new(code, message).into())
    }

    fn within(self, segment: impl fmt::Display) -> Self {
        Self(self.0.within(segment))
    }

    fn wrong_type(found: &str, expected: &dyn Expected) -> Self {
        let expected = expected.to_string();
        let expected = match expected.as_str() {
            "a sequence" => "a list",
            "a borrowed string" => "a string",
            "unit" => "null",
            other if other.starts_with("struct ") || other == "a map" => "an object with the fields of this place",
            other => other,
        };
        Self::new(ErrorCode::JsonWrongType, format!("{found} stands where {expected} is expected"))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refusal {}

impl serde::de::Error for Refusal {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        Self(Errors::from_carried(&message).unwrap_or_else(|| Error::new(ErrorCode::JsonWrongType, message).into()))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let found = match found {
            Unexpected::Map => "an object".to_owned(),
            Unexpected::Seq => "a list".to_owned(),
            Unexpected::Unit => "null".to_owned(),
            Unexpected::Str(text) => format!("`{}`", shown(text)),
            other => other.to_string(),
        };
        Self::wrong_type(&found, expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::wrong_type(&format!("a list of {length}"), expected)
    }

    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ErrorCode::JsonWrongType, format!("`{}` is none of {}", shown(variant), names(expected)))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        let error = Error::new(ErrorCode::JsonUnknownField, format!("the field `{}` is unknown", shown(field)));
        let help =
            if expected.is_empty() { "there are no fields here".to_owned() } else { format!("fields are {}", names(expected)) };
        Self(error.with_help(help).within(field).into())
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Error::new(ErrorCode::JsonMissingField, format!("the field `{field}` is missing")).within(field).into())
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self(Error::new(ErrorCode::JsonDuplicateField, format!("the field `{field}` stands twice")).within(field).into())
    }
}

fn names(all: &[&str]) -> String {
    all.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Reads one value of the tree.
pub(super) struct Decoder<'de>(pub(super) Node<'de>);

impl<'de> Decoder<'de> {
    /// For the places where only an object fits.
    fn object<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Node::Object(fields) => visitor.visit_map(Fields { rest: fields.into_iter(), value: None }),
            other => Err(serde::de::Error::invalid_type(other.unexpected(), &visitor)),
        }
    }
}

impl<'de> Deserializer<'de> for Decoder<'de> {
    type Error = Refusal;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Node::Null => visitor.visit_unit(),
            Node::Bool(value) => visitor.visit_bool(value),
            Node::Natural(value) => visitor.visit_u64(value),
            Node::Negative(value) => visitor.visit_i64(value),
            Node::Float(value) => visitor.visit_f64(value),
            Node::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Node::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Node::List(items) => visitor.visit_seq(Items { rest: items.into_iter(), at: 0 }),
            Node::Object(fields) => visitor.visit_map(Fields { rest: fields.into_iter(), value: None }),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        self.object(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        self.object(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
        match self.0 {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refusal> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refusal> {
        let (name, content) = match self.0 {
            Node::Text(name) => (name, None),
            Node::Object(mut fields) if fields.len() == 1 => match fields.pop() {
                Some((name, content)) => (name, Some(content)),
                None => return Err(serde::de::Error::invalid_length(0, &visitor)),
            },
            other => {
                let found = serde::de::Error::invalid_type(other.unexpected(), &format!("one of {}", names(variants)).as_str());
                return Err(found);
            }
        };
        visitor.visit_enum(Variant { name, content })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct
        identifier ignored_any
    }
}

struct Items<'de> {
    rest: std::vec::IntoIter<Node<'de>>,
    at: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Refusal;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refusal> {
        let Some(item) = self.rest.next() else { return Ok(None) };
        let at = self.at;
        self.at += 1;
        seed.deserialize(Decoder(item)).map(Some).map_err(|refusal| refusal.within(at))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

struct Fields<'de> {
    rest: std::vec::IntoIter<(Cow<'de, str>, Node<'de>)>,
    /// The name and the value whose name was just read.
    value: Option<(Cow<'de, str>, Node<'de>)>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        let Some((name, value)) = self.rest.next() else { return Ok(None) };
        let key = seed.deserialize(CowStrDeserializer::new(Cow::clone(&name)));
        self.value = Some((name, value));
        key.map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let (name, value) = self.value.take().unwrap_or((Cow::Borrowed(""), Node::Null));
        seed.deserialize(Decoder(value)).map_err(|refusal| refusal.within(name))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

/// `"name"`, or `{ "name": content }`.
struct Variant<'de> {
    name: Cow<'de, str>,
    content: Option<Node<'de>>,
}

/// The content of the variant of this name.
struct Content<'de>(Cow<'de, str>, Option<Node<'de>>);

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Refusal;
    type Variant = Content<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'de>), Refusal> {
        let value = seed.deserialize(CowStrDeserializer::<Refusal>::new(Cow::clone(&self.name)))?;
        Ok((value, Content(self.name, self.content)))
    }
}

impl<'de> Content<'de> {
    fn decoder(self) -> Result<(Cow<'de, str>, Decoder<'de>), Refusal> {
        match self.1 {
            Some(content) => Ok((self.0, Decoder(content))),
            None => {
                Err(Refusal::new(ErrorCode::JsonWrongType, format!("`{}` needs a content: {{\"{0}\": ...}}", shown(&self.0))))
            }
        }
    }
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        match self.1 {
            None => Ok(()),
            Some(_) => {
                Err(Refusal::new(ErrorCode::JsonWrongType, format!("`{}` has no content: write it as a string", shown(&self.0))))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refusal> {
        let (name, decoder) = self.decoder()?;
        seed.deserialize(decoder).map_err(|refusal| refusal.within(name))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refusal> {
        let (name, decoder) = self.decoder()?;
        decoder.deserialize_any(visitor).map_err(|refusal| refusal.within(name))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        let (name, decoder) = self.decoder()?;
        decoder.object(visitor).map_err(|refusal| refusal.within(name))
    }
}
