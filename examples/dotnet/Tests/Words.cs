using System;

namespace Delaftale.Tests
{
    /// <summary>Figures, dates, rules and words, with æ, ø and å both ways.</summary>
    internal static class Words
    {
        internal static void Run(Library library)
        {
            Check.That(library.Version.Split('.').Length == 3, library.Version);
            Check.Equal("invalid-number", library.ErrorName(ErrorNumber.InvalidNumber));
            Check.Equal("unknown", library.ErrorName((ErrorNumber)(-1)));
            Figures(library);
            Dates(library);

            Check.Equal(Cells.Level, library.RulePhrase("skal øges til 85% inden 31.8.2025"));
            Check.Equal(0, library.RuleDoubts(Cells.Level).Length);
            var danish = library.RuleDoubts("falder årligt med 10 %");
            var english = library.RuleDoubts("falder årligt med 10 %", Language.English);
            Check.That(danish.Length > 0 && danish.Length == english.Length, "not the same doubts in both languages");
            Check.That(danish[0] != english[0] && danish[0].EndsWith("."), danish[0]);

            Check.Equal(Unit.Courses, library.UnitFromWord("forløb"));
            Check.Equal(Unit.Fraction, library.UnitFromWord("andel"));
            Check.Equal(Unit.None, library.UnitFromWord(""));
            Check.Equal("årsværk", library.Word(Unit.FullTimeEquivalents));
            Check.Equal("full-time equivalents", library.Word(Unit.FullTimeEquivalents, Language.English));
            Check.Equal("", library.Word(Unit.None));
            Check.Equal("på vej", library.Word(Status.OnTrack));
            Check.Equal("on track", library.Word(Status.OnTrack, Language.English));
            Check.Equal("", library.Word(Reason.None));
            Check.That(library.Word(Reason.NoBaseline) != "", "a reason without a word");
            Check.Equal("inden for afrunding", library.Word(Grade.WithinRounding));

            var group = library.TargetGroup("6.2", Cells.Half);
            Check.Equal(CodeStanding.Known, group.Standing);
            var inEnglish = library.TargetGroup("6.2", Cells.Half, Language.English);
            Check.That(group.Name != "" && group.Name != inEnglish.Name, group.Name);
            var open = library.TargetGroup("INT-XYZ", Cells.Half);
            Check.Equal(CodeStanding.OpenSet, open.Standing);
            Check.Equal("", open.Name);
        }

        private static void Figures(Library library)
        {
            var share = library.ParseFigure("19,14 %");
            Check.Equal(19.14, share.Value.Number);
            Check.Equal(2, share.Decimals);
            Check.Equal(Unit.Percent, share.Unit);
            Check.Equal(Approximation.Exactly, share.Approximation);
            var people = library.ParseFigure("ca. 1.040 personer");
            Check.Equal(1040.0, people.Value.Number);
            Check.Equal(Unit.Persons, people.Unit);
            Check.Equal(Approximation.About, people.Approximation);
            Check.Equal(ValueState.Pending, library.ParseFigure("afventer måling").Value.State);
            Check.Equal(ValueState.Missing, library.ParseFigure("mangler").Value.State);
            Check.Throws<InvalidOperationException>(() => library.ParseFigure("mangler").Value.Number.ToString());

            Check.Equal("19,14 %", library.FormatFigure(19.14, 2, Unit.Percent));
            Check.Equal("19.14 %", library.FormatFigure(19.14, 2, Unit.Percent, Language.English));
            Check.Equal("19,14 %", library.FormatFigure(0.1914, 2, Unit.Fraction));
            Check.Equal("1.040 forløb", library.FormatFigure(1040, Library.OwnDecimals, Unit.Courses));
            foreach (var state in new[] { Value.Pending, Value.Suppressed, Value.Missing, Value.NotYetDue })
            {
                Check.Equal(state.State, library.ParseFigure(library.FormatFigure(state)).Value.State);
            }
        }

        private static void Dates(Library library)
        {
            Check.Equal(new DateTime(2025, 8, 31), library.ParseDate("31. august 2025"));
            Check.Equal(Cells.Baseline, library.ParseDate("udgang februar 2021"));
            Check.Equal("31. august 2025", library.FormatDate(new DateTime(2025, 8, 31, 23, 59, 59)));
            Check.Equal("31 August 2025", library.FormatDate(new DateTime(2025, 8, 31), Language.English));
            Check.Equal(Cells.Baseline, library.FromSerial(44255, DateSystem.Excel1900));
            Check.Equal(Cells.Baseline, library.FromSerial(42793.75, DateSystem.Excel1904));
            Check.Equal(44255.0, library.ToSerial(Cells.Baseline, DateSystem.Calc));
            Check.Refuses("date.no-such-day", "/date", () => library.FromSerial(60, DateSystem.Excel1900));
            Check.Throws<NoValueException>(() => library.ToSerial(new DateTime(1903, 12, 31), DateSystem.Excel1904));
        }
    }
}
