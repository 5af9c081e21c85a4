//! Every error code.

use super::{Named, Nothing};
use crate::{ErrorCode, Errors};

pub(super) const PURPOSE: &str = "every error code with its meaning in both languages";

/// Every error code (*fejlkode*) that the operations can answer, with its sentence in both languages.
///
/// # Errors
/// None.
pub fn error_codes(_: Nothing) -> Result<Vec<Named>, Errors> {
    Ok(ErrorCode::ALL.iter().map(|code| Named::new(code.name(), |language| code.explanation(language))).collect())
}
