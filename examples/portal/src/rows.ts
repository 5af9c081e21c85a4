// The rows of the table for entry: what a person typed, and the observation that it is.

import { parseReference, readObservations } from "delaftale";
import { say } from "./language";
import { shortDay, time } from "./figures";
import { problemOfCell, type Problem } from "./problems";
import type { Indicator } from "./plan";
import type { Observation, PlanDocument } from "./types";
import { valueWord } from "./words";

/** In the order of the columns: what is copied from a spreadsheet is most often a time and a value. */
export const FIELDS = ["reference", "value", "known", "of", "note"] as const;
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

let lastId = 0;

export function emptyRow(): Row {
  return { id: ++lastId, text: { reference: "", value: "", known: "", of: "area", note: "" }, kept: {}, problems: {}, left: false };
}

/** The row of an observation, in the words of the page. */
export function rowOf(observation: Observation): Row {
  const kept: Partial<Observation> = { ...observation };
  for (const field of [...FIELDS, "numerator", "denominator"] as const) delete kept[field];
  const counted = observation.numerator || observation.denominator ? observation : undefined;
  const text = textOf(observation, false);
  const date = parseReference({ text: observation.reference }).effectiveDate;
  return { id: ++lastId, text, kept, counted, observation, date, problems: {}, left: true };
}

/** The cells of an observation in the language of the page. A day of its own is not written in where a person left it out. */
export function textOf({ reference, value, known, of, note }: Observation, withoutKnown: boolean): Row["text"] {
  return {
    reference: time(reference),
    value: valueWord(value),
    known: withoutKnown ? "" : shortDay(known),
    of: of ?? "area",
    note: note ?? "",
  };
}

export const isEmpty = ({ text }: Row) => !text.reference.trim() && !text.value.trim() && !text.known.trim() && !text.note.trim();

/** What the library reads in cells about this indicator, from the column of a field on. */
function cellsOf(indicator: Indicator, plan: PlanDocument, first: Field, rows: string[][]) {
  return readObservations({
    plan,
    about: { delaftale: indicator.delaftale.id, indicator: indicator.parts.id },
    fields: FIELDS.slice(FIELDS.indexOf(first)),
    rows,
  });
}

/** Reads what stands in a row; the plan is that of the indicator. */
export function read(row: Row, indicator: Indicator, plan: PlanDocument): Row {
  const { observations, problems: wrong, questions } = cellsOf(indicator, plan, "reference", [FIELDS.map((field) => row.text[field])]);
  const problems: Row["problems"] = {};
  for (const one of [...wrong, ...questions]) {
    const field = FIELDS[Number(one.path.split("/").at(-1))];
    if (field) problems[field] ??= problemOfCell(one);
  }
  const [found] = observations.observations;
  if (!found) return { ...row, observation: undefined, problems };
  const observation: Observation = { ...row.kept, ...found };
  const { counted } = row;
  if (counted && counted.value === found.value && counted.reference === found.reference && counted.of === found.of) {
    observation.numerator = counted.numerator;
    observation.denominator = counted.denominator;
  }
  return { ...row, observation, date: parseReference({ text: found.reference }).effectiveDate, problems };
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

/** Rows of cells from a spreadsheet: tabs between the cells. */
export function pasted(clipboard: string): string[][] {
  const lines = clipboard.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => cell.trim())).filter((row) => row.some(Boolean));
}

/** The rows without their headings, from the column of a field on. */
export function withoutHeadings(cells: string[][], first: Field, indicator: Indicator, plan: PlanDocument): string[][] {
  return cells.slice(cellsOf(indicator, plan, first, cells).firstRow ?? 0);
}

/** Whose value it is, by a cell; a cell that does not say it stays as it is. */
export function scopeOf(cell: string, indicator: Indicator, plan: PlanDocument): string {
  const [one] = cellsOf(indicator, plan, "reference", [["2000", "missing", "", cell]]).observations.observations;
  return one ? (one.of ?? "area") : cell;
}
