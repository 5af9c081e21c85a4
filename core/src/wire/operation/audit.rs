//! Audits a plan.

use serde::Deserialize;

use super::plan_of;
use crate::Errors;
use crate::audit::AuditOptions;
use crate::wire::{FindingsDocument, PlanDocument, SchemaVersion, Versions};

pub(super) const PURPOSE: &str = "whether the printed figures of a plan agree, and whether it can be followed";

/// A plan to be audited.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AuditRequest {
    /// The plan.
    pub plan: PlanDocument,
    /// The threshold below which a cell is small. Without it the check of small cells is not made.
    #[serde(default)]
    pub small_cell_threshold: Option<u32>,
}

impl AuditRequest {
    /// The request for this plan, without a threshold.
    #[must_use]
    pub const fn new(plan: PlanDocument) -> Self {
        Self { plan, small_cell_threshold: None }
    }
}

/// Audits a plan (*eftersyn*): whether its printed figures agree with each other, and whether it can be followed. Each finding has a
/// severity, a place, and a sentence in both languages.
///
/// # Errors
/// As [`check_plan`](super::check_plan()).
pub fn audit(request: AuditRequest) -> Result<FindingsDocument, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let findings = crate::audit::audit(&plan, &AuditOptions::new(request.small_cell_threshold));
    Ok(FindingsDocument { schema_version: SchemaVersion, versions: Versions::current(), plan: plan.id.clone(), findings })
}
