//! Whether a plan is whole.

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

/// What a plan has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct PlanAnswer {
    /// The plan.
    pub id: Id,
    /// How many delaftaler it has.
    pub delaftaler: usize,
    /// How many objectives.
    pub objectives: usize,
    /// How many indicators.
    pub indicators: usize,
    /// How many activities.
    pub activities: usize,
}

/// Whether a plan (*helhedsplan*) is whole: everything that it refers to is there, and every value can be. The result counts what
/// it has.
///
/// # Errors
/// With every problem at once, each at its path below `/plan`: `id.unknown`, `id.duplicate`, `plan.period`, `rule.unit`,
/// `value.out-of-range`, …
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
