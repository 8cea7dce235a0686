import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offsetFrom, ringAround } from './sketch.ts';

test('a place is so many metres east and north of another', () => {
  const { east, north } = offsetFrom({ lat: 60, lng: 11 }, { lat: 60.1, lng: 10.9 });
  assert.ok(Math.abs(north - 11_120) < 10, `${north}`);
  assert.ok(Math.abs(east + 5_560) < 10, `${east}`);
});

test('the shorter way leads across the 180th meridian, either way', () => {
  const eastward = offsetFrom({ lat: 0, lng: 179.99 }, { lat: 0, lng: -179.99 });
  const westward = offsetFrom({ lat: 0, lng: -179.99 }, { lat: 0, lng: 179.99 });
  assert.ok(eastward.east > 2_200 && eastward.east < 2_300);
  assert.ok(westward.east < -2_200 && westward.east > -2_300);
});

test('a ring holds what it is around, and is a number that one can read', () => {
  const rings = [0.04, 0.1, 0.11, 0.3, 1, 1.01, 2, 4.2, 5.1, 10, 999, 1000, 1001, 99_999].map(ringAround);
  assert.deepEqual(rings, [0.05, 0.1, 0.2, 0.5, 1, 2, 2, 5, 10, 10, 1000, 1000, 2000, 100_000]);
});
