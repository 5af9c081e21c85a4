//! The strict reading of the library's types from the tree of a JSON text.
//!
//! serde's derive would also read a list as an object, field by field in order. Here a list is only a list. The path of an error is put
//! together on the way out, so that reading a correct document costs nothing extra.

use std::borrow::Cow;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::refusal::Refusal;
use super::tree::Node;

/// Reads one value of the tree.
pub(super) struct Decoder<'de>(pub(super) Node<'de>);

impl<'de> Decoder<'de> {
    /// For places where only an object fits.
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
            other => return Err(Refusal::no_variant(other.unexpected(), variants)),
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

// Out of line, and a name as a text alone: what is generic stands once for every type of a document.
impl<'de> Fields<'de> {
    /// The name of the next field.
    #[inline(never)]
    fn step(&mut self) -> Option<&str> {
        self.value = self.rest.next();
        self.value.as_ref().map(|(name, _)| name.as_ref())
    }

    #[inline(never)]
    fn take(&mut self) -> (Cow<'de, str>, Node<'de>) {
        self.value.take().unwrap_or((Cow::Borrowed(""), Node::Null))
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Refusal;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refusal> {
        let Some(name) = self.step() else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refusal> {
        let (name, value) = self.take();
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
        let value = seed.deserialize(StrDeserializer::<Refusal>::new(&self.name))?;
        Ok((value, Content(self.name, self.content)))
    }
}

impl<'de> Content<'de> {
    fn decoder(self) -> Result<(Cow<'de, str>, Decoder<'de>), Refusal> {
        match self.1 {
            Some(content) => Ok((self.0, Decoder(content))),
            None => Err(Refusal::without_content(&self.0)),
        }
    }
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Refusal;

    fn unit_variant(self) -> Result<(), Refusal> {
        match self.1 {
            None => Ok(()),
            Some(_) => Err(Refusal::with_content(&self.0)),
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
