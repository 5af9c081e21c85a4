using System;
using System.Collections.Generic;
using System.Linq;

namespace Delaftale.Tests
{
    /// <summary>Plans, observations, assessments and the register. The plan is a real one, its observations are
    /// invented.</summary>
    internal static class Documents
    {
        internal static readonly DateTime AsOf = new DateTime(2024, 6, 30);

        /// <summary>How the five indicators of the plan stand on that day, as the program opfoelgning tells it.</summary>
        internal static readonly Status[] Stand =
        {
            Status.NotAssessable, Status.ChangeOnly, Status.Better, Status.Behind, Status.Slipped,
        };

        internal static void Run(Library library, string json, string observations)
        {
            using (var plan = library.ReadPlan(json))
            {
                Plans(library, plan);
                using (var read = library.ReadObservations(observations))
                using (var all = library.Assess(plan, read, AsOf))
                {
                    Observed(library, plan, read);
                    Assessed(library, plan, read, all);
                }
                Rows(library, plan);
            }
            Codes(library);
            Lengths(library);
        }

        private static void Plans(Library library, Plan plan)
        {
            Check.Equal("soenderborg-2021", plan.Id);
            Check.Equal("Den boligsociale helhedsplan – Aktiv i fællesskabet", plan.Title);
            Check.Equal("Sønderborg", plan.Municipality);
            Check.Equal(new DateTime(2021, 9, 1), plan.Period.Start);
            Check.Equal(new DateTime(2025, 8, 31), plan.Period.End);

            Check.Equal(5, plan.Indicators.Count);
            var young = plan.Indicators[0];
            Check.Equal("beskaeftigelse", young.DelaftaleId);
            Check.Equal("offentlig-forsoergelse", young.ObjectiveId);
            Check.Equal("offentligt-forsoergede-18-29", young.Id);
            Check.Equal("Andel offentligt forsørgede fuldtidspersoner, 18-29 år", young.Name);
            Check.Equal("Færre er på offentlig forsørgelse", young.ObjectiveText);
            Check.Equal("", young.Rule);
            Check.Equal("LBF Beboerdata", young.Source);
            Check.Equal("%", young.UnitWord());
            Check.Equal(Unit.Percent, young.Unit);
            Check.Equal(Direction.Lower, young.Direction);
            Check.Equal(Unit.Persons, plan.Indicators[4].Unit);
            Check.Equal("19,14 %", young.Baseline());
            Check.Equal("19.14 %", young.Baseline(Language.English));
            Check.Equal("2018", young.BaselineReference());
            var active = plan.Indicators[3];
            Check.Equal("udgang februar 2021", active.BaselineReference());
            Check.Equal("end of February 2021", active.BaselineReference(Language.English));
            Check.Equal(3, active.Index);
            Check.Equal("personer", plan.Indicators[4].UnitWord());
            Check.Equal("persons", plan.Indicators[4].UnitWord(Language.English));
            Check.Same(new[] { 0, 1, 2, 3, 4 }, plan.Indicators.Select(indicator => indicator.Index));
            Check.Throws<ArgumentOutOfRangeException>(() => plan.Indicators[5].ToString());
            Check.Throws<ArgumentOutOfRangeException>(() => plan.Indicators[-1].ToString());

            // What is written reads as the same plan.
            using (var again = library.ReadPlan(plan.ToJson()))
            {
                Check.Equal(plan.ToJson(), again.ToJson());
            }
            Check.Refuses("json.syntax", "/json", () => library.ReadPlan("{"));
        }

        private static void Observed(Library library, Plan plan, Observations read)
        {
            read.Check(plan);
            Check.That(read.Count > 20, "only " + read.Count + " observations");
            using (var again = library.ReadObservations(read.ToJson()))
            {
                Check.Equal(read.Count, again.Count);
            }
            Check.Throws<ArgumentNullException>(() => read.Check(null));
            Check.Refuses("json.syntax", "/json", () => library.ReadObservations("[,"));
        }

