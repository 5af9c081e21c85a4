//! The `with_…` methods of plain data, one line for each field.

/// Makes methods that take a value and return it with one field set: `with_baseline some baseline: Baseline`.
///
/// | kind | field | argument |
/// |---|---|---|
/// | `set` | `T` | `T` |
/// | `some` | `Option<T>` | `T` |
/// | `push` | `Vec<T>` | `T`, one more |
/// | `text` | `Option<String>` | anything that becomes a `String` |
/// | `push_text` | `Vec<String>` | the same, one more |
macro_rules! steps {
    ($type:ident { $($step:ident $kind:ident $field:ident $(: $of:ty)?),+ $(,)? }) => {
        impl $type {
            $($crate::words::steps!(@$kind $step $field $($of)?);)+
        }
    };
    (@set $step:ident $field:ident $of:ty) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $step(mut self, $field: $of) -> Self {
            self.$field = $field;
            self
        }
    };
    (@some $step:ident $field:ident $of:ty) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $step(mut self, $field: $of) -> Self {
            self.$field = Some($field);
            self
        }
    };
    (@text $step:ident $field:ident) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $step(mut self, $field: impl Into<String>) -> Self {
            self.$field = Some($field.into());
            self
        }
    };
    (@push $step:ident $field:ident $of:ty) => {
        #[doc = concat!("Adds one to [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $step(mut self, one: $of) -> Self {
            self.$field.push(one);
            self
        }
    };
    (@push_text $step:ident $field:ident) => {
        #[doc = concat!("Adds one to [`", stringify!($field), "`](field@Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $step(mut self, one: impl Into<String>) -> Self {
            self.$field.push(one.into());
            self
        }
    };
}
pub(crate) use steps;
