// Every delmål with its indicators, how they stand, and their plots.

import { computed, signal } from "@preact/signals";
import { memo } from "preact/compat";
import { useEffect, useRef, useState } from "preact/hooks";
import { articleOf, Excerpt } from "../excerpt";
import { time } from "../figures";
import { count, language, say } from "../language";
import { nameOf, type Indicator } from "../plan";
import { lastIndicator, pathOfIndicator } from "../route";
import { asOf, session } from "../store";
import { focusAreaOf, statusOf, STATUS_ORDER } from "../words";
import type { Delaftale, Objective, Status } from "../types";
import { Badge, StatusBadge, ViewHeading } from "./parts";

/** More indicators than this can be searched, and are drawn as they come near. */
const FEW = 12;

// They outlive the view: who comes back from an indicator finds the list as it was.
const chosen = signal<Status | undefined>(undefined);
const words = signal("");

const counts = computed(() => {
  const of = new Map<Status, number>();
  for (const { assessment } of session.value?.indicators ?? []) {
    const status = assessment.value?.status;
    if (status) of.set(status, (of.get(status) ?? 0) + 1);
  }
  return STATUS_ORDER.flatMap((status) => (of.has(status) ? [{ status, n: of.get(status) ?? 0 }] : []));
});

export function OverviewView() {
  useEffect(() => {
    // Back at the indicator that was looked at.
    if (lastIndicator.value) document.querySelector<HTMLElement>(`a[href="${pathOfIndicator(lastIndicator.value)}"]`)?.focus();
  }, []);
  const open = session.value;
  if (!open) return null;
  const { indicators } = open;
  const delaftaler = open.document.plan.delaftaler ?? [];
  // A status that nothing has any more is no choice.
  const wanted = counts.value.some(({ status }) => status === chosen.value) ? chosen.value : undefined;
  const search = words.value.trim().toLocaleLowerCase("da");
  const shown = indicators.filter(
    ({ assessment, parts, objective }) =>
      (!wanted || assessment.value?.status === wanted) &&
      (!search || `${nameOf(parts)} ${objective.text}`.toLocaleLowerCase("da").includes(search)),
  );
  return (
    <>
      <ViewHeading>{say("Overblik", "Overview")}</ViewHeading>
      <p>
        {count(indicators.length, ["indikator", "indikatorer"], ["indicator", "indicators"])} {say("i", "in")}{" "}
        {count(delaftaler.length, ["delaftale", "delaftaler"], ["delaftale", "delaftaler"])}{" "}
        {say(`pr. ${time(asOf.value)}.`, `as of ${time(asOf.value)}.`)}{" "}
        {indicators.length > 0 && say("Statusser tælles. De regnes aldrig sammen til et gennemsnit.", "Statuses are counted. They are never averaged.")}
      </p>
      {counts.value.length > 0 && (
        <div class="counts" role="group" aria-label={say("Vis kun indikatorer med en status", "Show only indicators of a status")}>
          {counts.value.map(({ status, n }) => {
            const { tone, mark, words: name } = statusOf(status);
            return (
              <button type="button" aria-pressed={wanted === status} onClick={() => (chosen.value = wanted === status ? undefined : status)}>
                <Badge tone={tone} mark={mark}>{n} {name}</Badge>
              </button>
            );
          })}
        </div>
      )}
      {indicators.length > FEW && (
        <label class="search">
          <span>{say("Søg i indikatorer og delmål", "Search indicators and objectives")}</span>
          <input type="search" value={words.value} onInput={(event) => (words.value = event.currentTarget.value)} />
        </label>
      )}
      {(wanted || search) && (
        <p role="status">{count(shown.length, ["indikator vises", "indikatorer vises"], ["indicator shown", "indicators shown"])}.</p>
      )}
      {delaftaler.map((delaftale) => (
        <DelaftaleSection key={delaftale.id} delaftale={delaftale} indicators={shown.filter((one) => one.delaftale === delaftale)} all={!wanted && !search} />
      ))}
    </>
  );
}

function DelaftaleSection({ delaftale, indicators, all }: { delaftale: Delaftale; indicators: Indicator[]; all: boolean }) {
  if (indicators.length === 0 && !all) return null;
  const byObjective = new Map<Objective, Indicator[]>();
  for (const indicator of indicators) byObjective.set(indicator.objective, [...(byObjective.get(indicator.objective) ?? []), indicator]);
  return (
    <section class="delaftale">
      <h3><span class="kicker">Delaftale</span> {focusAreaOf(delaftale.focusArea)}</h3>
      {(delaftale.objectives ?? []).length === 0 && (
        <p>
          {say(
            "Delaftalen har ingen delmål med indikatorer. Derfor er der ingen tal at følge op på.",
            "The delaftale has no objectives with indicators. So there are no figures to follow.",
          )}
        </p>
      )}
      {[...byObjective].map(([objective, own]) => (
        <section class="objective" key={objective.id}>
          <h4><span class="kicker">{say("Delmål", "Objective (delmål)")}</span> <span lang="da">{objective.text}</span></h4>
          {own.map((indicator) => <Card key={indicator.key} indicator={indicator} words={language.value} day={asOf.value} />)}
        </section>
      ))}
      {all && <Activities delaftale={delaftale} />}
    </section>
  );
}

function Activities({ delaftale }: { delaftale: Delaftale }) {
  const activities = delaftale.activities ?? [];
  if (activities.length === 0) return null;
  return (
    <details class="activities" data-title={say("Aktiviteter", "Activities")} open={(delaftale.objectives ?? []).length === 0}>
      <summary>{count(activities.length, ["aktivitet", "aktiviteter"], ["activity", "activities"])}</summary>
      <ul lang="da">{activities.map(({ id, name }) => <li key={id}>{name}</li>)}</ul>
    </details>
  );
}

/** An indicator. What the report says about it is drawn up when the card comes near, since a plan can have hundreds. */
const Card = memo(function Card({ indicator, words, day }: { indicator: Indicator; words: string; day: string }) {
  const card = useRef<HTMLElement>(null);
  const [near, setNear] = useState(() => (session.value?.indicators.length ?? 0) <= FEW);
  useEffect(() => {
    if (near || !card.current) return;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setNear(true), { rootMargin: "600px" });
    const print = () => setNear(true);
    watch.observe(card.current);
    addEventListener("beforeprint", print);
    return () => {
      watch.disconnect();
      removeEventListener("beforeprint", print);
    };
  }, [near]);
  const status = indicator.assessment.value?.status;
  return (
    <article class="card" ref={card}>
      <div class="title">
        <h5><a href={pathOfIndicator(indicator.key)} lang="da">{nameOf(indicator.parts)}</a></h5>
        {status && <StatusBadge status={status} />}
      </div>
      {near ? <CardText key={`${words} ${day}`} indicator={indicator} /> : <div class="to-come" />}
    </article>
  );
});

function CardText({ indicator }: { indicator: Indicator }) {
  const [article] = useState(() => articleOf(indicator));
  return (
    <div class="card-text">
      <Excerpt article={article} part=".lead" />
      <Excerpt article={article} part=".plots" />
    </div>
  );
}
