//! A test that must fail where AddressSanitizer watches: it shows that the others would.

mod support;

use std::ptr;

use delaftale_ffi::*;
use support::c;

/// Reads a text of the library after it was given back. Never run but by `tests/run sanitize`, which wants it to be stopped.
#[test]
#[ignore = "reads memory that was given back"]
fn a_text_is_read_after_it_was_given_back() {
    let mut text = ptr::null_mut();
    // SAFETY: none, for the last line. That is what this is for.
    unsafe {
        assert_eq!(delaftale_call(c("version").as_ptr(), c("{}").as_ptr(), &raw mut text), DELAFTALE_OK);
        assert_eq!(delaftale_string_free(text), DELAFTALE_OK);
        assert_ne!(text.cast::<u8>().read_volatile(), b'!');
    }
}
