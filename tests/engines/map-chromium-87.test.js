import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawnTiles, serveMap, vectors, WITHOUT_TRUSTED_TYPES } from './map-page.js';
import { startQt } from './drivers/qt.js';

/** Opens a page with a map. */
async function open(t, map, policy) {
  const server = await serveMap(map, policy);
  t.after(server.close);
  const qt = await startQt();
  t.after(qt.close);
  await qt.open(server.address);
  await qt.waitFor('window.isOpen || window.problems.length');
  return qt;
}

test('X10 a map by Leaflet runs in Chromium 87 under a strict policy', async (t) => {
  const qt = await open(t, drawnTiles);
  await qt.waitFor('window.tiles && window.tiles() > 0');
  assert.match(await qt.evaluate('navigator.userAgent'), /Chrome\/87\./);
  assert.deepEqual(await qt.evaluate('problems'), []);
  assert.deepEqual(await qt.evaluate('selected'), ['a']);
  assert.equal(await qt.evaluate('window.marks()'), '2,A');
  const [x, y] = await qt.evaluate(`window.middleOf('.pin')`);
  assert.ok(x > 0 && y > 0 && y < 400, `the dealer is at ${x}, ${y}`);
});

test('D1 X10 a map by MapLibre GL rejects in Chromium 87 without WebGL 2', async (t) => {
  const qt = await open(t, vectors, WITHOUT_TRUSTED_TYPES);
  assert.equal(await qt.evaluate('Boolean(window.isOpen)'), false);
  const problems = await qt.evaluate('problems');
  assert.equal(problems.length, 1, problems.join('\n'));
});
