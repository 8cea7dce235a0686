import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { LineString } from './dealer-search.ts';
import { distanceMeters, EARTH_RADIUS_METERS } from './geo.ts';
import type { Coordinates } from './primitives.ts';
import { alongRoute, measureRoute } from './route.ts';

type Position = [lng: number, lat: number];
const lineOf = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const at = ([lng, lat]: Position): Coordinates => ({ lat, lng });

const DEGREE = Math.PI / 180;

/** Where one gets from a point in a direction, straight ahead. */
const ahead = ([lng, lat]: Position, meters: number, bearing: number): Position => {
  const [phi, angle] = [lat * DEGREE, meters / EARTH_RADIUS_METERS];
  const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
  const east = Math.sin(bearing) * Math.sin(angle) * Math.cos(phi);
  const turned = lng + Math.atan2(east, Math.cos(angle) - Math.sin(phi) * sine) / DEGREE;
  return [((turned + 540) % 360) - 180, Math.asin(sine) / DEGREE];
};

const isNear = (actual: number, expected: number, what: string): void =>
  assert.ok(Math.abs(actual - expected) <= Math.max(60, expected / 200), `${what}: ${actual} instead of ${expected}`);

describe('where a point is on a way', () => {
  test('is right to half a percent for pieces of up to 200 km, at the poles and the 180th meridian too', () => {
    const bearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    const meters = fc.double({ min: 1000, max: 200_000, noNaN: true });
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    const start = fc.oneof(
      fc.tuple(degrees(180), degrees(89.9)),
      fc.tuple(fc.constantFrom(179.9, -179.9, 180, -180), degrees(80)),
      fc.tuple(degrees(180), fc.constantFrom(89.5, -89.9, 90)),
    );
    fc.assert(
      fc.property(start, bearing, meters, bearing, meters, (from, way, length, side, away) => {
        const to = ahead(from, length, way);
        const point = at(ahead(from, away, side));
        // The nearest of a thousand points of the way, then of a thousand around that one.
        const nearestOf = (first: number, step: number): number => {
          const all = Array.from({ length: 1001 }, (_, i) => Math.min(length, Math.max(0, first + i * step)));
          const distances = all.map((along) => distanceMeters(point, at(ahead(from, along, way))));
          return all[distances.indexOf(Math.min(...distances))] ?? 0;
        };
        const along = nearestOf(nearestOf(0, length / 1000) - length / 1000, length / 500_000);
        const found = alongRoute(lineOf(from, to), point);
        isNear(found.asideMeters, distanceMeters(point, at(ahead(from, along, way))), 'aside');
        // Far away, a metre aside is much along.
        assert.ok(Math.abs(found.alongMeters - along) <= 60 + along / 200 + Math.sqrt(4 * found.asideMeters), 'along');
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  test('adds up the pieces before it', () => {
    const corner = lineOf([11, 48], [11, 49], [12, 49]);
    const { alongMeters, asideMeters } = alongRoute(corner, { lat: 49.02, lng: 11.5 });
    isNear(
      alongMeters,
      distanceMeters(at([11, 48]), at([11, 49])) + distanceMeters(at([11, 49]), at([11.5, 49])),
      'along',
    );
    isNear(asideMeters, 2100, 'aside');
  });

  test('before the start and after the end is at the start and at the end', () => {
    const line = lineOf([11, 48], [11, 48.5], [11, 49]);
    const length = distanceMeters(at([11, 48]), at([11, 49]));
    assert.deepEqual(alongRoute(line, { lat: 47, lng: 11 }), { alongMeters: 0, asideMeters: 111_195 });
    assert.deepEqual(alongRoute(line, { lat: 50, lng: 11 }), { alongMeters: length, asideMeters: 111_195 });
    assert.deepEqual(alongRoute(line, { lat: 48, lng: 11 }), { alongMeters: 0, asideMeters: 0 });
  });

  test('of two places as near is the first: a way out and back passes once', () => {
    const degrees = fc.double({ min: 0, max: 1, noNaN: true });
    const positions = fc.array(fc.tuple(degrees, degrees), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(positions, degrees, degrees, (out, lat, lng) => {
        const back = [...out].reverse().slice(1);
        assert.deepEqual(alongRoute(lineOf(...out, ...back), { lat, lng }), alongRoute(lineOf(...out), { lat, lng }));
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  test('a way that stands still is a point', () => {
    assert.deepEqual(alongRoute(lineOf([11, 48], [11, 48]), { lat: 48, lng: 11 }), { alongMeters: 0, asideMeters: 0 });
    const stop = lineOf([11, 48], [11, 48.5], [11, 48.5], [11, 49]);
    isNear(alongRoute(stop, { lat: 48.75, lng: 11 }).alongMeters, 83_396, 'along');
  });

  test('is undefined further aside than is asked for, and the same as without a limit up to there', () => {
    const zigzag: Position[] = Array.from({ length: 400 }, (_, i) => [8 + i / 50, 48 + (i % 7) / 40 + i / 300]);
    const measure = measureRoute(lineOf(...zigzag));
    for (let i = 0; i < 500; i++) {
      const point = { lat: 47 + (i % 23) / 7, lng: 7 + i / 50 };
      const there = measure(point);
      assert.ok(there);
      assert.deepEqual(measure(point, there.asideMeters), there);
      assert.equal(measure(point, there.asideMeters - 1), undefined);
    }
  });
});
