//! What is asked of an assessment.

use chrono::NaiveDate;

use super::Method;

/// What is asked about an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The day that the status is of (*status pr.*): values about later days do not count.
    pub as_of: NaiveDate,
    /// What was known on this day: values that became known later do not count.
    pub known_at: NaiveDate,
    /// The method.
    pub method: &'a Method,
    /// The names of breaks that the caller crosses knowingly; the answer repeats those that were crossed.
    pub waivers: &'a [String],
    /// Whether the steps are to be written down.
    pub trace: bool,
}

impl<'a> Question<'a> {
    /// The status of a day, with everything that is known, by the standard cuts, with the trace.
    #[must_use]
    pub const fn of(as_of: NaiveDate, method: &'a Method) -> Self {
        Self { as_of, known_at: NaiveDate::MAX, method, waivers: &[], trace: true }
    }
}
