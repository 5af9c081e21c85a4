//! The first page as data: what a board decides on.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agreement::Id;
use crate::figure::{Exact, Value};
use crate::follow_up::{Assessment, Reason, Status};
use crate::reference::Reference;
use crate::rule::Ambiguity;
use crate::words::bilingual_enum;

/// What a board decides on (*side 1*), beside the status of each indicator. All numbers come from the rest of the follow-up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FirstPage {
    /// The decisions that are due, the gravest first.
    pub decisions: Vec<DueDecision>,
    /// The indicators that cannot be judged, by the reason.
    pub unjudged: Vec<Unjudged>,
    /// The assumptions that a status hangs on, each with its indicators.
    pub assumptions: Vec<Assumption>,
    /// How many cells of the target-group tables count few people. It is empty if the plan has no tables.
    pub small_cells: Vec<SmallCells>,
}

/// A decision that is due (*beslutning*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum DueDecision {
    /// An indicator has a status that does not pass by waiting.
    Indicator {
        /// The delaftale.
        delaftale: Id,
        /// The indicator.
        indicator: Id,
        /// The status.
        status: Status,
    },
    /// The delaftale was to be revised, and no revision is recorded.
    Revision {
        /// The delaftale.
        delaftale: Id,
        /// The days by which it was to be revised, earliest first.
        #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
        due: Vec<NaiveDate>,
    },
    /// The time of an activity or a post has ended or ends within a year, and the delaftale goes on.
    Activity {
        /// The delaftale.
        delaftale: Id,
        /// The activity, or the part of one; absent for a post.
        #[serde(skip_serializing_if = "Option::is_none")]
        activity: Option<Id>,
        /// The title of the activity, or the function of the post.
        name: String,
        /// The last day of its time.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        ends: NaiveDate,
    },
    /// The agreement left a decision about an activity or a post for later, and it is due within a year.
    Agreed {
        /// The delaftale.
        delaftale: Id,
        /// The activity or the post that is decided on.
        name: String,
        /// What is to be decided, in the words of the agreement.
        text: String,
        /// The last day on which it can be decided in time.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        by: NaiveDate,
    },
    /// Observations are missing or late.
    Observations {
        /// The delaftale.
        delaftale: Id,
        /// How many.
        count: usize,
    },
}

/// An indicator of the plan, by its ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorId {
    /// The delaftale.
    pub delaftale: Id,
    /// The indicator.
    pub indicator: Id,
}

/// Indicators that cannot be judged for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Unjudged {
    /// The reason; absent if the agreement has no rule for them, so that only the change is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The indicators, in the order of the plan.
    pub indicators: Vec<IndicatorId>,
}

/// An assumption, with the indicators whose status hangs on it.
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

/// What was assumed so that an indicator could be judged (*antagelse*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", tag = "kind")]
#[non_exhaustive]
pub enum Assumed {
    /// One of several readings of the rule.
    Reading {
        /// The ambiguity, with its choice.
        ambiguity: Ambiguity,
    },
    /// The end of the agreement as the deadline of a rule that names none.
    AgreementEnd {
        /// The deadline.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        deadline: NaiveDate,
    },
    /// A first or last day that the agreement does not print. The status rests on it.
    Period {
        /// Whether it is the first day, from which a count begins, or the last day, which is the deadline.
        first: bool,
        /// The day that was assumed.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        day: NaiveDate,
    },
    /// The time of the baseline, in place of what the agreement prints.
    BaselineTime {
        /// What the agreement prints.
        printed: String,
    },
    /// The baseline already meets the target, so that the rule is read as holding the target.
    TargetHeld {},
    /// A break in the series was waived.
    Waived {
        /// The id of the break.
        name: String,
    },
}

/// How many cells and totals of all target-group tables count at least one and fewer than so many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SmallCells {
    /// The threshold, in people.
    pub below: u32,
    /// The number of cells below it.
    pub count: usize,
}

impl SmallCells {
    /// The thresholds that are in use: official practice differs.
    pub const THRESHOLDS: [u32; 3] = [3, 5, 10];
}

bilingual_enum! {
    /// What makes a status doubtful (*tvivl*).
    #[derive(Serialize)]
    #[non_exhaustive]
    pub enum Doubt;
    /// The doubt in a few words.
    pub fn words;

    /// The change cannot be told from chance.
    Chance = "chance", "kan være tilfældigt", "can be chance";
    /// The rounding of the printed figures allows another status.
    Rounding = "rounding", "afrunding kan ændre det", "rounding can change it";
    /// The source should have given a newer value.
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
    /// For a gap rule: the gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Exact>,
}
