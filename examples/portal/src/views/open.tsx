// Opening a plan: one of the five, or a file that is dropped or chosen.

import { EXAMPLES, hasInvented } from "../examples";
import { say } from "../language";
import { openExample, openFile, refusal, session, unsaved } from "../store";
import { Problems } from "./parts";

/** Whether what was entered may be given up. */
export function mayDiscard(): boolean {
  if (!unsaved.value) return true;
  return confirm(
    say("Du har indtastet målinger, som ikke er hentet ned. Vil du fortsætte uden dem?", "You entered observations that were not downloaded. Go on without them?"),
  );
}

export async function openChosen(files: FileList | null | undefined) {
  const file = files?.[0];
  if (file && mayDiscard()) await openFile(file);
}

/** That a file could not be opened, and that nothing else has changed. */
export function Refusal() {
  const refused = refusal.value;
  // The place is always there, so that a screen reader hears what comes into it.
  return (
    <div role="alert" class="alert-place">
      {refused && (
        <div class="notice">
          <strong>{say(`»${refused.file}« kunne ikke åbnes`, `“${refused.file}” could not be opened`)}</strong>
          <Problems problems={refused.problems} />
          {session.value && <p>{say("Det, der var åbent, er ikke ændret.", "What was open has not changed.")}</p>}
          <button type="button" class="plain" onClick={() => (refusal.value = undefined)}>{say("Luk beskeden", "Close the message")}</button>
        </div>
      )}
    </div>
  );
}

/** A button that asks for a file. The browser's own says »No file chosen« in a language of its own. */
export function FileChoice({ label, quiet }: { label: string; quiet?: boolean }) {
  return (
    <label class={quiet ? "file quiet" : "file"}>
      {label}
      <input
        type="file"
        class="hidden"
        accept=".json,application/json,.csv,text/csv"
        onChange={(event) => {
          const input = event.currentTarget;
          // Chosen again, the same file shall open again.
          void openChosen(input.files).finally(() => (input.value = ""));
        }}
      />
    </label>
  );
}

export function OpenView() {
  return (
    <main id="indhold" tabIndex={-1} class="start">
      <p class="kicker">{say("Opfølgning", "Follow-up")}</p>
      <h1>{say("Følg op på en boligsocial helhedsplan", "Follow up a housing-social plan")}</h1>
      <p class="intro">
        {say(
          "Se, hvordan det står til med hvert delmål i en delaftale, hvordan status er regnet ud, og hvilke målinger der mangler. Skriv nye målinger ind, og hent opfølgningen.",
          "See how each objective (delmål) of an agreement stands, how its status was calculated, and which observations are missing. Enter new observations and download the follow-up.",
        )}
      </p>
      <Refusal />
      <section aria-labelledby="eksempler">
        <h2 id="eksempler">{say("Prøv med en offentliggjort plan", "Try a published plan")}</h2>
        <ul class="examples">
          {EXAMPLES.map((example) => (
            <li>
              <button type="button" onClick={() => void openExample(example)}>
                <span class="name">{example.municipality} {example.years}</span>
                <span lang="da">{example.title}</span>
                <span class="soft">
                  {hasInvented(example)
                    ? say("Rigtig plan, opdigtede målinger", "Real plan, invented observations")
                    : say("Rigtig plan, uden målinger", "Real plan, without observations")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="fil">
        <h2 id="fil">{say("Åbn din egen plan", "Open a plan of your own")}</h2>
        <div class="drop">
          <p>{say("Træk en fil med planen (JSON) hen på siden, eller vælg den her.", "Drop a file with the plan (JSON) on the page, or choose it here.")}</p>
          <FileChoice label={say("Vælg en fil", "Choose a file")} />
        </div>
      </section>
    </main>
  );
}
