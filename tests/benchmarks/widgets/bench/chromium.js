// One browser, and in it the host page with its counters.

import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../../../.tools/chromium.js';

const SIZE = { width: 1280, height: 720 };

/** Starts Chromium. A window nobody sees must not be slowed down. */
export function launchChromium() {
  const options = launchOptions();
  const args = [...options.args, '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
  return puppeteer.launch({ ...options, args, defaultViewport: SIZE, protocolTimeout: 300_000 });
}

/** Resolves after some milliseconds. */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Opens the host page in a context of its own: so in a new renderer process, with cold caches.
 * Durations are CPU time of the main thread ("threadTicks"), which other work on the machine hardly moves.
 */
export async function openHostPage(browser, origin) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const cdp = await page.createCDPSession();
  const problems = new Set();
  page.on('pageerror', (error) => problems.add(String(error.message ?? error).slice(0, 200)));
  page.on('console', (message) => message.type() === 'error' && problems.add(message.text().slice(0, 200)));
  await page.goto(`${origin}/page/host.html`, { waitUntil: 'load' });
  await page.waitForFunction(() => window.bench !== undefined);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('HeapProfiler.enable');

  return {
    page,
    cdp,
    problems,
    close: () => context.close().catch(() => {}),
    /** Calls `window.bench[name](...args)` and waits for what it promises. */
    call: (name, ...args) => page.evaluate((method, list) => window.bench[method](...list), name, args),
    throttle: (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate }),
    /** The counters: CPU in milliseconds, heap in bytes, what is alive of the DOM. */
    async metrics() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const value = Object.fromEntries(metrics.map((each) => [each.name, each.value]));
      return {
        cpu: value.TaskDuration * 1000,
        layout: (value.LayoutDuration + value.RecalcStyleDuration) * 1000,
        heap: value.JSHeapUsedSize,
        nodes: value.Nodes,
        listeners: value.JSEventListeners,
      };
    },
    /** Three times, because what one collection frees may hold on to more. */
    async collectGarbage() {
      for (let i = 0; i < 3; i += 1) {
        await cdp.send('HeapProfiler.collectGarbage');
        await sleep(30);
      }
    },
  };
}
