import type { BookingType, Dealer } from '@forecourt/contract';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import type { StoredMenu } from '../menus/stored-menu.ts';
import type { Taken } from './full-times.ts';
import type { Capacity } from './slot-plan.ts';

/**
 * What a dealer without a row of its own can take: two test drives of an hour, two hours ahead or earlier; three bays in
 * steps of half an hour and two drivers in windows of an hour, both half a day ahead.
 */
export const DEFAULT_CAPACITY: Readonly<Record<BookingType, Capacity>> = {
  'test-drive': { seats: 2, slotMinutes: 60, leadMinutes: 120 },
  service: { seats: 3, slotMinutes: 30, leadMinutes: 720 },
  pickup: { seats: 2, slotMinutes: 60, leadMinutes: 720 },
};

/** A dealer with all that its slots depend on. */
export interface SlotBook {
  dealer: Dealer;
  capacity: Capacity;
  taken: Taken[];
  /** The menu of the workshop, when it was asked for and there is one. */
  menu: StoredMenu | undefined;
  /** What the model that was asked for can be booked for; `undefined`: everything. */
  modelTypes: readonly string[] | undefined;
}

/** Which part of which dealers' slots to read. */
export interface SlotBookQuery {
  dealerIds: readonly string[];
  type: BookingType;
  /** Seats whose time touches `from` to `to` are read, in milliseconds since 1970; without it, none. */
  range?: { from: number; to: number };
  withMenu?: boolean;
  model?: string | undefined;
  now: number;
}

interface BookRow {
  dealer: Dealer;
  capacity: Capacity | null;
  taken: Taken[] | null;
  menu: StoredMenu | null;
  model_types: string[] | null;
}

/** Reads dealers, their capacities and their taken seats in one statement; a dealer that there is not is left out. */
export async function readSlotBooks(db: Db, query: SlotBookQuery): Promise<Map<string, SlotBook>> {
  const { dealerIds, type, range, withMenu = false, model = null, now } = query;
  const [from, to] = [new Date(range?.from ?? 0), new Date(range?.to ?? 0)];
  const { rows } = await sql<BookRow>`
    select d.data as dealer,
      (select json_build_object('seats', c.seats, 'slotMinutes', c.slot_minutes, 'leadMinutes', c.lead_minutes)
        from dealer_capacity c where c.dealer_id = d.id and c.type = ${type}) as capacity,
      (select json_agg(json_build_object('start', t.start_ms, 'end', t.end_ms, 'seats', t.seats)) from (
        select (extract(epoch from start_at) * 1000)::bigint as start_ms,
          (extract(epoch from end_at) * 1000)::bigint as end_ms, count(*) as seats
        from slot_seat s
        where s.dealer_id = d.id and s.type = ${type} and ${range !== undefined}::boolean
          and s.start_at < ${to} and s.end_at > ${from}
          and (s.expires_at is null or s.expires_at > ${new Date(now)})
        group by 1, 2) t) as taken,
      (select m.data from service_menu m
        where ${withMenu}::boolean and (m.dealer_id = d.id or m.dealer_id is null)
        order by m.dealer_id nulls last limit 1) as menu,
      (select m.data->'bookingTypes' from vehicle_model m where m.id = ${model}::text) as model_types
    from dealer d where d.id = any(${[...dealerIds]}::text[])`.execute(db);
  return new Map(
    rows.map(({ dealer, capacity, taken, menu, model_types }) => [
      dealer.id,
      {
        dealer,
        capacity: capacity ?? DEFAULT_CAPACITY[type],
        taken: taken ?? [],
        menu: menu ?? undefined,
        modelTypes: model_types ?? undefined,
      },
    ]),
  );
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
