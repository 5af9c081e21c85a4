//! The settings of a formula.

use super::{DateSystem, Memory};
use crate::Language;

/// What a formula needs besides its cells: how the document counts days, the language of the answer, and the rules that were read before.
#[derive(Debug)]
pub struct Asked<'m> {
    /// How the document counts days.
    pub dates: DateSystem,
    /// The language of the answer.
    pub language: Language,
    /// The rules that were read before.
    pub memory: &'m mut Memory,
}
