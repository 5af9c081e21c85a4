// No memory grows, however often an operation is called: with what succeeds, with what is refused, and with many at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { requests } from "./requests.mjs";
import { built } from "./support.mjs";

const glue = await import(new URL("glue/delaftale.js", built));
const delaftale = await import(new URL("delaftale.node.js", built));
// It is loaded already, and gives what WebAssembly exports.
const { memory } = glue.initSync();
// The first thousand fill what is kept.
const CALLS = Number(process.env.MEMORY_CALLS ?? 3000);

function leavesMemory(times, act) {
  for (let i = 0; i < 1000; i += 1) act();
  const before = memory.buffer.byteLength;
  for (let i = 1000; i < times; i += 1) act();
  assert.equal(memory.buffer.byteLength, before);
}

for (const [name, call] of Object.entries(delaftale.json)) {
  test(`${name}, ${CALLS} times`, () => {
    const request = JSON.stringify(requests[name]);
    assert.equal(JSON.parse(call(request)).status, "success");
    leavesMemory(CALLS, () => call(request));
  });
}

test(`what is refused, ${CALLS} times`, () => {
  assert.equal(JSON.parse(delaftale.json.parseFigure('{"text":"12,3,4"}')).status, "failure");
  leavesMemory(CALLS, () => delaftale.json.parseFigure('{"text":"12,3,4"}'));
});

test("many at once, 2000 times", () => {
  const many = Array(50).fill(requests.parseFigure);
  leavesMemory(2000, () => delaftale.each.parseFigure(many));
});
