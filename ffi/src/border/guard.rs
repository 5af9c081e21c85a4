//! The border that no panic crosses.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::failure::{Failure, failed};
use super::{Argument, Frame, argument, last_error};
use crate::errors::{
    DELAFTALE_ERROR_BUFFER_TOO_SMALL, DELAFTALE_ERROR_OVERLAP, DELAFTALE_ERROR_PANIC, DELAFTALE_ERROR_SOME_ROWS, DELAFTALE_OK,
};

/// Runs the body of an export that answers a number. When it fails the outputs are reset and the failure is kept as the thread's last
/// error, with the call.
///
/// Unwind safety is asserted: what is kept between calls (handles, rules that were read) is whole whenever a panic can come.
pub(crate) fn guard(
    function: &'static str,
    arguments: &[Argument<'_>],
    body: impl FnOnce(&mut Frame) -> Result<(), Failure>,
) -> i32 {
    let mut call = None;
    // The call is repeated while the arguments are what they were: an output may lie in the memory of one.
    // What the failure says is worth less than the host program.
    // SAFETY: the exports hand in their own arguments, about which their callers promise just this.
    let outcome = run(body, || call = caught(|| unsafe { argument::call(function, arguments) }));
    let Err(failure) = outcome else { return DELAFTALE_OK };
    let number = failure.number;
    caught(|| last_error::keep(call.unwrap_or_default(), failure));
    number
}

/// As [`guard`], for what reads the last error and must leave it as it is.
pub(crate) fn unrecorded(
    _function: &'static str,
    _arguments: &[Argument<'_>],
    body: impl FnOnce(&mut Frame) -> Result<(), Failure>,
) -> i32 {
    run(body, || ()).map_or_else(|failure| failure.number, |()| DELAFTALE_OK)
}

/// The outcome of a body. When it fails, `failed` is called before the outputs are reset.
fn run(body: impl FnOnce(&mut Frame) -> Result<(), Failure>, failed: impl FnOnce()) -> Result<(), Failure> {
    let mut frame = Frame::default();
    let outcome = caught(|| body(&mut frame)).unwrap_or_else(|| {
        let (danish, english) = ("en fejl inde i biblioteket; fortæl os om den", "a fault inside the library; please report it");
        Err(failed!(DELAFTALE_ERROR_PANIC, "", "{danish}", "{english}"))
    });
    // The length that a larger buffer needs is the answer of a call with too small a one, and rows that are well stay so. Where an output
    // overlaps an input nothing may be written at all.
    let kept = [DELAFTALE_ERROR_BUFFER_TOO_SMALL, DELAFTALE_ERROR_SOME_ROWS, DELAFTALE_ERROR_OVERLAP];
    if let Err(failure) = &outcome {
        failed();
        if !kept.contains(&failure.number) {
            frame.reset();
        }
    }
    outcome
}

/// Runs the body of an export that cannot fail; when it panics, the answer is `on_panic`.
pub(crate) fn plain<T>(on_panic: T, body: impl FnOnce() -> T) -> T {
    caught(body).unwrap_or(on_panic)
}

fn caught<T>(body: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(answer) => Some(answer),
        Err(mut payload) => {
            // A payload may itself panic when it is dropped.
            while let Err(next) = catch_unwind(AssertUnwindSafe(|| drop(payload))) {
                payload = next;
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct PanicsOnDrop;

    impl Drop for PanicsOnDrop {
        fn drop(&mut self) {
            panic!("dropped");
        }
    }

    #[test]
    fn a_panic_becomes_the_answer() {
        assert_eq!(plain(1, || 2), 2);
        assert_eq!(plain(1, || panic!("on purpose")), 1);
        assert_eq!(plain(1, || std::panic::panic_any(PanicsOnDrop)), 1);
    }

    #[test]
    fn a_panic_resets_what_was_claimed() {
        let mut value = 1.0;
        let pointer = &raw mut value;
        let number = guard("f", &[], |frame| {
            // SAFETY: a variable of this test.
            let out = unsafe { frame.out(pointer, "value") }?;
            out.set(2.0);
            panic!("on purpose")
        });
        assert_eq!(number, DELAFTALE_ERROR_PANIC);
        assert!(value.is_nan());
    }
}
