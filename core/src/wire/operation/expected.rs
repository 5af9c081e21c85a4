//! Computes the values that a rule expects.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::figure::{Exact, Figure, Unit};
use crate::reference::{Clock, Period, Reference};
use crate::rule::{Course, Rule};
use crate::words::say;
use crate::{Error, ErrorCode, Errors};

pub(super) const PURPOSE: &str = "what a rule expects on some days";

/// A rule and the days on which its expected values are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ExpectedRequest {
    /// The rule.
    pub rule: Rule,
    /// The period in which the rule runs.
    pub period: Period,
    /// The baseline, or the gap for a gap rule. A volume or an occupancy does not need it.
    #[serde(default)]
    pub baseline: Option<Figure>,
    /// The reference of the baseline.
    #[serde(default)]
    pub reference: Option<Reference>,
    /// The unit of the indicator. `courses` counts an occupancy by its courses.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The clock of the way to the deadline; years if it is absent.
    #[serde(default)]
    pub clock: Clock,
    /// The days.
    pub days: Vec<Day>,
}

impl ExpectedRequest {
    /// The request for these days, without a baseline.
    pub fn new(rule: Rule, period: Period, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        let days = days.into_iter().map(Day).collect();
        Self { rule, period, baseline: None, reference: None, unit: None, clock: Clock::default(), days }
    }
}

/// A day, in ISO or Danish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Day(
    /// The day.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub NaiveDate,
);

/// The value that a rule expects on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExpectedAnswer {
    /// The day.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub day: NaiveDate,
    /// The expected value; null if the rule expects none.
    pub expected: Option<Exact>,
    /// False if a yearly factor was rounded.
    pub exact: bool,
    /// The value to be reached by the deadline.
    pub target: Option<Exact>,
    /// The deadline.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<NaiveDate>,
}

/// The values that a rule expects (*forventet værdi*) on some days, for a baseline: one answer for each day, in the unit of the
/// indicator, as exact decimal texts. The answer is `null` on days for which the rule expects no value.
///
/// # Errors
/// `json.missing-field` at `/baseline` or `/reference` when the rule needs them; the codes of [`parse_rule`](super::parse_rule()),
/// [`parse_figure`](super::parse_figure()) and [`parse_reference`](super::parse_reference()) at their paths.
pub fn expected(request: ExpectedRequest) -> Result<Vec<ExpectedAnswer>, Errors> {
    let from_zero = request.rule.counts_from_zero();
    let missing = |field: &str| {
        let message = say!("denne målsætning kræver `{field}`", "this rule needs `{field}`");
        Error::new(ErrorCode::JsonMissingField, message).within(field)
    };
    let baseline = match request.baseline {
        Some(figure) => figure.value(),
        None if from_zero => Exact::ZERO,
        None => return Err(missing("baseline").into()),
    };
    let about = match request.reference {
        Some(reference) => reference,
        None if from_zero => request.period.start().into(),
        None => return Err(missing("reference").into()),
    };
    let unit = request.unit.unwrap_or(Unit::Number);
    let course = Course::new(&request.rule, unit, baseline, about, &request.period).by(request.clock);
    let on = |day: NaiveDate| {
        let expected = course.expected(day);
        ExpectedAnswer {
            day,
            expected: expected.map(|e| e.value),
            exact: expected.is_none_or(|e| e.exact),
            target: course.target_for(day),
            deadline: course.deadline_for(day),
        }
    };
    Ok(request.days.iter().map(|day| on(day.0)).collect())
}
