// The first example of the README prints what it says.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { installed, run } from "./support.mjs";

test("the first example of the README", async (t) => {
  const { folder } = await installed(t);
  const readme = await readFile(join(folder, "node_modules/delaftale/README.md"), "utf8");
  const [, program] = /```js\n([^]*?)```/.exec(readme);
  const said = [...program.matchAll(/\/\/ → (.*)/g)].map(([, output]) => output);
  assert.ok(said.length > 0);
  await writeFile(join(folder, "example.mjs"), program);
  assert.deepEqual((await run(folder, "node", "example.mjs")).stdout.trim().split("\n"), said);
});
