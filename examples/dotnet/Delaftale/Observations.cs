using System;

namespace Delaftale
{
    /// <summary>An observation (måling) as a row of a table.</summary>
    public sealed class ObservationRow
    {
        /// <summary>The id of its delaftale.</summary>
        public string DelaftaleId { get; set; }

        /// <summary>The id of its indicator.</summary>
        public string IndicatorId { get; set; }

        /// <summary>The time that it covers: "31.8.2023", "2. kvartal 2023".</summary>
        public string Reference { get; set; }

        /// <summary>Its value as a printed Danish figure, "55 %", or a state, "mangler".</summary>
        public string Value { get; set; }

        /// <summary>The day on which it became known, as a Danish or ISO date; null for the last day that it covers.</summary>
        public string Known { get; set; }
    }

    /// <summary>Observations (målinger), read and sorted. They never change: any number of threads may use them.</summary>
    /// <remarks>After <see cref="Dispose"/> every member throws <see cref="ObjectDisposedException"/>.</remarks>
    public sealed class Observations : IDisposable
    {
        internal Observations(ObservationsHandle handle)
        {
            Handle = handle;
        }

        internal ObservationsHandle Handle { get; }

        /// <summary>The number of observations. Two that are equal word for word count as one.</summary>
        public int Count
        {
            get
            {
                Border.Check(Native.delaftale_observations_count(Handle, out var count));
                return Border.Count(count);
            }
        }

        /// <summary>Whether they are invented (opdigtede). Whoever shows them must say so.</summary>
        public bool Invented
        {
            get
            {
                Said(out var invented);
                return invented;
            }
        }

        /// <summary>The note of their document; empty where there is none.</summary>
        public string Note => Said(out _);

        /// <summary>Checks that every observation belongs to an indicator of the plan and can be a value of it.</summary>
        /// <exception cref="DelaftaleException">At least one does not. The exception has every problem.</exception>
        public void Check(Plan plan)
        {
            if (plan == null)
            {
                throw new ArgumentNullException(nameof(plan));
            }
            Border.Check(Native.delaftale_observations_check(Handle, plan.Handle));
        }

        /// <summary>The observations as a JSON document.</summary>
        public string ToJson()
        {
            Border.Check(Native.delaftale_observations_json(Handle, out var json));
            return json.Take();
        }

        private string Said(out bool invented)
        {
            var flag = 0;
            var note = Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_observations_note(Handle, out flag, buffer, capacity, out length));
            invented = flag != 0;
            return note;
        }

        /// <summary>Frees the observations. A second call does nothing.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }
    }
}
