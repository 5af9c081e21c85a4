// The words of the field, in both languages. A test holds those of the statuses against the reports of the library.

import { say } from "./language";
import type { Delaftale, DueState, Severity, Status, Unit } from "./types";

/** How a status is dressed. The mark and the words say it too, so colour is never alone. */
export type Tone = "good" | "way" | "care" | "bad" | "none";

type StatusWords = { danish: string; english: string; tone: Tone; mark: string };

// From the best to what says nothing: the order of the counts.
const STATUSES: Record<Status, StatusWords> = {
  reached: { danish: "nået", english: "reached", tone: "good", mark: "●" },
  held: { danish: "fastholdt", english: "held", tone: "good", mark: "●" },
  better: { danish: "bedre", english: "better", tone: "good", mark: "●" },
  onTrack: { danish: "på vej", english: "on track", tone: "way", mark: "▲" },
  unchanged: { danish: "uændret", english: "unchanged", tone: "none", mark: "=" },
  behind: { danish: "bagud", english: "behind", tone: "care", mark: "◆" },
  farBehind: { danish: "langt bagud", english: "far behind", tone: "bad", mark: "▼" },
  worsening: { danish: "går den forkerte vej", english: "worsening", tone: "bad", mark: "▼" },
  worse: { danish: "værre", english: "worse", tone: "bad", mark: "▼" },
  slipped: { danish: "skredet", english: "slipped", tone: "bad", mark: "▼" },
  lost: { danish: "tabt igen", english: "lost again", tone: "bad", mark: "■" },
  missed: { danish: "ikke nået", english: "missed", tone: "bad", mark: "■" },
  changeOnly: { danish: "kun ændring", english: "change only", tone: "none", mark: "○" },
  notAssessable: { danish: "kan ikke vurderes", english: "not assessable", tone: "none", mark: "○" },
};

export const STATUS_ORDER = Object.keys(STATUSES) as Status[];

export const statusOf = (status: Status) => {
  const { danish, english, tone, mark } = STATUSES[status];
  return { words: say(danish, english), tone, mark };
};

export const dueOf = (state: DueState) =>
  ({
    missing: { words: say("mangler", "missing"), tone: "bad", mark: "■" },
    late: { words: say("forsinket", "late"), tone: "care", mark: "◆" },
    due: { words: say("forfalden", "due"), tone: "way", mark: "▲" },
    notYetDue: { words: say("endnu ikke forfalden", "not yet due"), tone: "none", mark: "○" },
    received: { words: say("modtaget", "received"), tone: "good", mark: "●" },
  })[state] as { words: string; tone: Tone; mark: string };

export const severityOf = (severity: Severity) =>
  ({
    error: { words: say("fejl", "error"), many: say("Fejl", "Errors"), tone: "bad", mark: "■" },
    warning: { words: say("advarsel", "warning"), many: say("Advarsler", "Warnings"), tone: "care", mark: "◆" },
    note: { words: say("oplysning", "note"), many: say("Oplysninger", "Notes"), tone: "none", mark: "○" },
  })[severity] as { words: string; many: string; tone: Tone; mark: string };

const FOCUS_AREAS: Record<Delaftale["focusArea"], [string, string]> = {
  tryghedOgTrivsel: ["Tryghed og trivsel", "Safety and well-being"],
  kriminalpraeventivIndsats: ["Kriminalpræventiv indsats", "Crime prevention (2015-18)"],
  uddannelseOgBeskaeftigelse: ["Uddannelse og beskæftigelse", "Education and employment"],
  forebyggelseOgForaeldreansvar: ["Forebyggelse og forældreansvar", "Prevention and parental responsibility"],
  uddannelseOgLivschancer: ["Uddannelse og livschancer", "Education and life chances"],
  beskaeftigelse: ["Beskæftigelse", "Employment"],
  kriminalitetsforebyggelse: ["Kriminalitetsforebyggelse", "Crime prevention"],
  sammenhaengskraftOgMedborgerskab: ["Sammenhængskraft og medborgerskab", "Cohesion and citizenship"],
};

export const focusAreaOf = (area: Delaftale["focusArea"]) => say(...FOCUS_AREAS[area]);

const UNITS: Partial<Record<Unit, [string, string]>> = {
  percent: ["%", "%"],
  percentagePoints: ["procentpoint", "percentage points"],
  persons: ["personer", "persons"],
  fullTimePersons: ["fuldtidspersoner", "full-time persons"],
  courses: ["forløb", "courses"],
  weeks: ["uger", "weeks"],
  months: ["måneder", "months"],
  kroner: ["kr.", "DKK"],
  fullTimeEquivalents: ["årsværk", "full-time equivalents"],
};

/** The unit of a column, as its heading says it. */
export const unitOf = (unit: Unit) => say(...(UNITS[unit] ?? ["antal", "number"]));
