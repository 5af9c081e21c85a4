//! The strict reader of JSON: every refusal has a code, a path, a line and both languages.
//!
//! A text is read into a [`tree`], and the tree is [`decode`]d into a type of the library. A [`refusal`] gives the reason why a value is
//! refused, in the [`words`] of the library. [`locate`] finds its place in the text afterwards, so that a correct text costs nothing
//! extra.

mod decode;
mod locate;
mod read;
mod refusal;
mod tree;
mod upgrade;
mod words;

pub use read::{MAX_BYTES, MAX_DEPTH};
pub(super) use read::{document, elements, located, read, utf8};
pub(super) use upgrade::OLD_VERSION;
