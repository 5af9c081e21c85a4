using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;

namespace Delaftale.Tests
{
    /// <summary>That everything is given back once, by Dispose or when it is collected.</summary>
    internal static class Lifetimes
    {
        // The library's own functions, with handles as plain numbers.

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_plan_read(byte[] json, out IntPtr plan);

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_plan_free(IntPtr plan);

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_plan_indicator_count(IntPtr plan, out UIntPtr count);

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_observations_count(IntPtr observations, out UIntPtr count);

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_assessments_count(IntPtr assessments, out UIntPtr count);

        [DllImport("delaftale", CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        private static extern int delaftale_register_entry_count(IntPtr register, out UIntPtr count);

        internal static void Run(Library library, string plan, string observations)
        {
            Disposed(library, plan, observations);
            Collected(library, plan, observations);
            Texts(library, plan);
        }

        private static void Disposed(Library library, string json, string document)
        {
            var plan = library.ReadPlan(json);
            var observations = library.ReadObservations(document);
            var all = library.Assess(plan, observations, Documents.AsOf);
            var register = library.StandardRegister();
            var indicator = plan.Indicators[0];
            var assessment = all[3];
            var entry = register.Entries[0];
            var indicators = plan.Indicators;
            foreach (var thing in new IDisposable[] { plan, observations, register })
            {
                thing.Dispose();
                thing.Dispose();
            }
            // Assessments live on without their plan.
            Check.Equal(55.0, assessment.Number(AssessmentNumber.Latest));
            all.Dispose();
            all.Dispose();

            Check.Throws<ObjectDisposedException>(() => plan.Title.ToString());
            Check.Throws<ObjectDisposedException>(() => plan.Period.ToString());
            Check.Throws<ObjectDisposedException>(() => plan.ToJson());
            Check.Throws<ObjectDisposedException>(() => indicator.Name.ToString());
            Check.Throws<ObjectDisposedException>(() => indicators.ToList());
            Check.Throws<ObjectDisposedException>(() => observations.Count.ToString());
            Check.Throws<ObjectDisposedException>(() => observations.ToJson());
            Check.Throws<ObjectDisposedException>(() => assessment.Number(AssessmentNumber.Latest));
            Check.Throws<ObjectDisposedException>(() => assessment.Decimal(AssessmentNumber.Latest));
            Check.Throws<ObjectDisposedException>(() => assessment.Date(AssessmentDate.Latest));
            Check.Throws<ObjectDisposedException>(() => all.Count.ToString());
            Check.Throws<ObjectDisposedException>(() => all.ToJson());
            Check.Throws<ObjectDisposedException>(() => all.WithStatus(Status.Behind));
            Check.Throws<ObjectDisposedException>(() => register.Compare("6.2", "6.3"));
            Check.Throws<ObjectDisposedException>(() => entry.Code.ToString());
            using (var fresh = library.ReadPlan(json))
            {
                Check.Throws<ObjectDisposedException>(() => library.Assess(fresh, observations, Documents.AsOf));
                Check.Throws<ObjectDisposedException>(() => observations.Check(fresh));
            }
            Check.Throws<ObjectDisposedException>(() => library.Assess(plan, null, Documents.AsOf));
        }

        /// <summary>Handles are numbers that rise in steps of 16 and are given out once, so that those of a time can be asked one
        /// by one whether they are alive.</summary>
        private static void Collected(Library library, string json, string document)
        {
            var before = Number(json);
            var alive = new int[4];
            var maker = new Thread(() =>
            {
                var things = new List<IDisposable>();
                for (var round = 0; round < 50; round++)
                {
                    var plan = library.ReadPlan(json);
                    var observations = library.ReadObservations(document);
                    things.AddRange(new IDisposable[]
                    {
                        plan, observations, library.Assess(plan, observations, Documents.AsOf), library.StandardRegister(),
                    });
                }
                alive = Alive(before, Number(json));
                GC.KeepAlive(things);
            });
            // A thread of its own, whose stack holds on to nothing when it has ended.
            maker.Start();
            maker.Join();
            Check.Same(new[] { 50, 50, 50, 50 }, alive);
            var after = Number(json);
            // A few words in registers may look like references to what is gone.
            for (var patience = 0; patience < 20 && Alive(before, after).Sum() > 0; patience++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                Thread.Sleep(10);
            }
            Check.Same(new[] { 0, 0, 0, 0 }, Alive(before, after));
        }

        /// <summary>The number of a handle that is given back at once.</summary>
        private static long Number(string json)
        {
            IntPtr plan;
            Check.Equal(0, delaftale_plan_read(Encoding.UTF8.GetBytes(json + "\0"), out plan));
            Check.Equal(0, delaftale_plan_free(plan));
            return plan.ToInt64();
        }

        /// <summary>How many plans, observations, assessments and registers live between two numbers.</summary>
        private static int[] Alive(long before, long after)
        {
            var alive = new int[4];
            for (var number = before + 16; number < after; number += 16)
            {
                UIntPtr count;
                var handle = new IntPtr(number);
                alive[0] += delaftale_plan_indicator_count(handle, out count) == 0 ? 1 : 0;
                alive[1] += delaftale_observations_count(handle, out count) == 0 ? 1 : 0;
                alive[2] += delaftale_assessments_count(handle, out count) == 0 ? 1 : 0;
                alive[3] += delaftale_register_entry_count(handle, out count) == 0 ? 1 : 0;
            }
            return alive;
        }

        /// <summary>The texts of the library are given back: the process does not grow by what it was given.</summary>
        private static void Texts(Library library, string json)
        {
            using (var plan = library.ReadPlan(json))
            {
                var length = plan.ToJson().Length;
                var rounds = 200000000 / length;
                var before = Memory();
                for (var round = 0; round < rounds; round++)
                {
                    plan.ToJson();
                }
                var grown = Memory() - before;
                Check.That(grown < 100000000, "grown by " + grown + " bytes over " + rounds + " texts of " + length);
            }
        }

        private static long Memory()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            using (var own = Process.GetCurrentProcess())
            {
                return own.WorkingSet64;
            }
        }
    }
}
