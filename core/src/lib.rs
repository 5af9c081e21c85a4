//! placeholder
#![forbid(unsafe_code)]

pub mod agreement;
pub mod audit;
pub mod figure;
pub mod follow_up;
pub mod reference;
pub mod rule;
pub mod target_group;

pub mod wire;

mod error;
mod language;
mod text;

pub use error::{Error, ErrorCode, Errors};
pub use language::Language;
