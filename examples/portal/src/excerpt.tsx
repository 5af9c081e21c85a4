// What the library's report says about one indicator: its sentence, its plot, its facts, its working.

import { report } from "delaftale";
import { useLayoutEffect, useRef } from "preact/hooks";
import { language } from "./language";
import { narrowed, type Indicator } from "./plan";
import { asOf, observationsOf, session } from "./store";

/** The parts of the article about an indicator, by their selector. */
export type Part = ".lead" | ".plots" | ".remarks" | "dl" | ".steps";

/** The article about an indicator in the report of a plan that has nothing else, with its working. */
export function articleOf(indicator: Indicator): Element | undefined {
  const open = session.value;
  if (!open) return undefined;
  const observations = { ...observationsOf({ ...open, indicators: [indicator] }) };
  const plan = narrowed(open.document, indicator);
  const answer = report({ plan, observations, asOf: asOf.value, form: "html", language: language.value });
  if (!("text" in answer)) return undefined;
  // Without the head, whose style sheet the policy of this page would refuse, and say so in the console.
  const body = answer.text.slice(answer.text.indexOf("<body"));
  const page = new DOMParser().parseFromString(body, "text/html");
  const article = page.querySelector("article.indicator") ?? undefined;
  // The working stands in the appendix of the report.
  const steps = page.querySelector(".appendix .steps");
  if (article && steps) article.append(steps);
  return article;
}

/** One part of the article. Its markup is the library's: everything from the plan is escaped in it. */
export function Excerpt({ article, part }: { article: Element | undefined; part: Part }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const found = article?.querySelector(part);
    place.current?.replaceChildren(...(found ? [found.cloneNode(true)] : []));
  }, [article, part]);
  return <div ref={place} class="excerpt" />;
}
