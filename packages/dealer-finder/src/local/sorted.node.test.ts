import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sorted } from './sorted.ts';

/** Rows with a key each, many of them the same. */
const keysOf = (length: number): number[] => Array.from({ length }, (_, i) => (i * 7919) % 13);

/** Runs to the end, and counts the pauses. */
function run(length: number): { rows: number[]; pauses: number } {
  const keys = keysOf(length);
  const work = sorted(Int32Array.from(keys.keys()), (a, b) => (keys[a] as number) - (keys[b] as number));
  for (let pauses = 0; ; pauses += 1) {
    const step = work.next();
    if (step.done) return { rows: [...step.value], pauses };
  }
}

test('D2 rows are put in order, and those of one key stay as they were', () => {
  for (const length of [0, 1, 2, 3, 31, 32, 33, 100, 1000]) {
    const keys = keysOf(length);
    const expected = [...keys.keys()].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
    assert.deepEqual(run(length).rows, expected, `${length} rows`);
  }
});

test('D2 long lists are put in order with many pauses', () => {
  assert.ok(run(10_000).pauses > 1000);
});
