/** Dealers along a way: the index finds those that may be near it, the contract's own measure says which are. */
import { setImmediate } from 'node:timers/promises';
import {
  type Coordinates,
  type Dealer,
  distanceMeters,
  type LineString,
  meanLocation,
  measureRoute,
  type OnRoute,
  type Route,
} from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import { boxesAround } from './boxes.ts';
import { and, type Condition, isOneOf } from './dealer.filters.ts';
import type { Part, Slice, Sorted } from './order.ts';

/** Where on a way a dealer is. */
interface OnWay extends OnRoute {
  id: string;
}

/** Nobody drives once around the earth; a line that is longer would only cost time to measure. */
const LONGEST_METERS = 40_000_000;

/** After so many points have been measured the service turns to other requests for a moment. */
const POINTS_AT_ONCE = 100_000;

/**
 * A line that goes to and fro among very many dealers has to be measured as a whole for each of them, which takes many
 * seconds; a real way takes a tenth of one.
 */
const LONGEST_MS = 2000;

/**
 * The dealers in the corridor of a route and within its reach, in the order of travel. Exact, however many points the line
 * has: only the search for who may be near it looks at fewer. Refuses a line that takes too long by `clock`, in
 * milliseconds; what other requests take meanwhile does not count, nor, by default, what other processes take.
 */
export async function findOnWay(
  db: Db,
  { line, corridorMeters, reachMeters }: Route,
  clock = processorTime,
): Promise<OnWay[]> {
  const found = await findNearLine(db, line, corridorMeters);
  const measure = measureRoute(line);
  const way: OnWay[] = [];
  const atOnce = Math.ceil(POINTS_AT_ONCE / line.coordinates.length);
  let spent = 0;
  for (let i = 0; i < found.length; i += atOnce) {
    await setImmediate();
    const begun = clock();
    for (const { id, ...location } of found.slice(i, i + atOnce)) {
      const onRoute = measure(location, corridorMeters);
      if (onRoute && onRoute.alongMeters + onRoute.asideMeters <= (reachMeters ?? Number.POSITIVE_INFINITY)) {
        way.push({ id, ...onRoute });
      }
    }
    spent += clock() - begun;
    if (spent > LONGEST_MS) {
      throw refuse({ pointer: '/route', detail: 'is too tangled to be measured for all the dealers that are near it' });
    }
  }
  return way.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/** Those of a way that fit, in its order; with `near`, how far away they are too. */
export async function sortByWay(
  db: Db,
  way: readonly OnWay[],
  conditions: readonly Condition[],
  { limit, after, near }: Part & { near: Coordinates | undefined },
): Promise<Slice> {
  const dealers = db.selectFrom('dealer');
  const rows = await dealers.select('id').where(and(conditions)).execute();
  const ids = new Set(rows.map(({ id }) => id));
  const fitting = way.filter(({ id }) => ids.has(id));
  const page = fitting.filter((each) => !after || compare(keyOf(each), after) > 0).slice(0, limit);
  const read = await dealers
    .select(['id', 'data'])
    .where(isOneOf(page.map(({ id }) => id)))
    .execute();
  const byId = new Map(read.map(({ id, data }) => [id, data]));
  const sorted = page.flatMap(({ id, ...onRoute }): Sorted[] => {
    const dealer = byId.get(id);
    return dealer
      ? [{ key: keyOf({ id, ...onRoute }), dealer: { ...dealer, ...distanceFrom(near, dealer), onRoute } }]
      : [];
  });
  return { sorted, total: fitting.length };
}

function distanceFrom(near: Coordinates | undefined, { location }: Dealer): Pick<Dealer, 'distanceMeters'> {
  return near ? { distanceMeters: distanceMeters(near, location) } : {};
}

function keyOf({ alongMeters, id }: OnWay): Sorted['key'] {
  return [alongMeters, id];
}

function compare(a: Sorted['key'], b: Sorted['key']): number {
  return Number(a[0]) - Number(b[0]) || (a[1] < b[1] ? -1 : Number(a[1] > b[1]));
}

/** A line is looked along in some so many places, but not in nearer ones than these. */
const STEPS = 300;
const SHORTEST_STEP_METERS = 1000;

/**
 * Who is in the corridor of a line, and some who are only near it: all in boxes around places along it. So a line of 10,000
 * points asks the index for some hundred boxes, and leaves nobody out.
 */
async function findNearLine(
  db: Db,
  { coordinates }: LineString,
  corridorMeters: number,
): Promise<({ id: string } & Coordinates)[]> {
  const points = coordinates.map(([lng, lat]) => ({ lat, lng }));
  const length = points.reduce((sum, point, i) => sum + distanceMeters(points[i - 1] ?? point, point), 0);
  if (length > LONGEST_METERS) {
    const detail = `is longer than ${LONGEST_METERS / 1000} km`;
    throw new ProblemError('invalid', { errors: [{ pointer: '/route/line/coordinates', detail }] });
  }
  const step = Math.max(corridorMeters / 2, length / STEPS, SHORTEST_STEP_METERS);
  const boxes = placesAlong(points, step).flatMap((place) => boxesAround(place, corridorMeters + 2 * step));
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side] as number));
  const { rows } = await sql<{ id: string } & Coordinates>`
    select distinct dealer.id, lat, lng
    from unnest(${west}::float8[], ${south}::float8[], ${east}::float8[], ${north}::float8[])
      as near (west, south, east, north)
    join dealer on point(lng, lat) <@ box(point(west, south), point(east, north))`.execute(db);
  return rows;
}

/**
 * Places along a line, such that each point of it is less than two steps away from one. None of them is near another: a
 * line that goes to and fro would have the index find everybody there again with each turn.
 */
function placesAlong(points: readonly Coordinates[], stepMeters: number): Coordinates[] {
  const [first, ...rest] = points as [Coordinates, ...Coordinates[]];
  const places = [first];
  let [before, last] = [first, first];
  for (const point of rest) {
    for (const next of split(before, point, stepMeters)) {
      if (distanceMeters(last, next) <= stepMeters) continue;
      const known = places.find((place) => distanceMeters(place, next) <= stepMeters);
      if (!known) places.push(next);
      last = known ?? next;
    }
    before = point;
  }
  return places;
}

/** The ends of pieces from one point to another, none of which is longer than a step. */
function split(from: Coordinates, to: Coordinates, stepMeters: number): Coordinates[] {
  if (distanceMeters(from, to) <= stepMeters) return [to];
  const middle = meanLocation([from, to]);
  return [...split(from, middle, stepMeters), ...split(middle, to, stepMeters)];
}
