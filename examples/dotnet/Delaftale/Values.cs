using System;

namespace Delaftale
{
    /// <summary>Whether a value is a number, and why it is none.</summary>
    public enum ValueState
    {
        /// <summary>It should be there and is not (mangler).</summary>
        Missing,

        /// <summary>It is a number.</summary>
        Number,

        /// <summary>It is to be measured later (afventer måling).</summary>
        Pending,

        /// <summary>It is hidden, because few people are behind it (diskretioneret).</summary>
        Suppressed,

        /// <summary>Its day has not come (endnu ikke forfalden).</summary>
        NotYetDue,
    }

    /// <summary>A value (værdi): a number, or a state that says why there is none. What was never set is missing, and not
    /// 0.</summary>
    public struct Value
    {
        /// <summary>It is to be measured later (afventer måling).</summary>
        public static readonly Value Pending = Of(Native.ValuePending);

        /// <summary>It is hidden, because few people are behind it (diskretioneret).</summary>
        public static readonly Value Suppressed = Of(Native.ValueSuppressed);

        /// <summary>It should be there and is not (mangler).</summary>
        public static readonly Value Missing = Of(Native.ValueMissing);

        /// <summary>Its day has not come (endnu ikke forfalden).</summary>
        public static readonly Value NotYetDue = Of(Native.ValueNotYetDue);

        private readonly double number;

        private Value(ValueState state, double number)
        {
            State = state;
            this.number = number;
        }

        /// <summary>Whether it is a number, and why it is none.</summary>
        public ValueState State { get; }

        /// <summary>The number.</summary>
        /// <exception cref="InvalidOperationException">The value is a state.</exception>
        public double Number
        {
            get
            {
                if (State != ValueState.Number)
                {
                    throw new InvalidOperationException("the value is no number but a state: " + State);
                }
                return number;
            }
        }

        /// <summary>A number as a value. NaN and the infinities are refused by the call that is given them.</summary>
        public static implicit operator Value(double number)
        {
            return Of(number);
        }

        /// <summary>What delaftale.h writes for it.</summary>
        internal double Raw
        {
            get
            {
                switch (State)
                {
                    case ValueState.Number: return number;
                    case ValueState.Pending: return Native.ValuePending;
                    case ValueState.Suppressed: return Native.ValueSuppressed;
                    case ValueState.NotYetDue: return Native.ValueNotYetDue;
                    default: return Native.ValueMissing;
                }
            }
        }

        /// <summary>The value that delaftale.h writes so.</summary>
        internal static Value Of(double raw)
        {
            if (raw == Native.ValuePending) { return new Value(ValueState.Pending, 0); }
            if (raw == Native.ValueSuppressed) { return new Value(ValueState.Suppressed, 0); }
            if (raw == Native.ValueNotYetDue) { return new Value(ValueState.NotYetDue, 0); }
            return raw == Native.ValueMissing ? default(Value) : new Value(ValueState.Number, raw);
        }
    }

    /// <summary>A value with the day that it is about.</summary>
    public struct DatedValue
    {
        /// <summary>A value of a day.</summary>
        public DatedValue(DateTime date, Value value)
        {
            Date = date;
            Value = value;
        }

        /// <summary>The last day that the value is about.</summary>
        public DateTime Date { get; }

        /// <summary>The value.</summary>
        public Value Value { get; }
    }

    /// <summary>The time that an agreement runs (aftaleperiode), both days included.</summary>
    public struct Period
    {
        /// <summary>From a day to a day; null for an agreement without an end.</summary>
        public Period(DateTime start, DateTime? end)
        {
            Start = start;
            End = end;
        }

        /// <summary>The first day.</summary>
        public DateTime Start { get; }

        /// <summary>The last day; null where there is none.</summary>
        public DateTime? End { get; }
    }
}
