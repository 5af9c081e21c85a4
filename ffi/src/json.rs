//! The JSON operations: every one of them, behind one function.

use std::ffi::c_char;

use delaftale::sheet::Memory;
use delaftale::wire;

use crate::border::{Encoding, Failure, Frame, Utf8, args, both, guard};
use crate::handles::strings;
use crate::rows::with_rows;

/// Carries out a JSON operation, such as "assess". The "status" of its answer is "success" or "failure".
///
/// All bindings have the same operations, requests and answers; the operation "operations" lists them. On DELAFTALE_OK free `*answer` with
/// delaftale_string_free(). Any number of threads may call at once.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call(operation: *const c_char, request: *const c_char, answer: *mut *mut c_char) -> i32 {
    // SAFETY: as the caller promises.
    guard("delaftale_call", args![operation, request], |frame| unsafe {
        strings::allocated(frame, (answer, "answer"), |frame| {
            called::<Utf8>(frame, operation, (request, "request"), wire::call_with)
        })
    })
}

/// delaftale_call() for many requests at once. `requests` is a JSON array, `*answers` a JSON array with an answer for each.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call_many(
    operation: *const c_char,
    requests: *const c_char,
    answers: *mut *mut c_char,
) -> i32 {
    // SAFETY: as the caller promises.
    guard("delaftale_call_many", args![operation, requests], |frame| unsafe {
        strings::allocated(frame, (answers, "answers"), |frame| {
            called::<Utf8>(frame, operation, (requests, "requests"), wire::call_many_with)
        })
    })
}

both! {
    /// delaftale_call() into a buffer of the caller. When the buffer is too small, the answer is lost: call again with a larger one.
    fn delaftale_call_into | delaftale_call_w(
        operation: *const Text,
        request: *const Text,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let out = frame.text_out::<E>(buffer, capacity, length)?;
            out.set(&called::<E>(frame, operation, (request, "request"), wire::call_with)?)
        }
    }
}

/// Frees a text that the library allocated. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE: the text is not the library's, or was freed before.
///
/// Do not rely on that error: a newer text may have the address of one that was freed, and is then freed in its place.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_string_free(text: *mut c_char) -> i32 {
    guard("delaftale_string_free", &[], |_| strings::free(text))
}

type Operation = fn(&mut Memory, &str, &str) -> String;

/// # Safety
/// `operation` and `request` as for [`Frame::text`].
unsafe fn called<E: Encoding>(
    frame: &Frame,
    operation: *const E::Unit,
    (request, name): (*const E::Unit, &'static str),
    call: Operation,
) -> Result<String, Failure> {
    // SAFETY: as the caller promises.
    let (operation, request) = unsafe { (frame.text::<E>(operation, "operation")?, frame.text::<E>(request, name)?) };
    with_rows(|memory| Ok(call(memory, &operation, &request)))
}
