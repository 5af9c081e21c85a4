// Opening plans and reading them: every view, in both languages, light and dark, wide and narrow.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { downloaded, openPlan, openPortal, view } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PLANS = ["Sønderborg 2021", "Svendborg 2022", "Slagelse 2017", "Odense 2017", "Sønderborg 2017"];
const VIEWS = ["Overblik", "Kontrol af tal", "Kalender", "Målgrupper", "Hent"];

/** What axe-core has against the page, in short. */
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3).join(" | ")}`);
}

/** Goes down the page, so that everything is drawn. */
async function readThrough(page) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 600) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(20);
  }
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing in any view (${colorScheme})`, async () => {
    const portal = await openPortal({ colorScheme });
    const { page } = portal;
    try {
      assert.deepEqual(await violations(page), [], "start");
      await openPlan(page, "Sønderborg 2021");
      for (const name of VIEWS) {
        await view(page, name);
        await readThrough(page);
        assert.deepEqual(await violations(page), [], name);
      }
      await view(page, "Overblik");
      await page.getByRole("link", { name: "Aktiveringsgrad" }).click();
      await page.getByText("Vis udregning").click();
      assert.deepEqual(await violations(page), [], "indikator");
      await page.getByRole("button", { name: "English" }).click();
      assert.deepEqual(await violations(page), [], "indicator in English");
    } finally {
      await portal.close();
    }
  });
}

test("at 360 pixels and at 200 % nothing runs out of the page, and axe-core finds nothing", async () => {
  for (const options of [{ viewport: { width: 360, height: 740 } }, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }]) {
    const portal = await openPortal(options);
    const { page } = portal;
    const fits = async (where) => {
      await readThrough(page);
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(content <= window, `${where}: ${content} px of content in ${window} px`);
      // And nothing is squeezed to a column of letters.
      const squeezed = await page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, h3, h4, h5, p:not(.hidden), td, th, dd, li")]
          .filter((e) => e.getClientRects().length > 0 && e.textContent.trim().length > 20 && !e.closest(".hidden, thead"))
          .filter((e) => e.clientWidth < 100)
          .map((e) => e.textContent),
      );
      assert.deepEqual(squeezed, [], where);
      assert.deepEqual(await violations(page), [], where);
    };
    try {
      await fits("start");
      await openPlan(page, "Slagelse 2017");
      for (const name of VIEWS) {
        await view(page, name);
        await fits(name);
      }
      await view(page, "Overblik");
      await page.getByRole("article").getByRole("link").first().click();
      await fits("indikator");
    } finally {
      await portal.close();
    }
  }
});

test("the five plans open, and their statuses are those of the library's report", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    for (const plan of PLANS) {
      await openPlan(page, plan);
      for (const [language, overview, download] of [["English", "Overblik", "Hent"], ["Dansk", "Overview", "Download"]]) {
        await view(page, overview);
        const shown = await page.locator("article.card").evaluateAll((cards) =>
          cards.map((card) => [card.querySelector("h5").textContent, card.querySelector(".badge span:last-child").textContent]),
        );
        await view(page, download);
        const report = await downloaded(page, () => page.getByRole("button", { name: "HTML" }).click());
        const reported = await page.evaluate((html) => {
          const body = new DOMParser().parseFromString(html.slice(html.indexOf("<body")), "text/html");
          return [...body.querySelectorAll("article.indicator")].map((article) => [
            article.querySelector("h4").textContent.replaceAll("\u00a0", " "),
            article.querySelector(".title .badge span:last-child").textContent,
          ]);
        }, report.text);
        assert.deepEqual(shown, reported, `${plan}, before the language is ${language}`);
        await page.getByRole("button", { name: language }).click();
      }
      await page.getByRole("button", { name: "Luk planen" }).click();
    }
    assert.deepEqual(portal.elsewhere, [], "requests that leave the origin");
    assert.deepEqual(portal.faults, [], "errors in the console");
  } finally {
    await portal.close();
  }
});

test("an indicator is explained: its sentence, its plot, each step of its working", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    await openPlan(page, "Sønderborg 2021");
    await page.getByRole("link", { name: "Aktiveringsgrad" }).click();
    await page.getByRole("heading", { name: "Aktiveringsgrad blandt de ledige", level: 2 }).waitFor();
    await page.getByText("Vis udregning").click();
    const steps = page.locator(".steps li");
    assert.ok((await steps.count()) > 5);
    // (55 − 20) / (68.117397 − 20), of 20 + (85 − 20) · 1217 / 1644
    assert.match(await steps.filter({ hasText: "Andel r" }).innerText(), /0,727/);
    assert.equal(await page.locator(".plots svg:visible").count(), 1);
    assert.match(await page.locator(".plots svg:visible title").textContent(), /Aktiveringsgrad/);
    const plot = await downloaded(page, () => page.getByRole("button", { name: "Hent grafen" }).click());
    assert.match(plot.text, /^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  } finally {
    await portal.close();
  }
});

test("small cells of a target-group table are warned about, and how small is a choice", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    await openPlan(page, "Sønderborg 2021");
    await view(page, "Målgrupper");
    await page.getByText("5 celler har færre end 5 personer").waitFor();
    // 3 | 4, 1, 2 | 4 of the printed table
    assert.deepEqual(await page.locator("td.few").evaluateAll((cells) => cells.map((cell) => cell.textContent.match(/\d+/)[0])), ["3", "4", "1", "2", "4"]);
    await page.getByLabel("Tal under dette er små").fill("3");
    await page.keyboard.press("Tab");
    await page.getByText("2 celler har færre end 3 personer").waitFor();
  } finally {
    await portal.close();
  }
});

test("the calendar names what is missing, and the findings what does not agree", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    await openPlan(page, "Svendborg 2022");
    await view(page, "Kontrol af tal");
    // The baseline of the table is printed as 42,8 %, the text says 42,9 %.
    await page.locator(".findings").getByText("42,9").first().waitFor();
    await page.getByRole("button", { name: /Luk planen/ }).click();
    await openPlan(page, "Sønderborg 2021");
    await view(page, "Kalender");
    const missing = page.getByRole("row").filter({ hasText: "mangler" });
    assert.equal(await missing.count(), 1);
    assert.match(await missing.innerText(), /Aktiveringsgrad[\s\S]*31\.5\.2023/);
  } finally {
    await portal.close();
  }
});

test("a view is printed whole: folded working, every plot, no controls", async () => {
  const portal = await openPortal();
  const { page } = portal;
  try {
    await openPlan(page, "Sønderborg 2021");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.waitForFunction(() => document.querySelectorAll("article .plots svg").length >= 2 * document.querySelectorAll("article").length);
    assert.equal(await page.getByRole("button", { name: "Luk planen" }).isVisible(), false);
    assert.equal(await page.getByText("Opdigtede målinger").first().isVisible(), true);
    const overview = await page.pdf({ preferCSSPageSize: true });
    assert.equal(overview.subarray(0, 5).toString(), "%PDF-");
    await page.getByRole("link", { name: "Aktiveringsgrad" }).click();
    await page.locator(".steps").waitFor({ state: "visible" });
  } finally {
    await portal.close();
  }
});
