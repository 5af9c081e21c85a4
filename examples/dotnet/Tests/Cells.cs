using System;
using System.Linq;

namespace Delaftale.Tests
{
    /// <summary>The flat functions with numbers that were worked out by hand.</summary>
    internal static class Cells
    {
        internal const string Level = "øges til 85 % inden 31. august 2025";

        internal static readonly DateTime Baseline = new DateTime(2021, 2, 28);
        internal static readonly DateTime Half = new DateTime(2023, 8, 31);
        internal static readonly Period Agreement = new Period(new DateTime(2021, 9, 1), new DateTime(2025, 8, 31));

        internal static void Run(Library library)
        {
            One(library);
            Columns(library);
            Checks(library);
        }

        private static void One(Library library)
        {
            // From 28 February 2021 to 31 August 2025 are 4 years and 184 of 365 days, to 31 August 2023 2 years and 184 of 365: 20 + 65 x 914/1644.
            Check.Near(92290.0 / 1644.0, library.Expected(Level, 20, Baseline, Agreement, Half));
            // The time of the day does not count.
            Check.Near(92290.0 / 1644.0, library.Expected(Level, 20, Baseline.AddHours(23), Agreement, Half.AddHours(12)));
            Check.Near(922.90 / 1644.0, library.Expected(Level, 0.2, Baseline, Agreement, Half, Unit.Fraction));

            var target = library.Target(Level, 20, Baseline, Agreement, Half);
            Check.Equal(85.0, target.Value);
            Check.Equal(Agreement.End, target.Deadline);
            var direction = library.Target("reduceres", 20, Baseline, new Period(Agreement.Start, null), Half);
            Check.Equal(null, direction.Value);
            Check.Equal(null, direction.Deadline);

            DatedValue first = new DatedValue(new DateTime(2022, 8, 31), 86), then = new DatedValue(Half, 55);
            var judged = library.Status(Level, 20, Baseline, Agreement, new[] { then });
            Check.Equal(Status.OnTrack, judged.Status);
            Check.Equal(Reason.None, judged.Reason);
            // 86 met the target, 55 does not: lost, where the target is to be held. On the day before it the 86 is the latest.
            const string held = Level + " og fastholdes";
            Check.Equal(Status.Lost, library.Status(held, 20, Baseline, Agreement, new[] { first, then }).Status);
            Check.Equal(Status.Lost, library.Status(held, 20, Baseline, Agreement, new[] { then, first }).Status);
            Check.Equal(Status.OnTrack, library.Status(Level, 20, Baseline, Agreement, new[] { then, first }).Status);
            Check.Equal(
                Status.Reached, library.Status(Level, 20, Baseline, Agreement, new[] { first, then }, Half.AddDays(-1)).Status);
            // 35 of the 59410/1644 that were expected.
            Check.Near(5754.0 / 5941.0, library.Ratio(Level, 20, Baseline, Agreement, new[] { then }));

            var none = library.Status(Level, 20, Baseline, Agreement, new DatedValue[0], Half);
            Check.Equal(Status.NotAssessable, none.Status);
            Check.Equal(Reason.NoObservation, none.Reason);
            Func<Value, DateTime?, Reason> reason =
                (baseline, date) => library.Status(Level, baseline, date, Agreement, new[] { then }).Reason;
            Check.Equal(Reason.BaselinePending, reason(Value.Pending, Baseline));
            Check.Equal(Reason.BaselineSuppressed, reason(Value.Suppressed, Baseline));
            Check.Equal(Reason.NoBaseline, reason(Value.Missing, Baseline));
            // A value that was never set is missing, and not 0.
            Check.Equal(Reason.NoBaseline, reason(new Value(), Baseline));
            Check.Equal(Reason.BaselineUndated, reason(20, null));
            // Where the rule does not say which way is better.
            foreach (var way in new[] { Direction.Higher, Direction.Lower })
            {
                judged = library.Status("fastholdes", 20, Baseline, Agreement, new[] { then }, null, Unit.Percent, way);
                Check.Equal(way == Direction.Higher ? Status.Held : Status.Slipped, judged.Status);
            }
            // From 20 to 19.6 is better with the decimal that was printed, and no change beyond rounding without it.
            foreach (var decimals in new[] { 0, 1 })
            {
                var less = new[] { new DatedValue(Half, 19.6) };
                judged = library.Status("reduceres", 20, Baseline, Agreement, less, null, Unit.Percent, decimals: decimals);
                Check.Equal(decimals == 0 ? Status.Unchanged : Status.Better, judged.Status);
            }

            var change = library.Change(20, 55);
            Check.Equal(35.0, change.Absolute);
            Check.Equal(175.0, change.Relative);
            Check.Equal(null, library.Change(0, 55).Relative);
        }

