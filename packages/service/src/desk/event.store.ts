/**
 * What happened to bookings, in the order in which desks may be told. Each event is written in the transaction of what
 * it tells of, and every copy of the service is notified when that commits.
 */
import { sql } from 'kysely';
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

/**
 * The events that somebody who saw `lastId` last may not have seen, oldest first. Ids are given out before a commit, so
 * a lower id can become visible after a higher one. An event is therefore "since" another when its transaction was not
 * yet visible to the other's; one that ran beside it may come twice, but none is lost.
 */
export async function eventsSince(db: Db, lastId: string, limit: number): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    with last as (select id, snapshot from desk_event where id = ${lastId}::bigint)
    select e.id::text as id, e.type, e.booking_id from desk_event e left join last on true
    where case when last.id is null then e.id > ${lastId}::bigint
      else e.tx >= pg_snapshot_xmin(last.snapshot) and not pg_visible_in_snapshot(e.tx, last.snapshot)
        and e.id <> last.id end
    order by e.id limit ${limit}`.execute(db);
  return rows;
}

/** The id of the newest event; `'0'` when there is none. */
export async function newestEventId(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(max(id), 0)::text as id from desk_event`.execute(db);
  return rows[0]?.id ?? '0';
}
