//! The strict reader of JSON: every refusal has a code, a path, a line and both languages.
//!
//! A text is read into a [`tree`], the tree is [`decode`]d into a type of the library. Why a value is refused is a [`refusal`], in the
//! [`words`] of the library; where it stands in the text is found by [`locate`] afterwards, so that a text that is right costs nothing
//! for it.

mod decode;
mod locate;
mod read;
mod refusal;
mod tree;
mod words;

pub use read::{MAX_BYTES, MAX_DEPTH};
pub(super) use read::{document, elements, located, read, utf8};
