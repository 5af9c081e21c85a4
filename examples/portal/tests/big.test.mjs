// A plan with 500 indicators and 20 years of observations stays smooth.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bigPlan } from "./big-plan.mjs";
import { drop, openPortal } from "./browser.mjs";

const KEYSTROKES = 20;

test("a keystroke assesses the indicator that it is about, and no other", async () => {
  const { plan, observations } = bigPlan();
  assert.equal(plan.plan.delaftaler.flatMap((d) => d.objectives.flatMap((o) => o.indicators)).length, 500);
  assert.equal(observations.observations.length, 500 * 20 * 4);
  const portal = await openPortal();
  const { page } = portal;
  const entries = (name) =>
    page.evaluate((name) => performance.getEntriesByName(name).map(({ duration, detail }) => ({ duration, indicators: detail?.indicators })), name);
  try {
    await drop(page, "plan.json", JSON.stringify(plan));
    await page.getByText("500 indikatorer i 4 delaftaler").waitFor();
    await drop(page, "maalinger.json", JSON.stringify(observations));
    await page.getByText("40000 målinger er åbnet.").waitFor({ state: "attached" });
    await page.getByText("Opdigtede målinger").first().waitFor();
    await page.getByLabel("Status pr.", { exact: true }).fill("2024-12-31");
    await page.keyboard.press("Enter");
    await page.getByText(/pr\. 31\. december 2024/).first().waitFor();
    await page.getByLabel("Søg i indikatorer og delmål").fill("indikator 60");
    await page.getByRole("link", { name: "Opdigtet indikator 60" }).first().click();
    const value = page.getByRole("textbox", { name: /^Værdi, række 80$/ });
    await value.waitFor();

    const whole = await entries("delaftale:assess");
    await page.evaluate(() => performance.clearMeasures());
    const before = await page.locator(".lead").innerText();
    for (let i = 0; i < KEYSTROKES; i += 1) await value.fill(`${50 + i},5`);
    await page.waitForFunction((n) => performance.getEntriesByName("delaftale:keystroke").length === n, KEYSTROKES);
    assert.notEqual(await page.locator(".lead").innerText(), before);

    const assessed = await entries("delaftale:assess");
    assert.deepEqual(assessed.map(({ indicators }) => indicators), Array(KEYSTROKES).fill(1));
    const times = (await entries("delaftale:keystroke")).map(({ duration }) => duration).sort((a, b) => a - b);
    const of = (list) => list.map((n) => n.toFixed(1)).join(", ");
    console.log(`all 500 indicators: ${of(whole.map(({ duration }) => duration))} ms`);
    console.log(`keystroke to the painted status: median ${times[KEYSTROKES / 2].toFixed(1)} ms, longest ${times.at(-1).toFixed(1)} ms`);
    console.log(`of which the assessment: ${of(assessed.map(({ duration }) => duration))} ms`);
    assert.deepEqual(portal.faults, []);
  } finally {
    await portal.close();
  }
});
