//! Types that are checked while they are read, from a text or from their plain parts.

/// The traits of the standard library for a type that is read from a text.
macro_rules! read_from_text {
    ($type:ty, $parse:expr) => {
        impl std::str::FromStr for $type {
            type Err = $crate::Error;

            fn from_str(text: &str) -> Result<Self, $crate::Error> {
                let parse: fn(&str) -> Result<$type, $crate::Error> = $parse;
                parse(text)
            }
        }

        impl TryFrom<&str> for $type {
            type Error = $crate::Error;

            fn try_from(text: &str) -> Result<Self, $crate::Error> {
                text.parse()
            }
        }

        impl TryFrom<String> for $type {
            type Error = $crate::Error;

            fn try_from(text: String) -> Result<Self, $crate::Error> {
                text.parse()
            }
        }
    };
}
pub(crate) use read_from_text;

/// Shorthand for validated types that are one text on the wire: serde, and the traits of [`read_from_text!`].
macro_rules! serde_through_text {
    ($type:ty, $name:literal, $parse:expr, $write:expr) => {
        $crate::error::read_from_text!($type, $parse);

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&$type) -> String = $write;
                serializer.serialize_str(&write(self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                let parse: fn(&str) -> Result<$type, $crate::Error> = $parse;
                parse(&text).map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string" })
            }
        }
    };
}
pub(crate) use serde_through_text;

/// serde for a checked type that is plain data on the wire: its parts, how they become the type, and how the type becomes its parts. The
/// type itself has `#[serde(try_from, into)]`.
macro_rules! serde_through_parts {
    ($type:ident from $parts:ty: $error:ty, $read:expr, $write:expr) => {
        impl TryFrom<$parts> for $type {
            type Error = $error;

            fn try_from(parts: $parts) -> Result<Self, $error> {
                let read: fn($parts) -> Result<Self, $error> = $read;
                read(parts)
            }
        }

        impl From<$type> for $parts {
            fn from(whole: $type) -> Self {
                let write: fn($type) -> Self = $write;
                write(whole)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn schema_id() -> std::borrow::Cow<'static, str> {
                <$parts as schemars::JsonSchema>::schema_id()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                <$parts as schemars::JsonSchema>::json_schema(generator)
            }
        }
    };
}
pub(crate) use serde_through_parts;
