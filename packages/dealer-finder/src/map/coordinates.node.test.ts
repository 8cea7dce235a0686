import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceMeters, type Coordinates } from '@forecourt/contract';
import { converterFor } from './coordinates.ts';
import type { CoordinateSystem } from './map-port.ts';

/**
 * Points of Beijing in two systems each, as two libraries have them in their tests: wandergis/coordtransform (test/app.js)
 * and hutool (CoordinateUtilTest).
 */
const WGS84 = { lat: 39.915, lng: 116.404 };
const WGS84_IN_GCJ02 = { lat: 39.91640428150164, lng: 116.41024449916938 };
const GCJ02 = { lat: 39.915, lng: 116.404 };
const GCJ02_IN_BD09 = { lat: 39.92133699351021, lng: 116.41036949371029 };

const PLACES: readonly [string, Coordinates][] = [
  ['Beijing', WGS84],
  ['Shanghai', { lat: 31.2304, lng: 121.4737 }],
  ['Ürümqi', { lat: 43.8256, lng: 87.6168 }],
  ['Shenzhen', { lat: 22.5431, lng: 114.0579 }],
  ['Harbin', { lat: 45.8038, lng: 126.535 }],
];

test('WGS 84 stays as it is, and all that is no known system counts as it', async () => {
  for (const system of [undefined, 'wgs84', 'mars', null]) {
    const { toTiles, fromTiles } = await converterFor(system as CoordinateSystem);
    assert.equal(toTiles(WGS84), WGS84);
    assert.equal(fromTiles(WGS84), WGS84);
  }
});

test('GCJ-02 has the published values, half a kilometre from WGS 84', async () => {
  const { toTiles } = await converterFor('gcj02');
  const shifted = toTiles(WGS84);
  assert.ok(distanceMeters(shifted, WGS84_IN_GCJ02) < 1);
  const shift = distanceMeters(shifted, WGS84);
  assert.ok(shift > 500 && shift < 600, `${shift} m`);
});

test('BD-09 has the published values', async () => {
  const [gcj02, bd09] = await Promise.all([converterFor('gcj02'), converterFor('bd09')]);
  assert.ok(distanceMeters(bd09.toTiles(gcj02.fromTiles(GCJ02)), GCJ02_IN_BD09) < 1);
});

for (const system of ['gcj02', 'bd09'] as const) {
  for (const [name, point] of PLACES) {
    test(`${name} comes back from ${system} within a metre`, async () => {
      const { toTiles, fromTiles } = await converterFor(system);
      assert.ok(distanceMeters(fromTiles(toTiles(point)), point) < 1);
    });
  }
}

test('GCJ-02 leaves the rest of the world where it is', async () => {
  const { toTiles, fromTiles } = await converterFor('gcj02');
  for (const point of [
    { lat: 52.52, lng: 13.405 },
    { lat: 35.6762, lng: 139.6503 },
    { lat: -33.8688, lng: 151.2093 },
    { lat: 38.8977, lng: -77.0365 },
  ]) {
    assert.deepEqual(toTiles(point), point);
    assert.deepEqual(fromTiles(point), point);
  }
});

test('the way back ends at the edge of the rectangle that is taken for China too', async () => {
  const { fromTiles } = await converterFor('gcj02');
  for (const point of [
    { lat: 40, lng: 72.0045 },
    { lat: 40, lng: 137.834 },
  ]) {
    assert.ok(distanceMeters(fromTiles(point), point) < 1000);
  }
});
