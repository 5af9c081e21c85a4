// The frame of every view: head, ways, foot.

import { versions } from "delaftale";
import { useEffect, useState } from "preact/hooks";
import { count, language, say } from "../language";
import { findingCounts, announcement, close, session } from "../store";
import { time } from "../figures";
import { goToOverview, pathOf, route, type View } from "../route";
import { AsOf } from "./as-of";
import { CalendarView } from "./calendar";
import { DownloadsView } from "./downloads";
import { FindingsView } from "./findings";
import { IndicatorView } from "./indicator";
import { FileChoice, mayDiscard, openChosen, OpenView, Refusal } from "./open";
import { OverviewView } from "./overview";
import { InventedNotice } from "./parts";
import { TablesView } from "./tables";

export function App() {
  const dropping = useDrop();
  useEffect(() => {
    document.documentElement.lang = language.value;
  }, [language.value]);
  const open = session.value;
  return (
    <div class={dropping ? "page dropping" : "page"}>
      <a class="skip" href="#indhold" onClick={(event) => skip(event)}>{say("Gå til indholdet", "Skip to the content")}</a>
      <header class="top">
        <p class="brand">
          <span aria-hidden="true" class="logo" /> {say("Opfølgning på helhedsplan", "Follow-up of a plan")}
        </p>
        <button type="button" class="plain" lang={language.value === "da" ? "en" : "da"} onClick={() => (language.value = language.value === "da" ? "en" : "da")}>
          {language.value === "da" ? "English" : "Dansk"}
        </button>
      </header>
      <p role="status" class="hidden">{announcement.value}</p>
      {open ? <PlanPage /> : <OpenView />}
      <Foot />
    </div>
  );
}

function skip(event: Event) {
  event.preventDefault();
  document.getElementById("indhold")?.focus();
}

function PlanPage() {
  const open = session.value;
  if (!open) return null;
  const { plan } = open.document;
  const period = [plan.period?.start, plan.period?.end].flatMap((day) => (day ? [time(day)] : []));
  const leave = () => {
    if (!mayDiscard()) return;
    close();
    goToOverview();
  };
  return (
    <>
      <section class="plan-head" aria-label={say("Planen", "The plan")}>
        <div class="title-of-plan">
          <p class="kicker">{say("Boligsocial helhedsplan", "Housing-social plan")} · {plan.municipality}</p>
          <h1 lang="da">{plan.title}</h1>
          <p class="soft">{period.join(" – ")}</p>
        </div>
        <div class="actions">
          <button type="button" class="plain" onClick={leave}>{say("Luk planen", "Close the plan")}</button>
          <FileChoice label={say("Åbn plan eller målinger", "Open a plan or observations")} quiet />
        </div>
        <Refusal />
        {open.invented && <InventedNotice note={route.value.view === "overview" ? open.note : undefined} />}
        <AsOf />
      </section>
      <Ways />
      <main id="indhold" tabIndex={-1}>
        <Shown />
      </main>
    </>
  );
}

function Shown() {
  const { view, key } = route.value;
  switch (view) {
    case "findings":
      return <FindingsView />;
    case "calendar":
      return <CalendarView />;
    case "tables":
      return <TablesView />;
    case "downloads":
      return <DownloadsView />;
    case "indicator": {
      const indicator = session.value?.byKey.get(key ?? "");
      return indicator ? <IndicatorView key={key} indicator={indicator} /> : <OverviewView />;
    }
    default:
      return <OverviewView />;
  }
}

function Ways() {
  const { error, warning } = findingCounts.value;
  const way = (view: Exclude<View, "indicator">, words: string, addition?: string) => {
    const here = route.value.view === view;
    const inside = view === "overview" && route.value.view === "indicator";
    return (
      <li>
        <a href={pathOf(view)} aria-current={here ? "page" : inside ? "true" : undefined}>
          {words} {addition && <span class="soft">({addition})</span>}
        </a>
      </li>
    );
  };
  const serious = error + warning;
  return (
    <nav class="ways" aria-label={say("Visninger", "Views")}>
      <ul>
        {way("overview", say("Overblik", "Overview"))}
        {way("findings", say("Kontrol af tal", "Check of figures"), serious > 0 ? count(serious, ["punkt", "punkter"], ["point", "points"]) : undefined)}
        {way("calendar", say("Kalender", "Calendar"))}
        {way("tables", say("Målgrupper", "Target groups"))}
        {way("downloads", say("Hent", "Download"))}
      </ul>
    </nav>
  );
}

/** Whether a file is held over the page; where it is let go, it is opened. */
function useDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const held = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const gone = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(false);
      void openChosen(event.dataTransfer.files);
    };
    addEventListener("dragover", held);
    addEventListener("dragleave", gone);
    addEventListener("drop", dropped);
    return () => {
      removeEventListener("dragover", held);
      removeEventListener("dragleave", gone);
      removeEventListener("drop", dropped);
    };
  }, []);
  return over;
}

function Foot() {
  const { library, method, register } = versions({});
  return (
    <footer>
      <p>
        {say(
          "Alt regnes ud i din browser. Intet sendes nogen steder hen, og intet gemmes: når du lukker siden, er det indtastede væk, medmindre du har hentet det.",
          "Everything is calculated in your browser. Nothing is sent anywhere and nothing is kept: when you close the page, what you entered is gone unless you downloaded it.",
        )}
      </p>
      <p>
        {say(`Regnet med delaftale ${library}, metode ${method}, målgrupperegister ${register}.`, `Calculated by delaftale ${library}, method ${method}, register of target groups ${register}.`)}
      </p>
    </footer>
  );
}
