// The same work written by hand, for one kind of rule: texts to numbers, days to a place on the path, ratio to status. No range
// that rounding allows, no trace, no other rule, nothing refused.

import { Decimal } from "decimal.js";

const DAY = 24 * 60 * 60 * 1000;
const MONTHS = "januar februar marts april maj juni juli august september oktober november december".split(" ");

export const floats = {
  of: Number,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  atLeast: (a, b) => a >= b,
};

export const decimals = {
  of: (text) => new Decimal(text),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  atLeast: (a, b) => a.gte(b),
};

const numberOf = (text) => text.replace(" %", "").replaceAll(".", "").replace(",", ".");

function dayOf(text) {
  const danish = /^(\d+)\. (\w+) (\d{4})$/.exec(text);
  return danish ? Date.UTC(danish[3], MONTHS.indexOf(danish[2]), danish[1]) : Date.parse(text);
}

/** The status of a request of `assessIndicator` whose rule is a rising level by a deadline, in numbers of this kind. */
export function assess({ indicator, observations, asOf }, { of, plus, minus, times, over, atLeast }) {
  const [, level, deadline] = /^øges til (.*) inden (.*)$/.exec(indicator.rule.rule);
  const [baseline, target] = [of(numberOf(indicator.baseline.value)), of(numberOf(level))];
  const [from, to] = [dayOf(indicator.baseline.reference), dayOf(deadline)];
  const latest = observations.filter(({ reference }) => dayOf(reference) <= dayOf(asOf)).at(-1);
  const [value, day] = [of(numberOf(latest.value)), dayOf(latest.reference)];
  const [gone, whole] = [of((day - from) / DAY), of((to - from) / DAY)];
  const expected = plus(baseline, over(times(minus(target, baseline), gone), whole));
  const ratio = over(minus(value, baseline), minus(expected, baseline));
  if (atLeast(value, target)) return "reached";
  if (atLeast(ratio, of("0.95"))) return "onTrack";
  if (atLeast(ratio, of("0.6"))) return "behind";
  return atLeast(ratio, of("0")) ? "farBehind" : "worsening";
}
