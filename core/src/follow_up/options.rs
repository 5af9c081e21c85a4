//! What is asked about assessments, by value.

use chrono::NaiveDate;

use super::{Method, Question};

/// What is asked about assessments: the day, what was known, and how it is judged.
///
/// Requests, reports and documents hold it; [`AssessmentOptions::question`] is what [`super::assess`] takes. On the wire its fields stand
/// among those of the request: `asOf`, `knownAt`, `method`, `waivers`, `trace`.
///
/// ```
/// use delaftale::follow_up::AssessmentOptions;
/// use delaftale::reference::parse_day;
/// let mut options = AssessmentOptions::of(parse_day("30.6.2024")?);
/// assert!(options.known_at.is_none() && options.trace);
/// options.known_at = Some(parse_day("1.3.2024")?);
/// assert_eq!(options.question().known_at, parse_day("2024-03-01")?);
/// # Ok::<(), delaftale::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AssessmentOptions {
    /// The day that the status is of (*opgjort pr.*): values about later days do not count.
    pub as_of: NaiveDate,
    /// Only what was known on this day counts (*kendt pr.*); everything where it is absent.
    pub known_at: Option<NaiveDate>,
    /// The method of assessment.
    pub method: Method,
    /// The names of breaks that are crossed knowingly.
    pub waivers: Vec<String>,
    /// Whether each assessment carries its steps.
    pub trace: bool,
}

impl AssessmentOptions {
    /// The status of a day: with everything that is known, by the standard method, with the steps.
    #[must_use]
    pub fn of(as_of: NaiveDate) -> Self {
        Self { as_of, known_at: None, method: Method::standard(), waivers: Vec::new(), trace: true }
    }

    /// The last day on which a value may have become known: [`NaiveDate::MAX`] where everything counts.
    #[must_use]
    pub fn known_until(&self) -> NaiveDate {
        self.known_at.unwrap_or(NaiveDate::MAX)
    }

    /// The question that these options ask of every indicator.
    #[must_use]
    pub fn question(&self) -> Question<'_> {
        let known_at = self.known_until();
        Question { as_of: self.as_of, known_at, method: &self.method, waivers: &self.waivers, trace: self.trace }
    }
}
