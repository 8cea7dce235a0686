/** The search, the filters, the position, and a dealer in detail. */
import { type DealerFinderState, failure, noPosition, positionAt, silentPosition } from './dealer-finder.state.ts';
import type { Environment } from '@forecourt/core';
import { LONG_DEALERS, MUNICH } from './made-up-dealers.ts';

/** A state that comes of asking for the position. */
const located = (environment: Partial<Environment>, shows: string): DealerFinderState => ({
  environment,
  walk: async (person) => {
    await person.settled();
    await person.near();
  },
  shows,
});

export const searchStates = {
  proposals: {
    walk: async (person, { pass }) => {
      await person.settled();
      await person.type('mü');
      await pass(1);
    },
    shows: 'Places',
  },
  filters: {
    walk: async (person) => {
      await person.settled();
      await person.toggleFilters();
    },
    shows: 'Electric cars',
  },
  filtered: {
    properties: { filters: { services: ['service', 'body-shop', 'charging'], models: ['aster'] } },
    walk: (person) => person.settled(),
    shows: 'Body and paint',
  },
  filtersChosen: {
    walk: async (person) => {
      await person.settled();
      await person.filter('Charging');
    },
    shows: 'Filters (1)',
  },
} satisfies Record<string, DealerFinderState>;

export const locateStates = {
  locating: located({ geolocation: silentPosition }, 'Finding your position'),
  located: located({ geolocation: positionAt(48.40123, 11.74321, 30) }, 'nearest to you first'),
  inexact: located({ geolocation: positionAt(MUNICH.lat, MUNICH.lng, 12_000) }, 'only known to within'),
  locateDenied: located({ geolocation: noPosition(1) }, 'may not be used'),
  locateUnavailable: located({ geolocation: noPosition(2) }, 'could not find its position'),
  locateTimeout: located({ geolocation: noPosition(3) }, 'took too long'),
  locateInsecure: located({ geolocation: noPosition(1, 'Only secure origins are allowed') }, 'a secure connection'),
  locateBlocked: located({ geolocation: noPosition(1, 'disabled by permissions policy') }, 'does not allow'),
  locateUnsupported: located({ geolocation: undefined }, 'This browser cannot'),
} satisfies Record<string, DealerFinderState>;

export const detailStates = {
  detail: {
    walk: async (person) => {
      await person.settled();
      await person.select('Autohaus Nordstern');
    },
    shows: 'Opening hours',
  },
  detailApart: {
    properties: { query: 'Freising', selectedDealer: 'new-york' },
    walk: (person) => person.settled(),
    shows: 'Times as in New York',
  },
  detailNoHours: {
    properties: { selectedDealer: 'town-84028' },
    walk: (person) => person.settled(),
    shows: 'No opening hours are known',
  },
  detailLongNames: {
    backEnd: { dealers: LONG_DEALERS },
    properties: { selectedDealer: 'munich-north' },
    shows: 'Opening hours',
  },
  detailFailed: {
    properties: { selectedDealer: 'gone' },
    prepare: (api) => api.failNext('getDealer', failure('not-found')),
    shows: 'This dealer cannot be shown',
  },
  myDealer: {
    properties: { myDealer: 'munich-south', selectedDealer: 'munich-south' },
    walk: (person) => person.settled(),
    shows: 'Opening hours',
  },
  myDealerChosen: {
    properties: { remember: true, selectedDealer: 'munich-north' },
    walk: (person) => person.press('My dealer'),
    shows: 'My dealer',
  },
  actionChosen: {
    properties: { selectedDealer: 'munich-north' },
    walk: (person) => person.press('Book an appointment'),
    shows: 'Opening hours',
  },
  allActions: {
    properties: {
      selectedDealer: 'munich-north',
      actions: ['book', 'call', 'route', 'website', 'send-to-navigation'],
    },
    shows: 'Send to navigation',
  },
} satisfies Record<string, DealerFinderState>;
