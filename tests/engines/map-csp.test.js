import assert from 'node:assert/strict';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../.tools/chromium.js';
import { drawnTiles, serveMap, serverTiles, vectors, WITHOUT_TRUSTED_TYPES } from './map-page.js';

/** Starting a browser and software WebGL takes its time on a machine that does much else. */
const LIMIT = { timeout: 30_000 };

/** Opens a page with a map under a policy. */
async function open(t, map, policy) {
  const server = await serveMap(map, policy);
  t.after(server.close);
  const browser = await puppeteer.launch(launchOptions());
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.waitForFunction('window.isOpen || window.problems.length', LIMIT);
  return page;
}

for (const [what, map] of [
  ['drawn', drawnTiles],
  ["a server's", serverTiles],
]) {
  test(`X1 X2 a map by Leaflet, its tiles ${what}, runs under a strict policy with trusted types`, async (t) => {
    const page = await open(t, map);
    await page.waitForFunction('window.tiles() > 0', LIMIT);
    assert.deepEqual(await page.evaluate('problems'), []);
    assert.deepEqual(await page.evaluate('selected'), ['a']);
  });
}

test('X1 a map by MapLibre GL runs under a strict policy, by a worker of the page itself and without blob:', async (t) => {
  const page = await open(t, vectors, WITHOUT_TRUSTED_TYPES);
  const asked = () => performance.getEntriesByType('resource').some(({ name }) => name.includes('gl-worker'));
  await page.waitForFunction(asked, LIMIT);
  assert.deepEqual(await page.evaluate('problems'), []);
  assert.deepEqual(await page.evaluate('selected'), ['a']);
});

test('D1 X2 a map by MapLibre GL, which knows no trusted types, rejects at once where they are asked for', async (t) => {
  const page = await open(t, vectors);
  const problems = await page.evaluate('problems.sort()');
  assert.equal(problems.length, 2, problems.join('\n'));
  assert.match(problems[0], /requires 'TrustedScript' assignment/);
  assert.match(problems[1], /^require-trusted-types-for/);
});
