/** What happened to cases, in the order in which dispatchers may be told. See `desk/event.store.ts`, whose way this is. */
import { sql } from 'kysely';
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
    with last as (select id, snapshot from rescue_event where id = ${lastId}::bigint)
    select e.id::text as id, e.rescue_id from rescue_event e left join last on true
    where case when last.id is null then e.id > ${lastId}::bigint
      else e.tx >= pg_snapshot_xmin(last.snapshot) and not pg_visible_in_snapshot(e.tx, last.snapshot)
        and e.id <> last.id end
    order by e.id limit ${limit}`.execute(db);
  return rows;
}

/** The id of the newest event; `'0'` when there is none. */
export async function newestRescueEventId(db: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(max(id), 0)::text as id from rescue_event`.execute(db);
  return rows[0]?.id ?? '0';
}
