// Figures, codes, rules and assessments only, for browsers and bundlers: `await init()` comes first.

import * as glue from "./glue/slim.js";
import { library } from "./library.js";

export { DelaftaleError } from "./error.js";

const names = [
  ...["versions", "operations", "errorCodes"],
  ...["parseFigure", "formatFigure", "parseReference", "parsePeriod", "parseRule", "expected"],
  ...["checkPlan", "assess", "assessIndicator", "targetGroup"],
];
const slim = library(glue, () => new URL("./slim.wasm", import.meta.url), names);

export const { init, initSync, call, callJson, each, json } = slim;
export const { versions, operations, errorCodes } = slim.functions;
export const { parseFigure, formatFigure, parseReference, parsePeriod, parseRule, expected } = slim.functions;
export const { checkPlan, assess, assessIndicator, targetGroup } = slim.functions;
