//! Observations: what was measured, about when, and when it became known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agreement::{Id, Place, Population};
use crate::error::said;
use crate::figure::{Figure, Value};
use crate::reference::{Reference, format_day};
use crate::words::named;
use crate::words::steps;
use crate::{Error, ErrorCode, Errors, Language};

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// The area's (*boligområdet*).
    #[default]
    Area,
    /// The municipality's (*kommunen*).
    Municipality,
}

/// A value of an indicator (*måling, observation*).
///
/// For a volume (`mindst 75 årligt`) the value is the count from the first day of the agreement year up to the reference; for a
/// volume over the period, from the first day of the agreement. A value about a quarter, half-year or year is such a count only where
/// that span begins on the first day of the count; else it is not assessed ([`super::Reason::OtherPeriod`]).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Observation {
    /// The delaftale of the indicator.
    pub delaftale: Id,
    /// The indicator.
    pub indicator: Id,
    /// Whose value it is; the area's where nothing is said.
    #[serde(default, skip_serializing_if = "is_area")]
    pub scope: Scope,
    /// What it is about in time.
    pub reference: Reference,
    /// The figure, or why there is none.
    pub value: Value,
    /// The day on which it became known. A revision is a second observation of the same reference that became known later; the end of
    /// a month and its last day are the same reference in other words, a year and its last quarter are two.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The people behind a share (*tæller*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of (*nævner*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// Whom it is about, where that is not the population of the indicator; it is then not compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<Population>,
    /// The name of a break in the series (*databrud*) that begins with this observation.
    #[serde(default, rename = "break", skip_serializing_if = "Option::is_none")]
    pub series_break: Option<Id>,
    /// Where it comes from, where that differs from the indicator's source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_area(scope: &Scope) -> bool {
    *scope == Scope::Area
}

steps!(Observation {
    with_scope set scope: Scope,
    with_numerator some numerator: Figure,
    with_denominator some denominator: Figure,
    with_population some population: Population,
    with_series_break some series_break: Id,
    with_source text source,
    with_note text note,
    with_place some place: Place,
});

impl Observation {
    /// An observation of the area with a value and nothing else.
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
            scope: Scope::Area,
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

    /// The last day that it is about.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.reference.effective_date()
    }

    /// Whether something was measured, shown or not.
    pub(super) const fn has_value(&self) -> bool {
        matches!(self.value, Value::Known(_) | Value::Suppressed)
    }

    /// Whether it is about the same time as another: of two such of one scope the one that became known later is a revision.
    pub(crate) fn is_of_the_time_of(&self, other: &Self) -> bool {
        self.date() == other.date() && Span::of(self.reference) == Span::of(other.reference)
    }

    /// The order of all observations: by indicator, scope, day, and then the day on which they became known.
    fn order(&self) -> (&Id, &Id, Scope, NaiveDate, NaiveDate, Span) {
        (&self.delaftale, &self.indicator, self.scope, self.date(), self.known, Span::of(self.reference))
    }

    /// The order in which they are kept: two texts of the same day stand beside each other.
    fn place(&self) -> ((&Id, &Id, Scope, NaiveDate, NaiveDate, Span), Reference) {
        (self.order(), self.reference)
    }

    /// What is wrong with it on its own.
    fn problems(&self) -> Vec<Error> {
        let mut errors = Vec::new();
        if self.known < self.date() && self.value.figure().is_some() {
            let days = |language| (format_day(self.date(), language), format_day(self.known, language));
            let ((date_da, known_da), (date_en, known_en)) = (days(Language::Danish), days(Language::English));
            let message = said!(
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

    /// The refusal of an observation that contradicts an earlier one.
    fn conflict(&self, earlier: &Self) -> Error {
        conflict(&earlier.value, &self.value, self.reference, self.known)
    }

    /// Whether two that are equal in their order say different things: two texts of the same day may stand side by side.
    fn contradicts(&self, other: &Self) -> bool {
        if self.reference == other.reference { self != other } else { self.value != other.value }
    }
}

/// How much time a reference covers, from the shortest. Two references with the same last day are the same only if they cover the
/// same time: a year is more than its last quarter, and a count made on 1 January of the next year is none over the year.
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

/// Observations in order, checked against each other. All are kept, revised ones too.
///
/// Whether they are values of a plan's indicators is another question: [`Observations::check`].
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
    /// Puts observations in order.
    ///
    /// # Errors
    /// All problems at once, with the place in the list that was given: [`ErrorCode::ObservationKnownTooEarly`] when a figure was known
    /// before the last day that it is about; [`ErrorCode::ObservationConflict`] when two of the same reference became known
    /// on the same day with different contents; [`ErrorCode::CountsInvalid`] when a numerator is above its denominator, or
    /// the denominator is not above 0. Whether they are values of a plan's indicators is asked by [`Observations::check`].
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

    /// Adds one observation at its place; the others are not looked at again. One that is there already changes nothing.
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
    /// As [`Observations::new`], with the path inside the observation; nothing is added then.
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

    /// They by value, in order.
    #[must_use]
    pub fn into_vec(self) -> Vec<Observation> {
        self.0
    }

    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Observation] {
        &self.0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of one indicator, both scopes, in order.
    #[must_use]
    pub fn of(&self, delaftale: &Id, indicator: &Id) -> &[Observation] {
        let key = (delaftale, indicator);
        let start = self.0.partition_point(|o| (&o.delaftale, &o.indicator) < key);
        let rest = self.0.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|o| (&o.delaftale, &o.indicator) == key)).unwrap_or_default()
    }
}

/// Two values of one reference that became known on one day.
pub(super) fn conflict(first: &Value, second: &Value, reference: Reference, known: NaiveDate) -> Error {
    let when = |language| (reference.in_language(language), format_day(known, language));
    let ((time_da, known_da), (time_en, known_en)) = (when(Language::Danish), when(Language::English));
    let message = said!(
        "`{first}` og `{second}` gælder begge {time_da} og er begge kendt {known_da}",
        "`{first}` and `{second}` are both about {time_en} and known on {known_en}"
    );
    Error::new(ErrorCode::ObservationConflict, message).with_help(said!(
        "giv den rettede måling den senere dag, hvor den blev kendt",
        "give a revision the later day on which it became known"
    ))
}

/// What was known on a day about each reference up to another day: the value known latest.
///
/// `all` is in the order of [`Observations::of`]. The items come latest day first; those of one day are different references.
pub(crate) fn known(
    all: &[Observation],
    scope: Scope,
    as_of: NaiveDate,
    known_at: NaiveDate,
) -> impl Iterator<Item = &Observation> + Clone {
    let mut day: Option<NaiveDate> = None;
    // A bit for each span.
    let mut seen = 0_u8;
    all.iter().rev().filter(move |o| {
        if o.scope != scope || o.date() > as_of || o.known > known_at {
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

/// One value of each day. Of several references that end on it: the one that `fits`, even if its value was withdrawn; where none does,
/// one that has a value; and of several of those the one that covers most time. Of two that are equal in this the one known latest.
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

named!(all Scope {
    Area = "area",
    Municipality = "municipality",
});
