// Made from ffi/include/delaftale.h by ffi/tests/dotnet.py. Do not edit.
using System;
using System.Runtime.InteropServices;

// Beside the assembly, then where the system keeps its libraries: never in the current directory, where anybody may have put one.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]

namespace Delaftale
{
    /// <summary>DelaftaleIndicator of delaftale.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct IndicatorStruct
    {
        internal UIntPtr size;
        internal double baseline;
        internal double baselineDate;
        internal double start;
        internal double end;
        internal double asOf;
        internal UIntPtr count;
        internal IntPtr values;
        internal IntPtr valueDates;
        internal Unit unit;
        internal Direction direction;
        internal DateSystem dates;
        internal int decimals;
    }

    /// <summary>DelaftaleColumn of delaftale.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ColumnStruct
    {
        internal UIntPtr size;
        internal UIntPtr count;
        internal double start;
        internal double end;
        internal IntPtr baselines;
        internal IntPtr baselineDates;
        internal IntPtr values;
        internal IntPtr valueDates;
        internal IntPtr units;
        internal IntPtr directions;
        internal IntPtr expected;
        internal IntPtr ratios;
        internal IntPtr statuses;
        internal IntPtr reasons;
        internal IntPtr errors;
        internal DateSystem dates;
        internal int decimals;
    }

    /// <summary>The functions of delaftale.h that the wrapper calls.</summary>
    /// <remarks>
    /// Texts are UTF-8 in byte[], with a NUL at the end: .NET's own marshalling of string is the code page of the machine on
    /// Windows, in which the ø of "øges" can be another byte or none. The functions in UTF-16 (_w) would do for texts alone, but
    /// the handles and columns of texts are UTF-8, and one way is enough. A size_t is UIntPtr, an int32_t an int or an enum over
    /// int: the same on 64-bit Windows and Linux, where long is not. Columns are IntPtr into pinned memory.
    /// </remarks>
    internal static class Native
    {
        internal const uint AbiVersion = 2;
        internal const double NoDate = -1.0;
        internal const double ValuePending = -1e+301;
        internal const double ValueSuppressed = -2e+301;
        internal const double ValueMissing = -3e+301;
        internal const double ValueNotYetDue = -4e+301;
        internal const int DecimalsOwn = -1;

        /// <summary>It is delaftale.dll on Windows, libdelaftale.so on Linux, libdelaftale.dylib on macOS.</summary>
        private const string Name = "delaftale";

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint delaftale_abi_version();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr delaftale_version();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_last_error_text(
            LastPart part, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr delaftale_error_name(ErrorNumber error);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_expected(
            byte[] rule, ref IndicatorStruct indicator, double date, out double expected);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_target(
            byte[] rule, ref IndicatorStruct indicator, double date, out double target, out double deadline);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_status(
            byte[] rule, ref IndicatorStruct indicator, out Status status, out Reason reason);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_ratio(byte[] rule, ref IndicatorStruct indicator, out double ratio);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_change(
            double baseline, double value, out double change, out double relative);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_status_column(UIntPtr ruleCount, IntPtr[] rules, ref ColumnStruct column);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_parse_date(byte[] text, DateSystem dates, out double date);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_format_date(
            double date, DateSystem dates, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_convert_date(
            double date, DateSystem from, DateSystem to, out double converted);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_parse_figure(
            byte[] text, out double value, out int decimals, out Unit unit, out Approximation approximation);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_format_figure(
            double value, int decimals, Unit unit, Language language, [Out] byte[] buffer, UIntPtr capacity,
            out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_rule_phrase(
            byte[] rule, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_rule_doubts(
            byte[] rule, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_unit_from_word(byte[] word, out Unit unit);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_unit_word(
            Unit unit, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_status_word(
            Status status, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_reason_word(
            Reason reason, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_grade_word(
            Grade grade, Language language, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_check_share(
            double part, double whole, Unit unit, double share, int decimals, out Grade grade, out double recomputed);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_check_sum(
            UIntPtr count, double[] parts, double total, Unit unit, int decimals, out Grade grade, out double recomputed);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_whole_numbers(
            double count, double share, int decimals, out double least, out double most);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_target_group_name(
            byte[] code, double date, DateSystem dates, Language language, out CodeStanding standing, [Out] byte[] buffer,
            UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_sum_by_code(
            UIntPtr count, IntPtr[] codes, double[] values, Selection selection, byte[] selected, out double sum);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_call(byte[] operation, byte[] request, out TextHandle answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_call_many(byte[] operation, byte[] requests, out TextHandle answers);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_string_free(IntPtr text);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_read(byte[] json, out PlanHandle plan);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_free(IntPtr plan);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_json(PlanHandle plan, out TextHandle json);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_text(
            PlanHandle plan, PlanText field, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_period(
            PlanHandle plan, DateSystem dates, out double start, out double end);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_indicator_count(PlanHandle plan, out UIntPtr count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_indicator_text(
            PlanHandle plan, UIntPtr index, IndicatorText field, Language language, [Out] byte[] buffer, UIntPtr capacity,
            out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_plan_indicator_unit(
            PlanHandle plan, UIntPtr index, out Unit unit, out Direction direction);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_read(byte[] json, out ObservationsHandle observations);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_from_rows(
            UIntPtr count, IntPtr[] delaftale, IntPtr[] indicator, IntPtr[] reference, IntPtr[] value, IntPtr[] known,
            out ObservationsHandle observations);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_free(IntPtr observations);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_count(ObservationsHandle observations, out UIntPtr count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_note(
            ObservationsHandle observations, out int invented, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_check(ObservationsHandle observations, PlanHandle plan);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_observations_json(ObservationsHandle observations, out TextHandle json);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assess(
            PlanHandle plan, ObservationsHandle observations, double asOf, DateSystem dates, byte[] options,
            out AssessmentsHandle assessments);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_free(IntPtr assessments);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_count(AssessmentsHandle assessments, out UIntPtr count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_find(
            AssessmentsHandle assessments, byte[] delaftale, byte[] indicator, out UIntPtr index);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_status(
            AssessmentsHandle assessments, UIntPtr index, out Status status, out Reason reason, out Status best,
            out Status worst);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_number(
            AssessmentsHandle assessments, UIntPtr index, AssessmentNumber field, out double number);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_decimal(
            AssessmentsHandle assessments, UIntPtr index, AssessmentNumber field, [Out] byte[] buffer, UIntPtr capacity,
            out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_date(
            AssessmentsHandle assessments, UIntPtr index, AssessmentDate field, DateSystem dates, out double date);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_with_status(
            AssessmentsHandle assessments, Status status, out UIntPtr count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_assessments_json(AssessmentsHandle assessments, out TextHandle json);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_standard(out RegisterHandle register);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_free(IntPtr register);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_entry_count(RegisterHandle register, out UIntPtr count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_entry_text(
            RegisterHandle register, UIntPtr index, EntryText field, Language language, [Out] byte[] buffer,
            UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_entry_period(
            RegisterHandle register, UIntPtr index, DateSystem dates, out double first, out double last, out int confirmed);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_standing(
            RegisterHandle register, byte[] code, double date, DateSystem dates, out CodeStanding standing);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern ErrorNumber delaftale_register_compare(
            RegisterHandle register, byte[] first, byte[] second, out int order);
    }
}
