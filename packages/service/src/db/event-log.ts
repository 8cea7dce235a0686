/** Tables of events, in the order in which those who watch may be told. */
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './schema.ts';

/** A table whose rows know the transaction that wrote them, and what that saw. */
export type EventTable = 'desk_event' | 'rescue_event';

/**
 * What follows a `select` of events, each called `e`: those that somebody who saw `lastId` last may not have seen, oldest first.
 * Ids are given out before a commit, so a lower id can become visible after a higher one. An event is therefore "since" another
 * when its transaction was not yet visible to the other's; one that ran beside it may come twice, but none is lost.
 */
export const fromEventsSince = (table: EventTable, lastId: string, limit: number): RawBuilder<unknown> => sql`
  from ${sql.table(table)} e
  left join (select id, snapshot from ${sql.table(table)} where id = ${lastId}::bigint) last on true
  where case when last.id is null then e.id > ${lastId}::bigint
    else e.tx >= pg_snapshot_xmin(last.snapshot) and not pg_visible_in_snapshot(e.tx, last.snapshot)
      and e.id <> last.id end
  order by e.id limit ${limit}`;

/** The id of the newest event; `'0'` when there is none. */
export async function newestEventId(db: Db, table: EventTable): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(max(id), 0)::text as id from ${sql.table(table)}`.execute(db);
  return rows[0]?.id ?? '0';
}
