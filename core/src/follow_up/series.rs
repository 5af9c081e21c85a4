//! The values that a verdict rests on: the latest, the value at the deadline, and the earlier ones.

use chrono::NaiveDate;

use super::measured::{Measured, meets};
use crate::figure::Exact;

/// A value with the last day that it is about.
pub(super) type Dated = (NaiveDate, Measured);

/// The values of an indicator that can be compared with its rule.
pub(super) struct Series {
    /// The latest value.
    pub(super) y: Measured,
    /// The last day that the latest value is about.
    pub(super) t: NaiveDate,
    /// The values before the latest, latest first.
    pub(super) earlier: Vec<Dated>,
}

/// The first known value about the deadline or later (*tallet ved fristen*).
#[derive(Clone, Copy)]
pub(super) struct AtDeadline {
    pub(super) date: NaiveDate,
    pub(super) measured: Measured,
    /// Whether it is the latest value, so that both have one true value.
    pub(super) is_latest: bool,
}

impl Series {
    /// The value at the deadline; `None` as long as no value about the deadline or later is known.
    pub(super) fn at_deadline(&self, deadline: Option<NaiveDate>) -> Option<AtDeadline> {
        let deadline = deadline.filter(|deadline| self.t >= *deadline)?;
        let first = self.earlier.iter().rev().find(|(date, _)| *date >= deadline);
        Some(match first {
            Some((date, measured)) => AtDeadline { date: *date, measured: *measured, is_latest: false },
            None => AtDeadline { date: self.t, measured: self.y, is_latest: true },
        })
    }

    /// The last of the earlier values that met a target.
    pub(super) fn met_earlier(&self, rises: bool, target: Exact) -> Option<&Dated> {
        self.earlier.iter().find(|(_, earlier)| meets(rises, earlier.value, target))
    }
}
