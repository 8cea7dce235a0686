import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { renewDealers } from '../dealers/dealer.store.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { listenOnPostgres, type Notify } from './postgres-listener.ts';
import type { Tables } from './schema.ts';

/** Where the data is. */
export interface DatabaseOptions {
  /** A PostgreSQL to connect to, `postgres://user@host/name`. It wins over `dataDir`. */
  url?: string | undefined;
  /** A folder for the embedded database; it is made when missing. Without it and `url`, data lives in memory only. */
  dataDir?: string | undefined;
  /** How many connections to PostgreSQL at most. Default 20. The embedded database has one. */
  poolSize?: number | undefined;
}

/** How long a request waits for a connection before it fails with 500. */
const CONNECT_WITHIN_MS = 10_000;

/** An open database with up-to-date tables. */
export interface Database {
  readonly kysely: Kysely<Tables>;
  readonly kind: 'pglite' | 'postgres';
  /**
   * Calls `notify` for each notification on a channel, from any copy of the service, until the returned function is
   * called. `notify(undefined)` means that the connection was lost meanwhile and notifications may have been missed.
   */
  listen(channel: string, notify: Notify): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its tables up to date.
 * Rejects with `FolderInUseError` when another process has the folder open, and when PostgreSQL cannot be reached.
 */
export function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return options.url ? openPostgres(options.url, options.poolSize ?? 20) : openPGlite(options.dataDir);
}

async function openPostgres(url: string, poolSize: number): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: 'forecourt-service',
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await prepareOrClose(kysely);
  return {
    kysely,
    kind: 'postgres',
    listen: (channel, notify) => listenOnPostgres(url, channel, notify),
    close: () => kysely.destroy(),
  };
}

async function openPGlite(dataDir: string | undefined): Promise<Database> {
  if (!dataDir) return fromPGlite(new PGlite());
  mkdirSync(dataDir, { recursive: true });
  const unlock = await lockFolder(dataDir);
  try {
    const database = await fromPGlite(new PGlite(dataDir));
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Uses an embedded database that is open already, and brings its tables up to date. */
export async function fromPGlite(pglite: PGlite): Promise<Database> {
  const kysely = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await prepareOrClose(kysely);
  return {
    kysely,
    kind: 'pglite',
    async listen(channel, notify) {
      const stop = await pglite.listen(channel, notify);
      return () => stop();
    },
    close: () => kysely.destroy(),
  };
}

async function prepareOrClose(kysely: Kysely<Tables>): Promise<void> {
  try {
    await migrate(kysely);
    await renewDealers(kysely);
  } catch (error) {
    await kysely.destroy().catch(() => {});
    throw error;
  }
}
