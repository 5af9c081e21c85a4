//! The statuses of an assessment, and the reasons why an indicator has none.

use serde::Serialize;

use crate::Language;
use crate::figure::Value;
use crate::words::bilingual_enum;

bilingual_enum! {
    /// The status of an indicator (*status*).
    #[derive(PartialOrd, Ord, Serialize)]
    #[non_exhaustive]
    pub enum Status;
    /// The words for the status, in one language.
    pub fn words;

    /// The latest value meets the target.
    Reached = "reached", "nået", "reached";
    /// The ratio is at or above the first cut of the method.
    OnTrack = "onTrack", "på vej", "on track";
    /// The ratio is between the two cuts.
    Behind = "behind", "bagud", "behind";
    /// The ratio is below the second cut, but not below 0.
    FarBehind = "farBehind", "langt bagud", "far behind";
    /// The value has moved in the wrong direction: the ratio is below 0.
    Worsening = "worsening", "går den forkerte vej", "worsening";
    /// The rule asks to hold the target (*og fastholdes*). An earlier observation met the target, and the latest does not. After the
    /// deadline, the earlier observation is the value at the deadline.
    Lost = "lost", "nået, men ikke fastholdt", "reached, but not held";
    /// Neither the value at the deadline nor the latest value meets the target.
    Missed = "missed", "ikke nået", "missed";
    /// For a direction rule: better than the baseline by more than rounding. The two prints share no true value.
    Better = "better", "bedre", "better";
    /// For a direction rule: no change beyond rounding. The two prints share a true value.
    Unchanged = "unchanged", "uændret", "unchanged";
    /// For a direction rule: worse than the baseline by more than rounding.
    Worse = "worse", "dårligere", "worse";
    /// The level is maintained. For an occupancy: the places are filled (*opfyldt*, see [`Status::words_of_places`]).
    Held = "held", "fastholdt", "held";
    /// The level is not maintained. For an occupancy: the places are not filled (*ikke opfyldt*).
    Slipped = "slipped", "ikke fastholdt", "not held";
    /// There is no rule. The change is reported without a verdict.
    ChangeOnly = "changeOnly", "uden mål, kun udvikling", "no target, change only";
    /// The value at the deadline does not meet the target. The latest value does.
    ReachedLate = "reachedLate", "nået efter fristen", "reached after the deadline";
    /// The value at the deadline met the target. The latest value does not, and the rule does not ask to hold the target.
    ReachedAtDeadline = "reachedAtDeadline", "nået ved fristen, men ikke længere", "reached at the deadline, but no longer";
    /// The deadline has passed, and no value about the deadline or later is known. The day by which the source should have given one has
    /// passed too, or is not known.
    DeadlinePassed = "deadlinePassed", "fristen er udløbet uden måling", "the deadline has passed without an observation";
    /// The deadline has passed, no value about the deadline or later is known, and the source need not have given one yet.
    Awaiting = "awaiting", "afventer tallet for fristen", "awaiting the value at the deadline";
    /// For a ceiling (*højst 20 i perioden*): the count of the whole time is not above it. Rules cannot state a ceiling yet, so that no
    /// assessment has this status. Its name and number are already fixed.
    Kept = "kept", "overholdt", "kept";
    /// For a ceiling: the count is above it. No assessment has this status yet, see [`Status::Kept`].
    Exceeded = "exceeded", "overskredet", "exceeded";
    /// For a ceiling: the count so far is not above it. No assessment has this status yet, see [`Status::Kept`].
    WithinSoFar = "withinSoFar", "overholdt hidtil", "within so far";
    /// The indicator cannot be assessed. A [`Reason`] says why.
    NotAssessable = "notAssessable", "kan ikke vurderes", "not assessable";
}

impl Status {
    /// The rank of the status, from the best. Among the statuses of one kind of rule, a worse status has a higher rank. `Held` ranks with
    /// `Reached` and `Slipped` with `Worsening`, because rounding can put a baseline on either side of its target.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::Reached | Self::Held | Self::Better | Self::Kept => 0,
            Self::ReachedAtDeadline => 1,
            Self::ReachedLate => 2,
            Self::OnTrack | Self::WithinSoFar => 3,
            Self::Behind | Self::Unchanged => 4,
            Self::FarBehind => 5,
            Self::Worsening | Self::Slipped | Self::Worse => 6,
            Self::Lost => 7,
            Self::Missed | Self::Exceeded => 8,
            Self::DeadlinePassed | Self::Awaiting | Self::ChangeOnly | Self::NotAssessable => 9,
        }
    }

    /// The words for the status of places that are to be filled (*12 løbende pladser*): `opfyldt` and `ikke opfyldt`. Every other status
    /// keeps its own words.
    ///
    /// ```
    /// use delaftale::Language;
    /// use delaftale::follow_up::Status;
    /// assert_eq!(Status::Slipped.words_of_places(Language::Danish), "ikke opfyldt");
    /// assert_eq!(Status::Slipped.words(Language::Danish), "ikke fastholdt");
    /// ```
    #[must_use]
    pub const fn words_of_places(self, language: Language) -> &'static str {
        match self {
            Self::Held => language.pick("opfyldt", "filled"),
            Self::Slipped => language.pick("ikke opfyldt", "not filled"),
            other => other.words(language),
        }
    }
}

