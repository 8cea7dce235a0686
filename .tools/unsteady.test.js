import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failedFilesIn } from './unsteady.js';

test('names each file once, of browser tests and of node:test', () => {
  assert.deepEqual(failedFilesIn('failed in a.test.ts\nx\nfailed in a.test.ts\n'), ['a.test.ts']);
  assert.deepEqual(failedFilesIn('✖ failing tests:\n\ntest at b/c.e2e.ts:12:3\n✖ name\n'), ['b/c.e2e.ts']);
});

test('names none where nothing failed, and where too much did', () => {
  assert.equal(failedFilesIn('3 passed, 0 failed\n'), undefined);
  assert.equal(failedFilesIn('failed in a\nfailed in b\nfailed in c\nfailed in d\n'), undefined);
});
