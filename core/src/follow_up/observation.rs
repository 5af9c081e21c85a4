//! Observations: measured values, the time that they are about, and the day on which they became known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agreement::{Id, Place, Population};
use crate::error::said;
use crate::figure::{Exact, Figure, Value};
use crate::reference::{Reference, format_day};
use crate::{Error, ErrorCode, Errors, Language};

/// Whether a value is about the area or the municipality.
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
/// For an annual volume (`mindst 75 årligt`) the value is the count from the first day of the agreement year up to the reference. For a
/// volume over the period it is the count from the first day of the agreement. A value about a quarter, half-year or year is such a count
/// only if that span begins on the first day of the count; otherwise the indicator is not assessable ([`super::Reason::OtherPeriod`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Observation {
    /// The delaftale of the indicator.
    pub delaftale: Id,
    /// The indicator.
    pub indicator: Id,
    /// Whether the value is about the area or the municipality; the area if not given.
    #[serde(default, skip_serializing_if = "is_area")]
    pub scope: Scope,
    /// The time that the value is about.
    pub reference: Reference,
    /// The figure, or the reason why there is none.
    pub value: Value,
    /// The day on which the value became known. A revision is another observation of the same reference that became known later. The end
    /// of a month and the last day of that month are the same reference; a year and its last quarter are different references.
    #[serde(with = "crate::reference::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The people behind a share (*tæller*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerator: Option<Figure>,
    /// The people that the share is of (*nævner*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denominator: Option<Figure>,
    /// The population of the value, if it differs from the population of the indicator. Such a value is not compared.
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
    /// The place where the value was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_area(scope: &Scope) -> bool {
    *scope == Scope::Area
}

impl Observation {
    /// Makes an observation of the area with a value and nothing else.
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

    /// The last day that the value is about.
    #[must_use]
    pub fn date(&self) -> NaiveDate {
        self.reference.effective_date()
    }

    /// Whether a value was measured. A suppressed value was measured.
    pub(super) const fn has_value(&self) -> bool {
        matches!(self.value, Value::Known(_) | Value::Suppressed)
    }

    /// Whether both observations are about the same time. If they have the same scope too, the observation that became known later is a
    /// revision.
    pub(crate) fn is_about_same_time_as(&self, other: &Self) -> bool {
        self.date() == other.date() && Span::of(self.reference) == Span::of(other.reference)
    }

    /// The order of all observations: by indicator, scope, day, and then the day on which they became known.
    fn order(&self) -> (&Id, &Id, Scope, NaiveDate, NaiveDate, Span) {
        (&self.delaftale, &self.indicator, self.scope, self.date(), self.known, Span::of(self.reference))
    }

    /// Whether two observations that are equal in their order contradict each other. Two texts of the same reference (`31.8.2025`, `udgang
    /// august 2025`) may stand side by side with the same value.
    fn contradicts(&self, other: &Self) -> bool {
        if self.reference == other.reference { self != other } else { self.value != other.value }
    }
}

/// The length of time that a reference covers, from the shortest. Two references with the same last day are the same only if they cover
/// the same time: a year covers more than its last quarter, and a count made on 1 January of the next year does not cover the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

/// Observations in order, checked against each other. Revised values are kept.
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Observations(Vec<Observation>);

impl Observations {
    /// Checks observations and puts them in order.
    ///
    /// # Errors
    /// All problems at once, each with its place in the given list: [`ErrorCode::ObservationKnownTooEarly`] when a figure became known
    /// before the last day that it is about; [`ErrorCode::ObservationConflict`] when two observations of the same reference became known
    /// on the same day with different contents; [`ErrorCode::CountsInvalid`] when a numerator is above its denominator, or the
    /// denominator is not above 0. Whether the numerator and denominator make the value depends on the unit:
    /// [`crate::wire::check_observations`] checks it.
    pub fn new(observations: Vec<Observation>) -> Result<Self, Errors> {
        let mut errors = Vec::new();
        for (i, one) in observations.iter().enumerate() {
            if one.known < one.date() && one.value.figure().is_some() {
                let days = |language| (format_day(one.date(), language), format_day(one.known, language));
                let ((date_da, known_da), (date_en, known_en)) = (days(Language::Danish), days(Language::English));
                let message = said!(
                    "en værdi for {date_da} kan ikke være kendt {known_da}",
                    "a value about {date_en} cannot be known on {known_en}"
                );
                errors.push(Error::new(ErrorCode::ObservationKnownTooEarly, message).within("known").within(i));
            }
            if let (Some(numerator), Some(denominator)) = (&one.numerator, &one.denominator)
                && (numerator.value() > denominator.value() || denominator.value() <= Exact::ZERO)
            {
                errors.push(numerator.no_share_of(denominator).within("numerator").within(i));
            }
        }
        let mut sorted: Vec<(usize, Observation)> = observations.into_iter().enumerate().collect();
        sorted.sort_by(|(_, a), (_, b)| (a.order(), a.reference).cmp(&(b.order(), b.reference)));
        for pair in sorted.windows(2) {
            if let [(_, a), (i, b)] = pair
                && a.order() == b.order()
                && a.contradicts(b)
            {
                errors.push(conflict(&a.value, &b.value, b.reference, b.known).within(i));
            }
        }
        Errors::check(errors)?;
        let mut all: Vec<Observation> = sorted.into_iter().map(|(_, one)| one).collect();
        all.dedup();
        Ok(Self(all))
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

    /// The observations of one indicator, of both scopes, in order.
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
    let message = said!(
        "`{first}` og `{second}` gælder begge {time_da} og er begge kendt {known_da}",
        "`{first}` and `{second}` are both about {time_en} and known on {known_en}"
    );
    Error::new(ErrorCode::ObservationConflict, message).with_help(said!(
        "giv den rettede måling den senere dag, hvor den blev kendt",
        "give a revision the later day on which it became known"
    ))
}

/// The values that were known on a day, for each reference up to another day: of each reference the value that became known last.
///
/// `all` is in the order of [`Observations::of`]. The items are in descending order of their days; items of one day have different
/// references.
pub(crate) fn known(
    all: &[Observation],
    scope: Scope,
    as_of: NaiveDate,
    known_at: NaiveDate,
) -> impl Iterator<Item = &Observation> + Clone {
    let mut day: Option<NaiveDate> = None;
    // One bit for each span.
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

/// One value for each day. If several references end on the day, the value that `fits` is taken, even if it was withdrawn. If none fits,
/// a value that was measured is taken, and of several such values the one that covers the most time. Of two that are equal in this, the
/// value that became known last.
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
