// What would be published, and that npm has nothing to say about it.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { built, installed, run } from "./support.mjs";

test("npm publish --dry-run is clean", async () => {
  const { stdout, stderr } = await run(fileURLToPath(built), "npm", "publish", "--dry-run");
  const warnings = stderr.split("\n").filter((line) => /^npm (warn|error)/i.test(line));
  // That nobody is logged in, and the settings of whoever runs this, say nothing of the package.
  const ours = warnings.filter((line) => !/requires you to be logged in|Unknown (user|env|project|global) config/.test(line));
  assert.deepEqual(ours, []);
  const cargo = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
  const [, version] = /^version = "(.*)"/m.exec(cargo);
  assert.equal(stdout.trim(), `+ delaftale@${version}`);
});

test("the package has these files and no others", async (t) => {
  const { folder } = await installed(t);
  const root = join(folder, "node_modules/delaftale");
  const files = (await readdir(root, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const entry = (entry) => [`${entry}.js`, `${entry}.d.ts`, `${entry}.node.js`, `${entry}.wasm`, `glue/${entry}.js`];
  const schemas = ["plan", "observations", "table", "assessments", "findings", "report", "requests", "results"];
  const expected = [
    ...["package.json", "README.md", "LICENSE-APACHE", "LICENSE-MIT", "library.js", "error.js"],
    ...["delaftale", "slim"].flatMap(entry),
    ...schemas.map((schema) => `schema/${schema}.schema.json`),
    ...["codes", "requests", "results"].map((types) => `types/${types}.d.ts`),
  ];
  const found = files.map(({ parentPath, name }) => relative(root, join(parentPath, name)));
  assert.deepEqual(found.toSorted(), expected.toSorted());
});
