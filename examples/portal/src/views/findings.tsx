// What the audit noticed: do the printed figures agree, and can the agreement be followed?

import { count, pick, say } from "../language";
import { keyOf } from "../plan";
import { pathOfIndicator } from "../route";
import { findingCounts, session } from "../store";
import { severityOf } from "../words";
import type { Finding, Severity } from "../types";
import { Badge, ViewHeading } from "./parts";

const SEVERITIES: Severity[] = ["error", "warning", "note"];

export function FindingsView() {
  const findings = session.value?.findings ?? [];
  const { error, warning, note } = findingCounts.value;
  const parts = [
    count(error, ["fejl", "fejl"], ["error", "errors"]),
    count(warning, ["advarsel", "advarsler"], ["warning", "warnings"]),
    count(note, ["oplysning", "oplysninger"], ["note", "notes"]),
  ];
  return (
    <>
      <ViewHeading>{say("Kontrol af aftalens tal", "Check of the agreement's figures")}</ViewHeading>
      <p>
        {say(
          "De trykte tal er regnet efter. Et trykt tal bliver aldrig rettet her.",
          "The printed figures were calculated again. A printed figure is never corrected here.",
        )}{" "}
        {parts[0]}, {parts[1]} {say("og", "and")} {parts[2]}.
      </p>
      {SEVERITIES.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return (
          own.length > 0 && (
            <section key={severity}>
              <h3>{severityOf(severity).many} ({own.length})</h3>
              <ul class="findings">{own.map((finding) => <FindingItem finding={finding} linked />)}</ul>
            </section>
          )
        );
      })}
    </>
  );
}

export function FindingItem({ finding, linked }: { finding: Finding; linked?: boolean }) {
  const { words, tone, mark } = severityOf(finding.severity);
  const [, delaftale, indicator] = /^\/delaftaler\/([^/]+)\/.*\/indicators\/([^/]+)/.exec(finding.path) ?? [];
  const key = keyOf(delaftale ?? "", indicator ?? "");
  const place = finding.place;
  const title = session.value?.document.plan.documents?.find(({ id }) => id === place?.document)?.title;
  const where = [title, place?.section, place?.cell, place?.page ? say(`side ${place.page}`, `page ${place.page}`) : undefined];
  return (
    <li>
      <Badge tone={tone} mark={mark}>{words}</Badge>
      <div>
        <p>{pick(finding)}</p>
        <p class="soft">
          <span lang="da">{where.filter(Boolean).join(", ")}</span>
          {linked && session.value?.byKey.has(key) && <> <a href={pathOfIndicator(key)}>{say("Se indikatoren", "See the indicator")}<span class="hidden"> {indicator}</span></a></>}
        </p>
      </div>
    </li>
  );
}
