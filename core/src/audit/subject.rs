//! Whose a finding is.

use serde::Serialize;

use crate::place::Id;

/// Whose a finding is (*hvad bemærkningen handler om*): the delaftale, and the item in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Subject {
    /// The delaftale; none where the finding is about the plan itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delaftale: Option<Id>,
    /// The item of the delaftale or of the plan.
    #[serde(flatten)]
    pub item: Item,
}

impl Subject {
    /// An item of this delaftale, or of the plan itself.
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
    /// All of it (*delaftalen som helhed*).
    Whole {},
    /// The period.
    Period {},
    /// Several indicators, or that there are none.
    Objectives {},
    /// One indicator.
    Indicator {
        /// Its objective.
        objective: Id,
        /// The indicator.
        indicator: Id,
    },
    /// An activity.
    Activity {
        /// The activity; a part of another one by its own id.
        activity: Id,
    },
    /// Several posts.
    Staffing {},
    /// One post.
    Post {
        /// What the post is called.
        role: String,
    },
    /// The budget.
    Budget {},
    /// The clause of revision.
    Revision {},
    /// A table of target groups.
    Table {
        /// The table.
        table: Id,
    },
    /// Several rows over time.
    Rows {},
    /// One row over time.
    Series {
        /// The row.
        series: Id,
    },
    /// A statement of the text.
    Statement {
        /// The statement.
        statement: Id,
    },
}
