// One indicator: how it stands, why, its observations, and new ones.

import { useComputed } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { download } from "../download";
import { articleOf, Excerpt } from "../excerpt";
import { language, say } from "../language";
import { nameOf, type Indicator } from "../plan";
import { pathOf, pathOfIndicator } from "../route";
import { asOf, session } from "../store";
import { focusAreaOf, statusOf } from "../words";
import { plotOf } from "../follow-up";
import { EntryTable } from "./entry-table";
import { FindingItem } from "./findings";
import { StatusBadge, ViewHeading } from "./parts";

export function IndicatorView({ indicator }: { indicator: Indicator }) {
  const article = useComputed(() => {
    // Everything that the report is about; it reads them itself, but not as signals of this one.
    void [indicator.observations.value, asOf.value, language.value];
    return articleOf(indicator);
  }).value;
  const { parts, delaftale, objective } = indicator;
  const status = indicator.assessment.value?.status;
  const findings = (session.value?.findings ?? []).filter(({ path }) =>
    `${path}/`.includes(`/delaftaler/${delaftale.id}/objectives/${objective.id}/indicators/${parts.id}/`),
  );
  return (
    <>
      <p class="back"><a href={pathOf("overview")}>← {say("Overblik", "Overview")}</a></p>
      <p class="kicker">{focusAreaOf(delaftale.focusArea)} · {say("Delmål", "Objective (delmål)")}: <span lang="da">{objective.text}</span></p>
      <div class="title">
        <ViewHeading><span lang="da">{nameOf(parts)}</span></ViewHeading>
        {status && <StatusBadge status={status} />}
      </div>
      <StatusSpoken indicator={indicator} />
      <Excerpt article={article} part=".lead" />
      <div class="beside">
        <div>
          <Excerpt article={article} part=".plots" />
          <Excerpt article={article} part=".remarks" />
        </div>
        <Excerpt article={article} part="dl" />
      </div>
      <details class="working" data-title={say("Udregning", "Working")}>
        <summary>{say("Vis udregning", "Show the working")}</summary>
        <p>
          {say(
            "Sådan er status regnet ud. Hvert trin kan regnes efter i hånden. Tegnet · er gange, / er divideret med, og ^ er opløftet i.",
            "This is how the status came about. Each step can be redone by hand. The sign · is times, / is divided by, and ^ is to the power of.",
          )}
        </p>
        <Excerpt article={article} part=".steps" />
      </details>
      <p class="screen-only">
        <button type="button" class="plain" onClick={() => download(`${parts.id}.svg`, "image/svg+xml", plotOf(indicator))}>
          {say("Hent grafen (SVG)", "Download the plot (SVG)")}
        </button>
      </p>
      <section aria-labelledby="maalinger">
        <h3 id="maalinger">{say("Målinger", "Observations")}</h3>
        <EntryTable indicator={indicator} />
      </section>
      {findings.length > 0 && (
        <section aria-labelledby="bemaerkninger">
          <h3 id="bemaerkninger">{say("Kontrol af tallene", "Check of the figures")}</h3>
          <ul class="findings">{findings.map((finding) => <FindingItem finding={finding} />)}</ul>
        </section>
      )}
      <Neighbours indicator={indicator} />
    </>
  );
}

/** Says the new status when typing pauses; not when the page opens. */
function StatusSpoken({ indicator }: { indicator: Indicator }) {
  const [said, say_] = useState("");
  const [first] = useState(indicator.assessment.peek());
  const assessment = indicator.assessment.value;
  useEffect(() => {
    if (!assessment || assessment === first) return;
    const pause = setTimeout(() => say_(`Status: ${statusOf(assessment.status).words}`), 700);
    return () => clearTimeout(pause);
  }, [assessment, language.value]);
  return <p role="status" class="hidden">{said}</p>;
}

function Neighbours({ indicator }: { indicator: Indicator }) {
  const all = session.value?.indicators ?? [];
  const at = all.indexOf(indicator);
  const before = all[at - 1];
  const after = all[at + 1];
  return (
    <nav class="neighbours" aria-label={say("Andre indikatorer", "Other indicators")}>
      {before && <a href={pathOfIndicator(before.key)}>← {say("Forrige", "Previous")}<span lang="da">{nameOf(before.parts)}</span></a>}
      {after && <a class="next" href={pathOfIndicator(after.key)}>{say("Næste", "Next")} →<span lang="da">{nameOf(after.parts)}</span></a>}
    </nav>
  );
}
