/** The answer to a request without a slot: the dealer gives it a time. */
import type { BookingConfirmation } from '@forecourt/contract';
import { lockBooking, updateBooking } from '../bookings/booking.store.ts';
import type { Db } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { findZone } from '../slots/zone.ts';

/**
 * Books a requested appointment at these times; `'unchanged'` when it has them, `undefined` without such a booking. No
 * seat is taken: where people make requests there are no slots, and the dealer knows what it can do.
 */
export async function confirmBooking(
  db: Db,
  id: string,
  confirmation: BookingConfirmation,
  now: number,
): Promise<'changed' | 'unchanged' | undefined> {
  const booking = await lockBooking(db, id);
  if (!booking) return undefined;
  const [start, end] = [Date.parse(confirmation.start), Date.parse(confirmation.end)];
  const isThere = start === booking.start_at.getTime() && end === booking.end_at.getTime();
  if (booking.status === 'booked' && booking.slot_id === null && isThere) return 'unchanged';
  if (booking.status !== 'proposed') throw refuse({ pointer: '', detail: 'the booking is not a request' });

  const zone = findZone(booking.time_zone);
  for (const name of ['start', 'end'] as const) {
    const written = confirmation[name].replace(/\.\d+/, '');
    if (zone && zone.format(Date.parse(written)) !== written) {
      throw refuse({ pointer: `/${name}`, detail: 'does not have the offset of the dealer at that time' });
    }
  }
  if (end <= start) throw refuse({ pointer: '/end', detail: 'is not after the start' });
  if (end <= now) throw refuse({ pointer: '/end', detail: 'is past' });
  const time = {
    start_at: new Date(start),
    end_at: new Date(end),
    local_date: zone?.dateAt(start) ?? confirmation.start.slice(0, 10),
  };
  await updateBooking(db, booking, { ...time, status: 'booked', preferred_windows: null }, new Date(now));
  return 'changed';
}
