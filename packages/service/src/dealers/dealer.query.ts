/** What can be asked of the dealers in a query string. */
import { BoundingBox, DEALER_SERVICES, type DealerQuery, type DealerSuggestionQuery, Id } from '@forecourt/contract';
import * as v from 'valibot';
import { queryInteger, queryList, queryNumber } from '../http/validate.ts';

/** How many services or models a query may name. */
const MOST_NAMED = 50;

const point = { lat: v.optional(queryNumber(-90, 90)), lng: v.optional(queryNumber(-180, 180)) };

type Point = { lat?: number | undefined; lng?: number | undefined };

function isWholeOrMissing({ lat, lng }: Point): boolean {
  return (lat === undefined) === (lng === undefined);
}

const POINT_RULE = 'lat and lng belong together';

function toNear({ lat, lng }: Point) {
  return lat !== undefined && lng !== undefined && { near: { lat, lng } };
}

/** The query string of `GET /v1/dealers`, as a query of the contract. */
export const DealerQueryString = v.pipe(
  v.object({
    ...point,
    radiusMeters: v.optional(queryNumber(1, 20_100_000)),
    bbox: v.optional(
      v.pipe(
        v.string(),
        v.description('West, south, east, north; a west above east crosses the 180th meridian.'),
        v.transform((text) => text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))),
        BoundingBox,
      ),
    ),
    q: v.optional(v.pipe(v.string(), v.maxLength(200))),
    services: v.optional(queryList(v.picklist(DEALER_SERVICES), 0, MOST_NAMED)),
    models: v.optional(queryList(Id, 0, MOST_NAMED)),
    counts: v.optional(
      v.pipe(
        v.picklist(['true', 'false']),
        v.transform((text) => text === 'true'),
      ),
    ),
    limit: v.optional(queryInteger(1, 200)),
    cursor: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  }),
  v.forward(
    v.check((query) => isWholeOrMissing(query), POINT_RULE),
    ['lat'],
  ),
  v.transform(({ lat, lng, ...query }): DealerQuery => ({ ...query, ...toNear({ lat, lng }) })),
);

/** The query string of `GET /v1/dealers/suggestions`, as a query of the contract. */
export const SuggestionQueryString = v.pipe(
  v.object({
    ...point,
    /** The client leaves out an empty text; that proposes nothing, as any that is too short. */
    q: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
    limit: v.optional(queryInteger(1, 10)),
  }),
  v.forward(
    v.check((query) => isWholeOrMissing(query), POINT_RULE),
    ['lat'],
  ),
  v.transform(({ q, limit, ...at }): DealerSuggestionQuery => ({ q, ...(limit && { limit }), ...toNear(at) })),
);
