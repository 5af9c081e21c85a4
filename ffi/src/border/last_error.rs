//! The last error of each thread.

use std::cell::RefCell;
use std::ffi::c_char;

use super::{Encoding, Failure, TextOut, Utf8, Utf16, plain, unrecorded};
use crate::choices;
use crate::errors::DELAFTALE_OK;

/// Part of the last error: the call and the message. For developers.
pub const DELAFTALE_LAST_FULL: i32 = 0;
/// Part of the last error: what is wrong, for people. Where there are several things, a line for each.
pub const DELAFTALE_LAST_MESSAGE: i32 = 1;
/// Part of the last error: how to mend it, for people; empty where there is nothing to say.
pub const DELAFTALE_LAST_HELP: i32 = 2;
/// Part of the last error: its stable code, such as "figure.not-a-number" or "null-pointer"; the same in both languages.
pub const DELAFTALE_LAST_CODE: i32 = 3;
/// Part of the last error: where it is, a JSON pointer that begins with the name of the argument; the same in both languages.
pub const DELAFTALE_LAST_PATH: i32 = 4;
/// Part of the last error: the call with its arguments.
pub const DELAFTALE_LAST_CALL: i32 = 5;
/// Part of the last error: everything that the library found, as the failure of a JSON operation; empty for what it did not look at.
pub const DELAFTALE_LAST_JSON: i32 = 6;

struct LastError {
    call: String,
    failure: Failure,
}

thread_local! {
    static LAST: RefCell<Option<LastError>> = const { RefCell::new(None) };
}

/// Keeps a failure until the thread's next.
pub(super) fn keep(call: String, failure: Failure) {
    LAST.with_borrow_mut(|last| *last = Some(LastError { call, failure }));
}

/// The number of this thread's last error; DELAFTALE_OK when there was none. A call that succeeds leaves it as it is.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_last_error() -> i32 {
    plain(DELAFTALE_OK, || LAST.with_borrow(|last| last.as_ref().map_or(DELAFTALE_OK, |last| last.failure.number)))
}

/// A part of this thread's last error, one of DELAFTALE_LAST_..., in a language; empty when there was no error. When this call itself
/// fails, the last error stays as it is.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_last_error_text(
    part: i32,
    language: i32,
    buffer: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    // SAFETY: as the caller promises.
    unrecorded(|frame| text(part, language, unsafe { frame.text_out::<Utf8>(buffer, capacity, length) }?))
}

/// delaftale_last_error_text() in UTF-16.
///
/// # Safety
///
/// As the introduction says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn delaftale_last_error_text_w(
    part: i32,
    language: i32,
    buffer: *mut u16,
    capacity: usize,
    length: *mut usize,
) -> i32 {
    // SAFETY: as the caller promises.
    unrecorded(|frame| text(part, language, unsafe { frame.text_out::<Utf16>(buffer, capacity, length) }?))
}

fn text<E: Encoding>(part: i32, language: i32, out: TextOut<'_, E>) -> Result<(), Failure> {
    let language = choices::language(language)?;
    LAST.with_borrow(|last| {
        let text = last.as_ref().map(|LastError { call, failure }| {
            Ok(match part {
                DELAFTALE_LAST_FULL => format!("{call}: {}", failure.message(language)),
                DELAFTALE_LAST_MESSAGE => failure.message(language),
                DELAFTALE_LAST_HELP => failure.help(language).to_owned(),
                DELAFTALE_LAST_CODE => failure.code().to_owned(),
                DELAFTALE_LAST_PATH => failure.path().to_owned(),
                DELAFTALE_LAST_CALL => call.clone(),
                DELAFTALE_LAST_JSON => failure.json().unwrap_or_default(),
                _ => return Err(Failure::no_choice("part", part)),
            })
        });
        out.set(&text.transpose()?.unwrap_or_default())
    })
}
