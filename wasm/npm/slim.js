// Figures, codes, rules and assessments only, for browsers and bundlers: `await init()` comes first.

import * as glue from "./glue/slim.js";
import { library } from "./library.js";

export { DelaftaleError } from "./error.js";

// Between the marks is written by core/tests/operations.rs.
// <names>
const names = [
  "versions", "errorCodes", "parseFigure", "formatFigure", "parseReference", "parsePeriod", "parseRule", "expected",
  "targetGroup", "assessIndicator", "checkPlan", "assess", "operations",
];
// </names>

const slim = library(glue, () => new URL("./slim.wasm", import.meta.url), names);

export const { init, initSync, call, callJson, each, json } = slim;
// <exports>
export const {
  versions, errorCodes, parseFigure, formatFigure, parseReference, parsePeriod, parseRule, expected, targetGroup,
  assessIndicator, checkPlan, assess, operations,
} = slim.functions;
// </exports>
