//! Assessments of many indicators at once.

use serde::Serialize;

use super::{Assessment, Observations, Question, Status, assess};
use crate::agreement::{Delaftale, Id};
use crate::reference::Period;

/// The assessment of an indicator, with the ids by which to find the indicator.
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
    /// The assessment.
    pub assessment: Assessment,
}

/// The number of indicators with each status. Statuses are counted, never averaged.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The statuses that occur, in their order, each with its number.
    pub counts: Vec<StatusCount>,
    /// The number of indicators.
    pub total: usize,
}

/// A status with its number of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// The number of indicators with this status.
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

    /// The number of indicators with this status.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.counts.iter().find(|c| c.status == status).map_or(0, |c| c.count)
    }
}

/// Assesses all indicators of a delaftale, in the order of the document. `period` is the period in which the rules run:
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
