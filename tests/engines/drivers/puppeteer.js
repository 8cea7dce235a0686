/** Chromium and Firefox by puppeteer. */
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../../.tools/chromium.js';
import { findFirefox } from '../../../.tools/engines/index.js';

const LIMIT_MS = 30_000;

async function start(options) {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  return {
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key),
    waitFor: (expression) => page.waitForFunction(expression, { timeout: LIMIT_MS }),
    close: () => browser.close(),
  };
}

/** Starts a current Chromium. */
export const startChromium = () => start(launchOptions());

/** Starts Firefox. */
export const startFirefox = () => start({ browser: 'firefox', executablePath: findFirefox(), headless: true });
