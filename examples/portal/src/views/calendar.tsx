// What is due, late or missing, and when the delaftale is to be revised.

import { calendar } from "delaftale";
import { computed } from "@preact/signals";
import { shortDay, time } from "../figures";
import { count, say } from "../language";
import { keyOf, nameOf } from "../plan";
import { pathOfIndicator } from "../route";
import { asOf, observationsOf, session } from "../store";
import { dueOf, focusAreaOf } from "../words";
import type { Calendar, Expected } from "../types";
import { Badge, ViewHeading } from "./parts";

const aboutWord = () => say("Måling for", "About");
const dueWord = () => say("Skal foreligge", "Due");
const stateWord = () => say("Tilstand", "State");

/** Drawn up when it is looked at, since it goes through all observations. */
const calendars = computed(() => {
  const open = session.value;
  return open ? calendar({ plan: open.document, observations: observationsOf(open), asOf: asOf.value }) : [];
});

export function CalendarView() {
  return (
    <>
      <ViewHeading>{say("Kalender", "Calendar")}</ViewHeading>
      <p>{say(`Hvad der mangler, og hvad der er på vej, pr. ${time(asOf.value)}.`, `What is missing and what is to come, as of ${time(asOf.value)}.`)}</p>
      {calendars.value.map(({ delaftale, calendar: own }) => <DelaftaleCalendar key={delaftale} delaftale={delaftale} own={own} />)}
    </>
  );
}

function DelaftaleCalendar({ delaftale, own }: { delaftale: string; own: Calendar }) {
  const area = session.value?.document.plan.delaftaler?.find(({ id }) => id === delaftale)?.focusArea;
  const name = area ? focusAreaOf(area) : delaftale;
  const open = own.expected.filter(({ state }) => state === "missing" || state === "late" || state === "due");
  const lines = [...open, ...nextOf(own.expected)];
  const received = own.expected.filter(({ state }) => state === "received").length;
  const year = own.agreementYear;
  return (
    <section>
      <h3><span class="kicker">Delaftale</span> {name}</h3>
      <dl>
        {year && (
          <>
            <dt>{say("Aftaleår", "Agreement year")}</dt>
            <dd>{say(`${year.number}. år`, `year ${year.number}`)} ({time(year.first)} – {time(year.last)})</dd>
          </>
        )}
        <dt>{say("Revision", "Revision")}</dt>
        <dd>{revision(own)}</dd>
        <dt>{say("Målinger", "Observations")}</dt>
        <dd>
          {say(`${received} modtaget, ${open.length} udestår`, `${received} received, ${open.length} outstanding`)}
        </dd>
        <dt>{say("Aktiviteter i gang", "Activities running")}</dt>
        <dd>{own.runningActivities.length}</dd>
      </dl>
      {lines.length > 0 && (
        // The roles are said again, since a narrow page lays the table out as cards.
        <table class="grid stacks" role="table">
          <caption>{say("Målinger, der mangler eller kommer", "Observations that are missing or to come")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{say("Indikator", "Indicator")}</th>
              <th role="columnheader" scope="col">{aboutWord()}</th>
              <th role="columnheader" scope="col">{dueWord()}</th>
              <th role="columnheader" scope="col">{stateWord()}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">{lines.map((line) => <Line delaftale={delaftale} line={line} />)}</tbody>
        </table>
      )}
      {lines.some(({ rhythmAssumed }) => rhythmAssumed) && (
        <p class="soft">
          {say(
            "* Kilden nævner ingen kadence. Aftalens årlige opfølgning er brugt.",
            "* The source names no rhythm. The yearly follow-up of the agreement was taken.",
          )}
        </p>
      )}
      {own.expected.length > 0 && open.length === 0 && <p>{say("Alle forfaldne målinger er modtaget.", "All observations that were due have been received.")}</p>}
      {own.expected.length === 0 && <p>{say("Der er ingen målinger at vente på.", "There are no observations to wait for.")}</p>}
      {own.expected.length > 0 && <p class="soft">{count(own.expected.length, ["måling ventes i hele perioden", "målinger ventes i hele perioden"], ["observation is expected over the period", "observations are expected over the period"])}.</p>}
    </section>
  );
}

/** The next observation of each indicator, whose day has not come. */
function nextOf(expected: Expected[]): Expected[] {
  const seen = new Set<string>();
  return expected.filter(({ indicator, state }) => {
    if (state !== "notYetDue" || seen.has(indicator)) return false;
    seen.add(indicator);
    return true;
  });
}

function Line({ delaftale, line }: { delaftale: string; line: Expected }) {
  const key = keyOf(delaftale, line.indicator);
  const indicator = session.value?.byKey.get(key);
  const { words, tone, mark } = dueOf(line.state);
  return (
    <tr role="row">
      <th role="rowheader" scope="row"><a href={pathOfIndicator(key)} lang="da">{indicator ? nameOf(indicator.parts) : line.indicator}</a></th>
      <td role="cell" class="s" data-label={aboutWord()}>{shortDay(line.about)}</td>
      <td role="cell" class="s" data-label={dueWord()}>{shortDay(line.due)}{line.rhythmAssumed && " *"}</td>
      <td role="cell" class="s" data-label={stateWord()}><Badge tone={tone} mark={mark}>{words}</Badge></td>
    </tr>
  );
}

function revision({ revision: own }: Calendar): string {
  if (!own?.next) return say("Aftalen siger ikke, hvor tit den skal revideres.", "The agreement does not say how often it is to be revised.");
  return own.overdue
    ? say(`skulle være sket ${time(own.next)}`, `should have been made on ${time(own.next)}`)
    : say(`næste gang ${time(own.next)}`, `next on ${time(own.next)}`);
}
