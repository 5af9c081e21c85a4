//! The border between C and the library: what comes in is checked, what goes out is written once, and no panic gets across.

mod argument;
mod both;
mod encoding;
mod failure;
mod frame;
mod given;
mod guard;
mod last_error;

pub(crate) use argument::{Argument, Handle, Shown, args, repeated, shown_members};
pub(crate) use both::both;
pub(crate) use encoding::{Encoding, Utf8, Utf16};
pub(crate) use failure::{Failure, failed};
pub(crate) use frame::{Frame, Out, Outs, Written};
pub(crate) use given::Given;
pub(crate) use guard::{guard, plain, unrecorded};
pub use last_error::*;
