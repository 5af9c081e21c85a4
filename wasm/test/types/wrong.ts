// What must not compile: the compiler complains of a line here that would.

import * as delaftale from "delaftale";
import * as slim from "delaftale/slim";
import { requests } from "./requests.mjs";

const plan = requests.audit.plan;
const asOf = "2024-01-01";

// @ts-expect-error: a request has its fields
delaftale.parseFigure({});
// @ts-expect-error: and no others
delaftale.parseFigure({ text: "1", tekst: "1" });
// @ts-expect-error: a text is no number
delaftale.parseFigure({ text: 1 });
// @ts-expect-error: one request, not many
delaftale.parseFigure([{ text: "1" }]);
// @ts-expect-error: many requests, not one
delaftale.each.parseFigure({ text: "1" });
// @ts-expect-error: a text, not an object
delaftale.json.parseFigure({ text: "1" });
// @ts-expect-error: units are words of a list
delaftale.formatFigure({ decimal: "1", unit: "procent" });
// @ts-expect-error: a day is needed
delaftale.assess({ plan });
// @ts-expect-error: a plan is a document with its version
delaftale.assess({ plan: plan.plan, asOf });
// @ts-expect-error: there is no such form
delaftale.report({ plan, asOf, form: "pdf" });
// @ts-expect-error: a report as data has no text
delaftale.report({ plan, asOf }).text;
// @ts-expect-error: and a text has no data
delaftale.report({ plan, asOf, form: "html" }).report;
// @ts-expect-error: there is no such operation
delaftale.call("mål", {});
// @ts-expect-error: the request is that of the operation
delaftale.call("parseFigure", { code: "6.1", on: asOf });
// @ts-expect-error: values are texts, so that they stay exact
delaftale.parseFigure({ text: "1" }).value.toFixed(2);
// @ts-expect-error: one of many may be an error
delaftale.each.parseFigure([{ text: "1" }])[0].value;
// @ts-expect-error: there is no such code
export const code: delaftale.ErrorCode = "figure.wrong";
// @ts-expect-error: there is no such status
export const status: delaftale.results.Status = "fine";
// @ts-expect-error: the slim build has no reports
slim.report({ plan, asOf });
// @ts-expect-error: in no form
slim.json.report("{}");
// @ts-expect-error: and by no name
slim.call("report", { plan, asOf });
// @ts-expect-error: the bytes, not their file
delaftale.initSync("delaftale.wasm");
