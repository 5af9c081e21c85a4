// Dates and numbers, read and printed by the library.

import { formatFigure, parseReference } from "delaftale";
import { language, pick } from "./language";
import type { Unit } from "./types";

/** `30. juni 2024` of `2024-06-30`; any reference of the library. */
export function time(reference: string): string {
  return pick(parseReference({ text: reference }));
}

/** `30.6.2024`, for the columns of a table. */
export function shortDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return language.value === "da" ? `${day}.${month}.${year}` : iso;
}

/** An exact number as a figure in the language of the page. */
export function number(decimal: string, unit?: Unit): string {
  return formatFigure({ decimal, unit: unit ?? null, language: language.value }).text;
}

/** The end of the quarter before (-1) or after (+1) a day. */
export function quarterEnd(iso: string, steps: -1 | 1): string {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  const own = Math.floor((month - 1) / 3);
  const endOf = (quarter: number) => new Date(Date.UTC(year, quarter * 3 + 3, 0)).toISOString().slice(0, 10);
  // A day inside of a quarter goes forward to the end of its own.
  if (steps === 1 && iso < endOf(own)) return endOf(own);
  return endOf(own + steps);
}

export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
