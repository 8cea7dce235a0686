import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeskRescue } from '@forecourt/contract';
import { makeRequest } from '../testing/rescues.ts';
import { degreesText, geoHref, helperDistance, readDegrees, sketchOf } from './rescue-place.ts';
import { distanceWords, rescueStatusWords, sinceWords } from './rescue-words.ts';

const rescue = (change: Partial<DeskRescue> = {}) => ({ request: makeRequest(), ...change }) as DeskRescue;

test('a position is read as people type it, and nothing else is', () => {
  const munich = { lat: 48.137, lng: 11.576 };
  for (const text of ['48.137, 11.576', '48.137 11.576', ' 48.137;11.576 ', '48,137; 11,576']) {
    assert.deepEqual(readDegrees(text), munich, text);
  }
  assert.deepEqual(readDegrees('-33.9, 18.4'), { lat: -33.9, lng: 18.4 });
  assert.deepEqual(readDegrees(degreesText(munich)), munich);
  for (const text of ['', 'Munich', '48.137', '91, 0', '0, 181', '1, 2, 3'])
    assert.equal(readDegrees(text), undefined, text);
  assert.equal(geoHref(munich), 'geo:48.13700,11.57600');
});

test('R12 how far help is, is what the station says, or as the crow flies', () => {
  const helper = { name: 'Station', position: { lat: 48.15, lng: 11.56, at: '2026-11-24T10:00:00Z' } };
  assert.equal(helperDistance(rescue()), undefined);
  assert.equal(helperDistance(rescue({ helper })), 1112);
  assert.equal(helperDistance(rescue({ helper: { ...helper, distanceMeters: 1800 } })), 1800);
  assert.equal(helperDistance(rescue({ helper, request: makeRequest({ place: { address: 'A9' } }) })), undefined);
});

test('a sketch has the car in its middle, north up, and a ring that holds everything', () => {
  const station = { location: { lat: 48.17, lng: 11.56 } };
  const sketch = sketchOf(rescue(), [station]);
  assert.equal(sketch?.radiusMeters, 5_000);
  const [mark] = sketch?.marks ?? [];
  assert.equal(mark?.number, 1);
  assert.ok(mark && mark.north > 3_300 && mark.north < 3_400 && Math.abs(mark.east) < 1);
  assert.equal(sketchOf(rescue({ request: makeRequest({ place: { address: 'A9' } }) }), [station]), undefined);
  const place = { position: { lat: 0, lng: 179.99, source: 'gnss', isTrusted: true } } as const;
  const [east] =
    sketchOf(rescue({ request: makeRequest({ place }) }), [{ location: { lat: 0, lng: -179.99 } }])?.marks ?? [];
  assert.ok(east && east.east > 0 && east.east < 3_000, 'across the 180th meridian');
});

test('distances and times are short; a status that is not known is shown as it is', () => {
  assert.deepEqual([4, 850, 996, 4_240, 9_960, 34_200].map(distanceWords), [
    '4 m',
    '850 m',
    '1.0 km',
    '4.2 km',
    '10 km',
    '34 km',
  ]);
  const now = Date.parse('2026-11-24T12:00:00Z');
  const since = (seconds: number) => sinceWords(new Date(now - seconds * 1000).toISOString(), now);
  assert.deepEqual([-5, 89, 90, 3_600, 90_000].map(since), ['0 s', '89 s', '1 min', '1 h 0 min', '1 d']);
  assert.equal(rescueStatusWords('en-route'), 'On the way');
  assert.equal(rescueStatusWords('crane-ordered'), 'crane-ordered');
});
