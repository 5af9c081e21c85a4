//! The words of the library: its two languages, texts in both, the names of vocabularies, and the words of its steps.

pub(crate) mod danish;
mod language;
mod list;
mod named;
mod shown;
mod steps;
mod text;

pub use language::Language;
pub(crate) use list::{brackets, either, excerpt, first_upper, list, with_brackets};
pub(crate) use named::{bilingual_enum, named};
pub(crate) use shown::{pointer_names, pointer_segment, shown};
pub(crate) use steps::steps;
pub use text::Text;
pub(crate) use text::say;
