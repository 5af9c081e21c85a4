import type { ErrorCode } from "./types/codes.js";
import type { Requests } from "./types/requests.js";
import type { Results } from "./types/results.js";

export type { ErrorCode } from "./types/codes.js";
export type { ObservationsDocument, PlanDocument, Requests, TableDocument } from "./types/requests.js";
export type { AssessmentsDocument, FindingsDocument, ReportDocument, Results, Versions } from "./types/results.js";
/** The types of everything that is asked for: `requests.Indicator`, `requests.Observation`, … */
export type * as requests from "./types/requests.js";
/** The types of everything that is answered: `results.IndicatorAssessment`, `results.Finding`, … */
export type * as results from "./types/results.js";

// Types of the surroundings, which not every program has declared: some for Node have no `WebAssembly`.
type Surrounding<Name extends string> = typeof globalThis extends Record<Name, { prototype: infer Type }> ? Type : never;
type Modules = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Type } } } ? Type : never;
// `object`, since a module has no fields to tell it from a text.
type WebAssemblyModule = Modules & object;
type Bytes = ArrayBuffer | ArrayBufferView;

/** The name of an operation. */
export type Operation = keyof Requests & keyof Results;

/** An error in one language. */
export interface ErrorText {
  /** What the code means, whatever the input. */
  readonly meaning: string;
  /** What is wrong with this input, which it quotes in backticks. */
  readonly message: string;
  /** How to mend it, where there is something to say. */
  readonly help?: string;
}

/** One thing that is wrong, as the JSON answers give it. */
export interface ErrorDetail {
  /** The stable code. */
  readonly code: ErrorCode;
  /** Where it is: a JSON pointer into the request; absent for the request as a whole. */
  readonly path?: string;
  /** The character of the text, counted from 0, where that is known. */
  readonly position?: number;
  /** The line of the JSON text of the request, counted from 1. */
  readonly line?: number;
  /** The column in that line, in characters, counted from 1. */
  readonly column?: number;
  /** In Danish (*dansk*). */
  readonly danish: ErrorText;
  /** In English (*engelsk*). */
  readonly english: ErrorText;
}

/**
 * What every operation throws when its request cannot be answered (*fejl*). The fields are those of the first error; `errors` has
 * all.
 *
 * A request of the wrong shape has a code that begins with `json.`, a value in it the code of the value: `figure.not-a-number`,
 * `date.no-such-day`, `rule.not-a-rule`.
 */
export class DelaftaleError extends Error {
  constructor(errors: readonly [ErrorDetail, ...ErrorDetail[]]);
  readonly name: "DelaftaleError";
  /** The stable code. */
  readonly code: ErrorCode;
  /** Where it is: a JSON pointer into the request, `/plan/plan/title`; empty for the request as a whole. */
  readonly path: string;
  /** The character of the text, counted from 0, where that is known. */
  readonly position: number | undefined;
  /** The line of the JSON text of the request, counted from 1. */
  readonly line: number | undefined;
  /** The column in that line, in characters, counted from 1. */
  readonly column: number | undefined;
  /** How to mend it, in English, where there is something to say. */
  readonly help: string | undefined;
  /** In Danish (*dansk*). */
  readonly danish: ErrorText;
  /** In English (*engelsk*); its message is the message of the error. */
  readonly english: ErrorText;
  /** Everything that is wrong, in the order of the document. */
  readonly errors: readonly [ErrorDetail, ...ErrorDetail[]];
}

/**
 * Loads the WebAssembly (*indlæsning*); nothing else works before it. In Node it is loaded by the import. Only the first load
 * counts: afterwards it does nothing.
 *
 * @param source Its bytes, the compiled module, or where to fetch it; where nothing is said, `delaftale.wasm` beside this module.
 * @throws {Error} When it cannot be fetched, or is no WebAssembly.
 */
export function init(source?: Bytes | WebAssemblyModule | Surrounding<"Response"> | Surrounding<"URL"> | string): Promise<void>;

/**
 * Loads the WebAssembly at once (*indlæsning*). Only the first load counts. Browsers compile large modules off the main thread
 * only: give it a compiled module there, or use {@link init}.
 *
 * @param source Its bytes, or the compiled module.
 * @throws {Error} When it is no WebAssembly.
 */
