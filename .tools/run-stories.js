// Opens each story of the built Storybook in Chromium and waits for its play function and its accessibility report.
//   node .tools/run-stories.js ID …   only these

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { launchOptions } from './chromium.js';
import { serve } from './static-server.js';
import { root } from './workspace.js';

const LIMIT_MS = 20_000;
/** How many stories are open at once. */
const AT_ONCE = 2;

const folder = join(root, 'storybook-static');
const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
const server = await serve(folder);
const browser = await puppeteer.launch(launchOptions());

/** Runs in the page, before Storybook: `window.finished` resolves to what is wrong with the story. */
function listen() {
  window.finished = new Promise((resolve) => {
    const timer = setInterval(() => {
      const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
      if (!channel) return;
      clearInterval(timer);
      channel.on('storyFinished', ({ status, reporters = [] }) => {
        const reports = reporters.flatMap(({ type, status: outcome, result }) =>
          outcome === 'failed'
            ? (result?.violations?.map((v) => `${v.id}: ${v.help} (${v.nodes?.[0]?.target})`) ?? [type])
            : [],
        );
        resolve(status === 'success' ? [] : [...reports, ...(reports.length ? [] : [status])]);
      });
      for (const name of ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing']) {
        channel.on(name, (what) => resolve([`${name}: ${what?.message ?? what?.title ?? JSON.stringify(what)}`]));
      }
    }, 5);
  });
}

/** What is wrong with a story or a page of docs; `[]`: nothing. */
async function problemsOf({ id, type }) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    if (type === 'docs') {
      await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=docs`);
      await page.waitForSelector('#storybook-docs:not([hidden]) > *', { timeout: LIMIT_MS });
    } else {
      await page.evaluateOnNewDocument(listen);
      await page.goto(`${server.address}/iframe.html?id=${id}&viewMode=story`);
      const late = (ms) => new Promise((resolve) => setTimeout(resolve, ms, ['did not finish']).unref());
      errors.push(...(await Promise.race([page.evaluate(() => window.finished), late(LIMIT_MS)])));
    }
  } catch (error) {
    errors.push(String(error));
  }
  await page.close();
  return errors;
}

let failed = 0;
const asked = process.argv.slice(2);
const queue = Object.values(entries).filter(({ id }) => !asked.length || asked.includes(id));
const total = queue.length;
async function work() {
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const problems = await problemsOf(entry);
    if (!problems.length) continue;
    failed += 1;
    console.log([`failed in ${entry.id}`, ...problems].join('\n    '));
  }
}
try {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  await browser.close();
  server.close();
}
console.log(`${total - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
