namespace Delaftale
{
    // With the numbers of delaftale.h; a test holds the two together.

    /// <summary>How an indicator stands (status).</summary>
    public enum Status
    {
        /// <summary>Nothing to assess; the reason says why (kan ikke vurderes).</summary>
        NotAssessable = 0,

        /// <summary>The latest value meets the target (nået).</summary>
        Reached = 1,

        /// <summary>At or above the first cut of the expected way (på vej).</summary>
        OnTrack = 2,

        /// <summary>Between the cuts (bagud).</summary>
        Behind = 3,

        /// <summary>Below the second cut (langt bagud).</summary>
        FarBehind = 4,

        /// <summary>The value went the wrong way (går den forkerte vej).</summary>
        Worsening = 5,

        /// <summary>An earlier value met the target, the latest does not (tabt igen).</summary>
        Lost = 6,

        /// <summary>The deadline has passed, and the target is not met (ikke nået).</summary>
        Missed = 7,

        /// <summary>For a direction: better beyond rounding (bedre).</summary>
        Better = 8,

        /// <summary>For a direction: no change beyond rounding (uændret).</summary>
        Unchanged = 9,

        /// <summary>For a direction: worse beyond rounding (værre).</summary>
        Worse = 10,

        /// <summary>What is to be maintained is (fastholdt).</summary>
        Held = 11,

        /// <summary>What was to be maintained is not (skredet).</summary>
        Slipped = 12,

        /// <summary>There is no rule, so that the change is told and no verdict (kun ændring).</summary>
        ChangeOnly = 13,
    }

    /// <summary>Why an indicator cannot be assessed (grund).</summary>
    public enum Reason
    {
        /// <summary>None, since there is a status.</summary>
        None = 0,

        /// <summary>The baseline is missing.</summary>
        NoBaseline = 1,

        /// <summary>The baseline is to be measured later.</summary>
        BaselinePending = 2,

        /// <summary>The baseline is hidden, because few people are behind it.</summary>
        BaselineSuppressed = 3,

        /// <summary>The baseline does not say what it is about in time.</summary>
        BaselineUndated = 4,

        /// <summary>The rule wants the indicator to get worse.</summary>
        RuleAgainstDirection = 5,

        /// <summary>A change in per cent of a baseline of 0.</summary>
        ZeroBaseline = 6,

        /// <summary>The target cannot occur.</summary>
        TargetImpossible = 7,

        /// <summary>The deadline is not after the start of the path.</summary>
        DeadlineBeforeBaseline = 8,

        /// <summary>The deadline of a volume lies before the agreement.</summary>
        DeadlineBeforePeriod = 9,

        /// <summary>Neither the rule nor the agreement has an end.</summary>
        NoDeadline = 10,

        /// <summary>A gap without the municipality's value.</summary>
        NoComparison = 11,

        /// <summary>The two baselines of a gap are of different days.</summary>
        ComparisonOtherTime = 12,

        /// <summary>The area stood no worse than the municipality from the start.</summary>
        NoGap = 13,

        /// <summary>No value after the baseline.</summary>
        NoObservation = 14,

        /// <summary>The latest value is hidden, because few people are behind it.</summary>
        ValueSuppressed = 15,

        /// <summary>The baseline or the latest value is only approximate.</summary>
        Approximate = 16,

        /// <summary>The units differ.</summary>
        UnitsDiffer = 17,

        /// <summary>The value of a volume covers another time than the agreement's.</summary>
        OtherPeriod = 18,

        /// <summary>The latest value is about other people than the baseline.</summary>
        PopulationsDiffer = 19,

        /// <summary>There is a break in the series.</summary>
        SeriesBreak = 20,

        /// <summary>There is a break in the target-group codes.</summary>
        CodeBreak = 21,

        /// <summary>The path cannot be calculated.</summary>
        OutOfRange = 22,
    }
}
