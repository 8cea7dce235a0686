/**
 * What happened to bookings, in the order in which desks may be told. Each event is written in the transaction of what
 * it tells of, and every copy of the service is notified when that commits.
 */
import { sql } from 'kysely';
import { fromEventsSince } from '../db/event-log.ts';
import type { Db, DeskEventTable } from '../db/schema.ts';

/** The channel on which an event's id is sent. */
export const DESK_CHANNEL = 'forecourt_desk';

/** How long events are kept for desks that were away. */
export const DESK_EVENT_LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** An event without its booking. */
export interface StoredEvent {
  id: string;
  type: DeskEventTable['type'];
  booking_id: string;
}

/** Writes an event and, at commit, notifies every copy. Call it inside the transaction of what happened. */
export async function addDeskEvent(
  db: Db,
  type: DeskEventTable['type'],
  bookingId: string,
  now: number,
): Promise<void> {
  await sql`
    with event as (
      insert into desk_event (type, booking_id, created_at) values (${type}, ${bookingId}, ${new Date(now)})
      returning id
    )
    select pg_notify(${DESK_CHANNEL}, id::text) from event`.execute(db);
}

/** The event by that id; `undefined` when there is none. */
export async function findEvent(db: Db, id: string): Promise<StoredEvent | undefined> {
  const { rows } = await sql<StoredEvent>`
    select id::text as id, type, booking_id from desk_event where id = ${id}::bigint`.execute(db);
  return rows[0];
}

/** The events that somebody who saw `lastId` last may not have seen, oldest first. Some may come twice, but none is lost. */
export async function eventsSince(db: Db, lastId: string, limit: number): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select e.id::text as id, e.type, e.booking_id ${fromEventsSince('desk_event', lastId, limit)}`.execute(db);
  return rows;
}
