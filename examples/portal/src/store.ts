// What is open, and how it stands. Nothing of it outlives the page.

import { assess, audit, DelaftaleError, json, readObservations, versions, type ErrorDetail } from "delaftale";
import { batch, computed, signal } from "@preact/signals";
import { exampleText, type Example } from "./examples";
import { today } from "./figures";
import { say } from "./language";
import { indicatorsOf, keyOf, narrowed, type Indicator } from "./plan";
import { csvRows } from "./csv";
import { problemOfCell, problemsOf, type Problem } from "./problems";
import type { Finding, Observation, ObservationsDocument, PlanDocument } from "./types";

/** An open plan. */
export interface Session {
  document: PlanDocument;
  indicators: Indicator[];
  byKey: Map<string, Indicator>;
  findings: Finding[];
  /** Whether some observations were made up, as their file says. */
  invented: boolean;
  note?: string;
}

export const session = signal<Session | undefined>(undefined);
export const asOf = signal(today());
/** Fewer people than this in a cell are few. */
export const threshold = signal(5);
/** What is wrong with the file that was to be opened last. */
export const refusal = signal<{ file: string; problems: Problem[] } | undefined>(undefined);
/** What was opened, for those who do not see it. */
export const announcement = signal("");
/** Whether something was entered that is not in a file. */
export const unsaved = signal(false);

/** A file above it is not read at all; the library has a limit of its own. */
const LARGEST_FILE = 32 * 1024 * 1024;

/** The observations as a document that can be opened again. */
export function observationsOf({ document, indicators, invented, note }: Session): ObservationsDocument {
  const observations = indicators.flatMap((indicator) => indicator.observations.value);
  const all: ObservationsDocument = { schemaVersion: versions().schema, plan: document.plan.id, observations };
  if (invented) all.invented = true;
  if (note) all.note = note;
  return all;
}

export const findingCounts = computed(() => {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of session.value?.findings ?? []) counts[severity] += 1;
  return counts;
});

/** One call of `assess`, with its time in the performance entries of the browser. */
function measured(document: PlanDocument, observations: ObservationsDocument, day: string) {
  const start = performance.now();
  const { assessments } = assess({ plan: document, observations, asOf: day, trace: false });
  performance.measure("delaftale:assess", { start, detail: { indicators: assessments.length } });
  return assessments;
}

/** Puts assessments at the indicators that they are of. */
function take(assessments: ReturnType<typeof measured>, byKey: Session["byKey"]) {
  for (const one of assessments) {
    const indicator = byKey.get(keyOf(one.delaftale, one.indicator));
    if (indicator) indicator.assessment.value = one.assessment;
  }
}

/** A document of version 1 says whose a value is with a scope; since version 2 it has a name. */
function named(given: ObservationsDocument): ObservationsDocument {
  const { schema } = versions();
  const one = ({ scope, ...rest }: Observation & { scope?: string }): Observation => (scope === "municipality" ? { ...rest, of: "kommunen" } : rest);
  return given.schemaVersion === schema ? given : { ...given, schemaVersion: schema, observations: given.observations.map(one) };
}

/** Draws up a session, or throws what is wrong with the plan or its observations. */
function opened(document: PlanDocument, given: ObservationsDocument | undefined, day: string): Session {
  const observations = given ? named(given) : { schemaVersion: versions().schema, observations: [] };
  const assessments = measured(document, observations, day);
  const { findings } = audit({ plan: document, smallCellThreshold: threshold.value });
  const indicators = indicatorsOf(document.plan, observations.observations);
  const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  take(assessments, byKey);
  return { document, indicators, byKey, findings, invented: observations.invented ?? false, note: observations.note ?? undefined };
}

function show(next: Session, day: string, message: string) {
  batch(() => {
    session.value = next;
    asOf.value = day;
    refusal.value = undefined;
    announcement.value = message;
    unsaved.value = false;
  });
}

export async function openExample(example: Example) {
  const document = JSON.parse(await exampleText(example.id)) as PlanDocument;
  const parts = await Promise.all(example.observations.map(exampleText));
  const documents = parts.map((text) => JSON.parse(text) as ObservationsDocument);
  const first = documents[0];
  const joined = first && {
    ...first,
    invented: documents.some((one) => one.invented),
    note: documents.flatMap((one) => one.note ?? []).join(" ") || undefined,
    observations: documents.flatMap((one) => one.observations),
  };
  show(opened(document, joined, example.asOf), example.asOf, openedWords(document));
}

const openedWords = ({ plan }: PlanDocument) => say(`Planen »${plan.title}« er åben.`, `The plan “${plan.title}” is open.`);

/** The last day of the plan once that has passed, else today. */
function dayFor({ plan }: PlanDocument): string {
  const end = plan.period?.end;
  return end && end < today() ? end : today();
}

