import type { Dealer } from '@forecourt/contract';
import { type Kysely, sql } from 'kysely';
import type { Db, Tables } from '../db/schema.ts';
import { ROW_VERSION, toRows } from './dealer.row.ts';

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
 * at most `MAX_DEALER_ID_LENGTH` characters; of two with the same id the later one counts. What a search adds, `distanceMeters` and `onRoute`, is dropped.
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

/** What `upsertDealers` would do with these dealers, whose ids are all different. Writes nothing. */
export async function countChanges(db: Db, dealers: readonly Dealer[]): Promise<UpsertCounts> {
  const rows = await toRows(dealers);
  const { rows: found } = await sql<{ changed: boolean }>`
    select dealer.data is distinct from given.data as changed
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ data }) => data)}::jsonb[]) as given (id, data)
    join dealer on dealer.id = given.id`.execute(db);
  const updated = found.filter(({ changed }) => changed).length;
  return { imported: dealers.length - found.length, updated, unchanged: found.length - updated };
}

/**
 * Makes the columns of dealers anew that were made by older rules. Called at every start: mostly there are none. Several
 * copies may call it at once; each waits for the rows of the other.
 */
export async function renewDealers(db: Kysely<Tables>): Promise<void> {
  const isOld = sql<boolean>`row_version < ${ROW_VERSION}`;
  const old = await db.selectFrom('dealer').select('id').where(isOld).orderBy('id').execute();
  for (let i = 0; i < old.length; i += BATCH) {
    const ids = old.slice(i, i + BATCH).map(({ id }) => id);
    await db.transaction().execute(async (tx) => {
      const rows = tx.selectFrom('dealer').select('data').where('id', 'in', ids).where(isOld);
      const dealers = (await rows.orderBy('id').forUpdate().execute()).map(({ data }) => data);
      if (dealers.length > 0) await writeBatch(tx, dealers);
    });
  }
}

/** 200 rows of some 15 values stay far below PostgreSQL's 65,535 parameters. */
const BATCH = 200;

async function writeBatch(db: Db, dealers: readonly Dealer[]): Promise<{ inserted: boolean }[]> {
  return (
    db
      .insertInto('dealer')
      .values(await toRows(dealers))
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
            postal_code: eb.ref('excluded.postal_code'),
            pick_up_area: eb.ref('excluded.pick_up_area'),
            name_words: eb.ref('excluded.name_words'),
            place_words: eb.ref('excluded.place_words'),
            search: eb.ref('excluded.search'),
            row_version: eb.ref('excluded.row_version'),
            data: eb.ref('excluded.data'),
          }))
          .where(
            sql<boolean>`(dealer.data, dealer.row_version) is distinct from (excluded.data, excluded.row_version)`,
          ),
      )
      // A row that this statement inserted has no deleter: xmax is 0.
      .returning(sql<boolean>`(xmax = 0)`.as('inserted'))
      .execute()
  );
}
