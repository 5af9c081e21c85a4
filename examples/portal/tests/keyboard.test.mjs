// The whole way with the keyboard alone: open, read, enter, change the day, download.

import assert from "node:assert/strict";
import { test } from "node:test";
import { downloaded, openPortal } from "./browser.mjs";

/** Presses Tab until the focus is on what has this name; fails where it is not reached. */
async function tabTo(page, name, { times = 120, back = false } = {}) {
  for (let i = 0; i < times; i += 1) {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent;
      const { outlineStyle } = getComputedStyle(element);
      const around = element.closest("label") ? getComputedStyle(element.closest("label")).outlineStyle : "none";
      return { label: label.trim(), seen: outlineStyle !== "none" || around !== "none", tag: element.tagName };
    });
    if (here.tag !== "BODY") assert.ok(here.seen, `the focus on »${here.label}« can be seen`);
    if (name.test(here.label)) return here.label;
  }
  throw new Error(`${name} was not reached`);
}

test("everything can be done with the keyboard", async () => {
  const portal = await openPortal();
  const { page } = portal;
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  try {
    assert.equal(await tabTo(page, /Gå til indholdet/, { times: 1 }), "Gå til indholdet");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Sønderborg 2021/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Overblik", level: 2 }).waitFor();
    // The focus is at the view that has opened, not lost.
    assert.equal(await focused(), "Overblik");
    const [, n] = /(\d+) bagud/.exec(await tabTo(page, /bagud/));
    await page.keyboard.press("Space");
    await page.getByText(new RegExp(`^${n} indikator(er)? vises\\.$`)).waitFor();
    assert.equal(await page.getByRole("article").count(), Number(n));
    await tabTo(page, /^Aktiveringsgrad/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith("Aktiveringsgrad"));
    await tabTo(page, /Vis udregning/);
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".steps").isVisible(), true);
    await tabTo(page, /^Slet række 19/, { times: 130 });
    await tabTo(page, /^Tidspunkt, række/);
    for (;;) {
      // On to the empty row at the end
      if ((await page.evaluate(() => document.activeElement.value)) === "") break;
      await tabTo(page, /^Tidspunkt, række/);
    }
    await page.keyboard.type("29.6.2024");
    await page.keyboard.press("Tab");
    await page.keyboard.type("90");
    await page.keyboard.press("Tab");
    await tabTo(page, /^Slet række/, { times: 4 });
    await tabTo(page, /Status pr\./, { times: 160, back: true });
    await page.keyboard.press("Control+A");
    await page.keyboard.type("29. juni 2024");
    await page.keyboard.press("Enter");
    await page.locator("main > .title").getByText("nået").waitFor();
    await tabTo(page, /^Hent$/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "Hent" && document.activeElement.tagName === "H2");
    await tabTo(page, /^CSV$/);
    const csv = await downloaded(page, () => page.keyboard.press("Enter"));
    assert.match(csv.text, /2024-06-29;90;%/);
    assert.deepEqual(portal.faults, []);
  } finally {
    await portal.close();
  }
});
