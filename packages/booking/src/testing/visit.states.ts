/** What is asked of the workshop, and where the car is collected, in the order in which a person may meet them. */
import { MADE_UP_PERSON } from './booking.harness.ts';
import { asked, type BookingState, failure } from './booking.state.ts';

const SERVICE = {
  properties: { type: 'service' },
  walk: (person) => person.walkTo('service'),
} satisfies Partial<BookingState>;

const PICKUP = {
  properties: { type: 'pickup' },
  walk: (person) => person.walkTo('address'),
} satisfies Partial<BookingState>;

export const visitStates = {
  serviceLoading: {
    ...SERVICE,
    prepare: (api) => api.hangNext('getServiceMenu'),
    walk: async (person, { api }) => {
      await person.walkTo('service');
      await asked(api, 'getServiceMenu');
    },
    shows: 'What should be done?',
  },
  service: {
    ...SERVICE,
    properties: {
      type: 'service',
      vehicle: {
        due: ['oil-service', 'inspection'],
        troubleCodes: [{ code: 'P0420', description: 'Catalyst below threshold' }, { code: 'U0100-87' }],
      },
    },
    shows: 'Your car reports',
  },
  serviceChosen: {
    ...SERVICE,
    walk: async (person) => {
      await person.walkTo('service');
      await person.chooseItem('Oil service');
      await person.chooseItem('Brake pads');
      await person.describe('A whistle from the front left.');
    },
    shows: 'from €548.00',
  },
  serviceErrors: {
    ...SERVICE,
    walk: async (person) => {
      await person.walkTo('service');
      await person.describe('x'.repeat(501));
      await person.next();
    },
    shows: 'Shorten the description to 500 characters.',
  },
  serviceFailed: {
    ...SERVICE,
    prepare: (api) => api.failNext('getServiceMenu', failure('unavailable')),
    shows: 'cannot be reached',
  },
  serviceEmptyMenu: { ...SERVICE, backEnd: { menu: { items: [] } }, shows: 'This dealer has no services' },
  options: { ...SERVICE, walk: (person) => person.walkTo('options'), shows: 'Shuttle to the station' },
  address: { ...PICKUP, shows: 'Where should the car be collected?' },
  addressErrors: {
    ...PICKUP,
    walk: async (person) => {
      await person.walkTo('address');
      await person.fillAddress({ sameAddress: false, otherContact: true, handOverPhone: '12' });
      await person.next();
    },
    shows: '6 entries need your attention',
  },
  addressOutside: {
    ...PICKUP,
    walk: async (person) => {
      await person.walkTo('address');
      await person.fillAddress({ street: 'Beispielallee 1', postalCode: '10115', locality: 'Berlin' });
      await person.next();
    },
    shows: 'The dealer does not collect cars there.',
  },
  addressChecking: {
    ...PICKUP,
    prepare: (api) => api.hangNext('checkServiceArea'),
    walk: async (person) => {
      await person.walkTo('address');
      await person.fillAddress(MADE_UP_PERSON);
      await person.next();
    },
    shows: 'The address is being checked.',
  },
  addressPaused: { ...PICKUP, environment: { restrictions: { noKeyboard: true } }, shows: 'when the car is parked' },
} satisfies Record<string, BookingState>;
