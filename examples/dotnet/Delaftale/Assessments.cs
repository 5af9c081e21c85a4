using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace Delaftale
{
    /// <summary>How the indicators of a plan stand on a day: an assessment (vurdering) for each, in their order. They do not
    /// change: any number of threads may use them.</summary>
    /// <remarks>After <see cref="Dispose"/> every member throws <see cref="ObjectDisposedException"/>, as do the numbers and
    /// dates of the assessments.</remarks>
    public sealed class Assessments : IReadOnlyList<Assessment>, IDisposable
    {
        private readonly AssessmentsHandle handle;
        private readonly Listed<Assessment> all;

        internal Assessments(AssessmentsHandle handle)
        {
            this.handle = handle;
            all = new Listed<Assessment>(
                () =>
                {
                    Border.Check(Native.delaftale_assessments_count(handle, out var count));
                    return Border.Count(count);
                },
                index => new Assessment(handle, index));
        }

        /// <summary>The number of assessments: one for each indicator.</summary>
        public int Count => all.Count;

        /// <summary>The assessment of an indicator.</summary>
        /// <param name="index">Its place in the plan, counted from 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
        public Assessment this[int index] => all[index];

        /// <summary>The assessment of an indicator.</summary>
        /// <param name="delaftaleId">The id of its delaftale.</param>
        /// <param name="indicatorId">Its own id.</param>
        /// <exception cref="NoValueException">The plan has no such indicator.</exception>
        public Assessment Find(string delaftaleId, string indicatorId)
        {
            Border.Check(Native.delaftale_assessments_find(
                handle, Border.Text(delaftaleId, nameof(delaftaleId)), Border.Text(indicatorId, nameof(indicatorId)),
                out var index));
            return new Assessment(handle, Border.Count(index));
        }

        /// <summary>The number of indicators with a status.</summary>
        public int WithStatus(Status status)
        {
            Border.Check(Native.delaftale_assessments_with_status(handle, status, out var count));
            return Border.Count(count);
        }

        /// <summary>All assessments with their steps (mellemregninger) as a JSON document, the result of the operation
        /// "assess".</summary>
        public string ToJson()
        {
            Border.Check(Native.delaftale_assessments_json(handle, out var json));
            return json.Take();
        }

        /// <summary>All of them, in the order of the plan's indicators.</summary>
        public IEnumerator<Assessment> GetEnumerator()
        {
            return all.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>Frees the assessments. A second call does nothing.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }

    /// <summary>How an indicator stands (vurdering).</summary>
    public sealed class Assessment
    {
        private readonly AssessmentsHandle all;

        internal Assessment(AssessmentsHandle all, int index)
        {
            this.all = all;
            Index = index;
            Border.Check(Native.delaftale_assessments_status(
                all, Border.Size(index), out var status, out var reason, out var best, out var worst));
            Status = status;
            Reason = reason;
            Best = best;
            Worst = worst;
        }

        /// <summary>The place of its indicator in the plan, counted from 0.</summary>
        public int Index { get; }

        /// <summary>How the indicator stands.</summary>
        public Status Status { get; }

        /// <summary>Why it is <see cref="Delaftale.Status.NotAssessable"/>; otherwise
        /// <see cref="Delaftale.Reason.None"/>.</summary>
        public Reason Reason { get; }

        /// <summary>Printed figures are rounded: the best status that their true values can have.</summary>
        public Status Best { get; }

        /// <summary>Printed figures are rounded: the worst status that their true values can have.</summary>
        public Status Worst { get; }

        /// <summary>A number of the assessment: the double that is nearest to the exact one; null when it does not
        /// apply.</summary>
        public double? Number(AssessmentNumber field)
        {
            var answer = Native.delaftale_assessments_number(all, Border.Size(Index), field, out var number);
            return Applies(answer) ? number : (double?)null;
        }

        /// <summary>A number of the assessment with up to 12 decimals: 56.117592703389; null when it does not apply.</summary>
        public decimal? Decimal(AssessmentNumber field)
        {
            var answer = Border.Fill((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_assessments_decimal(all, Border.Size(Index), field, buffer, capacity, out length), out var text);
            return Applies(answer) ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : (decimal?)null;
        }

        /// <summary>A date of the assessment; null when it does not apply.</summary>
        public DateTime? Date(AssessmentDate field)
        {
            var answer = Native.delaftale_assessments_date(all, Border.Size(Index), field, DateSystem.Digits, out var date);
            return Applies(answer) ? Border.Day(date) : (DateTime?)null;
        }

        private static bool Applies(ErrorNumber answer)
        {
            if (answer == ErrorNumber.NoValue)
            {
                return false;
            }
            Border.Check(answer);
            return true;
        }
    }
}
