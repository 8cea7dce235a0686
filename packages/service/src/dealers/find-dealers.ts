/** One page of the dealers that fit a query, in its order. */
import type { DealerPage, DealerQuery } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { countDealers, tallyDealers } from './counts.ts';
import { isOneOf, whatIsThere, whereIsIt } from './dealer.filters.ts';
import { type Slice, type Sorted, sortByDistance, sortByName } from './order.ts';
import { findOnWay, sortByWay } from './way.ts';

/** The dealers that fit: by where they are on the way, else nearest first to a point, else by name. */
export async function findDealers(db: Db, query: DealerQuery): Promise<DealerPage> {
  const { near, route, cursor, limit = 50 } = query;
  const after = cursor === undefined ? undefined : readKey(cursor, near || route ? 'number' : 'string');
  const way = route && (await findOnWay(db, route));
  const where = [...whereIsIt(query), ...(way ? [isOneOf(way.map(({ id }) => id))] : [])];
  const fitting = [...where, ...whatIsThere(query)];

  const sort = (): Promise<Slice> => {
    // One more than the page has: it tells whether there is another page.
    const part = { limit: limit + 1, after, withTotal: true };
    if (way) return sortByWay(db, way, fitting, { ...part, near });
    return near ? sortByDistance(db, near, fitting, part) : sortByName(db, fitting, part);
  };
  const [{ sorted, total }, tally] = await Promise.all([
    sort(),
    query.counts && !after ? tallyDealers(db, query, where) : undefined,
  ]);
  const isAll = !after && sorted.length <= limit;
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  return {
    dealers: page.map(({ dealer }) => dealer),
    total: tally?.total ?? total ?? (isAll ? sorted.length : await countDealers(db, fitting)),
    ...(tally && { counts: tally.counts }),
    ...(sorted.length > limit && last && { next: writeCursor(last.key) }),
  };
}

function readKey(cursor: string, order: 'string' | 'number'): Sorted['key'] {
  const [key, id] = readCursor(cursor, [order, 'string']);
  return [key as string | number, id as string];
}
