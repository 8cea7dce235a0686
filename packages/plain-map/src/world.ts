/** The shapes of the world, unpacked when they are first asked for. */
import { BORDERS, LAND, PER_DEGREE } from './world.data.ts';

/** `[longitude, latitude]` in degrees. */
export type Position = [number, number];

export interface World {
  /** Polygons: an outer ring, then its holes; each ring ends where it begins. */
  land: readonly Position[][][];
  borders: readonly Position[][];
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The points of a packed line. */
function unpack(text: string): Position[] {
  const points: Position[] = [];
  const at: Position = [0, 0];
  let axis = 0;
  let value = 0;
  let place = 1;
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value += (bits % 32) * place;
    place *= 32;
    if (bits >= 32) continue;
    at[axis as 0 | 1] += value % 2 ? -(value - 1) / 2 : value / 2;
    if (axis === 1) points.push([at[0] / PER_DEGREE, at[1] / PER_DEGREE]);
    [axis, value, place] = [1 - axis, 0, 1];
  }
  return points;
}

let unpacked: World | undefined;

export function world(): World {
  unpacked ??= {
    land: LAND.split(',').map((polygon) => polygon.split(' ').map(unpack)),
    borders: BORDERS.split(',').map(unpack),
  };
  return unpacked;
}
