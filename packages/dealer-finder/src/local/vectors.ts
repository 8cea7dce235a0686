/**
 * Points as unit vectors, three numbers each in one array: of two points, that with the shorter straight line through the
 * earth is nearer, which takes no trigonometry to say.
 */
import { type Coordinates, EARTH_RADIUS_METERS } from '@forecourt/contract';

const RADIANS = Math.PI / 180;

/** Points by their rows. A row whose point is not known holds `NaN`: it is near nothing. */
export type Vectors = Float64Array;

/** Puts a point into its row. */
export function putPoint(vectors: Vectors, row: number, { lat, lng }: Coordinates): void {
  const cos = Math.cos(lat * RADIANS);
  vectors[3 * row] = cos * Math.cos(lng * RADIANS);
  vectors[3 * row + 1] = cos * Math.sin(lng * RADIANS);
  vectors[3 * row + 2] = Math.sin(lat * RADIANS);
}

/** Whether the point of a row is known. */
export const isKnown = (vectors: Vectors, row: number): boolean => !Number.isNaN(vectors[3 * row]);

/** One point, to be compared with many. */
export interface Point {
  x: number;
  y: number;
  z: number;
}

/** A point that stands in no row. */
export function pointOf(coordinates: Coordinates): Point {
  const vector = new Float64Array(3);
  putPoint(vector, 0, coordinates);
  const [x, y, z] = vector as unknown as [number, number, number];
  return { x, y, z };
}

/** The square of the straight line from the point of a row to another. */
export function chordFrom(vectors: Vectors, row: number, { x, y, z }: Point): number {
  const dx = (vectors[3 * row] as number) - x;
  const dy = (vectors[3 * row + 1] as number) - y;
  const dz = (vectors[3 * row + 2] as number) - z;
  return dx * dx + dy * dy + dz * dz;
}

/** The square of the straight line between points so many metres apart along the surface; no limit from half the globe on. */
export function chordOf(meters: number): number {
  if (meters < 0) return -1;
  const angle = meters / EARTH_RADIUS_METERS;
  return angle >= Math.PI ? Number.POSITIVE_INFINITY : (2 * Math.sin(angle / 2)) ** 2;
}

/** The inverse of `chordOf`. */
export const metersOf = (chord: number): number =>
  2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord) / 2));

/** What two ways to calculate a distance, and its rounding to whole metres, may differ by. */
export const DOUBT_METERS = 1;
