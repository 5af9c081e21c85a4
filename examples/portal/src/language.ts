// The language of the page. Both texts of a sentence stand side by side where it is said.

import { signal } from "@preact/signals";

export type Language = "da" | "en";

export const language = signal<Language>("da");

/** The text in the language of the page. */
export function say(danish: string, english: string): string {
  return language.value === "da" ? danish : english;
}

/** What the library answers in both languages. */
export function pick(both: { danish: string; english: string }): string {
  return language.value === "da" ? both.danish : both.english;
}

/** `1 måling`, `2 målinger`. */
export function count(n: number, danish: [string, string], english: [string, string]): string {
  const [one, many] = language.value === "da" ? danish : english;
  return `${n.toLocaleString(language.value)} ${n === 1 ? one : many}`;
}
