// The package as it is built: `wasm/build && node --test wasm/test/`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { built } from "./support.mjs";

const delaftale = await import(new URL("delaftale.node.js", built));

test("a figure is read", () => {
  assert.equal(delaftale.parseFigure({ text: "19,14%" }).value, "19.14");
});

test("a failure carries its code and the place", () => {
  assert.throws(() => delaftale.parseFigure({ text: "12,3,4" }), { name: "DelaftaleError", code: "figure.not-a-number", path: "/text" });
});
