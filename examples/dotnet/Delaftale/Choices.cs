namespace Delaftale
{
    // The choices of delaftale.h with the same numbers; a test holds the two together.

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
        /// <summary>Not said; taken from the rule where that names one.</summary>
        None = 0,

        /// <summary>Shares in per cent (procent): 20 is 20 %.</summary>
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

        /// <summary>Shares as a spreadsheet keeps them (andel): 0.2 is 20 %. Numbers come in and go out so.</summary>
        Fraction = 100,
    }

    /// <summary>Which way is better (retning).</summary>
    public enum Direction
    {
        /// <summary>Not said.</summary>
        None = 0,

        /// <summary>A higher value is better (skal stige).</summary>
        Higher = 1,

        /// <summary>A lower value is better (skal falde).</summary>
        Lower = 2,
    }

    /// <summary>How exact a printed figure is (tilnærmelse).</summary>
    public enum Approximation
    {
        /// <summary>Exact as printed.</summary>
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
        /// <summary>They agree as printed (stemmer).</summary>
        Exact = 1,

        /// <summary>They differ as printed, but their rounding allows it (inden for afrunding).</summary>
        WithinRounding = 2,

        /// <summary>No true values round to all of them (umuligt).</summary>
        Impossible = 3,
    }

    /// <summary>What a target-group code (målgruppekode) is on a day.</summary>
    public enum CodeStanding
    {
        /// <summary>It holds on that day.</summary>
        Known = 1,

        /// <summary>It held before.</summary>
        Expired = 2,

        /// <summary>It holds only later.</summary>
        NotYet = 3,

        /// <summary>An INT- code that the register does not have; jobcentres use more than are public.</summary>
        OpenSet = 4,

        /// <summary>The register has none such.</summary>
        Unknown = 5,
    }

    /// <summary>What the number of a date means: the systems of spreadsheets.</summary>
    public enum DateSystem
    {
        /// <summary>The digits of the date, 20250831.</summary>
        Digits = 0,

        /// <summary>LibreOffice Calc's default: 0 is 30 December 1899.</summary>
        Calc = 1899,

        /// <summary>Excel's default: 1 is 1 January 1900, and 60, the 29 February 1900 that never was, is refused.</summary>
        Excel1900 = 1900,

        /// <summary>Excel's other system: 0 is 1 January 1904.</summary>
        Excel1904 = 1904,
    }

    /// <summary>Which codes of a column are meant.</summary>
    internal enum Selection
    {
        Except = 0,
        Only = 1,
    }

    /// <summary>A number of an assessment (vurdering).</summary>
    public enum AssessmentNumber
    {
        /// <summary>The baseline (udgangspunkt); the gap for a gap rule, 0 for a volume.</summary>
        Baseline = 0,

        /// <summary>The latest value (seneste måling); the gap for a gap rule.</summary>
        Latest = 1,

        /// <summary>What is to be reached (mål).</summary>
        Target = 2,

        /// <summary>What was expected on the day of the latest value (forventet).</summary>
        Expected = 3,

        /// <summary>The part of the expected way that was gone (fremskridt): 1 is just as expected.</summary>
        Ratio = 4,

        /// <summary>Latest minus baseline (ændring).</summary>
        Change = 5,

        /// <summary>The change in per cent of the baseline.</summary>
        RelativeChange = 6,

        /// <summary>Target minus latest.</summary>
        Distance = 7,

        /// <summary>The change in a year so far.</summary>
        Pace = 8,

        /// <summary>The change in a year that is needed to the deadline.</summary>
        NeededPace = 9,

        /// <summary>Where the pace so far leads at the deadline.</summary>
        AtDeadline = 10,

        /// <summary>Area minus municipality at the baseline.</summary>
        GapThen = 11,

        /// <summary>Area minus municipality, latest.</summary>
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
        /// <summary>That of the baseline.</summary>
        Baseline = 0,

        /// <summary>That of the latest value.</summary>
        Latest = 1,

        /// <summary>The deadline (frist).</summary>
        Deadline = 2,

        /// <summary>The day on which the target is reached at the pace so far.</summary>
        ReachesTarget = 3,
    }

    /// <summary>A text of a plan.</summary>
    internal enum PlanText
    {
        Id = 0,
        Title = 1,
        Municipality = 2,
    }

    /// <summary>A text of an indicator.</summary>
    internal enum IndicatorText
    {
        Delaftale = 0,
        Objective = 1,
        Id = 2,
        Name = 3,
        ObjectiveText = 4,
        Unit = 5,
        Rule = 6,
        Baseline = 7,
        BaselineReference = 8,
        Source = 9,
    }

    /// <summary>A text of an entry of the register.</summary>
    internal enum EntryText
    {
        Code = 0,
        Name = 1,
        ShortName = 2,
        Reference = 3,
    }
}
