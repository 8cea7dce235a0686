import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What goes on at another device. Codes and secrets are not in it, only what they are recognised by. SQL for PostgreSQL 15. */
export const handoffs: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // Without its record, a row only says that the code was used or has expired.
  `create table handoff (
    id uuid primary key,
    code_hash text not null unique,
    record jsonb,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index handoff_expires on handoff (expires_at)',

  `create table car_inbox (
    id uuid primary key,
    code_hash text not null unique,
    secret_hash text not null,
    expires_at timestamptz not null,
    closed_at timestamptz
  )`,
  'create index car_inbox_expires on car_inbox (expires_at)',

  `create table car_inbox_item (
    id bigint generated always as identity primary key,
    inbox_id uuid not null references car_inbox on delete cascade,
    record jsonb not null,
    sent_at timestamptz not null
  )`,
  'create index car_inbox_item_inbox on car_inbox_item (inbox_id, id)',
];
