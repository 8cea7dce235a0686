/** Points of the unit sphere as vectors: that way neither the 180th meridian nor a pole is a special place. */
import type { Coordinates } from './primitives.ts';

export type Vector = readonly [x: number, y: number, z: number];

export function vectorOf({ lat, lng }: Coordinates): Vector {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The point in the direction of a vector, to the metre. */
export function pointOf([x, y, z]: Vector): Coordinates {
  const degrees = (radians: number): number => Math.round((radians * 180e5) / Math.PI) / 1e5;
  return { lat: degrees(Math.atan2(z, Math.sqrt(x * x + y * y))), lng: degrees(Math.atan2(y, x)) };
}

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** The same direction with the length 1; `undefined` for no direction at all. */
export function unit(vector: Vector): Vector | undefined {
  const length = Math.sqrt(dot(vector, vector));
  return length > 0 ? [vector[0] / length, vector[1] / length, vector[2] / length] : undefined;
}

/** The angle between two points, exact for near ones too. */
export function angle(a: Vector, b: Vector): number {
  const chord = minus(a, b);
  return 2 * Math.asin(Math.min(1, Math.sqrt(dot(chord, chord)) / 2));
}

/** The middle of points, also of those on both sides of the 180th meridian. There must be one. */
export function meanLocation(points: readonly Coordinates[]): Coordinates {
  return pointOf(points.map(vectorOf).reduce(plus));
}
