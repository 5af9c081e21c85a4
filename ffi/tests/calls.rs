//! The exports, called as C calls them.
#![expect(clippy::unwrap_used, reason = "a test stops where something is not as expected")]

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use serde_json::Value;

/// The status of a call and its answer as text, given back as a C program would.
fn call(operation: *const c_char, request: *const c_char) -> (i32, Option<String>) {
    let mut out = ptr::dangling_mut();
    // SAFETY: the tests hand in NULL or a text with a NUL at its end.
    let status = unsafe { delaftale_call(operation, request, &raw mut out) };
    if out.is_null() {
        return (status, None);
    }
    // SAFETY: not NULL, so an answer of the library.
    let answer = unsafe { CStr::from_ptr(out) }.to_str().unwrap().to_owned();
    // SAFETY: as above, and it is not used again.
    unsafe { delaftale_string_free(out) };
    (status, Some(answer))
}

#[test]
fn answers_are_those_of_the_wire() {
    for (operation, request) in [
        ("parseFigure", r#"{"text": "19,14 %"}"#),
        ("parseFigure", r#"{"text": "12,3,4"}"#),
        ("parseFigure", r#"{"text": "å\u0000"}"#),
        ("parseFigure", "{"),
        ("nothing", "{}"),
    ] {
        let (c_operation, c_request) = (CString::new(operation).unwrap(), CString::new(request).unwrap());
        let (status, answer) = call(c_operation.as_ptr(), c_request.as_ptr());
        assert_eq!(status, DELAFTALE_OK);
        let answer = answer.unwrap();
        assert_eq!(answer, delaftale::wire::call(operation, request));
        assert!(serde_json::from_str::<Value>(&answer).unwrap()["status"].is_string(), "{answer}");
    }
}

#[test]
fn null_is_a_status() {
    let text = c"versions".as_ptr();
    assert_eq!(call(ptr::null(), text), (DELAFTALE_NULL_POINTER, None));
    assert_eq!(call(text, ptr::null()), (DELAFTALE_NULL_POINTER, None));
    // SAFETY: NULL is allowed in each place.
    unsafe {
        assert_eq!(delaftale_call(text, text, ptr::null_mut()), DELAFTALE_NULL_POINTER);
        delaftale_string_free(ptr::null_mut());
    }
}

#[test]
fn invalid_utf8_is_a_status() {
    // As code page 1252 writes `mål`.
    let text = c"m\xe5l".as_ptr();
    assert_eq!(call(text, c"{}".as_ptr()), (DELAFTALE_INVALID_UTF8, None));
    assert_eq!(call(c"versions".as_ptr(), text), (DELAFTALE_INVALID_UTF8, None));
}

#[test]
fn statuses_have_names() {
    let name = |status| {
        // SAFETY: always a text of the library.
        unsafe { CStr::from_ptr(delaftale_status_name(status)) }.to_str().unwrap()
    };
    let names = [0, 1, 2, 3].map(name);
    assert_eq!(names, ["ok", "null-pointer", "invalid-utf-8", "panic"]);
    assert!([-1, 4, i32::MIN, i32::MAX].map(name).iter().all(|name| *name == "unknown"));
}

#[test]
fn the_version_is_that_of_the_header() {
    assert_eq!(delaftale_abi_version(), DELAFTALE_ABI_VERSION);
}
