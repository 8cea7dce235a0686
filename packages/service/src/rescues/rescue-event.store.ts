/** What happened to cases, in the order in which dispatchers may be told. */
import { sql } from 'kysely';
import { fromEventsSince } from '../db/event-log.ts';
import type { Db } from '../db/schema.ts';

/** The channel on which the id of a case is sent that has changed. */
export const RESCUE_CHANNEL = 'forecourt_rescue';

/** An event without its case. */
export interface StoredRescueEvent {
  id: string;
  rescue_id: string;
}

/** Writes an event and, at commit, notifies every copy. Call it inside the transaction of what happened. */
export async function addRescueEvent(db: Db, rescueId: string, now: number): Promise<void> {
  await sql`
    with event as (
      insert into rescue_event (rescue_id, created_at) values (${rescueId}, ${new Date(now)}) returning rescue_id
    )
    select pg_notify(${RESCUE_CHANNEL}, rescue_id::text) from event`.execute(db);
}

/** The events that somebody who saw `lastId` last may not have seen, oldest first. Some may come twice, but none is lost. */
export async function rescueEventsSince(db: Db, lastId: string, limit: number): Promise<StoredRescueEvent[]> {
  const { rows } = await sql<StoredRescueEvent>`
    select e.id::text as id, e.rescue_id ${fromEventsSince('rescue_event', lastId, limit)}`.execute(db);
  return rows;
}
