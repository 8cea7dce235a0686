import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { actionsOf, areFilters, filtersOf, isPoint, numberOf, pointOf, routeOf } from './dealer-finder.given.ts';

/** What hosts set that is nothing of the kind. */
const NONSENSE: readonly unknown[] = [
  null,
  undefined,
  '',
  'x',
  0,
  -1,
  Number.NaN,
  true,
  [],
  {},
  () => 1,
  Symbol.iterator,
];

describe('D12 what a host gives', () => {
  test('a centre is an object or a text', () => {
    assert.deepEqual(pointOf({ lat: 48.1, lng: 11.5 }), { lat: 48.1, lng: 11.5 });
    assert.deepEqual(pointOf('48.1,11.5'), { lat: 48.1, lng: 11.5 });
    assert.deepEqual(pointOf(' -33.9, 151.2'), { lat: -33.9, lng: 151.2 });
    const wrong = [
      { lat: 91, lng: 0 },
      { lat: 0, lng: -181 },
      { lat: '48', lng: 11 },
      '48',
      '48,',
      ',',
      '1,2,3',
      '48,1;11,5',
    ];
    for (const value of [...wrong, ...NONSENSE]) assert.equal(pointOf(value), undefined, inspect(value));
  });

  test('only what lies on the earth is a point', () => {
    assert.ok(isPoint({ lat: -90, lng: 180 }));
    assert.ok(!isPoint({ lat: Number.NaN, lng: 0 }));
  });

  test('a number may be a text, as in an attribute', () => {
    assert.equal(numberOf('20', 1), 20);
    assert.equal(numberOf(0, 0), 0);
    for (const value of [null, undefined, '', 'x', 0, -1, Number.NaN, Number.POSITIVE_INFINITY, {}]) {
      assert.equal(numberOf(value, 1), undefined, inspect(value));
    }
  });

  test('filters that are not known are left out, and are told from those that are', () => {
    const good = { services: ['ev-service', 'charging'], models: ['aster'], pickUp: true };
    assert.deepEqual(filtersOf(good), good);
    assert.ok(areFilters(good));
    assert.ok(areFilters(undefined));
    assert.deepEqual(filtersOf({ services: ['valet', 'parts'], models: [1], pickUp: 'yes' }), { services: ['parts'] });
    for (const wrong of [
      { services: ['valet'] },
      { models: 'aster' },
      { models: [1] },
      { pickUp: 1 },
      { colour: 'red' },
    ]) {
      assert.ok(!areFilters(wrong), JSON.stringify(wrong));
    }
    for (const value of NONSENSE) assert.deepEqual(filtersOf(value), {}, inspect(value));
  });

  test('actions keep their order, each once', () => {
    assert.deepEqual(actionsOf(['route', 'call', 'route', 'dance']), ['route', 'call']);
    for (const value of NONSENSE) assert.deepEqual(actionsOf(value), []);
  });
});

describe('D2 a route', () => {
  const coordinates: [number, number][] = [
    [11.5, 48.1],
    [11.6, 48.2],
  ];
  const line = { type: 'LineString', coordinates } as const;

  test('is a line, or a feature of one', () => {
    const route = { line, corridorMeters: 5_000 };
    assert.deepEqual(routeOf(line, 5_000, undefined), route);
    assert.deepEqual(routeOf({ type: 'Feature', properties: {}, geometry: line }, 5_000, undefined), route);
    assert.deepEqual(routeOf(line, 900_000, 80_000), { line, corridorMeters: 200_000, reachMeters: 80_000 });
  });

  test('is none with fewer than two points, or points that are none', () => {
    const wrong = [
      { type: 'LineString', coordinates: coordinates.slice(1) },
      { type: 'LineString', coordinates: [...coordinates, [48.1, 111]] },
      { type: 'LineString', coordinates: [...coordinates, null] },
      { type: 'LineString', coordinates: 'here' },
      { type: 'Polygon', coordinates: [coordinates] },
      { type: 'Feature', geometry: null },
      { type: 'FeatureCollection', features: [line] },
    ];
    for (const value of [...wrong, ...NONSENSE]) assert.equal(routeOf(value, 5_000, undefined), undefined);
  });

  test('of too many points is thinned out, and keeps its ends', () => {
    const many = Array.from({ length: 30_001 }, (_, i): [number, number] => [i / 1000, 48]);
    const thin = routeOf({ type: 'LineString', coordinates: many }, 5_000, undefined)?.line.coordinates ?? [];
    assert.ok(thin.length <= 10_000);
    assert.deepEqual([thin[0], thin[thin.length - 1]], [many[0], many[many.length - 1]]);
  });
});
