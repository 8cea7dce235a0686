/** Where a point is on a way: how far along it, and how far aside. */
import type { Dealer } from './dealer.ts';
import type { LineString } from './dealer-search.ts';
import { EARTH_RADIUS_METERS } from './geo.ts';
import type { Coordinates } from './primitives.ts';
import { angle, cross, dot, minus, plus, unit, type Vector, vectorOf } from './sphere.ts';

/** Where a point is on a way. */
export type OnRoute = NonNullable<Dealer['onRoute']>;

/** Measures where a point is; `undefined` when it is more than `withinMeters` aside. Default: any distance. */
export type MeasureOnRoute = (point: Coordinates, withinMeters?: number) => OnRoute | undefined;

/** One straight piece of a way, on the great circle through its ends. */
interface Segment {
  from: Vector;
  to: Vector;
  /** At a right angle to the circle; `undefined` when both ends are one point. */
  normal: Vector | undefined;
  /** What lies this side of these is between the ends: forward from `from`, back from `to`. */
  forward: Vector;
  back: Vector;
  length: number;
  /** Where `from` is along the way; as the lengths, an angle. */
  start: number;
}

/** Segments in a row, with a cap of the sphere that holds them: most stretches are too far away to look into. */
interface Stretch {
  segments: Segment[];
  centre: Vector;
  radius: number;
}

/** A millimetre. Of two places that are as near as that the first counts: a way out and back passes a dealer twice. */
const SAME = 0.001 / EARTH_RADIUS_METERS;

/** Prepares a way for many points. */
export function measureRoute(line: LineString): MeasureOnRoute {
  const stretches = stretchesOf(segmentsOf(line));
  return (point, withinMeters = Number.POSITIVE_INFINITY) => {
    const at = vectorOf(point);
    const around = stretches.map(({ segments, centre, radius }) => {
      const distance = angle(at, centre);
      return { segments, least: distance - radius, most: distance + radius };
    });
    // The way is no farther than any of its stretches can be. Half a metre, for what is told is rounded.
    const limit = Math.min(withinMeters / EARTH_RADIUS_METERS, ...around.map(({ most }) => most));
    let aside = limit + 0.5 / EARTH_RADIUS_METERS;
    let along: number | undefined;
    for (const { segments, least } of around) {
      if (least > aside) continue;
      for (const segment of segments) {
        const [distance, offset] = nearestOn(segment, at);
        if (distance < aside - (along === undefined ? 0 : SAME)) {
          aside = distance;
          along = segment.start + offset;
        }
      }
    }
    return along === undefined ? undefined : { alongMeters: inMeters(along), asideMeters: inMeters(aside) };
  };
}

/** Where the nearest point of a way is. For many points: `measureRoute`. */
export const alongRoute = (line: LineString, point: Coordinates): OnRoute => measureRoute(line)(point) as OnRoute;

/** How far a point is from a segment, and how far along it the nearest place is; as angles. */
function nearestOn(segment: Segment, at: Vector): [distance: number, offset: number] {
  const { from, to, normal, forward, back, length } = segment;
  if (!normal || dot(forward, at) <= 0) return [angle(from, at), 0];
  if (dot(back, at) <= 0) return [angle(to, at), length];
  return [Math.asin(Math.min(1, Math.abs(dot(normal, at)))), Math.atan2(dot(forward, at), dot(from, at))];
}

function segmentsOf({ coordinates }: LineString): Segment[] {
  const points = coordinates.map(([lng, lat]) => vectorOf({ lat, lng }));
  let start = 0;
  return points.slice(1).map((to, i) => {
    const from = points[i] as Vector;
    const normal = unit(cross(from, minus(to, from)));
    const [forward, back] = normal ? [cross(normal, from), cross(to, normal)] : [from, from];
    const segment = { from, to, normal, forward, back, length: angle(from, to), start };
    start += segment.length;
    return segment;
  });
}

function stretchesOf(all: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  // As many as each has segments: then as little as can be is looked at of both.
  const size = Math.ceil(Math.sqrt(all.length));
  for (let i = 0; i < all.length; i += size) {
    const segments = all.slice(i, i + size);
    const points = segments.flatMap(({ from, to }) => [from, to]);
    const centre = unit(points.reduce(plus)) ?? (points[0] as Vector);
    const radius = Math.max(...segments.map(({ from, length }) => angle(centre, from) + length));
    stretches.push({ segments, centre, radius });
  }
  return stretches;
}

const inMeters = (radians: number): number => Math.round(radians * EARTH_RADIUS_METERS);
