/** The dealer import: a file in, a report out. Good rows go to the store in batches, each in one transaction. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Dealer, DealerImport } from '@forecourt/contract';
import { countChanges, MAX_DEALER_ID_LENGTH, type UpsertCounts, upsertDealers } from '../dealers/dealer.store.ts';
import type { Db } from '../db/schema.ts';
import { readCsv } from './csv.ts';
import { readGeoJson } from './geojson.ts';
import { readJson } from './json.ts';
import { type Mapped, toDealer } from './schema-org.ts';
import { ImportFileError, type SourceRow } from './source-row.ts';

/** Stores dealers by id, all or none of them. */
export type DealerSink = (dealers: readonly Dealer[]) => Promise<UpsertCounts>;

/** What an import did. */
export interface ImportReport extends UpsertCounts {
  /** The rows that were left out: the number as the file's owner sees it, and why. */
  rejected: { row: number; reason: string }[];
}

/** How many dealers one transaction holds. */
const BATCH_SIZE = 500;

const READERS: Readonly<Record<DealerImport['format'], (text: string) => SourceRow[]>> = {
  geojson: readGeoJson,
  csv: readCsv,
  json: readJson,
};

function readText(format: DealerImport['format'], text: string): SourceRow[] {
  if (text.trim() === '') throw new ImportFileError('The file is empty.');
  return READERS[format](text);
}

/** The rows of a file by its name's ending; `ImportFileError` when it cannot be read as what it claims to be. */
export async function readRows(path: string): Promise<SourceRow[]> {
  const format = extname(path).slice(1).toLowerCase();
  if (!Object.hasOwn(READERS, format)) throw new ImportFileError('The file name must end in .geojson, .csv or .json.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw new ImportFileError('The file is not UTF-8; save it as "CSV UTF-8" or "UTF-8".');
    throw new ImportFileError(`The file cannot be read: ${(error as Error).message}`);
  }
  return readText(format as DealerImport['format'], text);
}

function mapRecord(source: Record<string, unknown>): Mapped {
  try {
    return toDealer(source);
  } catch (error) {
    // JSON is read however deep its lists are; whatever looks into them afterwards is not.
    if (error instanceof RangeError) return { reason: 'is nested too deeply' };
    throw error;
  }
}

/** Maps the rows, gives the good ones to `store` and reports the others. */
export async function importRows(rows: Iterable<SourceRow>, store: DealerSink): Promise<ImportReport> {
  const report: ImportReport = { imported: 0, updated: 0, unchanged: 0, rejected: [] };
  const rowById = new Map<string, number>();
  let batch: Dealer[] = [];

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const counts = await store(batch);
    report.imported += counts.imported;
    report.updated += counts.updated;
    report.unchanged += counts.unchanged;
    batch = [];
    // The embedded database never waits, so nobody else would be answered before the last row.
    await setImmediate();
  };

  for (const entry of rows) {
    const { row } = entry;
    const mapped = 'reason' in entry ? entry : mapRecord(entry.source);
    if ('reason' in mapped) {
      report.rejected.push({ row, reason: mapped.reason });
      continue;
    }
    const { dealer } = mapped;
    if (dealer.id.length > MAX_DEALER_ID_LENGTH) {
      report.rejected.push({ row, reason: `identifier must be at most ${MAX_DEALER_ID_LENGTH} characters` });
      continue;
    }
    const earlier = rowById.get(dealer.id);
    if (earlier !== undefined) {
      report.rejected.push({ row, reason: `identifier is the same as that of row ${earlier} ("${dealer.id}")` });
      continue;
    }
    rowById.set(dealer.id, row);
    batch.push(dealer);
    if (batch.length === BATCH_SIZE) await flush();
  }
  await flush();
  return report;
}

/** Imports a `.geojson`, `.csv` or `.json` file; `ImportFileError` when it is none. Running it again makes no duplicates. */
export async function importDealers(db: Db, path: string): Promise<ImportReport> {
  return importRows(await readRows(path), (dealers) => storeDealers(db, dealers));
}

/** Imports the text of a file, or says what that would do; `ImportFileError` when it is none. */
export async function importText(db: Db, { format, text, dryRun = false }: DealerImport): Promise<ImportReport> {
  return importRows(readText(format, text), (dealers) =>
    dryRun ? countChanges(db, dealers) : storeDealers(db, dealers),
  );
}

function storeDealers(db: Db, dealers: readonly Dealer[]): Promise<UpsertCounts> {
  return db.transaction().execute((tx) => upsertDealers(tx, dealers));
}