bilingual_enum! {
    /// The reason why an indicator cannot be assessed (*begrundelse*).
    #[derive(PartialOrd, Ord, Serialize)]
    #[non_exhaustive]
    pub enum Reason;
    /// The words for the reason, in one language.
    pub fn words;

    /// The indicator has no baseline.
    NoBaseline = "noBaseline", "baseline mangler", "the baseline is missing";
    /// The baseline is pending.
    BaselinePending = "baselinePending", "baseline afventer måling", "the baseline is pending";
    /// The baseline is hidden because it counts few people.
    BaselineSuppressed = "baselineSuppressed", "baseline er diskretioneret", "the baseline is suppressed";
    /// The baseline has no reference.
    BaselineUndated = "baselineUndated", "baseline har intet tidspunkt", "the baseline has no reference";
    /// The rule moves the value in the direction in which the indicator gets worse.
    RuleAgainstDirection = "ruleAgainstDirection", "målsætningen går imod indikatorens retning", "the rule goes against the direction of the indicator";
    /// The rule asks for a change in per cent of a baseline of 0.
    ZeroBaseline = "zeroBaseline", "en procentvis ændring af 0 findes ikke", "there is no relative change of 0";
    /// The target is impossible, or, without a deadline, the value expected on the day: a share above 100 %, or anything below 0 that
    /// is not a difference. An annual fall by 30 % of the baseline is more than the whole baseline after four years.
    TargetImpossible = "targetImpossible", "målet kan ikke forekomme", "the target cannot occur";
    /// The deadline is not after the start of the path.
    DeadlineBeforeBaseline = "deadlineBeforeBaseline", "fristen ligger ikke efter baseline", "the deadline is not after the baseline";
    /// The deadline of a volume is before the agreement begins, so that nothing can be counted by then.
    DeadlineBeforePeriod = "deadlineBeforePeriod", "fristen ligger før aftalens begyndelse", "the deadline is before the agreement begins";
    /// Neither the rule nor the agreement has an end.
    NoDeadline = "noDeadline", "der er ingen frist", "there is no deadline";
    /// The rule is about a gap, and the municipality's value is missing.
    NoComparison = "noComparison", "kommunens tal mangler", "the municipality's figure is missing";
    /// The rule is about a gap, and the baselines of the area and the municipality are about different days. A comparison without a
    /// reference counts as about the day of the baseline beside which it is printed.
    ComparisonOtherTime = "comparisonOtherTime", "kommunens baseline er fra et andet tidspunkt", "the municipality's baseline is of another time";
    /// The rule is about a gap, and the area was no worse than the municipality from the start.
    NoGap = "noGap", "boligområdet lå ikke dårligere end kommunen", "the area was not behind the municipality";
    /// No value about a day after the baseline is known.
    NoObservation = "noObservation", "ingen måling efter baseline", "no observation after the baseline";
    /// The latest value is hidden because it counts few people.
    ValueSuppressed = "valueSuppressed", "den seneste måling er diskretioneret", "the latest observation is suppressed";
    /// The baseline, the latest value, or the municipality's value in a gap is only approximate (*ca.*, *over*), which allows no exact
    /// verdict.
    Approximate = "approximate", "baseline eller måling er kun omtrentlig", "the baseline or the observation is only approximate";
    /// The latest value has another unit than the indicator.
    UnitsDiffer = "unitsDiffer", "enhederne er forskellige", "the units differ";
    /// The two figures do not cover equally long times. A flow, and a count that is not marked as a stock, can be compared only over spans
    /// of the same kind, unless the caller gives the waiver `periode`. A volume has this reason if its latest value is about a quarter,
    /// half-year or year that does not begin on the first day of the count. The library neither guesses nor prorates.
    OtherPeriod = "otherPeriod", "tallene dækker ikke lige lange perioder", "the figures do not cover equally long periods";
    /// The latest value is about other people than the baseline.
    PopulationsDiffer = "populationsDiffer", "populationerne er forskellige", "the populations differ";
    /// A break in the series lies between the baseline and the latest value.
    SeriesBreak = "seriesBreak", "der er et databrud i serien", "there is a break in the series";
    /// A break in the target-group codes lies between the baseline and the latest value.
    CodeBreak = "codeBreak", "der er et databrud i målgruppekoderne", "there is a break in the target-group codes";
    /// The path leaves the range of exact numbers.
    OutOfRange = "outOfRange", "stien kan ikke beregnes", "the path cannot be calculated";
    /// A path with the same per cent each year has a baseline or a target that is not above 0.
    CompoundZero = "compoundZero", "med samme procent hvert år skal baseline og mål være over 0", "with the same per cent each year, the baseline and the target must be above 0";
    /// The rule asks to hold a level, the value differs from the baseline, and the indicator does not say which way is better.
    DirectionMissing = "directionMissing", "retning mangler", "the direction is missing";
}

impl Reason {
    /// The reason why nothing can start from this value; `None` if it is a figure.
    pub(super) const fn of_baseline(value: &Value) -> Option<Self> {
        match value {
            Value::Known(_) => None,
            Value::Pending | Value::NotYetDue => Some(Self::BaselinePending),
            Value::Suppressed => Some(Self::BaselineSuppressed),
            Value::Missing => Some(Self::NoBaseline),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn words_are_unique_in_both_languages() {
        for language in [Language::Danish, Language::English] {
            let mut words: Vec<_> =
                Status::ALL.iter().map(|s| s.words(language)).chain(Reason::ALL.iter().map(|r| r.words(language))).collect();
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count);
        }
    }
}
