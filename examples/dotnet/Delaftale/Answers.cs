using System;
using System.Collections.Generic;

namespace Delaftale
{
    /// <summary>What is to be reached, and by when.</summary>
    public struct Target
    {
        internal Target(double? value, DateTime? deadline)
        {
            Value = value;
            Deadline = deadline;
        }

        /// <summary>What is to be reached (mål), in the unit of the baseline; null where there is nothing, as for a
        /// direction.</summary>
        public double? Value { get; }

        /// <summary>The last day for it (frist); null where there is none.</summary>
        public DateTime? Deadline { get; }
    }

    /// <summary>A status, and why there is none.</summary>
    public struct Judgement
    {
        internal Judgement(Status status, Reason reason)
        {
            Status = status;
            Reason = reason;
        }

        /// <summary>How the indicator stands.</summary>
        public Status Status { get; }

        /// <summary>Why it is <see cref="Delaftale.Status.NotAssessable"/>; otherwise
        /// <see cref="Delaftale.Reason.None"/>.</summary>
        public Reason Reason { get; }
    }

    /// <summary>A change (ændring).</summary>
    public struct Change
    {
        internal Change(double absolute, double? relative)
        {
            Absolute = absolute;
            Relative = relative;
        }

        /// <summary>Value minus baseline.</summary>
        public double Absolute { get; }

        /// <summary>That in per cent of the baseline; null for a baseline of 0, of which there is no per cent.</summary>
        public double? Relative { get; }
    }

    /// <summary>An indicator among many, with its latest value.</summary>
    public sealed class ColumnRow
    {
        /// <summary>The rule (målsætning), a Danish phrase.</summary>
        public string Rule { get; set; }

        /// <summary>The unit of the numbers; where it is not said, that of the rule.</summary>
        public Unit Unit { get; set; }

        /// <summary>Which way is better, where the rule does not say so.</summary>
        public Direction Direction { get; set; }

        /// <summary>The baseline (udgangspunkt).</summary>
        public Value Baseline { get; set; }

        /// <summary>The day of the baseline; null where there is none.</summary>
        public DateTime? BaselineDate { get; set; }

        /// <summary>The latest value (seneste måling).</summary>
        public Value Value { get; set; }

        /// <summary>The last day that the value is about.</summary>
        public DateTime Date { get; set; }
    }

    /// <summary>What came out of a row.</summary>
    public struct RowAnswer
    {
        internal RowAnswer(Judgement judgement, double? expected, double? ratio, ErrorNumber error)
        {
            Judgement = judgement;
            Expected = expected;
            Ratio = ratio;
            Error = error;
        }

        /// <summary>How the indicator stands; it cannot be assessed in a row that failed.</summary>
        public Judgement Judgement { get; }

        /// <summary>What was expected on the day of the value (forventet); null where nothing was.</summary>
        public double? Expected { get; }

        /// <summary>The part of the expected way that was gone (fremskridt); null where there is none.</summary>
        public double? Ratio { get; }

        /// <summary><see cref="ErrorNumber.Ok"/>, or why the row failed.</summary>
        public ErrorNumber Error { get; }
    }

    /// <summary>What came out of a column.</summary>
    public sealed class ColumnAnswer
    {
        internal ColumnAnswer(IReadOnlyList<RowAnswer> rows, DelaftaleException firstError)
        {
            Rows = rows;
            FirstError = firstError;
        }

        /// <summary>An answer for each row, in their order.</summary>
        public IReadOnlyList<RowAnswer> Rows { get; }

        /// <summary>What is wrong in the first row that failed, with a path such as "/rows/17/rule" where rows count from 0; null
        /// when none did.</summary>
        public DelaftaleException FirstError { get; }
    }

    /// <summary>A printed figure (tal).</summary>
    public struct Figure
    {
        internal Figure(Value value, int decimals, Unit unit, Approximation approximation)
        {
            Value = value;
            Decimals = decimals;
            Unit = unit;
            Approximation = approximation;
        }

        /// <summary>The number, or the state that a word stands for.</summary>
        public Value Value { get; }

        /// <summary>The decimals that were printed; 0 where a word such as mio. stands behind the number.</summary>
        public int Decimals { get; }

        /// <summary>The unit; <see cref="Delaftale.Unit.None"/> where none was printed.</summary>
        public Unit Unit { get; }

        /// <summary>How exact it is: "ca. 30" is about 30.</summary>
        public Approximation Approximation { get; }
    }

    /// <summary>Whether a print can be true.</summary>
    public struct Check
    {
        internal Check(Grade grade, double recomputed)
        {
            Grade = grade;
            Recomputed = recomputed;
        }

        /// <summary>Whether the figures can be true together.</summary>
        public Grade Grade { get; }

        /// <summary>What comes out, unrounded: a share in per cent, or a sum.</summary>
        public double Recomputed { get; }
    }

    /// <summary>From how many to how many people there can be.</summary>
    public struct WholeNumbers
    {
        internal WholeNumbers(double least, double? most)
        {
            Least = least;
            Most = most;
        }

        /// <summary>The least.</summary>
        public double Least { get; }

        /// <summary>The most; null where there is no limit.</summary>
        public double? Most { get; }
    }

    /// <summary>What a target-group code means on a day.</summary>
    public struct TargetGroup
    {
        internal TargetGroup(CodeStanding standing, string name)
        {
            Standing = standing;
            Name = name;
        }

        /// <summary>Whether the code holds on that day.</summary>
        public CodeStanding Standing { get; }

        /// <summary>The name of the group (målgruppe); empty where the register has none.</summary>
        public string Name { get; }
    }
}