        private static void Assessed(Library library, Plan plan, Observations read, Assessments all)
        {
            Check.Equal(5, all.Count);
            Check.Same(Stand, all.Select(one => one.Status));
            Check.Same(Stand.Select(status => Stand.Count(other => other == status)), Stand.Select(all.WithStatus));
            Check.Equal(0, all.WithStatus(Status.Reached));
            Check.Equal(Reason.ValueSuppressed, all[0].Reason);
            Check.Equal(Reason.None, all[3].Reason);
            Check.Equal(3, all.Find("beskaeftigelse", "aktiveringsgrad").Index);
            Check.Throws<NoValueException>(() => all.Find("beskaeftigelse", "æblegrød"));
            Check.Throws<ArgumentOutOfRangeException>(() => all[5].ToString());

            var active = all[3];
            Check.Equal(20.0, active.Number(AssessmentNumber.Baseline));
            Check.Equal(55.0, active.Number(AssessmentNumber.Latest));
            Check.Equal(85.0, active.Number(AssessmentNumber.Target));
            Check.Equal(35m, active.Decimal(AssessmentNumber.Change));
            Check.Equal(Cells.Baseline, active.Date(AssessmentDate.Baseline));
            Check.Equal(AsOf, active.Date(AssessmentDate.Latest));
            Check.Equal(new DateTime(2025, 8, 31), active.Date(AssessmentDate.Deadline));
            // 3 years and 122 of 365 days, of 4 years and 184 of 365: 20 + 65 x 1217/1644 = 111985/1644, of whose way 35 x 1644/(65 x 1217) was gone.
            Check.Near(111985.0 / 1644.0, active.Number(AssessmentNumber.Expected) ?? 0);
            Check.Equal(68.117396593674m, active.Decimal(AssessmentNumber.Expected));
            Check.Near(57540.0 / 79105.0, active.Number(AssessmentNumber.Ratio) ?? 0);
            Check.Equal(Status.Behind, active.Best);
            Check.Equal(Status.Behind, active.Worst);
            // What does not apply is null, and what there is not at all is refused.
            Check.Refuses("out-of-range", "/field", () => active.Number((AssessmentNumber)99));
            Check.Refuses("out-of-range", "/field", () => active.Date((AssessmentDate)99));
            Check.Equal(null, all[1].Number(AssessmentNumber.Target));
            Check.Equal(null, all[1].Decimal(AssessmentNumber.Target));
            Check.Equal(null, all[1].Date(AssessmentDate.Deadline));
            Check.Equal(-3.75m, all[1].Decimal(AssessmentNumber.Change));
            Check.That(all.ToJson().Contains("\"invented\":true"), "the document does not say that observations are invented");
            Check.That(read.Invented && read.Note.StartsWith("Opdigtede tal."), read.Note);

            // Without observations, and as it was known before the last of them.
            using (var none = library.Assess(plan, null, AsOf))
            {
                Check.Equal(5, none.WithStatus(Status.NotAssessable));
                Check.Equal(Reason.NoObservation, none[3].Reason);
            }
            using (var before = library.Assess(plan, read, AsOf, "{\"knownAt\": \"2024-06-30\"}"))
            {
                Check.That(before[3].Date(AssessmentDate.Latest) < AsOf, "an observation counts that was not known yet");
            }
            Check.Refuses("json.unknown-field", "/options/kendt", () => library.Assess(plan, read, AsOf, "{\"kendt\": 1}"));
        }

        private static void Rows(Library library, Plan plan)
        {
            var rows = new List<ObservationRow>
            {
                Row("beskaeftigelse", "aktiveringsgrad", "31.8.2022", "30 %", null),
                Row("beskaeftigelse", "aktiveringsgrad", "31.8.2023", "45 %", null),
                Row("beskaeftigelse", "aktiveringsgrad", "31.8.2023", "55 %", "1. oktober 2023"),
            };
            using (var read = library.ObservationsFromRows(rows))
            using (var all = library.Assess(plan, read, new DateTime(2023, 12, 1)))
            {
                Check.Equal(3, read.Count);
                Check.That(!read.Invented && read.Note == "", read.Note);
                Check.Equal(55.0, all[3].Number(AssessmentNumber.Latest));
                // 35 of 36.1 is above the first cut of 0.95. With 20.5 and 54.5, which rounding allows, it is 34 of 35.8: 0.949.
                Check.Equal(Status.OnTrack, all[3].Status);
                Check.Equal(Status.OnTrack, all[3].Best);
                Check.Equal(Status.Behind, all[3].Worst);
            }
            rows.Add(Row("beskaeftigelse", "aktiveringsgrad", "vrøvl", "55 %", null));
            rows.Add(Row("beskaeftigelse", "aktiveringsgrad", "31.8.2023", "femoghalvtreds", null));
            var wrong = Check.Throws<DelaftaleException>(() => library.ObservationsFromRows(rows));
            Check.Equal("/rows/3/reference", wrong.Path);
            Check.That(wrong.Danish.Contains("/rows/4/value") && wrong.Danish.Contains("femoghalvtreds"), wrong.Danish);
            rows[0].Value = null;
            Check.Equal("/rows/0/value", Check.Throws<DelaftaleException>(() => library.ObservationsFromRows(rows)).Path);

            using (var none = library.ObservationsFromRows(new ObservationRow[0]))
            {
                Check.Equal(0, none.Count);
            }
            using (var other = library.ObservationsFromRows(new[] { Row("beskaeftigelse", "ukendt", "2023", "1 %", null) }))
            {
                Check.Equal(ErrorNumber.Refused, Check.Throws<DelaftaleException>(() => other.Check(plan)).Number);
                Check.Throws<DelaftaleException>(() => library.Assess(plan, other, AsOf));
            }
        }

