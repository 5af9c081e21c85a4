//! Observations: measured values, the time that they are about, and the day on which they became known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agreement::{Id, Place, Population};
use crate::figure::{Figure, Value};
use crate::reference::{Reference, format_day};
use crate::words::say;
use crate::words::steps;
use crate::{Error, ErrorCode, Errors, Language};

/// A measured value of an indicator (*måling, observation*), with the time that it is about and the day on which it became known.
///
/// For an annual volume (`mindst 75 årligt`) the value is the count from the first day of the agreement year up to the reference. For a
/// volume over the period it is the count from the first day of the agreement. A value about a quarter, half-year or year is such a count
/// only if that span begins on the first day of the count; otherwise the indicator is not assessable ([`super::Reason::OtherPeriod`]).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Observation {
    /// The id of the delaftale that has the indicator.
    pub delaftale: Id,
    /// The id of the indicator in the delaftale.
    pub indicator: Id,
    /// The owner of the value: the name of one of the baseline's [comparisons](crate::agreement::Baseline::comparisons), or `kommunen`.
    /// Absent if the value is the area's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The time that the value is about.
    pub reference: Reference,
    /// The figure, or the reason why there is none. A figure without a unit is in the unit of the indicator.
    pub value: Value,
    /// The day on which the value became known. A revision is another observation of the same reference that became known later. The end
    /// of a month and the last day of that month are the same reference; a year and its last quarter are different references.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The numerator of a share (*tæller*): the number of people that the share counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The denominator of a share (*nævner*): the number of people that the share is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The population of the value, if it differs from the population of the indicator. An assessment does not compare such a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The id of a break in the series (*databrud*) that begins with this observation.
    #[serde(default, rename = "break", skip_serializing_if = "Option::is_none")]
    pub series_break: Option<Id>,
    /// The source of the value, if it differs from the source of the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The place in a document where the value was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

steps!(Observation {
    with_of text of,
    with_numerator some numerator: Figure,
    with_denominator some denominator: Figure,
    with_population some population: Population,
    with_series_break some series_break: Id,
    with_source text source,
    with_note text note,
    with_place some place: Place,
});

impl Observation {
    /// Makes an observation of the area with a value, and with all optional fields absent.
    ///
    /// ```
    /// use delaftale::agreement::Id;
    /// use delaftale::follow_up::Observation;
    /// use delaftale::reference::parse_day;
    /// let (reference, known) = ("31.8.2023".parse()?, parse_day("1.10.2023")?);
    /// let observation = Observation::new(Id::new("job")?, Id::new("grad")?, reference, "55 %".parse()?, known)
    ///     .with_numerator("33 personer".parse()?)
    ///     .with_denominator("60 personer".parse()?);
    /// assert_eq!(observation.date(), parse_day("2023-08-31")?);
    /// # Ok::<(), delaftale::Error>(())
    /// ```
    #[must_use]
    pub const fn new(delaftale: Id, indicator: Id, reference: Reference, value: Value, known: NaiveDate) -> Self {
        Self {
            delaftale,
            indicator,
            of: None,
            reference,
            value,
            known,
            numerator: None,
            denominator: None,
            population: None,
            series_break: None,
            source: None,
            note: None,
            place: None,
        }
    }

    /// The last day that the value is about.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.reference.effective_date()
    }

    /// Whether the observation was known on this day; without a day every observation is known.
    pub(super) fn is_known(&self, known_at: Option<NaiveDate>) -> bool {
        known_at.is_none_or(|day| self.known <= day)
    }

    /// Whether a value was measured. A suppressed value was measured.
    pub(super) const fn has_value(&self) -> bool {
        self.value.is_measured()
    }

    /// Whether both observations are about the same time. If they also have the same owner, the one that became known later is a revision.
    pub(crate) fn is_about_same_time_as(&self, other: &Self) -> bool {
        self.date() == other.date() && Span::of(self.reference) == Span::of(other.reference)
    }

    /// The order of all observations: by indicator, by owner (the area first), by day, and then by the day on which they became known.
    fn order(&self) -> Order<'_> {
        (&self.delaftale, &self.indicator, self.of.as_deref(), self.date(), self.known, Span::of(self.reference))
    }

    /// The order in which observations are kept. Two texts for the same day are next to each other.
    fn place(&self) -> (Order<'_>, Reference) {
        (self.order(), self.reference)
    }

    /// The errors of the observation alone.
    fn problems(&self) -> Vec<Error> {
        let mut errors = Vec::new();
        if self.known < self.date() && self.value.figure().is_some() {
            let days = |language| (format_day(self.date(), language), format_day(self.known, language));
            let ((date_da, known_da), (date_en, known_en)) = (days(Language::Danish), days(Language::English));
            let message = say!(
                "en værdi for {date_da} kan ikke være kendt {known_da}",
                "a value about {date_en} cannot be known on {known_en}"
            );
            errors.push(Error::new(ErrorCode::ObservationKnownTooEarly, message).within("known"));
        }
        if let (Some(numerator), Some(denominator)) = (&self.numerator, &self.denominator)
            && let Err(error) = numerator.must_be_part_of(denominator)
        {
            errors.push(error.within("numerator"));
        }
        errors
    }

    /// The error for an observation that contradicts an earlier observation.
    fn conflict(&self, earlier: &Self) -> Error {
        conflict(&earlier.value, &self.value, self.reference, self.known)
    }

    /// Whether two observations that are equal in their order contradict each other. Two texts of the same reference (`31.8.2025`, `udgang
    /// august 2025`) may occur together with the same value.
    fn contradicts(&self, other: &Self) -> bool {
        if self.reference == other.reference { self != other } else { self.value != other.value }
    }
}

