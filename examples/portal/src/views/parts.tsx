// Small things that several views show.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../language";
import { statusOf, type Tone } from "../words";
import type { Status } from "../types";
import type { Problem } from "../problems";
import { placeOf } from "../problems";

export function Badge({ tone, mark, children }: { tone: Tone; mark: string; children: ComponentChildren }) {
  return (
    <span class={`badge ${tone}`}>
      <span aria-hidden="true" class="mark">{mark}</span>
      <span>{children}</span>
    </span>
  );
}

export function StatusBadge({ status }: { status: Status }) {
  const { words, tone, mark } = statusOf(status);
  return <Badge tone={tone} mark={mark}>{words}</Badge>;
}

/** The heading of a view, to which the focus goes when it opens. */
export function ViewHeading({ children }: { children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent} – ${say("Opfølgning på boligsocial helhedsplan", "Follow-up of a housing-social plan")}`;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return <h2 ref={heading} tabIndex={-1}>{children}</h2>;
}

export function Problems({ problems }: { problems: Problem[] }) {
  return (
    <ul class="problems">
      {problems.slice(0, 8).map((problem) => (
        <li>
          {problem.message} {problem.help && <span class="help">{problem.help}</span>}
          {placeOf(problem) && <span class="where">{placeOf(problem)}</span>}
        </li>
      ))}
      {problems.length > 8 && <li>{say(`Og ${problems.length - 8} fejl mere.`, `And ${problems.length - 8} more.`)}</li>}
    </ul>
  );
}

/** A table that scrolls sideways where the page is narrow, within reach of the keyboard. */
export function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return <div class="scroll" role="region" aria-label={label} tabIndex={0}>{children}</div>;
}

export function InventedNotice({ note }: { note?: string }) {
  return (
    <div class="notice" role="note">
      <strong>{say("Opdigtede målinger", "Invented observations")}</strong>
      <p>
        {say(
          "Der er opdigtede målinger i denne opfølgning. De er ikke målt i boligområdet og siger intet om det.",
          "There are invented observations in this follow-up. They were not measured in the area and say nothing about it.",
        )}
      </p>
      {note && <p lang="da">{note}</p>}
    </div>
  );
}
