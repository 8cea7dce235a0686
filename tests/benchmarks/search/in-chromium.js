// Makes dealers ready to be searched in a page of Chromium's, and looks at the tasks of its main thread meanwhile.

import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from '../widgets/bench/chromium.js';

const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];

/** The script of the page, for the oldest engine that we promise. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.js')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome87',
    conditions: ['forecourt-src'],
  });
  return outputFiles[0].text;
}

/** The CPU time of the longest task of the page's main thread between its two marks, in milliseconds. */
function longestTask({ traceEvents }) {
  const mark = (name) => traceEvents.find((event) => event.name === name && event.cat.includes('user_timing'));
  const [start, end] = [mark('build'), mark('built')];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, tdur }) =>
      /RunTask$/.test(name) && tdur && pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  );
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

/** One sample: a fresh page, throttled so many times. */
async function measureOnce(browser, script, count, throttle) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.addScriptTag({ content: script });
  await page.evaluate((dealers) => window.search.prepare(dealers), count);
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.tracing.start({ categories: CATEGORIES });
  const built = await page.evaluate(() => window.search.build());
  const trace = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  const asked = await page.evaluate(() => window.search.ask());
  await context.close();
  return { throttle, ...built, longestTaskMs: longestTask(trace), ...asked };
}

/** Starts a browser. `measure(throttle)` resolves to a sample. */
export async function openChromium(count) {
  const browser = await launchChromium();
  const script = await bundle();
  return {
    version: await browser.version(),
    measure: (throttle) => measureOnce(browser, script, count, throttle),
    close: () => browser.close(),
  };
}
