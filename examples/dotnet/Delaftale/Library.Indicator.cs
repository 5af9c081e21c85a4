using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Delaftale
{
    // One indicator at a time, and a column of them.
    public sealed partial class Library
    {
        /// <summary>What a rule (målsætning) expects of an indicator on a day (forventet).</summary>
        /// <param name="rule">A Danish phrase: "øges til 85 % inden 31. august 2025".</param>
        /// <param name="baseline">Where the indicator stood at the end of <paramref name="baselineDate"/> (udgangspunkt). For a
        /// rule about the gap to the municipality the gap, area minus municipality; a volume ("mindst 75 årligt") looks at
        /// neither.</param>
        /// <param name="baselineDate">Its day; null where there is none.</param>
        /// <param name="period">The time that the agreement runs.</param>
        /// <param name="date">The day.</param>
        /// <param name="unit">The unit of the numbers; where it is not said, that of the rule.</param>
        /// <returns>The expected value, in the unit of the baseline.</returns>
        /// <exception cref="NoValueException">Nothing is expected on that day: a direction, a day outside of the agreement, no
        /// deadline, a baseline that is a state.</exception>
        /// <exception cref="DelaftaleException">At "/unit" with <see cref="ErrorNumber.OutOfRange"/>: the rule is in per cent, no
        /// unit is said, and the baseline is at most 1, so that nobody knows whether 0.2 is 0.2 % or 20 %.</exception>
        public double Expected(
            string rule, Value baseline, DateTime? baselineDate, Period period, DateTime date, Unit unit = Unit.None)
        {
            var indicator = Indicator(baseline, baselineDate, period, unit);
            Border.Check(Native.delaftale_expected(
                Border.Text(rule, nameof(rule)), ref indicator, Border.Digits(date), out var expected));
            return expected;
        }

        /// <summary>What a rule is to reach (mål), and by when (frist), as it counts for a value of a day: for a yearly volume
        /// the year's. The arguments are those of <see cref="Expected"/>.</summary>
        public Target Target(
            string rule, Value baseline, DateTime? baselineDate, Period period, DateTime date, Unit unit = Unit.None)
        {
            var indicator = Indicator(baseline, baselineDate, period, unit);
            Border.Check(Native.delaftale_target(
                Border.Text(rule, nameof(rule)), ref indicator, Border.Digits(date), out var target, out var deadline));
            return new Target(Border.NumberOrNull(target), Border.DayOrNull(deadline));
        }

        /// <summary>How an indicator stands on a day (status).</summary>
        /// <param name="rule">As in <see cref="Expected"/>, as are the next three.</param>
        /// <param name="baseline">The baseline (udgangspunkt).</param>
        /// <param name="baselineDate">Its day; null where there is none.</param>
        /// <param name="period">The time that the agreement runs.</param>
        /// <param name="values">The values (målinger) in any order; each became known on its day.</param>
        /// <param name="asOf">The day of the status; all values about days up to it count. Null for the day of the latest
        /// value.</param>
        /// <param name="unit">The unit of the numbers; where it is not said, that of the rule.</param>
        /// <param name="direction">Which way is better, where the rule does not say so.</param>
        /// <param name="decimals">The printed decimals of baseline and values, on which rounding depends: 0-9, or
        /// <see cref="OwnDecimals"/>.</param>
        /// <exception cref="DelaftaleException">What cannot be read, such as the rule; or the status depends on the unit, and
        /// neither the rule nor <paramref name="unit"/> says it.</exception>
        public Judgement Status(
            string rule, Value baseline, DateTime? baselineDate, Period period, IReadOnlyList<DatedValue> values,
            DateTime? asOf = null, Unit unit = Unit.None, Direction direction = Direction.None, int decimals = OwnDecimals)
        {
            using (var pinned = new Pinned())
            {
                var indicator = Indicator(baseline, baselineDate, period, unit, direction, decimals);
                Measure(ref indicator, pinned, values, asOf);
                Border.Check(Native.delaftale_status(Border.Text(rule, nameof(rule)), ref indicator, out var status, out var reason));
                return new Judgement(status, reason);
            }
        }

        /// <summary>How much of the expected way an indicator has gone at its latest value (fremskridt): 1 is just as expected.
        /// The arguments are those of <see cref="Status"/>.</summary>
        /// <exception cref="NoValueException">There is no such part: nothing to assess, a direction, nothing expected
        /// yet.</exception>
        public double Ratio(
            string rule, Value baseline, DateTime? baselineDate, Period period, IReadOnlyList<DatedValue> values,
            DateTime? asOf = null, Unit unit = Unit.None, Direction direction = Direction.None, int decimals = OwnDecimals)
        {
            using (var pinned = new Pinned())
            {
                var indicator = Indicator(baseline, baselineDate, period, unit, direction, decimals);
                Measure(ref indicator, pinned, values, asOf);
                Border.Check(Native.delaftale_ratio(Border.Text(rule, nameof(rule)), ref indicator, out var ratio));
                return ratio;
            }
        }

        /// <summary>Many indicators at once, each with its latest value: faster than one by one.</summary>
        /// <param name="rows">The indicators. None is null.</param>
        /// <param name="period">The time that the agreement runs, for all of them.</param>
        /// <param name="decimals">The printed decimals of all baselines and values: 0-9, or <see cref="OwnDecimals"/>.</param>
        /// <returns>An answer for each row. A row that fails says so in its answer; no exception is thrown for it.</returns>
        /// <exception cref="DelaftaleException">Something is wrong for all rows, such as the period.</exception>
        public ColumnAnswer StatusColumn(IReadOnlyList<ColumnRow> rows, Period period, int decimals = OwnDecimals)
        {
            if (rows == null)
            {
                throw new ArgumentNullException(nameof(rows));
            }
            var count = rows.Count;
            double[] expected = new double[count], ratios = new double[count];
            int[] statuses = new int[count], reasons = new int[count], errors = new int[count];
            DelaftaleException first = null;
            using (var rules = new Texts(rows.Select(row => row.Rule), nameof(rows)))
            using (var pinned = new Pinned())
            {
                var column = new ColumnStruct
                {
                    size = (UIntPtr)Marshal.SizeOf(typeof(ColumnStruct)),
                    count = Border.Size(count),
                    start = Border.Digits(period.Start),
                    end = Border.Digits(period.End),
                    baselines = pinned.At(Border.Column(rows, row => row.Baseline.Raw)),
                    baselineDates = pinned.At(Border.Column(rows, row => Border.Digits(row.BaselineDate))),
                    values = pinned.At(Border.Column(rows, row => row.Value.Raw)),
                    valueDates = pinned.At(Border.Column(rows, row => Border.Digits(row.Date))),
                    units = pinned.At(rows.Select(row => (int)row.Unit).ToArray()),
                    directions = pinned.At(rows.Select(row => (int)row.Direction).ToArray()),
                    expected = pinned.At(expected),
                    ratios = pinned.At(ratios),
                    statuses = pinned.At(statuses),
                    reasons = pinned.At(reasons),
                    errors = pinned.At(errors),
                    dates = DateSystem.Digits,
                    decimals = decimals,
                };
                var number = Native.delaftale_status_column(Border.Size(count), rules.Addresses, ref column);
                if (number == ErrorNumber.SomeRows)
                {
                    first = new DelaftaleException(number);
                }
                else
                {
                    Border.Check(number);
                }
            }
            var answers = new RowAnswer[count];
            for (var row = 0; row < count; row++)
            {
                answers[row] = new RowAnswer(
                    new Judgement((Status)statuses[row], (Reason)reasons[row]), Border.NumberOrNull(expected[row]),
                    Border.NumberOrNull(ratios[row]), (ErrorNumber)errors[row]);
            }
            return new ColumnAnswer(answers, first);
        }

        /// <summary>An indicator without values.</summary>
        private static IndicatorStruct Indicator(
            Value baseline, DateTime? baselineDate, Period period, Unit unit, Direction direction = Direction.None,
            int decimals = OwnDecimals)
        {
            return new IndicatorStruct
            {
                size = (UIntPtr)Marshal.SizeOf(typeof(IndicatorStruct)),
                baseline = baseline.Raw,
                baselineDate = Border.Digits(baselineDate),
                start = Border.Digits(period.Start),
                end = Border.Digits(period.End),
                asOf = Native.NoDate,
                unit = unit,
                direction = direction,
                dates = DateSystem.Digits,
                decimals = decimals,
            };
        }

        /// <summary>Gives an indicator its values, which stay where they are until they are let go.</summary>
        private static void Measure(
            ref IndicatorStruct indicator, Pinned pinned, IReadOnlyList<DatedValue> values, DateTime? asOf)
        {
            if (values == null)
            {
                throw new ArgumentNullException(nameof(values));
            }
            indicator.asOf = Border.Digits(asOf);
            indicator.count = Border.Size(values.Count);
            indicator.values = pinned.At(Border.Column(values, one => one.Value.Raw));
            indicator.valueDates = pinned.At(Border.Column(values, one => Border.Digits(one.Date)));
        }

        /// <summary>What an indicator has changed (ændring).</summary>
        /// <exception cref="NoValueException">One of the two is a state: none of them is 0.</exception>
        public Change Change(Value baseline, Value value)
        {
            Border.Check(Native.delaftale_change(baseline.Raw, value.Raw, out var change, out var relative));
            return new Change(change, Border.NumberOrNull(relative));
        }
    }
}
