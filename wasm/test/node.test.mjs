// The package as somebody installs it, in Node.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { exercise } from "./exercise.mjs";
import { requests } from "./requests.mjs";
import { example, installed, run } from "./support.mjs";

test("as installed, in Node", async (t) => {
  const { folder, entry } = await installed(t);
  const [whole, slim] = [await entry(), await entry("delaftale/slim")];
  const plan = JSON.parse(await example("svendborg-2022"));
  const observations = JSON.parse(await example("svendborg-2022.opdigtede-observationer"));

  await t.test("every operation of the core has its function, its array form and its JSON form", () => {
    const names = whole.operations().map(({ name }) => name);
    assert.deepEqual(Object.keys(requests).toSorted(), names.toSorted());
    for (const forms of [whole.each, whole.json]) assert.deepEqual(Object.keys(forms).toSorted(), names.toSorted());
    for (const name of names) assert.deepEqual(whole[name](requests[name]), whole.call(name, requests[name]), name);
  });

  await t.test("the slim build has the operations that it says, and gives the same answers", () => {
    const names = Object.keys(slim.json);
    assert.ok(["parseFigure", "parseRule", "targetGroup", "assess", "assessIndicator"].every((name) => names.includes(name)));
    const had = slim.operations().map(({ name }) => name);
    assert.deepEqual(names.toSorted(), had.toSorted());
    for (const name of names) {
      assert.equal(typeof slim[name], "function", name);
      if (name === "operations") continue;
      assert.deepEqual(slim[name](requests[name]), whole[name](requests[name]), name);
    }
  });

  await t.test("all forms of an operation give the same answer", () => {
    const [answers] = JSON.parse(exercise(whole, plan, observations));
    for (const [name, one, called, many, text, broken, list, refused] of answers) {
      assert.deepEqual(called, one, name);
      assert.deepEqual(many, [one, one], name);
      assert.deepEqual(JSON.parse(text), { status: "success", result: one }, name);
      assert.equal(JSON.parse(broken).errors[0].code, "json.syntax", name);
      assert.equal(JSON.parse(list).errors[0].code, "json.wrong-type", name);
      assert.equal(refused.code, "json.unknown-field", name);
    }
  });

  await t.test("an error has its code, its place, and what to do about it in both languages", () => {
    const thrown = (act) => {
      try {
        act();
      } catch (error) {
        return error;
      }
      assert.fail("nothing was thrown");
    };
    const error = thrown(() => whole.parseFigure({ text: "12,3,4" }));
    assert.ok(error instanceof Error && error instanceof whole.DelaftaleError);
    assert.equal(whole.DelaftaleError, slim.DelaftaleError);
    assert.equal(`${error}`, "DelaftaleError: `12,3,4` has two decimal commas");
    assert.match(error.stack, /node\.test\.mjs/);
    assert.deepEqual([error.code, error.path, error.position], ["figure.not-a-number", "/text", 4]);
    assert.equal(error.message, error.english.message);
    assert.match(error.danish.message, /`12,3,4`/);
    assert.equal(error.danish.meaning, "Teksten er ikke et tal.");
    assert.equal(error.errors.length, 1);

    const unknown = thrown(() => whole.call("mål", {}));
    assert.deepEqual([unknown.code, unknown.path, unknown.help], ["operation.unknown", "", unknown.english.help]);
    assert.match(unknown.help, /parseFigure/);

    const broken = structuredClone(plan);
    broken.plan.delaftaler[0].id = "";
    broken.plan.title = "";
    const all = thrown(() => whole.checkPlan({ plan: broken })).errors;
    assert.ok(all.length >= 1 && all.every(({ code, path, english }) => code && path && english.message));
  });

  await t.test("of many requests each fails alone", () => {
    const [first, second, third] = whole.each.parseFigure([{ text: "1,5" }, { text: "1,5,5" }, { tekst: "1" }]);
    assert.equal(first.value, "1.5");
    assert.ok(second instanceof whole.DelaftaleError && third instanceof whole.DelaftaleError);
    assert.deepEqual([second.code, third.code], ["figure.not-a-number", "json.unknown-field"]);
    assert.deepEqual(whole.each.parseFigure([]), []);
    assert.throws(() => whole.each.parseFigure({ text: "1" }), { name: "DelaftaleError", code: "json.wrong-type" });
    assert.throws(() => whole.each.parseFigure([{ text: "9".repeat(17 * 1024 * 1024) }]), { code: "json.too-large" });
  });

  await t.test("what JSON cannot say is refused, at its place", () => {
    const refused = (code, path) => ({ name: "DelaftaleError", code, path });
    assert.throws(() => whole.audit({ plan, smallCellThreshold: NaN }), refused("json.wrong-type", "/smallCellThreshold"));
    const [answer] = whole.each.calendar([{ plan, asOf: "2024-01-01", graceDays: -Infinity }]);
    assert.deepEqual([answer.code, answer.path], ["json.wrong-type", "/graceDays"]);
    assert.throws(() => whole.call("parseFigure", () => {}), refused("json.syntax", ""));
    assert.throws(() => whole.each.parseFigure(undefined), refused("json.syntax", ""));
    const told = { plan, observations: null, asOf: "2024-01-01", graceDays: undefined };
    assert.deepEqual(whole.calendar(told), whole.calendar({ plan, asOf: "2024-01-01" }));
  });

  await t.test("the texts of JSON are answered whatever they hold", () => {
    for (const text of ["", "null", "[]", '{"text":"\\ud800"}', "\ud800", '{"text":"1"', undefined, 17]) {
      assert.equal(JSON.parse(whole.json.parseFigure(text)).status, "failure", String(text));
    }
  });

  await t.test("loading again does nothing", async () => {
    whole.initSync(new Uint8Array());
    await whole.init("no-such-file.wasm");
    assert.equal(whole.parseFigure({ text: "1" }).value, "1");
  });

  await t.test("the WebAssembly, the schemas and the package file can be had by name", async () => {
    const program = `
      import { createRequire } from "node:module";
      const require = createRequire(import.meta.url);
      const schemas = ["plan", "observations", "table", "assessments", "findings", "report", "requests", "results"];
      for (const name of schemas) console.log(require(\`delaftale/schema/\${name}.schema.json\`).title);
      console.log(require("delaftale/package.json").version);
      for (const name of ["delaftale", "slim"]) console.log(import.meta.resolve(\`delaftale/\${name}.wasm\`));`;
    const { stdout } = await run(folder, "node", "--input-type=module", "--eval", program);
    const lines = stdout.trim().split("\n");
    assert.deepEqual(
      lines.slice(-2).map((line) => line.split("/").at(-1)),
      ["delaftale.wasm", "slim.wasm"],
    );
    assert.equal(lines.at(-3), whole.versions().library);
    assert.equal(lines.length, 11);
    assert.equal(lines.includes("undefined"), false);
  });

  await t.test("nothing in it evaluates text as a program, or names a place on the net", async () => {
    for (const file of ["delaftale.js", "slim.js", "library.js", "error.js", "glue/delaftale.js", "glue/slim.js"]) {
      const text = await readFile(join(folder, "node_modules/delaftale", file), "utf8");
      assert.doesNotMatch(text, /\beval\b|new Function|https?:/, file);
    }
  });
});
