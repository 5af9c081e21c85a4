//! The last error of each thread.

use std::cell::RefCell;

use delaftale::Language;

use super::{Failure, both, plain};
use crate::choices;
use crate::errors::DELAFTALE_OK;

/// Part of the last error: the call and the message, for developers.
pub const DELAFTALE_LAST_FULL: i32 = 0;
/// Part of the last error: the message, for people. Several problems have a line each.
pub const DELAFTALE_LAST_MESSAGE: i32 = 1;
/// Part of the last error: how to correct the input, for people; empty where there is no advice.
pub const DELAFTALE_LAST_HELP: i32 = 2;
/// Part of the last error: its stable code, such as "figure.not-a-number" or "null-pointer". The language does not matter.
pub const DELAFTALE_LAST_CODE: i32 = 3;
/// Part of the last error: its place, a JSON pointer. It begins with the name of the argument or of the member of a struct. The language
/// does not matter.
pub const DELAFTALE_LAST_PATH: i32 = 4;
/// Part of the last error: the call with its arguments.
pub const DELAFTALE_LAST_CALL: i32 = 5;
/// Part of the last error: all problems as JSON, the failure of a JSON operation; empty when the call failed before the library read the
/// input.
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

/// The number of the last error of this thread; DELAFTALE_OK when there was none. A call that succeeds does not change it.
#[unsafe(no_mangle)]
pub extern "C" fn delaftale_last_error() -> i32 {
    plain(DELAFTALE_OK, || LAST.with_borrow(|last| last.as_ref().map_or(DELAFTALE_OK, |last| last.failure.number)))
}

both! { unrecorded:
    /// A part of the last error of this thread, one of DELAFTALE_LAST_..., in a language; empty when there was no error. This function never
    /// changes the last error, even when it fails itself.
    fn delaftale_last_error_text | delaftale_last_error_text_w(
        part: i32,
        language: i32,
        buffer: *mut Text,
        capacity: usize,
        length: *mut usize,
    ) |frame| {
        // SAFETY: as the caller promises.
        let out = unsafe { frame.text_out::<E>(buffer, capacity, length) }?;
        let language = choices::language(language)?;
        LAST.with_borrow(|last| {
            let text = last.as_ref().map(|last| last.part(part, language));
            out.set(&text.transpose()?.unwrap_or_default())
        })
    }
}

impl LastError {
    fn part(&self, part: i32, language: Language) -> Result<String, Failure> {
        let Self { call, failure } = self;
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
    }
}
