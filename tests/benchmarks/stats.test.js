import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, medians, quantile } from './stats.js';

test('the median of an even number of samples lies between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9, 1, 5]), 5);
});

test('a quantile sorts by value, not by text, and leaves the samples as they are', () => {
  const samples = [100, 9, 20];
  assert.equal(quantile(samples, 1), 100);
  assert.equal(quantile(samples, 0), 9);
  assert.deepEqual(samples, [100, 9, 20]);
});

test('no samples have no quantile', () => {
  assert.equal(median([]), undefined);
  assert.deepEqual(medians([]), {});
});

test('medians are taken field by field, of numbers that every sample has', () => {
  const samples = [
    { cpu: 1, heap: 10, problems: [] },
    { cpu: 3, problems: [] },
  ];
  assert.deepEqual(medians(samples), { cpu: 2 });
});
