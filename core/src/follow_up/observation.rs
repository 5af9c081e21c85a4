//! Observations: what was measured, about when, and when it became known.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::agreement::{Id, Place, Population};
use crate::error::said;
use crate::figure::{Exact, Figure, Value};
use crate::reference::{Reference, format_day};
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
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

impl Observation {
    /// An observation of the area with a value and nothing else.
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

    /// Whether two that are equal in their order say different things: two texts of the same day may stand side by side.
    fn contradicts(&self, other: &Self) -> bool {
        if self.reference == other.reference { self != other } else { self.value != other.value }
    }
}

/// How much time a reference covers, from the shortest. Two references with the same last day are the same only if they cover the
/// same time: a year is more than its last quarter, and a count made on 1 January of the next year is none over the year.
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

/// Observations in order, checked against each other. All are kept, revised ones too.
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
    /// Puts observations in order.
    ///
    /// # Errors
    /// All problems at once, with the place in the list that was given: [`ErrorCode::ObservationKnownTooEarly`] when a figure was known
    /// before the last day that it is about; [`ErrorCode::ObservationConflict`] when two of the same reference became known
    /// on the same day with different contents; [`ErrorCode::CountsInvalid`] when a numerator is above its denominator, or
    /// the denominator is not above 0. Whether they make the value is a matter of the unit:
    /// [`crate::wire::check_observations`].
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
