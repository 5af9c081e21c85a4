//! The calendar (*kalender*): expected values that are due, late or missing, the next revision of the delaftale, and the running
//! activities.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::observation::known;
use super::{Observation, Observations};
use crate::agreement::{Activity, Decision, Delaftale, Id, Indicator, RevisionClause, Rhythm};
use crate::figure::{Exact, Value};
use crate::reference::{AgreementYear, MAX_YEAR, Period, Reference, add_months, days, days_later, months_later};
use crate::words::bilingual_enum;

/// The options of a calendar: its day, what was known, and the days of grace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CalendarOptions {
    /// The day of the calendar.
    pub as_of: NaiveDate,
    /// The day up to which values count as known. If it is absent, all values count.
    pub known_at: Option<NaiveDate>,
    /// The days of grace: how many days after its due day a value becomes late.
    pub grace_days: u32,
}

impl CalendarOptions {
    /// The options for a day, with all known values and 30 days of grace. The 30 days are a choice of this library: the agreements state
    /// none.
    #[must_use]
    pub const fn of(as_of: NaiveDate) -> Self {
        Self { as_of, known_at: None, grace_days: 30 }
    }
}

bilingual_enum! {
    /// The state of an expected value (*forfald*).
    #[derive(Serialize)]
    #[non_exhaustive]
    pub enum DueState;
    /// The words for the state, in one language.
    pub fn words;

    /// The value is known, or known to be suppressed (*modtaget*).
    Received = "received", "modtaget", "received";
    /// The value is due, and the days of grace have not passed (*forfalden*).
    Due = "due", "forfalden", "due";
    /// The days of grace have passed (*forsinket*).
    Late = "late", "forsinket", "late";
    /// The value is not known, and the next value is already due (*mangler*).
    Missing = "missing", "mangler", "missing";
    /// The value is not due yet (*endnu ikke forfalden*).
    NotYetDue = "notYetDue", "endnu ikke forfalden", "not yet due";
}

/// A value that an indicator is expected to have, with its state.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ExpectedObservation {
    /// The id of the indicator.
    pub indicator: Id,
    /// The last day that the expected value is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub about: NaiveDate,
    /// The day on which the value should be known: `about` plus the delay of the source. If that is later than 31 December 2199, the last
    /// day that the library calculates with, it is that day.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub due: NaiveDate,
    /// The state of the value.
    pub state: DueState,
    /// True if the source states no rhythm, so that the yearly follow-up of all objectives is assumed.
    pub rhythm_assumed: bool,
}

/// The next revision of the delaftale.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevisionDue {
    /// The day of the last revision that is not after the day of the calendar; without one, the start of the delaftale.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub last: NaiveDate,
    /// The day by which the next revision is due.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub next: NaiveDate,
    /// Whether that day has passed.
    pub overdue: bool,
    /// All due days that passed without a revision, the earliest first. The first is `next`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub missed: Vec<NaiveDate>,
}

/// A decision that is due (*beslutning, der skal træffes*): whether an activity or a post goes on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DecisionDue {
    /// The id of the activity, or of a part of one; absent for a post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<Id>,
    /// The name of the activity, or the function of the post.
    pub name: String,
    /// The decision, in the words of the agreement; absent if only the end of the activity or the post is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The last day on which the decision is in time; absent if the agreement gives no day and has no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub by: Option<NaiveDate>,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// The calendar of a delaftale on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Calendar {
    /// For each indicator, in the order of the document: all values that are expected up to the day, and the next one.
    pub expected: Vec<ExpectedObservation>,
    /// The next revision; absent if the delaftale states no rhythm, and after its end unless a revision was missed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<RevisionDue>,
    /// The running agreement year; absent outside the period of the delaftale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement_year: Option<YearSpan>,
    /// The ids of the activities that run on the day.
    pub running_activities: Vec<Id>,
    /// The decisions that are due, the earliest first: about activities and posts that end before the agreement, and about any for which
    /// the agreement leaves a decision for later.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionDue>,
    /// The staffing on the day in full-time equivalents (*årsværk*), over the posts with a known amount; absent if no post has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_time_equivalents: Option<Exact>,
    /// The number of posts without an amount.
    pub posts_without_amount: usize,
    /// How many of the received values became known after the day of the calendar, so that nobody knew them on that day.
    pub known_later: usize,
}

/// An agreement year (*aftaleår*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct YearSpan {
    /// 1 for the first year.
    pub number: u32,
    /// The first day.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub first: NaiveDate,
    /// The last day.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub last: NaiveDate,
}

impl From<AgreementYear> for YearSpan {
    fn from(year: AgreementYear) -> Self {
        Self { number: year.number, first: year.first, last: year.last }
    }
}

