// The built package, loaded by Node: `wasm/build && node --test wasm/test/smoke.mjs`.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

const target = process.env.CARGO_TARGET_DIR;
const built = new URL("wasm-package/", target ? `${pathToFileURL(target)}/` : new URL("../../target/", import.meta.url));

let delaftale;
const call = (operation, request) => JSON.parse(delaftale.call(operation, JSON.stringify(request)));

before(async () => {
  delaftale = await import(new URL("delaftale.js", built));
  delaftale.initSync({ module: await readFile(new URL("delaftale_bg.wasm", built)) });
});

test("a figure is read", () => {
  assert.equal(call("parseFigure", { text: "19,14 %" }).status, "success");
});

test("a failure carries its code and the place, and is told in both languages", () => {
  const { status, errors } = call("parseFigure", { text: "12,3,4" });
  assert.equal(status, "failure");
  assert.equal(errors.length, 1);
  assert.equal(errors[0].code, "figure.not-a-number");
  assert.equal(errors[0].path, "/text");
  assert.deepEqual(errors[0].danish, { meaning: "Teksten er ikke et tal.", message: "`12,3,4` har to decimalkommaer" });
  assert.match(errors[0].english.message, /`12,3,4` has/);
});

test("what is no request is a failure too", () => {
  assert.equal(JSON.parse(delaftale.call("parseFigure", "{")).errors[0].code, "json.syntax");
  assert.equal(call("mål", {}).errors[0].code, "operation.unknown");
});

test("versions are reported", () => {
  const versions = JSON.parse(delaftale.versions());
  assert.equal(versions.status, "success");
  assert.deepEqual(versions, call("versions", {}));
});
