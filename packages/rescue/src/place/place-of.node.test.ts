import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RescuePlace } from '@forecourt/contract';
import type { Fix } from '../rescue.context.ts';
import { ageIn, bestOf, describeFix } from './fixes.ts';
import { placeOf } from './place-of.ts';

/** Whether the contract takes it. */
const isTaken = (made: unknown): boolean => !('issues' in RescuePlace['~standard'].validate(made));

const NOW = Date.parse('2026-11-24T10:00:00Z');
const FIX: Fix = { lat: 48.137154, lng: 11.575382, source: 'gnss', accuracyMeters: 20, at: NOW - 10_000 };
/** Members of a fix, `undefined` where it has none. */
type Parts = { readonly [Name in keyof Fix]?: Fix[Name] | undefined };

const fixWith = (parts: Parts): Fix => ({ ...FIX, ...parts }) as Fix;
/** About so many metres north of the fix. */
const north = (meters: number, parts: Parts = {}): Fix =>
  fixWith({ lat: FIX.lat + meters / 111_195, at: NOW, ...parts });

describe('R5 which fix is kept', () => {
  for (const [what, known, found, isFoundKept] of [
    ['the only one', undefined, FIX, true],
    ['the more exact one', FIX, north(5, { accuracyMeters: 10 }), true],
    ['the known one, which is more exact', FIX, north(30, { accuracyMeters: 500 }), false],
    ['the newer of two that are alike', FIX, north(5), true],
    ['the newer one, for the known one is old', { ...FIX, at: NOW - 30_001 }, north(5, { accuracyMeters: 80 }), true],
    ['the known one, which is not old yet', { ...FIX, at: NOW - 30_000 }, north(5, { accuracyMeters: 80 }), false],
    ['the newer one, for the car is somewhere else', FIX, north(101, { accuracyMeters: 80 }), true],
    ['the known one, for the car may be where it was', FIX, north(99, { accuracyMeters: 80 }), false],
    ['the one with an accuracy', fixWith({ accuracyMeters: undefined }), north(5, { accuracyMeters: 3000 }), true],
    ['the one with an accuracy, as it is known', FIX, north(5, { accuracyMeters: undefined }), false],
    [
      'the found one, for the age of the other is not known',
      { ...FIX, at: Number.NaN },
      north(5, { accuracyMeters: 80 }),
      true,
    ],
    ['the known one, for the other is of where the car was before', FIX, north(5000, { at: NOW - 600_000 }), false],
    ['the known one, for the age of the other is not known', FIX, north(5000, { at: Number.NaN }), false],
    [
      'the one with an accuracy, also where the other has no age',
      FIX,
      fixWith({ at: Number.NaN, accuracyMeters: undefined }),
      false,
    ],
    ['what a person says', FIX, north(5000, { source: 'manual', accuracyMeters: undefined }), true],
    ['what a person said', north(5000, { source: 'manual' }), FIX, false],
    ['what a person said last', north(5000, { source: 'manual' }), north(9, { source: 'manual' }), true],
  ] as [string, Fix | undefined, Fix, boolean][]) {
    test(`R5 ${what}`, () => assert.equal(bestOf(known, found), isFoundKept ? found : known));
  }
});

