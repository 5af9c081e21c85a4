using System;
using System.Collections.Generic;
using System.Linq;

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
            Border.Check(Native.delaftale_expected(
                Border.Text(rule, nameof(rule)), unit, baseline.Raw, Border.Digits(baselineDate), Border.Digits(period.Start),
                Border.Digits(period.End), DateSystem.Digits, Border.Digits(date), out var expected));
            return expected;
        }

        /// <summary>What a rule is to reach (mål), and by when (frist), as it counts for a value of a day: for a yearly volume
        /// the year's. The arguments are those of <see cref="Expected"/>.</summary>
        public Target Target(
            string rule, Value baseline, DateTime? baselineDate, Period period, DateTime date, Unit unit = Unit.None)
        {
            Border.Check(Native.delaftale_target(
                Border.Text(rule, nameof(rule)), unit, baseline.Raw, Border.Digits(baselineDate), Border.Digits(period.Start),
                Border.Digits(period.End), DateSystem.Digits, Border.Digits(date), out var target, out var deadline));
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
            if (values == null)
            {
                throw new ArgumentNullException(nameof(values));
            }
            Border.Check(Native.delaftale_status(
                Border.Text(rule, nameof(rule)), unit, direction, decimals, baseline.Raw, Border.Digits(baselineDate),
                Border.Digits(period.Start), Border.Digits(period.End), DateSystem.Digits, Border.Digits(asOf),
                Border.Size(values.Count), Border.Column(values, one => one.Value.Raw),
                Border.Column(values, one => Border.Digits(one.Date)), out var status, out var reason));
            return new Judgement(status, reason);
        }

        /// <summary>How much of the expected way an indicator has gone at its latest value (fremskridt): 1 is just as expected.
        /// The arguments are those of <see cref="Status"/>.</summary>
        /// <exception cref="NoValueException">There is no such part: nothing to assess, a direction, nothing expected
        /// yet.</exception>
        public double Ratio(
            string rule, Value baseline, DateTime? baselineDate, Period period, IReadOnlyList<DatedValue> values,
            DateTime? asOf = null, Unit unit = Unit.None, Direction direction = Direction.None, int decimals = OwnDecimals)
        {
            if (values == null)
            {
                throw new ArgumentNullException(nameof(values));
            }
            Border.Check(Native.delaftale_ratio(
                Border.Text(rule, nameof(rule)), unit, direction, decimals, baseline.Raw, Border.Digits(baselineDate),
                Border.Digits(period.Start), Border.Digits(period.End), DateSystem.Digits, Border.Digits(asOf),
                Border.Size(values.Count), Border.Column(values, one => one.Value.Raw),
                Border.Column(values, one => Border.Digits(one.Date)), out var ratio));
            return ratio;
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
            {
                var number = Native.delaftale_status_column(
                    Border.Size(count), Border.Size(count), rules.Addresses, rows.Select(row => (int)row.Unit).ToArray(),
                    rows.Select(row => (int)row.Direction).ToArray(), decimals, Border.Column(rows, row => row.Baseline.Raw),
                    Border.Column(rows, row => Border.Digits(row.BaselineDate)), Border.Digits(period.Start),
                    Border.Digits(period.End), DateSystem.Digits, Border.Column(rows, row => row.Value.Raw),
                    Border.Column(rows, row => Border.Digits(row.Date)), expected, ratios, statuses, reasons, errors);
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

        /// <summary>What an indicator has changed (ændring).</summary>
        /// <exception cref="NoValueException">One of the two is a state: none of them is 0.</exception>
        public Change Change(Value baseline, Value value)
        {
            Border.Check(Native.delaftale_change(baseline.Raw, value.Raw, out var change, out var relative));
            return new Change(change, Border.NumberOrNull(relative));
        }
    }
}
