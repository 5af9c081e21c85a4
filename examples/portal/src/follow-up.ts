// The follow-up as files.

import { report } from "delaftale";
import { language } from "./language";
import { narrowed, type Indicator } from "./plan";
import { asOf, observationsOf, session, threshold } from "./store";

export type Form = "html" | "markdown" | "data";

/** The follow-up of the open plan in one form. */
export function followUp(form: Form, showTables: boolean): string {
  const open = session.value;
  if (!open) throw new Error("no plan is open");
  const answer = report({
    plan: open.document,
    observations: observationsOf(open),
    asOf: asOf.value,
    form,
    language: language.value,
    smallCellThreshold: threshold.value,
    showTables,
  });
  return "text" in answer ? answer.text : `${JSON.stringify(answer, null, 2)}\n`;
}

/** The plot of an indicator as a file of its own. */
export function plotOf(indicator: Indicator): string {
  const open = session.value;
  if (!open) throw new Error("no plan is open");
  const answer = report({
    plan: narrowed(open.document, indicator),
    observations: observationsOf({ ...open, indicators: [indicator] }),
    asOf: asOf.value,
    form: "svg",
    delaftale: indicator.delaftale.id,
    indicator: indicator.parts.id,
    language: language.value,
  });
  if (!("text" in answer)) throw new Error("a plot is text");
  return answer.text;
}
