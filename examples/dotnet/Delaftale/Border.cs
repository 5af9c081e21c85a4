using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;

namespace Delaftale
{
    /// <summary>A function that writes a text into a buffer.</summary>
    internal delegate ErrorNumber Writes(byte[] buffer, UIntPtr capacity, out UIntPtr length);

    /// <summary>Texts, days, counts and errors on their way to the library and back.</summary>
    internal static class Border
    {
        /// <summary>Throws for half of a surrogate pair, which has no UTF-8, instead of writing something else for it.</summary>
        private static readonly Encoding Utf8 = new UTF8Encoding(false, true);

        // --- texts ---

        /// <summary>A text with its NUL.</summary>
        internal static byte[] Text(string text, string name)
        {
            if (text == null)
            {
                throw new ArgumentNullException(name);
            }
            // The library would read the text up to here and never see the rest.
            if (text.IndexOf('\0') >= 0)
            {
                throw new ArgumentException("the text holds a NUL", name);
            }
            var bytes = new byte[Utf8.GetByteCount(text) + 1];
            Utf8.GetBytes(text, 0, text.Length, bytes, 0);
            return bytes;
        }

        /// <summary>The text at an address, up to its NUL.</summary>
        internal static string Text(IntPtr address)
        {
            var length = 0;
            while (Marshal.ReadByte(address, length) != 0)
            {
                length++;
            }
            var bytes = new byte[length];
            Marshal.Copy(address, bytes, 0, length);
            return Utf8.GetString(bytes);
        }

        /// <summary>What a function writes, in a buffer as large as it asks for.</summary>
        internal static string Text(Writes function)
        {
            Check(Fill(function, out var text));
            return text;
        }

        /// <summary>The same without an exception: what the function answers, and the text, empty when it fails.</summary>
        internal static ErrorNumber Fill(Writes function, out string text)
        {
            var capacity = 256;
            while (true)
            {
                var buffer = new byte[capacity];
                var number = function(buffer, Size(capacity), out var length);
                if (number != ErrorNumber.BufferTooSmall)
                {
                    text = Utf8.GetString(buffer, 0, Count(length));
                    return number;
                }
                capacity = checked(Count(length) + 1);
            }
        }

        // --- counts and days ---

        internal static UIntPtr Size(int count)
        {
            return (UIntPtr)checked((uint)count);
        }

        internal static int Count(UIntPtr size)
        {
            return checked((int)size.ToUInt64());
        }

        /// <summary>A day as its digits, 20250831. Its time of the day does not count.</summary>
        internal static double Digits(DateTime day)
        {
            return day.Year * 10000 + day.Month * 100 + day.Day;
        }

        internal static double Digits(DateTime? day)
        {
            return day.HasValue ? Digits(day.Value) : Native.NoDate;
        }

        internal static DateTime Day(double digits)
        {
            var whole = (int)digits;
            return new DateTime(whole / 10000, whole / 100 % 100, whole % 100);
        }

        /// <summary>The day, or null where there is none.</summary>
        internal static DateTime? DayOrNull(double digits)
        {
            return digits == Native.NoDate ? (DateTime?)null : Day(digits);
        }

        /// <summary>A number, or null where there is none.</summary>
        internal static double? NumberOrNull(double number)
        {
            return double.IsNaN(number) ? (double?)null : number;
        }

        /// <summary>A column of numbers.</summary>
        internal static double[] Column<T>(IReadOnlyList<T> rows, Func<T, double> number)
        {
            var column = new double[rows.Count];
            for (var row = 0; row < column.Length; row++)
            {
                column[row] = number(rows[row]);
            }
            return column;
        }

        // --- errors ---

        /// <summary>Throws what this thread's last call answered, when it failed.</summary>
        internal static void Check(ErrorNumber number)
        {
            if (number == ErrorNumber.NoValue)
            {
                throw new NoValueException(number);
            }
            if (number != ErrorNumber.Ok)
            {
                throw new DelaftaleException(number);
            }
        }

        /// <summary>A part of this thread's last error.</summary>
        internal static string Last(LastPart part, Language language)
        {
            Fill((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_last_error_text(part, language, buffer, capacity, out length), out var text);
            return text;
        }
    }

    /// <summary>Memory that stays where it is while the library uses it.</summary>
    internal sealed class Pinned : IDisposable
    {
        private readonly List<GCHandle> handles = new List<GCHandle>();

        /// <summary>The address of a column; of none NULL.</summary>
        internal IntPtr At<T>(T[] column) where T : struct
        {
            if (column == null)
            {
                return IntPtr.Zero;
            }
            var pinned = GCHandle.Alloc(column, GCHandleType.Pinned);
            handles.Add(pinned);
            return pinned.AddrOfPinnedObject();
        }

        /// <summary>Lets the memory go; the addresses lead nowhere any more.</summary>
        public void Dispose()
        {
            foreach (var pinned in handles)
            {
                pinned.Free();
            }
        }
    }

    /// <summary>Texts side by side in memory that stays where it is, with the address of each. Equal ones stand there
    /// once.</summary>
    internal sealed class Texts : IDisposable
    {
        private readonly GCHandle pinned;

        /// <param name="texts">The texts; null stands for NULL.</param>
        /// <param name="name">What an exception calls them.</param>
        internal Texts(IEnumerable<string> texts, string name)
        {
            var places = new List<int>();
            var known = new Dictionary<string, int>();
            var all = new List<byte>();
            foreach (var text in texts)
            {
                var place = -1;
                if (text != null && !known.TryGetValue(text, out place))
                {
                    place = all.Count;
                    known.Add(text, place);
                    all.AddRange(Border.Text(text, name));
                }
                places.Add(place);
            }
            pinned = GCHandle.Alloc(all.ToArray(), GCHandleType.Pinned);
            Addresses = new IntPtr[places.Count];
            for (var row = 0; row < places.Count; row++)
            {
                Addresses[row] = places[row] < 0 ? IntPtr.Zero : pinned.AddrOfPinnedObject() + places[row];
            }
        }

        /// <summary>The address of each text.</summary>
        internal IntPtr[] Addresses { get; }

        /// <summary>Lets the memory go; the addresses lead nowhere any more.</summary>
        public void Dispose()
        {
            pinned.Free();
        }
    }
}
