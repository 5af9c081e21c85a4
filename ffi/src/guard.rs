//! The border that no panic crosses.

use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs the body of an export; when it panics, the answer is `on_panic`.
///
/// Unwind safety is asserted, since the library keeps no state between calls that a panic could leave half changed.
pub(crate) fn guard<T>(on_panic: T, body: impl FnOnce() -> T) -> T {
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(answer) => answer,
        Err(payload) => {
            // The payload may panic when it is dropped, out here where nothing catches it.
            mem::forget(payload);
            on_panic
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
        assert_eq!(guard(1, || 2), 2);
        assert_eq!(guard(1, || panic!("on purpose")), 1);
        assert_eq!(guard(1, || std::panic::panic_any(PanicsOnDrop)), 1);
    }
}
