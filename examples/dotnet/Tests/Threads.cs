using System;
using System.Linq;
using System.Threading;

namespace Delaftale.Tests
{
    /// <summary>One library, one plan and one set of assessments for several threads at once.</summary>
    internal static class Threads
    {
        internal static void Run(Library library, string json, string document)
        {
            Together(library, json, document);
            Apart(library);
            Race(library, json);
        }

        private static void Together(Library library, string json, string document)
        {
            using (var plan = library.ReadPlan(json))
            using (var observations = library.ReadObservations(document))
            using (var all = library.Assess(plan, observations, Documents.AsOf))
            {
                var names = plan.Indicators.Select(indicator => indicator.Name).ToArray();
                Parallel(8, number =>
                {
                    for (var round = 0; round < 50; round++)
                    {
                        Check.Same(names, plan.Indicators.Select(indicator => indicator.Name));
                        Check.Same(Documents.Stand, all.Select(one => one.Status));
                        using (var again = library.Assess(plan, observations, Documents.AsOf))
                        {
                            Check.Equal(1, again.WithStatus(Status.Behind));
                        }
                    }
                });
            }
        }

        /// <summary>Each thread has its own last error.</summary>
        private static void Apart(Library library)
        {
            Parallel(8, number =>
            {
                for (var round = 0; round < 200; round++)
                {
                    var text = "vrøvl" + number + "x" + round;
                    var thrown = Check.Refuses("rule.not-a-rule", "/rule", () => library.RulePhrase(text));
                    Check.That(thrown.Danish.StartsWith("`" + text + "`") && thrown.Call.Contains(text), thrown.Danish);
                }
            });
        }

        /// <summary>A plan that is disposed of while others read it is whole or gone, and never something else.</summary>
        private static void Race(Library library, string json)
        {
            for (var round = 0; round < 100; round++)
            {
                int whole = 0, other = 0, gone = 0;
                var plan = library.ReadPlan(json);
                Parallel(3, number =>
                {
                    if (number == 0)
                    {
                        SpinWait.SpinUntil(() => Volatile.Read(ref whole) > 10);
                        plan.Dispose();
                        return;
                    }
                    try
                    {
                        while (true)
                        {
                            Interlocked.Add(ref other, plan.Municipality == "Sønderborg" ? 0 : 1);
                            Interlocked.Increment(ref whole);
                        }
                    }
                    catch (ObjectDisposedException)
                    {
                        Interlocked.Increment(ref gone);
                    }
                });
                Check.Equal(0, other);
                Check.Equal(2, gone);
            }
        }

        private static void Parallel(int count, Action<int> work)
        {
            Exception failed = null;
            var threads = Enumerable.Range(0, count).Select(number => new Thread(() =>
            {
                try
                {
                    work(number);
                }
                catch (Exception exception)
                {
                    failed = exception;
                }
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Check.That(failed == null, "a thread threw " + failed);
        }
    }
}