export function initSync(source: Bytes | WebAssemblyModule): void;

/**
 * The operation of a name (*funktion*), which may be known only when the program runs: `call("parseFigure", { text: "19,14 %"
 * })`.
 *
 * @throws {DelaftaleError} As the function of that name; `operation.unknown` when there is none.
 */
export function call<Name extends Operation>(operation: Name, request: Requests[Name]): Results[Name];

/**
 * The same from JSON text to JSON text (*JSON-tekst*), as the function of {@link json} with that name. Never throws once the library is
 * loaded: a name that there is not is answered with `operation.unknown`.
 */
export function callJson(operation: string, request: string): string;

/**
 * Every operation over many requests (*mange ad gangen*), in one crossing into WebAssembly: `each.parseFigure([{ text: "1,5" },
 * …])`. The answers are in the order of the requests; where a request fails, its error stands in the place of its result.
 *
 * Throws only for the requests as a whole: `json.too-large` for more than 16 MiB of JSON.
 */
export const each: {
  readonly [Name in keyof Requests]: (requests: readonly Requests[Name][]) => (Results[Name] | DelaftaleError)[];
};

/**
 * Every operation from JSON text to JSON text (*JSON-tekst*), for documents that are texts already. Never throws once the library
 * is loaded: the answer is `{"status":"success","result":…}` or `{"status":"failure","errors":[…]}`, with errors as {@link
 * ErrorDetail}.
 */
export const json: {
  readonly [Name in keyof Requests]: (request: string) => string;
};

/**
 * The follow-up (*opfølgning*) of a plan on a day, as a document: assessments, findings and calendar, with what explains them.
 *
 * @throws {DelaftaleError} As {@link assess}.
 */
export function report(request: Requests["report"] & { form?: "data" }): ReportData;

/**
 * The follow-up (*opfølgning*) of a plan on a day as one text for people: plain text, Markdown, a whole HTML page that loads
 * nothing, or the SVG plot of one indicator.
 *
 * @throws {DelaftaleError} As {@link assess}. For a plot `json.missing-field` without `/delaftale` or `/indicator`, `id.unknown`
 * when the plan does not have it.
 */
export function report(request: Requests["report"] & { form: "text" | "markdown" | "html" | "svg" }): ReportText;

/** The follow-up (*opfølgning*) of a plan on a day, in a form that is known only when the program runs. */
export function report(request: Requests["report"]): Results["report"];

/** A report as a document. */
export type ReportData = Extract<Results["report"], { report: unknown }>;

/** A report as one text. */
export type ReportText = Extract<Results["report"], { text: string }>;

// Between the marks is written by core/tests/operations.rs from the documentation of the functions in Rust.
// <functions>
/** The versions (*versioner*) of the library, its documents, its method and its register. */
export function versions(request?: Requests["versions"]): Results["versions"];

/** All error codes (*fejlkode*) of the operations, each with its sentence in both languages. */
export function errorCodes(request?: Requests["errorCodes"]): Results["errorCodes"];

/**
 * Reads a printed Danish figure (*tal*): `19,14 %`, `1.040 personer`, `8,186 mio. kr.`, `ca. 40`. The result has its exact
 * value as a decimal text, its decimals, its unit (`percent` means 42.8 for 42,8 %), the interval of true values that rounding
 * allows (an approximate figure has none), and notes.
 *
 * @throws {DelaftaleError} At `/text`, with the position in the text: `figure.not-a-number`, `figure.unknown-unit`,
 * `figure.too-long`.
 */
export function parseFigure(request: Requests["parseFigure"]): Results["parseFigure"];

/**
 * Prints a decimal number as a figure (*tal*), in Danish (`1.234,50 kr.`) or English. The number is a text with a decimal
 * point, so that its decimals are kept: `"42.80"`, in `unit` when one is given.
 *
 * @throws {DelaftaleError} At `/decimal`: `figure.not-a-number`, `figure.too-long`.
 */
export function formatFigure(request: Requests["formatFigure"]): Results["formatFigure"];

