// Finding the way in a plan.

import type { Assessment, Delaftale, IndicatorParts, Objective, Observation, Plan, PlanDocument } from "./types";
import { signal, type Signal } from "@preact/signals";
import type { Row } from "./rows";

/** An indicator with what it stands in, its observations, and how it stands. */
export interface Indicator {
  key: string;
  delaftale: Delaftale;
  objective: Objective;
  parts: IndicatorParts;
  /** What is counted: every row that could be read, or what the file held. */
  observations: Signal<Observation[]>;
  assessment: Signal<Assessment | undefined>;
  /** The rows of the table for entry, from the first time that it is shown; unreadable ones too. */
  rows: Signal<Row[] | undefined>;
}

export const keyOf = (delaftale: string, indicator: string) => `${delaftale}/${indicator}`;

/** All indicators, in the order of the plan. */
export function indicatorsOf(plan: Plan, observations: Observation[]): Indicator[] {
  const byKey = new Map<string, Observation[]>();
  for (const one of observations) {
    const key = keyOf(one.delaftale, one.indicator);
    const own = byKey.get(key);
    if (own) own.push(one);
    else byKey.set(key, [one]);
  }
  return (plan.delaftaler ?? []).flatMap((delaftale) =>
    (delaftale.objectives ?? []).flatMap((objective) =>
      objective.indicators.map((parts) => {
        const key = keyOf(delaftale.id, parts.id);
        return {
          key,
          delaftale,
          objective,
          parts,
          observations: signal(byKey.get(key) ?? []),
          assessment: signal<Assessment | undefined>(undefined),
          rows: signal<Row[] | undefined>(undefined),
        };
      }),
    ),
  );
}

/** The plan with this indicator alone: as much as is needed to assess it again after a keystroke, and to draw it. */
export function narrowed(document: PlanDocument, indicator: Indicator): PlanDocument {
  const { delaftale, objective, parts } = indicator;
  const only: Delaftale = { ...delaftale, objectives: [{ ...objective, indicators: [parts] }] };
  delete only.statements;
  delete only.staffing;
  delete only.budget;
  return { ...document, plan: { ...document.plan, delaftaler: [only] } };
}

/** `Andel unge` with the letter that it has in the agreement: `a) Andel unge`. */
export const nameOf = ({ label, name }: IndicatorParts) => (label ? `${label}) ${name}` : name);
