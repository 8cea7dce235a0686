import type { Dealer, RescueStation } from '@forecourt/contract';
import { sql, type SqlBool } from 'kysely';
import type { Condition } from '../dealers/dealer.filters.ts';
import { sortByDistance, sortByName } from '../dealers/order.ts';
import type { Db } from '../db/schema.ts';
import { needsOf, type Needy, rankStations, STATION_SERVICE } from './stations.ts';

/** Of so many the best are looked for, so that one that is closed does not stand for the next. */
const MOST_CANDIDATES = 100;

/** The stations for a case, the most suitable first: of the nearest ones, and of the nearest that lack nothing. */
export async function findStations(db: Db, request: Needy, now: number): Promise<RescueStation[]> {
  const offers = (services: readonly string[]): Condition => sql<SqlBool>`services && ${[...services]}::text[]`;
  const isStation = [offers([STATION_SERVICE])];
  const needs = needsOf(request);
  const near = await findNear(db, request, isStation);
  const fit = needs.length > 0 ? await findNear(db, request, [...isStation, ...needs.map(offers)]) : [];
  const byId = new Map([...near, ...fit].map((dealer) => [dealer.id, dealer]));
  return rankStations([...byId.values()], request, now);
}

async function findNear(db: Db, { place }: Needy, conditions: readonly Condition[]): Promise<Dealer[]> {
  const part = { limit: MOST_CANDIDATES };
  const { sorted } = place?.position
    ? await sortByDistance(db, place.position, conditions, part)
    : await sortByName(db, conditions, part);
  return sorted.map(({ dealer }) => dealer);
}
