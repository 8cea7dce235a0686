import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Dealers, models, seats, bookings, and what makes their writes repeatable and watchable. SQL for PostgreSQL 15. */
export const bookings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  `create table dealer (
    id text primary key check (char_length(id) between 1 and 180),
    name text not null,
    country text not null,
    lat double precision not null,
    lng double precision not null,
    services text[] not null,
    models text[],
    search text not null,
    data jsonb not null
  )`,
  'create index dealer_name on dealer (name, id)',

  `create table dealer_capacity (
    dealer_id text not null references dealer on delete cascade,
    type text not null,
    seats integer not null check (seats between 0 and 1000),
    slot_minutes integer not null check (slot_minutes between 5 and 1440),
    lead_minutes integer not null check (lead_minutes >= 0),
    primary key (dealer_id, type)
  )`,

  `create table vehicle_model (
    id text primary key,
    position integer not null,
    data jsonb not null
  )`,

  `create table booking (
    id uuid primary key,
    reference text not null unique,
    status text not null,
    type text not null,
    dealer_id text not null references dealer,
    slot_id text not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    time_zone text not null,
    local_date text not null,
    sequence integer not null default 0,
    contact jsonb not null,
    test_drive jsonb,
    language text not null,
    consents jsonb not null,
    note text,
    cancel_reason text,
    manage_token_hash text not null,
    lead_status text not null default 'new',
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index booking_newest on booking (created_at desc, id desc)',
  'create index booking_local_date on booking (local_date, start_at, id)',
  'create index booking_dealer on booking (dealer_id, created_at desc)',

  // A seat belongs to a hold that runs out or to a booking that does not. It is taken before the booking is written.
  `create table slot_seat (
    dealer_id text not null references dealer,
    type text not null,
    start_at timestamptz not null,
    seat integer not null check (seat >= 1),
    end_at timestamptz not null,
    hold_id uuid unique,
    booking_id uuid unique references booking deferrable initially deferred,
    expires_at timestamptz,
    primary key (dealer_id, type, start_at, seat),
    check ((booking_id is null) = (expires_at is not null)),
    check ((booking_id is null) = (hold_id is not null))
  )`,
  'create index slot_seat_expires on slot_seat (expires_at) where expires_at is not null',

  `create table idempotency_key (
    scope text not null,
    key text not null,
    body_hash text not null,
    response jsonb not null,
    created_at timestamptz not null,
    primary key (scope, key)
  )`,
  'create index idempotency_key_created on idempotency_key (created_at)',

  `create table desk_event (
    id bigint generated always as identity primary key,
    type text not null,
    booking_id uuid not null references booking,
    created_at timestamptz not null,
    tx xid8 not null default pg_current_xact_id(),
    snapshot pg_snapshot not null default pg_current_snapshot()
  )`,
  'create index desk_event_tx on desk_event (tx)',

  `create table service_secret (
    name text primary key,
    value text not null
  )`,
];
