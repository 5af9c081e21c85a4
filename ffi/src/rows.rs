//! The rules that this thread was asked about: reading a phrase costs far more than asking what it expects.

use std::cell::RefCell;

use delaftale::sheet::Memory;

use crate::border::Failure;

thread_local! {
    static ROWS: RefCell<Memory> = RefCell::new(Memory::new());
}

/// Works with the rules of this thread.
pub(crate) fn with_rows<T>(work: impl FnOnce(&mut Memory) -> Result<T, Failure>) -> Result<T, Failure> {
    ROWS.with_borrow_mut(work)
}
