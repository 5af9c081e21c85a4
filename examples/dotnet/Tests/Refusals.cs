using System;
using System.Linq;

namespace Delaftale.Tests
{
    /// <summary>What is not accepted, and what is said of it.</summary>
    internal static class Refusals
    {
        internal static void Run(Library library)
        {
            var rule = Check.Refuses(
                "rule.not-a-rule", "/rule", () => library.Expected("vrøvl", 20, Cells.Baseline, Cells.Agreement, Cells.Half));
            Check.Equal(ErrorNumber.Refused, rule.Number);
            Check.That(rule.Danish.StartsWith("`vrøvl`: her ventes et verbum"), rule.Danish);
            Check.That(rule.English.StartsWith("`vrøvl`: expected a verb"), rule.English);
            Check.Equal(rule.English, rule.Message);
            Check.That(rule.DanishHelp.StartsWith("skriv for eksempel: øges til 85 %"), rule.DanishHelp);
            Check.That(rule.EnglishHelp.StartsWith("write for example: øges til 85 %"), rule.EnglishHelp);
            Check.That(rule.Call.StartsWith("delaftale_expected(rule: \"vrøvl\", indicator: {unit: 0, direction: 0, decimals: -1, baseline: 20, "), rule.Call);
            Check.That(rule.Json.StartsWith("{\"status\":\"failure\",\"errors\":[{\"code\":\"rule.not-a-rule\""), rule.Json);

            Check.Refuses("figure.not-a-number", "/text", () => library.ParseFigure("12,3,4"));
            var none = Check.Throws<NoValueException>(
                () => library.Expected("reduceres", 20, Cells.Baseline, Cells.Agreement, Cells.Half));
            Check.Equal(ErrorNumber.NoValue, none.Number);
            Check.That(none.Danish != "" && none.Danish != none.English, none.Danish);
            var fraction = Check.Refuses(
                "out-of-range", "/unit", () => library.Expected(Cells.Level, 0.2, Cells.Baseline, Cells.Agreement, Cells.Half));
            Check.Equal(ErrorNumber.OutOfRange, fraction.Number);
            Check.Equal("", fraction.Json);

            // Not numbers.
            foreach (var number in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
            {
                var refused = Check.Refuses(
                    "invalid-number", "/baseline",
                    () => library.Expected(Cells.Level, number, Cells.Baseline, Cells.Agreement, Cells.Half));
                Check.Equal(ErrorNumber.InvalidNumber, refused.Number);
            }
            Check.Refuses("invalid-number", "/value", () => library.FormatFigure(double.NaN));
            Check.Refuses("invalid-number", "/values/1", () => library.Status(
                Cells.Level, 20, Cells.Baseline, Cells.Agreement,
                new[] { new DatedValue(Cells.Half, 55), new DatedValue(Cells.Half, double.NaN) }));

            // Choices and days that there are not.
            Check.Refuses("out-of-range", "/unit", () => library.FormatFigure(1, 0, (Unit)77));
            Check.Refuses("out-of-range", "/language", () => library.Word(Status.Held, (Language)2));
            Check.Refuses("out-of-range", "/decimals", () => library.FormatFigure(1, 10));
            Check.Refuses("date.out-of-range", "/date", () => library.FormatDate(new DateTime(2200, 1, 1)));
            Check.Refuses("date.not-a-date", "/date", () => library.FormatDate(DateTime.MinValue));

            // What the documentation of the methods names.
            Check.Refuses("figure.unknown-unit", "/text", () => library.ParseFigure("12 æbler"));
            Check.Refuses("figure.unknown-unit", "/word", () => library.UnitFromWord("æbler"));
            Check.Refuses("figure.too-long", "/value", () => library.FormatFigure(1e16));
            Check.Refuses("date.not-a-date", "/text", () => library.ParseDate("vrøvl"));
            Check.Refuses("date.no-such-day", "/text", () => library.ParseDate("30. februar 2021"));
            Check.Refuses("date.out-of-range", "/text", () => library.ParseDate("1. januar 1850"));
            Check.Refuses("date.out-of-range", "/date", () => library.FromSerial(1e6, DateSystem.Calc));
            Check.Refuses("rule.not-a-rule", "/rule", () => library.RuleDoubts("vrøvl"));
            Check.Refuses("counts.invalid", "/whole", () => library.CheckShare(1, 0, 1));
            Check.Refuses("counts.invalid", "/part", () => library.CheckShare(-1, 5, 1));
            Check.Refuses("out-of-range", "/count", () => library.WholeNumbers(1.5, 10));
            Check.Throws<NoValueException>(() => library.WholeNumbers(5, 200));
            Check.Refuses("code.invalid", "/code", () => library.TargetGroup("æ", Cells.Half));
            Check.Refuses(
                "table.duplicate", "/selected", () => library.SumOnly(new[] { "6.1" }, new Value[] { 1 }, "6.1", "6.1"));

            // Texts that cannot be handed over whole.
            Check.Equal("rule", Check.Throws<ArgumentNullException>(() => library.RulePhrase(null)).ParamName);
            Check.Equal("text", Check.Throws<ArgumentException>(() => library.ParseFigure("1\0" + "2")).ParamName);
            Check.Throws<System.Text.EncoderFallbackException>(() => library.ParseFigure("1 \ud83c"));
            Check.Equal("request", Check.Throws<ArgumentNullException>(() => library.Call("versions", null)).ParamName);
            Check.Throws<ArgumentNullException>(() => library.Status(Cells.Level, 20, Cells.Baseline, Cells.Agreement, null));
            Check.Throws<ArgumentNullException>(() => library.CheckSum(null, 1));
            Check.Throws<ArgumentNullException>(() => library.SumOnly(new string[0], new Value[0], null));
            Check.Throws<ArgumentNullException>(() => library.StatusColumn(null, Cells.Agreement));
            Check.Throws<ArgumentNullException>(() => library.ObservationsFromRows(null));
            Check.Throws<ArgumentNullException>(() => library.Assess(null, null, Cells.Half));

            Json(library);
        }

        private static void Json(Library library)
        {
            var answer = library.Call("parseFigure", "{\"text\": \"19,14 %\"}");
            Check.That(answer.StartsWith("{\"status\":\"success\"") && answer.Contains("\"19.14\""), answer);
            // A failure is an answer.
            answer = library.Call("parseFigure", "{\"text\": \"12,3,4\"}");
            Check.That(answer.Contains("\"message\":\"`12,3,4` har to decimalkommaer\""), answer);
            answer = library.CallMany("parseFigure", "[{\"text\": \"1\"},{\"text\": \"æ\"}]");
            Check.That(answer.StartsWith("[{\"status\":\"success\"") && answer.Contains("`æ`"), answer);
            Check.Equal("[]", library.CallMany("parseFigure", "[]"));
            // More than any first guess of a size.
            var requests = "[" + string.Join(",", Enumerable.Repeat("{\"text\":\"1 %\"}", 20000)) + "]";
            var many = library.CallMany("parseFigure", requests);
            Check.Equal(20001, many.Split(new[] { "\"status\":\"success\"" }, StringSplitOptions.None).Length);
        }
    }
}
