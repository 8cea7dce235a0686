import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { VehicleModelList } from '@forecourt/contract';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Tables } from './db/schema.ts';
import { hasDealers } from './dealers/dealer.store.ts';
import { importDealers } from './import/import.ts';
import { upsertModels } from './models/model.store.ts';

/** Where the made-up data is, seen from the sources as from the built files. */
const DEMO = new URL('../demo/', import.meta.url);

/** Fills an empty database with made-up dealers and models. Resolves to whether it was empty. */
export async function loadDemo(db: Kysely<Tables>): Promise<boolean> {
  if (await hasDealers(db)) return false;
  const models = JSON.parse(await readFile(new URL('models.json', DEMO), 'utf8')) as unknown;
  await upsertModels(db, v.parse(VehicleModelList, models).models);
  await importDealers(db, fileURLToPath(new URL('dealers.geojson', DEMO)));
  return true;
}
