/** Distances on the earth, one way for widgets, memory adapters and tests. */
import type { BoundingBox } from './dealer-search.ts';
import type { Coordinates } from './primitives.ts';

/** The mean radius of the earth (IUGG), in metres. */
export const EARTH_RADIUS_METERS = 6_371_008.8;

/** Where a dealer is whose coordinates cannot be read: near nothing and inside nothing. It is still a dealer. */
export const NOWHERE: Coordinates = { lat: Number.NaN, lng: Number.NaN };

/** The distance between two points along the surface (haversine), in whole metres. */
export function distanceMeters(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const haversine = (angle: number): number => Math.sin(radians(angle) / 2) ** 2;
  const h = haversine(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * haversine(b.lng - a.lng);
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Whether a point is in a box or on its edge. */
export const isInside = ({ lat, lng }: Coordinates, [west, south, east, north]: BoundingBox): boolean =>
  lat >= south && lat <= north && (west <= east ? lng >= west && lng <= east : lng >= west || lng <= east);
