/**
 * Seats: who has which place in a slot. The primary key of `slot_seat` decides who is first, whatever the number of
 * processes; nothing here counts and hopes.
 */
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import type { SlotKey } from './slot-id.ts';

/** Whose the seat is: a hold's, until it runs out, or a booking's. */
export type SeatOwner = { holdId: string; expiresAt: Date } | { bookingId: string };

/** A place to take. */
export interface SeatRequest extends SlotKey {
  end: number;
  /** How many seats the slot has. */
  seats: number;
  now: number;
}

/**
 * Takes the lowest free seat; a hold that ran out is taken over. Resolves to `false` when all are taken.
 * Call it inside a transaction: the seat counts for others once that commits, and they wait for it.
 */
export async function takeSeat(db: Db, request: SeatRequest, owner: SeatOwner): Promise<boolean> {
  const holdId = 'holdId' in owner ? owner.holdId : null;
  const bookingId = 'bookingId' in owner ? owner.bookingId : null;
  const expiresAt = 'expiresAt' in owner ? owner.expiresAt : null;
  const { dealerId, type, seats } = request;
  const [start, end, now] = [new Date(request.start), new Date(request.end), new Date(request.now)];

  // Somebody else may get the seat that this statement chose; then the next free one is tried. Each loss means that
  // a seat went, so as many tries as seats, and one to see that none is left, are enough.
  for (let attempt = 0; attempt <= seats; attempt++) {
    const { rows } = await sql<{ found: boolean; taken: boolean }>`
      with live as (
        select seat from slot_seat
        where dealer_id = ${dealerId} and type = ${type} and start_at = ${start}
          and (expires_at is null or expires_at > ${now})
      ), free as (
        -- the count matters where there were more seats before: their numbers are above those of today
        select n from generate_series(1, ${seats}::integer) n
        where n not in (select seat from live) and (select count(*) from live) < ${seats}::integer
        order by n limit 1
      ), taken as (
        insert into slot_seat (dealer_id, type, start_at, seat, end_at, hold_id, booking_id, expires_at)
        select ${dealerId}, ${type}, ${start}::timestamptz, n, ${end}::timestamptz,
          ${holdId}::uuid, ${bookingId}::uuid, ${expiresAt}::timestamptz
        from free
        on conflict (dealer_id, type, start_at, seat) do update
          set end_at = excluded.end_at, hold_id = excluded.hold_id,
            booking_id = excluded.booking_id, expires_at = excluded.expires_at
          where slot_seat.expires_at <= ${now}
        returning seat
      )
      select exists (select from free) as found, exists (select from taken) as taken`.execute(db);
    if (rows[0]?.taken) return true;
    if (!rows[0]?.found) return false;
  }
  return false;
}

/** Turns a hold's seat into a booking's. Resolves to `false` when the hold ran out, is gone, or is for another slot. */
export async function bookHeldSeat(db: Db, holdId: string, slot: SlotKey, bookingId: string, now: number) {
  const { numUpdatedRows } = await db
    .updateTable('slot_seat')
    .set({ hold_id: null, booking_id: bookingId, expires_at: null })
    .where('hold_id', '=', holdId)
    .where('dealer_id', '=', slot.dealerId)
    .where('type', '=', slot.type)
    .where('start_at', '=', new Date(slot.start))
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives the seat of a booking back. */
export async function freeSeat(db: Db, bookingId: string): Promise<void> {
  await db.deleteFrom('slot_seat').where('booking_id', '=', bookingId).execute();
}

/** Gives the seat of a hold back; a hold that is gone already is no error. */
export async function releaseHold(db: Db, holdId: string): Promise<void> {
  await db.deleteFrom('slot_seat').where('hold_id', '=', holdId).execute();
}
