import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Environment, within } from './environment.ts';
import { FULLY_RESTRICTED, isRestricted, STRICT_DRIVING, stricter } from './ux-restrictions.ts';

describe('the stricter of two restrictions', () => {
  test('forbids what either forbids, and has the smaller of two numbers', () => {
    assert.deepEqual(
      stricter({ noKeyboard: true, maxItems: 6, maxDepth: 3 }, { noVideo: true, noKeyboard: false, maxItems: 3 }),
      { noKeyboard: true, noVideo: true, maxItems: 3, maxDepth: 3 },
    );
  });

  test('is the one where the other forbids nothing', () => {
    assert.deepEqual(stricter({}, {}), {});
    assert.deepEqual(stricter(FULLY_RESTRICTED, {}), FULLY_RESTRICTED);
    assert.deepEqual(stricter({}, FULLY_RESTRICTED), FULLY_RESTRICTED);
    assert.deepEqual(stricter(FULLY_RESTRICTED, STRICT_DRIVING), FULLY_RESTRICTED);
  });

  test('leaves out what is not forbidden', () => {
    assert.equal(isRestricted(stricter({ noVideo: false }, { noKeyboard: false })), false);
    assert.deepEqual(Object.keys(stricter({ noVideo: false }, {})), []);
  });
});

describe('an environment within another', () => {
  const car: Partial<Environment> = { display: 'car', restrictions: { noKeyboard: true }, theme: 'dark' };

  test('on a page its parts win', () => {
    const outer: Partial<Environment> = { restrictions: { noKeyboard: true }, theme: 'dark' };
    assert.deepEqual(within(outer, { restrictions: {} }), { restrictions: {}, theme: 'dark' });
    assert.deepEqual(within(outer, undefined), outer);
  });

  test('X9 in a car they tighten, and never loosen', () => {
    assert.deepEqual(within(car, { restrictions: {}, display: 'page', theme: 'light' }), { ...car, theme: 'light' });
    assert.deepEqual(within(car, { restrictions: { noVideo: true } }).restrictions, {
      noKeyboard: true,
      noVideo: true,
    });
    assert.deepEqual(within(car, undefined), car);
  });
});
