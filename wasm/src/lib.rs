//! `delaftale` for JavaScript: the JSON operations of [`delaftale::wire`], in a browser or in Node.

use delaftale::wire::{Operation, call_many_of, call_of};
use wasm_bindgen::prelude::wasm_bindgen;

/// What this build can be asked.
const OPERATIONS: &[Operation] = if cfg!(feature = "slim") { Operation::SLIM } else { Operation::ALL };

/// Carries out an operation on a JSON request and returns a JSON answer, whose `status` is `success` or `failure`.
///
/// It never throws: a request that cannot be read is a failure too, with its errors.
#[must_use]
#[wasm_bindgen]
pub fn call(operation: &str, request: &str) -> String {
    call_of(OPERATIONS, operation, request)
}

/// The same for a JSON array of requests: a JSON array of their answers, in one crossing.
#[must_use]
#[wasm_bindgen]
pub fn call_many(operation: &str, requests: &str) -> String {
    call_many_of(OPERATIONS, operation, requests)
}