        private static void Columns(Library library)
        {
            var rows = new[] { 55, double.NaN, 45 }.Select(value => new ColumnRow
            {
                Rule = Level, Baseline = 20, BaselineDate = Baseline, Value = value, Date = Half,
            }).ToList();
            var answer = library.StatusColumn(rows, Agreement);
            Check.Same(
                new[] { Status.OnTrack, Status.NotAssessable, Status.Behind }, answer.Rows.Select(row => row.Judgement.Status));
            Check.Same(
                new[] { ErrorNumber.Ok, ErrorNumber.InvalidNumber, ErrorNumber.Ok }, answer.Rows.Select(row => row.Error));
            Check.Near(92290.0 / 1644.0, answer.Rows[2].Expected ?? 0);
            Check.Near(5754.0 / 5941.0, answer.Rows[0].Ratio ?? 0);
            Check.Equal(null, answer.Rows[1].Expected);
            Check.Equal(null, answer.Rows[1].Ratio);
            Check.Equal("invalid-number /rows/1/value", answer.FirstError.Code + " " + answer.FirstError.Path);

            // A rule, a unit and a direction of its own for each; what is not set is missing.
            rows[1] = new ColumnRow
            {
                Rule = "fastholdes", Direction = Direction.Lower, Unit = Unit.Persons, Baseline = 20, BaselineDate = Baseline,
                Value = 12, Date = Half,
            };
            rows.Add(new ColumnRow { Rule = Level, Baseline = Value.Pending, BaselineDate = Baseline, Value = 45, Date = Half });
            rows.Add(new ColumnRow { Rule = Level, Baseline = 20, BaselineDate = Baseline, Date = Half });
            answer = library.StatusColumn(rows, Agreement);
            Check.Equal(null, answer.FirstError);
            Check.Same(
                new[] { Status.OnTrack, Status.Held, Status.Behind, Status.NotAssessable, Status.NotAssessable },
                answer.Rows.Select(row => row.Judgement.Status));
            Check.Equal(Reason.BaselinePending, answer.Rows[3].Judgement.Reason);
            Check.Equal(Reason.NoObservation, answer.Rows[4].Judgement.Reason);
            Check.Equal(0, library.StatusColumn(new ColumnRow[0], Agreement).Rows.Count);

            // No rule at all is NULL, and an error of its row.
            rows = new[] { new ColumnRow { Baseline = 20, BaselineDate = Baseline, Value = 55, Date = Half } }.ToList();
            answer = library.StatusColumn(rows, Agreement);
            Check.Equal(ErrorNumber.NullPointer, answer.Rows[0].Error);
            Check.Refuses("period.reversed", "/end", () => library.StatusColumn(rows, new Period(Half, Baseline)));
        }

        private static void Checks(Library library)
        {
            var share = library.CheckShare(255, 729, 35.0, 1, Unit.Persons);
            Check.Equal(Grade.Exact, share.Grade);
            Check.Near(25500.0 / 729.0, share.Recomputed);
            Check.Equal(Grade.Impossible, library.CheckShare(255, 729, 36.0, 1, Unit.Persons).Grade);
            // 75,8 + 496,2 is 572,0, and rounding explains 0,1 of a difference, not 0,4.
            var sum = library.CheckSum(new[] { 75.8, 496.2 }, 572.1, 1);
            Check.Equal(Grade.WithinRounding, sum.Grade);
            Check.Equal(572.0, sum.Recomputed);
            Check.Equal(Grade.Impossible, library.CheckSum(new[] { 75.8, 496.2 }, 572.4, 1).Grade);
            // 258/601 is 42,93 %, 258/602 42,86 %; 258/600 is 43,0 % and 258/603 42,8 %.
            var whole = library.WholeNumbers(258, 42.9, 1);
            Check.Equal(601.0, whole.Least);
            Check.Equal(602.0, whole.Most);
            Check.Equal(null, library.WholeNumbers(0, 0, 0).Most);

            var codes = new[] { "6.1", "6.2", "6.3", "6.4", "6.5", "6.8", "INT-SHP" };
            var values = new double[] { 32, 52, 70, 30, 12, 31, 38 }.Select(value => (Value)value).ToArray();
            Check.Equal(265.0, library.SumExcept(codes, values));
            Check.Equal(233.0, library.SumExcept(codes, values, "6.1"));
            Check.Equal(122.0, library.SumOnly(codes, values, "6.2", "6.3"));
            Check.Equal(0.0, library.SumExcept(new string[0], new Value[0]));
            Check.Refuses("table.missing", "/selected", () => library.SumOnly(codes, values, "6.9"));
            values[1] = Value.Suppressed;
            Check.Throws<NoValueException>(() => library.SumExcept(codes, values, "6.1"));
            Check.Equal(181.0, library.SumExcept(codes, values, "6.1", "6.2"));
            Check.Throws<ArgumentException>(() => library.SumExcept(codes, new Value[6]));
        }
    }
}
