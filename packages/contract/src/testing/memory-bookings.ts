/** Appointments in memory: made, read, moved, cancelled. */
import { Booking, BookingChange, BookingRequest, Cancellation } from '../booking.ts';
import { type Dealer, SERVICE_FOR } from '../dealer.ts';
import type { BookingType } from '../slot.ts';
import { doorToDoorFor } from './memory-door-to-door.ts';
import type { MemoryHolds } from './memory-holds.ts';
import { createTakeJourney, type JourneySlots } from './memory-journey.ts';
import { firstWindow } from './memory-requests.ts';
import { accept, checkTestDrive, refuse, refuseFields } from './memory-rules.ts';
import { estimateOf, minutesOf, visitFor } from './memory-visits.ts';
import { dealerBy, type MemoryWorld } from './memory-world.ts';

/** A booking with the secret of its holder. */
type KeptBooking = Booking & { manageToken: string };

/** The bookings of a memory back end; they are found by id and by reference. */
export interface MemoryBookings {
  /** All of them, oldest first, with their tokens. */
  list(): Booking[];
  book(body: BookingRequest, key: string): Booking;
  read(id: string, token: string): Booking;
  reschedule(id: string, token: string, body: BookingChange): Booking;
  cancel(id: string, token: string, body: Cancellation): Booking;
}

const withoutToken = ({ manageToken: _, ...booking }: Booking): Booking => booking;

const checkZone = (timeZone: string | undefined, dealer: Dealer): void => {
  if (timeZone !== dealer.timeZone) refuseFields({ pointer: '/timeZone', detail: 'is not the zone there' });
};

/** The times of a booking by the slots it has. */
const timesOf = ({ there, back }: JourneySlots, { doorToDoor }: Pick<Booking, 'doorToDoor'>) => ({
  start: there.start,
  end: there.end,
  ...(doorToDoor &&
    back && { doorToDoor: { ...doorToDoor, dropOff: { slotId: back.id, start: back.start, end: back.end } } }),
});

/** Makes the bookings of a back end. */
export const createBookings = (world: MemoryWorld, holds: MemoryHolds): MemoryBookings => {
  const { capabilities, seats, now, once, menuOf } = world;
  const { bookingTypes, slots, bookingHorizonDays } = capabilities;
  const takeJourney = createTakeJourney(world, holds);
  const bookings = new Map<string, KeptBooking>();
  const slotIds = new Map<string, string>(); // by booking id

  const keptBooking = (idOrReference: string, token: string): KeptBooking => {
    const booking =
      bookings.get(idOrReference) ??
      [...bookings.values()].find(({ reference }) => reference === idOrReference) ??
      refuse('not-found');
    return booking.manageToken === token ? booking : refuse('unauthorized');
  };

  const takeSlots = (id: string, request: BookingRequest, dealer: Dealer, minutes: number): JourneySlots => {
    const { type, slotId, start, timeZone, holdId, doorToDoor } = request;
    if (!slotId || !start) return refuseFields({ pointer: '/preferredWindows', detail: 'there are slots' });
    checkZone(timeZone, dealer);
    slotIds.set(id, slotId);
    return takeJourney(id, {
      ...{ dealer, type, minutes, there: { slotId, start, holdId } },
      back: type === 'pickup' ? doorToDoor?.dropOff : undefined,
      ...{ backPointer: '/doorToDoor/dropOff', tooEarlyPointer: '/doorToDoor/dropOff/start' },
    });
  };

  const wishFor = (request: BookingRequest, dealer: Dealer) => {
    const { type, timeZone } = request;
    if (!dealer.services.includes(SERVICE_FOR[type])) refuseFields({ pointer: '/type', detail: 'is not done there' });
    if (timeZone !== undefined) checkZone(timeZone, dealer);
    return firstWindow(request, dealer, now(), bookingHorizonDays);
  };

  const makeBooking = (request: BookingRequest): KeptBooking => {
    const { type, dealerId, contact, testDrive } = request;
    if (!bookingTypes.includes(type)) refuseFields({ pointer: '/type', detail: 'cannot be booked' });
    const dealer = dealerBy(world, dealerId);
    checkTestDrive(request, dealer, capabilities);
    const visit = visitFor(request, menuOf(dealer));
    const doorToDoor = doorToDoorFor(request, dealer, slots);
    const estimate = visit && estimateOf(visit);
    const count = bookings.size + 1;
    const id = `booking-${count}`;
    const parts = {
      ...(type === 'test-drive' && { testDrive }),
      ...(visit && { visit }),
      ...(doorToDoor && { doorToDoor: { ...doorToDoor, dropOff: undefined } }),
      ...(estimate && { estimate }),
    };
    const booking: KeptBooking = {
      id,
      reference: `MEM-${String(count).padStart(3, '0')}`,
      status: slots ? 'booked' : 'proposed',
      ...{ type, dealerId, timeZone: dealer.timeZone, sequence: 0, contact },
      ...parts,
      ...(slots ? timesOf(takeSlots(id, request, dealer, minutesOf(visit?.items)), parts) : wishFor(request, dealer)),
      manageToken: `manage-token-of-booking-${count}`,
    };
    bookings.set(id, booking);
    return booking;
  };

  return {
    list: () => [...bookings.values()],

    book: (body, key) => {
      const request = accept(BookingRequest, body);
      return once(`booking ${key}`, request, () => makeBooking(request));
    },

    read: (id, token) => withoutToken(keptBooking(id, token)),

    reschedule: (idOrReference, token, body) => {
      const booking = keptBooking(idOrReference, token);
      const change = accept(BookingChange, body);
      const { id, dealerId, type, visit, doorToDoor, status } = booking;
      if (status === 'cancelled') refuseFields({ pointer: '', detail: 'the booking is cancelled' });
      if (!slots) refuseFields({ pointer: '/slotId', detail: 'there are no slots' });
      const kept = doorToDoor?.dropOff;
      const dropOff = doorToDoor && change.dropOff;
      const isThere = slotIds.get(id) === change.slotId && (!dropOff || dropOff.slotId === kept?.slotId);
      if (isThere) return withoutToken(booking);
      const dealer = dealerBy(world, dealerId);
      checkZone(change.timeZone, dealer);
      const taken = takeJourney(id, {
        ...{ dealer, type: type as BookingType, minutes: minutesOf(visit?.items), there: change },
        back: dropOff ?? kept,
        backPointer: '/dropOff',
        tooEarlyPointer: dropOff ? '/dropOff/start' : '/dropOff',
        kept: [slotIds.get(id), kept?.slotId],
      });
      const moved = { ...booking, ...timesOf(taken, booking), sequence: booking.sequence + 1 };
      bookings.set(id, moved);
      slotIds.set(id, taken.there.id);
      return withoutToken(moved);
    },

    cancel: (idOrReference, token, body) => {
      const booking = keptBooking(idOrReference, token);
      accept(Cancellation, body);
      if (booking.status === 'cancelled') return withoutToken(booking);
      const cancelled = { ...booking, status: 'cancelled' as const, sequence: booking.sequence + 1 };
      bookings.set(booking.id, cancelled);
      seats.release(booking.id);
      return withoutToken(cancelled);
    },
  };
};
