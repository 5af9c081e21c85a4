//! Types whose JSON form is a text, or a text or a number.

use std::fmt;
use std::marker::PhantomData;

use rust_decimal::Decimal;
use serde::de::{Deserializer, Visitor};

use super::{Error, expecting};
use crate::Text;

/// A type that is read from a JSON text. It may also be read from a number, or refuse the number with the reason.
pub(crate) trait Scalar: Sized {
    /// What the type is read from, for the error about anything else.
    const EXPECTED: Text;

    /// From a text.
    fn from_text(text: &str) -> Result<Self, Error>;

    /// From a whole number.
    fn from_whole(number: Decimal) -> Result<Self, Error>;

    /// From a JSON number with decimals. It does not say how many decimals were printed.
    fn from_decimals(number: f64) -> Result<Self, Error>;
}

struct Reader<T>(PhantomData<T>);

impl<T: Scalar> Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(&T::EXPECTED, f)
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        T::from_text(text).map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<T, E> {
        T::from_whole(number.into()).map_err(E::custom)
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<T, E> {
        T::from_whole(number.into()).map_err(E::custom)
    }

    fn visit_f64<E: serde::de::Error>(self, number: f64) -> Result<T, E> {
        T::from_decimals(number).map_err(E::custom)
    }
}

/// Reads a [`Scalar`].
pub(crate) fn read<'de, T: Scalar, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_any(Reader(PhantomData))
}

/// serde for a [`Scalar`] that is written as its `Display`.
macro_rules! through_scalar {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::error::scalar::read(deserializer)
            }
        }
    };
}
pub(crate) use through_scalar;
