//! Calls as C makes them, as short as a test wants them.
#![allow(dead_code, reason = "no test uses all of it")]
#![allow(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use std::ffi::{CStr, CString, c_char};
use std::path::PathBuf;
use std::ptr;

use delaftale_ffi::*;

/// An indicator without values, which stood at 20 at the end of February 2021. Dates are digits.
pub(crate) const INDICATOR: DelaftaleIndicator = DelaftaleIndicator {
    size: size_of::<DelaftaleIndicator>(),
    baseline: 20.0,
    baseline_date: 20_210_228.0,
    start: 20_210_901.0,
    end: 20_250_831.0,
    as_of: DELAFTALE_NO_DATE,
    count: 0,
    values: ptr::null(),
    value_dates: ptr::null(),
    unit: DELAFTALE_UNIT_NONE,
    direction: DELAFTALE_DIRECTION_NONE,
    dates: DELAFTALE_DATES_DIGITS,
    decimals: DELAFTALE_DECIMALS_OWN,
};

/// A column without rows, of the same agreement.
pub(crate) const COLUMN: DelaftaleColumn = DelaftaleColumn {
    size: size_of::<DelaftaleColumn>(),
    count: 0,
    start: INDICATOR.start,
    end: INDICATOR.end,
    baselines: ptr::null(),
    baseline_dates: ptr::null(),
    values: ptr::null(),
    value_dates: ptr::null(),
    units: ptr::null(),
    directions: ptr::null(),
    expected: ptr::null_mut(),
    ratios: ptr::null_mut(),
    statuses: ptr::null_mut(),
    reasons: ptr::null_mut(),
    errors: ptr::null_mut(),
    dates: DELAFTALE_DATES_DIGITS,
    decimals: DELAFTALE_DECIMALS_OWN,
};

/// The text that a function writes into a buffer, as long as it asks for.
pub(crate) fn text(mut call: impl FnMut(*mut c_char, usize, *mut usize) -> i32) -> Result<String, i32> {
    let mut length = 0;
    let number = call(ptr::null_mut(), 0, &raw mut length);
    if number != DELAFTALE_OK {
        return Err(number);
    }
    let mut buffer = vec![c_char::MAX; length + 1];
    let number = call(buffer.as_mut_ptr(), buffer.len(), ptr::null_mut());
    assert_eq!(number, DELAFTALE_OK);
    // SAFETY: the function wrote a NUL.
    let text = unsafe { CStr::from_ptr(buffer.as_ptr()) }.to_str().unwrap().to_owned();
    assert_eq!(text.len(), length);
    Ok(text)
}

/// The same in UTF-16.
pub(crate) fn wide_text(mut call: impl FnMut(*mut u16, usize, *mut usize) -> i32) -> Result<String, i32> {
    let mut length = 0;
    let number = call(ptr::null_mut(), 0, &raw mut length);
    if number != DELAFTALE_OK {
        return Err(number);
    }
    let mut buffer = vec![0xffff_u16; length + 1];
    assert_eq!(call(buffer.as_mut_ptr(), buffer.len(), ptr::null_mut()), DELAFTALE_OK);
    assert_eq!(buffer.pop(), Some(0));
    Ok(String::from_utf16(&buffer).unwrap())
}

/// A text of one part of the last error.
pub(crate) fn last(part: i32, language: i32) -> String {
    // SAFETY: the buffer is as large as it is said to be.
    text(|buffer, capacity, length| unsafe { delaftale_last_error_text(part, language, buffer, capacity, length) }).unwrap()
}

/// The code and the path of the last error.
pub(crate) fn place() -> (String, String) {
    (last(DELAFTALE_LAST_CODE, DELAFTALE_DANISH), last(DELAFTALE_LAST_PATH, DELAFTALE_DANISH))
}

pub(crate) fn c(text: &str) -> CString {
    CString::new(text).unwrap()
}

/// UTF-16 with a NUL at its end.
pub(crate) fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}

/// A file of the repository.
pub(crate) fn read(path: &str) -> String {
    std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(path)).unwrap()
}

/// A library string, given back.
pub(crate) fn taken(string: *mut c_char) -> String {
    // SAFETY: the tests hand in what the library handed out.
    let text = unsafe { CStr::from_ptr(string) }.to_str().unwrap().to_owned();
    // SAFETY: as above, and it is not used again.
    assert_eq!(unsafe { delaftale_string_free(string) }, DELAFTALE_OK);
    text
}
