//! The subject of a finding.

use serde::Serialize;

use crate::place::Id;

/// The subject of a finding (*hvad bemærkningen handler om*): the delaftale, and the item in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Subject {
    /// The id of the delaftale. Absent if the finding is about the plan itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delaftale: Option<Id>,
    /// The item of the delaftale or of the plan.
    #[serde(flatten)]
    pub item: Item,
}

impl Subject {
    /// Makes a subject from an item of this delaftale, or with `None` from an item of the plan itself.
    #[must_use]
    pub const fn new(delaftale: Option<Id>, item: Item) -> Self {
        Self { delaftale, item }
    }
}

/// An item of a delaftale or a plan that a finding can be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "item")]
#[non_exhaustive]
pub enum Item {
    /// The whole delaftale or plan (*delaftalen som helhed*).
    Whole {},
    /// The period (*periode*).
    Period {},
    /// The objectives (*delmål*): several indicators, or the lack of any.
    Objectives {},
    /// One indicator (*indikator*).
    Indicator {
        /// The id of its objective.
        objective: Id,
        /// The id of the indicator.
        indicator: Id,
    },
    /// An activity (*aktivitet*) or a part of one.
    Activity {
        /// The id of the activity, or of the part.
        activity: Id,
    },
    /// The staffing (*medarbejderressourcer*): several posts.
    Staffing {},
    /// One post.
    Post {
        /// The role of the post.
        role: String,
    },
    /// The budget (*økonomi*).
    Budget {},
    /// The revision clause (*revision*).
    Revision {},
    /// A target-group table (*målgruppetabel*).
    Table {
        /// The id of the table.
        table: Id,
    },
    /// Several time series.
    Rows {},
    /// One time series (*tidsserie*).
    Series {
        /// The id of the series.
        series: Id,
    },
    /// A statement (*oplysning*) of the text.
    Statement {
        /// The id of the statement.
        statement: Id,
    },
}
