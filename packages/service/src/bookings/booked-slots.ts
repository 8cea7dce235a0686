/** The slots of an appointment: one, or for a car that is collected the window of the collection and that of the return. */
import type { BookedDoorToDoor } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { ProblemError, refuse } from '../http/problem.ts';
import { isUuid } from '../http/uuid.ts';
import { demandSameStart, demandSlotOf, type Offer, type OfferedSlot, readSlotKey } from '../slots/offer.ts';
import { bookHeldSeats, freeSeats, type Seat, takeSeats } from '../slots/seats.ts';
import type { BookedTime } from './booking.store.ts';

const MINUTE_MS = 60_000;

/** A slot as a request names it. */
export interface NamedSlot {
  slotId: string;
  start: string;
  holdId?: string | undefined;
}

/** A slot to take, with or without a hold. */
export interface WantedSlot {
  slot: OfferedSlot;
  holdId: string | undefined;
}

/** What the slots of an appointment depend on. */
export interface SlotRules {
  /** How long the work takes. */
  minutes: number;
  now: number;
  holdSeconds: number;
}

/** The slot of the appointment; refuses one that is too short for the work. */
export function findMainSlot(offer: Offer, named: NamedSlot, rules: SlotRules): WantedSlot {
  const slot = offer.find(named.slotId, askedAt(named, rules));
  demandSameStart(slot, named.start);
  if (slot.type === 'service' && !offer.isEnough(slot, rules.minutes)) {
    throw refuse({ pointer: '/slotId', detail: 'is shorter than the work takes' });
  }
  return { slot, holdId: named.holdId };
}

/** The window of the return; refuses one that starts before the car was collected and the work is done. */
export function findDropOffSlot(
  offer: Offer,
  named: NamedSlot,
  collectedAt: number,
  rules: SlotRules,
  pointer: string,
): WantedSlot {
  const key = readSlotKey(named.slotId);
  demandSlotOf(key, { dealerId: offer.dealer.id, type: 'pickup' }, `${pointer}/slotId`);
  demandReady(key.start, collectedAt, rules, `${pointer}/start`);
  const slot = offer.find(named.slotId, askedAt(named, rules));
  demandSameStart(slot, named.start, `${pointer}/start`);
  return { slot, holdId: named.holdId };
}

/** Refuses a return before the car was collected and the work is done. */
export function demandReady(start: number, collectedAt: number, { minutes }: SlotRules, pointer: string): void {
  if (start < collectedAt + minutes * MINUTE_MS) throw refuse({ pointer, detail: 'is before the car is ready' });
}

/** A slot that was held in time can still be booked when its last minute passed meanwhile. */
function askedAt({ holdId }: NamedSlot, { now, holdSeconds }: SlotRules): number {
  return holdId === undefined ? now : now - holdSeconds * 1000;
}

/**
 * Takes the seats of a booking, in the order of time, and gives back those of `old` that it has no use for any more; so
 * an old seat goes only when the new ones are had, and a slot may overlap the old one. Rejects with `slot-taken` or
 * `hold-expired`; the transaction must then be rolled back. `stays` says which old seats are kept anyway.
 */
export async function takeSlots(
  db: Db,
  bookingId: string,
  wanted: readonly WantedSlot[],
  now: number,
  old: readonly Seat[] = [],
  stays: (seat: Seat) => boolean = () => false,
): Promise<void> {
  const kept = new Set(old.filter(stays));
  const has = ({ start, end }: { start: number; end: number }): boolean => {
    const seat = old.find((each) => each.start === start && each.end === end);
    if (seat) kept.add(seat);
    return seat !== undefined;
  };
  for (const { slot, holdId } of wanted) {
    const request = { ...slot, now };
    if (holdId === undefined) {
      if (!(await takeSeats(db, request, { bookingId }, has))) throw new ProblemError('slot-taken');
    } else if (!(isUuid(holdId) && (await bookHeldSeats(db, holdId, request, bookingId)))) {
      throw new ProblemError('hold-expired');
    }
  }
  const unused = old.filter((seat) => !kept.has(seat));
  await freeSeats(db, bookingId, unused);
}

/** The time of a slot, as it is stored. */
export function toBookedTime(slot: OfferedSlot): BookedTime {
  return {
    slot_id: slot.id,
    start_at: new Date(slot.start),
    end_at: new Date(slot.end),
    time_zone: slot.dealer.timeZone,
    local_date: slot.zone.dateAt(slot.start),
  };
}

/** The window of a return, as it is stored. */
export function toDropOff({ id, start, end, zone }: OfferedSlot): NonNullable<BookedDoorToDoor['dropOff']> {
  return { slotId: id, start: zone.format(start), end: zone.format(end) };
}
