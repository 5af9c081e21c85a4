//! Shared by the examples: arguments, files, and messages that a person can act on.

mod arguments;
mod failure;
mod files;

pub use arguments::{Arguments, Parsed, help};
pub use failure::Failure;
pub use files::{Case, find_cases};
