/** The first view and the choice of a dealer, in the order in which a person may meet them. */
import { MADE_UP_DEALERS } from '@forecourt/contract/testing.js';
import { type BookingState, failure, hostButton } from './booking.state.ts';

export const startStates = {
  starting: { prepare: (api) => api.hangNext('getCapabilities'), shows: 'Which car' },
  startFailed: { prepare: (api) => api.failNext('findModels', failure('unavailable')), shows: 'cannot be reached' },
  unsupportedType: { properties: { type: 'car-wash' }, shows: 'not offered on this page' },
  notOffered: { backEnd: { capabilities: { bookingTypes: ['service'] } }, shows: 'cannot be booked online' },
  model: { shows: 'Which car' },
  modelForService: { properties: { type: 'service' }, shows: 'Another model' },
  modelForPickup: { properties: { type: 'pickup' }, shows: 'Another model' },
  modelEmpty: { backEnd: { models: [] }, shows: 'No car can be booked' },
  dealerLoading: {
    prepare: (api) => api.hangNext('findDealers'),
    walk: (person) => person.walkTo('dealer'),
    shows: 'Where would you like',
  },
  dealer: { walk: (person) => person.walkTo('dealer'), shows: 'Earliest free time first' },
  dealerNotFound: {
    walk: async (person, { pass }) => {
      await person.walkTo('dealer');
      await person.searchDealer('Atlantis');
      await pass(1);
    },
    shows: 'No dealer found for “Atlantis”',
  },
  dealerNone: { backEnd: { dealers: [] }, walk: (person) => person.walkTo('dealer'), shows: 'No dealer offers' },
  dealerFailed: {
    prepare: (api) => api.failNext('findDealers', failure('timeout')),
    walk: (person) => person.walkTo('dealer'),
    shows: 'took too long',
  },
  dealerEarliest: {
    walk: async (person) => {
      await person.walkTo('dealer');
      await person.earliestFirst();
    },
    shows: 'Earliest: Mon, Nov 23, 9:00 AM',
  },
  ownDealer: {
    slotted: (element) => {
      const list = element.ownerDocument.createElement('div');
      list.slot = 'dealer';
      for (const { id, name } of MADE_UP_DEALERS) {
        list.append(hostButton(element.ownerDocument, name, () => element.chooseDealer(id)));
      }
      return list;
    },
    walk: (person) => person.walkTo('dealer'),
    shows: 'Where would you like',
  },
} satisfies Record<string, BookingState>;
