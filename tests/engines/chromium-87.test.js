import assert from 'node:assert/strict';
import { test } from 'node:test';
import { servePage } from './page.js';
import { startQt } from './qt.js';
import { walkToConfirmation, walkToTimes } from './walk.js';

for (const [what, type] of [
  ['a test drive', 'test-drive'],
  ['a service visit', 'service'],
]) {
  test(`X10 ${what} is booked by keyboard with the CDN build in Chromium 87 under a strict policy`, async (t) => {
    const server = await servePage();
    t.after(server.close);
    const qt = await startQt();
    t.after(qt.close);
    await qt.open(`${server.address}#${type}`);
    assert.match(await qt.evaluate('navigator.userAgent'), /Chrome\/87\./);
    await walkToTimes(qt, type);
    await walkToConfirmation(qt, type);
    assert.deepEqual(await qt.evaluate('problems'), []);
    assert.deepEqual(server.booked(), [type]);
  });
}