impl Rhythm {
    /// The same point in the next turn of the rhythm: for a yearly rhythm, the same day a year later.
    #[must_use]
    pub fn next(self, day: NaiveDate) -> NaiveDate {
        self.later(day, 1)
    }

    /// The same point in a later turn, counted from the day itself.
    fn later(self, day: NaiveDate, turns: u32) -> NaiveDate {
        self.turned(day, turns, add_months)
    }

    /// So many turns later, where months pass in this way.
    fn turned(self, day: NaiveDate, turns: u32, months_after: fn(NaiveDate, u32) -> NaiveDate) -> NaiveDate {
        let months = match self {
            Self::Weekly => return weeks_later(day, turns),
            Self::CalendarQuarter => return if turns == 0 { day } else { quarter_after(day, turns) },
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
        };
        months_after(day, turns.saturating_mul(months))
    }
}

/// The last day of the value that comes `turns` turns after a value about `reference`. The end of a month remains the end of a month. Any
/// other day remains that day of the month, if the month has it, because all turns are counted from the reference itself.
///
/// The quarters of a source that counts them by the calendar end with March, June, September and December, whatever the first day.
pub(super) fn turn_after(reference: Reference, rhythm: Rhythm, turns: u32) -> NaiveDate {
    rhythm.turned(reference.effective_date(), turns, months_later)
}

/// The last day of the quarter of the calendar that ends as the `turns`th after this day.
fn quarter_after(day: NaiveDate, turns: u32) -> NaiveDate {
    // From the last day before the quarter of the day; a day that ends its quarter is in the next one.
    let next = day.succ_opt().unwrap_or(day);
    let before =
        next.with_day(1).and_then(|first| first.with_month(next.month0() / 3 * 3 + 1)).and_then(|first| first.pred_opt());
    months_later(before.unwrap_or(day), turns.saturating_mul(3))
}

/// The last day of the first turn after a value about `reference` that is not before `day`.
pub(super) fn first_turn_from(reference: Reference, rhythm: Rhythm, day: NaiveDate) -> NaiveDate {
    let mut turns = (1..).map(|number| turn_after(reference, rhythm, number));
    turns.find(|about| *about >= day).unwrap_or(day)
}

fn weeks_later(day: NaiveDate, weeks: u32) -> NaiveDate {
    day.checked_add_days(chrono::Days::new(u64::from(weeks) * 7)).unwrap_or(NaiveDate::MAX)
}

/// Makes the calendar of a delaftale. `period` is the period in which the rules run: [`crate::agreement::Helhedsplan::period_of`].
///
/// From the reference of the baseline on, one value is expected in each turn of the source's rhythm. If the source states no rhythm, one
/// value is expected each year, because the parties must follow up on all objectives yearly. Values about days before the start of the
/// agreement are not expected.
#[must_use]
pub fn calendar(delaftale: &Delaftale, period: &Period, observations: &Observations, options: &CalendarOptions) -> Calendar {
    let (mut expected, mut known_later) = (Vec::new(), 0);
    for (_, indicator) in delaftale.indicators() {
        let own = observations.of(&delaftale.id, &indicator.id);
        known_later += received(own, options).filter(|o| o.known > options.as_of).count();
        expected_of(indicator, period, own, options, &mut expected);
    }
    let running = delaftale.activities.iter().filter(|a| a.period.as_ref().unwrap_or(period).contains(options.as_of));
    let (full_time_equivalents, posts_without_amount) = delaftale.full_time_equivalents(options.as_of, period);
    Calendar {
        expected,
        revision: delaftale.revision.as_ref().and_then(|clause| revision_due(clause, period, options.as_of)),
        agreement_year: period.year_of(options.as_of).map(YearSpan::from),
        running_activities: running.map(|a| a.id.clone()).collect(),
        decisions: decisions(delaftale, period, options.as_of),
        full_time_equivalents,
        posts_without_amount,
        known_later,
    }
}

fn decisions(delaftale: &Delaftale, period: &Period, as_of: NaiveDate) -> Vec<DecisionDue> {
    let mut all = Vec::new();
    of_activities(&delaftale.activities, period, as_of, &mut all);
    for post in &delaftale.staffing {
        all.extend(decision(None, &post.role, (post.decision.as_ref(), post.period.as_ref()), period, as_of));
    }
    all.sort_by_key(|one| one.by.unwrap_or(NaiveDate::MAX));
    all
}

