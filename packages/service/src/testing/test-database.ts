/** A database of a test file's own: PGlite in memory, or a new one on the PostgreSQL that DATABASE_URL names. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Database, fromPGlite, openDatabase } from '../db/database.ts';

/** The PostgreSQL that tests may use; `undefined`: there is none, and PGlite is used. */
export const postgresUrl: string | undefined = process.env.DATABASE_URL || undefined;

/** Why a test that needs several connections cannot run; `false` when it can. For `test(…, { skip })`. */
export const skipWithoutPostgres: string | false = postgresUrl ? false : 'skipped: no DATABASE_URL';

/** An empty database with its address, if it has one. `close` removes it. */
export interface TestDatabase extends Database {
  url: string | undefined;
}

/** Opens an empty database. */
export async function openTestDatabase(): Promise<TestDatabase> {
  return postgresUrl ? openOnPostgres(postgresUrl) : { ...(await openInMemory()), url: undefined };
}

async function openOnPostgres(serverUrl: string): Promise<TestDatabase> {
  const name = `forecourt_test_${randomBytes(6).toString('hex')}`;
  const onServer = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const database = await openDatabase({ url });
  return {
    ...database,
    url,
    async close() {
      await database.close();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

/** Starting from nothing costs PGlite some seconds, from a copy of what that gives half of one. */
async function openInMemory(): Promise<Database> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const version = (JSON.parse(manifest) as { dependencies: Record<string, string> }).dependencies[
    '@electric-sql/pglite'
  ];
  const folder = join(tmpdir(), 'forecourt-tests');
  const path = join(folder, `pglite-${version}.tar`);
  const copy = await readFile(path).catch(() => undefined);
  if (copy) return fromPGlite(new PGlite({ loadDataDir: new Blob([copy]) }));
  const pglite = new PGlite();
  await pglite.waitReady;
  const dump = await pglite.dumpDataDir('none');
  await mkdir(folder, { recursive: true });
  // Another test file may be doing the same; a rename shows nobody half a file.
  const own = `${path}.${process.pid}`;
  await writeFile(own, Buffer.from(await dump.arrayBuffer()));
  await rename(own, path);
  return fromPGlite(pglite);
}
