import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { VehicleModelList } from '@forecourt/contract';
import type { Kysely } from 'kysely';
import * as v from 'valibot';
import type { Tables } from './db/schema.ts';
import { hasRealDealers } from './dealers/dealer.store.ts';
import { importDealers } from './import/import.ts';
import { upsertServiceMenu } from './menus/menu.store.ts';
import type { MenuInput } from './menus/stored-menu.ts';
import { upsertModels } from './models/model.store.ts';

/** Where the made-up data is, seen from the sources as from the built files. */
const DEMO = new URL('../demo/', import.meta.url);

/**
 * Writes the made-up dealers, models and service menu, also over those of an older version; a database with a dealer that
 * is not made up is left alone. Resolves to whether they were written.
 */
export async function loadDemo(db: Kysely<Tables>): Promise<boolean> {
  if (await hasRealDealers(db)) return false;
  const [models, menu] = await Promise.all([readJson('models.json'), readJson('service-menu.json')]);
  await upsertModels(db, v.parse(VehicleModelList, models).models);
  await importDealers(db, fileURLToPath(new URL('dealers.geojson', DEMO)));
  await upsertServiceMenu(db, null, menu as MenuInput);
  return true;
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, DEMO), 'utf8'));
}
