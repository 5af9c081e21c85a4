//! The agreement: plan, delaftale, objective, indicator, baseline, activity, resources.
//!
//! [`Helhedsplan`] and [`Delaftale`] are checked: a value that exists is whole. Their parts are plain data with public fields, and
//! at the same time the documents of the wire.

mod activity;
mod check;
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
pub use activity::{Activity, Capacity, Pages, Role, Schedule};
pub(crate) use check::out_of_range;
pub use delaftale::{Delaftale, DelaftaleBuilder, DelaftaleParts, Party, RevisionClause, RevisionDay, Version};
pub use focus_area::{FocusArea, Regime};
pub use helhedsplan::{Department, Document, Helhedsplan, HelhedsplanParts};
pub use objective::{Baseline, Indicator, Objective, TableSelection};
pub use population::{Ages, Population, Rhythm, Source};
pub use resources::{Budget, BudgetLine, Funder, StaffingPost};
pub use revision::{Change, Difference, differences, plan_differences};
pub use statement::{PartOfWhole, Point, Series, SeriesShare, Statement};
