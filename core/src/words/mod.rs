//! The words of the library: its two languages, and texts that say the same in both.

pub(crate) mod danish;
mod language;
mod list;
mod shown;
mod text;

pub use language::Language;
pub(crate) use list::{brackets, either, excerpt, first_upper, list, with_brackets};
pub(crate) use shown::{pointer_names, pointer_segment, shown};
pub use text::Text;
pub(crate) use text::{said, say};
