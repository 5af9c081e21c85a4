//! The options of assessments, as owned values.

use chrono::NaiveDate;

use super::{Method, Question};

/// The options of assessments: the day, what was known, and the method.
///
/// Requests, reports and documents contain these options. [`AssessmentOptions::question`] turns them into the argument of
/// [`super::assess`]. In JSON they are fields of the request itself: `asOf`, `knownAt`, `method`, `waivers`, `trace`.
///
/// ```
/// use delaftale::follow_up::AssessmentOptions;
/// use delaftale::reference::parse_day;
/// let mut options = AssessmentOptions::of(parse_day("30.6.2024")?);
/// assert!(options.known_at.is_none() && options.trace);
/// options.known_at = Some(parse_day("1.3.2024")?);
/// assert_eq!(options.question().known_at, options.known_at);
/// assert_eq!(options.known_on_the_day().known_at, parse_day("30.6.2024").ok());
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AssessmentOptions {
    /// The day of the status (*opgjort pr.*). Values about later days do not count.
    pub as_of: NaiveDate,
    /// The day up to which values count as known (*kendt pr.*). Values that became known later do not count. If it is absent, all values
    /// count.
    pub known_at: Option<NaiveDate>,
    /// The method of assessment.
    pub method: Method,
    /// The ids of the breaks that the caller waives.
    pub waivers: Vec<String>,
    /// Whether each assessment contains its steps (the trace).
    pub trace: bool,
}

impl AssessmentOptions {
    /// The options for a day: with all known values, by the standard method, with the trace.
    #[must_use]
    pub fn of(as_of: NaiveDate) -> Self {
        Self { as_of, known_at: None, method: Method::standard(), waivers: Vec::new(), trace: true }
    }

    /// The same options with what was known on the day itself: values that became known later do not count.
    #[must_use]
    pub fn known_on_the_day(mut self) -> Self {
        self.known_at = Some(self.as_of);
        self
    }

    /// The question that these options ask about each indicator.
    #[must_use]
    pub fn question(&self) -> Question<'_> {
        let known_at = self.known_at;
        Question { as_of: self.as_of, known_at, method: &self.method, waivers: &self.waivers, trace: self.trace }
    }
}
