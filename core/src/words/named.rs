//! Vocabularies: enums with a name in JSON and words in both languages for each variant.

/// Gives an enum its names in JSON: `ALL`, `name` and `from_name`. The names are the names that serde writes; `core/tests/text_forms.rs`
/// compares them.
macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// All variants, in the order of the library.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name of the variant in JSON.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }

            /// Finds the variant with this name in JSON; `None` if no variant has it.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use named;

/// Makes an enum whose variants have words in Danish and in English: the enum, its list `ALL`, and a function that gives the words in one
/// language. The head names the enum and the function; the lines after it are the variants.
///
/// `Reached = "reached", "nået", "reached";` also has a name in JSON, for serde, `name` and `from_name`. The head of such an enum derives
/// `Serialize`. `Contents: "Indhold", "Contents";` has words alone, for an enum inside the library. A line without its translation does
/// not compile.
macro_rules! bilingual_enum {
    (
        $(#[$meta:meta])* $vis:vis enum $type:ident;
        $(#[$about:meta])* $shown:vis fn $words:ident;
        $($(#[doc = $doc:literal])* $variant:ident = $name:literal, $danish:literal, $english:literal;)+
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $vis enum $type {
            $($(#[doc = $doc])* #[serde(rename = $name)] $variant,)+
        }

        $crate::words::named!($type { $($variant = $name),+ });
        $crate::words::bilingual_enum!(@words $type { $(#[$about])* $shown fn $words; $($variant, $danish, $english;)+ });
    };
    (
        $(#[$meta:meta])* $vis:vis enum $type:ident;
        $(#[$about:meta])* $shown:vis fn $words:ident;
        $($(#[doc = $doc:literal])* $variant:ident: $danish:literal, $english:literal;)+
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        $vis enum $type {
            $($(#[doc = $doc])* $variant,)+
        }

        #[cfg(test)]
        impl $type {
            $vis const ALL: &'static [Self] = &[$(Self::$variant,)+];
        }

        $crate::words::bilingual_enum!(@words $type { $(#[$about])* $shown fn $words; $($variant, $danish, $english;)+ });
    };
    (@words $type:ident { $(#[$about:meta])* $shown:vis fn $words:ident; $($variant:ident, $danish:literal, $english:literal;)+ }) => {
        impl $type {
            $(#[$about])*
            #[must_use]
            $shown const fn $words(self, language: $crate::Language) -> &'static str {
                match self {
                    $(Self::$variant => language.pick($danish, $english),)+
                }
            }
        }
    };
}
pub(crate) use bilingual_enum;