fn of_activities(activities: &[Activity], outer: &Period, as_of: NaiveDate, all: &mut Vec<DecisionDue>) {
    for one in activities {
        let own = (one.decision.as_ref(), one.period.as_ref());
        all.extend(decision(Some(&one.id), &one.name, own, outer, as_of));
        of_activities(&one.parts, one.period.as_ref().unwrap_or(outer), as_of, all);
    }
}

/// The decision about something that runs inside `outer`. `None` if it has no period of its own and the agreement leaves no decision for
/// later.
fn decision(
    activity: Option<&Id>,
    name: &str,
    (stated, own): (Option<&Decision>, Option<&Period>),
    outer: &Period,
    as_of: NaiveDate,
) -> Option<DecisionDue> {
    let ends = own.and_then(Period::end).filter(|end| outer.end().is_none_or(|outer| *end < outer));
    if stated.is_none() && ends.is_none() {
        return None;
    }
    let by = stated.and_then(|stated| stated.by).or(ends).or_else(|| own.unwrap_or(outer).end());
    let text = stated.map(|stated| stated.text.clone());
    Some(DecisionDue { activity: activity.cloned(), name: name.to_owned(), text, by, overdue: by.is_some_and(|by| by < as_of) })
}

/// The area's values that count as received.
fn received<'a>(observations: &'a [Observation], options: &CalendarOptions) -> impl Iterator<Item = &'a Observation> + Clone {
    known(observations, None, options.as_of, options.known_at).filter(|o| matches!(o.value, Value::Known(_) | Value::Suppressed))
}

fn expected_of(
    indicator: &Indicator,
    period: &Period,
    observations: &[Observation],
    options: &CalendarOptions,
    all: &mut Vec<ExpectedObservation>,
) {
    let rhythm = indicator.source.as_ref().and_then(|source| source.rhythm);
    let delay = indicator.source.as_ref().and_then(|source| source.delay_days).unwrap_or(0);
    let turn = rhythm.unwrap_or(Rhythm::Yearly);
    let anchor = indicator.baseline.as_ref().and_then(|baseline| baseline.reference);
    let anchor = anchor.unwrap_or_else(|| Reference::Day(period.start().pred_opt().unwrap_or(period.start())));
    let received = received(observations, options);
    // A value belongs to the turn with the nearest day: less than half a turn away.
    let seen = |from: NaiveDate, about: NaiveDate| received.clone().any(|o| 2 * days(o.date(), about).abs() < days(from, about));
    let seen_about = |day: NaiveDate| received.clone().any(|o| o.date() == day);
    // The value of a turn. The anchor is turn 0.
    let mut expect = |number: u32| {
        let about = turn_after(anchor, turn, number);
        let due = days_later(about, delay);
        let next_due = days_later(turn_after(anchor, turn, number.saturating_add(1)), delay);
        let from = number.checked_sub(1).map(|before| turn_after(anchor, turn, before));
        let seen = from.map_or_else(|| seen_about(about), |from| seen(from, about));
        let state = if seen {
            DueState::Received
        } else if days(due, options.as_of) < 0 {
            DueState::NotYetDue
        } else if days(next_due, options.as_of) >= 0 {
            DueState::Missing
        } else if days(due, options.as_of) > i64::from(options.grace_days) {
            DueState::Late
        } else {
            DueState::Due
        };
        all.push(ExpectedObservation { indicator: indicator.id.clone(), about, due, state, rhythm_assumed: rhythm.is_none() });
        due
    };
    // A baseline that is still to be measured is the first expected value.
    if let Some(baseline) = &indicator.baseline
        && matches!(baseline.value, Value::Pending | Value::NotYetDue)
        && baseline.reference.is_some()
    {
        expect(0);
    }
    for number in 1.. {
        let about = turn_after(anchor, turn, number);
        if period.end().is_some_and(|end| about > end) || about.year() > MAX_YEAR {
            return;
        }
        let due = if about >= period.start() { expect(number) } else { days_later(about, delay) };
        if due > options.as_of {
            return;
        }
    }
}

fn revision_due(clause: &RevisionClause, period: &Period, as_of: NaiveDate) -> Option<RevisionDue> {
    let rhythm = clause.rhythm?;
    let last = clause.done.iter().copied().filter(|day| *day <= as_of).max().unwrap_or_else(|| period.start());
    let next = rhythm.next(last);
    // After the end nothing more is due. What was missed before remains missed.
    let has_passed = |day: &NaiveDate| *day < as_of && period.end().is_none_or(|end| *day <= end);
    let missed: Vec<NaiveDate> = (1..).map(|turns| rhythm.later(last, turns)).take_while(has_passed).collect();
    if missed.is_empty() && period.end().is_some_and(|end| as_of > end) {
        return None;
    }
    Some(RevisionDue { last, next, overdue: !missed.is_empty(), missed })
}
