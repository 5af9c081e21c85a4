//! The first page as data: what a board must decide on.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agreement::Id;
use crate::figure::{Exact, Value};
use crate::follow_up::{Assessment, Reason, Status};
use crate::reference::Reference;
use crate::rule::Ambiguity;
use crate::words::bilingual_enum;

/// The first page (*side 1*): what a board must decide on, besides the status of each indicator. All of it comes from the rest of the
/// follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FirstPage {
    /// The decisions that are due, the most serious first.
    pub decisions: Vec<DueDecision>,
    /// The indicators that cannot be judged, grouped by the reason.
    pub unjudged: Vec<Unjudged>,
    /// The assumptions that a status depends on, each with its indicators.
    pub assumptions: Vec<Assumption>,
    /// How many cells of the target-group tables count few people, for each of the [thresholds](SmallCells::THRESHOLDS); empty if the plan
    /// has no tables.
    pub small_cells: Vec<SmallCells>,
}

/// A decision that is due (*beslutning*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum DueDecision {
    /// An indicator has a status that waiting does not improve.
    Indicator {
        /// The id of the delaftale.
        delaftale: Id,
        /// The id of the indicator.
        indicator: Id,
        /// The status of the indicator.
        status: Status,
    },
    /// The delaftale is due for a revision, and no revision is recorded.
    Revision {
        /// The id of the delaftale.
        delaftale: Id,
        /// The days by which a revision was due, the earliest first.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
        due: Vec<NaiveDate>,
    },
    /// The period of an activity or a post has ended, or ends within a year, while the delaftale goes on.
    Activity {
        /// The id of the delaftale.
        delaftale: Id,
        /// The id of the activity, or of a part of one; absent for a post.
        #[serde(skip_serializing_if = "Option::is_none")]
        activity: Option<Id>,
        /// The title of the activity, or the function of the post.
        name: String,
        /// The last day of the period of the activity or the post.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        ends: NaiveDate,
    },
    /// The agreement left a decision about an activity or a post for later, and it is due within a year.
    Agreed {
        /// The id of the delaftale.
        delaftale: Id,
        /// The name of the activity or the post that the decision is about.
        name: String,
        /// The decision, in the words of the agreement.
        text: String,
        /// The last day on which the decision is in time.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        by: NaiveDate,
    },
    /// Observations are missing or late.
    Observations {
        /// The id of the delaftale.
        delaftale: Id,
        /// The number of observations that are missing or late.
        count: usize,
    },
}

/// An indicator of the plan, by its ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorId {
    /// The id of the delaftale.
    pub delaftale: Id,
    /// The id of the indicator.
    pub indicator: Id,
}

/// The indicators that cannot be judged for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Unjudged {
    /// The reason; absent if the agreement has no rule for the indicators, so that only the change is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The indicators, in the order of the plan.
    pub indicators: Vec<IndicatorId>,
}

/// An assumption, with the indicators whose status depends on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assumption {
    /// What was assumed.
    pub assumed: Assumed,
    /// The indicators, in the order of the plan.
    pub indicators: Vec<IndicatorId>,
}

/// An assumption (*antagelse*) without which an indicator could not be judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum Assumed {
    /// The rule can be read in several ways, and one reading was chosen.
    Reading {
        /// The ambiguity, with the chosen reading.
        ambiguity: Ambiguity,
    },
    /// The rule names no deadline, so that the end of the agreement is the deadline.
    AgreementEnd {
        /// The deadline.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        deadline: NaiveDate,
    },
    /// The agreement does not print its first or last day. The status depends on the day that was assumed.
    Period {
        /// True for the first day, from which a count begins; false for the last day, which is the deadline.
        first: bool,
        /// The day that was assumed.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        day: NaiveDate,
    },
    /// The time of the baseline was assumed, in place of what the agreement prints.
    BaselineTime {
        /// The words that the agreement prints for the time.
        printed: String,
    },
    /// The baseline already meets the target, so that the rule is assessed as one that maintains the target.
    TargetHeld {},
    /// The caller waived a break in the series (*databrud*).
    Waived {
        /// The id of the break.
        name: String,
    },
}

/// The number of cells and totals of all target-group tables that count at least one person, but fewer than `below`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SmallCells {
    /// The threshold, in people.
    pub below: u32,
    /// The number of cells and totals below the threshold.
    pub count: usize,
}

impl SmallCells {
    /// The thresholds that are counted, in people. Official practice differs.
    pub const THRESHOLDS: [u32; 3] = [3, 5, 10];
}

bilingual_enum! {
    /// A reason to doubt a status (*tvivl*).
    #[derive(Serialize)]
    #[non_exhaustive]
    pub enum Doubt;
    /// The doubt in a few words.
    pub fn words;

    /// The change cannot be distinguished from chance.
    Chance = "chance", "kan være tilfældigt", "can be chance";
    /// The rounding of the printed figures allows another status.
    Rounding = "rounding", "afrunding kan ændre det", "rounding can change it";
    /// The source should have given a newer value by now.
    OldValue = "oldValue", "gammelt tal", "old figure";
}

impl Doubt {
    /// The doubts about a status. An indicator that cannot be judged has none.
    pub(super) fn about(assessment: &Assessment) -> Vec<Self> {
        if assessment.status == Status::NotAssessable {
            return Vec::new();
        }
        let doubts = [
            (assessment.certainty.as_ref().is_some_and(|certainty| !certainty.distinguishable), Self::Chance),
            (assessment.range.is_open(), Self::Rounding),
            (assessment.age.is_some_and(|age| age.newer_is_due == Some(true)), Self::OldValue),
        ];
        doubts.into_iter().filter(|(touches, _)| *touches).map(|(_, doubt)| doubt).collect()
    }
}

/// The value of an indicator about a year before its latest (*for et år siden*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct YearBefore {
    /// The time that the value is about.
    pub reference: Reference,
    /// The area's value, or the reason why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The gap to the municipality, for a gap rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Exact>,
}
