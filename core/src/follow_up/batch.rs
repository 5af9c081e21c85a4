//! Assessments of many indicators at once.

use std::iter::Sum;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Assessment, Observations, Question, Status, YearStatus, assess_checked};
use crate::Errors;
use crate::agreement::{Delaftale, Helhedsplan, Id};
use crate::reference::Period;

/// The assessment of an indicator, with the ids of the indicator and of what contains it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct IndicatorAssessment {
    /// The id of the delaftale.
    pub delaftale: Id,
    /// The id of the objective.
    pub objective: Id,
    /// The id of the indicator.
    pub indicator: Id,
    /// The assessment.
    pub assessment: Assessment,
}

/// The number of indicators with each status. Statuses are counted, never averaged.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// The statuses that occur, in the order of [`Status::ALL`], each with the number of its indicators.
    pub counts: Vec<StatusCount>,
    /// The number of indicators.
    pub total: usize,
    /// The number of indicators with a yearly count that missed the target of a finished agreement year, whatever their status is now.
    pub with_missed_year: usize,
}

/// A status with its number of indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatusCount {
    /// The status.
    pub status: Status,
    /// The number of indicators with this status.
    pub count: usize,
}

impl Summary {
    /// Counts statuses. `with_missed_year` is 0, because a status alone says nothing about earlier agreement years: see
    /// [`Summary::of_assessments`].
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
        Self { counts: counts.filter(|c| c.count > 0).collect(), total: all.len(), with_missed_year: 0 }
    }

    /// Counts the statuses of assessments, and the indicators that missed the target of an agreement year that has ended before `as_of`.
    #[must_use]
    pub fn of_assessments<'a>(assessments: impl IntoIterator<Item = &'a Assessment>, as_of: NaiveDate) -> Self {
        let mut with_missed_year = 0;
        let statuses = assessments.into_iter().map(|assessment| {
            let missed = |year: &YearStatus| year.is_finished(as_of) && year.status == Some(Status::Missed);
            with_missed_year += usize::from(assessment.years.iter().any(missed));
            assessment.status
        });
        let summary = Self::of(statuses);
        Self { with_missed_year, ..summary }
    }

    /// The number of indicators with this status.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.counts.iter().find(|c| c.status == status).map_or(0, |c| c.count)
    }
}

/// Adds the counts of several plans or delaftaler.
///
/// ```
/// use delaftale::follow_up::{Status, Summary};
/// let [north, south] = [Summary::of([Status::Behind, Status::Reached]), Summary::of([Status::Behind])];
/// let both: Summary = [north, south].into_iter().sum();
/// assert_eq!(both, Summary::of([Status::Reached, Status::Behind, Status::Behind]));
/// ```
impl Sum for Summary {
    fn sum<I: Iterator<Item = Self>>(summaries: I) -> Self {
        let all: Vec<Self> = summaries.collect();
        let count = |status| all.iter().map(|summary| summary.count(status)).sum();
        let counts = Status::ALL.iter().map(|status| StatusCount { status: *status, count: count(*status) });
        let sum = |of: fn(&Self) -> usize| all.iter().map(of).sum();
        Self {
            counts: counts.filter(|c| c.count > 0).collect(),
            total: sum(|summary| summary.total),
            with_missed_year: sum(|summary| summary.with_missed_year),
        }
    }
}

/// Checks the observations ([`Observations::check`]), and assesses all indicators of a plan in the order of the document.
///
/// ```
/// use delaftale::follow_up::{Method, Question, Status, assess_plan};
/// use delaftale::reference::parse_day;
/// use delaftale::wire::{read_observations, read_plan};
/// # let plan = r#"{"schemaVersion":"1","plan":{"id":"p","title":"Planen","municipality":"Eksempel","regime":"2019-26",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"delaftaler":[{"id":"job","focusArea":"beskaeftigelse",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"objectives":[{"id":"aktive","text":"Flere er aktive","indicators":[{
/// #     "id":"grad","name":"Aktiveringsgrad","unit":"percent","direction":"higher","baseline":{"value":"20 %","reference":"2021-02"},
/// #     "rule":{"rule":"øges til 85 % inden 31. august 2025"}}]}]}]}}"#;
/// # let observations = r#"{"schemaVersion":"1","observations":[
/// #     {"delaftale":"job","indicator":"grad","reference":"31.8.2023","value":"55 %","known":"2023-10-01"}]}"#;
/// let plan = read_plan(plan)?;
/// let (_, observations) = read_observations(observations)?;
/// let method = Method::standard();
/// let question = Question::of(parse_day("1. december 2023")?, &method);
/// let all = assess_plan(&plan, &observations, &question)?;
/// assert_eq!((all.len(), all[0].indicator.as_str()), (1, "grad"));
/// assert_eq!(all[0].assessment.status, Status::OnTrack);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The errors of [`Observations::check`].
pub fn assess_plan(
    plan: &Helhedsplan,
    observations: &Observations,
    question: &Question<'_>,
) -> Result<Vec<IndicatorAssessment>, Errors> {
    observations.check(plan)?;
    let of = |delaftale| assess_delaftale(delaftale, &plan.period_of(delaftale), observations, question);
    Ok(plan.delaftaler.iter().flat_map(of).collect())
}

fn assess_delaftale(
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
            assessment: assess_checked(indicator, period, observations.of(&delaftale.id, &indicator.id), question),
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
