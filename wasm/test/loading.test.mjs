// Loading by hand, as where there is no file system and no network: each test in a Node of its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { installed, run } from "./support.mjs";

const head = `
  import { readFileSync } from "node:fs";
  import * as delaftale from "./node_modules/delaftale/delaftale.js";
  const bytes = readFileSync("./node_modules/delaftale/delaftale.wasm");
  const value = () => console.log(delaftale.parseFigure({ text: "19,14 %" }).value);
  const refused = async (act) => {
    try { await act(); } catch (error) { console.log(\`\${error.name}: \${error.message}\`); }
  };`;

test("the entry for browsers is loaded by the program", async (t) => {
  const { folder } = await installed(t);
  const output = async (program) => (await run(folder, "node", "--input-type=module", "--eval", head + program)).stdout.trim();

  await t.test("from bytes", async () => assert.equal(await output("await delaftale.init(bytes); value();"), "19.14"));
  await t.test("from the buffer of bytes", async () => {
    assert.equal(await output("await delaftale.init(new Uint8Array(bytes).buffer); value();"), "19.14");
  });
  await t.test("from a module", async () => {
    assert.equal(await output("await delaftale.init(await WebAssembly.compile(bytes)); value();"), "19.14");
  });
  await t.test("from a response", async () => {
    const response = `new Response(bytes, { headers: { "content-type": "application/wasm" } })`;
    assert.equal(await output(`await delaftale.init(${response}); value();`), "19.14");
  });
  await t.test("from the text of a URL, and from a URL", async () => {
    const data = '`data:application/wasm;base64,${bytes.toString("base64")}`';
    assert.equal(await output(`await delaftale.init(${data}); value();`), "19.14");
    assert.equal(await output(`await delaftale.init(new URL(${data})); value();`), "19.14");
  });
  await t.test("at once, from bytes or a module", async () => {
    assert.equal(await output("delaftale.initSync(bytes); value();"), "19.14");
    assert.equal(await output("delaftale.initSync(new WebAssembly.Module(bytes)); value();"), "19.14");
  });
  await t.test("twice at the same time", async () => {
    assert.equal(await output("await Promise.all([delaftale.init(bytes), delaftale.init(bytes)]); value();"), "19.14");
  });
  await t.test("a program that forgot it is told so, by every form", async () => {
    const acts = [
      "value",
      '() => delaftale.json.parseFigure("{}")',
      "() => delaftale.each.parseFigure([])",
      '() => delaftale.call("versions", {})',
    ];
    const told = "Error: delaftale is not loaded yet: `await init()` comes first";
    for (const act of acts) assert.equal(await output(`await refused(${act});`), told, act);
  });
  await t.test("after a failure it can be tried again", async () => {
    const answer = await output("await refused(() => delaftale.init(new Uint8Array(8))); await delaftale.init(bytes); value();");
    assert.match(answer, /^CompileError: .*\n19\.14$/);
    const missing = await output(
      'await refused(() => delaftale.init(new Response("", { status: 404 }))); delaftale.initSync(bytes); value();',
    );
    assert.match(missing, /^Error: .*404.*\n19\.14$/);
  });
});
