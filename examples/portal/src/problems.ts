// Errors of the library, as sentences for a person.

import { DelaftaleError, type Results } from "delaftale";
import { language, say } from "./language";

type CellProblem = Results["readObservations"]["problems"][number];

/** What is wrong: one sentence, what can be done about it, and where it is in a document. */
export interface Problem {
  message: string;
  help?: string;
  path?: string;
  line?: number;
  column?: number;
  /** Nothing stands there yet. */
  empty?: boolean;
}

/** The problems that an operation threw; anything else is thrown on. */
export function problemsOf(error: unknown): Problem[] {
  if (!(error instanceof DelaftaleError)) throw error;
  return error.errors.map((detail) => {
    const words = language.value === "da" ? detail.danish : detail.english;
    return {
      message: asSentence(words.message || words.meaning),
      help: words.help ? asSentence(words.help) : undefined,
      path: detail.path,
      line: detail.line ?? undefined,
      column: detail.column ?? undefined,
    };
  });
}

/** What the library says about a cell of a sheet. */
export function problemOfCell({ cell, code, danish, english }: CellProblem): Problem {
  const { message, help } = language.value === "da" ? danish : english;
  return { message: asSentence(message), help: help ? asSentence(help) : undefined, path: cell, empty: code === "sheet.missing" };
}

function asSentence(text: string): string {
  // The library quotes what was given in backticks.
  const quoted = text.replace(/`([^`]*)`/g, say("»$1«", "“$1”"));
  const capital = quoted.charAt(0).toLocaleUpperCase() + quoted.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** `Linje 3, tegn 18`, for someone who has the file open. */
export function placeOf(problem: Problem): string | undefined {
  // Some sentences say it themselves.
  if (/\b(linje|line) \d/.test(problem.message)) return undefined;
  if (problem.line !== undefined) {
    const column = problem.column === undefined ? "" : say(`, tegn ${problem.column}`, `, column ${problem.column}`);
    return say(`Linje ${problem.line}`, `Line ${problem.line}`) + column;
  }
  return problem.path || undefined;
}
