using System;
using System.Collections.Generic;
using System.Linq;

namespace Delaftale
{
    // Printed figures against each other, and target-group codes.
    public sealed partial class Library
    {
        /// <summary>Whether a printed share (andel) agrees with the part and the whole that it was computed from: 255 of 729 is
        /// 35,0 %.</summary>
        /// <param name="part">The part.</param>
        /// <param name="whole">The whole.</param>
        /// <param name="share">The share, in per cent.</param>
        /// <param name="decimals">The printed decimals of the share: 35,0 % has 1; or <see cref="OwnDecimals"/>.</param>
        /// <param name="unit">That of part and whole, on which their rounding depends: people are whole, full-time persons are
        /// rounded to the decimals that they have.</param>
        /// <exception cref="DelaftaleException">The whole is 0, or one of the two is below 0 ("counts.invalid").</exception>
        public Check CheckShare(double part, double whole, double share, int decimals = OwnDecimals, Unit unit = Unit.None)
        {
            Border.Check(Native.delaftale_check_share(part, whole, unit, share, decimals, out var grade, out var recomputed));
            return new Check(grade, recomputed);
        }

        /// <summary>Whether a printed total agrees with the figures that it sums, all of one unit and printed with so many
        /// decimals.</summary>
        public Check CheckSum(IReadOnlyList<double> parts, double total, int decimals = OwnDecimals, Unit unit = Unit.None)
        {
            if (parts == null)
            {
                throw new ArgumentNullException(nameof(parts));
            }
            Border.Check(Native.delaftale_check_sum(
                Border.Size(parts.Count), parts.ToArray(), total, unit, decimals, out var grade, out var recomputed));
            return new Check(grade, recomputed);
        }

        /// <summary>How many people there can be in all, when <paramref name="count"/> of them are printed as a share: 258 and
        /// 42,9 % need 601 or 602.</summary>
        /// <param name="count">The people of the part.</param>
        /// <param name="share">The share, in per cent.</param>
        /// <param name="decimals">The printed decimals of the share: 0-9, or <see cref="OwnDecimals"/>.</param>
        /// <exception cref="NoValueException">No number of people has that share.</exception>
        /// <exception cref="DelaftaleException"><paramref name="count"/> is no number of people: below 0, or not
        /// whole.</exception>
        public WholeNumbers WholeNumbers(double count, double share, int decimals = OwnDecimals)
        {
            Border.Check(Native.delaftale_whole_numbers(count, share, decimals, out var least, out var most));
            return new WholeNumbers(least, double.IsPositiveInfinity(most) ? (double?)null : most);
        }

        /// <summary>What a target-group code (målgruppekode), such as "6.2" or "INT-SHP", means on a day.</summary>
        /// <exception cref="DelaftaleException">The text is no code ("code.invalid").</exception>
        public TargetGroup TargetGroup(string code, DateTime date, Language language = Language.Danish)
        {
            var text = Border.Text(code, nameof(code));
            var standing = CodeStanding.Unknown;
            var name = Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_target_group_name(
                    text, Border.Digits(date), DateSystem.Digits, language, out standing, buffer, capacity, out length));
            return new TargetGroup(standing, name);
        }

        /// <summary>The exact sum of the rows of a column, except the rows with these target-group codes (alle
        /// undtagen).</summary>
        /// <param name="codes">The code of each row; one may stand in several.</param>
        /// <param name="values">The value of each row.</param>
        /// <param name="except">The codes that do not count. One that the column does not have is refused, and so is one that is
        /// named twice.</param>
        /// <exception cref="NoValueException">A selected value is a state: an unknown value is not 0.</exception>
        /// <exception cref="ArgumentException">There are not as many codes as values.</exception>
        public double SumExcept(IReadOnlyList<string> codes, IReadOnlyList<Value> values, params string[] except)
        {
            return Sum(codes, values, Selection.Except, except);
        }

        /// <summary>The sum of the rows with the codes that are named, and no others (kun). All else is as in
        /// <see cref="SumExcept"/>.</summary>
        public double SumOnly(IReadOnlyList<string> codes, IReadOnlyList<Value> values, params string[] only)
        {
            return Sum(codes, values, Selection.Only, only);
        }

        private static double Sum(
            IReadOnlyList<string> codes, IReadOnlyList<Value> values, Selection selection, string[] selected)
        {
            if (codes == null || values == null || selected == null)
            {
                throw new ArgumentNullException(codes == null ? nameof(codes) : values == null ? nameof(values) : "selected");
            }
            if (codes.Count != values.Count)
            {
                throw new ArgumentException(codes.Count + " codes and " + values.Count + " values", nameof(values));
            }
            using (var texts = new Texts(codes, nameof(codes)))
            {
                Border.Check(Native.delaftale_sum_by_code(
                    Border.Size(codes.Count), texts.Addresses, Border.Column(values, value => value.Raw), selection,
                    Border.Text(string.Join(",", selected), nameof(selected)), out var sum));
                return sum;
            }
        }
    }
}
