using System;
using System.Collections.Generic;

namespace Delaftale
{
    /// <summary>A plan (helhedsplan), read and checked. It never changes: any number of threads may use it.</summary>
    /// <remarks>After <see cref="Dispose"/> every member, also of its indicators, throws
    /// <see cref="ObjectDisposedException"/>.</remarks>
    public sealed class Plan : IDisposable
    {
        internal Plan(PlanHandle handle)
        {
            Handle = handle;
        }

        internal PlanHandle Handle { get; }

        /// <summary>Its id.</summary>
        public string Id => Text(PlanText.Id);

        /// <summary>Its title.</summary>
        public string Title => Text(PlanText.Title);

        /// <summary>The municipality (kommune).</summary>
        public string Municipality => Text(PlanText.Municipality);

        /// <summary>The time that the plan runs.</summary>
        public Period Period
        {
            get
            {
                Border.Check(Native.delaftale_plan_period(Handle, DateSystem.Digits, out var start, out var end));
                return new Period(Border.Day(start), Border.DayOrNull(end));
            }
        }

        /// <summary>The indicators (indikatorer) of all its delaftaler, in the order of the document.</summary>
        public IReadOnlyList<Indicator> Indicators => new Listed<Indicator>(
            () =>
            {
                Border.Check(Native.delaftale_plan_indicator_count(Handle, out var count));
                return Border.Count(count);
            },
            index => new Indicator(Handle, index));

        /// <summary>The plan as a JSON document.</summary>
        public string ToJson()
        {
            Border.Check(Native.delaftale_plan_json(Handle, out var json));
            return json.Take();
        }

        /// <summary>Frees the plan. A second call does nothing.</summary>
        public void Dispose()
        {
            Handle.Dispose();
        }

        private string Text(PlanText field)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_plan_text(Handle, field, buffer, capacity, out length));
        }
    }

    /// <summary>An indicator (indikator) of a plan.</summary>
    public sealed class Indicator
    {
        private readonly PlanHandle plan;

        internal Indicator(PlanHandle plan, int index)
        {
            this.plan = plan;
            Index = index;
        }

        /// <summary>Its place among the plan's indicators, which is that of its assessment; counted from 0.</summary>
        public int Index { get; }

        /// <summary>The id of its delaftale.</summary>
        public string DelaftaleId => Text(IndicatorText.Delaftale, Language.Danish);

        /// <summary>The id of its objective (delmål).</summary>
        public string ObjectiveId => Text(IndicatorText.Objective, Language.Danish);

        /// <summary>Its own id.</summary>
        public string Id => Text(IndicatorText.Id, Language.Danish);

        /// <summary>What is measured.</summary>
        public string Name => Text(IndicatorText.Name, Language.Danish);

        /// <summary>The text of the objective.</summary>
        public string ObjectiveText => Text(IndicatorText.ObjectiveText, Language.Danish);

        /// <summary>Its rule (målsætning), as the canonical Danish phrase; empty where there is none.</summary>
        public string Rule => Text(IndicatorText.Rule, Language.Danish);

        /// <summary>Its source (datakilde); empty where there is none.</summary>
        public string Source => Text(IndicatorText.Source, Language.Danish);

        /// <summary>Its unit (enhed).</summary>
        public Unit Unit
        {
            get
            {
                Border.Check(Native.delaftale_plan_indicator_unit(plan, Border.Size(Index), out var unit, out _));
                return unit;
            }
        }

        /// <summary>Which way is better (retning).</summary>
        public Direction Direction
        {
            get
            {
                Border.Check(Native.delaftale_plan_indicator_unit(plan, Border.Size(Index), out _, out var direction));
                return direction;
            }
        }

        /// <summary>The word for its unit.</summary>
        public string UnitWord(Language language = Language.Danish)
        {
            return Text(IndicatorText.Unit, language);
        }

        /// <summary>Its baseline (udgangspunkt) as printed; empty where there is none.</summary>
        public string Baseline(Language language = Language.Danish)
        {
            return Text(IndicatorText.Baseline, language);
        }

        /// <summary>The time that the baseline covers; empty where the plan does not say it.</summary>
        public string BaselineReference(Language language = Language.Danish)
        {
            return Text(IndicatorText.BaselineReference, language);
        }

        private string Text(IndicatorText field, Language language)
        {
            return Border.Text((byte[] buffer, UIntPtr capacity, out UIntPtr length) =>
                Native.delaftale_plan_indicator_text(plan, Border.Size(Index), field, language, buffer, capacity, out length));
        }
    }
}
