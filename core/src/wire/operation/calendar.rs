//! The calendar of a plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{observations_of, plan_of};
use crate::Errors;
use crate::agreement::{Delaftale, Id};
use crate::follow_up::calendar::{Calendar, CalendarOptions};
use crate::wire::{ObservationsDocument, PlanDocument};

pub(super) const PURPOSE: &str = "what is due, late or missing, per delaftale";

/// A plan with its observations on a day, and the days of grace.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CalendarRequest {
    /// The plan.
    pub plan: PlanDocument,
    /// Its observations.
    #[serde(default)]
    pub observations: Option<ObservationsDocument>,
    /// The day of the calendar.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: NaiveDate,
    /// The day up to which values count as known. If it is absent, all values count.
    #[serde(default, with = "crate::reference::day::optional")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known_at: Option<NaiveDate>,
    /// The number of days from the day on which a value is due until it is late; 30 if it is absent.
    #[serde(default)]
    pub grace_days: Option<u32>,
}

impl CalendarRequest {
    /// The request for a plan on a day, without observations.
    #[must_use]
    pub const fn new(plan: PlanDocument, as_of: NaiveDate) -> Self {
        Self { plan, observations: None, as_of, known_at: None, grace_days: None }
    }
}

/// The calendar of one delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DelaftaleCalendar {
    /// The delaftale.
    pub delaftale: Id,
    /// Its calendar.
    pub calendar: Calendar,
}

/// The calendar (*kalender*) of each delaftale on a day: the expected measurements with their state, the next revision, and the running
/// activities. `graceDays` is a number of days.
///
/// # Errors
/// As [`assess`](super::assess()).
pub fn calendar(request: CalendarRequest) -> Result<Vec<DelaftaleCalendar>, Errors> {
    let plan = plan_of(request.plan, "plan")?;
    let (observations, _) = observations_of(request.observations, &plan)?;
    let mut options = CalendarOptions::of(request.as_of);
    options.known_at = request.known_at;
    options.grace_days = request.grace_days.unwrap_or(options.grace_days);
    let of = |delaftale: &Delaftale| DelaftaleCalendar {
        delaftale: delaftale.id.clone(),
        calendar: crate::follow_up::calendar::calendar(delaftale, &plan.period_of(delaftale), &observations, &options),
    };
    Ok(plan.delaftaler.iter().map(of).collect())
}
