import type { Requests, Results, each as wholeEach, json as wholeJson } from "./delaftale.js";

export { DelaftaleError, init, initSync } from "./delaftale.js";
// Between the marks is written by core/tests/operations.rs.
// <exports>
export {
  versions, errorCodes, parseFigure, formatFigure, parseReference, parsePeriod, parseRule, expected, targetGroup,
  assessIndicator, checkPlan, assess, operations,
} from "./delaftale.js";
// </exports>
export type { ErrorCode, ErrorDetail, ErrorText } from "./delaftale.js";
export type { AssessmentsDocument, ObservationsDocument, PlanDocument, Requests, Results, Versions } from "./delaftale.js";
export type { requests, results } from "./delaftale.js";

// <names>
/** The name of an operation of this build. */
export type Operation =
  | "versions"
  | "errorCodes"
  | "parseFigure"
  | "formatFigure"
  | "parseReference"
  | "parsePeriod"
  | "parseRule"
  | "expected"
  | "targetGroup"
  | "assessIndicator"
  | "checkPlan"
  | "assess"
  | "operations";
// </names>

/**
 * The operation of a name (*funktion*), which may be known only when the program runs: `call("parseFigure", { text: "19,14 %"
 * })`.
 *
 * @throws {DelaftaleError} As the function of that name; `operation.unknown` when this build has none.
 */
export function call<Name extends Operation>(operation: Name, request: Requests[Name]): Results[Name];

/**
 * The same from JSON text to JSON text (*JSON-tekst*), as the function of {@link json} with that name. Never throws once the library is
 * loaded: a name that there is not is answered with `operation.unknown`.
 */
export function callJson(operation: string, request: string): string;

/** Every operation of this build over many requests (*mange ad gangen*), in one crossing, as `each` of the whole library. */
export const each: Pick<typeof wholeEach, Operation>;

/** Every operation of this build from JSON text to JSON text (*JSON-tekst*), as `json` of the whole library. */
export const json: Pick<typeof wholeJson, Operation>;
