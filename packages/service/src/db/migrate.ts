import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { bookings } from './migrations/0001-bookings.ts';
import { workshop } from './migrations/0002-workshop.ts';
import { dealerSearch } from './migrations/0003-dealer-search.ts';
import { handoffs } from './migrations/0004-handoffs.ts';
import { rescues } from './migrations/0005-rescues.ts';
import type { Tables } from './schema.ts';

/** Every migration in its order. They are listed, not found on disk, so that a bundle has them too. */
const migrations: Record<string, Migration> = {
  '0001-bookings': bookings,
  '0002-workshop': workshop,
  '0003-dealer-search': dealerSearch,
  '0004-handoffs': handoffs,
  '0005-rescues': rescues,
};

/**
 * Brings the tables up to date. Several copies may call this at once on PostgreSQL: Kysely holds an advisory lock.
 * Rejects when a migration fails; that migration is then undone.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error as Error;
}
