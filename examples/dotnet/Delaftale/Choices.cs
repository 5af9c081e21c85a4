// Made from ffi/include/delaftale.h by ffi/tests/dotnet.py. Do not edit.
namespace Delaftale
{
    /// <summary>The language (sprog) of a text.</summary>
    public enum Language
    {
        /// <summary>Danish.</summary>
        Danish = 0,

        /// <summary>English.</summary>
        English = 1,
    }

    /// <summary>The unit (enhed) of the numbers of a call.</summary>
    public enum Unit
    {
        /// <summary>None given; the rule may name one.</summary>
        None = 0,

        /// <summary>Shares in per cent (procent); 20 is 20 %.</summary>
        Percent = 1,

        /// <summary>Differences between shares (procentpoint).</summary>
        PercentagePoints = 2,

        /// <summary>People, counted one by one (personer).</summary>
        Persons = 3,

        /// <summary>Full-time equivalents of people over a year (fuldtidspersoner).</summary>
        FullTimePersons = 4,

        /// <summary>Courses or placements (forløb).</summary>
        Courses = 5,

        /// <summary>Weeks (uger).</summary>
        Weeks = 6,

        /// <summary>Months (måneder).</summary>
        Months = 7,

        /// <summary>Danish kroner.</summary>
        Kroner = 8,

        /// <summary>Staffing in full-time equivalents over a year (årsværk).</summary>
        FullTimeEquivalents = 9,

        /// <summary>A plain number of things (antal).</summary>
        Number = 10,

        /// <summary>Shares as a spreadsheet stores cells in the per cent format; 0.2 is 20 %. Inputs and results are such
        /// numbers.</summary>
        Fraction = 100,
    }

    /// <summary>Which way is better (retning).</summary>
    public enum Direction
    {
        /// <summary>None given.</summary>
        None = 0,

        /// <summary>A higher value is better (skal stige).</summary>
        Higher = 1,

        /// <summary>A lower value is better (skal falde).</summary>
        Lower = 2,
    }

    /// <summary>How exact a printed figure is (tilnærmelse).</summary>
    public enum Approximation
    {
        /// <summary>None; the figure is exact as printed.</summary>
        Exactly = 0,

        /// <summary>About (ca.).</summary>
        About = 1,

        /// <summary>Close to (tæt ved).</summary>
        CloseTo = 2,

        /// <summary>More than (over).</summary>
        Over = 3,

        /// <summary>Less than (under).</summary>
        Under = 4,

        /// <summary>At least (mindst).</summary>
        AtLeast = 5,

        /// <summary>At most (højst).</summary>
        AtMost = 6,
    }

    /// <summary>Whether printed figures can be true together (kontrol).</summary>
    public enum Grade
    {
        /// <summary>The figures agree as printed (stemmer).</summary>
        Exact = 1,

        /// <summary>The figures differ as printed, but rounding explains it (inden for afrunding).</summary>
        WithinRounding = 2,

        /// <summary>No true values round to these figures (umuligt).</summary>
        Impossible = 3,
    }

    /// <summary>What a target-group code (målgruppekode) is on a day.</summary>
    public enum CodeStanding
    {
        /// <summary>It is valid on the day.</summary>
        Known = 1,

        /// <summary>It was valid before.</summary>
        Expired = 2,

        /// <summary>It becomes valid later.</summary>
        NotYet = 3,

        /// <summary>An INT- code that the register does not have. Jobcentres use more of them than are public.</summary>
        OpenSet = 4,

        /// <summary>The register does not have it.</summary>
        Unknown = 5,
    }

    /// <summary>What the number of a date means: the systems of spreadsheets.</summary>
    public enum DateSystem
    {
        /// <summary>The digits of a date, 20250831.</summary>
        Digits = 0,

        /// <summary>Excel's default system; 1 is 1 January 1900. 60 is refused: Excel takes it for 29 February 1900, a day that
        /// never was.</summary>
        Excel1900 = 1900,

        /// <summary>Excel's other system; 0 is 1 January 1904.</summary>
        Excel1904 = 1904,

