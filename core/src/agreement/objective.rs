//! Objectives, indicators and their baselines.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Population, Source};
use crate::figure::{Figure, Unit, Value};
use crate::place::{Id, Place};
use crate::reference::Reference;
use crate::rule::{Direction, StatedRule};
use crate::table::Selection;
use crate::target_group::Register;

/// An objective (*delmål*): a step on the way, followed through its indicators. In the older template a *succeskriterium* is one too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Objective {
    /// Its name inside the delaftale.
    pub id: Id,
    /// What is to be reached, in words. The direction of the words is often not the direction of the indicator.
    pub text: String,
    /// The activity whose success criterion this is; absent for objectives of the whole focus area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// How it is followed: one indicator or several (splits a., b.).
    pub indicators: Vec<Indicator>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// An indicator (*indikator*): the variable that shows whether the objective is reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    /// Its name inside the delaftale: observations refer to it.
    pub id: Id,
    /// The split of one printed cell: `a`, `b`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What is measured, in words.
    pub name: String,
    /// What is measured, as a key: figures with the same measure and population must agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Id>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The unit of its values.
    pub unit: Unit,
    /// Which way is better. No template has a column for it; it belongs to the indicator, not to the words of the objective.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// Where it stood at the start, in the area (*baseline boligområde*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Baseline>,
    /// Where the municipality stood (*evt. anden baseline*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Baseline>,
    /// Where its values come from (*datakilde*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What is to be reached. Without a rule the library reports change, never a verdict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<StatedRule>,
    /// The selection of a target-group table that the baseline counts (*alle undtagen 6.1*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<TableSelection>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// Where an indicator stood at a reference (*baseline*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// The figure, or why there is none.
    pub value: Value,
    /// What it is about in time (*baseline år*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The people behind a share, where known (*tæller*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of, where known (*nævner*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A part of a target-group table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TableSelection {
    /// The table.
    pub table: Id,
    /// Which of its codes.
    pub codes: Selection,
}

impl Indicator {
    /// The baseline's figure, where there is one.
    #[must_use]
    pub fn baseline_figure(&self) -> Option<&Figure> {
        self.baseline.as_ref()?.value.figure()
    }
}

impl Baseline {
    /// A baseline of which nothing else is known.
    #[must_use]
    pub const fn of(value: Value, reference: Option<Reference>) -> Self {
        Self { value, reference, numerator: None, denominator: None, place: None }
    }
}

impl TableSelection {
    /// The names of the breaks in the target-group codes between two days, for the codes that are counted.
    pub(crate) fn breaks_between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &'static str> {
        let found = Register::standard().breaks().iter().filter(move |b| from < b.date && b.date <= to);
        found
            .filter(|b| match &self.codes {
                // What is left out of a table says nothing of the codes that are in it: every break counts.
                Selection::Except(_) => true,
                Selection::Only(codes) => codes.iter().any(|code| b.affected.contains(code)),
            })
            .map(|b| b.id)
    }
}
