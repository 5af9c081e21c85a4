//! Lists the error codes.

use super::{Named, Nothing};
use crate::{ErrorCode, Errors};

pub(super) const PURPOSE: &str = "every error code with its meaning in both languages";

/// All error codes (*fejlkode*) of the operations, each with its sentence in both languages.
///
/// # Errors
/// None.
pub fn error_codes(_: Nothing) -> Result<Vec<Named>, Errors> {
    Ok(ErrorCode::ALL.iter().map(|code| Named::new(code.name(), |language| code.explanation(language))).collect())
}
