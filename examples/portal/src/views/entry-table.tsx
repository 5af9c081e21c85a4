// The observations of an indicator as a table to type in or paste into.

import { useLayoutEffect, useRef } from "preact/hooks";
import { leave, paste, relabel, remove, rowsOf, type } from "../entry";
import { language, say } from "../language";
import type { Indicator } from "../plan";
import { FIELDS, isEmpty, pasted, peopleOf, problemAt, type Field, type Row } from "../rows";
import { announcement, asOf } from "../store";
import { unitOf } from "../words";

export function EntryTable({ indicator }: { indicator: Indicator }) {
  const lastLanguage = useRef(language.value);
  useLayoutEffect(() => {
    if (lastLanguage.current === language.value) return;
    lastLanguage.current = language.value;
    relabel(indicator);
  }, [language.value]);
  const rows = rowsOf(indicator);
  const notCounted = rows.filter((row) => Object.keys(row.problems).length > 0 && (row.left || row.observation)).length;
  return (
    <>
      <p id="saadan">
        {say(
          "Skriv i den tomme række nederst, eller kopiér celler i et regneark og sæt dem ind i et felt: tidspunkt, værdi og eventuelt dagen, tallet blev kendt. Værdier skrives på dansk, for eksempel 61,5 – eller diskretioneret eller mangler.",
          "Write into the empty row at the end, or copy cells in a spreadsheet and paste them into a field: time, value and, if you like, the day on which the figure became known. Figures are Danish, such as 61,5 – or suppressed, or missing.",
        )}
      </p>
      {notCounted > 0 && (
        <p class="error" role="status">
          {notCounted === 1
            ? say("1 række kan ikke læses og er ikke regnet med.", "1 row cannot be read and is not counted.")
            : say(`${notCounted} rækker kan ikke læses og er ikke regnet med.`, `${notCounted} rows cannot be read and are not counted.`)}
        </p>
      )}
      <table class="entry" aria-describedby="saadan">
        <caption class="hidden">{say("Målinger af indikatoren", "Observations of the indicator")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("Tidspunkt", "About")}</th>
            <th scope="col">{say("Værdi", "Value")} ({unitOf(indicator.parts.unit)})</th>
            <th scope="col">{say("Kendt", "Known")}</th>
            <th scope="col">{say("Gælder", "Whose")}</th>
            <th scope="col">{say("Bemærkning", "Remark")}</th>
            <th scope="col"><span class="hidden">{say("Slet", "Delete")}</span></th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => <EntryRow key={row.id} indicator={indicator} row={row} n={i + 1} />)}
        </tbody>
      </table>
    </>
  );
}

function EntryRow({ indicator, row, n }: { indicator: Indicator; row: Row; n: number }) {
  const left = (event: FocusEvent) => {
    const inside = event.currentTarget instanceof Node && event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) leave(indicator, row.id, !inside);
  };
  const cell = (field: Exclude<Field, "of">, name: string) => (
    <Cell indicator={indicator} row={row} field={field} label={say(`${name}, række ${n}`, `${name}, row ${n}`)} name={name} />
  );
  return (
    <>
      <tr onFocusOut={left} class={isEmpty(row) ? "empty" : undefined}>
        {cell("reference", say("Tidspunkt", "About"))}
        {cell("value", say("Værdi", "Value"))}
        {cell("known", say("Kendt", "Known"))}
        <td data-label={say("Gælder", "Whose")} data-value={scopeWord(row.text.of)}>
          <select
            aria-label={say(`Gælder, række ${n}`, `Whose, row ${n}`)}
            value={row.text.of}
            onChange={(event) => {
              type(indicator, row.id, "of", event.currentTarget.value);
            }}
          >
            <option value="area">{say("Boligområdet", "Area")}</option>
            {othersOf(indicator).map((name) => <option key={name} value={name}>{scopeWord(name)}</option>)}
            {/* What was pasted and is neither stays until one is chosen. */}
            {!["area", ...othersOf(indicator)].includes(row.text.of) && <option value={row.text.of}>{row.text.of}</option>}
          </select>
        </td>
        {cell("note", say("Bemærkning", "Remark"))}
        <td class="delete">
          {!isEmpty(row) && (
            <button type="button" class="plain" aria-label={say(`Slet række ${n}`, `Delete row ${n}`)} onClick={(event) => removeRow(event, indicator, row.id, n)}>
              {say("Slet", "Delete")}
            </button>
          )}
        </td>
      </tr>
      {FIELDS.map((field) => {
        const problem = problemAt(row, field);
        return problem && (
          <tr key={field} class="wrong"><td colSpan={6}><span class="error" id={problemId(row, field)}>{problem.message} {problem.help}</span></td></tr>
        );
      })}
    </>
  );
}

/** Those whose values an indicator can have besides the area's: whom its baseline is compared with, and the municipality. */
const othersOf = ({ parts }: Indicator) => [...new Set([...(parts.baseline?.comparisons ?? []).map(({ name }) => name), "kommunen"])];

const scopeWord = (scope: string) =>
  scope === "area" ? say("Boligområdet", "Area") : scope === "kommunen" ? say("Kommunen", "Municipality") : scope;

const problemId = (row: Row, field: Field) => `fejl-${row.id}-${field}`;

/** The focus goes on to the row that comes in its place. */
function removeRow(event: Event, indicator: Indicator, id: number, n: number) {
  const own = event.currentTarget instanceof Element ? event.currentTarget.closest("tr") : null;
  const next = nextRow(own)?.querySelector("input");
  remove(indicator, id);
  announcement.value = say(`Række ${n} er slettet.`, `Row ${n} is deleted.`);
  next?.focus();
}

function nextRow(row: Element | null | undefined): Element | null | undefined {
  const next = row?.nextElementSibling;
  return next?.classList.contains("wrong") ? nextRow(next) : next;
}

type CellProps = { indicator: Indicator; row: Row; field: Exclude<Field, "of">; label: string; name: string };

function Cell({ indicator, row, field, label, name }: CellProps) {
  const problem = problemAt(row, field);
  const id = problemId(row, field);
  return (
    <td data-label={name} data-value={row.text[field]} class={field}>
      <input
        aria-label={label}
        value={row.text[field]}
        onInput={(event) => typed(event, indicator, row.id, field)}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text/plain") ?? "";
          // One cell goes into the field as any text does.
          if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
          event.preventDefault();
          const n = paste(indicator, row.id, field, pasted(text));
          announcement.value = say(`${n} rækker er sat ind.`, `${n} rows were pasted.`);
        }}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        autocomplete="off"
        spellcheck={field === "note"}
      />
      {field === "value" && peopleOf(row) && <span class="soft later">{peopleOf(row)}</span>}
      {field === "reference" && row.observation && row.date && row.date > asOf.value && (
        <span class="soft later">{say("efter statusdagen", "after the day of the status")}</span>
      )}
    </td>
  );
}

/** Measures from the keystroke to what is painted after it; to be seen among the performance entries of the browser. */
function typed(event: InputEvent & { currentTarget: HTMLInputElement }, indicator: Indicator, id: number, field: Field) {
  const start = event.timeStamp;
  type(indicator, id, field, event.currentTarget.value);
  requestAnimationFrame(() => {
    // After the frame, so after layout and paint.
    const painted = new MessageChannel();
    painted.port1.onmessage = () => performance.measure("delaftale:keystroke", { start });
    painted.port2.postMessage(null);
  });
}
