//! The JSON operations through C, and the texts that are handed out.

mod support;

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use delaftale_ffi::*;
use serde_json::Value;
use support::{c, last, place, taken, text, wide, wide_text};

type Call = unsafe extern "C" fn(*const c_char, *const c_char, *mut *mut c_char) -> i32;

/// The number of a call and its answer as text, given back as a C program would.
fn call(function: Call, operation: *const c_char, request: *const c_char) -> (i32, Option<String>) {
    let mut out = ptr::dangling_mut();
    // SAFETY: the tests hand in NULL or a text with a NUL at its end.
    let number = unsafe { function(operation, request, &raw mut out) };
    (number, if out.is_null() { None } else { Some(taken(out)) })
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
        let wanted = delaftale::wire::call(operation, request);
        assert!(serde_json::from_str::<Value>(&wanted).unwrap()["status"].is_string(), "{wanted}");
        let (c_operation, c_request) = (c(operation), c(request));
        assert_eq!(call(delaftale_call, c_operation.as_ptr(), c_request.as_ptr()), (DELAFTALE_OK, Some(wanted.clone())));
        // SAFETY: texts with a NUL, and a buffer as large as it is said to be.
        let into = text(|buffer, capacity, length| unsafe {
            delaftale_call_into(c_operation.as_ptr(), c_request.as_ptr(), buffer, capacity, length)
        });
        assert_eq!(into.as_ref(), Ok(&wanted));
        let (w_operation, w_request) = (wide(operation), wide(request));
        // SAFETY: as above.
        let broad = wide_text(|buffer, capacity, length| unsafe {
            delaftale_call_w(w_operation.as_ptr(), w_request.as_ptr(), buffer, capacity, length)
        });
        assert_eq!(broad, Ok(wanted));
    }
    let requests = r#"[{"text": "19,14 %"}, {"text": "x"}]"#;
    let (number, answer) = call(delaftale_call_many, c"parseFigure".as_ptr(), c(requests).as_ptr());
    assert_eq!((number, answer), (DELAFTALE_OK, Some(delaftale::wire::call_many("parseFigure", requests))));
}

#[test]
fn null_and_odd_texts_are_errors() {
    let text = c"versions".as_ptr();
    let mut places = Vec::new();
    for function in [delaftale_call as Call, delaftale_call_many as Call] {
        assert_eq!(call(function, ptr::null(), text), (DELAFTALE_ERROR_NULL_POINTER, None));
        assert_eq!(call(function, text, ptr::null()), (DELAFTALE_ERROR_NULL_POINTER, None));
        places.push(place().1);
        // As code page 1252 writes `mål`.
        let old = c"m\xe5l".as_ptr();
        assert_eq!(call(function, old, c"{}".as_ptr()), (DELAFTALE_ERROR_INVALID_UTF8, None));
        assert_eq!(call(function, text, old), (DELAFTALE_ERROR_INVALID_UTF8, None));
        // SAFETY: NULL is allowed in each place.
        assert_eq!(unsafe { function(text, text, ptr::null_mut()) }, DELAFTALE_ERROR_NULL_POINTER);
        places.push(place().1);
    }
    assert_eq!(places, ["/request", "/answer", "/requests", "/answers"]);
    let lone = [0x006d_u16, 0xd800, 0];
    // SAFETY: texts with a NUL, and no buffer.
    let number = unsafe { delaftale_call_w(lone.as_ptr(), lone.as_ptr(), ptr::null_mut(), 0, ptr::null_mut()) };
    assert_eq!((number, place()), (DELAFTALE_ERROR_INVALID_UTF16, ("invalid-utf-16".into(), "/operation".into())));
    assert_eq!(last(DELAFTALE_LAST_MESSAGE, DELAFTALE_DANISH), "`operation` er ikke UTF-16");
    assert!(last(DELAFTALE_LAST_CALL, DELAFTALE_DANISH).starts_with("delaftale_call_w(operation: \"m\u{fffd}\""));
}

#[test]
fn a_text_is_given_back_once() {
    let mut out = ptr::null_mut();
    // SAFETY: texts with a NUL, and a place for the answer.
    let number = unsafe { delaftale_call(c"versions".as_ptr(), c"{}".as_ptr(), &raw mut out) };
    assert_eq!(number, DELAFTALE_OK);
    let mut foreign: c_char = 0;
    // SAFETY: addresses that are not in use are found out and not followed.
    unsafe {
        assert_eq!(delaftale_string_free(out), DELAFTALE_OK);
        assert_eq!(delaftale_string_free(out), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(delaftale_string_free(&raw mut foreign), DELAFTALE_ERROR_INVALID_HANDLE);
        assert_eq!(place(), ("invalid-handle".into(), "/text".into()));
        assert_eq!(delaftale_string_free(ptr::null_mut()), DELAFTALE_OK);
    }
}

#[test]
fn numbers_have_names() {
    let name = |number| {
        // SAFETY: always a text of the library.
        unsafe { CStr::from_ptr(delaftale_error_name(number)) }.to_str().unwrap()
    };
    let names: Vec<_> = (DELAFTALE_OK..=DELAFTALE_ERROR_SOME_ROWS).map(name).collect();
    assert_eq!(names.first(), Some(&"ok"));
    assert_eq!(names.last(), Some(&"some-rows"));
    let mut unique = names.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), names.len());
    assert!([-1, DELAFTALE_ERROR_SOME_ROWS + 1, i32::MIN, i32::MAX].map(name).iter().all(|name| *name == "unknown"));
}

#[test]
fn versions() {
    assert_eq!(delaftale_abi_version(), DELAFTALE_ABI_VERSION);
    // SAFETY: a text of the library.
    let version = unsafe { CStr::from_ptr(delaftale_version()) };
    assert_eq!(CString::from(version), c(env!("CARGO_PKG_VERSION")));
}