describe('R5 what there is to say of a fix', () => {
  for (const [what, parts, ageSeconds, isTrusted] of [
    ['within 150 m and 60 s it is trusted', { accuracyMeters: 150, at: NOW - 60_000 }, 60, true],
    ['more than 150 m off it is not', { accuracyMeters: 151 }, 10, false],
    ['older than 60 s it is not', { at: NOW - 61_000 }, 61, false],
    ['without an accuracy it is not', { accuracyMeters: undefined }, 10, false],
    ['without a time it is not', { at: Number.NaN }, undefined, false],
    ['by a clock that is a little ahead it is', { at: NOW + 4000 }, 0, true],
    ['by a clock that is far ahead it is not', { at: NOW + 3_600_000 }, undefined, false],
  ] as [string, Parts, number | undefined, boolean][]) {
    test(`R5 ${what}`, () => {
      const fix = fixWith(parts);
      const { source, accuracyMeters } = fix;
      assert.deepEqual(describeFix(fix, NOW), { source, accuracyMeters, ageSeconds, isTrusted });
      assert.equal(placeOf({ fix, recent: [], answers: {} }, NOW)?.position?.isTrusted, isTrusted);
    });
  }

  test('R5 an age is said in seconds, minutes or hours', () => {
    const said = [0, 59, 60, 3599, 3600, 90_000].map((seconds) => Object.values(ageIn(seconds)).join(' '));
    assert.deepEqual(said, ['0 second', '59 second', '1 minute', '59 minute', '1 hour', '25 hour']);
  });
});

describe('R7 the place that is sent', () => {
  const fixOnly = placeOf(
    { fix: { ...FIX, headingDegrees: 90 }, recent: [north(-50), north(-100), north(-150)], answers: {} },
    NOW,
  );

  test('R5 R7 a fix with its accuracy, age, source, trust, the two before it and its plus code', () => {
    assert.deepEqual(fixOnly, {
      position: {
        lat: 48.137154,
        lng: 11.575382,
        source: 'gnss',
        isTrusted: true,
        accuracyMeters: 20,
        fixedAt: '2026-11-24T09:59:50.000Z',
        headingDegrees: 90,
      },
      plusCode: '8FWH4HPG+V5',
      recent: [north(-50), north(-100)].map(({ lat, lng }) => ({ lat, lng })),
    });
  });

  test('R7 nothing known is no place', () => {
    assert.equal(placeOf({ fix: undefined, recent: [], answers: { place: ' ', roadType: 'tunnel' } }, NOW), undefined);
  });

  test('R5 degrees that were typed go before a fix, and are not trusted for that', () => {
    const place = placeOf({ fix: FIX, recent: [north(-50)], answers: { place: '48.2, 11.6' } }, NOW);
    assert.deepEqual(place, {
      position: { lat: 48.2, lng: 11.6, source: 'manual', isTrusted: false, fixedAt: '2026-11-24T10:00:00.000Z' },
      plusCode: '8FWH6J22+22',
    });
  });

  test('R5 a short plus code is the one near the fix, as exact as it was typed', () => {
    const place = placeOf({ fix: FIX, recent: [], answers: { place: '4HX8+9CQ' } }, NOW);
    assert.equal(place?.plusCode, '8FWH4HX8+9CQ');
    assert.equal(place?.position?.source, 'manual');
  });

  test('R5 R7 a road, its marker, direction and kind stand beside a fix, and without one', () => {
    const answers = { place: 'A9 km 514,5', direction: ' to Nürnberg ', roadType: 'motorway' } as const;
    const words = { road: 'A9', marker: '514.5', direction: 'to Nürnberg', roadType: 'motorway' };
    assert.deepEqual(placeOf({ fix: undefined, recent: [], answers }, NOW), words);
    const { position, plusCode, ...rest } = placeOf({ fix: FIX, recent: [], answers }, NOW) ?? {};
    assert.deepEqual(rest, words);
    assert.equal(position?.source, 'gnss');
    assert.equal(plusCode, '8FWH4HPG+V5');
  });

  test('R7 each of them is one the contract takes', () => {
    const fixes = [undefined, FIX, { ...FIX, at: Number.NaN }, { ...FIX, at: 1.7e15 }, { ...FIX, at: 0 }];
    for (const fix of fixes) {
      for (const place of [undefined, 'x'.repeat(500), 'A9 km 514,5', '48.2, 11.6', '4HX8+9C Munich', '4HX8+9C']) {
        const made = placeOf({ fix, recent: [], answers: { ...(place && { place }) } }, NOW);
        assert.ok(made ? isTaken(made) : !fix && !place, JSON.stringify(made));
      }
    }
  });
});
