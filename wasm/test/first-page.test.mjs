// The first page of a report on paper and on a screen: nothing is cut off, and it is one sheet of A4 for up to eight indicators, otherwise two.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browser } from "./chromium.mjs";
import { example, installed } from "./support.mjs";

const PLANS = {
  "soenderborg-2021": "soenderborg-2021.opdigtede-observationer",
  "svendborg-2022": "svendborg-2022.opdigtede-observationer",
  "slagelse-2017": "slagelse-2017.opdigtede-observationer",
  "odense-2017": undefined,
  "soenderborg-2017": undefined,
};

/** The number of sheets of a PDF. */
const sheets = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;

test("the first page", async (t) => {
  const { entry } = await installed(t);
  const { report, portfolio } = await entry();
  const chromium = await browser(t);
  const plans = await Promise.all(
    Object.entries(PLANS).map(async ([name, observations]) => {
      const read = async (file) => JSON.parse(await example(file));
      return { name, plan: await read(name), observations: observations && (await read(observations)) };
    }),
  );
  const page = await chromium.newPage();
  const asOf = "2024-06-30";
  for (const language of ["da", "en"]) {
    for (const { name, plan, observations } of plans) {
      await t.test(`${name} in ${language}`, async () => {
        const asked = { plan, asOf, language, ...(observations && { observations }) };
        const { total } = report(asked).report.summary;
        await page.setContent(report({ ...asked, form: "html", parts: "first" }).text);
        const printed = sheets(await page.pdf({ preferCSSPageSize: true }));
        assert.ok(printed <= (total <= 8 ? 1 : 2), `${printed} sheets for ${total} indicators`);
        await fits(page);
      });
    }
    await t.test(`all plans in ${language}`, async () => {
      const asked = plans.map(({ plan, observations }) => ({ plan, ...(observations && { observations }) }));
      await page.setContent(portfolio({ plans: asked, asOf, language, form: "html" }).text);
      assert.equal(sheets(await page.pdf({ preferCSSPageSize: true })), 1);
      await fits(page);
    });
  }
});

/** Nothing is wider than the screen, of a phone neither. */
async function fits(page) {
  for (const width of [1280, 1000, 900, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(beyond <= 0, `${beyond} pixels beyond a screen of ${width}`);
  }
}
