import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Visits to the workshop: slots of several steps, menus, cars that are collected, and requests without a slot. SQL for
 * PostgreSQL 15.
 */
export const workshop: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const statements = [
  // A hold and a booking have as many seats as their slots have steps.
  `alter table slot_seat drop constraint slot_seat_hold_id_key, drop constraint slot_seat_booking_id_key`,
  'create index slot_seat_hold on slot_seat (hold_id) where hold_id is not null',
  'create index slot_seat_booking on slot_seat (booking_id) where booking_id is not null',

  // A request has no slot until the dealer has confirmed a time, and then still none.
  `alter table booking
    alter column slot_id drop not null,
    add column visit jsonb,
    add column door_to_door jsonb,
    add column preferred_windows jsonb,
    add column estimate jsonb,
    add column cancel_code text`,

  // The row without a dealer is the menu of every dealer without one of its own.
  `create table service_menu (
    dealer_id text unique nulls not distinct references dealer on delete cascade,
    data jsonb not null
  )`,
];
