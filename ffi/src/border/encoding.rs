//! The two encodings of texts: UTF-8 for C, UTF-16 for what Visual Basic and Windows hand in.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use crate::errors::{DELAFTALE_ERROR_INVALID_UTF8, DELAFTALE_ERROR_INVALID_UTF16};

/// How a text stands in the caller's memory: units of one size, and a NUL.
pub(crate) trait Encoding {
    type Unit: Copy + 'static;

    /// What a text ends with.
    const NUL: Self::Unit;

    /// The text at `pointer` and how many units it has before its NUL; or the error that says why there is none.
    ///
    /// # Safety
    /// `pointer` is not NULL, is aligned, and leads to units that end with a NUL and stay as they are for `'a`.
    unsafe fn read<'a>(pointer: *const Self::Unit) -> (Result<Cow<'a, str>, i32>, usize);

    /// How many units the text at `pointer` has before its NUL.
    ///
    /// # Safety
    /// As for [`Encoding::read`].
    unsafe fn length(pointer: *const Self::Unit) -> usize;

    /// The units of a text, without a NUL.
    fn write(text: &str) -> impl Iterator<Item = Self::Unit>;
}

/// Units of 8 bits.
pub(crate) enum Utf8 {}

/// Units of 16 bits, in the machine's own order.
pub(crate) enum Utf16 {}

impl Encoding for Utf8 {
    type Unit = c_char;
    const NUL: c_char = 0;

    unsafe fn read<'a>(pointer: *const c_char) -> (Result<Cow<'a, str>, i32>, usize) {
        // SAFETY: as the caller promises.
        let text = unsafe { CStr::from_ptr(pointer) };
        (text.to_str().map(Cow::Borrowed).map_err(|_| DELAFTALE_ERROR_INVALID_UTF8), text.count_bytes())
    }

    unsafe fn length(pointer: *const c_char) -> usize {
        // SAFETY: as the caller promises.
        unsafe { CStr::from_ptr(pointer) }.count_bytes()
    }

    fn write(text: &str) -> impl Iterator<Item = c_char> {
        text.bytes().map(|byte| c_char::from_ne_bytes([byte]))
    }
}

impl Encoding for Utf16 {
    type Unit = u16;
    const NUL: u16 = 0;

    unsafe fn read<'a>(pointer: *const u16) -> (Result<Cow<'a, str>, i32>, usize) {
        // SAFETY: as the caller promises.
        let units = unsafe { units(pointer) };
        (String::from_utf16(units).map(Cow::Owned).map_err(|_| DELAFTALE_ERROR_INVALID_UTF16), units.len())
    }

    unsafe fn length(pointer: *const u16) -> usize {
        // SAFETY: as the caller promises.
        unsafe { units(pointer) }.len()
    }

    fn write(text: &str) -> impl Iterator<Item = u16> {
        text.encode_utf16()
    }
}

/// The units before the NUL.
///
/// # Safety
/// As for [`Encoding::read`].
pub(super) unsafe fn units<'a>(pointer: *const u16) -> &'a [u16] {
    let mut length = 0;
    // SAFETY: every unit up to the NUL is the caller's text.
    while unsafe { pointer.add(length).read() } != 0 {
        length += 1;
    }
    // SAFETY: so many units were read.
    unsafe { std::slice::from_raw_parts(pointer, length) }
}
