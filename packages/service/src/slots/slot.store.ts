import type { BookingType, Dealer } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import type { Capacity, Taken } from './slot-plan.ts';

/** What a dealer without a row of its own can take: two cars, an hour each, booked two hours ahead or earlier. */
export const DEFAULT_CAPACITY: Capacity = { seats: 2, slotMinutes: 60, leadMinutes: 120 };

/** A dealer with all that its slots depend on. */
export interface SlotBook {
  dealer: Dealer;
  capacity: Capacity;
  taken: Taken[];
}

/** Which part of a dealer's slots to read: seats whose time touches `from` to `to`, in milliseconds since 1970. */
export interface SlotBookQuery {
  dealerId: string;
  type: BookingType;
  from: number;
  to: number;
  now: number;
}

/** Reads a dealer, its capacity and its taken seats in one statement; `undefined` when there is no such dealer. */
export async function readSlotBook(db: Db, query: SlotBookQuery): Promise<SlotBook | undefined> {
  const { dealerId, type, from, to, now } = query;
  const { rows } = await sql<{ dealer: Dealer; capacity: Capacity | null; taken: Taken[] | null }>`
    select d.data as dealer,
      (select json_build_object('seats', c.seats, 'slotMinutes', c.slot_minutes, 'leadMinutes', c.lead_minutes)
        from dealer_capacity c where c.dealer_id = d.id and c.type = ${type}) as capacity,
      (select json_agg(json_build_object('start', t.start_ms, 'end', t.end_ms, 'seats', t.seats)) from (
        select (extract(epoch from start_at) * 1000)::bigint as start_ms,
          (extract(epoch from end_at) * 1000)::bigint as end_ms, count(*) as seats
        from slot_seat s
        where s.dealer_id = d.id and s.type = ${type}
          and s.start_at < ${new Date(to)} and s.end_at > ${new Date(from)}
          and (s.expires_at is null or s.expires_at > ${new Date(now)})
        group by 1, 2) t) as taken
    from dealer d where d.id = ${dealerId}`.execute(db);
  const row = rows[0];
  return row && { dealer: row.dealer, capacity: row.capacity ?? DEFAULT_CAPACITY, taken: row.taken ?? [] };
}

/** Sets how much a dealer can take at once for one kind of appointment. */
export async function setCapacity(db: Db, dealerId: string, type: BookingType, capacity: Capacity): Promise<void> {
  const row = { seats: capacity.seats, slot_minutes: capacity.slotMinutes, lead_minutes: capacity.leadMinutes };
  await db
    .insertInto('dealer_capacity')
    .values({ dealer_id: dealerId, type, ...row })
    .onConflict((conflict) => conflict.columns(['dealer_id', 'type']).doUpdateSet(row))
    .execute();
}
