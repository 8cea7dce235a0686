import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './db/database.ts';
import { loadDemo } from './demo.ts';
import type { Log } from './log.ts';

/** A running service. */
export interface RunningService {
  /** Where it listens: `http://127.0.0.1:8080`. */
  url: string;
  database: Database;
  /** Lets requests in progress end, then closes the database. */
  close(): Promise<void>;
}

/** How to start. */
export interface ServeOptions extends Config {
  log: Log;
  /** Whether a database without real dealers gets the made-up ones. */
  demo?: boolean;
}

/** Opens the database, builds the app and listens. Rejects when any of that fails, and then leaves nothing open. */
export async function serve(options: ServeOptions): Promise<RunningService> {
  const { log, settings, host, port } = options;
  const database = await openDatabase({
    url: options.databaseUrl,
    dataDir: options.dataDir,
    poolSize: options.poolSize,
  });
  try {
    if (options.demo && (await loadDemo(database.kysely))) log.info('made-up dealers are there');
    const app = await buildApp({ database, settings, log });
    const url = await app.listen({ host, port }).catch(async (error) => {
      await app.close();
      throw error;
    });
    log.info('listening', { url, database: database.kind, staff: settings.staffToken !== '' });
    return {
      url,
      database,
      async close() {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
