//! What a formula needs besides its cells.

use super::{DateSystem, Memory};
use crate::Language;

/// What a formula is asked in: how its document counts days, the language of its texts, and the rules that were read before.
#[derive(Debug)]
pub struct Asked<'m> {
    /// How the document counts days.
    pub dates: DateSystem,
    /// The language of the texts that are answered.
    pub language: Language,
    /// The rules that were read before.
    pub memory: &'m mut Memory,
}
