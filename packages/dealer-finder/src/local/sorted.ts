/** Sorting that can pause, for lists that would keep the page waiting. */
import type { Ordering, Rows } from './rows.ts';
import { BATCH, type Sliced } from './slices.ts';

/** The rows in an order: pairs are merged, then pairs of these, until all are one. */
export function* sorted(rows: Rows, compare: Ordering): Sliced<Rows> {
  const { length } = rows;
  let [from, to] = [rows.slice(), new Int32Array(length)];
  for (let width = 1; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = Math.min(start + width, length);
      const end = Math.min(middle + width, length);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at += 1) {
        if (at % BATCH === 0) yield;
        const isLeft = right === end || (left < middle && compare(from[left] as number, from[right] as number) <= 0);
        to[at] = from[isLeft ? left++ : right++] as number;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