/** Opens what a file holds: a plan, or observations for the plan that is open. What is open stays when it cannot be read. */
export async function openFile(file: File) {
  try {
    if (file.size > LARGEST_FILE) {
      throw new Refused(say("Filen er for stor. Den kan højst være 32 MB.", "The file is too large: 32 MB at most."));
    }
    const bytes = await file.arrayBuffer();
    if (/\.csv$/i.test(file.name)) openSheet(csvRows(decoded(bytes, true)));
    else openText(decoded(bytes));
  } catch (error) {
    const problems = error instanceof Refused ? error.problems : problemsOf(error);
    refusal.value = { file: file.name, problems };
  }
}

class Refused extends Error {
  constructor(
    message: string,
    readonly problems: Problem[] = [{ message }],
  ) {
    super(message);
  }
}

/** The text of a file; a sheet may also be as a Danish Windows writes it. */
function decoded(bytes: ArrayBuffer, sheet = false): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (sheet) return new TextDecoder("windows-1252").decode(bytes);
    throw new Refused(say("Filen er ikke tekst i UTF-8. Er det den rigtige fil?", "The file is no UTF-8 text. Is it the right file?"));
  }
}

function openText(text: string) {
  const { isJson, value } = parsed(text);
  if (typeof value === "object" && value !== null && "observations" in value) {
    return addObservations(value as ObservationsDocument, text);
  }
  // The library says in both languages what is wrong and in which line of the file; the browser does not. Text that is no JSON is
  // left open at its end, so that one that breaks off is seen to.
  check(json.checkPlan(`{"plan":\n${text}${isJson ? "\n}" : ""}`));
  const document = value as PlanDocument;
  const day = dayFor(document);
  show(opened(document, undefined, day), day, openedWords(document));
}

function parsed(text: string): { isJson: boolean; value?: unknown } {
  try {
    return { isJson: true, value: JSON.parse(text) as unknown };
  } catch {
    return { isJson: false };
  }
}

/** Throws the errors of an answer to a request whose first line is not of the file; those of the file then have its own lines. */
function check(answer: string) {
  const { errors } = JSON.parse(answer) as { errors?: DelaftaleError["errors"] };
  if (!errors) return;
  const moved = (one: ErrorDetail): ErrorDetail => {
    if (one.line === undefined || one.line < 2) return one;
    const before = (text: string) => text.replace(/\b(linje|line) (\d+)/g, (_, word, line) => `${word} ${Number(line) - 1}`);
    const inFile = (words: ErrorDetail["danish"]) => ({ ...words, message: before(words.message) });
    return { ...one, line: one.line - 1, danish: inFile(one.danish), english: inFile(one.english) };
  };
  const [first, ...rest] = errors;
  throw new DelaftaleError([moved(first), ...rest.map(moved)]);
}

function openPlan(): Session {
  const now = session.value;
  if (now) return now;
  throw new Refused(say("Filen har målinger. Åbn først den plan, de hører til.", "The file holds observations. Open the plan that they belong to first."));
}

/** Puts the observations of a sheet in the place of those that are there, where every cell of it can be read. */
function openSheet(rows: string[][]) {
  const now = openPlan();
  const { observations, problems, questions } = readObservations({ plan: now.document, rows });
  const wrong = [...problems, ...questions].map(problemOfCell);
  if (wrong.length > 0) throw new Refused("cells of the sheet", wrong);
  replace(now, observations);
}

/** Puts observations from a file in the place of those that are there. */
function addObservations(document: ObservationsDocument, text: string) {
  const now = openPlan();
  const plan = JSON.stringify(now.document);
  check(json.calendar(`{"plan":${plan},"asOf":"${asOf.value}","observations":\n${text}\n}`));
  replace(now, document);
}

function replace(now: Session, document: ObservationsDocument) {
  const n = document.observations.length;
  show(opened(now.document, document, asOf.value), asOf.value, say(`${n} målinger er åbnet.`, `${n} observations are open.`));
}

/** Assesses everything on another day. */
export function changeDay(day: string) {
  const now = session.value;
  if (!now) return;
  const assessments = measured(now.document, observationsOf(now), day);
  batch(() => {
    asOf.value = day;
    take(assessments, now.byKey);
  });
}

/** Assesses one indicator with other observations, or throws what is wrong with them. */
export function reassess(indicator: Indicator, observations: Observation[]) {
  const now = session.value;
  if (!now) return;
  const all = { schemaVersion: versions().schema, observations };
  const [one] = measured(narrowed(now.document, indicator), all, asOf.value);
  batch(() => {
    indicator.observations.value = observations;
    indicator.assessment.value = one?.assessment;
    unsaved.value = true;
  });
}

/** Checks the tables again for another number of few people. */
export function changeThreshold(people: number) {
  threshold.value = people;
  const now = session.value;
  if (!now) return;
  const { findings } = audit({ plan: now.document, smallCellThreshold: people });
  session.value = { ...now, findings };
}

export function close() {
  session.value = undefined;
  refusal.value = undefined;
  unsaved.value = false;
}
