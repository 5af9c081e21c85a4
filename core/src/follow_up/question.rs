//! The question that an assessment answers.

use chrono::NaiveDate;

use super::Method;

/// The question about an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The day of the status (*status pr.*). Values about later days do not count.
    pub as_of: NaiveDate,
    /// The day whose knowledge counts. Values that became known later do not count.
    pub known_at: NaiveDate,
    /// The method.
    pub method: &'a Method,
    /// The ids of the breaks that the caller waives. The answer lists the breaks that were crossed.
    pub waivers: &'a [String],
    /// Whether the answer contains the trace.
    pub trace: bool,
}

impl<'a> Question<'a> {
    /// The status of a day: with all known values, by this method, with the trace.
    #[must_use]
    pub const fn of(as_of: NaiveDate, method: &'a Method) -> Self {
        Self { as_of, known_at: NaiveDate::MAX, method, waivers: &[], trace: true }
    }
}
