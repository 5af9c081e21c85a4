// The package as somebody installs it, in Chromium: without a build step, and through bundlers. The answers are those of Node.

import assert from "node:assert/strict";
import { cp, copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { browser, shown } from "./chromium.mjs";
import { exercise } from "./exercise.mjs";
import { serve } from "./server.mjs";
import { example, installed, run, tool } from "./support.mjs";

test("as installed, in Chromium", async (t) => {
  const { folder, entry } = await installed(t);
  const file = (name) => fileURLToPath(new URL(name, import.meta.url));
  await cp(file("pages"), folder, { recursive: true });
  for (const name of ["exercise.mjs", "requests.mjs"]) await copyFile(file(name), join(folder, name));
  const documents = {
    plan: await example("svendborg-2022"),
    observations: await example("svendborg-2022.opdigtede-observationer"),
  };
  for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, `${name}.json`), text);

  const [plan, observations] = [JSON.parse(documents.plan), JSON.parse(documents.observations)];
  const whole = { evaluates: false, answers: exercise(await entry(), plan, observations) };
  const slim = { evaluates: false, answers: exercise(await entry("delaftale/slim"), plan, observations) };
  const chromium = await browser(t);
  const address = await serve(t, folder);

  await t.test("a plain page", async () => assert.deepEqual(await shown(chromium, `${address}/plain`), whole));
  await t.test("a plain page, slim", async () => assert.deepEqual(await shown(chromium, `${address}/slim`), slim));
  await t.test("a worker", async () => assert.deepEqual(await shown(chromium, `${address}/inworker`), whole));

  await t.test("a build of Vite", async () => {
    const page = '<!doctype html><title>delaftale</title><script type="module" src="/bundled.js"></script>';
    await writeFile(join(folder, "index.html"), page);
    await build({ root: folder, configFile: false, logLevel: "warn", build: { target: "es2022" } });
    for (const [name, text] of Object.entries(documents)) await writeFile(join(folder, "dist", `${name}.json`), text);
    const assets = await readdir(join(folder, "dist/assets"));
    assert.equal(assets.filter((name) => name.endsWith(".wasm")).length, 1);
    const there = await serve(t, join(folder, "dist"));
    assert.deepEqual(await shown(chromium, `${there}/index.html`), whole);
  });

  for (const format of ["esm", "iife"]) {
    await t.test(`a bundle of esbuild, ${format}`, async () => {
      await mkdir(join(folder, format));
      const flags = ["--bundle", `--format=${format}`, "--log-level=error", `--outfile=${format}/addressed.js`];
      await run(folder, tool("esbuild"), "addressed.js", ...flags);
      assert.deepEqual(await shown(chromium, `${address}/${format}/addressed`), whole);
    });
  }
});
