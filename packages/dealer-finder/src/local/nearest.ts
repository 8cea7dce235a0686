/** The first of many dealers, by distance or by another order, without sorting them all. */
import { type Coordinates, distanceMeters } from '@forecourt/contract';
import type { DealerIndex } from './dealer-index.ts';
import { type Ordering, type Rows, rowsThat } from './rows.ts';
import { chordFrom, chordOf, DOUBT_METERS, isKnown, metersOf, pointOf } from './vectors.ts';

/** Above so many, sorting all of them costs less than to keep the best in order. */
const MANY = 1000;

/** The first `count` of the rows. */
export function firstOf(rows: Rows, count: number, compare: Ordering): number[] {
  if (count > MANY) return Array.from(rows).sort(compare).slice(0, count);
  const best: number[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    if (best.length === count && compare(row, best[count - 1] as number) >= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(row, best[middle] as number) < 0) high = middle;
      else low = middle + 1;
    }
    best.splice(low, 0, row);
    if (best.length > count) best.pop();
  }
  return best;
}

/** The rows of the dealers that are at most so far away, in whole metres. */
export function rowsWithin(
  { vectors, dealerAt }: DealerIndex,
  rows: Rows,
  near: Coordinates,
  radiusMeters: number,
): Rows {
  const centre = pointOf(near);
  const surely = chordOf(radiusMeters - DOUBT_METERS);
  const hardly = chordOf(radiusMeters + DOUBT_METERS);
  return rowsThat(rows, (row) => {
    const chord = chordFrom(vectors, row, centre);
    return chord <= surely || (chord <= hardly && distanceMeters(near, dealerAt(row).location) <= radiusMeters);
  });
}

/** A dealer, by its row, and how far away it is; `undefined`: nobody knows. */
export interface Distant {
  row: number;
  distanceMeters?: number;
}

/**
 * The nearest `count` dealers, by distance in whole metres and then as `ties` says; behind them those of whom it is not known
 * where they are, by name. Only those that may be among the first are measured.
 */
export function nearestOf(
  index: DealerIndex,
  rows: Rows,
  near: Coordinates,
  count: number,
  ties: Ordering = index.byName,
): Distant[] {
  const { vectors, dealerAt, byName } = index;
  const centre = pointOf(near);
  const limitAfter = createLimit(count);
  let limit = Number.POSITIVE_INFINITY;
  const possible: number[] = [];
  const chords: number[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as number;
    const chord = chordFrom(vectors, row, centre);
    if (chord <= limit) {
      possible.push(row);
      chords.push(chord);
      limit = limitAfter(chord);
    }
  }
  const nearest: Distant[] = possible
    .filter((_, i) => (chords[i] as number) <= limit)
    .map((row) => ({ row, distanceMeters: distanceMeters(near, dealerAt(row).location) }))
    .sort((a, b) => a.distanceMeters - b.distanceMeters || ties(a.row, b.row));
  if (nearest.length < count) {
    const unknown = rowsThat(rows, (row) => !isKnown(vectors, row));
    nearest.push(...firstOf(unknown, count - nearest.length, byName).map((row) => ({ row })));
  }
  return nearest.slice(0, count);
}

/** Takes one after the other, and says how far away one may be to be among the nearest `count`, with a metre of doubt. */
function createLimit(count: number): (chord: number) => number {
  const best = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  let limit = Number.POSITIVE_INFINITY;
  return (chord) => {
    if (count > MANY || !(chord < (best[count - 1] as number))) return limit;
    let at = count - 1;
    for (; at > 0 && (best[at - 1] as number) > chord; at -= 1) best[at] = best[at - 1] as number;
    best[at] = chord;
    const worst = best[count - 1] as number;
    if (worst < Number.POSITIVE_INFINITY) limit = chordOf(metersOf(worst) + DOUBT_METERS);
    return limit;
  };
}
