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
/// All numbers are exact. JSON has up to 12 decimals of them, and all decimals of a printed value. Fields that do not apply are absent.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Assessment {
    /// The status.
    pub status: Status,
    /// The reason why the indicator cannot be assessed; absent unless the status is `notAssessable`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// The statuses that the rounding of the printed figures allows. If the deadline has passed without a value, it is the range of
    /// `before`.
    pub range: StatusRange,
    /// The status of the latest value, if the deadline has passed without a value about the deadline or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Status>,
    /// The value at the deadline that the source still has to give. Present if the deadline has passed without such a value, and the source
    /// states its rhythm and its delay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awaited: Option<Awaited>,
    /// The agreement years of a count that starts again every year, up to the day of the status. `status` is the status of the running
    /// year, or of the last finished year if no value of the running year is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<YearStatus>,
    /// At how many of the known counts of an occupancy all places were filled.
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
    /// The value that the rule asks for; for a gap rule, the gap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Exact>,
    /// The day by which the value is to reach the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub deadline: Option<NaiveDate>,
    /// Whether the deadline is the end of the agreement because the rule has none of its own.
    pub deadline_from_agreement: bool,
    /// The clock of the method. It measures the way to the deadline, and a volume over the whole period. A rule by the year is counted in
    /// years under both clocks.
    pub clock: Clock,
    /// Whether the baseline already met the target, so that the rule was assessed as maintaining the target.
    pub maintains: bool,
    /// The value that the path expects on the day of the latest value. If the target is to be maintained, it is the target.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Exact>,
    /// Whether `expected` is exact. A power with a fractional exponent is cut to 15 digits.
    pub expected_is_exact: bool,
    /// The ratio: the part of the expected way that the value has gone, (y - b) / (E - b), with the latest value y, the baseline b and the
    /// expected value E. 1 is exactly on the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Exact>,
    /// The latest value minus the baseline. For a share it is in percentage points.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Exact>,
    /// The change in per cent of the baseline; absent for a baseline of 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relative_change: Option<Exact>,
    /// The target minus the latest value: the rest of the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Exact>,
    /// The outlook: where the value goes if it continues as so far.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlook: Option<Outlook>,
    /// The comparisons with others, in the order in which the baseline has them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub comparisons: Vec<Comparison>,
    /// A revision of the baseline by its source, with the status that would follow from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revised_baseline: Option<Box<RevisedBaseline>>,
    /// How many of the observations that the assessment used became known after `as_of`, so that nobody knew them on that day.
    pub known_later: usize,
    /// Whether the change can be distinguished from chance. Present if the numbers of people behind both figures are known, and the
    /// indicator does not say that they depend on each other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Box<Certainty>>,
    /// The age of the latest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<Age>,
    /// The ids of the breaks that the assessment crossed because the caller waived them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waived: Vec<String>,
    /// The steps that led to the answer; empty unless the caller asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<Step>,
}

impl Assessment {
    /// The comparison with the municipality: the comparison named `kommunen`, or else the first of the municipality's kind.
    #[must_use]
    pub fn municipality(&self) -> Option<&Comparison> {
        OtherBaseline::municipality_among(&self.comparisons, |one| (&one.name, one.kind))
    }

    /// The words for the status. A status of places that are to be filled has words of its own: `opfyldt`, `ikke opfyldt`.
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
/// independently of each other. A status is possible if and only if some combination of true values has it. Combinations that cannot be
/// assessed do not count.
///
/// If the printed baseline is on one side of its target and a true baseline is on the other, the status of the true baseline gets the name
/// that fits the printed one: [`Status::Held`] becomes [`Status::Reached`], and [`Status::Slipped`] becomes [`Status::Worsening`], or the
/// other way round.
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
    /// All possible statuses, including the best and the worst.
    pub possible: StatusSet,
}

impl StatusRange {
    /// The range with this status alone.
    #[must_use]
    pub const fn only(status: Status) -> Self {
        Self { best: status, worst: status, possible: StatusSet::only(status) }
    }

    /// The range of these statuses and of the status of the printed figures. Of two statuses of one rank it names the status of the printed
    /// figures.
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

    /// Whether rounding could change the status: true if more than one status is possible.
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

/// The outlook (*udsigt*): where the value goes if it continues as it did from the start of the path to the latest value. On a linear path
/// it continues by the same amount, on a compound path by the same per cent, and in a count in proportion to the time.
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
    /// The value at the deadline, limited to what the unit can be; absent if the deadline is not after the latest value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_deadline: Option<Exact>,
    /// Whether the value at the deadline would lie beyond what the unit can be, so that `at_deadline` is the limit: 0 people, 100 %.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub limited: bool,
    /// The day on which the value would reach the target, before or after the deadline. Absent if the target is met, if the value moves
    /// away from it or does not move, and if the day would be after the last day that the library calculates with.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub reaches_target: Option<NaiveDate>,
}

/// A revision of the baseline by its source (*revideret baseline*). The figure that the agreement prints decides the status. This is the
/// figure that the source gives now, and the status that would follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RevisedBaseline {
    /// The figure that the source gives now.
    pub value: Figure,
    /// The day on which this figure became known.
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
    /// The name of the other, as the baseline has it.
    pub name: String,
    /// The kind of the other.
    pub kind: ComparisonKind,
    /// The gap at the baseline: the area's value minus the other's.
    pub gap_then: Exact,
    /// The gap on `date`: the area's value minus the other's. Absent if there is no later day on which both have a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap_now: Option<Exact>,
    /// The change of the other's value from its baseline to `date`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_change: Option<Exact>,
    /// The change of the area's value up to `date` minus `other_change`; absent if the baselines are about different days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_beyond: Option<Exact>,
    /// The last day that the other's baseline is about, if it states a reference. The area's baseline can be about another day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date_then: Option<NaiveDate>,
    /// The latest day on which both have a value; absent if there is none after both baselines.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub date: Option<NaiveDate>,
    /// Whether the area has a value about a day after `date`, on which the other has none.
    pub area_is_newer: bool,
}

/// The age of the latest value, compared with the rhythm of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Age {
    /// The number of days from the last day that the value is about to `as_of`.
    pub days: i64,
    /// Whether the source should have given a newer value by now; absent if its rhythm is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newer_is_due: Option<bool>,
}
