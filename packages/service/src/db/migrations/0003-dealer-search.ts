import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Dealers by place, name, postcode and pick-up area. What the new columns hold is made of `data` at the start (see
 * `renewDealers`), so that one piece of code makes them. SQL for PostgreSQL 15.
 */
export const dealerSearch: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // The order of names is then the same on every database, whatever its language.
  'drop index dealer_name',
  `alter table dealer
    alter column name type text collate "C",
    add column name_words text not null default '',
    add column place_words text not null default '',
    add column postal_code text collate "C",
    add column pick_up_area jsonb,
    add column row_version integer not null default 0`,
  'create index dealer_name on dealer (name, id collate "C")',
  'create index dealer_place on dealer using gist (point(lng, lat))',
  'create index dealer_postal_code on dealer (postal_code)',
];
