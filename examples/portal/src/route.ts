// Which view is shown: the part of the address after `#/`.

import { computed, signal } from "@preact/signals";
import { keyOf } from "./plan";

const hash = signal(location.hash);
addEventListener("hashchange", () => {
  // Other anchors are places on the page.
  if (location.hash !== "" && !location.hash.startsWith("#/")) return;
  lastIndicator.value = route.value.key;
  hash.value = location.hash;
});

export type View = "overview" | "findings" | "calendar" | "tables" | "downloads" | "indicator";

const PATHS: Record<Exclude<View, "indicator">, string> = {
  overview: "#/",
  findings: "#/kontrol",
  calendar: "#/kalender",
  tables: "#/maalgrupper",
  downloads: "#/hent",
};

export const pathOf = (view: keyof typeof PATHS) => PATHS[view];
export const pathOfIndicator = (key: string) => `#/indikator/${key.split("/").map(encodeURIComponent).join("/")}`;

/** The indicator that was looked at before the view that is shown now. */
export const lastIndicator = signal<string | undefined>(undefined);

export const route = computed<{ view: View; key?: string }>(() => {
  const [, name, delaftale, indicator] = hash.value.split("/").map(decodeURIComponent);
  if (name === "indikator" && delaftale && indicator) return { view: "indicator", key: keyOf(delaftale, indicator) };
  const views = Object.keys(PATHS) as (keyof typeof PATHS)[];
  return { view: views.find((view) => PATHS[view] === `#/${name}`) ?? "overview" };
});

export function goToOverview() {
  history.replaceState(null, "", PATHS.overview);
  hash.value = PATHS.overview;
}
