import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servePage } from './page.js';
import { startQt } from './qt.js';
import { walkToConfirmation, walkToTimes } from './walk.js';

test('X10 a test drive is booked by keyboard with the CDN build in Chromium 87 under a strict policy', async (t) => {
  const server = await servePage();
  t.after(server.close);
  const qt = await startQt();
  t.after(qt.close);
  await qt.open(server.address);
  assert.match(await qt.evaluate('navigator.userAgent'), /Chrome\/87\./);
  await walkToTimes(qt);
  await walkToConfirmation(qt);
  assert.deepEqual(await qt.evaluate('problems'), []);
});
