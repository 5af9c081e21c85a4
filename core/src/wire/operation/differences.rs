//! Compares two versions of a plan.

use serde::Deserialize;

use super::plan_of;
use crate::Errors;
use crate::agreement::{Difference, plan_differences};
use crate::wire::PlanDocument;

pub(super) const PURPOSE: &str = "what changed between two versions of a plan, item by item";

/// Two versions of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DifferencesRequest {
    /// The older version.
    pub before: PlanDocument,
    /// The newer version.
    pub after: PlanDocument,
}

impl DifferencesRequest {
    /// The request for these two versions.
    #[must_use]
    pub const fn new(before: PlanDocument, after: PlanDocument) -> Self {
        Self { before, after }
    }
}

/// What changed (*ændringer*) between two versions of a plan, item by item.
///
/// # Errors
/// As [`check_plan`](super::check_plan()), below `/before` and `/after`.
pub fn differences(request: DifferencesRequest) -> Result<Vec<Difference>, Errors> {
    Ok(plan_differences(&plan_of(request.before, "before")?, &plan_of(request.after, "after")?))
}
