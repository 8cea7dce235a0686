import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { locationOf, plusCodeOf, speltCode } from './plus-code.ts';

const MUNICH = { lat: 48.137, lng: 11.575 };

const rounded = (code: string, near?: { lat: number; lng: number }): [number, number] | undefined => {
  const { lat, lng } = locationOf(code, near) ?? {};
  return lat === undefined || lng === undefined ? undefined : [Number(lat.toFixed(7)), Number(lng.toFixed(7))];
};

describe('D10 a plus code', () => {
  // the middles of the areas that the specification's own test data names
  for (const [code, lat, lng] of [
    ['7FG49Q00+', 20.375, 2.775],
    ['7FG49QCJ+2V', 20.3700625, 2.7821875],
    ['7FG49QCJ+2VX', 20.3701125, 2.7822344],
    ['7FG49QCJ+2VXGJ', 20.3701135, 2.7822354],
    ['8FVC2222+22', 47.0000625, 8.0000625],
    ['4VCPPQGP+Q9', -41.2730625, 174.7859375],
    ['62G20000+', 0.5, -179.5],
    ['22220000+', -89.5, -179.5],
    ['7fg49qcj+2v', 20.3700625, 2.7821875],
  ] as const) {
    test(`D10 in full: ${code}`, () => assert.deepEqual(rounded(code), [lat, lng]));
  }

  test('D10 that is short is the nearest of its kind', () => {
    const whole = rounded('8FWH4HX8+9C');
    for (const code of ['WH4HX8+9C', '4HX8+9C', 'X8+9C']) assert.deepEqual(rounded(code, MUNICH), whole);
    // just south of a cell's edge the nearest lies beyond it
    assert.deepEqual(rounded('XXXX+XX', { lat: 49.01, lng: 12.01 }), rounded('8FWHXXXX+XX'));
    assert.deepEqual(rounded('22+22', { lat: 20.37, lng: 179.99 })?.[1].toFixed(1), '-180.0');
  });

  for (const code of [
    '4HX8+9C',
    '8FWH4HX8',
    '8FWH4HX8+9',
    '8FWH4HX+99',
    '8FWH0000+22',
    '8FW04HX8+22',
    '4H00+',
    'X2222222+22',
    '8FWH4HX89+22',
    'AFWH4HX8+9C',
    '+22',
    '',
  ]) {
    test(`D10 ‘${code}’ alone is none`, () => assert.equal(locationOf(code, undefined), undefined));
  }

  test('D10 that is padded has no place it is short for', () => {
    assert.equal(locationOf('4H00+', MUNICH), undefined);
  });
});

describe('R5 the plus code of a place', () => {
  // places and codes as the specification's own test data name them
  for (const [lat, lng, code] of [
    [20.3700625, 2.7821875, '7FG49QCJ+2V'],
    [47.0000625, 8.0000625, '8FVC2222+22'],
    [-41.2730625, 174.7859375, '4VCPPQGP+Q9'],
    [-89.9999375, -179.9999375, '22222222+22'],
    [20.5, 2.5, '7FG4GG22+22'],
    [90, 1, 'CFX3X2X2+X2'],
    [92, 1, 'CFX3X2X2+X2'],
    [1, 180, '62H22222+22'],
    [1, 181, '62H32222+22'],
    [-90, -180, '22222222+22'],
    [48.137154, 11.575382, '8FWH4HPG+V5'],
  ] as const) {
    test(`R5 ${lat}, ${lng}: ${code}`, () => assert.equal(plusCodeOf({ lat, lng }), code));
  }

  const lat = fc.double({ min: -90, max: 90, noNaN: true });
  const lng = fc.double({ min: -180, max: 180, noNaN: true });
  const half = 1 / 16_000 + 1e-9;

  test('R5 leads back to within half a cell of the place', () => {
    fc.assert(
      fc.property(lat, lng, (y, x) => {
        const found = locationOf(plusCodeOf({ lat: y, lng: x }), undefined);
        assert.ok(found);
        assert.ok(Math.abs(found.lat - y) <= half * (y === 90 ? 2 : 1), `${found.lat} is not ${y}`);
        // the 180th meridian is both east and west
        assert.ok(Math.min(Math.abs(found.lng - x), Math.abs(found.lng + 360 - x)) <= half, `${found.lng} is not ${x}`);
      }),
    );
  });

  test('R5 of the middle of a cell is that cell', () => {
    fc.assert(
      fc.property(lat, lng, (y, x) => {
        const code = plusCodeOf({ lat: y, lng: x });
        const middle = locationOf(code, undefined);
        assert.ok(middle);
        assert.equal(plusCodeOf(middle), code);
      }),
    );
  });

  test('R5 without its first digits is found again near the place', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), lng, (y, x) => {
        const code = plusCodeOf({ lat: y, lng: x });
        const found = locationOf(code.slice(4), { lat: y + 0.2, lng: x });
        assert.ok(found);
        assert.equal(plusCodeOf(found), code);
      }),
    );
  });

  test('R6 is spelt sign by sign', () => assert.equal(speltCode('8FWH4HPG+V5', 'plus'), '8 F W H 4 H P G plus V 5'));
});
