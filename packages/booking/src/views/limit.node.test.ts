import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limit } from './limit.ts';

const letters = ['a', 'b', 'c', 'd'];

test('B18 a list that may be shown whole is left alone', () => {
  assert.equal(
    limit(letters, undefined, () => false),
    letters,
  );
  assert.equal(
    limit(letters, 4, () => false),
    letters,
  );
});

test('B18 of a list that is too long, what was chosen is shown, in its place', () => {
  assert.deepEqual(
    limit(letters, 2, (letter) => letter === 'd'),
    ['a', 'd'],
  );
});
