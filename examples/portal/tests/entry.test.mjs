// Entering observations: by hand, from a spreadsheet, wrong ones; other days; taking it all home.

import assert from "node:assert/strict";
import { test } from "node:test";
import { downloaded, drop, openPlan, openPortal, pasteInto, view } from "./browser.mjs";

const status = (page) => page.locator("main > .title .badge span:last-child").innerText();
const cells = (page, name) => page.getByRole("textbox", { name: new RegExp(`^${name}, række`) });

/** The cell with the value of the second quarter of 2024, by its row in the table. */
async function latest(page) {
  const times = await cells(page, "Tidspunkt").evaluateAll((fields) => fields.map((field) => field.value));
  return page.getByLabel(`Værdi, række ${times.indexOf("2. kvartal 2024") + 1}`, { exact: true });
}

async function withIndicator(name, steps, plan = "Sønderborg 2021") {
  const portal = await openPortal();
  try {
    await openPlan(portal.page, plan);
    await portal.page.getByRole("link", { name }).click();
    await portal.page.getByRole("heading", { name: "Målinger" }).waitFor();
    await steps(portal.page);
    assert.deepEqual(portal.faults, [], "errors in the console");
    assert.deepEqual(portal.elsewhere, [], "requests that leave the origin");
  } finally {
    await portal.close();
  }
}

test("a value typed in changes the status at once, and takes the unit of the indicator", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    assert.equal(await status(page), "bagud");
    // Of the latest quarter; with the keys, one by one, and before the field is left.
    const value = await latest(page);
    await value.press("Control+A");
    await value.pressSequentially("86");
    assert.equal(await status(page), "nået");
    await page.getByText("Seneste måling: 86").waitFor();
    await value.press("Tab");
    assert.equal(await value.inputValue(), "86 %");
    // 110 of 201 belonged to 55 %.
    const row = page.getByRole("row").filter({ has: value });
    await row.getByText("antallene bag det gamle tal er udeladt").waitFor();
    await value.fill("55");
    await row.getByText("110 af 201 personer").waitFor();
    assert.equal(await status(page), "bagud");
    await value.fill("86");
    await value.press("Tab");
    // A screen reader hears it.
    await page.getByText("Status: nået", { exact: true }).waitFor({ state: "attached" });
    // Without the row the quarter before is the latest.
    const rows = await page.getByRole("button", { name: /^Slet række/ }).count();
    await page.getByRole("row").filter({ has: value }).getByRole("button").click();
    assert.equal(await page.getByRole("button", { name: /^Slet række/ }).count(), rows - 1);
    await page.getByText(/Seneste måling: 52.% \(1. kvartal 2024\)/).waitFor();
    assert.equal(await status(page), "bagud");
  }));

