// The vectors through the built package, in Node: `wasm/build && node --test wasm/test/vectors.mjs`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { runAll } from "../../tests/vectors/run.mjs";

const repository = new URL("../../", import.meta.url);
const target = process.env.CARGO_TARGET_DIR;
const built = new URL("wasm-package/", target ? `${pathToFileURL(target)}/` : new URL("target/", repository));
const loadFile = (path) => readFile(new URL(path, repository), "utf8");

const delaftale = await import(new URL("delaftale.js", built));
delaftale.initSync({ module: await readFile(new URL("delaftale_bg.wasm", built)) });

test("every case has the bytes of its answer", async () => {
  const { cases, failures } = await runAll(delaftale.call, loadFile);
  assert.deepEqual(failures, []);
  assert.equal(cases, JSON.parse(await loadFile("tests/vectors/index.json")).cases);
});

test("a wrong answer and a missing case are told", async () => {
  const wrong = (operation, request) => delaftale.call(operation, request).replace("19.14", "19.41");
  const { failures } = await runAll(wrong, loadFile);
  assert.ok(failures.some((failure) => failure.startsWith("share with two decimals: from character")), failures.join("\n"));
  const fewer = async (path) => {
    const text = await loadFile(path);
    if (!path.endsWith("figures.json")) return text;
    const topic = JSON.parse(text);
    return JSON.stringify({ ...topic, cases: topic.cases.slice(1) });
  };
  const { failures: counted } = await runAll(delaftale.call, fewer);
  assert.equal(counted.length, 1);
  assert.match(counted[0], /cases were run, there are/);
});
