// Observations as CSV for a Danish spreadsheet: semicolons, decimal commas, a byte-order mark. What is in the cells of such a file the
// library reads.

import { DelaftaleError, each } from "delaftale";
import { say } from "./language";
import { nameOf, type Indicator } from "./plan";
import { unitWord, valueWord } from "./words";

/**
 * A text cell. One that a spreadsheet could take for a formula gets an apostrophe in front: `=`, `+`, `-`, `@` and their full-width
 * forms, also behind blanks, and what begins with a tab or a line break.
 */
export function textCell(text: string): string {
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A number cell: digits and one comma, or nothing. */
const numberCell = (value: string, decimals: number) => {
  const [whole = "", fraction = ""] = value.split(".");
  const places = fraction.padEnd(decimals, "0");
  return places ? `${whole},${places}` : whole;
};

export function observationsCsv(indicators: Indicator[], invented: boolean): string {
  const all = indicators.flatMap((indicator) => indicator.observations.value.map((observation) => ({ indicator, observation })));
  const figures = each.parseFigure(all.map(({ observation }) => ({ text: String(observation.value) })));
  const lines = all.map(({ indicator, observation }, i) => {
    const figure = figures[i];
    const read = figure && !(figure instanceof DelaftaleError) ? figure : undefined;
    return [
      ...[indicator.delaftale.id, indicator.parts.id, nameOf(indicator.parts)].map(textCell),
      textCell(!observation.of ? say("boligområdet", "area") : observation.of === "kommunen" ? say("kommunen", "municipality") : observation.of),
      textCell(observation.reference),
      // An approximate figure, or a word for a missing one, is not a number.
      read && !read.approximation ? numberCell(read.value, read.decimals) : textCell(valueWord(observation.value)),
      textCell(unitWord(read?.unit ?? indicator.parts.unit)),
      textCell(observation.known),
      textCell(String(observation.numerator ?? "")),
      textCell(String(observation.denominator ?? "")),
      textCell(observation.source ?? ""),
      textCell(observation.note ?? ""),
      ...(invented ? [say("ja", "yes")] : []),
    ];
  });
  const head = [
    ...[say("delaftale", "delaftale"), say("indikator-id", "indicator id"), say("indikator", "indicator"), say("gælder", "whose")],
    ...[say("tidspunkt", "about"), say("værdi", "value"), say("enhed", "unit"), say("kendt", "known")],
    ...[say("tæller", "numerator"), say("nævner", "denominator"), say("kilde", "source"), say("bemærkning", "remark")],
    ...(invented ? [say("filen har opdigtede målinger", "the file has invented observations")] : []),
  ];
  return `\uFEFF${[head, ...lines].map((cells) => cells.join(";")).join("\r\n")}\r\n`;
}

/** The rows of a file with semicolons; in a cell in quotation marks, two of them stand for one. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A cell, in quotation marks or not, and what ends it.
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|\r|\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ";") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