test("rows from a spreadsheet fill the table; a wrong cell is explained in its place and not counted", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    const before = await cells(page, "Tidspunkt").count();
    const first = cells(page, "Tidspunkt").last();
    await pasteInto(first, "Tidspunkt\tVærdi\tKendt\r\n1. maj 2024\t80,5\t20.5.2024\r\n31. juni 2024\t81,0\t1.9.2024\r\n2. juni 2024\t6x\t10.6.2024\r\n3. juni 2024\t84,25%\t1.6.2024\r\n");
    assert.equal(await cells(page, "Tidspunkt").count(), before + 4);
    const wrong = page.locator('input[aria-invalid="true"]');
    assert.equal(await wrong.count(), 3);
    const said = [];
    for (let i = 0; i < 3; i += 1) {
      const id = await wrong.nth(i).getAttribute("aria-describedby");
      said.push(await page.locator(`[id="${id}"]`).innerText());
    }
    assert.match(said[0], /juni/, "the day that does not exist");
    assert.match(said[1], /»x« er ikke en enhed/, "the figure that is none");
    assert.match(said[2], /kendt/i, "known before it was");
    for (const sentence of said) assert.doesNotMatch(sentence, /`|\b(the|is|not)\b/);
    await page.getByText("3 rækker kan ikke læses og er ikke regnet med.").waitFor();
    // What was typed stands there still, to be mended.
    assert.equal(await wrong.nth(1).inputValue(), "6x");
    assert.equal(await cells(page, "Værdi").nth(before - 1).inputValue(), "80,5 %");
    // The value of the second quarter is the latest that counts. Mended, the row is a revision of it, known later.
    assert.equal(await status(page), "bagud");
    await wrong.nth(0).fill("30. juni 2024");
    await page.keyboard.press("Tab");
    await page.getByText("2 rækker kan ikke læses og er ikke regnet med.").waitFor();
    await page.getByText("Seneste måling: 81,0").waitFor();
  }));

test("two values of one time that contradict each other are told where the second stands", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    await pasteInto(cells(page, "Tidspunkt").last(), "2. kvartal 2024\t70\t15.8.2024\n");
    const wrong = page.locator('input[aria-invalid="true"]');
    assert.equal(await wrong.count(), 1);
    assert.equal(await status(page), "bagud");
    // As a revision that became known later it counts.
    await cells(page, "Kendt").nth((await cells(page, "Kendt").count()) - 2).fill("1.9.2024");
    await page.keyboard.press("Tab");
    assert.equal(await wrong.count(), 0);
    assert.notEqual(await status(page), "bagud");
  }));

test("another day gives another status; a day that does not exist is refused and the status stays", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    const day = page.getByLabel("Status pr.", { exact: true });
    await day.fill("1. kvartal 2025");
    await page.keyboard.press("Enter");
    assert.equal(await day.inputValue(), "31. marts 2025");
    await page.getByRole("button", { name: "Et kvartal tilbage" }).click();
    assert.equal(await day.inputValue(), "31. december 2024");
    await day.fill("30. februar 2025");
    await page.keyboard.press("Enter");
    await page.getByText(/Der vises stadig status pr. 31. december 2024/).waitFor();
    assert.equal(await day.getAttribute("aria-invalid"), "true");
    await page.getByText(/Seneste måling: 58.% \(4. kvartal 2024\)/).waitFor();
  }));

test("one indicator alone is assessed as in the whole plan", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    await pasteInto(cells(page, "Tidspunkt").last(), "15. juni 2024\t62,5\t\n30. juni 2024\t77\t\n");
    const alone = [await status(page), await page.locator(".lead").innerText()];
    // A day further and back: everything is assessed anew, in one request.
    await page.getByRole("button", { name: "Et kvartal frem" }).click();
    await page.getByRole("button", { name: "Et kvartal tilbage" }).click();
    assert.deepEqual([await status(page), await page.locator(".lead").innerText()], alone);
  }));

test("the language changes everything, what was entered stays", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    await cells(page, "Tidspunkt").last().fill("1. juni 2025");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Observations" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.getByText("Show the working").waitFor();
    await page.getByText("Invented observations").first().waitFor();
    const times = page.getByRole("textbox", { name: /^About, row/ });
    assert.equal(await times.nth((await times.count()) - 2).inputValue(), "1. juni 2025");
    assert.equal(await times.first().inputValue(), "quarter 2 of 2021");
    assert.doesNotMatch(await page.locator("main").innerText(), /(^|\s)(måling|række)/i);
  }));

test("downloads: the follow-up in three forms, the observations as CSV without formulas and as JSON that opens again", () =>
  withIndicator("Aktiveringsgrad", async (page) => {
    await pasteInto(cells(page, "Tidspunkt").last(), '1. juni 2025\t61,50\t10.6.2025\tKommunen\t=HYPERLINK("http://example.invalid";"x")\n2. juni 2025\tdiskretioneret\t\t\t  +1\n');
    await view(page, "Hent");
    const file = (name) => downloaded(page, () => page.getByRole("button", { name, exact: true }).click());
    const html = await file("HTML");
    assert.equal(html.name, "soenderborg-2021-2024-06-30.html");
    assert.match(html.text, /^<!DOCTYPE html>\s*<html lang="da">/);
    assert.match(html.text, /Opdigtede målinger/);
    assert.doesNotMatch(html.text, /INT-SHP/, "tables are left out");
    await page.getByRole("checkbox").check();
    assert.match((await file("HTML")).text, /INT-SHP/);
    assert.match((await file("Markdown")).text, /^# /m);
    assert.equal(JSON.parse((await file("JSON")).text).report.plan.id, "soenderborg-2021");

    const csv = await file("CSV");
    assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const lines = csv.text.slice(1).trimEnd().split("\r\n");
    assert.equal(lines.length, 1 + 68 + 2);
    assert.match(lines[0], /^delaftale;indikator-id;indikator;gælder;tidspunkt;værdi;enhed;kendt;/);
    const municipality = lines.find((line) => line.includes("HYPERLINK"));
    assert.match(municipality, /;kommunen;2025-06-01;61,50;%;2025-06-10;/);
    assert.match(municipality, /;"'=HYPERLINK\(""http:\/\/example\.invalid"";""x""\)";ja$/);
    assert.match(lines.find((line) => line.includes("'+1")), /;diskretioneret;%;/);
    for (const line of lines) for (const cell of line.split(";")) assert.doesNotMatch(cell, /^"?\s*[=+@]/);

    const json = await file("Målinger som JSON");
    const document = JSON.parse(json.text);
    assert.equal(document.invented, true);
    assert.equal(document.observations.length, 70);
    await page.getByRole("button", { name: "Luk planen" }).click();
    await openPlan(page, "Sønderborg 2021");
    await drop(page, json.name, json.text);
    await page.getByText("70 målinger er åbnet.").waitFor({ state: "attached" });
    await view(page, "Hent");
    assert.deepEqual(JSON.parse((await file("Målinger som JSON")).text), document);

    // The library reads the table that the page wrote; a table has no column for some things.
    await page.getByRole("button", { name: "Luk planen" }).click();
    await openPlan(page, "Sønderborg 2021");
    await drop(page, csv.name, csv.text);
    await page.getByText("70 målinger er åbnet.").waitFor({ state: "attached" });
    await view(page, "Hent");
    const again = JSON.parse((await file("Målinger som JSON")).text);
    const inTable = ({ observations }) => observations.map(({ population, break: own, place, ...rest }) => rest);
    assert.deepEqual(inTable(again), inTable(document));
    assert.equal(again.invented, true);
  }));
