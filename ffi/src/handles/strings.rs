//! Texts that the library allocated. The caller frees each of them once.

use std::collections::BTreeSet;
use std::ffi::{CString, c_char};
use std::sync::{Mutex, PoisonError};

use crate::border::{Failure, Frame, failed};
use crate::errors::{DELAFTALE_ERROR_INVALID_HANDLE, DELAFTALE_ERROR_PANIC};

/// The addresses of the texts that were not freed.
static LIVE: Mutex<BTreeSet<usize>> = Mutex::new(BTreeSet::new());

/// Allocates a text for the caller, once its place was checked.
///
/// # Safety
/// `place` as for [`Frame::out`].
pub(crate) unsafe fn allocated(
    frame: &mut Frame,
    (place, name): (*mut *mut c_char, &'static str),
    text: impl FnOnce(&Frame) -> Result<String, Failure>,
) -> Result<(), Failure> {
    // SAFETY: as the caller promises.
    let out = unsafe { frame.out(place, name) }?;
    out.set(hand_out(text(frame)?)?);
    Ok(())
}

/// A text as C holds it.
fn hand_out(text: String) -> Result<*mut c_char, Failure> {
    // JSON writes NUL as \u0000, so a text that holds one is a fault of the library's.
    let text = CString::new(text).map_err(|_| {
        failed!(DELAFTALE_ERROR_PANIC, "", "svaret rummer et nul; fortæl os om det", "the answer holds a NUL; please report it")
    })?;
    let pointer = text.into_raw();
    LIVE.lock().unwrap_or_else(PoisonError::into_inner).insert(pointer.addr());
    Ok(pointer)
}

/// Frees a text.
pub(crate) fn free(pointer: *mut c_char) -> Result<(), Failure> {
    if pointer.is_null() {
        return Ok(());
    }
    if !LIVE.lock().unwrap_or_else(PoisonError::into_inner).remove(&pointer.addr()) {
        return Err(failed!(
            DELAFTALE_ERROR_INVALID_HANDLE,
            "text",
            "denne tekst er ikke bibliotekets, eller den er givet tilbage",
            "this text does not belong to the library, or it was freed before"
        ));
    }
    // SAFETY: its address was noted by `hand_out` with the pointer of `into_raw`, and has been forgotten just now.
    drop(unsafe { CString::from_raw(pointer) });
    Ok(())
}
