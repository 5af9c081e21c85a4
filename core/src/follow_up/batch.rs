//! Many indicators at once.

use serde::Serialize;

use super::{Assessment, Observations, Question, Status, assess};
use crate::agreement::{Delaftale, Id};
use crate::reference::Period;

/// The assessment of an indicator with the names that find it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IndicatorAssessment {
    /// The delaftale.
    pub delaftale: Id,
    /// The objective.
    pub objective: Id,
    /// The indicator.
    pub indicator: Id,
    /// How it stands.
    pub assessment: Assessment,
}

/// How many indicators have which status. Statuses are counted, never averaged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The statuses that occur, in their order, with their numbers.
    pub counts: Vec<StatusCount>,
    /// How many indicators there are.
    pub total: usize,
}

/// A status with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// How many indicators have it.
    pub count: usize,
}

impl Summary {
    /// Counts statuses.
    ///
    /// ```
    /// use delaftale::follow_up::{Status, Summary};
    /// let summary = Summary::of([Status::Behind, Status::Reached, Status::Behind]);
    /// assert_eq!((summary.total, summary.count(Status::Behind)), (3, 2));
    /// ```
    #[must_use]
    pub fn of(statuses: impl IntoIterator<Item = Status>) -> Self {
        let all: Vec<Status> = statuses.into_iter().collect();
        let count = |status: Status| all.iter().filter(|s| **s == status).count();
        let counts = Status::ALL.iter().map(|status| StatusCount { status: *status, count: count(*status) });
        Self { counts: counts.filter(|c| c.count > 0).collect(), total: all.len() }
    }

    /// How many indicators have this status.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.counts.iter().find(|c| c.status == status).map_or(0, |c| c.count)
    }
}

/// Assesses every indicator of a delaftale, in the order of the document. `period` is the one in which its rules run:
/// [`crate::agreement::Helhedsplan::period_of`].
#[must_use]
pub fn assess_delaftale(
    delaftale: &Delaftale,
    period: &Period,
    observations: &Observations,
    question: &Question<'_>,
) -> Vec<IndicatorAssessment> {
    delaftale
        .indicators()
        .map(|(objective, indicator)| IndicatorAssessment {
            delaftale: delaftale.id.clone(),
            objective: objective.id.clone(),
            indicator: indicator.id.clone(),
            assessment: assess(indicator, period, observations.of(&delaftale.id, &indicator.id), question),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_counted() {
        let summary = Summary::of([Status::Behind, Status::Reached, Status::Behind, Status::Behind]);
        assert_eq!([Status::Reached, Status::Behind, Status::Missed].map(|s| summary.count(s)), [1, 3, 0]);
        let listed: Vec<_> = summary.counts.iter().map(|c| (c.status, c.count)).collect();
        assert_eq!((listed, summary.total), (vec![(Status::Reached, 1), (Status::Behind, 3)], 4));
    }
}