type Order<'a> = (&'a Id, &'a Id, Option<&'a str>, NaiveDate, NaiveDate, Span);

/// The length of time that a reference covers, from the shortest. Two references with the same last day are the same only if they cover
/// the same time: a year covers more than its last quarter, and a count made on 1 January of the next year does not cover the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Span {
    Point,
    Quarter,
    HalfYear,
    CountedAfter,
    Year,
}

impl Span {
    pub(super) const fn of(reference: Reference) -> Self {
        match reference {
            Reference::Day(_) | Reference::MonthEnd(..) => Self::Point,
            Reference::Quarter(..) => Self::Quarter,
            Reference::HalfYear(..) => Self::HalfYear,
            Reference::CountedAfter(_) => Self::CountedAfter,
            Reference::Year(_) => Self::Year,
        }
    }
}

impl<'a> IntoIterator for &'a Observations {
    type Item = &'a Observation;
    type IntoIter = std::slice::Iter<'a, Observation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Observations in order, checked against each other. Revised values are kept.
///
/// [`Observations::check`] checks them against the indicators of a plan.
///
/// ```
/// use delaftale::agreement::Id;
/// use delaftale::figure::Value;
/// use delaftale::follow_up::{Observation, Observations};
/// use delaftale::reference::{Reference, parse_day};
/// let observation = |value: &str, known: &str| -> Result<Observation, delaftale::Error> {
///     Ok(Observation::new(Id::new("job")?, Id::new("grad")?, Reference::parse("2022")?, Value::parse(value)?, parse_day(known)?))
/// };
/// let revised = Observations::new(vec![observation("31 %", "1.9.2023")?, observation("30 %", "1.3.2023")?])?;
/// assert_eq!(revised.len(), 2);
/// assert!(Observations::new(vec![observation("31 %", "1.3.2023")?, observation("30 %", "1.3.2023")?]).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct Observations(Vec<Observation>);

impl Observations {
    /// Checks observations and puts them in order.
    ///
    /// All problems at once, each with its place in the given list:
    ///
    /// - [`ErrorCode::ObservationKnownTooEarly`] when a figure became known before the last day that it is about;
    /// - [`ErrorCode::ObservationConflict`] when two observations of the same reference became known on the same day with different
    ///   contents;
    /// - [`ErrorCode::CountsInvalid`] when a numerator is above its denominator, or the denominator is not above 0.
    ///
    /// [`Observations::check`] checks the observations against the indicators of a plan.
    pub fn new(observations: Vec<Observation>) -> Result<Self, Errors> {
        let of_one = |(i, one): (usize, &Observation)| one.problems().into_iter().map(move |error| error.within(i));
        let mut errors: Vec<Error> = observations.iter().enumerate().flat_map(of_one).collect();
        let mut sorted: Vec<(usize, Observation)> = observations.into_iter().enumerate().collect();
        sorted.sort_by(|(_, a), (_, b)| a.place().cmp(&b.place()));
        for pair in sorted.windows(2) {
            if let [(_, a), (i, b)] = pair
                && a.order() == b.order()
                && a.contradicts(b)
            {
                errors.push(b.conflict(a).within(i));
            }
        }
        Errors::check(errors)?;
        let mut all: Vec<Observation> = sorted.into_iter().map(|(_, one)| one).collect();
        all.dedup();
        Ok(Self(all))
    }

