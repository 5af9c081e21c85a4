//! The arguments of a call, as its error repeats them.

use std::ffi::{CStr, c_char};
use std::fmt::Write;

use super::given::{self, Given};

/// The most characters of a text that are repeated.
const SHOWN: usize = 60;

/// An argument with its name.
pub(crate) struct Argument<'a> {
    pub(crate) name: &'static str,
    pub(crate) value: &'a dyn Shown,
}

/// A parameter of an export.
pub(crate) trait Shown {
    /// Whether the call repeats it. Columns would be too long, and outputs say nothing.
    fn is_repeated(&self) -> bool {
        true
    }

    /// # Safety
    /// A pointer is NULL, or leads to a text that ends with a NUL or to a struct of the size that it says.
    unsafe fn show(&self, out: &mut String);
}

macro_rules! shown_as_itself {
    ($($type:ty),+) => {
        $(impl Shown for $type {
            unsafe fn show(&self, out: &mut String) {
                // Writing into a string does not fail.
                let _ = write!(out, "{self}");
            }
        })+
    };
}
shown_as_itself!(i32, usize, f64);

macro_rules! not_repeated {
    ($($type:ty),+) => {
        $(impl Shown for $type {
            fn is_repeated(&self) -> bool {
                false
            }

            unsafe fn show(&self, _: &mut String) {}
        })+
    };
}
// Outputs, buffers and columns.
not_repeated!(*mut f64, *mut i32, *mut usize, *mut c_char, *mut u16);
not_repeated!(*const f64, *const i32, *const *const c_char, *const *const u16);

impl Shown for *const c_char {
    unsafe fn show(&self, out: &mut String) {
        if self.is_null() {
            out.push_str("NULL");
        } else {
            // SAFETY: not NULL, and the caller promises the rest.
            quote(&unsafe { CStr::from_ptr(*self) }.to_string_lossy(), out);
        }
    }
}

impl Shown for *const u16 {
    unsafe fn show(&self, out: &mut String) {
        if self.is_null() {
            out.push_str("NULL");
        } else if self.is_aligned() {
            // SAFETY: not NULL and aligned, and the caller promises the rest.
            quote(&String::from_utf16_lossy(unsafe { super::encoding::units(*self) }), out);
        } else {
            out.push('?');
        }
    }
}

/// Repeats the members of a struct of the caller's: `{unit: 1, baseline: 20}`. They are values, no pointers.
macro_rules! shown_members {
    ($type:ident: $($member:ident),+) => {
        impl $crate::border::Shown for *const $type {
            unsafe fn show(&self, out: &mut String) {
                // SAFETY: as the caller promises.
                match unsafe { $crate::border::repeated(*self) } {
                    Ok(own) => {
                        let members = [$(format!("{}: {}", stringify!($member), own.$member)),+];
                        out.push('{');
                        out.push_str(&members.join(", "));
                        out.push('}');
                    }
                    Err(why) => out.push_str(why),
                }
            }
        }
    };
}
pub(crate) use shown_members;

/// A struct whose members are repeated, or what stands in its place.
///
/// # Safety
/// `pointer` is NULL or leads to a struct of the size that it says.
pub(crate) unsafe fn repeated<T: Given>(pointer: *const T) -> Result<T, &'static str> {
    if pointer.is_null() {
        return Err("NULL");
    }
    // SAFETY: not NULL and aligned, and the caller promises the rest.
    if pointer.is_aligned() { unsafe { given::read(pointer) }.map_err(|_| "?") } else { Err("?") }
}

/// What the caller sees of a handle. It is a number, and nothing is read from where it seems to point.
pub(crate) trait Handle {}

impl<H: Handle> Shown for *const H {
    unsafe fn show(&self, out: &mut String) {
        show_handle(self.addr(), out);
    }
}

impl<H: Handle> Shown for *mut H {
    unsafe fn show(&self, out: &mut String) {
        show_handle(self.addr(), out);
    }
}

fn show_handle(number: usize, out: &mut String) {
    if number == 0 {
        out.push_str("NULL");
    } else {
        let _ = write!(out, "{number:#x}");
    }
}

/// A text between quotes, cut where it is long; control characters are visible.
fn quote(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars().take(SHOWN) {
        match c {
            '"' => out.push_str("\\\""),
            c if c.is_control() => out.extend(c.escape_default()),
            c => out.push(c),
        }
    }
    if text.chars().nth(SHOWN).is_some() {
        out.push('…');
    }
    out.push('"');
}

/// The call as a text: `delaftale_expected(rule: "øges til 85 %", unit: 1)`.
///
/// # Safety
/// Every pointer among the arguments is as [`Shown::show`] wants it.
pub(super) unsafe fn call(function: &str, arguments: &[Argument<'_>]) -> String {
    let mut text = format!("{function}(");
    for (i, argument) in arguments.iter().filter(|argument| argument.value.is_repeated()).enumerate() {
        if i > 0 {
            text.push_str(", ");
        }
        text.push_str(argument.name);
        text.push_str(": ");
        // SAFETY: as the caller promises.
        unsafe { argument.value.show(&mut text) };
    }
    text.push(')');
    text
}

/// The arguments by their names: `args![rule, unit]`.
macro_rules! args {
    ($($name:ident),* $(,)?) => {
        &[$($crate::border::Argument { name: stringify!($name), value: &$name }),*]
    };
}
pub(crate) use args;

#[cfg(test)]
mod tests {
    use super::*;
    use std::ptr;

    fn repeated(value: &dyn Shown) -> String {
        // SAFETY: the tests below hand in NULL or texts with a NUL at their end.
        unsafe { call("f", &[Argument { name: "x", value }]) }
    }

    #[test]
    fn a_call_is_repeated() {
        let (rule, unit, day) = (c"øges".as_ptr(), 1_i32, 44255.5_f64);
        let (column, out) = (ptr::null::<f64>(), ptr::null_mut::<i32>());
        // SAFETY: a text with a NUL at its end.
        let repeated = unsafe { call("f", args![column, rule, unit, out, day]) };
        assert_eq!(repeated, "f(rule: \"øges\", unit: 1, day: 44255.5)");
    }

    #[test]
    fn a_handle_is_its_number() {
        struct Thing;
        impl Handle for Thing {}
        assert_eq!(repeated(&ptr::without_provenance::<Thing>(0x20)), "f(x: 0x20)");
        assert_eq!(repeated(&ptr::null_mut::<Thing>()), "f(x: NULL)");
    }

    #[test]
    fn odd_texts_are_shown_as_far_as_they_can_be() {
        assert_eq!(repeated(&ptr::null::<c_char>()), "f(x: NULL)");
        assert_eq!(repeated(&c"a\"b\n\xe5".as_ptr()), "f(x: \"a\\\"b\\n\u{fffd}\")");
        let long = "x".repeat(61) + "\0";
        assert_eq!(repeated(&long.as_ptr().cast::<c_char>()), format!("f(x: \"{}…\")", "x".repeat(60)));
        let just = "x".repeat(60) + "\0";
        assert_eq!(repeated(&just.as_ptr().cast::<c_char>()), format!("f(x: \"{}\")", "x".repeat(60)));
        assert_eq!(repeated(&[0x00e5_u16, 0xd800, 0].as_ptr()), "f(x: \"å\u{fffd}\")");
        assert_eq!(repeated(&ptr::without_provenance::<u16>(3)), "f(x: ?)");
    }
}
