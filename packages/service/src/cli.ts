#!/usr/bin/env node
/** The command line. Exit codes: 0 done, 1 failed, 2 used wrongly, 3 imported, but some rows were refused. */
import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig } from './config.ts';
import { type Database, openDatabase } from './db/database.ts';
import { importDealers } from './import/import.ts';
import { importMenus } from './import/menus.ts';
import { createLog } from './log.ts';
import { serve } from './serve.ts';

const HELP = `forecourt-service: a reference back end for Forecourt widgets

Usage
  forecourt-service [options]                 starts the service
  forecourt-service import <file> [options]   imports dealers from .geojson, .csv or .json
  forecourt-service import-menu <file> [...]  imports service menus from .json

Options
  --port <number>        where to listen; 0: any free port        (FORECOURT_PORT, 8080)
  --host <address>       on which address                         (FORECOURT_HOST, 127.0.0.1)
  --data <folder>        folder of the embedded database          (FORECOURT_DATA, forecourt-data)
  --staff-token <token>  lets the staff side in; without: nobody  (FORECOURT_STAFF_TOKEN)
  --no-slots             takes requests for a time instead of slots  (FORECOURT_SLOTS=off)
  --demo                 adds made-up dealers when there is no other
  --help                 shows this

DATABASE_URL=postgres://… uses PostgreSQL; --data wins over it.
More variables: FORECOURT_CORS_ORIGINS, FORECOURT_RATE_LIMIT, FORECOURT_SECRET, FORECOURT_HOLD_SECONDS,
FORECOURT_HANDOFF_SECONDS, FORECOURT_INBOX_SECONDS, FORECOURT_CODE_ATTEMPTS, FORECOURT_RESCUE_PHONE,
FORECOURT_RESCUE_KEEP_DAYS, FORECOURT_HORIZON_DAYS, FORECOURT_MINIMUM_AGES, FORECOURT_TRUSTED_PROXIES,
FORECOURT_POOL_SIZE (see the README).
`;

/** How long requests in progress may take to end after a signal. */
const SHUTDOWN_WITHIN_MS = 10_000;

async function main(): Promise<number | undefined> {
  const { values, positionals } = readArguments();
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const config = readConfig(values, process.env);
  const [command, file, ...rest] = positionals;
  if (command === undefined) return startService(config, values.demo ?? false);
  const run = Object.hasOwn(IMPORTS, command) ? IMPORTS[command] : undefined;
  if (!run) throw new ConfigError(`there is no command ${command}`);
  if (file === undefined || rest.length > 0) throw new ConfigError(`${command} takes one file`);
  const database = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, poolSize: 2 });
  return run(database.kysely, file).finally(() => database.close());
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'staff-token': { type: 'string' },
        'no-slots': { type: 'boolean' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
}

async function startService(config: Config, demo: boolean): Promise<undefined> {
  const log = createLog((line) => process.stdout.write(line));
  const service = await serve({ ...config, demo, log });
  let closing = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Asked twice: now.
      if (closing) process.exit(1);
      closing = true;
      log.info('closing', { signal });
      setTimeout(() => process.exit(1), SHUTDOWN_WITHIN_MS).unref();
      service.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
  return undefined;
}

/** The commands that read a file; each resolves to the exit code. */
const IMPORTS: Readonly<Record<string, (db: Database['kysely'], file: string) => Promise<number>>> = {
  async import(db, file) {
    const { imported, updated, unchanged, rejected } = await importDealers(db, file);
    for (const { row, reason } of rejected) process.stderr.write(`row ${row}: ${reason}\n`);
    process.stdout.write(
      `${imported} imported, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected\n`,
    );
    return rejected.length > 0 ? 3 : 0;
  },
  async 'import-menu'(db, file) {
    process.stdout.write(`${await importMenus(db, file)} imported\n`);
    return 0;
  },
};

main().then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`forecourt-service: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof ConfigError) process.stderr.write('Try forecourt-service --help.\n');
    process.exit(error instanceof ConfigError ? 2 : 1);
  },
);
