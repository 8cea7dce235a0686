import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceMeters } from '@forecourt/contract';
import fc from 'fast-check';
import { type Box, boxesAround, boxesOf } from './boxes.ts';

const holds = (boxes: readonly Box[], lat: number, lng: number): boolean =>
  boxes.some(([west, south, east, north]) => lat >= south && lat <= north && lng >= west && lng <= east);

test('a box over the 180th meridian is two, and one that stands on its head none', () => {
  assert.deepEqual(boxesOf([8, 47, 9, 48]), [[8, 47, 9, 48]]);
  assert.deepEqual(boxesOf([170, -30, -170, 0]), [
    [170, -30, 180, 0],
    [-180, -30, -170, 0],
  ]);
  assert.deepEqual(boxesOf([8, 48, 9, 47]), []);
});

test('a small radius is a small box, also in the north', () => {
  const [box] = boxesAround({ lat: 60, lng: 10 }, 111_195);
  const [west, south, east, north] = box ?? assert.fail();
  assert.ok(
    Math.abs(north - south - 2) < 0.01 && Math.abs(east - west - 4) < 0.01,
    `${west} ${south} ${east} ${north}`,
  );
});

const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const nearThePoles = fc.oneof(latitude, fc.double({ min: 89.9, max: 90, noNaN: true }));
const nearTheMeridian = fc.oneof(longitude, fc.double({ min: 179.9, max: 180, noNaN: true }));

test('whatever is within a radius is within its boxes, at the poles and across the 180th meridian too', () => {
  fc.assert(
    fc.property(
      nearThePoles,
      nearTheMeridian,
      fc.oneof(latitude, nearThePoles),
      fc.oneof(
        longitude,
        nearTheMeridian.map((lng) => -lng),
      ),
      (lat, lng, otherLat, otherLng) => {
        const meters = distanceMeters({ lat, lng }, { lat: otherLat, lng: otherLng });
        const boxes = boxesAround({ lat, lng }, meters);
        assert.ok(holds(boxes, otherLat, otherLng), `${meters} m: ${JSON.stringify(boxes)}`);
        assert.ok(boxes.every(([west, south, east, north]) => west <= east && south <= north));
      },
    ),
    { numRuns: 3000 },
  );
});
