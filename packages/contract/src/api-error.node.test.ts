import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from './api-error.ts';
import { apiErrorCodeOf } from './api-error-code.ts';

test('a failed call is told apart by the codes of the contract, whoever has made its error', () => {
  assert.equal(apiErrorCodeOf(new ApiError('timeout', 'too slow')), 'timeout');
  assert.equal(apiErrorCodeOf({ code: 'offline' }), 'offline');
  assert.equal(apiErrorCodeOf({ code: 'slot-taken' }, ['slot-taken']), 'slot-taken');
  assert.equal(apiErrorCodeOf({ code: 'timeout' }, ['slot-taken']), 'timeout');
});

test('what has no code that is known is unavailable', () => {
  for (const error of [undefined, null, 'timeout', new Error('timeout'), { code: 7 }, { code: 'slot-taken' }]) {
    assert.equal(apiErrorCodeOf(error), 'unavailable');
  }
});
