using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Delaftale.Tests
{
    /// <summary>Counts what is as it should be, and tells of what is not.</summary>
    internal static class Check
    {
        private static int done;
        private static int failed;

        internal static void That(bool holds, string what, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            lock (typeof(Check))
            {
                done++;
                if (!holds)
                {
                    failed++;
                    Console.Error.WriteLine(System.IO.Path.GetFileName(file) + ":" + line + ": " + what);
                }
            }
        }

        internal static void Equal<T>(T wanted, T given, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            That(EqualityComparer<T>.Default.Equals(wanted, given), given + " instead of " + wanted, file, line);
        }

        internal static void Same<T>(IEnumerable<T> wanted, IEnumerable<T> given,
            [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            Equal(string.Join(" | ", wanted), string.Join(" | ", given), file, line);
        }

        /// <summary>Numbers that may differ in the last bits, as a fraction that was divided here may.</summary>
        internal static void Near(double wanted, double given, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            That(Math.Abs(wanted - given) <= 1e-12 * Math.Abs(wanted), given + " instead of " + wanted, file, line);
        }

        /// <summary>The exception of this very type that the action throws; null, and a failure, when it does not.</summary>
        internal static T Throws<T>(Action action, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
            where T : Exception
        {
            Exception thrown = null;
            try
            {
                action();
            }
            catch (Exception exception)
            {
                thrown = exception;
            }
            var name = thrown == null ? "nothing" : thrown.GetType().Name + ": " + thrown.Message;
            That(thrown != null && thrown.GetType() == typeof(T), name + " instead of " + typeof(T).Name, file, line);
            return thrown as T;
        }

        /// <summary>What the library says is wrong.</summary>
        internal static DelaftaleException Refuses(string code, string path, Action action,
            [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        {
            var thrown = Throws<DelaftaleException>(action, file, line);
            if (thrown != null)
            {
                Equal(code + " " + path, thrown.Code + " " + thrown.Path, file, line);
            }
            return thrown;
        }

        internal static int Outcome()
        {
            Console.WriteLine(done + " checks, " + (failed == 0 ? "all as expected" : failed + " failed"));
            return failed == 0 && done > 0 ? 0 : 1;
        }
    }
}
