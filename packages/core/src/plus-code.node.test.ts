import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { locationOf } from './plus-code.ts';

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