        /// <summary>LibreOffice Calc's default; 0 is 30 December 1899.</summary>
        Calc = 1899,

        /// <summary>LibreOffice Calc's third system, once StarCalc's; 0 is 1 January 1900.</summary>
        Starcalc = 1,
    }

    /// <summary>Which codes of a column are meant.</summary>
    internal enum Selection
    {
        /// <summary>All codes of the column except the named ones (alle undtagen).</summary>
        Except = 0,

        /// <summary>Only the named codes (kun).</summary>
        Only = 1,
    }

    /// <summary>How an indicator stands (status).</summary>
    public enum Status
    {
        /// <summary>The indicator cannot be assessed; the reason says why (kan ikke vurderes).</summary>
        NotAssessable = 0,

        /// <summary>The latest value meets the target (nået).</summary>
        Reached = 1,

        /// <summary>The progress is at or above the first cut, 95 % in the standard method (på vej).</summary>
        OnTrack = 2,

        /// <summary>The progress is between the cuts (bagud).</summary>
        Behind = 3,

        /// <summary>The progress is below the second cut, 60 % in the standard method (langt bagud).</summary>
        FarBehind = 4,

        /// <summary>The value went the wrong way (går den forkerte vej).</summary>
        Worsening = 5,

        /// <summary>The rule is to be held; an earlier value met the target, but the latest does not (nået, men ikke
        /// fastholdt).</summary>
        Lost = 6,

        /// <summary>Neither the value at the deadline nor the latest meets the target (ikke nået).</summary>
        Missed = 7,

        /// <summary>Better by more than rounding, for a rule that names a direction only (bedre).</summary>
        Better = 8,

        /// <summary>No change beyond rounding, for a rule that names a direction only (uændret).</summary>
        Unchanged = 9,

        /// <summary>Worse by more than rounding, for a rule that names a direction only (dårligere).</summary>
        Worse = 10,

        /// <summary>The value is maintained, as the rule asks (fastholdt).</summary>
        Held = 11,

        /// <summary>The value should be maintained and is not (ikke fastholdt).</summary>
        Slipped = 12,

        /// <summary>There is no rule, so there is a change and no verdict (uden mål, kun udvikling).</summary>
        ChangeOnly = 13,

        /// <summary>The latest value meets the target; the value at the deadline did not (nået efter fristen).</summary>
        ReachedLate = 14,

        /// <summary>The value at the deadline met the target; the latest does not (nået ved fristen, men ikke
        /// længere).</summary>
        ReachedAtDeadline = 15,

        /// <summary>The deadline has passed, and there is no value about it or later (fristen er udløbet uden
        /// måling).</summary>
        DeadlinePassed = 16,

        /// <summary>The deadline has passed, and the source may still give the value at it (afventer tallet for
        /// fristen).</summary>
        Awaiting = 17,

        /// <summary>The count is not above its ceiling (overholdt). No rule has a ceiling yet.</summary>
        Kept = 18,

        /// <summary>The count is above its ceiling (overskredet). No rule has a ceiling yet.</summary>
        Exceeded = 19,

        /// <summary>The count so far is not above its ceiling (overholdt hidtil). No rule has a ceiling yet.</summary>
        WithinSoFar = 20,
    }

    /// <summary>Why an indicator cannot be assessed (grund).</summary>
    public enum Reason
    {
        /// <summary>None; the indicator has a status.</summary>
        None = 0,

        /// <summary>The baseline is missing.</summary>
        NoBaseline = 1,

        /// <summary>The baseline will be measured later.</summary>
        BaselinePending = 2,

        /// <summary>The baseline is hidden, because it counts few people.</summary>
        BaselineSuppressed = 3,

        /// <summary>The baseline has no date.</summary>
        BaselineUndated = 4,

        /// <summary>The rule wants the indicator to get worse.</summary>
        RuleAgainstDirection = 5,

        /// <summary>The rule is a change in per cent, and the baseline is 0.</summary>
        ZeroBaseline = 6,

