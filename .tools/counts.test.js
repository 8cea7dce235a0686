import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsIn } from './counts.js';

test('reads the last plain line', () => {
  assert.deepEqual(countsIn('1 passed, 2 failed\nmore\n3 passed, 0 failed\n'), { passed: 3, failed: 0 });
});

test("reads node:test's totals, cancelled tests as failed", () => {
  assert.deepEqual(countsIn('ℹ tests 4\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\n'), { passed: 2, failed: 2 });
});

test('finds nothing where nothing was counted', () => {
  assert.equal(countsIn('all fine: 3 passed, 0 failed tests'), undefined);
});
