//! The value at the deadline that is still to come.

use chrono::NaiveDate;
use serde::Serialize;

use super::calendar::first_turn_from;
use crate::agreement::Indicator;
use crate::reference::days_later;

/// The value at the deadline that the source still has to give (*tallet for fristen*): the first value about the deadline or later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Awaited {
    /// The last day that the value is about: the end of the first turn of the source's rhythm that is not before the deadline. Turns are
    /// counted from the reference of the baseline. For a count, and for a baseline without a reference, it is the deadline.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub about: NaiveDate,
    /// The day by which the value should be known: `about` plus the outcome window of the indicator plus the delay of the source.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub due: NaiveDate,
}

impl Awaited {
    /// The value that an indicator awaits for a deadline; `None` unless its source states its rhythm and its delay.
    pub(super) fn of(indicator: &Indicator, counts_from_zero: bool, deadline: NaiveDate) -> Option<Self> {
        let source = indicator.source.as_ref()?;
        let (rhythm, delay) = (source.rhythm?, source.delay_days?);
        let baseline = indicator.baseline.as_ref().and_then(|baseline| baseline.reference).filter(|_| !counts_from_zero);
        let about = baseline.map_or(deadline, |reference| first_turn_from(reference, rhythm, deadline));
        let looked_at = indicator.outcome_window.map_or(about, |window| window.after(about));
        Some(Self { about, due: days_later(looked_at, delay) })
    }
}
