using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Delaftale.Tests
{
    /// <summary>The wrapper and the library together: `Tests PLANS`, where PLANS is the folder examples/plans; `Tests vectors
    /// CALLS ANSWERS`, where ffi/tests/vectors.py makes the one file and compares the other; `Tests without` and `Tests other`,
    /// where there is no library, or one with another interface.</summary>
    internal static class Program
    {
        private static int Main(string[] arguments)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            // Where a decimal point is no decimal point: what the wrapper reads and writes must not depend on it.
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new CultureInfo("da-DK");
            switch (arguments[0])
            {
                case "without":
                    var none = Check.Throws<DllNotFoundException>(() => new Library());
                    Check.That(none != null && none.Message.Contains("libdelaftale.so"), "what is missing is not told");
                    return Check.Outcome();
                case "other":
                    var thrown = Check.Throws<NotSupportedException>(() => new Library());
                    Check.That(thrown != null && thrown.Message.Contains("interface 999"), "the number is not told");
                    return Check.Outcome();
                case "vectors":
                    return Vectors(arguments[1], arguments[2]);
            }
            var library = new Library();
            var plan = File.ReadAllText(Path.Combine(arguments[0], "soenderborg-2021.json"));
            var observations = File.ReadAllText(Path.Combine(arguments[0], "soenderborg-2021.opdigtede-observationer.json"));
            Cells.Run(library);
            Words.Run(library);
            Refusals.Run(library);
            Documents.Run(library, plan, observations);
            Lifetimes.Run(library, plan, observations);
            Threads.Run(library, plan, observations);
            return Check.Outcome();
        }

        /// <summary>Makes the calls of a file. Both files hold texts, each as its length in bytes, a line feed, the bytes and a
        /// line feed.</summary>
        private static int Vectors(string calls, string answers)
        {
            var library = new Library();
            var done = 0;
            using (var from = new BufferedStream(File.OpenRead(calls)))
            using (var to = new BufferedStream(File.Create(answers)))
            {
                string operation;
                while ((operation = Next(from)) != null)
                {
                    var answer = Encoding.UTF8.GetBytes(library.Call(operation, Next(from)));
                    var length = Encoding.ASCII.GetBytes(answer.Length.ToString(CultureInfo.InvariantCulture) + "\n");
                    to.Write(length, 0, length.Length);
                    to.Write(answer, 0, answer.Length);
                    to.WriteByte((byte)'\n');
                    done++;
                }
            }
            Console.WriteLine(done + " calls");
            return done > 0 ? 0 : 1;
        }

        /// <summary>The next text of the file; null at its end.</summary>
        private static string Next(Stream file)
        {
            var length = 0;
            var digit = file.ReadByte();
            if (digit < 0)
            {
                return null;
            }
            for (; digit != '\n'; digit = file.ReadByte())
            {
                length = checked(length * 10 + digit - '0');
            }
            var bytes = new byte[length];
            for (var have = 0; have < length;)
            {
                var read = file.Read(bytes, have, length - have);
                if (read == 0)
                {
                    throw new EndOfStreamException();
                }
                have += read;
            }
            file.ReadByte();
            return Encoding.UTF8.GetString(bytes);
        }
    }
}
