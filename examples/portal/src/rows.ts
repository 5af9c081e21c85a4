// The rows of the table for entry: what a person typed, and the observation that it is.

import { formatFigure, parseFigure, parseReference } from "delaftale";
import { say } from "./language";
import { shortDay, time } from "./figures";
import { problemsOf, type Problem } from "./problems";
import type { Indicator } from "./plan";
import type { Observation, Unit } from "./types";

/** In the order of the columns: what is copied from a spreadsheet is most often a time and a value. */
export const FIELDS = ["reference", "value", "known", "scope", "note"] as const;
export type Field = (typeof FIELDS)[number];

export interface Row {
  id: number;
  text: Record<Field, string>;
  /** What the observation holds besides: source, break. */
  kept: Partial<Observation>;
  /** The observation of the file, if it says how many people are behind its value: they belong to that value alone. */
  counted?: Observation;
  /** What was read; none while something cannot be. */
  observation?: Observation;
  /** The last day that it is about. */
  date?: string;
  problems: Partial<Record<Field, Problem>>;
  /** The cell that is being typed in: what is wrong with it is not said before it is left. */
  typing?: Field;
  /** Whether the row is left: only then is it said that a cell of it is empty. */
  left: boolean;
}

const STATES: [Observation["value"], string, string][] = [
  ["suppressed", "diskretioneret", "suppressed"],
  ["missing", "mangler", "missing"],
  ["pending", "afventer", "pending"],
  ["notYetDue", "endnu ikke forfalden", "not yet due"],
];

let lastId = 0;

export function emptyRow(): Row {
  return { id: ++lastId, text: { reference: "", value: "", known: "", scope: AREA, note: "" }, kept: {}, problems: {}, left: false };
}

/** The row of an observation, in the words of the page. */
export function rowOf(observation: Observation): Row {
  const kept: Partial<Observation> = { ...observation };
  for (const field of ["reference", "value", "known", "of", "note", "numerator", "denominator"] as const) delete kept[field];
  const counted = observation.numerator || observation.denominator ? observation : undefined;
  const text = textOf(observation, false);
  const date = parseReference({ text: observation.reference }).effectiveDate;
  return { id: ++lastId, text, kept, counted, observation, date, problems: {}, left: true };
}

/** The cells of an observation in the language of the page. A day of its own is not written in where a person left it out. */
export function textOf({ reference, value, known, of, note }: Observation, withoutKnown: boolean): Row["text"] {
  const state = STATES.find(([name]) => name === value);
  return {
    reference: time(reference),
    value: state ? say(state[1], state[2]) : String(value),
    known: withoutKnown ? "" : shortDay(known),
    scope: of ?? AREA,
    note: note ?? "",
  };
}

export const isEmpty = ({ text }: Row) => !text.reference.trim() && !text.value.trim() && !text.known.trim() && !text.note.trim();

/** Reads what stands in a row. */
export function read(row: Row, { delaftale, parts }: Indicator): Row {
  const problems: Row["problems"] = {};
  const attempt = <T>(field: Field, reader: () => T): T | undefined => {
    try {
      return reader();
    } catch (error) {
      problems[field] = problemsOf(error)[0];
      return undefined;
    }
  };
  const { text } = row;
  const reference = needed(text.reference)
    ? attempt("reference", () => parseReference({ text: text.reference.trim() }))
    : missing(problems, "reference", say("Skriv, hvad målingen handler om: et år, et kvartal eller en dato.", "Write what it is about: a year, a quarter or a date."));
  const value = needed(text.value)
    ? attempt("value", () => valueOf(text.value.trim(), parts.unit))
    : missing(problems, "value", say("Skriv værdien.", "Write the value."));
  const known = needed(text.known) ? attempt("known", () => parseReference({ text: text.known.trim() })) : undefined;
  if (!reference || value === undefined || Object.keys(problems).length > 0) return { ...row, observation: undefined, problems };
  const observation: Observation = {
    ...row.kept,
    delaftale: delaftale.id,
    indicator: parts.id,
    reference: reference.reference,
    value,
    known: known?.effectiveDate ?? reference.effectiveDate,
  };
  if (text.scope !== AREA) observation.of = text.scope;
  if (text.note.trim()) observation.note = text.note.trim();
  const { counted } = row;
  if (counted && counted.value === value && counted.reference === observation.reference && counted.of === observation.of) {
    observation.numerator = counted.numerator;
    observation.denominator = counted.denominator;
  }
  return { ...row, observation, date: reference.effectiveDate, problems };
}

