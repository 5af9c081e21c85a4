// What an assessment costs in Node, through each form of the package and written by hand, and what it costs to start:
// `wasm/build && node wasm/bench/bench.mjs`, with the number of rounds where it is not 21. Read the ratios, not the times.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { browser } from "../test/chromium.mjs";
import { serve } from "../test/server.mjs";
import { built } from "../test/support.mjs";
import { assess, decimals, floats } from "./plain.mjs";

const ROUNDS = Number(process.argv[2] ?? 21);
const REQUESTS = 1000;

const delaftale = await import(new URL("delaftale.node.js", built));

const requests = Array.from({ length: REQUESTS }, (_, i) => ({
  indicator: {
    id: "grad",
    name: "Aktiveringsgrad",
    unit: "percent",
    direction: "higher",
    baseline: { value: "20,5 %", reference: "2021-02-28" },
    rule: { rule: "øges til 85 % inden 31. august 2025" },
  },
  period: { start: "2021-09-01", end: "2025-08-31" },
  observations: [
    { reference: "2022-08-31", value: "30,0 %" },
    { reference: "2023-08-31", value: `${15 + (i % 75)},${i % 10} %` },
  ],
  asOf: "2023-12-01",
  trace: false,
}));
const traced = requests.map((request) => ({ ...request, trace: true }));
const texts = requests.map((request) => JSON.stringify(request));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// The engine keeps what it has compiled, and knows it again by its bytes: a section that means nothing makes them new.
const anew = (bytes, round) => new Uint8Array([...new Uint8Array(bytes), 0, 3, 1, 120, round]);

function time(act) {
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    act(round);
    times.push(performance.now() - start);
  }
  // The first round warms up.
  return median(times.slice(1));
}

// What is compared is the same, or there is nothing to compare.
const statuses = requests.map((request) => delaftale.assessIndicator(request).status);
for (const numbers of [floats, decimals]) {
  const plain = requests.map((request) => assess(request, numbers));
  if (plain.join() !== statuses.join()) throw new Error("the program written by hand has other statuses");
}
console.log(`${REQUESTS} indicators, statuses ${[...new Set(statuses)].join(", ")}`);

const measured = {
  "typed functions": time(() => requests.map((request) => delaftale.assessIndicator(request))),
  "typed functions, with the trace": time(() => traced.map((request) => delaftale.assessIndicator(request))),
  "JSON texts": time(() => texts.map((text) => delaftale.json.assessIndicator(text))),
  "one array": time(() => delaftale.each.assessIndicator(requests)),
  "by hand, decimal.js": time(() => requests.map((request) => assess(request, decimals))),
  "by hand, floats": time(() => requests.map((request) => assess(request, floats))),
};
const one = measured["typed functions"];
for (const [name, ms] of Object.entries(measured)) {
  console.log(
    `${name.padEnd(32)} ${((ms * 1000) / REQUESTS).toFixed(2).padStart(8)} µs each   ${(ms / one).toFixed(3)} of typed functions`,
  );
}

// A cell that asks about a rule which was read before, and one whose rule is new: other days make other phrases.
const cell = (phrase) => ({
  formula: "status",
  arguments: [[phrase], ["20 %"], [44255], ["55 %"], [45169], [44440], [45900]].map((cells) => ({ cells })),
});
let day = 0;
const newPhrase = () => `øges til ${30 + (day % 70)},${Math.floor((day += 1) / 70)} % inden ${1 + (day % 28)}. august 2025`;
const remembered = time(() => requests.map(() => delaftale.formula(cell("øges til 85 % inden 31. august 2025"))));
const unread = time(() => requests.map(() => delaftale.formula(cell(newPhrase()))));
console.log(`a formula: ${((remembered * 1000) / REQUESTS).toFixed(2)} µs with a rule that was read before, ${(unread / remembered).toFixed(2)} times that with a new one`);

// Starting, from bytes that are there already.
for (const name of ["delaftale", "slim"]) {
  const bytes = await readFile(new URL(`${name}.wasm`, built));
  const copies = Array.from({ length: ROUNDS }, (_, round) => anew(bytes, round));
  const compile = time((round) => new WebAssembly.Module(copies[round]));
  const module = new WebAssembly.Module(bytes);
  const { initSync } = await import(new URL(`glue/${name}.js?bench`, built));
  const start = performance.now();
  initSync({ module });
  console.log(`Node, ${name}: compile ${compile.toFixed(1)} ms, instantiate ${(performance.now() - start).toFixed(1)} ms`);
}

const closing = [];
const context = { after: (act) => closing.unshift(act) };
const chromium = await browser(context);
const address = await serve(context, fileURLToPath(built));
for (const name of ["delaftale", "slim"]) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await chromium.newPage();
    await page.goto(`${address}/delaftale`);
    rounds.push(
      await page.evaluate(
        async ({ name, round }) => {
          const plain = await (await fetch(`/${name}.wasm`)).arrayBuffer();
          const bytes = new Uint8Array([...new Uint8Array(plain), 0, 3, 1, 120, round]);
          const library = await import(`/${name}.js?bench`);
          const start = performance.now();
          const module = await WebAssembly.compile(bytes);
          const compiled = performance.now();
          await library.init(module);
          const ready = performance.now();
          return { compile: compiled - start, instantiate: ready - compiled };
        },
        { name, round },
      ),
    );
    await page.close();
  }
  const of = (part) => median(rounds.map((round) => round[part])).toFixed(1);
  console.log(`Chromium, ${name}: compile ${of("compile")} ms, instantiate ${of("instantiate")} ms`);
}
for (const close of closing) await close();
