/**
 * Seats: who has which place in which step of a dealer's grid. The primary key of `slot_seat` decides who is first,
 * whatever the number of processes; nothing here counts and hopes.
 *
 * A slot of several steps takes a seat in each of them, in the order of time, so that of two people who want some of the
 * same steps one waits for the other and never both for each other. The seats may have different numbers: as long as no
 * step has more people than seats, there is a place for everybody.
 */
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import type { SlotKey } from './slot-id.ts';

/** Whose a seat is: a hold's, until it runs out, or a booking's. */
export type SeatOwner = { holdId: string; expiresAt: Date } | { bookingId: string };

/** The steps to take a seat in. */
export interface SeatRequest extends Pick<SlotKey, 'dealerId' | 'type' | 'start'> {
  end: number;
  stepMs: number;
  /** How many seats each step has. */
  seats: number;
  now: number;
}

/** A seat that a booking has. */
export interface Seat {
  start: number;
  end: number;
  seat: number;
}

/**
 * Takes a seat in each step, except where `has` says that there is one already. Resolves to `false` when a step has none
 * left. Call it inside a transaction: the seats count for others once that commits, and they wait for it; after `false`
 * it must be rolled back.
 */
export async function takeSeats(
  db: Db,
  request: SeatRequest,
  owner: SeatOwner,
  has: (step: { start: number; end: number }) => boolean = () => false,
): Promise<boolean> {
  for (let start = request.start; start < request.end; start += request.stepMs) {
    const step = { start, end: start + request.stepMs };
    if (!has(step) && !(await takeSeat(db, { ...request, ...step }, owner))) return false;
  }
  return true;
}

/** Takes the lowest free seat of one step; a hold that ran out is taken over. */
async function takeSeat(db: Db, request: SeatRequest, owner: SeatOwner): Promise<boolean> {
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

/**
 * Turns a hold's seats into a booking's. Resolves to `false` when the hold ran out, is gone, or is for another slot, and
 * then changes nothing.
 */
export async function bookHeldSeats(db: Db, holdId: string, slot: SeatRequest, bookingId: string): Promise<boolean> {
  const steps = (slot.end - slot.start) / slot.stepMs;
  const { rows } = await sql`
    with held as (
      select start_at, seat from slot_seat
      where hold_id = ${holdId} and dealer_id = ${slot.dealerId} and type = ${slot.type}
        and expires_at > ${new Date(slot.now)}
      order by start_at for update
    ), whole as (
      select from held having count(*) = ${steps}::integer
        and min(start_at) = ${new Date(slot.start)} and max(start_at) = ${new Date(slot.end - slot.stepMs)}
    )
    update slot_seat s set hold_id = null, booking_id = ${bookingId}, expires_at = null
    from held
    where s.dealer_id = ${slot.dealerId} and s.type = ${slot.type}
      and s.start_at = held.start_at and s.seat = held.seat and exists (select from whole)
    returning s.seat`.execute(db);
  return rows.length === steps;
}

/** The seats that a booking has. */
export async function seatsOf(db: Db, bookingId: string): Promise<Seat[]> {
  const rows = await db
    .selectFrom('slot_seat')
    .select(['start_at', 'end_at', 'seat'])
    .where('booking_id', '=', bookingId)
    .execute();
  return rows.map(({ start_at, end_at, seat }) => ({ start: start_at.getTime(), end: end_at.getTime(), seat }));
}

/** Gives some seats of a booking back; without a list, all of them. */
export async function freeSeats(db: Db, bookingId: string, seats?: readonly Seat[]): Promise<void> {
  let rows = db.deleteFrom('slot_seat').where('booking_id', '=', bookingId);
  if (seats) {
    if (seats.length === 0) return;
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('start_at', 'seat'),
        'in',
        seats.map(({ start, seat }) => tuple(new Date(start), seat)),
      ),
    );
  }
  await rows.execute();
}

/** Gives the seats of a hold back; a hold that is gone already is no error. */
export async function releaseHold(db: Db, holdId: string): Promise<void> {
  await db.deleteFrom('slot_seat').where('hold_id', '=', holdId).execute();
}
