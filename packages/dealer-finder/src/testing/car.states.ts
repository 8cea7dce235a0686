/** The map, and a car that drives. */
import { STRICT_DRIVING } from '@forecourt/core';
import { type DealerFinderState, failure, noPosition } from './dealer-finder.state.ts';
import { MANY_DEALERS } from './made-up-dealers.ts';

export const mapStates = {
  map: {
    hasMap: true,
    walk: async (person) => {
      await person.settled();
      await person.showMap();
    },
    shows: '○',
  },
  mapSelected: {
    hasMap: true,
    walk: async (person) => {
      await person.settled();
      await person.showMap();
      await person.pressPin('Autohaus Südstern');
    },
    shows: '●',
  },
  mapMoved: {
    hasMap: true,
    walk: async (person, { map }) => {
      await person.settled();
      await person.showMap();
      map.move([11.2, 47.9, 11.5, 48.3]);
    },
    shows: 'Search this area',
  },
  mapArea: {
    hasMap: true,
    walk: async (person, { map }) => {
      await person.settled();
      await person.showMap();
      map.move([11.2, 47.9, 11.5, 48.3]);
      await person.press('Search this area');
    },
    shows: 'in this part of the map',
  },
  mapEmpty: {
    hasMap: true,
    walk: async (person, { map }) => {
      await person.settled();
      await person.showMap();
      map.move([-30, 10, -29, 11]);
      await person.press('Search this area');
    },
    shows: 'There is no dealer in this part of the map',
  },
  mapFailed: {
    hasMap: true,
    walk: async (person, { map }) => {
      await person.settled();
      await person.showMap();
      map.fail();
    },
    shows: 'The map cannot be shown',
  },
} satisfies Record<string, DealerFinderState>;

export const carStates = {
  driving: {
    backEnd: { dealers: MANY_DEALERS },
    properties: { restrictions: STRICT_DRIVING },
    shows: 'Page 1 of 40',
  },
  drivingPage: {
    backEnd: { dealers: MANY_DEALERS },
    properties: { restrictions: STRICT_DRIVING },
    walk: async (person) => {
      await person.settled();
      await person.turnPage();
    },
    shows: 'Page 2 of 40',
  },
  drivingDetail: {
    properties: { restrictions: STRICT_DRIVING, actions: ['call', 'route', 'book', 'website', 'send-to-navigation'] },
    walk: async (person) => {
      await person.settled();
      await person.select(0);
    },
    shows: 'Send to navigation',
  },
  drivingDenied: {
    properties: { restrictions: STRICT_DRIVING },
    environment: { geolocation: noPosition(1) },
    walk: async (person) => {
      await person.settled();
      await person.near();
    },
    shows: 'Once the car is parked',
  },
  drivingFailed: {
    properties: { restrictions: STRICT_DRIVING },
    prepare: (api) => api.failNext('findDealers', failure('timeout')),
    shows: 'took too long',
  },
} satisfies Record<string, DealerFinderState>;
