import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type DistanceUnit, defaultUnit, distanceIn, distanceText } from './distance.ts';

describe('D4 the unit of a distance', () => {
  for (const [locale, unit] of [
    ['en', 'km'],
    ['en-GB', 'mi'],
    ['en-US', 'mi'],
    ['es-US', 'mi'],
    ['my-MM', 'mi'],
    ['en-LR', 'mi'],
    ['en-US-u-hc-h23', 'mi'],
    ['en-IE', 'km'],
    ['de', 'km'],
    ['de-DE', 'km'],
    ['zh-Hans-CN', 'km'],
    ['ar', 'km'],
  ] as const) {
    test(`${locale}: ${unit}`, () => assert.equal(defaultUnit(locale), unit));
  }
});

describe('D4 a distance in words', () => {
  const rows: readonly (readonly [meters: number, locale: string, unit: DistanceUnit | undefined, text: string])[] = [
    [0, 'en', undefined, '50 m'],
    [20, 'en', undefined, '50 m'],
    [74, 'en', undefined, '50 m'],
    [75, 'en', undefined, '100 m'],
    [349, 'en', undefined, '350 m'],
    [974, 'en', undefined, '950 m'],
    [975, 'en', undefined, '1 km'],
    [1000, 'en', undefined, '1 km'],
    [1240, 'en', undefined, '1.2 km'],
    [9949, 'en', undefined, '9.9 km'],
    [9950, 'en', undefined, '10 km'],
    [12_499, 'en', undefined, '12 km'],
    [1_234_567, 'en', undefined, '1,235 km'],
    [0, 'en-GB', undefined, '0.1 mi'],
    [400, 'en-GB', undefined, '0.2 mi'],
    [1609, 'en-GB', undefined, '1 mi'],
    [16_000, 'en-GB', undefined, '9.9 mi'],
    [16_093, 'en-US', undefined, '10 mi'],
    [1240, 'en-US', 'km', '1.2 km'],
    [1240, 'de-DE', 'mi', '0,8 mi'],
    [1240, 'de-DE', undefined, '1,2 km'],
    [350, 'zh-CN', undefined, '350米'],
    [1240, 'zh-CN', undefined, '1.2公里'],
    [1240, 'ar-EG', undefined, '١٫٢ كم'],
  ];
  for (const [meters, locale, unit, text] of rows) {
    test(`${meters} m in ${locale}${unit ? `, told in ${unit}` : ''}: ${text}`, () => {
      assert.equal(distanceText(meters, locale, unit).replace(/[\u00a0\u202f]/g, ' '), text);
    });
  }
});

describe('R12 a distance as a number and its unit', () => {
  for (const [meters, unit, value, name] of [
    [349, 'km', 350, 'meter'],
    [975, 'km', 1, 'kilometer'],
    [4040, 'km', 4, 'kilometer'],
    [12_499, 'km', 12, 'kilometer'],
    [0, 'mi', 0.1, 'mile'],
    [4040, 'mi', 2.5, 'mile'],
  ] as const) {
    test(`R12 ${meters} m in ${unit}: ${value} ${name}`, () =>
      assert.deepEqual(distanceIn(meters, unit), { value, unit: name }));
  }
});
