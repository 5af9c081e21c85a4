//! The JSON operations: every one of them, behind one function.

use std::ffi::c_char;

use delaftale::wire;

use crate::border::{Encoding, Failure, Frame, Utf8, Utf16, args, guard};
use crate::handles::strings;

/// Carries out a JSON operation, such as "assess", and hands back its answer, whose "status" is "success" or "failure".
///
/// The operations, their requests and their answers are those of all bindings; "operations" lists them. On DELAFTALE_OK `*answer` is
/// UTF-8 with a NUL at its end, and the caller gives it back with delaftale_string_free(). Any number of threads may call at once.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call(operation: *const c_char, request: *const c_char, answer: *mut *mut c_char) -> i32 {
    // SAFETY: as the caller promises.
    guard("delaftale_call", args![operation, request], |frame| unsafe {
        handed_out(frame, operation, (request, "request"), (answer, "answer"), wire::call)
    })
}

/// delaftale_call() for many requests at once: a JSON array, to a JSON array with an answer for each.
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
        handed_out(frame, operation, (requests, "requests"), (answers, "answers"), wire::call_many)
    })
}

/// delaftale_call() into a buffer of the caller's. With too small a buffer the answer is lost, and the call is made again.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call_into(
    operation: *const c_char,
    request: *const c_char,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_call_into", args![operation, request, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let out = frame.text_out::<Utf8>(buffer, capacity, length)?;
            out.set(&answer::<Utf8>(frame, operation, (request, "request"), wire::call)?)
        }
    })
}

/// delaftale_call_into() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call_w(
    operation: *const u16,
    request: *const u16,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    guard("delaftale_call_w", args![operation, request, capacity], |frame| {
        // SAFETY: as the caller promises.
        unsafe {
            let out = frame.text_out::<Utf16>(buffer, capacity, length)?;
            out.set(&answer::<Utf16>(frame, operation, (request, "request"), wire::call)?)
        }
    })
}

/// Gives back a text that the library handed out. NULL is fine. DELAFTALE_ERROR_INVALID_HANDLE for what is none, or was given back;
/// but a text that came later can lie where the first one lay, and is then given back in its place.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_string_free(text: *mut c_char) -> i32 {
    guard("delaftale_string_free", &[], |_| strings::free(text))
}

type Operation = fn(&str, &str) -> String;

/// # Safety
/// `operation` and `request` as for [`Frame::text`], `answer` as for [`Frame::out`].
unsafe fn handed_out(
    frame: &mut Frame,
    operation: *const c_char,
    request: (*const c_char, &'static str),
    (out, name): (*mut *mut c_char, &'static str),
    call: Operation,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.out(out, name) }?;
    // SAFETY: as the caller promises.
    let answer = unsafe { answer::<Utf8>(frame, operation, request, call) }?;
    out.set(strings::hand_out(answer)?);
    Ok(())
}

/// # Safety
/// `operation` and `request` as for [`Frame::text`].
unsafe fn answer<E: Encoding>(
    frame: &Frame,
    operation: *const E::Unit,
    (request, name): (*const E::Unit, &'static str),
    call: Operation,
) -> Result<String, Failure> {
    // SAFETY: as the caller promises.
    let (operation, request) = unsafe { (frame.text::<E>(operation, "operation")?, frame.text::<E>(request, name)?) };
    Ok(call(&operation, &request))
}
