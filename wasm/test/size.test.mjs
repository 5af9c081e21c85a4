// What a visitor of a page downloads. The sizes that were wished for, 120 and 60 kB, are far away; these ceilings keep it from growing unseen.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { built } from "./support.mjs";

const CEILINGS = { "delaftale.wasm": 455_000, "slim.wasm": 245_000 };

test("the size after gzip", async (t) => {
  for (const [file, ceiling] of Object.entries(CEILINGS)) {
    await t.test(file, async () => {
      const size = gzipSync(await readFile(new URL(file, built)), { level: 9 }).length;
      assert.ok(size <= ceiling, `${size} bytes, and ${ceiling} are allowed`);
    });
  }
});
