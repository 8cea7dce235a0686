/** `<forecourt-dealer-finder>` in each state that it can show. */
import {
  type DealerFinderStateName,
  dealerFinderStates,
  makeDealerFinderState,
} from '@forecourt/dealer-finder/testing.js';
import '@forecourt/dealer-finder/register.js';
import type { Mounted, Setting, Widget } from './widgets.ts';

/** What may not leave by an event or into the storage: what was typed, and where the person is. */
const PERSONAL = ['Atlantis', 'mü"', '48.40123', '11.74321'];

/** Mounts a finder in a state. Its clock stands still, but where the way there takes time. */
async function mount(name: DealerFinderStateName, setting: Setting = {}): Promise<Mounted> {
  const { parent = document.body, theme = 'light', storage, latencyMs, maker, watch } = setting;
  const environment = storage && { environment: { storage } };
  const { element, api, arrive } = makeDealerFinderState(name, { lang: 'en', theme, ...environment }, maker);
  if (latencyMs) api.delay('findDealers', new Promise((resolve) => setTimeout(resolve, latencyMs)));
  parent.append(element);
  await element.updateComplete;
  watch?.(element as Mounted['element']);
  await arrive();
  await element.updateComplete;
  return { element: element as Mounted['element'], calls: api.calls, personal: PERSONAL };
}

const names = Object.keys(dealerFinderStates) as DealerFinderStateName[];

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
  states: Object.fromEntries(names.map((name) => [name, (setting?: Setting) => mount(name, setting)])),
  first: 'near',
  busy: 'loadingMore',
  done: 'detail',
  kept: ['offlineSnapshot'],
  lasting: [],
};