/** The people behind the value of a row; or that those of the value before are left out. */
export function peopleOf({ counted, observation }: Row): string | undefined {
  if (!counted || !observation) return undefined;
  const { numerator, denominator } = observation;
  if (!numerator && !denominator) return say("antallene bag det gamle tal er udeladt", "the counts behind the old figure are left out");
  if (!numerator || !denominator) return String(numerator ?? denominator);
  // The word once: 110 af 201 personer
  const [, , word = ""] = /^(\S+)(\s.*)?$/.exec(String(denominator)) ?? [];
  return `${String(numerator).replace(word, "")} ${say("af", "of")} ${denominator}`;
}

const needed = (text: string) => text.trim() !== "";

function missing(problems: Row["problems"], field: Field, message: string): undefined {
  problems[field] = { message, empty: true };
}

/** A figure with the unit of the indicator where it has none, or the word for a value that is not there. */
function valueOf(text: string, unit: Unit): Observation["value"] {
  const word = text.toLocaleLowerCase("da");
  const state = STATES.find((names) => names.includes(word));
  if (state) return state[0];
  const { figure, value, decimals, unit: own, approximation } = parseFigure({ text });
  if (own || approximation) return figure;
  const [whole, fraction = ""] = value.split(".");
  return formatFigure({ decimal: decimals ? `${whole}.${fraction.padEnd(decimals, "0")}` : value, unit }).text;
}

/** The row as it was understood, once the cell is left: `61,5` has become `61,5 %`. */
export function settled(row: Row, left: boolean): Row {
  const done = { ...row, typing: undefined, left };
  return row.observation ? { ...done, text: textOf(row.observation, row.text.known === "") } : done;
}

/** What is to be said at a cell now. */
export function problemAt(row: Row, field: Field): Problem | undefined {
  const problem = row.problems[field];
  return problem && row.typing !== field && (row.left || !problem.empty) ? problem : undefined;
}

/** Rows of cells from a spreadsheet: tabs between the cells, a heading left out. */
export function pasted(clipboard: string): string[][] {
  const lines = clipboard.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  const cells = lines.map((line) => line.split("\t").map((cell) => cell.trim()));
  const heading = /^(tidspunkt|tid|år|periode|kvartal|dato|måling|time|year|period|quarter|date)$/i;
  return cells.filter((row, i) => row.some(Boolean) && !(i === 0 && heading.test(row[0] ?? "")));
}

/** Whose a value is where it is the area's; every other has the name of a comparison. */
export const AREA = "area";
export const MUNICIPALITY = "kommunen";

/** Whose values an indicator can have: the area's, the municipality's, and those of whom its baseline is compared with. */
export function scopesOf({ parts }: Indicator): string[] {
  const names = (parts.baseline?.comparisons ?? []).map(({ name }) => name);
  return [...new Set([AREA, ...names, MUNICIPALITY])];
}

/** The words for whose a value is. */
export function scopeWord(scope: string): string {
  if (scope === AREA) return say("Boligområdet", "Area");
  return scope === MUNICIPALITY ? say("Kommunen", "Municipality") : scope;
}

/** What a cell says about whose value it is. */
export function scopeOf(text: string, indicator: Indicator): string {
  const word = text.trim().toLocaleLowerCase("da");
  const named = scopesOf(indicator).find((scope) => scope !== AREA && scope.toLocaleLowerCase("da") === word);
  return named ?? (/kommun|municip/i.test(text) ? MUNICIPALITY : AREA);
}

