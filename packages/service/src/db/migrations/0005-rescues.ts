import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Calls for help, what happened to them, and photos. Tokens are not in it, only what they are recognised by; what belongs to a
 * case goes with it. SQL for PostgreSQL 15.
 */
export const rescues: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table rescue (
    id uuid primary key,
    arrival integer generated always as identity unique,
    reference text not null unique,
    token_hash text not null,
    status text not null,
    sequence integer not null,
    request jsonb not null,
    helper jsonb,
    messages jsonb not null,
    cancel_code text,
    cancel_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index rescue_updated on rescue (updated_at)',

  `create table rescue_event (
    id bigint generated always as identity primary key,
    rescue_id uuid not null references rescue on delete cascade,
    created_at timestamptz not null,
    tx xid8 not null default pg_current_xact_id(),
    snapshot pg_snapshot not null default pg_current_snapshot()
  )`,
  'create index rescue_event_tx on rescue_event (tx)',
  'create index rescue_event_rescue on rescue_event (rescue_id)',

  `create table upload (
    id uuid primary key,
    token_hash text not null,
    media_type text not null,
    bytes integer not null,
    data bytea not null default '',
    rescue_id uuid references rescue on delete cascade,
    created_at timestamptz not null
  )`,
  // Photos are compressed already.
  'alter table upload alter column data set storage external',
  'create index upload_rescue on upload (rescue_id)',
  'create index upload_left on upload (created_at) where rescue_id is null',
];
