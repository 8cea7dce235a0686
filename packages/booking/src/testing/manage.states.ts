/** An appointment that is there already, in the order in which a person may meet it. */
import type { BookingRequest } from '@forecourt/contract';
import { asked, type BookingState, failure } from './booking.state.ts';

/** A made-up car that is collected on a Tuesday morning, and brought back in the afternoon. */
const BOOKED: BookingRequest = {
  type: 'pickup',
  dealerId: 'munich-north',
  slotId: 'munich-north@2026-11-24T9:pickup',
  start: '2026-11-24T09:00:00+01:00',
  timeZone: 'Europe/Berlin',
  contact: { name: 'Ada Example', email: 'ada@example.com', phone: '+4989123456' },
  language: 'en',
  visit: {
    itemIds: ['item-oil-service'],
    transportationId: 'shuttle',
    vehicle: { modelId: 'aster', plate: 'M AB 123' },
  },
  doorToDoor: {
    pickupAddress: { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' },
    dropOffAddress: { lines: ['Musterweg 2'], postalCode: '81379', locality: 'München', country: 'DE' },
    dropOff: { slotId: 'munich-north@2026-11-24T15:pickup', start: '2026-11-24T15:00:00+01:00' },
  },
};

const cancelling: NonNullable<BookingState['walk']> = async (person) => {
  await person.press('Cancel the appointment');
  await person.press('Cancel the appointment');
};

const cancelled: NonNullable<BookingState['walk']> = async (person, surroundings) => {
  await cancelling(person, surroundings);
  await person.press('Cancel now');
};

export const manageStates = {
  opening: {
    booked: BOOKED,
    prepare: (api) => api.hangNext('getBooking'),
    walk: (_, { api }) => asked(api, 'getBooking'),
    shows: 'Your appointment',
  },
  openFailed: {
    booked: BOOKED,
    prepare: (api) => api.failNext('getBooking', failure('unavailable')),
    shows: 'cannot be reached',
  },
  badLink: { booked: BOOKED, properties: { bookingId: 'MEM-404' }, shows: 'does not lead to an appointment' },
  managing: { booked: BOOKED, shows: 'Change the time' },
  managingPast: { booked: BOOKED, daysAgo: 3, shows: 'This appointment is over.' },
  change: { booked: BOOKED, walk: (person) => person.press('Change the time'), shows: 'Now: Tue, Nov 24, 9:00 AM' },
  changeReview: {
    booked: BOOKED,
    walk: async (person) => {
      await person.press('Change the time');
      await person.walkTo('review');
    },
    shows: 'Move to Mon, Nov 23, 10:00 AM',
  },
  moved: {
    booked: BOOKED,
    walk: async (person) => {
      await person.press('Change the time');
      await person.walkTo('review');
      await person.submit();
    },
    shows: 'Your appointment is moved',
  },
  cancelExplaining: {
    booked: BOOKED,
    walk: (person) => person.press('Cancel the appointment'),
    shows: 'Reason (optional)',
  },
  cancelWaiting: { booked: BOOKED, walk: cancelling, shows: 'It is not sent yet.' },
  cancelSending: { booked: BOOKED, prepare: (api) => api.hangNext('cancel'), walk: cancelled, shows: 'Cancelling…' },
  cancelFailed: {
    booked: BOOKED,
    prepare: (api) => api.failNext('cancel', failure('timeout')),
    walk: cancelled,
    shows: 'cancelling twice does no harm',
  },
  cancelled: { booked: BOOKED, walk: cancelled, shows: 'Your appointment is cancelled' },
} satisfies Record<string, BookingState>;
