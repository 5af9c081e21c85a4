using System;
using System.IO;
using System.Text;
using Delaftale;

namespace Opfoelgning
{
    /// <summary>Hvordan hver indikator i en helhedsplan står en bestemt dag: `Opfoelgning PLAN MÅLINGER DAG`.</summary>
    internal static class Program
    {
        private static int Main(string[] arguments)
        {
            Console.OutputEncoding = new UTF8Encoding(false);
            if (arguments.Length != 3)
            {
                Console.Error.WriteLine("Brug: Opfoelgning PLAN MÅLINGER DAG, for eksempel");
                Console.Error.WriteLine("      Opfoelgning plan.json observationer.json \"1. december 2020\"");
                return 2;
            }
            try
            {
                var library = new Library();
                using (var plan = library.ReadPlan(Contents(arguments[0])))
                using (var observations = library.ReadObservations(Contents(arguments[1])))
                {
                    Write(library, plan, observations, library.ParseDate(arguments[2]));
                }
                return 0;
            }
            catch (DelaftaleException wrong)
            {
                Console.Error.WriteLine(wrong.Danish);
                Console.Error.Write(wrong.DanishHelp == "" ? "" : wrong.DanishHelp + Environment.NewLine);
                return 1;
            }
            catch (Unreadable unread)
            {
                Console.Error.WriteLine(unread.Message);
                return 1;
            }
        }

        private static string Contents(string path)
        {
            try
            {
                return File.ReadAllText(path);
            }
            catch (Exception why) when (why is IOException || why is UnauthorizedAccessException || why is ArgumentException)
            {
                throw new Unreadable("filen " + path + " kan ikke læses; er navnet rigtigt, og er der adgang til den?");
            }
        }

        private sealed class Unreadable : Exception
        {
            public Unreadable(string message)
                : base(message)
            {
            }
        }

        private static void Write(Library library, Plan plan, Observations observations, DateTime asOf)
        {
            // Først det, der kan gå galt: målinger fra en anden plan skal ikke stå under denne plans navn.
            using (var assessments = library.Assess(plan, observations, asOf))
            {
                Console.WriteLine("{0}, {1}", plan.Title, plan.Municipality);
                Console.WriteLine("Opgjort pr. {0}", library.FormatDate(asOf));
                if (observations.Invented)
                {
                    Console.WriteLine();
                    Console.WriteLine("OPDIGTEDE MÅLINGER: de viser programmet i brug og siger intet om det virkelige boligområde.");
                }
                foreach (var indicator in plan.Indicators)
                {
                    Console.WriteLine();
                    Write(library, indicator, assessments[indicator.Index]);
                }
                Console.WriteLine();
                foreach (Status status in Enum.GetValues(typeof(Status)))
                {
                    var count = assessments.WithStatus(status);
                    if (count > 0)
                    {
                        Console.WriteLine("{0,3} {1}", count, library.Word(status));
                    }
                }
            }
        }

        private static void Write(Library library, Indicator indicator, Assessment assessment)
        {
            var unit = indicator.Unit;
            Func<AssessmentNumber, int, string> number = (field, decimals) =>
            {
                var found = assessment.Number(field);
                return found.HasValue ? library.FormatFigure(found.Value, decimals, unit) : "-";
            };
            var latest = assessment.Date(AssessmentDate.Latest);
            var reference = indicator.BaselineReference();

            Console.WriteLine(indicator.Name);
            Console.WriteLine("  målsætning: {0}", indicator.Rule == "" ? "-" : indicator.Rule);
            Console.WriteLine(
                "  baseline:   {0}{1}", indicator.Baseline() == "" ? "-" : indicator.Baseline(),
                reference == "" ? "" : " (" + reference + ")");
            Console.WriteLine(
                "  seneste:    {0}{1}", number(AssessmentNumber.Latest, Library.OwnDecimals),
                latest.HasValue ? " (" + library.FormatDate(latest.Value) + ")" : "");
            Console.WriteLine("  forventet:  {0}", number(AssessmentNumber.Expected, 1));
            Console.WriteLine(
                "  status:     {0}{1}", library.Word(assessment.Status),
                assessment.Reason == Reason.None ? "" : ": " + library.Word(assessment.Reason));
            if (assessment.Best != assessment.Worst)
            {
                Console.WriteLine(
                    "              efter afrunding mellem {0} og {1}", library.Word(assessment.Best),
                    library.Word(assessment.Worst));
            }
        }
    }
}
