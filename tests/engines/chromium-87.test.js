import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servePage } from './page.js';
import { startQt } from './qt.js';
import { walkToConfirmation, walkToDealer, walkToTimes } from './walk.js';

/** A page with the CDN build in Chromium 87. */
async function open(t, type) {
  const server = await servePage();
  t.after(server.close);
  const qt = await startQt();
  t.after(qt.close);
  await qt.open(`${server.address}#${type}`);
  assert.match(await qt.evaluate('navigator.userAgent'), /Chrome\/87\./);
  return { server, qt };
}

for (const [what, type] of [
  ['a test drive', 'test-drive'],
  ['a service visit', 'service'],
]) {
  test(`X10 ${what} is booked by keyboard with the CDN build in Chromium 87 under a strict policy`, async (t) => {
    const { server, qt } = await open(t, type);
    await walkToTimes(qt, type);
    await walkToConfirmation(qt, type);
    assert.deepEqual(await qt.evaluate('problems'), []);
    assert.deepEqual(server.booked(), [type]);
  });
}

test('D18 X10 a dealer is found by keyboard with the CDN build in Chromium 87 under a strict policy', async (t) => {
  const { qt } = await open(t, 'dealers');
  await walkToDealer(qt);
  assert.deepEqual(await qt.evaluate('chosen'), ['book']);
  assert.deepEqual(await qt.evaluate('problems'), []);
});
