// Files that a person lets go over the page: good ones and broken ones.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drop, openPlan, openPortal } from "./browser.mjs";

const plan = (name) => readFileSync(new URL(`../../plans/${name}.json`, import.meta.url), "utf8");

test("a plan that is dropped opens, chosen in the dialog too", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    await drop(page, "svendborg.json", plan("svendborg-2022"));
    await page.getByRole("heading", { level: 1, name: /Svendborg|helhedsplan/i }).waitFor();
    // Without observations there is nothing invented.
    assert.equal(await page.getByText("Opdigtede målinger").count(), 0);
    await drop(page, "maalinger.json", plan("svendborg-2022.opdigtede-observationer"));
    await page.getByText("Opdigtede målinger").first().waitFor();
    await page.getByLabel("Åbn plan eller målinger").setInputFiles({ name: "o.json", mimeType: "application/json", buffer: Buffer.from(plan("odense-2017")) });
    await page.getByText("Delaftalen har ingen delmål med indikatorer.").waitFor();
    assert.deepEqual(portal.faults, []);
    assert.deepEqual(portal.elsewhere, []);
  } finally {
    await portal.close();
  }
});

test("a broken file is refused with its place and its cure, and what is open stays", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    const alert = page.getByRole("alert");
    await drop(page, "først.json", plan("svendborg-2022.opdigtede-observationer"));
    await alert.getByText("Åbn først den plan").waitFor();
    await openPlan(page, "Sønderborg 2021");
    assert.equal(await alert.innerText(), "");
    const shown = () => page.locator("main").innerText();
    const before = await shown();

    const lines = plan("svendborg-2022").split("\n");
    const period = lines.findIndex((line) => line.includes('"period"'));
    const changed = (i, line) => [...lines.slice(0, i), line, ...lines.slice(i + 1)].join("\n");
    const cases = [
      ["afbrudt.json", lines.slice(0, 40).join("\n"), /slut/i],
      ["komma.json", '{ "schemaVersion": "1",\n  "plan": { "id": "x", } }', /komma for meget.*linje 2/],
      ["dato.json", changed(period, '"period": { "start": "2022-02-30", "end": "2025-12-31" },'), new RegExp(`30[\\s\\S]*Linje ${period + 1},`)],
      ["felt.json", changed(period, `${lines[period]} "periodde": 1,`), /periodde[\s\S]*Linje/],
      ["version.json", changed(1, '"schemaVersion": "3",'), /»3«/],
      ["tekst.txt", "Kære kollega", /./],
      ["tal.json", "5", /./],
      ["tom.json", "", /./],
      ["andre.json", plan("svendborg-2022.opdigtede-observationer"), /svendborg-2022/],
      ["aar.csv", "Indikator;2023;2024\r\naktiveringsgrad;55;140\r\nukendt;3;4\r\n", /140 %[\s\S]*C2[\s\S]*ukendt[\s\S]*A3/],
      ["ingen.csv", "Kære kollega;\r\n", /ingen tabel[\s\S]*A1/],
      ["maaling.json", plan("soenderborg-2021.opdigtede-observationer").replace(/"value": "[^"]*"/, '"value": "12,3,4"'), /12,3,4/],
    ];
    for (const [name, text, expected] of cases) {
      await drop(page, name, text);
      await alert.getByText(`»${name}« kunne ikke åbnes`).waitFor();
      const said = await alert.innerText();
      assert.match(said, expected, name);
      assert.match(said, /Det, der var åbent, er ikke ændret/, name);
      assert.doesNotMatch(said, /`|undefined|\b(the|expected|unexpected)\b/i, name);
      assert.equal(await shown(), before, name);
    }
    await page.getByRole("button", { name: "Luk beskeden" }).click();
    assert.equal(await alert.innerText(), "");
    assert.deepEqual(portal.faults, []);
  } finally {
    await portal.close();
  }
});

test("a file that is no UTF-8 is refused", async () => {
  const portal = await openPortal();
  try {
    await portal.page.getByLabel("Vælg en fil").setInputFiles({ name: "plan.json", mimeType: "application/json", buffer: Buffer.from([0x7b, 0xe6, 0xff, 0x7d]) });
    await portal.page.getByRole("alert").getByText("ikke tekst i UTF-8").waitFor();
  } finally {
    await portal.close();
  }
});

test("what a plan says is shown as text, never as markup", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    const hostile = JSON.parse(plan("svendborg-2022"));
    const words = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    hostile.plan.title = words;
    hostile.plan.delaftaler[0].objectives[0].text = words;
    hostile.plan.delaftaler[0].objectives[0].indicators[0].name = words;
    await drop(page, "x.json", JSON.stringify(hostile));
    await page.getByRole("heading", { level: 1, name: "<img" }).waitFor();
    await page.getByRole("article").getByRole("link").first().click();
    await page.getByText("Vis udregning").click();
    assert.equal(await page.locator("#portal img, #portal script").count(), 0);
    assert.notEqual(await page.title(), "1");
  } finally {
    await portal.close();
  }
});
