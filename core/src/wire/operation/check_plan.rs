//! Checks that a plan is complete.

use serde::{Deserialize, Serialize};

use super::plan_of;
use crate::Errors;
use crate::agreement::{Delaftale, Id};
use crate::wire::PlanDocument;

pub(super) const PURPOSE: &str = "whether a plan document is whole";

/// A plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckPlanRequest {
    /// The plan.
    pub plan: PlanDocument,
}

impl CheckPlanRequest {
    /// The request for this plan.
    #[must_use]
    pub const fn new(plan: PlanDocument) -> Self {
        Self { plan }
    }
}

/// The contents of a plan, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanAnswer {
    /// The id of the plan.
    pub id: Id,
    /// The number of delaftaler.
    pub delaftaler: usize,
    /// The number of objectives.
    pub objectives: usize,
    /// The number of indicators.
    pub indicators: usize,
    /// The number of activities.
    pub activities: usize,
}

/// Checks that a plan (*helhedsplan*) is complete: every item that it refers to exists, and every value is possible. The result counts
/// the items of the plan.
///
/// # Errors
/// All problems at once, each at its path below `/plan`: `id.unknown`, `id.duplicate`, `plan.period`, `rule.unit`, `value.out-of-range`,
/// …
pub fn check_plan(request: CheckPlanRequest) -> Result<PlanAnswer, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let count = |of: fn(&Delaftale) -> usize| plan.delaftaler.iter().map(of).sum();
    Ok(PlanAnswer {
        id: plan.id.clone(),
        delaftaler: plan.delaftaler.len(),
        objectives: count(|d| d.objectives.len()),
        indicators: count(|d| d.indicators().count()),
        activities: count(|d| d.activities.len()),
    })
}
