// What a visitor of a page downloads. The sizes that were wished for, 120 and 60 kB, are far away; these ceilings keep it from growing unseen.
// They were 455 and 245 kB before findings became data, errors and values got their traits, and the operation `formula` came, which answers
// the cells of a spreadsheet; `readObservations`, which reads a sheet, has about 20 more. Version 2 of
// documents and of the method (named comparisons, statuses at the deadline, ranges by half-open prints, years, the first page, many plans, nine
// findings more) has 110, of which slim has 40. They are to come down again, by half and more.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { built } from "./support.mjs";

const CEILINGS = { "delaftale.wasm": 668_000, "slim.wasm": 309_000 };

test("the size after gzip", async (t) => {
  for (const [file, ceiling] of Object.entries(CEILINGS)) {
    await t.test(file, async () => {
      const size = gzipSync(await readFile(new URL(file, built)), { level: 9 }).length;
      assert.ok(size <= ceiling, `${size} bytes, and ${ceiling} are allowed`);
    });
  }
});
