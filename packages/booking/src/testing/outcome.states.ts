/** What becomes of a booking, in the order in which a person may meet it. */
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { MADE_UP_PERSON } from './booking.harness.ts';
import { type BookingState, failure, submitted } from './booking.state.ts';

const LONG = 'Verkehrsbetriebsgenossenschaftliche Fahrzeugvertriebsgesellschaft am Süßwasserkanal mbH & Co. KG';

export const outcomeStates = {
  confirmed: {
    walk: submitted,
    shows: 'Your test drive is booked',
  },
  confirmedEarlier: {
    prepare: (api) => api.failNext('book', failure('offline'), { afterWork: true }),
    walk: async (person) => {
      await person.walkTo('review');
      await person.submit();
      await person.sees('you will not be booked twice');
      await person.back();
      await person.fillContact({ name: 'Grace Example' });
      await person.next();
      await person.submit();
    },
    shows: 'An earlier try had already been received',
  },
  calendarFailed: {
    prepare: (api) => api.failNext('getCalendarFile', failure('unavailable')),
    walk: async (person) => {
      await person.walkTo('review');
      await person.submit();
      await person.sees('Your test drive is booked');
      await person.press('Add to calendar');
    },
    shows: 'calendar file could not be fetched',
  },
  confirmedService: { properties: { type: 'service' }, walk: submitted, shows: 'Your service visit is booked' },
  confirmedPickup: {
    properties: { type: 'pickup', manageUrl: 'https://example.com/appointment' },
    walk: submitted,
    shows: 'Link for another device',
  },
  longNames: {
    backEnd: { dealers: MADE_UP_DEALERS.map((dealer) => ({ ...dealer, name: `${LONG} ${dealer.name}` })) },
    walk: (person) => person.walkTo('review', { ...MADE_UP_PERSON, name: LONG }),
    shows: 'Is everything right',
  },
} satisfies Record<string, BookingState>;
