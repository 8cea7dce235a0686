import type { VehicleModel } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';

/** Every model, in the order it was written. */
export async function findModels(db: Db): Promise<VehicleModel[]> {
  const rows = await db.selectFrom('vehicle_model').select('data').orderBy('position').orderBy('id').execute();
  return rows.map((row) => row.data);
}

/** Writes models by id: adds new ones, replaces those there are; their order becomes the order given. */
export async function upsertModels(db: Db, models: readonly VehicleModel[]): Promise<void> {
  if (models.length === 0) return;
  await db
    .insertInto('vehicle_model')
    .values(models.map((model, position) => ({ id: model.id, position, data: JSON.stringify(model) })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ position: sql`excluded.position`, data: sql`excluded.data` }),
    )
    .execute();
}

/** Writes models like `upsertModels` and removes every other one. Call it inside a transaction. */
export async function replaceModels(db: Db, models: readonly VehicleModel[]): Promise<void> {
  const ids = models.map((model) => model.id);
  let others = db.deleteFrom('vehicle_model');
  if (ids.length > 0) others = others.where('id', 'not in', ids);
  await others.execute();
  await upsertModels(db, models);
}

/** The model by that id; `undefined` when there is none. */
export async function findModel(db: Db, id: string): Promise<VehicleModel | undefined> {
  const row = await db.selectFrom('vehicle_model').select('data').where('id', '=', id).executeTakeFirst();
  return row?.data;
}
