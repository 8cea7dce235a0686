import type { Dealer } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import { foldText } from './fold-text.ts';

/** The longest id a dealer can have here; a slot's id holds it and a little more. */
export const MAX_DEALER_ID_LENGTH = 180;

/** How many dealers were new, changed, and the same as before. */
export interface UpsertCounts {
  imported: number;
  updated: number;
  unchanged: number;
}

/**
 * Writes dealers by id: adds the new ones, replaces those that differ and leaves the others alone. Call it inside a
 * transaction when all or none should be written. Each dealer must fit the contract's `Dealer` schema and have an id of
 * at most `MAX_DEALER_ID_LENGTH` characters; of two with the same id the later one counts. `distanceMeters` is dropped.
 */
export async function upsertDealers(db: Db, dealers: readonly Dealer[]): Promise<UpsertCounts> {
  const counts: UpsertCounts = { imported: 0, updated: 0, unchanged: 0 };
  const byId = new Map(dealers.map((dealer) => [dealer.id, dealer]));
  const all = [...byId.values()];
  for (let i = 0; i < all.length; i += BATCH) {
    const batch = all.slice(i, i + BATCH);
    const written = await writeBatch(db, batch);
    const imported = written.filter((row) => row.inserted).length;
    counts.imported += imported;
    counts.updated += written.length - imported;
    counts.unchanged += batch.length - written.length;
  }
  return counts;
}

/** The dealer by that id; `undefined` when there is none. */
export async function findDealer(db: Db, id: string): Promise<Dealer | undefined> {
  const row = await db.selectFrom('dealer').select('data').where('id', '=', id).executeTakeFirst();
  return row?.data;
}

/** Whether there is a dealer that is not made up. */
export async function hasRealDealers(db: Db): Promise<boolean> {
  const rows = db.selectFrom('dealer').select('id').where(sql<boolean>`(data->>'demo') is distinct from 'true'`);
  return (await rows.limit(1).executeTakeFirst()) !== undefined;
}

/** 200 rows of 9 values stay far below PostgreSQL's 65,535 parameters. */
const BATCH = 200;

function writeBatch(db: Db, dealers: readonly Dealer[]): Promise<{ inserted: boolean }[]> {
  return (
    db
      .insertInto('dealer')
      .values(dealers.map(toRow))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) => ({
            name: eb.ref('excluded.name'),
            country: eb.ref('excluded.country'),
            lat: eb.ref('excluded.lat'),
            lng: eb.ref('excluded.lng'),
            services: eb.ref('excluded.services'),
            models: eb.ref('excluded.models'),
            search: eb.ref('excluded.search'),
            data: eb.ref('excluded.data'),
          }))
          .whereRef('dealer.data', 'is distinct from', 'excluded.data'),
      )
      // A row that this statement inserted has no deleter: xmax is 0.
      .returning(sql<boolean>`(xmax = 0)`.as('inserted'))
      .execute()
  );
}

function toRow(dealer: Dealer) {
  const { distanceMeters: _, ...data } = dealer;
  const { address } = dealer;
  return {
    id: dealer.id,
    name: dealer.name,
    country: address.country,
    lat: dealer.location.lat,
    lng: dealer.location.lng,
    services: dealer.services,
    models: dealer.models ?? null,
    search: foldText([dealer.name, address.locality, address.region ?? '', address.postalCode ?? ''].join(' ')),
    data: JSON.stringify(data),
  };
}
