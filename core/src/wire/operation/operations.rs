//! Lists the operations.

use serde::Serialize;

use super::Nothing;
use crate::Errors;
use crate::wire::Operation;

pub(super) const PURPOSE: &str = "the names of all operations";

/// An operation with its purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OperationName {
    /// Its name.
    pub name: &'static str,
    /// What the operation does.
    pub purpose: &'static str,
}

impl OperationName {
    pub(super) const fn new(name: &'static str, purpose: &'static str) -> Self {
        Self { name, purpose }
    }
}

/// The operations (*funktioner*) of this build, with the purpose of each.
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