/**
 * Reads a date or reference (*dato, tidspunkt*), Danish or ISO: `31. august 2025`, `2025-08-31`, `3. kvartal 2024`, `2016`.
 * `effectiveDate` is its last day, in ISO form.
 *
 * @throws {DelaftaleError} At `/text`: `date.not-a-date`, `date.no-such-day`, `date.out-of-range` for a year outside 1900-2199.
 */
export function parseReference(request: Requests["parseReference"]): Results["parseReference"];

/**
 * Reads a period (*periode*): `1. september 2021 - 31. august 2025`, `2021-2025`. Its first and last day belong to it.
 *
 * @throws {DelaftaleError} At `/text`: `period.not-a-period`, `period.reversed`, and the `date.*` codes.
 */
export function parsePeriod(request: Requests["parsePeriod"]): Results["parsePeriod"];

/**
 * Reads a rule (*målsætning*) in the phrases of agreements: `øges til 85 % inden 31. august 2025`, `mindst 75 årligt`. The
 * result has the canonical phrase, the parts of the rule, and what the phrase leaves open (*tvetydigheder*).
 *
 * @throws {DelaftaleError} At `/text`: `rule.not-a-rule`, `rule.out-of-range`, and the `figure.*` and `date.*` codes of its
 * parts.
 */
export function parseRule(request: Requests["parseRule"]): Results["parseRule"];

/**
 * The values that a rule expects (*forventet værdi*) on some days, for a baseline: one answer for each day, in the unit of the
 * indicator, as exact decimal texts. The answer is `null` on days for which the rule expects no value.
 *
 * @throws {DelaftaleError} `json.missing-field` at `/baseline` or `/reference` when the rule needs them; the codes of {@link
 * parseRule}, {@link parseFigure} and {@link parseReference} at their paths.
 */
export function expected(request: Requests["expected"]): Results["expected"];

/**
 * The meaning of a target-group code (*målgruppekode*) such as `6.1` or `INT-SHP` on a day, and whether the code is in force on
 * that day.
 *
 * @throws {DelaftaleError} `code.invalid` at `/code`; the `date.*` codes at `/on`.
 */
export function targetGroup(request: Requests["targetGroup"]): Results["targetGroup"];

/**
 * The status (*status*) of one indicator without a plan, for forms and cells. The answer equals that of {@link assess} for a
 * plan with only this indicator.
 *
 * @throws {DelaftaleError} As {@link assess}, at `/indicator`, `/period` and `/observations`.
 */
export function assessIndicator(request: Requests["assessIndicator"]): Results["assessIndicator"];

/**
 * Checks that a plan (*helhedsplan*) is complete: every item that it refers to exists, and every value is possible. The result
 * counts the items of the plan.
 *
 * @throws {DelaftaleError} All problems at once, each at its path below `/plan`: `id.unknown`, `id.duplicate`, `plan.period`,
 * `rule.unit`, `value.out-of-range`, …
 */
export function checkPlan(request: Requests["checkPlan"]): Results["checkPlan"];

/**
 * The status (*status pr. dato*) of every indicator of a plan on a day: the part of the way from its baseline to its target
 * that the latest value has gone, judged by the method, with the range of statuses that rounding allows and the steps
 * (*mellemregninger*).
 *
 * @throws {DelaftaleError} The codes of {@link checkPlan}; at `/observations` `id.unknown`, `value.out-of-range`,
 * `observation.conflict`, `observation.known-too-early`; `method.invalid`; the `date.*` codes at `/asOf` and `/knownAt`.
 */
export function assess(request: Requests["assess"]): Results["assess"];

/** The words (*ordliste*) for the names in answers, in Danish and English: for headings, selection lists and legends. */
export function vocabulary(request?: Requests["vocabulary"]): Results["vocabulary"];

/**
 * Audits a plan (*eftersyn*): whether its printed figures agree with each other, and whether it can be followed. Each finding
 * has a severity, a place, and a sentence in both languages.
 *
 * @throws {DelaftaleError} As {@link checkPlan}.
 */
export function audit(request: Requests["audit"]): Results["audit"];

