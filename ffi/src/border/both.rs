//! Functions that take or give texts exist twice: in UTF-8, and in UTF-16 under a name that ends in `_w`.

/// Writes both functions from one text: `both! { /// … fn name | name_w(rule: *const Text, …) |frame| { … } }`.
///
/// In the parameters `Text` is a unit of a text, `c_char` or `u16`; in the body `E` is its [`Encoding`](super::Encoding). The body runs
/// inside of [`guard`](super::guard), or inside of [`unrecorded`](super::unrecorded) where the macro begins with that word; all of the
/// parameters are named in the call that an error repeats.
///
/// The header is made from these texts by `tests/support/both.rs`, since cbindgen does not expand macros.
macro_rules! both {
    (unrecorded: $($functions:tt)+) => {
        $crate::border::both! { @modules unrecorded $($functions)+ }
    };
    (@modules $guard:ident $(
        $(#[$documentation:meta])+
        fn $narrow:ident | $wide:ident($($argument:ident: $type:ty),+ $(,)?) |$frame:ident| $body:block
    )+) => {
        mod utf8 {
            use super::*;
            #[allow(dead_code, reason = "not every body asks for the encoding")]
            type E = $crate::border::Utf8;
            type Text = std::ffi::c_char;
            $(
                $(#[$documentation])+
                ///
                /// # Safety
                ///
                /// As the introduction says.
                #[unsafe(no_mangle)]
                pub unsafe extern "C" fn $narrow($($argument: $type),+) -> i32 {
                    $crate::border::$guard(stringify!($narrow), $crate::border::args![$($argument),+], |$frame| $body)
                }
            )+
        }
        mod utf16 {
            use super::*;
            #[allow(dead_code, reason = "not every body asks for the encoding")]
            type E = $crate::border::Utf16;
            type Text = u16;
            $(
                #[doc = concat!(stringify!($narrow), "() in UTF-16.")]
                ///
                /// # Safety
                ///
                /// As the introduction says.
                #[unsafe(no_mangle)]
                pub unsafe extern "C" fn $wide($($argument: $type),+) -> i32 {
                    $crate::border::$guard(stringify!($wide), $crate::border::args![$($argument),+], |$frame| $body)
                }
            )+
        }
        pub use utf8::*;
        pub use utf16::*;
    };
    ($($functions:tt)+) => {
        $crate::border::both! { @modules guard $($functions)+ }
    };
}
pub(crate) use both;
