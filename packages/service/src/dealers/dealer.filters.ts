/** The parts of a dealer query as conditions on the table `dealer`. */
import {
  type Coordinates,
  DEALER_SERVICE_GROUPS,
  type DealerQuery,
  EARTH_RADIUS_METERS,
  foldText,
  type PickUpFrom,
} from '@forecourt/contract';
import { type Expression, sql, type SqlBool } from 'kysely';
import { type Box, boxesAround, boxesOf } from './boxes.ts';
import { foldPostalCode } from './dealer.row.ts';

/** A condition on the table `dealer`. */
export type Condition = Expression<SqlBool>;

/** All of them together; `[]`: whatever. */
export function and(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

/** What a dealer must be, besides what it offers; `[]`: any. */
export function whereIsIt({ near, radiusMeters, bbox, q, pickUpFrom }: DealerQuery): Condition[] {
  return [
    ...(near && radiusMeters !== undefined ? isWithin(near, radiusMeters) : []),
    ...(bbox ? [isInside(boxesOf(bbox))] : []),
    ...hasWords('search', q ?? ''),
    ...(pickUpFrom ? [collectsFrom(pickUpFrom)] : []),
  ];
}

/** What a dealer must offer; `[]`: anything. */
export function whatIsThere({ services, models }: DealerQuery): Condition[] {
  return [
    ...groupsOf(services).map((group) => sql<SqlBool>`services && ${group}::text[]`),
    ...(models?.length ? [sql<SqlBool>`(models is null or models && ${models}::text[])`] : []),
  ];
}

/** The services that are asked for, by their groups. */
export function groupsOf(services: DealerQuery['services'] = []): string[][] {
  return Object.values(DEALER_SERVICE_GROUPS)
    .map((group: readonly string[]) => services.filter((service) => group.includes(service)))
    .filter((group) => group.length > 0);
}

/** Great-circle distance (haversine) in whole metres, so that a cursor compares exactly what it was made of. */
export function distanceTo({ lat, lng }: Coordinates) {
  return sql<number>`round(${2 * EARTH_RADIUS_METERS} * asin(least(1, sqrt(
    power(sin(radians(lat - ${lat}::float8) / 2), 2) +
    cos(radians(${lat}::float8)) * cos(radians(lat)) * power(sin(radians(lng - ${lng}::float8) / 2), 2)))))::integer`;
}

/** Within a distance: the boxes are what the index finds, the distance is exact. */
export function isWithin(point: Coordinates, meters: number): Condition[] {
  return [isInside(boxesAround(point, meters)), sql<SqlBool>`${distanceTo(point)} <= ${meters}`];
}

/** In one of the boxes; asked in the words that the index `dealer_place` knows. */
export function isInside(boxes: readonly Box[]): Condition {
  if (boxes.length === 0) return sql<SqlBool>`false`;
  const inEach = boxes.map(
    ([west, south, east, north]) =>
      sql`point(lng, lat) <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`,
  );
  return sql<SqlBool>`(${sql.join(inEach, sql` or `)})`;
}

/** One of these, by its id. */
export function isOneOf(ids: readonly string[]): Condition {
  return sql<SqlBool>`id = any(${[...ids]}::text[])`;
}

/** Each word of a text is somewhere in a column of folded text. */
export function hasWords(column: 'search' | 'name_words', text: string): Condition[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return words.map((word) => sql<SqlBool>`${sql.ref(column)} like ${`%${escapeLike(word)}%`}`);
}

/** A text for a pattern of `like`, taken literally. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** As `collectsFrom` of the contract. */
function collectsFrom({ postalCode, location, country }: PickUpFrom): Condition {
  const code = foldPostalCode(postalCode ?? '');
  const isNear = location ? sql`${distanceTo(location)} <= (pick_up_area->>'radiusMeters')::float8` : sql`false`;
  return sql<SqlBool>`(
    services @> '{pick-up}' and ${country ? sql`country = ${country}` : sql`true`} and (
      pick_up_area is null or ${isNear} or exists (
        select from jsonb_array_elements_text(pick_up_area->'postalCodes') as beginning
        where starts_with(${code}, beginning))))`;
}
