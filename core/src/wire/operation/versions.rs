//! Reports the versions of the library.

use super::Nothing;
use crate::Errors;
use crate::wire::Versions;

pub(super) const PURPOSE: &str = "the versions of library, documents, method and register";

/// The versions (*versioner*) of the library, its documents, its method and its register.
///
/// # Errors
/// None.
pub fn versions(_: Nothing) -> Result<Versions, Errors> {
    Ok(Versions::current())
}
