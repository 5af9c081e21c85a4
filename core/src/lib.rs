//! placeholder
#![forbid(unsafe_code)]

pub mod figure;
pub mod reference;

mod error;
mod language;
mod text;

pub use error::{Error, ErrorCode, Errors};
pub use language::Language;
