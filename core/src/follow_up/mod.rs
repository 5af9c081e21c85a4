//! Follow-up (*opfølgning*): observations, assessments with their trace, the calendar.

mod assess;
mod assessment;
mod batch;
pub mod calendar;
mod case;
mod check;
mod measured;
mod method;
mod observation;
mod options;
mod outlook;
mod question;
mod range;
mod row;
mod statistics;
mod status;
mod step;
mod straight;
mod trace;
mod yardstick;

pub use assess::{Judgement, assess, judge};
pub(crate) use assess::{assess_checked, values_looked_at};
pub use assessment::{Age, Assessment, Comparison, Outlook, Reading, StatusRange};
pub use batch::{IndicatorAssessment, StatusCount, Summary, assess_plan};
pub(crate) use check::{check_against, impossible_value, nobody_known};
pub use method::Method;
pub use observation::{Observation, Observations};
pub use options::AssessmentOptions;
pub use question::Question;
pub use row::{Row, RowBaseline};
pub use statistics::{Certainty, CertaintyMethod, Share, count_interval, counts_differ};
pub use status::{Reason, Status};
pub use step::{Input, Quantity, Step, StepKind};
pub use straight::{Straight, StraightJudgement};