        /// <summary>The target is impossible, such as a share above 100 %.</summary>
        TargetImpossible = 7,

        /// <summary>The deadline is not after the start of the path.</summary>
        DeadlineBeforeBaseline = 8,

        /// <summary>The deadline of a volume lies before the agreement.</summary>
        DeadlineBeforePeriod = 9,

        /// <summary>Neither the rule nor the agreement has an end.</summary>
        NoDeadline = 10,

        /// <summary>The rule is about a gap, and the municipality has no value.</summary>
        NoComparison = 11,

        /// <summary>The rule is about a gap, and the two baselines are from different days.</summary>
        ComparisonOtherTime = 12,

        /// <summary>The rule is about a gap, and the area was no worse than the municipality at the start.</summary>
        NoGap = 13,

        /// <summary>There is no value after the baseline.</summary>
        NoObservation = 14,

        /// <summary>The latest value is hidden, because it counts few people.</summary>
        ValueSuppressed = 15,

        /// <summary>The baseline or the latest value is approximate.</summary>
        Approximate = 16,

        /// <summary>The latest value has another unit than the indicator.</summary>
        UnitsDiffer = 17,

        /// <summary>The value of a volume covers another period than the agreement.</summary>
        OtherPeriod = 18,

        /// <summary>The latest value counts other people than the baseline.</summary>
        PopulationsDiffer = 19,

        /// <summary>There is a break in the series.</summary>
        SeriesBreak = 20,

        /// <summary>There is a break in the target-group codes.</summary>
        CodeBreak = 21,

        /// <summary>The path leads to numbers too large to calculate with.</summary>
        OutOfRange = 22,

        /// <summary>A path with the same per cent each year starts or ends at 0 or below.</summary>
        CompoundZero = 23,

        /// <summary>A level is to be held, the value differs, and nothing says which way is better.</summary>
        DirectionMissing = 24,
    }

    /// <summary>The numbers by which the library says what went wrong. The code of an exception says more.</summary>
    public enum ErrorNumber
    {
        /// <summary>The call succeeded.</summary>
        Ok = 0,

        /// <summary>A required pointer was NULL.</summary>
        NullPointer = 1,

        /// <summary>A text was not valid UTF-8.</summary>
        InvalidUtf8 = 2,

        /// <summary>A fault inside the library, which did not reach the program. Please report it.</summary>
        Panic = 3,

        /// <summary>A text was not valid UTF-16: half of a surrogate pair stood alone.</summary>
        InvalidUtf16 = 4,

        /// <summary>A pointer was not aligned for its type.</summary>
        Misaligned = 5,

        /// <summary>An output overlaps another argument. Nothing was written.</summary>
        Overlap = 6,

        /// <summary>A buffer was too small.</summary>
        BufferTooSmall = 7,

        /// <summary>The handle is invalid: made up, freed before, or of another kind.</summary>
        InvalidHandle = 8,

        /// <summary>A number was NaN or infinite.</summary>
        InvalidNumber = 9,

        /// <summary>An index, a count, a size or a choice is outside of its range.</summary>
        OutOfRange = 10,

        /// <summary>The library refused what was given.</summary>
        Refused = 11,

        /// <summary>There is no such value, and the last error says why: nothing is expected on that day, or the indicator
        /// cannot be assessed.</summary>
        NoValue = 12,

        /// <summary>Some rows of a column failed.</summary>
        SomeRows = 13,
    }

    /// <summary>A part of the last error.</summary>
    internal enum LastPart
    {
        /// <summary>The message, for people. Several problems have a line each.</summary>
        Message = 1,

        /// <summary>How to correct the input, for people; empty where there is no advice.</summary>
        Help = 2,

        /// <summary>Its stable code, such as "figure.not-a-number" or "null-pointer". The language does not matter.</summary>
        Code = 3,

        /// <summary>Its place, a JSON pointer. It begins with the name of the argument or of the member of a struct. The
        /// language does not matter.</summary>
        Path = 4,

