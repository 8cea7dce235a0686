/** Every widget's way to its end, in the engine that ENGINE names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walkInCar } from './car-walk.js';
import { clickToConfirmation, clickToDealer, clickToHelp, clickToReceived } from './clicks.js';
import { startChromium, startFirefox } from './drivers/puppeteer.js';
import { startQt } from './drivers/qt.js';
import { startWebKit } from './drivers/webkit.js';
import { startWpe } from './drivers/wpe.js';
import { NONCE_POLICY, POLICY, servePage } from './page.js';
import { walkToConfirmation, walkToDealer, walkToHelp, walkToReceived, walkToTimes } from './walk.js';

/** How each engine is started, and what tells it from the others in what it says of itself. */
const engines = {
  chromium: [startChromium, /Chrome\/\d{3}/],
  firefox: [startFirefox, /Firefox\//],
  webkit: [startWebKit, /AppleWebKit\/60\d.* Version\/(?!16)/],
  'chromium-87': [startQt, /Chrome\/87\./],
  wpe: [startWpe, /AppleWebKit\/60\d.* Version\/16/],
};
const ENGINE = process.env.ENGINE ?? 'chromium';
const [start, says] = engines[ENGINE];

/** In WPE a page is pressed by script, under a policy that allows the script and has a nonce for Lit's style elements. */
const isByKeyboard = ENGINE !== 'wpe';
const how = `${isByKeyboard ? 'by keyboard ' : ''}with the CDN build under a strict policy in ${ENGINE}`;

/** A page with the CDN build. */
async function open(t, what) {
  const driver = await start();
  t.after(driver.close);
  const server = await servePage({ policy: isByKeyboard ? POLICY : NONCE_POLICY, agent: driver.agent });
  t.after(server.close);
  await driver.open(`${server.address}#${what}`);
  assert.match(await driver.evaluate('navigator.userAgent'), says);
  return { server, driver };
}

for (const [what, type] of [
  ['a test drive', 'test-drive'],
  ['a service visit', 'service'],
]) {
  test(`B20 X1 X2 X10 ${what} is booked ${how}`, async (t) => {
    const { server, driver } = await open(t, type);
    if (isByKeyboard) {
      await walkToTimes(driver, type);
      await walkToConfirmation(driver, type);
    } else await clickToConfirmation(driver, type);
    assert.deepEqual(await driver.evaluate('problems'), []);
    assert.deepEqual(server.booked(), [type]);
  });
}

test(`D18 X1 X2 X10 a dealer is found ${how}`, async (t) => {
  const { driver } = await open(t, 'dealers');
  await (isByKeyboard ? walkToDealer : clickToDealer)(driver);
  assert.deepEqual(await driver.evaluate('chosen'), ['book']);
  await driver.waitFor(`document.querySelector('forecourt-dealer-finder > script[type="application/ld+json"]')`);
  assert.deepEqual(await driver.evaluate('problems'), []);
});

test(`X1 X2 X10 a dealer goes on from another device ${how}`, async (t) => {
  const { server, driver } = await open(t, 'handoff');
  await (isByKeyboard ? walkToReceived : clickToReceived)(driver, server.code);
  assert.deepEqual(await driver.evaluate('problems'), []);
});

test(`R20 X1 X2 X10 help is called, and comes, ${how}`, async (t) => {
  const { server, driver } = await open(t, 'rescue');
  await (isByKeyboard ? walkToHelp : clickToHelp)(driver);
  const { desk, rescues } = server.rescues;
  const [rescue, ...others] = rescues;
  assert.deepEqual([rescue?.request.requester.phone, others.length], ['+4915112345678', 0]);
  const says = (words) =>
    driver.waitFor(`document.querySelector('forecourt-rescue').shadowRoot.textContent.includes('${words}')`);
  await desk.changeRescue(rescue.id, { status: 'received' });
  await says('Received by the dispatcher');
  await desk.assignRescue(rescue.id, { dealerId: 'munich-north' });
  await says('Help is found');
  await desk.changeRescue(rescue.id, { status: 'completed' });
  await driver.waitFor(`document.querySelector('forecourt-rescue').shadowRoot.querySelector('[part~="over"]')`);
  assert.deepEqual(await driver.evaluate('problems'), []);
});

if (isByKeyboard) {
  test(`X9 D18 in a car that drives a dealer is sent to navigation by the arrow keys with the CDN build in ${ENGINE}`, async (t) => {
    const { driver } = await open(t, 'car');
    await walkInCar(driver);
    assert.deepEqual(await driver.evaluate('problems'), []);
  });
}
