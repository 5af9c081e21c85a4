// The whole library, for browsers and bundlers: `await init()` comes first.

import * as glue from "./glue/delaftale.js";
import { library } from "./library.js";

export { DelaftaleError } from "./error.js";

// Between the marks is written by core/tests/operations.rs.
// <names>
const names = [
  "versions", "errorCodes", "parseFigure", "formatFigure", "parseReference", "parsePeriod", "parseRule", "expected",
  "targetGroup", "assessIndicator", "checkPlan", "assess", "vocabulary", "audit", "calendar", "report", "portfolio",
  "differences", "table", "tableChange", "checkShare", "checkSum", "wholeNumbers", "formula", "readObservations", "operations",
];
// </names>

const whole = library(glue, () => new URL("./delaftale.wasm", import.meta.url), names);

export const { init, initSync, call, callJson, each, json } = whole;
// <exports>
export const {
  versions, errorCodes, parseFigure, formatFigure, parseReference, parsePeriod, parseRule, expected, targetGroup,
  assessIndicator, checkPlan, assess, vocabulary, audit, calendar, report, portfolio, differences, table, tableChange,
  checkShare, checkSum, wholeNumbers, formula, readObservations, operations,
} = whole.functions;
// </exports>
