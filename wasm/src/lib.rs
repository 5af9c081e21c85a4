//! `delaftale` for JavaScript: the JSON operations of [`delaftale::wire`], in a browser or in Node.

use wasm_bindgen::prelude::wasm_bindgen;

/// The whole library, with the rules that its formulas read before.
#[cfg(not(feature = "slim"))]
mod build {
    use std::cell::RefCell;

    use delaftale::sheet::Memory;
    use delaftale::wire::{call_many_with, call_with};

    thread_local! {
        static MEMORY: RefCell<Memory> = RefCell::new(Memory::new());
    }

    pub(super) fn call(operation: &str, request: &str) -> String {
        MEMORY.with_borrow_mut(|memory| call_with(memory, operation, request))
    }

    pub(super) fn call_many(operation: &str, requests: &str) -> String {
        MEMORY.with_borrow_mut(|memory| call_many_with(memory, operation, requests))
    }
}

/// The small build: no formulas, and nothing to remember.
#[cfg(feature = "slim")]
mod build {
    use delaftale::wire::{Operation, call_many_of, call_of};

    pub(super) fn call(operation: &str, request: &str) -> String {
        call_of(Operation::SLIM, operation, request)
    }

    pub(super) fn call_many(operation: &str, requests: &str) -> String {
        call_many_of(Operation::SLIM, operation, requests)
    }
}

/// Carries out an operation on a JSON request and returns a JSON answer, whose `status` is `success` or `failure`.
///
/// It never throws: a request that cannot be read is a failure too, with its errors.
#[must_use]
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> String {
    build::call(operation, request)
}

/// The same for a JSON array of requests: a JSON array of their answers, in one crossing.
#[must_use]
#[wasm_bindgen]
pub fn call_many(operation: &str, requests: &str) -> String {
    build::call_many(operation, requests)
}
