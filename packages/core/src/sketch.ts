/** What a sketch of the surroundings of a place is drawn from, without a map. */
import type { Coordinates } from '@forecourt/contract';

const METERS_PER_DEGREE = 111_195;

/** Where something is from a place, in metres. */
export interface Offset {
  readonly east: number;
  readonly north: number;
}

/** Where a place is from another, as on a flat map: good for some hundred kilometres. */
export const offsetFrom = (from: Coordinates, { lat, lng }: Coordinates): Offset => ({
  // the shorter way around
  east: (((lng - from.lng + 540) % 360) - 180) * METERS_PER_DEGREE * Math.cos((from.lat * Math.PI) / 180),
  north: (lat - from.lat) * METERS_PER_DEGREE,
});

/** The first number of the row 0.1, 0.2, 0.5, 1, 2, 5, 10 … that is not below a positive one: the radius of a ring around it. */
export function ringAround(far: number): number {
  const power = Math.floor(Math.log10(far));
  // not multiplied by 10 ** power: 0.3 is no step of it
  const step = [1, 2, 5].find((each) => Number(`${each}e${power}`) >= far);
  return Number(step ? `${step}e${power}` : `1e${power + 1}`);
}
