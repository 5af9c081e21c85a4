// The target-group tables, with a warning about cells of few people.

import { table } from "delaftale";
import { number, time } from "../figures";
import { say } from "../language";
import { changeThreshold, session, threshold } from "../store";
import { focusAreaOf } from "../words";
import type { PlanDocument, Table } from "../types";
import { Scrolling, ViewHeading } from "./parts";

export function TablesView() {
  const open = session.value;
  if (!open) return null;
  const delaftaler = (open.document.plan.delaftaler ?? []).filter(({ tables }) => tables?.length);
  return (
    <>
      <ViewHeading>{say("Målgrupper", "Target groups")}</ViewHeading>
      {delaftaler.length === 0 ? (
        <p>{say("Planen har ingen målgruppetabeller.", "The plan has no target-group tables.")}</p>
      ) : (
        <label class="threshold">
          <span>{say("Tal under dette er små", "Numbers below this are small")}</span>
          <input
            type="number"
            min={1}
            max={100}
            step={1}
            value={threshold.value}
            onChange={(event) => {
              const people = event.currentTarget.valueAsNumber;
              if (Number.isInteger(people) && people >= 1 && people <= 100) changeThreshold(people);
              else event.currentTarget.valueAsNumber = threshold.value;
            }}
          />
        </label>
      )}
      {delaftaler.map((delaftale) => (
        <section key={delaftale.id}>
          <h3><span class="kicker">Delaftale</span> {focusAreaOf(delaftale.focusArea)}</h3>
          {delaftale.tables?.map((own) => <TargetGroups key={own.id} own={own} version={open.document.schemaVersion} />)}
        </section>
      ))}
    </>
  );
}

function TargetGroups({ own, version }: { own: Table; version: PlanDocument["schemaVersion"] }) {
  const people = threshold.value;
  const answer = table({ table: { schemaVersion: version, table: own }, smallCellThreshold: people });
  const small = new Set((answer.smallCells ?? []).map(({ code, department }) => `${code} ${department}`));
  const name = own.title ?? own.id;
  const cell = (value: number | string, code: string | undefined, department: string | undefined) => {
    const few = small.has(`${code} ${department}`);
    return (
      <td class={few ? "n few" : "n"}>
        {few && <span class="mark" aria-hidden="true">▼ </span>}
        {shown(value)}
        {few && <span class="hidden">, {say("lille tal", "small number")}</span>}
      </td>
    );
  };
  return (
    <>
      {small.size > 0 && (
        <div class="notice" role="note">
          <strong>
            {small.size === 1
              ? say(`1 celle har færre end ${people} personer`, `1 cell has fewer than ${people} people`)
              : say(`${small.size} celler har færre end ${people} personer`, `${small.size} cells have fewer than ${people} people`)}
          </strong>
          <p>
            {say(
              "De er mærket med ▼. Så små tal kan vise, hvem det handler om, og må ikke offentliggøres. Derfor er tabellerne ikke med i det, du henter, medmindre du vælger det.",
              "They are marked with ▼. Numbers as small as these can show who it is about and must not be published. So the tables are left out of what you download unless you choose otherwise.",
            )}
          </p>
        </div>
      )}
      {answer.hiddenButComputable.length > 0 && (
        <p class="error">{say("Nogle skjulte celler kan regnes ud af resten af tabellen.", "Some hidden cells can be calculated from the rest of the table.")}</p>
      )}
      <Scrolling label={name}>
        <table class="grid">
          <caption><span lang="da">{name}</span> ({time(own.reference)})</caption>
          <thead>
            <tr>
              <th scope="col">{say("Kode", "Code")}</th>
              <th scope="col">{say("Målgruppe", "Target group")}</th>
              {own.departments.map((department) => <th scope="col" class="n">{say("Afd.", "Dept.")} {department}</th>)}
              {own.rows.some((row) => row.total != null) && <th scope="col" class="n">{say("I alt", "Total")}</th>}
            </tr>
          </thead>
          <tbody>
            {own.rows.map((row) => (
              <tr>
                <td class="s">{row.code}</td>
                <th scope="row" lang="da">{row.label}</th>
                {row.cells.map((value, i) => cell(value, row.code, own.departments[i]))}
                {row.total != null && cell(row.total, row.code, undefined)}
              </tr>
            ))}
          </tbody>
          {own.totals && (
            <tfoot>
              <tr>
                <td />
                <th scope="row">{say("I alt", "Total")}</th>
                {own.totals.map((value, i) => cell(value, undefined, own.departments[i]))}
                {own.grandTotal != null && cell(own.grandTotal, undefined, undefined)}
              </tr>
            </tfoot>
          )}
        </table>
      </Scrolling>
      {answer.recomputed.grand != null && (
        <p class="soft">{say(`Cellerne giver ${number(answer.recomputed.grand)} i alt, når de lægges sammen.`, `The cells add up to ${number(answer.recomputed.grand)}.`)}</p>
      )}
    </>
  );
}

/** A cell as it is printed, or the word for one that is hidden. */
function shown(value: number | string): string {
  if (value === "suppressed") return say("diskret.", "suppr.");
  if (value === "missing") return say("mangler", "missing");
  return typeof value === "number" ? number(String(value)) : value;
}
