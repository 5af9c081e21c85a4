// The whole library, for browsers and bundlers: `await init()` comes first.

import * as glue from "./glue/delaftale.js";
import { library } from "./library.js";

export { DelaftaleError } from "./error.js";

const names = [
  ...["versions", "operations", "errorCodes"],
  ...["parseFigure", "formatFigure", "parseReference", "parsePeriod", "parseRule", "expected"],
  ...["checkPlan", "assess", "assessIndicator", "audit", "calendar", "report", "differences"],
  ...["targetGroup", "table", "tableChange", "checkShare", "checkSum", "wholeNumbers"],
];
const whole = library(glue, () => new URL("./delaftale.wasm", import.meta.url), names);

export const { init, initSync, call, callJson, each, json } = whole;
export const { versions, operations, errorCodes } = whole.functions;
export const { parseFigure, formatFigure, parseReference, parsePeriod, parseRule, expected } = whole.functions;
export const { checkPlan, assess, assessIndicator, audit, calendar, report, differences } = whole.functions;
export const { targetGroup, table, tableChange, checkShare, checkSum, wholeNumbers } = whole.functions;
