/** What the cases of the booking suite do again and again. */
import type { Booking, BookingRequest } from '../booking.ts';
import type { BookingApi } from '../ports.ts';
import type { Hold, Slot } from '../slot.ts';
import type { BookingWorld } from './booking-api.world.ts';
import { check, refused, same } from './suite.ts';

/** The token of a booking just made, as the options of the next call. */
export const holder = ({ manageToken }: Booking): { token: string } => {
  check(manageToken, 'the answer to a booking carries its manageToken');
  return { token: manageToken };
};

/** Books with a key of its own. */
export const book = (api: BookingApi, world: BookingWorld, request: BookingRequest): Promise<Booking> =>
  api.book(request, { idempotencyKey: world.newKey() });

/** Cancels bookings just made. */
export const discard = async (api: BookingApi, ...bookings: readonly Booking[]): Promise<void> => {
  for (const booking of bookings) {
    same((await api.cancel(booking.id, {}, holder(booking))).status, 'cancelled', 'status after it was cancelled');
  }
};

/** More places than any slot has that the suite fills. */
const MANY = 50;

const untilTaken = async <Made>(make: () => Promise<Made>): Promise<Made[]> => {
  const made: Made[] = [];
  const makeMany = async (): Promise<void> => {
    for (let i = 0; i < MANY; i++) made.push(await make());
  };
  await refused(makeMany(), 'slot-taken');
  return made;
};

/** Books the same again until nothing is left. */
export const bookAll = (api: BookingApi, world: BookingWorld, request: BookingRequest): Promise<Booking[]> =>
  untilTaken(() => book(api, world, request));

/** Holds a slot until nothing is left of it. */
export const holdAll = (api: BookingApi, world: BookingWorld, { id: slotId }: Slot): Promise<Hold[]> =>
  untilTaken(() => api.hold({ slotId }, { idempotencyKey: world.newKey() }));
