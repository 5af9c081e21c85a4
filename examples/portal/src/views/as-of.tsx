// The day that everything is the status of.

import { parseReference } from "delaftale";
import { useEffect, useState } from "preact/hooks";
import { quarterEnd, time } from "../figures";
import { say } from "../language";
import { problemsOf, type Problem } from "../problems";
import { announcement, asOf, changeDay } from "../store";
import { language } from "../language";

export function AsOf() {
  const [text, setText] = useState(time(asOf.value));
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setText(time(asOf.value));
    setProblem(undefined);
  }, [asOf.value, language.value]);

  const go = (day: string) => {
    changeDay(day);
    setText(time(day));
    setProblem(undefined);
    announcement.value = say(`Status er nu pr. ${time(day)}.`, `The status is now as of ${time(day)}.`);
  };
  const read = (event: Event) => {
    event.preventDefault();
    try {
      go(parseReference({ text }).effectiveDate);
    } catch (error) {
      setProblem(problemsOf(error)[0]);
    }
  };
  return (
    <form class="as-of" onSubmit={read} noValidate>
      <label for="status-pr">{say("Status pr.", "Status as of")}</label>
      <div class="row">
        <button type="button" class="step" aria-label={say("Et kvartal tilbage", "A quarter back")} onClick={() => go(quarterEnd(asOf.value, -1))}>‹</button>
        <input
          id="status-pr"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "status-pr-fejl" : undefined}
          autocomplete="off"
        />
        <button type="button" class="step" aria-label={say("Et kvartal frem", "A quarter forward")} onClick={() => go(quarterEnd(asOf.value, 1))}>›</button>
        <button type="submit">{say("Vis", "Show")}</button>
      </div>
      {problem && (
        <p class="error" id="status-pr-fejl">
          {problem.message} {problem.help} {say(`Der vises stadig status pr. ${time(asOf.value)}.`, `The status as of ${time(asOf.value)} is still shown.`)}
        </p>
      )}
    </form>
  );
}
