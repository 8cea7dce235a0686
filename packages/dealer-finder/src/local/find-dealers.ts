/** A page of dealers out of an index. */
import {
  ApiError,
  collectsFrom,
  type Dealer,
  type DealerPage,
  type DealerQuery,
  distanceMeters,
  isInside,
  type OnRoute,
  type Route,
} from '@forecourt/contract';
import { isPoint } from '../dealer-finder.given.ts';
import { bitsOf, type DealerIndex } from './dealer-index.ts';
import { sift } from './facets.ts';
import { firstOf, nearestOf, rowsWithin } from './nearest.ts';
import { type AlongRoute, searchRoute } from './route-search.ts';
import { type Rows, rowsThat } from './rows.ts';
import type { TextSearch } from './text-search.ts';

const DEFAULT_LIMIT = 50;
const MOST = 200;

const refuse = (pointer: string, detail: string): never => {
  throw new ApiError('invalid', `${pointer} ${detail}`, { errors: [{ pointer, detail }] });
};

/** Throws `invalid` unless a limit is one. */
export function checkLimit(limit: number, most: number): void {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= most)) refuse('/limit', `is not 1 to ${most}`);
}

/** From which dealer to which a page goes. */
function rangeOf({ limit = DEFAULT_LIMIT, cursor = 'after-0' }: DealerQuery): [start: number, end: number] {
  const [, after] = /^after-(\d+)$/.exec(cursor) ?? [];
  if (after === undefined) return refuse('/cursor', 'is of no page');
  checkLimit(limit, MOST);
  return [Number(after), Number(after) + limit];
}

/** Finds the page that a query asks for; one with a text needs `texts`. */
export type FindDealers = (query: DealerQuery, texts?: TextSearch) => DealerPage;

/** The search of an index. */
export function createFinder(index: DealerIndex): FindDealers {
  const { dealerAt, services, byId, byName } = index;
  const pickUp = bitsOf(['pick-up']);

  /** The way that was asked for last: a text is typed, and pages are turned, along the same one. */
  let last: { route: Route; along: AlongRoute } | undefined;
  function alongOf(route: Route): AlongRoute {
    if (last?.route !== route) last = { route, along: searchRoute(index, route) };
    return last.along;
  }

  /** Those that fit, but for services and models. */
  function rowsFor({ near, radiusMeters, bbox, q, pickUpFrom, route }: DealerQuery, texts?: TextSearch): Rows {
    let rows = q && texts ? texts.find(q) : index.rows;
    if (bbox) rows = rowsThat(rows, (row) => isInside(dealerAt(row).location, bbox));
    if (near && radiusMeters !== undefined) rows = rowsWithin(index, rows, near, radiusMeters);
    if (route) {
      const along = alongOf(route);
      rows = rowsThat(rows, (row) => along.has(row));
    }
    if (!pickUpFrom) return rows;
    return rowsThat(
      rows,
      (row) => ((services[row] as number) & pickUp) !== 0 && collectsFrom(dealerAt(row), pickUpFrom),
    );
  }

  /** The first `count` in the order of the query, with where they are. */
  function firstOfQuery({ near, route }: DealerQuery, rows: Rows, count: number): Dealer[] {
    if (route) {
      const along = alongOf(route);
      const onRouteOf = (row: number): OnRoute => along.get(row) as OnRoute;
      return Array.from(rows)
        .sort((a, b) => onRouteOf(a).alongMeters - onRouteOf(b).alongMeters || byId(a, b))
        .slice(0, count)
        .map((row) => ({
          ...dealerAt(row),
          onRoute: onRouteOf(row),
          ...(near && { distanceMeters: distanceMeters(near, dealerAt(row).location) }),
        }));
    }
    if (near) return nearestOf(index, rows, near, count, byId).map(({ row, ...far }) => ({ ...dealerAt(row), ...far }));
    return firstOf(rows, count, byName).map(dealerAt);
  }

  return (query, texts) => {
    if (query.near && !isPoint(query.near)) return refuse('/near', 'is no place');
    const [start, end] = rangeOf(query);
    const { rows, counts } = sift(index, rowsFor(query, texts), query);
    return {
      dealers: firstOfQuery(query, rows, Math.min(end, rows.length)).slice(start),
      total: rows.length,
      ...(end < rows.length && { next: `after-${end}` }),
      ...(counts && { counts }),
    };
  };
}
