// Chromium without a window.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";

/** The browser, until the test `context` is over. */
export async function browser(context) {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
  const started = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args });
  context.after(() => started.close());
  return started;
}

/** What a page shows in its `output`, which nothing may go wrong on the way to. */
export async function shown(browser, address) {
  const page = await browser.newPage();
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => wrong.push(message.text()));
  page.on("requestfailed", (request) => wrong.push(`no answer: ${request.url()}`));
  page.on("response", (response) => response.ok() || wrong.push(`${response.status()}: ${response.url()}`));
  try {
    await page.goto(address);
    const text = await page
      .locator("output")
      .textContent({ timeout: 60_000 })
      .catch((error) => wrong.push(error.message));
    assert.deepEqual(wrong, []);
    return JSON.parse(text);
  } finally {
    await page.close();
  }
}
