//! Vocabularies: enums with a name in JSON for each variant.

/// Gives a vocabulary its names: `ALL`, `name` and `from_name`. The names equal those that serde writes; `core/tests/text_forms.rs`
/// compares them.
macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Its name in JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Finds the variant with this name in JSON.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
    (all $type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// Every one there is.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];
        }

        $crate::words::named!($type { $($variant = $name),+ });
    };
}
pub(crate) use named;
