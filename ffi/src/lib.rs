//! `delaftale` for C: the JSON operations of [`delaftale::wire`] behind a handful of functions.
//!
//! The header is `include/delaftale.h`, made from this file by `ffi/header`; its comments are the ones below, so they speak to
//! people who write C. Every export runs inside `guard`: no panic leaves the library.

mod guard;

use std::ffi::{CStr, CString, c_char};
use std::ptr;

use guard::guard;

// With `panic = "abort"` the guard would do nothing, and a fault would take the host program down.
#[cfg(not(panic = "unwind"))]
compile_error!("delaftale-ffi must be built with panic = \"unwind\"");

/// The version of this interface. It rises when a program that was compiled against the header must be compiled again.
pub const DELAFTALE_ABI_VERSION: u32 = 1;

// Statuses. A number is never used for something else, even when what it said is gone.

/// The call was made and the JSON answer is there; the answer itself may be a failure.
pub const DELAFTALE_OK: i32 = 0;
/// A pointer that must lead somewhere was NULL.
pub const DELAFTALE_NULL_POINTER: i32 = 1;
/// A text was not UTF-8.
pub const DELAFTALE_INVALID_UTF8: i32 = 2;
/// A fault inside the library, which was stopped at its border. Please report it.
pub const DELAFTALE_PANIC: i32 = 3;

/// The DELAFTALE_ABI_VERSION that the library was built with. Compare it with the header's before anything else.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_abi_version() -> u32 {
    guard(0, || DELAFTALE_ABI_VERSION)
}

/// Carries out an operation on a JSON request and hands back the JSON answer, whose "status" is "success" or "failure".
///
/// `operation` and `request` are UTF-8 and end with a NUL; they stay the caller's. On DELAFTALE_OK `*out` is the answer, UTF-8 with
/// a NUL at its end, and the caller gives it back with delaftale_string_free(). On any other status `*out` is NULL. Any number of
/// threads may call at the same time.
///
/// # Safety
///
/// `operation` and `request` are each NULL or a text that ends with a NUL; `out` is NULL or a pointer that may be written to.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_call(operation: *const c_char, request: *const c_char, out: *mut *mut c_char) -> i32 {
    guard(DELAFTALE_PANIC, || {
        if out.is_null() {
            return DELAFTALE_NULL_POINTER;
        }
        // SAFETY: `out` is not NULL, so the caller promises that it may be written to. Written first: `*out` is never left undefined.
        unsafe { out.write(ptr::null_mut()) };
        // SAFETY: the caller promises that `operation` is NULL or ends with a NUL; it is read during this call only.
        let operation = match unsafe { text(operation) } {
            Ok(operation) => operation,
            Err(status) => return status,
        };
        // SAFETY: as for `operation`.
        let request = match unsafe { text(request) } {
            Ok(request) => request,
            Err(status) => return status,
        };
        // JSON writes NUL as \u0000, so an answer that holds one is a fault of the library's, as a panic is.
        let Ok(answer) = CString::new(delaftale::wire::call(operation, request)) else { return DELAFTALE_PANIC };
        // SAFETY: as for the first write.
        unsafe { out.write(answer.into_raw()) };
        DELAFTALE_OK
    })
}

/// Gives back an answer of delaftale_call(). NULL is fine; the same answer twice is not.
///
/// # Safety
///
/// `answer` is NULL or came from delaftale_call(), and has not been given back before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_string_free(answer: *mut c_char) {
    guard((), || {
        if !answer.is_null() {
            // SAFETY: the caller promises that it came from `CString::into_raw` in `delaftale_call`, and comes back once.
            drop(unsafe { CString::from_raw(answer) });
        }
    });
}

/// The name of a status, such as "null-pointer"; "unknown" for a number that is none. The text is the library's: it is not given back.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_status_name(status: i32) -> *const c_char {
    guard(c"unknown".as_ptr(), || {
        match status {
            DELAFTALE_OK => c"ok",
            DELAFTALE_NULL_POINTER => c"null-pointer",
            DELAFTALE_INVALID_UTF8 => c"invalid-utf-8",
            DELAFTALE_PANIC => c"panic",
            _ => c"unknown",
        }
        .as_ptr()
    })
}

/// The text at `pointer`, or the status that says why there is none.
///
/// # Safety
/// `pointer` is NULL or leads to a text that ends with a NUL and lives for `'a`.
unsafe fn text<'a>(pointer: *const c_char) -> Result<&'a str, i32> {
    if pointer.is_null() {
        return Err(DELAFTALE_NULL_POINTER);
    }
    // SAFETY: not NULL, and the caller promises the rest.
    unsafe { CStr::from_ptr(pointer) }.to_str().map_err(|_| DELAFTALE_INVALID_UTF8)
}
