//! The agreement: plan, delaftale, objective, indicator, baseline, activity, resources.
//!
//! A [`Helhedsplan`] is checked: a value that exists is whole. Its parts are plain data with public fields, a constructor for what
//! each must have and a `with_…` step for what it can have; they are at the same time the documents of the wire.

mod activity;
mod check;
mod comparison;
mod delaftale;
mod focus_area;
mod helhedsplan;
mod objective;
mod population;
mod resources;
mod revision;
mod statement;

pub use crate::place::{Id, Place};
pub use crate::rule::Direction;
pub use activity::{Activity, Capacity, Decision, Pages, Role, Schedule};
pub use comparison::{ComparisonKind, CountKind, OtherBaseline, OutcomeWindow};
pub use delaftale::{Delaftale, Party, RevisionClause, Version};
pub use focus_area::{FocusArea, Regime};
pub use helhedsplan::{Department, Document, Helhedsplan, HelhedsplanParts};
pub use objective::{Baseline, Indicator, Objective, TableSelection};
pub use population::{Ages, Population, Rhythm, Source};
pub use resources::{Budget, BudgetLine, Funder, StaffingPost};
pub use revision::{Change, Difference, differences, plan_differences};
pub use statement::{PartOfWhole, Point, Series, SeriesShare, Statement};