        private static ObservationRow Row(string delaftale, string indicator, string reference, string value, string known)
        {
            return new ObservationRow
            {
                DelaftaleId = delaftale, IndicatorId = indicator, Reference = reference, Value = value, Known = known,
            };
        }

        private static void Codes(Library library)
        {
            using (var register = library.StandardRegister())
            {
                Check.That(register.Entries.Count > 10, "only " + register.Entries.Count + " entries");
                var entry = register.Entries.First(one => one.Code == "6.2");
                Check.Equal(library.TargetGroup("6.2", Cells.Half).Name, entry.Name());
                Check.That(entry.ShortName() != "" && entry.ShortName() != entry.ShortName(Language.English), entry.ShortName());
                Check.That(entry.Reference.EndsWith("§ 6, nr. 2"), entry.Reference);
                // The act holds from that day, and the one before it until the day before.
                Check.Equal(new DateTime(2020, 1, 1), entry.First);
                var past = register.Entries.First(one => one.Reference.EndsWith("§ 2, nr. 2"));
                Check.Equal(null, past.First);
                Check.Equal(new DateTime(2019, 12, 31), past.Last);
                Check.Equal(CodeStanding.Known, register.Standing(past.Code, new DateTime(2019, 12, 31)));
                Check.Equal(CodeStanding.Expired, register.Standing(past.Code, new DateTime(2020, 1, 1)));
                Check.Equal(2, register.Entries.Select(one => one.Confirmed).Distinct().Count());
                Check.Equal(CodeStanding.OpenSet, register.Standing("INT-XYZ", Cells.Half));

                var codes = new List<string> { "INT-SHP", "6.10", "6.2" };
                codes.Sort(register);
                Check.Same(new[] { "6.2", "6.10", "INT-SHP" }, codes);
                Check.Equal(0, register.Compare("6.2", "6.2"));
                Check.Equal("/second", Check.Throws<DelaftaleException>(() => register.Compare("6.2", "æ")).Path);
                Check.Throws<ArgumentNullException>(() => register.Compare(null, "6.2"));
            }
        }

        private const string Years = "\"period\":{\"start\":\"2021-09-01\",\"end\":\"2025-08-31\"}";

        private const string Small =
            "{\"schemaVersion\":\"1\",\"plan\":{\"id\":\"p\",\"title\":\"TITLE\",\"municipality\":\"By\",\"regime\":\"2019-26\","
            + Years + ",\"delaftaler\":[{\"id\":\"job\",\"focusArea\":\"beskaeftigelse\"," + Years + ",\"objectives\":[]}]}}";

        /// <summary>Texts around the size of the first buffer, and far beyond it, in letters of one to four bytes.</summary>
        private static void Lengths(Library library)
        {
            foreach (var letter in new[] { "a", "å", "–", "🏠" })
            {
                foreach (var length in new[] { 1, 63, 64, 85, 127, 128, 254, 255, 256, 257, 20000 })
                {
                    var title = string.Concat(Enumerable.Repeat(letter, length));
                    using (var plan = library.ReadPlan(
                        Small.Replace("TITLE", title)))
                    {
                        Check.That(plan.Title == title, length + " " + letter + " came back as " + plan.Title.Length + " units");
                        Check.Equal(0, plan.Indicators.Count);
                    }
                }
            }
        }
    }
}
