/** `<forecourt-dealer-finder>` in each state that it can show. */
import { dealerFinderStates, makeDealerFinderState } from '@forecourt/dealer-finder/testing.js';
import '@forecourt/dealer-finder/register.js';
import { mountsOf } from './mount.ts';
import type { Widget } from './widgets.ts';

/** What may not leave by an event or into the storage: what was typed, and where the person is. */
const PERSONAL = ['Atlantis', 'mü"', '48.40123', '11.74321'];

/** To the next page of the list. */
const PAGE = { tap: '[part~="pager"] button', isPage: true };

export const dealerFinder: Widget = {
  tag: 'forecourt-dealer-finder',
  events: [
    'forecourt-dealer-searched',
    'forecourt-dealer-filtered',
    'forecourt-dealer-selected',
    'forecourt-dealer-action-chosen',
    'forecourt-dealer-my-dealer-changed',
    'forecourt-dealer-failed',
  ],
  states: mountsOf({
    states: dealerFinderStates,
    make: makeDealerFinderState,
    first: 'findDealers',
    personal: PERSONAL,
  }),
  first: 'near',
  busy: 'loadingMore',
  done: 'detail',
  kept: ['offlineSnapshot'],
  lasting: [],
  car: {
    items: '[part~="dealer"]',
    mostUnknown: 3,
    tasks: [{ from: 'driving', taps: [PAGE, PAGE, PAGE, PAGE, { tap: '[part~="dealer"] .name' }] }],
    whenParked: ['text entry', 'typed list filter', 'forms, sign-in, payment, consent', 'photos, rich map'],
  },
};
