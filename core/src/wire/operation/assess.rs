//! Assesses every indicator of a plan.

use chrono::NaiveDate;

use super::{observations_of, plan_of, request_with_options};
use crate::Errors;
use crate::follow_up::AssessmentOptions;
use crate::wire::{AssessmentsDocument, ObservationsDocument, PlanDocument};

pub(super) const PURPOSE: &str = "the status of every indicator of a plan on a day";

request_with_options! {
    /// A plan with its observations on a day.
    AssessRequest {
        /// The plan.
        plan: PlanDocument,
        /// Its observations.
        #[serde(default)]
        observations: Option<ObservationsDocument>,
        ..options,
    }
}

impl AssessRequest {
    /// The request for a plan on a day, without observations.
    #[must_use]
    pub fn new(plan: PlanDocument, as_of: NaiveDate) -> Self {
        Self { plan, observations: None, options: AssessmentOptions::of(as_of) }
    }
}

/// The status (*status pr. dato*) of every indicator of a plan on a day: the part of the way from its baseline to its target that the
/// latest value has gone, judged by the method, with the range of statuses that rounding allows and the steps (*mellemregninger*).
///
/// ```
/// use delaftale::reference::parse_day;
/// use delaftale::wire::operation::{AssessRequest, assess};
/// use delaftale::wire::{PlanDocument, read_observations, read_plan};
/// # let plan = r#"{"schemaVersion":"2","plan":{"id":"p","title":"Planen","municipality":"Eksempel","regime":"2019-26",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"delaftaler":[{"id":"job","focusArea":"beskaeftigelse",
/// #     "period":{"start":"2021-09-01","end":"2025-08-31"},"objectives":[{"id":"aktive","text":"Flere er aktive","indicators":[{
/// #     "id":"grad","name":"Aktiveringsgrad","unit":"percent","direction":"higher","baseline":{"value":"20 %","reference":"2021-02"},
/// #     "rule":{"rule":"øges til 85 % inden 31. august 2025"}}]}]}]}}"#;
/// # let observations = r#"{"schemaVersion":"2","observations":[
/// #     {"delaftale":"job","indicator":"grad","reference":"31.8.2023","value":"55 %","known":"2023-10-01"}]}"#;
/// let plan = PlanDocument::of(read_plan(plan)?);
/// let (observations, _) = read_observations(observations)?;
/// let mut request = AssessRequest::new(plan, parse_day("30. juni 2024")?);
/// request.observations = Some(observations);
/// request.options.trace = false;
/// let answer = assess(request)?;
/// assert!(!answer.invented && answer.assessments[0].assessment.trace.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// The codes of [`check_plan`](super::check_plan()); at `/observations` `id.unknown`, `value.out-of-range`,
/// `observation.conflict`, `observation.known-too-early`; `method.invalid`; the `date.*` codes at `/asOf` and `/knownAt`.
pub fn assess(request: AssessRequest) -> Result<AssessmentsDocument, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let (observations, invented) = observations_of(request.observations, &plan)?;
    AssessmentsDocument::of(&plan, &observations, invented, &request.options)
}
