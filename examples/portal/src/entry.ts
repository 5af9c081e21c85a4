// Entering observations: what happens when a cell changes.

import { batch } from "@preact/signals";
import { problemsOf, type Problem } from "./problems";
import { narrowed, type Indicator } from "./plan";
import { emptyRow, FIELDS, isEmpty, read, rowOf, scopeOf, settled, textOf, withoutHeadings, type Field, type Row } from "./rows";
import { reassess, session } from "./store";
import type { PlanDocument } from "./types";

/** The rows of an indicator, drawn up from its observations the first time; an empty one at the end. */
export function rowsOf({ rows, observations }: Indicator): Row[] {
  rows.value ??= withEmptyEnd([...observations.peek()].sort(byTime).map(rowOf));
  return rows.value;
}

/** The rows in the language that the page has now. */
export function relabel({ rows }: Indicator) {
  rows.value = rows.peek()?.map((row) => (row.observation ? { ...row, text: textOf(row.observation, row.text.known === "") } : row));
}

const byTime = (a: { known: string; reference: string }, b: { known: string; reference: string }) =>
  (a.reference.slice(0, 4) + a.known).localeCompare(b.reference.slice(0, 4) + b.known);

/** The plan with this indicator alone. */
function planOf(indicator: Indicator): PlanDocument {
  const open = session.peek();
  if (!open) throw new Error("no plan is open");
  return narrowed(open.document, indicator);
}

function withEmptyEnd(rows: Row[]): Row[] {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, emptyRow()];
}

/** A keystroke in a cell. */
export function type(indicator: Indicator, id: number, field: Field, text: string) {
  const rows = rowsOf(indicator).map((row) => {
    if (row.id !== id) return row;
    const changed = { ...row, text: { ...row.text, [field]: text }, typing: field, left: false };
    return isEmpty(changed) ? { ...changed, observation: undefined, problems: {} } : read(changed, indicator, planOf(indicator));
  });
  commit(indicator, rows, id);
}

/** A cell is left: what was understood takes the place of what was typed, and what is wrong is said. */
export function leave(indicator: Indicator, id: number, wholeRow: boolean) {
  indicator.rows.value = rowsOf(indicator).map((row) => (row.id === id ? settled(row, wholeRow) : row));
}

export function remove(indicator: Indicator, id: number) {
  commit(
    indicator,
    rowsOf(indicator).filter((row) => row.id !== id),
    id,
  );
}

/** Cells from a spreadsheet, from this cell on to the right and downwards. Answers how many rows they fill. */
export function paste(indicator: Indicator, id: number, field: Field, clipboard: string[][]): number {
  const plan = planOf(indicator);
  const cells = withoutHeadings(clipboard, field, indicator, plan);
  const rows = rowsOf(indicator).slice();
  const first = rows.findIndex((row) => row.id === id);
  const column = FIELDS.indexOf(field);
  cells.forEach((line, i) => {
    const at = first + i;
    const before = rows[at] ?? emptyRow();
    const text = { ...before.text };
    line.forEach((cell, j) => {
      const target = FIELDS[column + j];
      if (target) text[target] = target === "of" ? scopeOf(cell, indicator, plan) : cell;
    });
    rows[at] = settled(read({ ...before, text }, indicator, plan), true);
  });
  commit(indicator, rows, rows[first + cells.length - 1]?.id ?? id);
  return cells.length;
}

/**
 * Assesses with every row that can be read. What only shows when they stand together, such as two values of one time, is said at
 * the row that was changed, and that row is left out.
 */
function commit(indicator: Indicator, given: Row[], changed: number) {
  let rows = withEmptyEnd(given).map((row) => (row.observation ? { ...row, problems: {} } : row));
  const refused = new Set<number>();
  batch(() => {
    for (;;) {
      const counted = rows.filter((row) => row.observation && !refused.has(row.id));
      try {
        reassess(indicator, counted.flatMap((row) => row.observation ?? []));
        break;
      } catch (error) {
        const found = problemsOf(error).flatMap((problem) => placed(problem, counted));
        // The changed row is at fault where it is among them, since the others stood together before.
        const own = found.filter(({ row }) => row.id === changed);
        const blamed = own.length > 0 ? own : found;
        if (blamed.length === 0) throw error;
        for (const { row, field, problem } of blamed) {
          refused.add(row.id);
          rows = rows.map((one) => (one.id === row.id ? { ...one, problems: { ...one.problems, [field]: problem } } : one));
        }
      }
    }
    indicator.rows.value = rows;
  });
}

/** The row and the cell that a problem with `/observations/observations/3/known` is about. */
function placed(problem: Problem, counted: Row[]): { row: Row; field: Field; problem: Problem }[] {
  const [, index, name] = /observations\/(\d+)(?:\/(\w+))?$/.exec(problem.path ?? "") ?? [];
  const row = counted[Number(index)];
  const field = FIELDS.find((one) => one === name) ?? "value";
  return row ? [{ row, field, problem }] : [];
}
