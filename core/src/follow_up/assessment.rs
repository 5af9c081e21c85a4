//! The answer of an assessment.

use chrono::NaiveDate;
use serde::Serialize;

use super::{Awaited, Certainty, CountsHeld, Reason, Status, StatusSet, Step, YearStatus};
use crate::Language;
use crate::agreement::{ComparisonKind, OtherBaseline};
use crate::figure::{Exact, Figure};
use crate::reference::{Clock, Reference};

/// The assessment (*vurdering*) of one indicator on one day.
///
/// All numbers are exact. In JSON they have up to 12 decimals, and a printed value has all of its own. Fields that do not apply are absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment {
    /// The status.
    pub status: Status,
    /// The reason why the indicator cannot be assessed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The statuses that the rounding of the printed figures allows. If the deadline has passed without a value, it is the range of
    /// `before`.
    pub range: StatusRange,
    /// The status of the latest value, if the deadline has passed without a value about the deadline or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Status>,
    /// The value about the deadline or later that the source gives first, if the deadline has passed without one and the source states its
    /// rhythm and its delay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awaited: Option<Awaited>,
    /// The agreement years of a count that starts again every year, up to the day of the status. `status` is the status of the running
    /// year, or of the last finished year if no value of the running year is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<YearStatus>,
    /// How many of the known counts of an occupancy had all places filled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts_held: Option<CountsHeld>,
    /// The value that the path starts from: the baseline, the gap for a gap rule, 0 for a volume. An occupancy has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Reading>,
    /// The latest known value; the gap for a gap rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest: Option<Reading>,
    /// The value at the deadline: the first known value about the deadline or later, if there is one. It can be the latest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_at_deadline: Option<Reading>,
    /// The last of the earlier values that met the target, if the latest value does not meet it and is about a day before the deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met_earlier: Option<Reading>,
    /// The value to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Exact>,
    /// The day by which the target is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<NaiveDate>,
    /// Whether the deadline is the end of the agreement because the rule has none of its own.
    pub deadline_from_agreement: bool,
    /// The clock that measures the way to the deadline and a volume in all. What is stated by the year is counted in years under both.
    pub clock: Clock,
    /// Whether the baseline already met the target, so that the rule was assessed as maintaining the target.
    pub maintains: bool,
    /// The value that the path expects on the day of the latest value. If the target is to be maintained, it is the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Exact>,
    /// Whether `expected` is exact. A power with a fractional exponent is cut to 15 digits.
    pub expected_is_exact: bool,
    /// The part of the expected way that the value has gone: (y - b) / (E - b).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Exact>,
    /// The latest value minus the baseline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Exact>,
    /// The change in per cent of the baseline; absent for a baseline of 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative_change: Option<Exact>,
    /// The target minus the latest value: the rest of the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Exact>,
    /// The outlook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlook: Option<Outlook>,
    /// The comparisons with others, in the order of the baseline.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// A revision of the baseline by its source, with the status that would follow from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revised_baseline: Option<Box<RevisedBaseline>>,
    /// How many of the observations that the assessment used became known after `as_of`. On the day itself nobody knew them.
    pub known_later: usize,
    /// Whether the change can be told from no change, if the numbers of people behind the figures are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Box<Certainty>>,
    /// The age of the latest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// The breaks that the assessment crossed because the caller waived them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waived: Vec<String>,
    /// The steps that led to the answer; empty unless the caller asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<Step>,
}

impl Assessment {
    /// The comparison with the municipality: the one that is named `kommunen`, or else the first of that kind.
    #[must_use]
    pub fn municipality(&self) -> Option<&Comparison> {
        let named = self.comparisons.iter().find(|one| one.name == OtherBaseline::MUNICIPALITY);
        named.or_else(|| self.comparisons.iter().find(|one| one.kind == ComparisonKind::Kommune))
    }

    /// The words for the status. Places that are to be filled have words of their own: `opfyldt`, `ikke opfyldt`.
    #[must_use]
    pub const fn words(&self, language: Language) -> &'static str {
        self.words_of(self.status, language)
    }

    /// The words for a status of this indicator.
    #[must_use]
    pub const fn words_of(&self, status: Status, language: Language) -> &'static str {
        if self.counts_held.is_some() { status.words_of_places(language) } else { status.words(language) }
    }
}

