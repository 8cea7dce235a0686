import assert from 'node:assert/strict';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { launchOptions } from '../../.tools/chromium.js';
import { servePage } from './page.js';
import { walkToConfirmation, walkToDealer, walkToTimes } from './walk.js';

/** A fresh page with the CDN build. */
async function open(t, type = 'test-drive') {
  const server = await servePage();
  t.after(server.close);
  const browser = await puppeteer.launch(launchOptions());
  t.after(() => browser.close());
  const page = await browser.newPage();
  const errors = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${server.address}#${type}`);
  const driver = {
    evaluate: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press(key === ' ' ? 'Space' : key),
    waitFor: (expression) => page.waitForFunction(expression, { timeout: 5000 }),
  };
  return { page, errors, driver, ...server };
}

for (const [what, type] of [
  ['a test drive', 'test-drive'],
  ['a service visit', 'service'],
]) {
  test(`B20 X1 X2 ${what} is booked by keyboard with the CDN build under a strict policy with trusted types, without a violation`, async (t) => {
    const { page, errors, driver, booked } = await open(t, type);
    await walkToTimes(driver, type);
    await walkToConfirmation(driver, type);
    assert.deepEqual(await page.evaluate('problems'), []);
    assert.deepEqual(errors, []);
    assert.deepEqual(booked(), [type]);
  });
}

test('D18 X1 X2 a dealer is found by keyboard with the CDN build under a strict policy with trusted types, without a violation', async (t) => {
  const { page, errors, driver } = await open(t, 'dealers');
  await walkToDealer(driver);
  assert.deepEqual(await page.evaluate('chosen'), ['book']);
  await driver.waitFor(`document.querySelector('forecourt-dealer-finder > script[type="application/ld+json"]')`);
  assert.deepEqual(await page.evaluate('problems'), []);
  assert.deepEqual(errors, []);
});

test('X3 the CDN build adds no global to the page', async (t) => {
  const { page, driver } = await open(t);
  await walkToTimes(driver);
  const added = await page.evaluate('Object.getOwnPropertyNames(window).filter((n) => !globalsBefore.includes(n))');
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
