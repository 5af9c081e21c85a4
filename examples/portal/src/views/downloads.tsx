// The follow-up and the observations as files.

import { useState } from "preact/hooks";
import { observationsCsv } from "../csv";
import { download } from "../download";
import { time } from "../figures";
import { followUp, type Form } from "../follow-up";
import { count, say } from "../language";
import { announcement, asOf, observationsOf, session, unsaved } from "../store";
import { ViewHeading } from "./parts";

export function DownloadsView() {
  const [withTables, setWithTables] = useState(false);
  const open = session.value;
  if (!open) return null;
  const name = `${open.document.plan.id}-${asOf.value}`;
  const hasTables = open.document.plan.delaftaler?.some(({ tables }) => tables?.length) ?? false;
  const observations = open.indicators.reduce((n, indicator) => n + indicator.observations.value.length, 0);
  const save = (file: string, type: string, content: string) => {
    download(file, type, content);
    announcement.value = say(`${file} er hentet.`, `${file} was downloaded.`);
  };
  const saveFollowUp = (form: Form, extension: string, type: string) => save(`${name}.${extension}`, type, followUp(form, withTables));
  const saveObservations = () => {
    save(`${open.document.plan.id}.observationer.json`, "application/json", `${JSON.stringify(observationsOf(open), null, 2)}\n`);
    unsaved.value = false;
  };
  return (
    <>
      <ViewHeading>{say("Hent", "Download")}</ViewHeading>
      <p>{say("Filerne bliver lavet i din browser. Intet bliver sendt.", "The files are made in your browser. Nothing is sent.")}</p>
      <section aria-labelledby="opfoelgning">
        <h3 id="opfoelgning">{say(`Opfølgning pr. ${time(asOf.value)}`, `Follow-up as of ${time(asOf.value)}`)}</h3>
        {hasTables && (
          <label class="check">
            <input type="checkbox" checked={withTables} onChange={(event) => setWithTables(event.currentTarget.checked)} />
            <span>
              {say(
                "Tag målgruppetabellerne med. De kan vise meget få personer i en celle, og det må ikke offentliggøres.",
                "Include the target-group tables. They can show very few people in a cell, and that must not be published.",
              )}
            </span>
          </label>
        )}
        <ul class="files">
          <li>
            <button type="button" onClick={() => saveFollowUp("html", "html", "text/html")}>HTML</button>
            <span>{say("En færdig side med grafer, til at læse, dele eller printe.", "A finished page with plots, to read, share or print.")}</span>
          </li>
          <li>
            <button type="button" onClick={() => saveFollowUp("markdown", "md", "text/markdown")}>Markdown</button>
            <span>{say("Tekst, der kan sættes ind i et notat.", "Text that can go into a memo.")}</span>
          </li>
          <li>
            <button type="button" onClick={() => saveFollowUp("data", "json", "application/json")}>JSON</button>
            <span>{say("Alle tal og mellemregninger som data.", "All figures and steps as data.")}</span>
          </li>
        </ul>
      </section>
      <section aria-labelledby="alle-maalinger">
        <h3 id="alle-maalinger">{say("Målinger", "Observations")} ({count(observations, ["måling", "målinger"], ["observation", "observations"])})</h3>
        <ul class="files">
          <li>
            <button type="button" onClick={() => save(`${open.document.plan.id}.observationer.csv`, "text/csv", observationsCsv(open.indicators, open.invented))}>
              CSV
            </button>
            <span>{say("Til regneark: semikolon og decimalkomma.", "For spreadsheets: semicolons and decimal commas.")}</span>
          </li>
          <li>
            <button type="button" onClick={saveObservations}>{say("Målinger som JSON", "Observations as JSON")}</button>
            <span>{say("Kan åbnes her igen, så du kan arbejde videre en anden dag.", "Can be opened here again, to go on another day.")}</span>
          </li>
        </ul>
      </section>
    </>
  );
}