/// The statuses that the rounding of the printed figures allows.
///
/// The true values of the baseline, the latest and the earlier observations lie anywhere in the [`crate::figure::Spread`]s of their prints,
/// independently of each other. A status is possible if and only if some true values have it. True values of which nothing can be assessed
/// do not count. If the printed baseline is on one side of its target and a true baseline on the other, the statuses of that one are named
/// as for the printed baseline: [`Status::Held`] as [`Status::Reached`] and [`Status::Slipped`] as [`Status::Worsening`], or the other way
/// round.
///
/// ```
/// use delaftale::follow_up::{Status, StatusRange};
/// assert!(!StatusRange::only(Status::Reached).is_open());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StatusRange {
    /// The best status.
    pub best: Status,
    /// The worst status.
    pub worst: Status,
    /// All statuses that are possible, the best and the worst included.
    pub possible: StatusSet,
}

impl StatusRange {
    /// The range that contains only this status.
    #[must_use]
    pub const fn only(status: Status) -> Self {
        Self { best: status, worst: status, possible: StatusSet::only(status) }
    }

    /// The range of these statuses and of the printed figures' own. Of two statuses of one rank it names the printed figures' own.
    pub(super) fn of(statuses: impl IntoIterator<Item = Status>, nominal: Status) -> Self {
        let mut range = Self::only(nominal);
        for status in statuses {
            range.possible.insert(status);
            if status.rank() < range.best.rank() {
                range.best = status;
            }
            if status.rank() > range.worst.rank() {
                range.worst = status;
            }
        }
        range
    }

    /// Whether rounding could change the status.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.best != self.worst
    }
}

/// A value that the assessment used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Reading {
    /// The value for calculations, in JSON with all decimals of its figure.
    #[serde(serialize_with = "crate::figure::serialize_in_full")]
    pub value: Exact,
    /// The last day that the value is about.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub date: NaiveDate,
    /// The figure as printed; absent for the zero of a volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub printed: Option<Figure>,
    /// The time that the value is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// The day on which the value became known: for observations, and for a pending baseline that was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub known: Option<NaiveDate>,
}

/// The outlook (*udsigt*), if the value goes on as from the start of the path to the latest value: on a linear path by the same amount, on
/// a compound path by the same per cent, in a count in proportion to the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Outlook {
    /// The change per year so far; absent for a count, and before the path starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace: Option<Exact>,
    /// The change per year that is needed from the latest value to the deadline; absent if the deadline is not after `as_of`, or if the
    /// target is met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed_pace: Option<Exact>,
    /// Whether both paces are in per cent a year. It is so on a path with the same per cent each year.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub in_percent: bool,
    /// The value at the deadline, within what the unit can be; absent if the deadline is not after the latest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_deadline: Option<Exact>,
    /// Whether the value at the deadline would lie beyond what the unit can be, so that `at_deadline` is the limit: 0 people, 100 %.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub limited: bool,
    /// The day on which the value would reach the target, before or after the deadline; absent if the target is met, if the value moves
    /// away from it or does not move, and after the last day of the calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub reaches_target: Option<NaiveDate>,
}

/// A revision of the baseline by its source (*revideret baseline*). The agreement's print decides the status; this says what the source
/// says now, and what would follow.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevisedBaseline {
    /// The figure of the source.
    pub value: Figure,
    /// The day on which it became known.
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub known: NaiveDate,
    /// The status with this baseline.
    pub status: Status,
    /// The reason why the indicator could not be assessed with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
}

/// The comparison of the area with somebody else (*sammenligning*), on the latest day on which both have a value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Comparison {
    /// Whom with: the name of the baseline.
    pub name: String,
    /// Whose it is.
    pub kind: ComparisonKind,
    /// The gap at the baseline: area minus the other.
    pub gap_then: Exact,
    /// The gap on `date`: area minus the other. Absent if there is no later day on which both have a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_now: Option<Exact>,
    /// The change of the other's value up to `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_change: Option<Exact>,
    /// The area's change up to `date` minus the other's; absent if their baselines are about different days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_beyond: Option<Exact>,
    /// The last day that the other's baseline is about, if it states a reference. It can differ from the area's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date_then: Option<NaiveDate>,
    /// The latest day on which both have a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date: Option<NaiveDate>,
    /// Whether the area has a newer value than `date`, which nothing of the other stands beside.
    pub area_is_newer: bool,
}

/// The age of the latest value, compared with the rhythm of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Age {
    /// The days from the last day that the value is about to `as_of`.
    pub days: i64,
    /// Whether the source should have given a newer value by now; absent if its rhythm is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer_is_due: Option<bool>,
}
