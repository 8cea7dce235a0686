/** Dealers along a way. */
import { type Coordinates, distanceMeters, measureRoute, type OnRoute, type Route } from '@forecourt/contract';
import type { DealerIndex } from './dealer-index.ts';
import { chordFrom, chordOf, DOUBT_METERS, type Point, pointOf, type Vectors } from './vectors.ts';

/** Where on a way each dealer is that can be reached from it, by rows. */
export type AlongRoute = ReadonlyMap<number, OnRoute>;

/** A piece of a way, and the halves that it is made of. */
interface Piece {
  middle: Coordinates;
  centre: Point;
  /** How far the piece goes from its middle, in metres. */
  radiusMeters: number;
  /** How far from there a dealer may be to be beside it, as a chord. */
  reach: number;
  halves: readonly Piece[];
}

/** Below so many points a piece is not halved: asking its halves would cost more than they save. */
const SHORT = 16;

/** Between two points of a cap this large, the shortest way may leave it. */
const QUARTER_METERS = 10_000_000;

function pieceOf(points: readonly Coordinates[], from: number, to: number, corridorMeters: number): Piece {
  const half = (from + to) >> 1;
  const middle = points[half] as Coordinates;
  const halves =
    to - from < SHORT ? [] : [pieceOf(points, from, half, corridorMeters), pieceOf(points, half, to, corridorMeters)];
  const parts = halves.length
    ? halves
    : points.slice(from, to + 1).map((point) => ({ middle: point, radiusMeters: 0 }));
  const radiusMeters = Math.max(
    ...parts.map((part) => distanceMeters(middle, part.middle) + part.radiusMeters + DOUBT_METERS),
  );
  const reach = radiusMeters < QUARTER_METERS ? chordOf(radiusMeters + corridorMeters) : Number.POSITIVE_INFINITY;
  return { middle, centre: pointOf(middle), radiusMeters, reach, halves };
}

/** Whether a dealer may be beside a piece; most are told to be far away by the first few pieces. */
const mayBeBeside = (vectors: Vectors, row: number, { centre, reach, halves }: Piece): boolean =>
  chordFrom(vectors, row, centre) <= reach &&
  (halves.length === 0 || halves.some((half) => mayBeBeside(vectors, row, half)));

/** Measures all dealers of an index against a way. */
export function searchRoute(
  { vectors, dealerAt, rows }: DealerIndex,
  { line, corridorMeters, reachMeters = Number.POSITIVE_INFINITY }: Route,
): AlongRoute {
  const points = line.coordinates.map(([lng, lat]) => ({ lat, lng }));
  const whole = pieceOf(points, 0, points.length - 1, corridorMeters);
  const measure = measureRoute(line);
  const found = new Map<number, OnRoute>();
  for (const row of rows) {
    if (!mayBeBeside(vectors, row, whole)) continue;
    const onRoute = measure(dealerAt(row).location, corridorMeters);
    if (onRoute && onRoute.alongMeters + onRoute.asideMeters <= reachMeters) found.set(row, onRoute);
  }
  return found;
}