    /// Adds an observation at its place, without checking the others again. An observation that is already present changes nothing.
    ///
    /// ```
    /// use delaftale::agreement::Id;
    /// use delaftale::follow_up::{Observation, Observations};
    /// use delaftale::reference::parse_day;
    /// let (job, grade) = (Id::new("job")?, Id::new("grad")?);
    /// let mut observations = Observations::default();
    /// let first = Observation::new(job.clone(), grade.clone(), "2022".parse()?, "31 %".parse()?, parse_day("1.3.2023")?);
    /// observations.add(first.clone())?;
    /// observations.add(first)?;
    /// assert_eq!(observations.len(), 1);
    ///
    /// let other = Observation::new(job, grade, "2022".parse()?, "30 %".parse()?, parse_day("1.3.2023")?);
    /// let errors = observations.add(other).unwrap_err();
    /// assert_eq!(errors.as_slice()[0].code().name(), "observation.conflict");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// As [`Observations::new`], with the path inside the observation. On an error nothing is added.
    pub fn add(&mut self, observation: Observation) -> Result<(), Errors> {
        let mut errors = observation.problems();
        let after = self.0.partition_point(|o| o.place() <= observation.place());
        let of_the_same_time = {
            let first = self.0.partition_point(|o| o.order() < observation.order());
            let rest = self.0.get(first..).unwrap_or_default();
            rest.get(..rest.partition_point(|o| o.order() <= observation.order())).unwrap_or_default()
        };
        errors.extend(of_the_same_time.iter().find(|o| o.contradicts(&observation)).map(|o| observation.conflict(o)));
        Errors::check(errors)?;
        if !of_the_same_time.contains(&observation) {
            self.0.insert(after, observation);
        }
        Ok(())
    }

    /// Turns the observations into a list, in order.
    #[must_use]
    pub fn into_vec(self) -> Vec<Observation> {
        self.0
    }

    /// All observations, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Observation] {
        &self.0
    }

    /// The number of observations.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no observations.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The observations of one indicator, of the area and of others, in order.
    #[must_use]
    pub fn of(&self, delaftale: &Id, indicator: &Id) -> &[Observation] {
        let key = (delaftale, indicator);
        let start = self.0.partition_point(|o| (&o.delaftale, &o.indicator) < key);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|o| (&o.delaftale, &o.indicator) == key)).unwrap_or_default()
    }
}

/// The error for two values of one reference that became known on the same day.
pub(super) fn conflict(first: &Value, second: &Value, reference: Reference, known: NaiveDate) -> Error {
    let when = |language| (reference.in_language(language), format_day(known, language));
    let ((time_da, known_da), (time_en, known_en)) = (when(Language::Danish), when(Language::English));
    let message = say!(
        "`{first}` og `{second}` gælder begge {time_da} og er begge kendt {known_da}",
        "`{first}` and `{second}` are both about {time_en} and known on {known_en}"
    );
    Error::new(ErrorCode::ObservationConflict, message).with_help(say!(
        "giv den rettede måling den senere dag, hvor den blev kendt",
        "give a revision the later day on which it became known"
    ))
}

/// The values that were known on a day, for each reference up to another day. Each reference has the value that became known last.
///
/// `of` names the owner of the values: `None` is the area. `all` is in the order of [`Observations::of`]. The items are in descending order
/// of their days. Items of one day have different references.
pub(crate) fn known<'a>(
    all: &'a [Observation],
    of: Option<&'a str>,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
) -> impl Iterator<Item = &'a Observation> + Clone {
    let mut day: Option<NaiveDate> = None;
    // One bit for each span.
    let mut seen = 0_u8;
    all.iter().rev().filter(move |o| {
        if o.of.as_deref() != of || o.date() > as_of || !o.is_known(known_at) {
            return false;
        }
        if day != Some(o.date()) {
            day = Some(o.date());
            seen = 0;
        }
        let span = 1 << Span::of(o.reference) as u8;
        let first = seen & span == 0;
        seen |= span;
        first
    })
}

/// One value for each day. If several references end on the day, it is the value that `fits`, even if it was withdrawn. If none fits, it is
/// a measured value, and of several measured values the one that covers the most time. Of two that cover the same time, it is the one that
/// became known last.
pub(super) fn one_a_day<'a>(
    known: impl Iterator<Item = &'a Observation>,
    fits: impl Fn(&Observation) -> bool,
) -> impl Iterator<Item = &'a Observation> {
    let rank =
        move |o: &Observation| if fits(o) { (true, true, Span::Year) } else { (false, o.has_value(), Span::of(o.reference)) };
    let mut known = known.peekable();
    std::iter::from_fn(move || {
        let mut best = known.next()?;
        while let Some(other) = known.next_if(|o| o.date() == best.date()) {
            if rank(other) > rank(best) {
                best = other;
            }
        }
        Some(best)
    })
}
