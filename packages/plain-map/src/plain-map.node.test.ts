import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainStyle } from './plain-style.ts';
import { type Position, world } from './world.ts';

/** Whether a point lies in a ring: a line from it to the east crosses the ring an odd number of times. */
const inRing = ([lng, lat]: Position, ring: readonly Position[]): boolean =>
  ring.filter(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as Position;
    return y > lat !== nextY > lat && lng < x + ((lat - y) * (nextX - x)) / (nextY - y);
  }).length %
    2 ===
  1;

const isLand = (point: Position): boolean =>
  world()
    .land.flat()
    .filter((ring) => inRing(point, ring)).length %
    2 ===
  1;

const PLACES: readonly [string, Position, boolean][] = [
  ['Munich', [11.57, 48.14], true],
  ['Beijing', [116.4, 39.9], true],
  ['Riyadh', [46.7, 24.7], true],
  ['Alice Springs', [133.9, -23.7], true],
  ['the South Pole', [0, -85], true],
  ['Chukotka, beyond the 180th meridian', [184, 67], true],
  ['the Atlantic', [-30, 40], false],
  ['the Caspian Sea', [51, 41.5], false],
  ['the English Channel', [-3, 50], false],
];

for (const [name, point, expected] of PLACES) {
  test(`${name} is ${expected ? 'land' : 'water'}`, () => assert.equal(isLand(point), expected));
}

test('every ring ends where it begins', () => {
  for (const ring of world().land.flat()) {
    assert.ok(ring.length >= 4);
    assert.deepEqual(ring[ring.length - 1], ring[0]);
  }
});

test('no line jumps across the map', () => {
  for (const line of [...world().land.flat(), ...world().borders]) {
    const jumps = line.slice(1).filter(([lng], i) => Math.abs(lng - (line[i] as Position)[0]) > 180);
    // but for Antarctica, which is closed along the lower edge
    assert.deepEqual(
      jumps.filter(([, lat]) => lat > -85),
      [],
    );
  }
});

test('a border runs between Germany and Austria', () => {
  const near = world()
    .borders.flat()
    .filter(([lng, lat]) => Math.hypot(lng - 12.99, lat - 47.72) < 0.5);
  assert.ok(near.length > 0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`X16 the ${theme} style names no address, so nothing is fetched`, () => {
    const text = JSON.stringify(plainStyle(theme));
    assert.doesNotMatch(text, /https?:|"(url|tiles|glyphs|sprite)"/);
  });
}
