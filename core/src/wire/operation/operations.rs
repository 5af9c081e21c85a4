//! What the library can be asked.

use serde::Serialize;

use super::Nothing;
use crate::Errors;
use crate::wire::Operation;

pub(super) const PURPOSE: &str = "the names of all operations";

/// The name of an operation, with what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OperationName {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub purpose: &'static str,
}

impl OperationName {
    pub(super) const fn new(name: &'static str, purpose: &'static str) -> Self {
        Self { name, purpose }
    }
}

/// The operations (*funktioner*) of this build, with what each does.
///
/// ```
/// use delaftale::wire::operation::{Nothing, operations};
/// assert!(operations(Nothing::default())?.iter().any(|operation| operation.name == "parseFigure"));
/// # Ok::<(), delaftale::Errors>(())
/// ```
///
/// # Errors
/// None.
pub fn operations(_: Nothing) -> Result<Vec<OperationName>, Errors> {
    Ok(Operation::ALL.iter().map(|operation| OperationName::new(operation.name, operation.purpose)).collect())
}
