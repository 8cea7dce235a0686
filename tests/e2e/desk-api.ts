/** The dealer's side, asked directly: what was really booked. */
import { createDeskApi } from '@forecourt/client/desk';
import type { DeskBooking } from '@forecourt/contract';
import { STAFF_TOKEN } from './world.ts';

/** All bookings for a name. */
export async function bookingsOf(site: string, name: string): Promise<DeskBooking[]> {
  const desk = createDeskApi({ baseUrl: new URL('/v1', site).href, token: STAFF_TOKEN });
  const { bookings } = await desk.findBookings({ limit: 200 });
  return bookings.filter(({ contact }) => contact?.name === name);
}
