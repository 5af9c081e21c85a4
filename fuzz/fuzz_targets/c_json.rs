//! Any bytes, handed in as C does: the JSON operations answer what they answer in Rust, into a text of the library and into a buffer, or
//! say what is wrong; what is read behind a handle is written and read again.
//!
//! The first line of the input is the operation, the rest is the request.
#![no_main]

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use delaftale::wire;
use delaftale_ffi::*;
use libfuzzer_sys::fuzz_target;

/// The bytes as C ends them, at their first NUL.
fn c(bytes: &[u8]) -> CString {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    CString::new(&bytes[..end]).expect("there is no NUL before its end")
}

/// A text of the library, given back; it can be given back once.
fn taken(text: *mut c_char) -> String {
    // SAFETY: the library handed it out.
    unsafe {
        let copy = CStr::from_ptr(text).to_str().expect("answers are UTF-8").to_owned();
        assert_eq!(delaftale_string_free(text), DELAFTALE_OK);
        assert_eq!(delaftale_string_free(text), DELAFTALE_ERROR_INVALID_HANDLE);
        copy
    }
}

fuzz_target!(|data: &[u8]| {
    let line = data.iter().position(|byte| *byte == b'\n').unwrap_or(data.len());
    let (operation, request) = (c(&data[..line]), c(data.get(line + 1..).unwrap_or_default()));
    let mut answer = ptr::null_mut();
    // SAFETY: texts with a NUL, and a variable.
    let number = unsafe { delaftale_call(operation.as_ptr(), request.as_ptr(), &raw mut answer) };
    match (operation.to_str(), request.to_str()) {
        (Ok(operation_text), Ok(request_text)) => {
            assert_eq!(number, DELAFTALE_OK);
            let answer = taken(answer);
            assert_eq!(answer, wire::call(operation_text, request_text));
            let (mut buffer, mut length) = (vec![c_char::MAX; answer.len() + 1], 0);
            // SAFETY: as above, and a buffer of this length.
            unsafe {
                let mut into = |capacity| {
                    let buffer = buffer.as_mut_ptr();
                    delaftale_call_into(operation.as_ptr(), request.as_ptr(), buffer, capacity, &raw mut length)
                };
                assert_eq!(into(answer.len()), DELAFTALE_ERROR_BUFFER_TOO_SMALL);
                assert_eq!(into(answer.len() + 1), DELAFTALE_OK);
                assert_eq!(length, answer.len());
                assert_eq!(CStr::from_ptr(buffer.as_ptr()).to_bytes(), answer.as_bytes());
            }
        }
        _ => assert!(number == DELAFTALE_ERROR_INVALID_UTF8 && answer.is_null()),
    }

    let (mut plan, mut list, mut again, mut json) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
    // SAFETY: texts with a NUL, variables, and handles that are given back.
    unsafe {
        let read = delaftale_plan_read(request.as_ptr(), &raw mut plan);
        assert_eq!(read == DELAFTALE_OK, !plan.is_null());
        if read == DELAFTALE_OK {
            assert_eq!(delaftale_plan_json(plan, &raw mut json), DELAFTALE_OK);
            let written = taken(json);
            assert_eq!(delaftale_plan_read(c(written.as_bytes()).as_ptr(), &raw mut again), DELAFTALE_OK);
            assert_eq!(delaftale_plan_json(again, &raw mut json), DELAFTALE_OK);
            assert_eq!(taken(json), written);
            assert_eq!(delaftale_plan_free(again), DELAFTALE_OK);
        }
        let read = delaftale_observations_read(request.as_ptr(), &raw mut list);
        assert_eq!(read == DELAFTALE_OK, !list.is_null());
        assert_eq!(delaftale_plan_free(plan), DELAFTALE_OK);
        assert_eq!(delaftale_observations_free(list), DELAFTALE_OK);
    }
});
