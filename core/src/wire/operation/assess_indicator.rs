//! Assesses one indicator without a plan.

use chrono::NaiveDate;
use serde::Deserialize;

use super::request_with_options;
use crate::Errors;
use crate::agreement::{Delaftale, FocusArea, Id, Indicator, Objective};
use crate::figure::{Figure, Value};
use crate::follow_up::{Assessment, AssessmentOptions, Observation, Observations, assess_checked, impossible};
use crate::reference::{Period, Reference};

pub(super) const PURPOSE: &str = "the status of one indicator without a plan";

request_with_options! {
    /// One indicator without a plan: for forms and cells.
    AssessIndicatorRequest {
        /// The indicator.
        indicator: Indicator,
        /// The period in which its rule runs.
        period: Period,
        /// Its values.
        observations: Vec<IndicatorObservation>,
        ..options,
    }
}

impl AssessIndicatorRequest {
    /// The request for an indicator on a day, without values.
    #[must_use]
    pub fn new(indicator: Indicator, period: Period, as_of: NaiveDate) -> Self {
        Self { indicator, period, observations: Vec::new(), options: AssessmentOptions::of(as_of) }
    }
}

/// A value of the indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IndicatorObservation {
    /// The time that the value is about.
    pub reference: Reference,
    /// The value.
    pub value: Value,
    /// Whose value it is, where it is not the area's: the name of one of the baseline's comparisons, or `kommunen`.
    #[serde(default)]
    pub of: Option<String>,
    /// The day on which the value became known; the last day that the value is about if this is absent.
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known: Option<NaiveDate>,
    /// The numerator of a share.
    #[serde(default)]
    pub numerator: Option<Figure>,
    /// The denominator of a share.
    #[serde(default)]
    pub denominator: Option<Figure>,
}

impl IndicatorObservation {
    /// A value of the area that became known on the last day that it is about.
    #[must_use]
    pub fn new(reference: Reference, value: Value) -> Self {
        Self { reference, value, of: None, known: None, numerator: None, denominator: None }
    }
}

/// The status (*status*) of one indicator without a plan, for forms and cells. The answer equals that of [`assess`](super::assess()) for
/// a plan with only this indicator.
///
/// # Errors
/// As [`assess`](super::assess()), at `/indicator`, `/period` and `/observations`.
pub fn assess_indicator(request: AssessIndicatorRequest) -> Result<Assessment, Errors> {
    let (indicator, period) = (request.indicator, request.period);
    let here = Id::new("-")?;
    // The same checks as for a plan, on a delaftale with only this indicator.
    let objective = Objective::new(here.clone(), "-").with_indicator(indicator.clone());
    let alone = Delaftale::new(here.clone(), FocusArea::Beskaeftigelse, period).with_objective(objective);
    alone.check().map_err(|errors| errors.moved("/objectives/0/indicators/0", "/indicator"))?;
    let impossible = request.observations.iter().enumerate().filter_map(|(i, one)| {
        let counts = [one.numerator, one.denominator];
        Some(impossible(one.of.as_deref(), &one.value, counts, &indicator)?.within(i).within("observations"))
    });
    Errors::check(impossible.collect())?;
    let observation = |one: IndicatorObservation| Observation {
        of: one.of,
        numerator: one.numerator,
        denominator: one.denominator,
        ..Observation::new(
            here.clone(),
            indicator.id.clone(),
            one.reference,
            one.value,
            one.known.unwrap_or_else(|| one.reference.effective_date()),
        )
    };
    let observations = request.observations.into_iter().map(observation).collect();
    let observations = Observations::new(observations).map_err(|errors| errors.within("observations"))?;
    Ok(assess_checked(&indicator, &period, observations.as_slice(), &request.options.question()))
}