        /// <summary>The call with its arguments.</summary>
        Call = 5,

        /// <summary>All problems as JSON, the failure of a JSON operation; empty when the call failed before the library read
        /// the input.</summary>
        Json = 6,
    }

    /// <summary>A number of an assessment (vurdering).</summary>
    public enum AssessmentNumber
    {
        /// <summary>The baseline; the gap for a gap rule, 0 for a volume.</summary>
        Baseline = 0,

        /// <summary>The latest value; the gap for a gap rule.</summary>
        Latest = 1,

        /// <summary>The target (mål).</summary>
        Target = 2,

        /// <summary>The expected value on the day of the latest value (forventet).</summary>
        Expected = 3,

        /// <summary>The progress, the part of the expected change that was reached (fremskridt); 1 is exactly as
        /// expected.</summary>
        Ratio = 4,

        /// <summary>Latest minus baseline (ændring).</summary>
        Change = 5,

        /// <summary>The change in per cent of the baseline.</summary>
        RelativeChange = 6,

        /// <summary>Target minus latest.</summary>
        Distance = 7,

        /// <summary>The change per year so far; in per cent a year where the path has the same per cent each year.</summary>
        Pace = 8,

        /// <summary>The change per year that is needed from the latest value to the deadline; in per cent a year as the
        /// pace.</summary>
        NeededPace = 9,

        /// <summary>The value at the deadline, if it goes on as so far along the path of the rule, within what the unit can
        /// be.</summary>
        AtDeadline = 10,

        /// <summary>Area minus municipality at the baseline.</summary>
        GapThen = 11,

        /// <summary>Area minus municipality at the latest value.</summary>
        GapNow = 12,

        /// <summary>The municipality's own change.</summary>
        MunicipalityChange = 13,

        /// <summary>The area's change beyond the municipality's own.</summary>
        ChangeBeyond = 14,

        /// <summary>Days from the latest value to the day of the status.</summary>
        AgeDays = 15,
    }

    /// <summary>A date of an assessment (vurdering).</summary>
    public enum AssessmentDate
    {
        /// <summary>The date of the baseline.</summary>
        Baseline = 0,

        /// <summary>The date of the latest value.</summary>
        Latest = 1,

        /// <summary>The deadline (frist).</summary>
        Deadline = 2,

        /// <summary>The day on which the target is reached, if it goes on as so far along the path of the rule.</summary>
        ReachesTarget = 3,
    }

    /// <summary>A text of a plan.</summary>
    internal enum PlanText
    {
        /// <summary>Its id.</summary>
        Id = 0,

        /// <summary>Its title.</summary>
        Title = 1,

        /// <summary>The municipality (kommune).</summary>
        Municipality = 2,
    }

    /// <summary>A text of an indicator.</summary>
    internal enum IndicatorText
    {
        /// <summary>The id of its delaftale.</summary>
        Delaftale = 0,

        /// <summary>The id of its objective (delmål).</summary>
        Objective = 1,

        /// <summary>Its own id.</summary>
        Id = 2,

        /// <summary>What is measured.</summary>
        Name = 3,

        /// <summary>The text of its objective.</summary>
        ObjectiveText = 4,

        /// <summary>Its unit.</summary>
        Unit = 5,

        /// <summary>Its rule (målsætning) as a canonical Danish phrase; empty where there is none.</summary>
        Rule = 6,

        /// <summary>Its baseline as printed; empty where there is none.</summary>
        Baseline = 7,

        /// <summary>The time that its baseline covers; empty where the plan does not say it.</summary>
        BaselineReference = 8,

        /// <summary>Its source (datakilde); empty where there is none.</summary>
        Source = 9,
    }

    /// <summary>A text of an entry of the register.</summary>
    internal enum EntryText
    {
        /// <summary>The code.</summary>
        Code = 0,

        /// <summary>The name of the group.</summary>
        Name = 1,

        /// <summary>A name for column headings.</summary>
        ShortName = 2,

        /// <summary>Its place in the law, in Danish.</summary>
        Reference = 3,
    }
}
