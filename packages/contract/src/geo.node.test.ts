import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceMeters } from './geo.ts';
import { meanLocation } from './sphere.ts';

test('D4 distances are those of the great circle, across the 180th meridian and over a pole too', () => {
  const munich = { lat: 48.137, lng: 11.575 };
  const table = [
    [munich, munich, 0],
    [munich, { lat: 52.52, lng: 13.405 }, 504_000],
    [{ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
    [{ lat: 89, lng: 0 }, { lat: 89, lng: 180 }, 222_390],
    [{ lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 20_015_115],
  ] as const;
  for (const [a, b, meters] of table) {
    for (const found of [distanceMeters(a, b), distanceMeters(b, a)]) {
      assert.ok(Math.abs(found - meters) <= meters / 500, `${found} instead of ${meters}`);
    }
  }
});

test('the middle of points lies between them, on the short side', () => {
  assert.deepEqual(meanLocation([{ lat: 48.137, lng: 11.575 }]), { lat: 48.137, lng: 11.575 });
  assert.deepEqual(meanLocation([10, 20].map((lng) => ({ lat: 0, lng }))), { lat: 0, lng: 15 });
  assert.deepEqual(meanLocation([179, -177].map((lng) => ({ lat: 0, lng }))), { lat: 0, lng: -179 });
  const { lat } = meanLocation([0, 90, 180, -90].map((lng) => ({ lat: 80, lng })));
  assert.equal(lat, 90);
});
