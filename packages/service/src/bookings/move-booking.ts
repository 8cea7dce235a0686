/** An appointment at another time: the new seats are taken before the old ones go. */
import type { BookedDoorToDoor, BookingChange } from '@forecourt/contract';
import type { Db } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Settings } from '../settings.ts';
import { demandSameZone, readOffer } from '../slots/offer.ts';
import { seatsOf } from '../slots/seats.ts';
import {
  demandReady,
  findDropOffSlot,
  findMainSlot,
  takeSlots,
  toBookedTime,
  toDropOff,
  type WantedSlot,
} from './booked-slots.ts';
import { workMinutes } from './booked-visit.ts';
import { type BookingRow, updateBooking } from './booking.store.ts';

type Return = NonNullable<BookedDoorToDoor['dropOff']>;

/**
 * Moves a booking in a transaction; `undefined` when it is there already. Rejects with a `ProblemError`; the transaction
 * must then be rolled back, and the old time is kept. A slot that stays is not looked at again: the window of a car's
 * return can be changed after the car was collected.
 */
export async function moveBooking(
  db: Db,
  booking: BookingRow,
  change: BookingChange,
  { settings, now }: { settings: Settings; now: number },
): Promise<BookingRow | undefined> {
  if (!settings.slots) throw refuse({ pointer: '/slotId', detail: 'there are no slots' });
  const { type, visit, door_to_door: doorToDoor } = booking;
  const kept = doorToDoor?.dropOff;
  const wantedReturn = doorToDoor && change.dropOff?.slotId !== kept?.slotId ? change.dropOff : undefined;
  const isSameSlot = booking.slot_id === change.slotId;
  if (isSameSlot && !wantedReturn) return undefined;

  const offer = await readOffer(db, { dealerId: booking.dealer_id, type }, { now, horizonDays: settings.horizonDays });
  const rules = { minutes: workMinutes(visit), now, holdSeconds: settings.holdSeconds };
  demandSameZone(offer.dealer, change.timeZone);
  const main = isSameSlot ? undefined : findMainSlot(offer, change, rules);
  const collectedAt = main?.slot.end ?? booking.end_at.getTime();
  const back = wantedReturn && findDropOffSlot(offer, wantedReturn, collectedAt, rules, '/dropOff');
  if (type === 'pickup' && !back) {
    if (!kept) throw refuse({ pointer: '/dropOff', detail: 'is needed' });
    demandReady(Date.parse(kept.start), collectedAt, rules, change.dropOff ? '/dropOff/start' : '/dropOff');
  }

  const stays = staying(isSameSlot ? booking : undefined, back ? undefined : kept);
  const wanted = [main, back].filter((slot): slot is WantedSlot => slot !== undefined);
  await takeSlots(db, booking.id, wanted, now, await seatsOf(db, booking.id), stays);
  const update = {
    ...(main && toBookedTime(main.slot)),
    ...(back && doorToDoor && { door_to_door: JSON.stringify({ ...doorToDoor, dropOff: toDropOff(back.slot) }) }),
    // A request that was made while there were no slots has one now.
    ...(booking.status === 'proposed' && { status: 'booked' as const, preferred_windows: null }),
  };
  return updateBooking(db, booking, update, new Date(now));
}

/** Which seats are of a slot that stays as it is. */
function staying(main: BookingRow | undefined, back: Return | undefined): (seat: { start: number }) => boolean {
  const times = [
    ...(main ? [[main.start_at.getTime(), main.end_at.getTime()] as const] : []),
    ...(back ? [[Date.parse(back.start), Date.parse(back.end)] as const] : []),
  ];
  return ({ start }) => times.some(([from, to]) => from <= start && start < to);
}
