/** The list: what was found, and what was not. */
import { MADE_UP_MODELS } from '@forecourt/contract/testing.js';
import { memoryStorage } from '@forecourt/core/testing.js';
import { type DealerFinderState, failure, STATES_NOW } from './dealer-finder.state.ts';
import { FINDER_DEALERS, LONG_DEALERS, MANY_DEALERS } from './made-up-dealers.ts';

/** The way from Munich to the north, with a bend. */
const NORTHWARDS = {
  type: 'LineString',
  coordinates: [
    [11.575, 48.137],
    [11.6, 48.25],
    [11.75, 48.4],
    [12.15, 48.54],
  ] as [number, number][],
} as const;

const DAY_MS = 86_400_000;

/** A browser that has kept the dealers of yesterday. */
function withSnapshot() {
  const storage = memoryStorage();
  const savedAt = Date.parse(STATES_NOW) - DAY_MS;
  const data = { dealers: FINDER_DEALERS.slice(0, 5), savedAt };
  const record = { version: 1, expires: savedAt + 30 * DAY_MS, data };
  storage.setItem('forecourt.dealer-finder.snapshot', JSON.stringify(record));
  return storage;
}

export const listStates = {
  starting: { prepare: (api) => api.hangNext('findDealers'), shows: 'Looking for dealers' },
  near: { shows: '14 dealers, nearest first' },
  byName: { properties: { center: undefined }, shows: 'Autohaus Dachau' },
  place: { properties: { query: 'Freising' }, shows: 'nearest to Freising first' },
  oneResult: { backEnd: { dealers: FINDER_DEALERS.slice(0, 1) }, shows: '1 dealer' },
  many: { backEnd: { dealers: MANY_DEALERS }, shows: 'Show more dealers' },
  manyShown: {
    backEnd: { dealers: MANY_DEALERS },
    walk: async (person) => {
      await person.settled();
      await person.more();
    },
    shows: '240 dealers',
  },
  loadingMore: {
    backEnd: { dealers: MANY_DEALERS },
    walk: async (person, { api }) => {
      await person.settled();
      api.hangNext('findDealers');
      await person.more();
    },
    shows: '240 dealers',
  },
  moreFailed: {
    backEnd: { dealers: MANY_DEALERS },
    walk: async (person, { api }) => {
      await person.settled();
      api.failNext('findDealers', failure('timeout'));
      await person.more();
    },
    shows: 'took too long',
  },
  longNames: { backEnd: { dealers: LONG_DEALERS }, shows: 'Donaudampfschiff' },
  local: { properties: { dealers: FINDER_DEALERS, models: MADE_UP_MODELS }, shows: '14 dealers, nearest first' },
  alongRoute: { properties: { route: NORTHWARDS, corridorMeters: 10_000 }, shows: 'in the order of your route' },
  emptyRoute: { properties: { route: NORTHWARDS, corridorMeters: 1, reachMeters: 1 }, shows: 'along your route' },
  emptyText: { properties: { query: 'Atlantis' }, shows: 'No dealer found for “Atlantis”' },
  emptyFilters: {
    properties: { filters: { services: ['used-cars', 'body-shop'] } },
    shows: 'No dealer fits',
  },
  emptyAll: { backEnd: { dealers: [] }, shows: 'No dealer is listed' },
  failed: { prepare: (api) => api.failNext('findDealers', failure('unavailable')), shows: 'cannot be reached' },
  failedOffline: { prepare: (api) => api.failNext('findDealers', failure('offline')), shows: 'no connection' },
  offlineSnapshot: {
    properties: { remember: true },
    environment: { lasting: withSnapshot() },
    prepare: (api) => api.failNext('findDealers', failure('offline'), { times: 9 }),
    shows: 'These dealers were saved 1 day ago',
  },
  structuredData: { properties: { structuredData: true }, shows: '14 dealers' },
} satisfies Record<string, DealerFinderState>;
