// The words of the field, in both languages: the library's own, beside what the page makes of them.

import { vocabulary, type Results } from "delaftale";
import { pick, say } from "./language";
import type { Delaftale, DueState, Observation, Severity, Status, Unit } from "./types";

type Words = { danish: string; english: string };

let sets: Map<string, Map<string, Words>> | undefined;

/** The words of the library for one of its names. It is asked once, when the first word is needed: it has been loaded by then. */
function wordsOf(set: keyof Results["vocabulary"], name: string): string {
  if (!sets) {
    const all: Record<string, (Words & { name: string })[]> = { ...vocabulary() };
    sets = new Map(Object.entries(all).map(([of, own]) => [of, new Map(own.map((word) => [word.name, word]))]));
  }
  const words = sets.get(set)?.get(name);
  return words ? pick(words) : name;
}

/** How a status is dressed. The mark and the words say it too, so colour is never alone. */
export type Tone = "good" | "way" | "care" | "bad" | "none";

type Look = { tone: Tone; mark: string };

// From the best to what says nothing: the order of the counts.
const STATUSES: Record<Status, Look> = {
  reached: { tone: "good", mark: "●" },
  held: { tone: "good", mark: "●" },
  better: { tone: "good", mark: "●" },
  kept: { tone: "good", mark: "●" },
  reachedAtDeadline: { tone: "good", mark: "●" },
  reachedLate: { tone: "good", mark: "●" },
  onTrack: { tone: "way", mark: "▲" },
  withinSoFar: { tone: "way", mark: "▲" },
  unchanged: { tone: "none", mark: "=" },
  behind: { tone: "care", mark: "◆" },
  farBehind: { tone: "bad", mark: "▼" },
  worsening: { tone: "bad", mark: "▼" },
  worse: { tone: "bad", mark: "▼" },
  slipped: { tone: "bad", mark: "▼" },
  lost: { tone: "bad", mark: "■" },
  missed: { tone: "bad", mark: "■" },
  exceeded: { tone: "bad", mark: "■" },
  deadlinePassed: { tone: "bad", mark: "■" },
  awaiting: { tone: "none", mark: "○" },
  changeOnly: { tone: "none", mark: "○" },
  notAssessable: { tone: "none", mark: "○" },
};

export const STATUS_ORDER = Object.keys(STATUSES) as Status[];

export const statusOf = (status: Status) => ({ words: wordsOf("statuses", status), ...STATUSES[status] });

const DUE_STATES: Record<DueState, Look> = {
  missing: { tone: "bad", mark: "■" },
  late: { tone: "care", mark: "◆" },
  due: { tone: "way", mark: "▲" },
  notYetDue: { tone: "none", mark: "○" },
  received: { tone: "good", mark: "●" },
};

export const dueOf = (state: DueState) => ({ words: wordsOf("dueStates", state), ...DUE_STATES[state] });

const SEVERITIES: Record<Severity, Look & { many: Words }> = {
  error: { many: { danish: "Fejl", english: "Errors" }, tone: "bad", mark: "■" },
  warning: { many: { danish: "Advarsler", english: "Warnings" }, tone: "care", mark: "◆" },
  note: { many: { danish: "Oplysninger", english: "Notes" }, tone: "none", mark: "○" },
};

export const severityOf = (severity: Severity) => {
  const { many, tone, mark } = SEVERITIES[severity];
  return { words: wordsOf("severities", severity), many: pick(many), tone, mark };
};

export const focusAreaOf = (area: Delaftale["focusArea"]) => wordsOf("focusAreas", area);

/** A value as it is typed: the figure, or the word for one that is not there. */
export function valueWord(value: Observation["value"]): string {
  const words: Record<string, string> = {
    suppressed: say("diskretioneret", "suppressed"),
    missing: say("mangler", "missing"),
    pending: say("afventer måling", "pending"),
    notYetDue: say("endnu ikke forfalden", "not yet due"),
  };
  return words[value] ?? String(value);
}

/** The unit of a value in a file. */
export const unitWord = (unit: Unit) => wordsOf("units", unit);

/** The unit of a column, as its heading says it. */
export const unitOf = (unit: Unit) => (unit === "number" ? say("antal", "number") : wordsOf("units", unit));
