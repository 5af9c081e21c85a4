//! The numbers that the functions answer, and their names.

use std::ffi::{CStr, c_char};

use crate::border::plain;

// A number is never used for something else, even when what it said is gone.

/// The call succeeded.
pub const DELAFTALE_OK: i32 = 0;
/// A required pointer was NULL.
pub const DELAFTALE_ERROR_NULL_POINTER: i32 = 1;
/// A text was not valid UTF-8.
pub const DELAFTALE_ERROR_INVALID_UTF8: i32 = 2;
/// A fault inside the library, which did not reach the program. Please report it.
pub const DELAFTALE_ERROR_PANIC: i32 = 3;
/// A text was not valid UTF-16: half of a surrogate pair stood alone.
pub const DELAFTALE_ERROR_INVALID_UTF16: i32 = 4;
/// A pointer was not aligned for its type.
pub const DELAFTALE_ERROR_MISALIGNED: i32 = 5;
/// An output overlaps another argument. Nothing was written.
pub const DELAFTALE_ERROR_OVERLAP: i32 = 6;
/// The buffer is too small. `*length` is the length of the text in units, without its NUL.
pub const DELAFTALE_ERROR_BUFFER_TOO_SMALL: i32 = 7;
/// The handle is invalid: made up, freed before, or of another kind.
pub const DELAFTALE_ERROR_INVALID_HANDLE: i32 = 8;
/// A number was NaN or infinite.
pub const DELAFTALE_ERROR_INVALID_NUMBER: i32 = 9;
/// An index, a count, a size or a choice is outside of its range.
pub const DELAFTALE_ERROR_OUT_OF_RANGE: i32 = 10;
/// The library refused the input. delaftale_last_error_text() has the code, the place, and how to correct it.
pub const DELAFTALE_ERROR_REFUSED: i32 = 11;
/// There is no such value, and the last error says why: nothing is expected on that day, or the indicator cannot be assessed.
pub const DELAFTALE_ERROR_NO_VALUE: i32 = 12;
/// Some rows of a column failed. Each row has its own number; the last error is the one of the first row that failed.
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

/// The name of an error, such as "null-pointer"; "unknown" for a number that is none. The text belongs to the library: do not free it.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_error_name(error: i32) -> *const c_char {
    plain(c"unknown".as_ptr(), || name(error).as_ptr())
}
