/** What can be asked of the list of dealers, and the cursor that goes on from a page. */
import { DEALER_SERVICES, type DealerPage, type Dealer, Id } from '@forecourt/contract';
import { type Expression, type SqlBool, sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '../db/schema.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { queryInteger, queryNumber } from '../http/validate.ts';
import { foldText } from './fold-text.ts';

const EARTH_RADIUS_METERS = 6_371_008.8;

const Bbox = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))),
  v.tuple([Longitude(), Latitude(), Longitude(), Latitude()]),
);

/** The query string of `GET /v1/dealers`. */
export const DealerQueryString = v.pipe(
  v.object({
    lat: v.optional(queryNumber(-90, 90)),
    lng: v.optional(queryNumber(-180, 180)),
    radiusMeters: v.optional(queryInteger(1, 20_100_000)),
    /** West, south, east, north; a west above east crosses the 180th meridian. */
    bbox: v.optional(Bbox),
    q: v.optional(v.pipe(v.string(), v.maxLength(200))),
    /** Separated by commas. */
    services: v.optional(
      v.pipe(
        v.string(),
        v.transform((text) => text.split(',')),
        v.array(v.picklist(DEALER_SERVICES)),
      ),
    ),
    model: v.optional(Id),
    limit: v.optional(queryInteger(1, 200)),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  }),
  v.forward(
    v.check(({ lat, lng }) => (lat === undefined) === (lng === undefined), 'lat and lng belong together'),
    ['lat'],
  ),
);

/** The dealers that fit, nearest first when there is a point, else by name. */
export async function findDealers(db: Db, query: v.InferOutput<typeof DealerQueryString>): Promise<DealerPage> {
  const { lat, lng, radiusMeters, bbox, q, services, model, limit = 50 } = query;
  const near = lat !== undefined && lng !== undefined;
  // Whole metres, so that a cursor compares exactly what it was made of.
  const distance = near ? distanceTo(lat, lng) : sql<number | null>`null::integer`;

  let rows = db.selectFrom('dealer').select(['id', 'name', 'data', distance.as('distance')]);
  if (near && radiusMeters !== undefined) {
    rows = rows.where(sql<SqlBool>`lat between ${lat - degrees(radiusMeters)} and ${lat + degrees(radiusMeters)}`);
    rows = rows.where(sql<SqlBool>`${distance} <= ${radiusMeters}`);
  }
  if (bbox) rows = rows.where(isInside(bbox));
  for (const word of foldText(q ?? '').split(' ')) {
    if (word) rows = rows.where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  if (services) rows = rows.where(sql<SqlBool>`services @> ${services}::text[]`);
  if (model !== undefined) rows = rows.where(sql<SqlBool>`(models is null or ${model} = any(models))`);

  if (query.cursor !== undefined) {
    const [key, id] = readCursor(query.cursor, [near ? 'number' : 'string', 'string']);
    rows = near
      ? rows.where(sql<SqlBool>`(${distance}, id) > (${key}::bigint, ${id})`)
      : rows.where(sql<SqlBool>`(name, id) > (${key}, ${id})`);
  }
  const sorted = near ? rows.orderBy(sql`distance`).orderBy('id') : rows.orderBy('name').orderBy('id');
  const found = await sorted.limit(limit + 1).execute();

  const page = found.slice(0, limit);
  const last = page.at(-1);
  const dealers = page.map(
    ({ data, distance: meters }): Dealer => (meters === null ? data : { ...data, distanceMeters: meters }),
  );
  return {
    dealers,
    ...(found.length > limit && last && { next: writeCursor([near ? (last.distance as number) : last.name, last.id]) }),
  };
}

/** Great-circle distance (haversine), rounded to metres. */
function distanceTo(lat: number, lng: number) {
  return sql<number | null>`round(${2 * EARTH_RADIUS_METERS} * asin(least(1, sqrt(
    power(sin(radians(lat - ${lat}::float8) / 2), 2) +
    cos(radians(${lat}::float8)) * cos(radians(lat)) * power(sin(radians(lng - ${lng}::float8) / 2), 2)))))::integer`;
}

/** How many degrees of latitude a distance spans at most. */
function degrees(meters: number): number {
  return (meters / EARTH_RADIUS_METERS) * (180 / Math.PI) + 1e-6;
}

function isInside([west, south, east, north]: readonly [number, number, number, number]): Expression<SqlBool> {
  const inLatitude = sql<SqlBool>`lat between ${south} and ${north}`;
  return west <= east
    ? sql<SqlBool>`(${inLatitude} and lng between ${west} and ${east})`
    : sql<SqlBool>`(${inLatitude} and (lng >= ${west} or lng <= ${east}))`;
}

function Longitude() {
  return v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
}

function Latitude() {
  return v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
}
