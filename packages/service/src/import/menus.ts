/** Service menus from a JSON file: one menu for every dealer, or a list of menus of which each names its dealer. */
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { upsertServiceMenu } from '../menus/menu.store.ts';
import { StoredMenu } from '../menus/stored-menu.ts';
import type { Db } from '../db/schema.ts';
import { asList, ImportFileError, parseJson } from './source-row.ts';

const MenuRow = v.object({ ...StoredMenu.entries, dealerId: v.optional(v.string()) });

/** Writes every menu of a file or none; `ImportFileError` when one does not fit. Resolves to how many there are. */
export async function importMenus(db: Db, path: string): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new ImportFileError(`The file cannot be read: ${error.message}`);
  });
  const rows = asList(parseJson(text)).map(readRow);
  await db.transaction().execute(async (trx) => {
    for (const [index, { dealerId, ...menu }] of rows.entries()) {
      if (dealerId !== undefined && !(await dealerExists(trx, dealerId))) {
        throw new ImportFileError(`menu ${index + 1}: no dealer has the id "${dealerId}"`);
      }
      await upsertServiceMenu(trx, dealerId ?? null, menu);
    }
  });
  return rows.length;
}

function readRow(source: unknown, index: number): v.InferOutput<typeof MenuRow> {
  const { success, output, issues } = v.safeParse(MenuRow, source);
  if (success) return output;
  const where = issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
  throw new ImportFileError(`menu ${index + 1}: ${where} does not fit: ${issues[0].message}`);
}

async function dealerExists(db: Db, id: string): Promise<boolean> {
  return (await db.selectFrom('dealer').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
