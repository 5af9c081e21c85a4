//! The border between C and the library: what comes in is checked, what goes out is written once, and no panic gets across.

mod argument;
mod encoding;
mod failure;
mod frame;
mod guard;
mod last_error;

pub(crate) use argument::{Argument, Handle, args};
pub(crate) use encoding::{Encoding, Utf8, Utf16};
pub(crate) use failure::{Failure, failed};
pub(crate) use frame::{Frame, Out, Outs, TextOut, Written};
pub(crate) use guard::{guard, plain, unrecorded};
pub use last_error::*;
