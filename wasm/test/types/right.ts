// What must compile.

import * as delaftale from "delaftale";
import * as slim from "delaftale/slim";
import type { AssessmentsDocument, FindingsDocument, ObservationsDocument, PlanDocument, ReportDocument } from "delaftale";
import type { ErrorCode, Operation } from "delaftale";
import { requests } from "./requests.mjs";

const plan: PlanDocument = requests.audit.plan;
const observations: ObservationsDocument = {
  schemaVersion: "2",
  observations: [
    { delaftale: "job", indicator: "grad", reference: "2023", value: 75, known: "2024-01-01", of: "kommunen" },
  ],
};
const asOf = "2024-01-01";
const unitOf = (text: string): delaftale.results.Unit | null | undefined => delaftale.parseFigure({ text }).unit;

export const unit: "percent" | undefined = unitOf("19,14 %") === "percent" ? "percent" : undefined;
export const assessed: AssessmentsDocument = delaftale.assess({ plan, observations, asOf });
export const findings: FindingsDocument = delaftale.audit({ plan, smallCellThreshold: 5 });
export const data: ReportDocument = delaftale.report({ plan, asOf });
export const page: string = delaftale.report({ plan, asOf, form: "html", language: "da" }).text;
export const versions: string = delaftale.versions().library;
export const either = (form: "data" | "text"): delaftale.Results["report"] => delaftale.report({ plan, asOf, form });

export const called: delaftale.Results["parseRule"] = delaftale.call("parseRule", { text: "mindst 75 årligt" });
export const values: string[] = delaftale.each
  .parseFigure([{ text: "1" }, { text: "2" }])
  .filter((answer) => !(answer instanceof delaftale.DelaftaleError))
  .map((figure) => ("value" in figure ? figure.value : ""));
export const texts: Record<Operation, (request: string) => string> = delaftale.json;
export const slimly: slim.Results["assess"] = slim.assess({ plan, asOf });

export const indicator: delaftale.requests.Indicator = { id: "grad", name: "Grad", unit: "percent" };
export const status: delaftale.results.Status | undefined = assessed.assessments[0]?.assessment.status;

export function advice(error: unknown): string {
  if (!(error instanceof delaftale.DelaftaleError)) throw error;
  const code: ErrorCode = error.code;
  switch (code) {
    case "figure.not-a-number":
      return error.danish.help ?? error.danish.message;
    default:
      return error.errors.map(({ path, english }) => `${path ?? ""}: ${english.meaning}`).join();
  }
}

export async function load(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await delaftale.init();
  await delaftale.init(bytes);
  await delaftale.init("/delaftale.wasm");
  slim.initSync(bytes.buffer);
}
