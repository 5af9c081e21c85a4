//! The question that an assessment answers.

use chrono::NaiveDate;

use super::Method;

/// The question about an indicator: the day, what was known, and the method.
///
/// ```
/// use delaftale::follow_up::{Method, Question};
/// use delaftale::reference::parse_day;
/// let method = Method::standard();
/// let question = Question::of(parse_day("30.6.2024")?, &method).with_known_at(parse_day("1.3.2024")?).with_trace(false);
/// assert_eq!(question.known_on_the_day().known_at, Some(question.as_of));
/// assert!(question.waivers.is_empty());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Question<'a> {
    /// The day of the status (*status pr.*). Values about later days do not count.
    pub as_of: NaiveDate,
    /// The day up to which values count as known. Values that became known later do not count. If it is absent, all values count, and the
    /// answer says how many of the values that it used became known after `as_of`.
    pub known_at: Option<NaiveDate>,
    /// The method of assessment.
    pub method: &'a Method,
    /// The ids of the breaks that the caller waives. The answer lists the breaks that it crossed.
    pub waivers: &'a [String],
    /// Whether the answer contains its steps (the trace).
    pub trace: bool,
}

impl<'a> Question<'a> {
    /// The question for a day: with all known values, by this method, with the trace.
    #[must_use]
    pub const fn of(as_of: NaiveDate, method: &'a Method) -> Self {
        Self { as_of, known_at: None, method, waivers: &[], trace: true }
    }
}

impl<'a> Question<'a> {
    /// Sets the day up to which values count as known: [`Question::known_at`](field@Self::known_at).
    #[must_use]
    pub const fn with_known_at(mut self, day: NaiveDate) -> Self {
        self.known_at = Some(day);
        self
    }

    /// The same question with what was known on the day itself: values that became known later do not count.
    #[must_use]
    pub const fn known_on_the_day(self) -> Self {
        let day = self.as_of;
        self.with_known_at(day)
    }

    /// Sets the ids of the breaks that the caller waives: [`Question::waivers`](field@Self::waivers).
    #[must_use]
    pub const fn with_waivers(mut self, waivers: &'a [String]) -> Self {
        self.waivers = waivers;
        self
    }

    /// Sets whether the answer contains the trace: [`Question::trace`](field@Self::trace).
    #[must_use]
    pub const fn with_trace(mut self, trace: bool) -> Self {
        self.trace = trace;
        self
    }
}
