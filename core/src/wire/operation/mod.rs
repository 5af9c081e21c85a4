//! The operations, one in each file: its request, its answer, its function and its documentation.
//!
//! A program in Rust calls the function with the typed request, without JSON. `new` makes a request from its required fields; the
//! optional fields are set afterwards. A binding calls the same function by its name, with JSON text: [`super::call`].
//!
//! ```
//! use delaftale::wire::operation::{TextRequest, parse_rule};
//! let answer = parse_rule(TextRequest::new("øges til 85 % inden 31. august 2025"))?;
//! assert_eq!(answer.rule.to_string(), "øges til 85 % inden 31. august 2025");
//! let errors = parse_rule(TextRequest::new("bliver bedre og bedre")).unwrap_err();
//! assert_eq!(errors.as_slice()[0].path(), "/text");
//! # Ok::<(), delaftale::Errors>(())
//! ```

use super::dispatch::operations as list;
pub use super::parts::{Formatted, Named, Nothing, TextRequest};
use super::parts::{observations_of, plan_of, request_with_options};

// Between the marks is written by `WRITE_NAMES=1 cargo test -p delaftale --all-features --test operations` from the files of this folder,
// which also puts a new operation at the end of the list below. The order, and what a small build has, is changed here by hand.
// <modules>
mod assess;
mod assess_indicator;
mod audit;
mod calendar;
mod check_plan;
mod check_share;
mod check_sum;
mod differences;
mod error_codes;
mod expected;
mod format_figure;
mod formula;
mod operations;
mod parse_figure;
mod parse_period;
mod parse_reference;
mod parse_rule;
mod portfolio;
mod read_observations;
mod report;
mod table;
mod table_change;
mod target_group;
mod versions;
mod vocabulary;
mod whole_numbers;

pub use assess::*;
pub use assess_indicator::*;
pub use audit::*;
pub use calendar::*;
pub use check_plan::*;
pub use check_share::*;
pub use check_sum::*;
pub use differences::*;
pub use error_codes::*;
pub use expected::*;
pub use format_figure::*;
pub use formula::*;
pub use operations::*;
pub use parse_figure::*;
pub use parse_period::*;
pub use parse_reference::*;
pub use parse_rule::*;
pub use portfolio::*;
pub use read_observations::*;
pub use report::*;
pub use table::*;
pub use table_change::*;
pub use target_group::*;
pub use versions::*;
pub use vocabulary::*;
pub use whole_numbers::*;
// </modules>

list! {
    slim {
        "versions" versions,
        "errorCodes" error_codes,
        "parseFigure" parse_figure,
        "formatFigure" format_figure,
        "parseReference" parse_reference,
        "parsePeriod" parse_period,
        "parseRule" parse_rule,
        "expected" expected,
        "targetGroup" target_group,
        "assessIndicator" assess_indicator,
        "checkPlan" check_plan,
        "assess" assess,
    }
    whole {
        "vocabulary" vocabulary,
        "audit" audit,
        "calendar" calendar,
        "report" report,
        "portfolio" portfolio,
        "differences" differences,
        "table" table,
        "tableChange" table_change,
        "checkShare" check_share,
        "checkSum" check_sum,
        "wholeNumbers" whole_numbers,
        "formula" formula,
        "readObservations" read_observations,
    }
}
