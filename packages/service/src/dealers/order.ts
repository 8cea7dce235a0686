/** The orders in which dealers are told. Of two that are equal in it, the id decides, the same on every database. */
import type { Coordinates, Dealer } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { and, type Condition, distanceTo, isWithin } from './dealer.filters.ts';

/** A dealer and what it is sorted by. */
export interface Sorted {
  key: readonly [order: string | number, id: string];
  dealer: Dealer;
}

/** How many dealers at most, and the key after which they begin. */
export interface Part {
  limit: number;
  after?: Sorted['key'] | undefined;
  /** Whether to say how many fit in all, where one pass over the table can do both. */
  withTotal?: boolean;
}

/** Some of the dealers that fit, in an order. */
export interface Slice {
  sorted: Sorted[];
  /** How many fit in all, where that is known. */
  total?: number | undefined;
}

/** The dealers that fit, by name. */
export async function sortByName(
  db: Db,
  conditions: readonly Condition[],
  { limit, after, withTotal = false }: Part,
): Promise<Slice> {
  // Without conditions the index has the first ones at hand, and to count is another matter.
  const counted = withTotal && conditions.length > 0;
  const { rows } = await sql<{ id: string; name: string; data: Dealer; total: number | null }>`
    select id, page.name, data, total from (
      select * from (
        select id, name, ${counted ? sql`(count(*) over ())::integer` : sql`null::integer`} as total
        from dealer where ${and(conditions)}) as fitting
      where ${after ? sql`(name, id collate "C") > (${after[0]}, ${after[1]})` : sql`true`}
      order by name, id collate "C" limit ${limit}) as page
    join dealer using (id) order by page.name, id collate "C"`.execute(db);
  return {
    sorted: rows.map(({ id, name, data }) => ({ key: [name, id], dealer: data })),
    total: rows[0]?.total ?? undefined,
  };
}

/** The first circle around a point, and how much larger each next one is. */
const FIRST_METERS = 25_000;
const GROWTH = 4;

/** A circle so large has most dealers in it: the index does not help. */
const TOO_LARGE_METERS = 5_000_000;

/**
 * The dealers that fit, nearest first. They are looked for in growing circles, which an index finds. Who is not within a
 * circle is farther away than all who are, so the first circle with enough of them has the right ones.
 */
export async function sortByDistance(
  db: Db,
  point: Coordinates,
  conditions: readonly Condition[],
  part: Part,
): Promise<Slice> {
  let radius = Math.max(FIRST_METERS, Number(part.after?.[0] ?? 0) * 2);
  for (; radius < TOO_LARGE_METERS; radius *= GROWTH) {
    const sorted = await sortWithin(db, point, [...conditions, ...isWithin(point, radius)], part);
    if (sorted.length === part.limit) return { sorted };
  }
  return { sorted: await sortWithin(db, point, conditions, part) };
}

async function sortWithin(
  db: Db,
  point: Coordinates,
  conditions: readonly Condition[],
  { limit, after }: Part,
): Promise<Sorted[]> {
  const distance = distanceTo(point);
  const key = after ? sql`(${distance}, id collate "C") > (${after[0]}::bigint, ${after[1]})` : sql`true`;
  const { rows } = await sql<{ id: string; data: Dealer; meters: number }>`
    select id, data, ${distance} as meters from dealer where ${and(conditions)} and ${key}
    order by meters, id collate "C" limit ${limit}`.execute(db);
  return rows.map(({ id, data, meters }) => ({ key: [meters, id], dealer: { ...data, distanceMeters: meters } }));
}