/**
 * The calendar (*kalender*) of each delaftale on a day: the expected measurements with their state, the next revision, and the
 * running activities. `graceDays` is a number of days.
 *
 * @throws {DelaftaleError} As {@link assess}.
 */
export function calendar(request: Requests["calendar"]): Results["calendar"];

/**
 * Many plans (*planerne samlet*) on a day: for each the number of indicators with each status, of decisions that are due, and
 * of errors in its own figures. Statuses are counted, never averaged.
 *
 * @throws {DelaftaleError} As {@link report}, each below `/plans` and the place of the plan.
 */
export function portfolio(request: Requests["portfolio"]): Results["portfolio"];

/**
 * What changed (*ændringer*) between two versions of a plan, item by item.
 *
 * @throws {DelaftaleError} As {@link checkPlan}, below `/before` and `/after`.
 */
export function differences(request: Requests["differences"]): Results["differences"];

/**
 * The totals of a target-group table (*målgruppetabel*), recomputed from its cells; the total of a selection of codes; the
 * small cells (*små celler*) below a number of people; and the hidden cells that can be computed from the others.
 *
 * @throws {DelaftaleError} Below `/table`: `table.duplicate`, `table.shape`, `table.cell`; below `/selection`: `table.missing`.
 */
export function table(request: Requests["table"]): Results["table"];

/**
 * The change (*ændring*) from one target-group table to a later one, for each code and department, in the unit of the tables.
 *
 * @throws {DelaftaleError} `table.mismatch` when the tables do not belong together; `code.break` when the change crosses a
 * break (*databrud*) that `waivers` does not contain; the codes of {@link table} below `/older` and `/newer`.
 */
export function tableChange(request: Requests["tableChange"]): Results["tableChange"];

/**
 * Checks whether a printed share (*andel*) agrees with its part and whole, within rounding.
 *
 * @throws {DelaftaleError} `figure.approximate` for a figure such as `ca. 40`, `counts.invalid`, `unit.mismatch`; the codes of
 * {@link parseFigure}.
 */
export function checkShare(request: Requests["checkShare"]): Results["checkShare"];

/**
 * Checks whether a printed total (*i alt*) agrees with its parts, within rounding.
 *
 * @throws {DelaftaleError} `figure.approximate` for a figure such as `ca. 40`, `unit.mismatch`; the codes of {@link
 * parseFigure}.
 */
export function checkSum(request: Requests["checkSum"]): Results["checkSum"];

/**
 * The numbers of people (*antal personer*) of which `count` can be the printed share: the least and the greatest number. Both
 * are `null` if no whole number fits.
 *
 * @throws {DelaftaleError} The codes of {@link parseFigure} at `/share`; `json.wrong-type` at `/count` unless it is a whole
 * number from 0.
 */
export function wholeNumbers(request: Requests["wholeNumbers"]): Results["wholeNumbers"];

/**
 * Answers a formula of a spreadsheet (*regneark*), as the module for Excel and the add-in for Calc do: `status` of a rule, a
 * baseline, its date, values, their dates, start and end. The names and the order of the arguments are those of the guide to
 * the formulas. `memory` has the rules that were read before, so that a rule that many cells ask about is read once.
 *
 * @throws {DelaftaleError} `sheet.no-value` when nothing is wrong and there is no such value, which a spreadsheet shows as
 * `#N/A`; any other code with the argument at the beginning of its path.
 */
export function formula(request: Requests["formula"]): Results["formula"];

/**
 * Reads the observations (*målinger*) that people keep in a sheet: a row for each time, times across, or a row for each
 * observation, with headings in Danish or English. Nothing that could change a number is left out in silence: each cell is
 * read, asked about or refused.
 *
 * @throws {DelaftaleError} The codes of {@link checkPlan}; `id.unknown` at `/about`, `sheet.shape` at `/first`, `sheet.choice`
 * at `/answers`. What is wrong in the sheet is not an error, but in the answer.
 */
export function readObservations(request: Requests["readObservations"]): Results["readObservations"];

/** The operations (*funktioner*) of this build, with the purpose of each. */
export function operations(request?: Requests["operations"]): Results["operations"];
// </functions>
