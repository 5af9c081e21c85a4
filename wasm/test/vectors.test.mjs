// The vectors through the installed package, in Node and in Chromium; and the slim build, whose answers are those of the whole.

import assert from "node:assert/strict";
import { cp, copyFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { runAll } from "../../tests/vectors/run.mjs";
import { browser, shown } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { installed } from "./support.mjs";

const repository = new URL("../../", import.meta.url);
const loadFile = (path) => readFile(new URL(path, repository), "utf8");

test("vectors", async (t) => {
  const { folder, entry } = await installed(t);
  const [whole, slim] = [await entry(), await entry("delaftale/slim")];
  const { cases } = JSON.parse(await loadFile("tests/vectors/index.json"));

  await t.test("in Node every case has the bytes of its answer", async () => {
    assert.deepEqual(await runAll(whole.callJson, loadFile), { cases, failures: [] });
  });

  await t.test("in Chromium too, and there are as many", async () => {
    for (const part of ["tests/vectors", "examples/plans"]) {
      await cp(fileURLToPath(new URL(part, repository)), join(folder, part), { recursive: true });
    }
    await copyFile(fileURLToPath(new URL("pages/vectors.js", import.meta.url)), join(folder, "vectors.js"));
    const address = await serve(t, folder);
    assert.deepEqual(await shown(await browser(t), `${address}/vectors`), { cases, failures: [] });
  });

  await t.test("the slim build has the same answers to what it can be asked", async () => {
    const [different, asked] = [[], new Set()];
    const both = (operation, request) => {
      const answer = whole.callJson(operation, request);
      // Only what tells of the build itself is different.
      if (Object.hasOwn(slim.json, operation) && operation !== "operations") {
        asked.add(operation);
        if (slim.callJson(operation, request) !== answer) different.push(`${operation} ${request}`);
      }
      return answer;
    };
    await runAll(both, loadFile);
    assert.deepEqual(different, []);
    assert.equal(asked.size, Object.keys(slim.json).length - 1);
  });

  await t.test("a wrong answer and a missing case are told", async () => {
    const wrong = (operation, request) => whole.callJson(operation, request).replace("19.14", "19.41");
    const { failures } = await runAll(wrong, loadFile);
    assert.ok(
      failures.some((failure) => failure.startsWith("share with two decimals: from character")),
      failures.join("\n"),
    );
    const fewer = async (path) => {
      const text = await loadFile(path);
      if (!path.endsWith("figures.json")) return text;
      const topic = JSON.parse(text);
      return JSON.stringify({ ...topic, cases: topic.cases.slice(1) });
    };
    const { failures: counted } = await runAll(whole.callJson, fewer);
    assert.equal(counted.length, 1);
    assert.match(counted[0], /cases were run, there are/);
  });
});
