using System;
using System.Collections.Generic;
using System.Linq;

namespace Delaftale
{
    /// <summary>The library delaftale: calculations for Danish housing-social agreements (boligsociale delaftaler).</summary>
    /// <remarks>
    /// There are three layers, as in delaftale.h: functions of plain numbers and texts (<see cref="Expected"/>,
    /// <see cref="Status"/>, ...), JSON operations (<see cref="Call"/>), and plans, observations, assessments and the register as
    /// objects (<see cref="ReadPlan"/>, ...).
    ///
    /// It reads no clock, opens no file and sends nothing anywhere. A library and all that it gives out can be used by any number
    /// of threads at once.
    ///
    /// For every method: <see cref="DelaftaleException"/> when the library does not accept what it is given,
    /// <see cref="ArgumentNullException"/> for a text that is null where none may be, <see cref="ArgumentException"/> for a text
    /// that holds a NUL or half of a surrogate pair. Of a DateTime only the day counts, and it must be in the years 1900-2199.
    /// </remarks>
    public sealed partial class Library
    {
        /// <summary>As many decimals as a number itself has, and at most 9.</summary>
        public const int OwnDecimals = Native.DecimalsOwn;

        /// <summary>Loads the library, if it is not loaded yet.</summary>
        /// <exception cref="DllNotFoundException">There is no delaftale.dll (libdelaftale.so, libdelaftale.dylib) beside the
        /// assembly or where the system looks, or it cannot be loaded.</exception>
        /// <exception cref="BadImageFormatException">The process is a 32-bit one; the library is 64-bit.</exception>
        /// <exception cref="EntryPointNotFoundException">The file with this name is another library.</exception>
        /// <exception cref="NotSupportedException">The library has another interface than this wrapper.</exception>
        public Library()
        {
            uint found;
            try
            {
                found = Native.delaftale_abi_version();
            }
            catch (DllNotFoundException exception)
            {
                throw new DllNotFoundException(
                    "the library delaftale cannot be loaded: delaftale.dll (on Linux libdelaftale.so, on macOS "
                    + "libdelaftale.dylib) must lie beside the program or where the system looks for libraries", exception);
            }
            if (found != Native.AbiVersion)
            {
                throw new NotSupportedException(
                    "the library delaftale has interface " + found + ", but this wrapper is for interface " + Native.AbiVersion
                    + ": take both from the same release");
            }
        }

        /// <summary>The version of the library, such as "0.1.0". The operation "versions" has all others.</summary>
        public string Version => Border.Text(Native.delaftale_version());

        /// <summary>The name of a number, such as "invalid-number"; "unknown" for one that is none.</summary>
        public string ErrorName(ErrorNumber error)
        {
            return Border.Text(Native.delaftale_error_name(error));
        }

        // --- JSON operations ---

        /// <summary>Carries out a JSON operation, such as "assess" or "report"; "operations" lists them.</summary>
        /// <param name="operation">Its name.</param>
        /// <param name="request">The request: a JSON text.</param>
        /// <returns>The answer: a JSON text whose "status" is "success", with a "result", or "failure", with "errors". A failure
        /// is an answer and no exception.</returns>
        public string Call(string operation, string request)
        {
            Border.Check(Native.delaftale_call(
                Border.Text(operation, nameof(operation)), Border.Text(request, nameof(request)), out var answer));
            return answer.Take();
        }

        /// <summary>Carries out a JSON operation for many requests at once.</summary>
        /// <param name="operation">Its name.</param>
        /// <param name="requests">A JSON array of requests.</param>
        /// <returns>A JSON array with an answer for each; or, where <paramref name="requests"/> is no array, one
        /// failure.</returns>
        public string CallMany(string operation, string requests)
        {
            Border.Check(Native.delaftale_call_many(
                Border.Text(operation, nameof(operation)), Border.Text(requests, nameof(requests)), out var answers));
            return answers.Take();
        }

        // --- documents ---

        /// <summary>Reads and checks a plan (helhedsplan).</summary>
        /// <param name="json">A JSON document with its schemaVersion.</param>
        /// <returns>The plan, to be disposed of.</returns>
        /// <exception cref="DelaftaleException">The document is wrong. The exception has every problem.</exception>
        public Plan ReadPlan(string json)
        {
            Border.Check(Native.delaftale_plan_read(Border.Text(json, nameof(json)), out var handle));
            return new Plan(handle);
        }

        /// <summary>Reads observations (målinger).</summary>
        /// <param name="json">A JSON document with its schemaVersion.</param>
        /// <returns>The observations, to be disposed of.</returns>
        /// <exception cref="DelaftaleException">The document is wrong. The exception has every problem.</exception>
        public Observations ReadObservations(string json)
        {
            Border.Check(Native.delaftale_observations_read(Border.Text(json, nameof(json)), out var handle));
            return new Observations(handle);
        }

        /// <summary>Makes observations (målinger) of the area from the rows of a table.</summary>
        /// <returns>The observations, to be disposed of.</returns>
        /// <exception cref="DelaftaleException">A row cannot be read. The exception has every problem, with a path such as
        /// "/rows/17/value"; rows count from 0.</exception>
        public Observations ObservationsFromRows(IReadOnlyCollection<ObservationRow> rows)
        {
            if (rows == null)
            {
                throw new ArgumentNullException(nameof(rows));
            }
            using (var delaftaler = new Texts(rows.Select(row => row.DelaftaleId), nameof(rows)))
            using (var indicators = new Texts(rows.Select(row => row.IndicatorId), nameof(rows)))
            using (var references = new Texts(rows.Select(row => row.Reference), nameof(rows)))
            using (var values = new Texts(rows.Select(row => row.Value), nameof(rows)))
            using (var known = new Texts(rows.Select(row => row.Known), nameof(rows)))
            {
                Border.Check(Native.delaftale_observations_from_rows(
                    Border.Size(rows.Count), delaftaler.Addresses, indicators.Addresses, references.Addresses, values.Addresses,
                    known.Addresses, out var handle));
                return new Observations(handle);
            }
        }

        /// <summary>Assesses every indicator of a plan on a day (vurdering).</summary>
        /// <param name="plan">The plan.</param>
        /// <param name="observations">Its observations; null for none. Those that do not belong to the plan are refused, all at
        /// once.</param>
        /// <param name="asOf">The day of the status (opgørelsesdag).</param>
        /// <param name="options">What differs from the usual, as JSON: {"knownAt": "2024-03-01", "waivers": [...], "method":
        /// {...}, "trace": false}; null for nothing.</param>
        /// <returns>The assessments in the order of the plan's indicators, to be disposed of.</returns>
        /// <exception cref="DelaftaleException">An observation does not belong to the plan, or the options cannot be
        /// read.</exception>
        /// <exception cref="ObjectDisposedException">The plan or the observations were disposed of.</exception>
        public Assessments Assess(Plan plan, Observations observations, DateTime asOf, string options = null)
        {
            if (plan == null)
            {
                throw new ArgumentNullException(nameof(plan));
            }
            Border.Check(Native.delaftale_assess(
                plan.Handle, observations == null ? new ObservationsHandle() : observations.Handle, Border.Digits(asOf),
                DateSystem.Digits, options == null ? null : Border.Text(options, nameof(options)), out var handle));
            return new Assessments(handle);
        }

        /// <summary>The register of target-group codes (målgrupperegister) that comes with the library, to be disposed
        /// of.</summary>
        public Register StandardRegister()
        {
            Border.Check(Native.delaftale_register_standard(out var handle));
            return new Register(handle);
        }
    }
}
