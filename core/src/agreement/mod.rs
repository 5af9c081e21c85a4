//! The agreement: a plan with its delaftaler, and in each delaftale the objectives, indicators, baselines, activities and resources.
//!
//! A [`Helhedsplan`] has always passed the [check](Helhedsplan::new), so every value of the type is consistent. The parts of a plan are
//! plain data: public fields, a constructor for the required fields, and a `with_…` method for each optional field. Their serde form is the
//! JSON document of a plan.

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
