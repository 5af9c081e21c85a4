// The types of the package, as a strict program sees them.

import assert from "node:assert/strict";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { installed, run, tool } from "./support.mjs";

const strict = { strict: true, noEmit: true, skipLibCheck: false, allowJs: true, checkJs: true, types: [], target: "es2022" };
const surroundings = {
  "in Node": { module: "nodenext", lib: ["es2022"] },
  "in a browser, with a bundler": { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"] },
  "as strict as can be": {
    module: "nodenext",
    lib: ["esnext", "dom"],
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
  },
};

test("types", async (t) => {
  const { folder, entry } = await installed(t);
  const delaftale = await entry();
  const codes = delaftale.errorCodes().map(({ name }) => name);
  const here = (name) => new URL(name, import.meta.url);
  for (const name of ["types/right.ts", "types/wrong.ts", "requests.mjs"])
    await copyFile(here(name), join(folder, name.split("/").at(-1)));
  // A code that is missing here, or one too many, does not compile.
  const list = codes.map((code) => `  ${JSON.stringify(code)}: true,`).join("\n");
  const file = `import type { ErrorCode } from "delaftale";\nexport const codes: Record<ErrorCode, true> = {\n${list}\n};\n`;
  await writeFile(join(folder, "codes.ts"), file);

  for (const [where, options] of Object.entries(surroundings)) {
    await t.test(`${where} they compile where they should, and only there`, async () => {
      const files = ["right.ts", "wrong.ts", "codes.ts", "requests.mjs"];
      await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
      await run(folder, tool("tsc"), "--project", ".");
    });
  }

  await t.test("an error code that the core has not, or one that is missing, does not compile", async () => {
    for (const [wrong, complaint] of [
      [file.replace(/  "json\.syntax".*\n/, ""), /'"json\.syntax"' is missing/],
      [file.replace("};", '  "json.wrong": true,\n};'), /'"json\.wrong"' does not exist/],
    ]) {
      await writeFile(join(folder, "codes.ts"), wrong);
      await assert.rejects(run(folder, tool("tsc"), "--project", "."), complaint);
    }
  });

  await t.test("every function is documented, with its Danish term and the codes of its errors", async () => {
    const text = await readFile(join(folder, "node_modules/delaftale/delaftale.d.ts"), "utf8");
    const documented = [...text.matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:function|const|class) (\w+)/g)];
    const names = new Set(documented.map(([, , name]) => name));
    assert.deepEqual([...names].toSorted(), Object.keys(delaftale).toSorted());
    for (const [, words, name] of documented) {
      assert.match(words, /\(\*[^*]+\*\)/, `${name} has no Danish term`);
      // What asks for nothing is refused nothing.
      const asksForNothing = text.includes(`export function ${name}(request?:`);
      const cannotFail = ["DelaftaleError", "each", "json", "callJson"];
      if (!asksForNothing && !cannotFail.includes(name) && !/in a form that is known only/.test(words)) assert.match(words, /@throws/, name);
      for (const [, code] of words.matchAll(/`([a-z]+\.[a-z]+(?:-[a-z]+)*)`/g)) {
        assert.ok(codes.includes(code) || code === "delaftale.wasm", `${name} names the code ${code}`);
      }
    }
  });
});
