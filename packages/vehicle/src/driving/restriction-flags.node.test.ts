import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FULLY_RESTRICTED, STRICT_DRIVING, stricter } from '@forecourt/core';
import { forbidden, PROFILES } from './profiles.ts';
import { fromFlags, fromHost, toFlags } from './restriction-flags.ts';

/** The names of Android's bits, each with what it forbids here. */
const MEANING = [
  [1, 'noDialpad'],
  [2, 'noFiltering'],
  [4, 'maxStringLength'],
  [8, 'noKeyboard'],
  [16, 'noVideo'],
  [32, 'maxItems', 'maxCumulativeItems', 'maxDepth'],
  [64, 'noSetup'],
  [128, 'noTextMessage'],
  [256, 'noVoiceTranscription'],
] as const;

describe('the bit set of a platform', () => {
  test('each of the 512 sets is what its bits say, and comes back the same', () => {
    for (let flags = 0; flags < 512; flags += 1) {
      const restrictions = fromFlags(flags);
      const expected = MEANING.filter(([bit]) => flags & bit).flatMap(([, ...names]) => names);
      assert.deepEqual(Object.keys(restrictions).sort(), [...expected].sort(), `${flags}`);
      assert.equal(toFlags(restrictions), flags);
    }
  });

  test('the numbers are Android’s where the platform says none', () => {
    const { maxStringLength, maxCumulativeItems, maxDepth, maxItems } = fromFlags(4 | 32);
    assert.deepEqual([maxStringLength, maxCumulativeItems, maxDepth, maxItems], [120, 21, 3, 6]);
    const own = fromFlags(4 | 32, { maxStringLength: 40, maxCumulativeItems: 9, maxContentDepth: 1 });
    assert.deepEqual([own.maxStringLength, own.maxCumulativeItems, own.maxDepth], [40, 9, 1]);
  });

  test('all bits are the full restriction, and all but the transcript those of driving', () => {
    assert.deepEqual(fromFlags(511), FULLY_RESTRICTED);
    assert.deepEqual(fromFlags(255), stricter(STRICT_DRIVING, {}));
  });

  for (const [name, said] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', '16'],
    ['no bit set', {}],
    ['a bit set that is text', { flags: '16' }],
    ['a bit set that is no number', { flags: Number.NaN }],
    ['a fraction', { flags: 1.5 }],
    ['less than 0', { flags: -1 }],
    ['a bit that does not exist', { flags: 512 }],
    ['a length that is text', { flags: 4, maxStringLength: '120' }],
    ['a length below 0', { flags: 4, maxStringLength: -1 }],
    ['items without an end', { flags: 32, maxCumulativeItems: Number.POSITIVE_INFINITY }],
    ['a depth of a half', { flags: 32, maxContentDepth: 0.5 }],
    ['a driving state that does not exist', { flags: 0, drivingState: 'flying' }],
    ['a display that is neither', { flags: 0, isPassengerDisplay: 'yes' }],
  ] as const) {
    test(`what is malformed forbids everything: ${name}`, () => assert.deepEqual(fromHost(said), FULLY_RESTRICTED));
  }
});

describe('the profiles', () => {
  const flagsOf = (profile: (typeof PROFILES)[number]): number[] =>
    (['parked', 'idling', 'moving', 'unknown'] as const).map((state) => toFlags(forbidden(profile, state)));

  test('forbid what the specification says, state by state', () => {
    assert.deepEqual(Object.fromEntries(PROFILES.map((profile) => [profile, flagsOf(profile)])), {
      none: [0, 0, 0, 0],
      strict: [0, 255, 255, 511],
      aosp: [0, 16, 255, 511],
      jp: [0, 255, 255, 511],
      passenger: [0, 255, 255, 511],
    });
  });

  test('strict has Android’s numbers, six rows, and three where nothing is known', () => {
    const numbers = { maxStringLength: 120, maxCumulativeItems: 21, maxDepth: 3 };
    for (const [state, maxItems] of [
      ['idling', 6],
      ['moving', 6],
      ['unknown', 3],
    ] as const) {
      const { maxStringLength, maxCumulativeItems, maxDepth, ...rest } = forbidden('strict', state);
      assert.deepEqual({ maxStringLength, maxCumulativeItems, maxDepth }, numbers);
      assert.equal(rest.maxItems, maxItems);
    }
  });

  test('jp has 31 characters, whatever the state that is not parked', () => {
    for (const state of ['idling', 'moving', 'unknown'] as const) {
      assert.deepEqual(forbidden('jp', state), stricter(forbidden('strict', state), { maxStringLength: 31 }));
    }
  });
});
