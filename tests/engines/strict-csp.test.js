import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from './drivers/puppeteer.js';
import { servePage } from './page.js';
import { walkToTimes } from './walk.js';

/** A fresh page with the CDN build. */
async function open(t) {
  const server = await servePage();
  t.after(server.close);
  const driver = await startChromium();
  t.after(driver.close);
  await driver.open(`${server.address}#test-drive`);
  return { driver, requests: server.requests };
}

test('X3 the CDN build adds no global to the page', async (t) => {
  const { driver } = await open(t);
  await walkToTimes(driver);
  const added = await driver.evaluate('Object.getOwnPropertyNames(window).filter((n) => !globalsBefore.includes(n))');
  // what Lit and its reactive elements set, so that two copies on a page can be told
  const known = [
    'globalsBefore',
    'litHtmlVersions',
    'litElementVersions',
    'reactiveElementVersions',
    'litPropertyMetadata',
  ];
  const ours = added.filter((name) => !known.includes(name) && !/puppeteer|__aria/.test(name));
  assert.deepEqual(ours, []);
});

test('X14 a page loads the chunks of its widget and no language but its own', async (t) => {
  const { driver, requests } = await open(t);
  await walkToTimes(driver);
  const chunks = requests.filter((path) => path.startsWith('/cdn/chunks/'));
  assert.ok(chunks.length > 0);
  assert.deepEqual(
    chunks.filter((path) => /-(de|ar|zh-CN|provider)-/.test(path)),
    [],
  );
});
