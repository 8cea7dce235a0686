/** What somebody sees who drives, or who has just parked. */
import { FULLY_RESTRICTED, STRICT_DRIVING } from '@forecourt/core';
import { asked, type BookingState, failure } from './booking.state.ts';

const DRIVING = { display: 'car', restrictions: STRICT_DRIVING } as const;
const UNKNOWN = { display: 'car', restrictions: FULLY_RESTRICTED } as const;

/** An appointment that the host knows of. */
const APPOINTMENT = {
  ...{ start: '2026-11-26T10:30:00+01:00', end: '2026-11-26T11:30:00+01:00', timeZone: 'Europe/Berlin' },
  ...{ type: 'service', what: 'Oil service', dealerName: 'Autohaus Nordstern', dealerPhone: '+49 89 5550100' },
};

/** All that has to be known of somebody for a time to be proposed. */
const KNOWN = {
  ...{ modelId: 'aster', dealerId: 'munich-north' },
  person: { name: 'Ada Example', email: 'ada@example.com', licenceHeld: true },
};

const known = { properties: KNOWN, environment: DRIVING } satisfies Partial<BookingState>;

/** Waits until the steps behind the driver's view have come as far as they go by themselves: to the times. */
const arrived: NonNullable<BookingState['walk']> = (_, { api }) => asked(api, 'findSlots');

export const carStates = {
  driving: { environment: DRIVING, shows: 'Remind me when parked' },
  drivingAppointment: { properties: { appointment: APPOINTMENT }, environment: DRIVING, shows: 'Oil service' },
  drivingKnown: { ...known, walk: arrived, shows: 'Show free times' },
  drivingFinding: {
    ...known,
    walk: async (person, { api }) => {
      await asked(api, 'findSlots');
      await person.sees('Show free times');
      api.hangNext('findSlots');
      await person.press('Show free times');
    },
    shows: 'Looking for free times',
  },
  drivingTimes: { ...known, walk: (person) => person.askForTimes(), shows: 'Which time suits you?' },
  drivingNoTimes: {
    ...known,
    backEnd: { capacity: 0 },
    walk: (person) => person.press('Show free times'),
    shows: 'No free times',
  },
  drivingTimesFailed: {
    ...known,
    walk: async (person, { api }) => {
      await asked(api, 'findSlots');
      await person.sees('Show free times');
      api.failNext('findSlots', failure('timeout'));
      await person.press('Show free times');
    },
    shows: 'took too long',
  },
  drivingQuestion: { ...known, walk: (person) => person.chooseProposal(), shows: 'Yes, book' },
  drivingQuestionForPickup: {
    properties: {
      ...{ ...KNOWN, type: 'pickup', itemIds: ['item-oil-service'], transportationId: 'wait' },
      person: {
        ...{ name: 'Ada Example', phone: '+4989123456' },
        address: { lines: ['Beispielstraße 1'], postalCode: '80331', locality: 'München', country: 'DE' },
      },
    },
    environment: DRIVING,
    walk: (person) => person.chooseProposal(),
    shows: 'Return:',
  },
  drivingBooking: {
    ...known,
    walk: async (person, { api }) => {
      await person.chooseProposal();
      api.hangNext('book');
      await person.press('Yes, book');
    },
    shows: 'Booking…',
  },
  drivingGone: {
    ...known,
    walk: async (person, { api }) => {
      await person.chooseProposal();
      api.failNext('book', failure('slot-taken'));
      await person.press('Yes, book');
    },
    shows: 'This time has just been taken.',
  },
  drivingFailed: {
    ...known,
    walk: async (person, { api }) => {
      await person.chooseProposal();
      api.failNext('book', failure('timeout'));
      await person.press('Yes, book');
    },
    shows: 'You will not be booked twice.',
  },
  drivingBooked: {
    ...known,
    walk: async (person) => {
      await person.chooseProposal();
      await person.press('Yes, book');
    },
    shows: 'Your test drive is booked',
  },
  drivingReminded: {
    environment: DRIVING,
    walk: (person) => person.press('Remind me when parked'),
    shows: 'We will remind you when parked.',
  },
  drivingUnknown: {
    properties: { ...KNOWN, appointment: APPOINTMENT },
    environment: UNKNOWN,
    walk: arrived,
    shows: 'Oil service',
  },
  parkedAgain: {
    environment: DRIVING,
    walk: async (person) => {
      await person.press('Remind me when parked');
      await person.sees('We will remind you');
      // what a car restricts, only the car itself loosens
      person.element.environment = { ...person.element.environment, restrictions: {} };
      await person.element.updateComplete;
    },
    shows: 'You wanted to book.',
  },
} satisfies Record<string, BookingState>;
