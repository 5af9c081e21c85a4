//! The numbers that the functions answer, and their names.

use std::ffi::{CStr, c_char};

use crate::border::plain;

// A number is never used for something else, even when what it said is gone.

/// All went well.
pub const DELAFTALE_OK: i32 = 0;
/// A pointer that must lead somewhere was NULL.
pub const DELAFTALE_ERROR_NULL_POINTER: i32 = 1;
/// A text was not UTF-8.
pub const DELAFTALE_ERROR_INVALID_UTF8: i32 = 2;
/// A fault inside the library, which was stopped at its border. Please report it.
pub const DELAFTALE_ERROR_PANIC: i32 = 3;
/// A text was not UTF-16: half of a surrogate pair stands alone.
pub const DELAFTALE_ERROR_INVALID_UTF16: i32 = 4;
/// A pointer was not aligned for what it leads to.
pub const DELAFTALE_ERROR_MISALIGNED: i32 = 5;
/// Something to be written to overlaps something else that was handed in; nothing was written.
pub const DELAFTALE_ERROR_OVERLAP: i32 = 6;
/// The buffer is too small; `*length` says how many units the text has, without the NUL at its end.
pub const DELAFTALE_ERROR_BUFFER_TOO_SMALL: i32 = 7;
/// The handle is none: never given out, given back already, or of another kind.
pub const DELAFTALE_ERROR_INVALID_HANDLE: i32 = 8;
/// A number was NaN or infinite.
pub const DELAFTALE_ERROR_INVALID_NUMBER: i32 = 9;
/// An index, a count or a choice lies outside of what there is.
pub const DELAFTALE_ERROR_OUT_OF_RANGE: i32 = 10;
/// The library refused what was given; delaftale_last_error_text() tells the code, the place and how to mend it.
pub const DELAFTALE_ERROR_REFUSED: i32 = 11;
/// There is no such value here, and the last error says why: nothing is expected on that day, or there is nothing to assess.
pub const DELAFTALE_ERROR_NO_VALUE: i32 = 12;
/// Some rows of a column failed; each has its own number, and the last error is that of the first.
pub const DELAFTALE_ERROR_SOME_ROWS: i32 = 13;

const NAMES: [&CStr; 14] = [
    c"ok",
    c"null-pointer",
    c"invalid-utf-8",
    c"panic",
    c"invalid-utf-16",
    c"misaligned",
    c"overlap",
    c"buffer-too-small",
    c"invalid-handle",
    c"invalid-number",
    c"out-of-range",
    c"refused",
    c"no-value",
    c"some-rows",
];

pub(crate) fn name(error: i32) -> &'static CStr {
    usize::try_from(error).ok().and_then(|place| NAMES.get(place)).copied().unwrap_or(c"unknown")
}

/// The name of a number that a function answered, such as "null-pointer"; "unknown" for any other. The text is the library's: it is not
/// given back.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_error_name(error: i32) -> *const c_char {
    plain(c"unknown".as_ptr(), || name(error).as_ptr())
}
