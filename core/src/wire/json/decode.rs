//! The strict reading of the library's types from the tree of a JSON text.
//!
//! serde's derive would also read a list as an object, field by field in order. Here a list is only a list. What a place needs is known
//! from the type that asks, so that a refusal names it in the words of the library. The path of an error is put together on the way out,
//! so that reading a correct document costs nothing extra.

use std::borrow::Cow;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::expected::Expected;
use super::refusal::Refusal;
use super::tree::Node;
use super::words;

/// Reads one value of the tree.
pub(super) struct Decoder<'de>(pub(super) Node<'de>);

impl<'de> Decoder<'de> {
    /// For places where only some values fit.
    fn only<V: Visitor<'de>>(self, fits: bool, expected: Expected, visitor: V) -> Result<V::Value, Refusal> {
        if fits { self.deserialize_any(visitor) } else { Err(self.refused(&expected)) }
    }

    fn refused(&self, expected: &Expected) -> Refusal {
        Refusal::instead(&words::found(self.0.unexpected()), expected)
    }

    fn is_text(&self) -> bool {
        matches!(self.0, Node::Text(_))
    }

    fn is_list(&self) -> bool {
        matches!(self.0, Node::List(_))
    }

    fn is_object(&self) -> bool {
        matches!(self.0, Node::Object(_))
    }

    fn is_number(&self) -> bool {
        matches!(self.0, Node::Natural(_) | Node::Negative(_) | Node::Float(_))
    }
}

/// Methods for places where only a whole number of this type fits.
macro_rules! whole {
    ($($method:ident $type:ty;)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refusal> {
            let fits = match self.0 {
                Node::Natural(number) => <$type>::try_from(number).is_ok(),
                Node::Negative(number) => <$type>::try_from(number).is_ok(),
                _ => false,
            };
            self.only(fits, Expected::Whole(<$type>::MIN.into()..=<$type>::MAX.into()), visitor)
        }
    )+};
}

/// Methods for places where only one kind of value fits.
macro_rules! only {
    ($($method:ident($($more:ty),*) $fits:expr => $expected:ident;)+) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $more,)* visitor: V) -> Result<V::Value, Refusal> {
            let fits: fn(&Self) -> bool = $fits;
            let fits = fits(&self);
            self.only(fits, Expected::$expected, visitor)
        }
    )+};
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

    whole! {
        deserialize_u8 u8;
        deserialize_u16 u16;
        deserialize_u32 u32;
        deserialize_u64 u64;
        deserialize_i8 i8;
        deserialize_i16 i16;
        deserialize_i32 i32;
        deserialize_i64 i64;
    }

    only! {
        deserialize_bool() |own| matches!(own.0, Node::Bool(_)) => Truth;
        deserialize_f32() Self::is_number => Number;
        deserialize_f64() Self::is_number => Number;
        deserialize_str() Self::is_text => Text;
        deserialize_string() Self::is_text => Text;
        deserialize_unit() |own| matches!(own.0, Node::Null) => Null;
        deserialize_seq() Self::is_list => List;
        deserialize_tuple(usize) Self::is_list => List;
        deserialize_tuple_struct(&'static str, usize) Self::is_list => List;
        deserialize_map() Self::is_object => Object;
        deserialize_struct(&'static str, &'static [&'static str]) Self::is_object => Object;
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
        match self.0 {
            Node::Text(name) => visitor.visit_enum(Variant { name, content: None }),
            Node::Object(fields) if fields.len() == 1 => {
                let (name, content) = fields.into_iter().next().unwrap_or_default();
                visitor.visit_enum(Variant { name, content: Some(content) })
            }
            _ => Err(self.refused(&Expected::OneOf(variants))),
        }
    }

    serde::forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit_struct identifier ignored_any
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

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Refusal> {
        let (name, decoder) = self.decoder()?;
        decoder.deserialize_tuple(length, visitor).map_err(|refusal| refusal.within(name))
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Refusal> {
        let (name, decoder) = self.decoder()?;
        decoder.deserialize_struct("", fields, visitor).map_err(|refusal| refusal.within(name))
    }
}
