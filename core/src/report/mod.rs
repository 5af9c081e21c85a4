//! Reports: the follow-up of a plan as data, as text, as Markdown and as a page with plots.
//!
//! [`FollowUp`] is the data: every assessment with its steps, the calendar, what is done, and the findings of the audit. From it come
//! three dresses in two languages. They say the same in the same words; numbers, days and decimals follow the language.
//!
//! A page is one file: its styles and its plots stand in it, nothing is fetched from anywhere, and no script is needed. Texts of the
//! plan are escaped in every dress.

mod clean;
mod collect;
mod content;
mod data;
mod explain;
mod html;
mod markdown;
mod markup;
mod numbers;
mod options;
mod plot;
mod svg;
mod text;
mod words;
mod working;

pub use data::{
    ActivityFollowUp, DelaftaleFollowUp, FindingCounts, FindingGroup, FollowUp, IndicatorFollowUp, ObjectiveFollowUp,
    ObservationLine, PlanHead, PostFollowUp, RuleFollowUp, Run, TableFollowUp,
};
pub use options::{Provenance, ReportOptions, TablesShown};
pub use plot::{PathLine, PathPoint, Plot, PlotPoint, PointWithoutValue};
pub use svg::PlotSize;
