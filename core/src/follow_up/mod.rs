//! Follow-up (*opfølgning*): observations, the assessment of an indicator on a day with its trace, and the calendar.
//!
//! [`assess()`] assesses one indicator, and [`assess_plan`] all indicators of a plan. [`judge`] gives the status alone, and a [`Row`] needs
//! no plan: both serve the cells of a spreadsheet. [`calendar`](mod@calendar) says which values are due.

mod assess;
mod assessment;
mod awaited;
mod batch;
pub mod calendar;
mod case;
mod check;
mod counted;
mod measured;
mod method;
mod observation;
mod options;
mod outlook;
mod question;
mod range;
mod row;
mod series;
mod statistics;
mod status;
mod status_set;
mod step;
mod straight;
mod table;
mod trace;
mod yardstick;
mod years;

pub use assess::{Judgement, assess, judge};
pub(crate) use assess::{assess_checked, values_looked_at};
pub use assessment::{Age, Assessment, Comparison, Outlook, Reading, RevisedBaseline, StatusRange};
pub use awaited::Awaited;
pub use batch::{IndicatorAssessment, StatusCount, Summary, assess_plan};
pub(crate) use check::{check_against, impossible};
pub use counted::{CountsHeld, YearStatus};
pub use method::Method;
pub use observation::{Observation, Observations};
pub use options::AssessmentOptions;
pub use question::Question;
pub use row::{Row, RowBaseline};
pub use statistics::{
    Certainty, CertaintyMethod, Confidence, Share, count_interval, count_interval_of, counts_differ, counts_differ_of,
};
pub use status::{Reason, Status};
pub use status_set::StatusSet;
pub use step::{Input, Quantity, Step, StepKind};
pub use straight::{Straight, StraightJudgement};
