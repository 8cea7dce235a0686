/** The map, and a car: parked, driving, and where that is not known. */
import { FULLY_RESTRICTED, STRICT_DRIVING, type UxRestrictions } from '@forecourt/core';
import { DEALER_ACTIONS } from '../dealer-finder.events.ts';
import type { DealerFinderHarness } from './dealer-finder.harness.ts';
import { type DealerFinderState, failure, noPosition } from './dealer-finder.state.ts';
import { MANY_DEALERS } from './made-up-dealers.ts';

/** Waits for the list, then shows the map. */
const toMap = async (person: DealerFinderHarness): Promise<void> => {
  await person.settled();
  await person.showMap();
};

export const mapStates = {
  map: {
    hasMap: true,
    walk: toMap,
    shows: '○',
  },
  mapSelected: {
    hasMap: true,
    walk: async (person) => {
      await toMap(person);
      await person.pressPin('Autohaus Südstern');
    },
    shows: '●',
  },
  mapMoved: {
    hasMap: true,
    walk: async (person, { map }) => {
      await toMap(person);
      map.move([11.2, 47.9, 11.5, 48.3]);
    },
    shows: 'Search this area',
  },
  mapArea: {
    hasMap: true,
    walk: async (person, { map }) => {
      await toMap(person);
      map.move([11.2, 47.9, 11.5, 48.3]);
      await person.press('Search this area');
    },
    shows: 'in this part of the map',
  },
  mapEmpty: {
    hasMap: true,
    walk: async (person, { map }) => {
      await toMap(person);
      map.move([-30, 10, -29, 11]);
      await person.press('Search this area');
    },
    shows: 'There is no dealer in this part of the map',
  },
  mapFailed: {
    hasMap: true,
    walk: async (person, { map }) => {
      await toMap(person);
      map.fail();
    },
    shows: 'The map cannot be shown',
  },
} satisfies Record<string, DealerFinderState>;

/** What every state of a car is in. */
const inCar = (restrictions: UxRestrictions) => ({ environment: { display: 'car', restrictions } }) as const;
const many = { backEnd: { dealers: MANY_DEALERS } };
const moving = inCar(STRICT_DRIVING);
const unsure = inCar(FULLY_RESTRICTED);
const actions = { actions: DEALER_ACTIONS };

/** Turns to the last page that a driver may look at; a low screen has more of them. */
const toTheEnd = async (person: DealerFinderHarness): Promise<void> => {
  await person.sees('Page 1');
  for (let page = 2; !person.text.includes('Once the car is parked'); page++) {
    await person.turnPage();
    await person.sees(`Page ${page}`);
  }
};

const openFirst = async (person: DealerFinderHarness): Promise<void> => {
  await person.settled();
  await person.select(0);
};

export const carStates = {
  parked: { ...inCar({}), ...many, shows: '240 dealers' },
  parkedFilters: {
    ...inCar({}),
    walk: async (person) => {
      await person.settled();
      await person.toggleFilters();
    },
    shows: 'Electric cars',
  },
  parkedDetail: { ...inCar({}), properties: actions, walk: openFirst, shows: 'Send to navigation' },
  driving: { ...moving, ...many, shows: 'Page 1 of' },
  drivingPage: {
    ...moving,
    ...many,
    walk: async (person) => {
      await person.settled();
      await person.turnPage();
    },
    shows: 'Page 2 of',
  },
  drivingLastPage: { ...moving, ...many, walk: toTheEnd, shows: 'Once the car is parked, you can see more dealers.' },
  drivingDetail: { ...moving, properties: actions, walk: openFirst, shows: 'Send to navigation' },
  drivingContinue: {
    ...moving,
    handoff: { offer: () => undefined, received: undefined },
    walk: openFirst,
    shows: 'Continue on your phone',
  },
  drivingDenied: {
    environment: { ...moving.environment, geolocation: noPosition(1) },
    walk: async (person) => {
      await person.settled();
      await person.near();
    },
    shows: 'Once the car is parked',
  },
  drivingEmpty: { ...moving, properties: { query: 'Atlantis' }, shows: 'No dealer found' },
  drivingFailed: {
    ...moving,
    prepare: (api) => api.failNext('findDealers', failure('timeout')),
    shows: 'took too long',
  },
  unknown: { ...unsure, ...many, shows: '240 dealers' },
  unknownDetail: { ...unsure, properties: actions, walk: openFirst, shows: '+49' },
  unknownFailed: {
    ...unsure,
    prepare: (api) => api.failNext('findDealers', failure('offline')),
    shows: 'There is no connection',
  },
} satisfies Record<string, DealerFinderState>;
