/** Boxes of longitude and latitude: what the index finds dealers by. None of them crosses the 180th meridian. */
import { type BoundingBox, type Coordinates, EARTH_RADIUS_METERS } from '@forecourt/contract';

/** West, south, east, north in degrees; west is never above east, south never above north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** What a bounding box covers: two boxes when it crosses the 180th meridian, none when its south is above its north. */
export function boxesOf([west, south, east, north]: BoundingBox): Box[] {
  if (south > north) return [];
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

/** Boxes that hold all that is as near to a point, and a little more. */
export function boxesAround({ lat, lng }: Coordinates, meters: number): Box[] {
  // A metre more, because distances are rounded.
  const angle = (meters + 1) / EARTH_RADIUS_METERS;
  const [south, north] = [lat - degrees(angle), lat + degrees(angle)];
  // Around a pole there is every longitude.
  if (south <= -90 || north >= 90) return [[-180, Math.max(south, -90), 180, Math.min(north, 90)]];
  // The circle's own east and west; they lie a little nearer to the pole than its centre.
  const aside = degrees(Math.asin(Math.min(1, Math.sin(angle) / Math.cos((lat * Math.PI) / 180))));
  return boxesOf([wrap(lng - aside), south, wrap(lng + aside), north]);
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}

function wrap(lng: number): number {
  if (lng < -180) return lng + 360;
  return lng > 180 ? lng - 360 : lng;
}
