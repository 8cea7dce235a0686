import type { Dealer } from '@forecourt/contract';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Db } from '../db/schema.ts';
import { type MenuInput, StoredMenu } from './stored-menu.ts';

/**
 * Writes the service menu of a dealer, or with `null` the one of every dealer without a menu of its own. Names are given
 * by language and prices by country: see `StoredMenu`. Rejects with a `ValiError` when the menu does not fit.
 */
export async function upsertServiceMenu(db: Db, dealerId: string | null, menu: MenuInput): Promise<void> {
  const data = JSON.stringify(v.parse(StoredMenu, menu));
  await db
    .insertInto('service_menu')
    .values({ dealer_id: dealerId, data })
    .onConflict((conflict) => conflict.column('dealer_id').doUpdateSet({ data }))
    .execute();
}

/** A dealer with its menu and what a model is driven by, in one statement; `undefined` without such a dealer. */
export async function findMenu(
  db: Db,
  dealerId: string,
  model: string | undefined,
): Promise<{ dealer: Dealer; menu: StoredMenu | undefined; energy: string | undefined } | undefined> {
  const { rows } = await sql<{ dealer: Dealer; menu: StoredMenu | null; energy: string | null }>`
    select d.data as dealer,
      (select m.data from service_menu m where m.dealer_id = d.id or m.dealer_id is null
        order by m.dealer_id nulls last limit 1) as menu,
      (select m.data->>'energy' from vehicle_model m where m.id = ${model ?? null}::text) as energy
    from dealer d where d.id = ${dealerId}`.execute(db);
  const row = rows[0];
  return row && { dealer: row.dealer, menu: row.menu ?? undefined, energy: row.energy ?? undefined };
}
