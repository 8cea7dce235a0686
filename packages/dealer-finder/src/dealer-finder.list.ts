/** The list: how a search comes about, and what comes of it. */
import type { DealerFinderContext, Filters } from './dealer-finder.context.ts';
import type { DealerFinderEvent } from './dealer-finder.events.ts';
import { withoutGroup } from './dealer-finder.filters.ts';
import { dealerFinderSetup } from './dealer-finder.setup.ts';
import { lookupOf } from './dealer-finder.updates.ts';

type FiltersEvent = Extract<DealerFinderEvent, { type: `filters.${string}` }>;

/** The filters that an event asks for, without parts that say nothing. */
function filtersAsked({ context, event }: { context: DealerFinderContext; event: FiltersEvent }): Filters {
  if (event.type === 'filters.change') return withoutGroup(event.filters);
  return event.type === 'filters.relax' ? withoutGroup(context.filters, event.group) : {};
}

const narrowed = {
  guard: { type: 'changesFilters', params: filtersAsked },
  target: '.starting',
  actions: [{ type: 'storeFilters', params: filtersAsked }, 'emitFiltered'],
} as const;

/** What a text may mean is asked again as well. */
const again = { target: '#dealer-finder.search.starting', actions: ['endTyping', 'forgetLookup'] } as const;

/** Whatever is asked for anew leaves the search before it, which is aborted: the latest wins. */
export const search = dealerFinderSetup.createStateConfig({
  initial: 'starting',
  on: {
    'query.change': [
      {
        guard: { type: 'isSameText', params: ({ event }) => event.text },
        actions: { type: 'storeText', params: ({ event }) => event.text },
      },
      {
        guard: 'isInstant',
        target: '.starting',
        actions: { type: 'typeText', params: ({ event }) => event.text },
      },
      { target: '.typing', actions: { type: 'typeText', params: ({ event }) => event.text } },
    ],
    'query.submit': { actions: 'endTyping' },
    'query.clear': [
      { guard: 'isUnnarrowed', actions: { type: 'storeText', params: '' } },
      { target: '.starting', actions: { type: 'setText', params: '' } },
    ],
    'place.choose': { target: '.starting', actions: { type: 'choosePlace', params: ({ event }) => event.place } },
    'suggestion.choose': {
      target: '.starting',
      actions: { type: 'chooseName', params: ({ event }) => event.dealer.name },
    },
    'position.changed': { target: '.starting' },
    'filters.change': narrowed,
    'filters.clear': narrowed,
    'filters.relax': narrowed,
    'map.move': { actions: 'storeMoved' },
    'area.search': { guard: 'hasMoved', target: '.starting', actions: 'storeArea' },
    'given.change': [
      {
        guard: { type: 'changesSearch', params: ({ event }) => event.given },
        target: '.starting',
        actions: { type: 'storeGiven', params: ({ event }) => event.given },
      },
      {
        guard: { type: 'changesPage', params: ({ event }) => event.given },
        actions: [{ type: 'storeGiven', params: ({ event }) => event.given }, 'tellList'],
      },
    ],
  },
  states: {
    typing: {
      tags: 'busy',
      after: { typing: 'starting' },
      on: { 'query.submit': { target: 'starting', actions: 'endTyping' } },
    },
    starting: {
      tags: 'busy',
      entry: 'forgetMoved',
      // what the back end can do comes at the same time; only some searches have to wait for it
      always: [{ guard: 'mustWait' }, { guard: 'needsLookup', target: 'lookingUp' }, { target: 'searching' }],
    },
    lookingUp: {
      tags: 'busy',
      invoke: {
        src: 'lookUp',
        input: ({ context }) => lookupOf(context),
        onDone: { target: 'searching', actions: { type: 'storeLookup', params: ({ event }) => event.output } },
        onError: { target: 'searching', actions: 'endLookup' },
      },
      // a proposal is not vital: without one the text is words
      after: { lookup: { target: 'searching', actions: 'endLookup' } },
    },
    searching: {
      tags: 'busy',
      invoke: {
        src: 'searchDealers',
        input: ({ context }) => context,
        onDone: [
          {
            guard: { type: 'isEmpty', params: ({ event }) => event.output },
            target: 'empty',
            actions: [{ type: 'storeFound', params: ({ event }) => event.output }, 'emitSearched', 'tellList'],
          },
          {
            target: 'shown',
            actions: [{ type: 'storeFound', params: ({ event }) => event.output }, 'emitSearched', 'tellList'],
          },
        ],
        onError: [
          { guard: 'canShowKept', target: 'shown', actions: ['storeError', 'showKept', 'emitFailed', 'tellList'] },
          { target: 'failed', actions: ['storeError', 'emitFailed'] },
        ],
      },
    },
    shown: {
      tags: 'done',
      initial: 'idle',
      on: {
        'page.previous': {
          guard: 'hasPrevious',
          target: '.idle',
          actions: [{ type: 'turnPage', params: -1 }, 'tellList'],
        },
        'page.next': [
          { guard: 'isNextPageLoaded', target: '.idle', actions: [{ type: 'turnPage', params: 1 }, 'tellList'] },
          { guard: 'hasMore', target: '.loadingMore' },
        ],
        retry: { guard: 'isSaved', ...again },
        'query.submit': { guard: 'isSaved', ...again },
      },
      states: {
        idle: {
          always: { guard: 'isPageShort', target: 'loadingMore' },
        },
        loadingMore: {
          tags: 'busy',
          on: { 'page.next': {} },
          invoke: {
            src: 'findMore',
            input: ({ context }) => ({ ...context.asked, cursor: context.next }),
            onDone: {
              target: 'idle',
              actions: [{ type: 'storeMore', params: ({ event }) => event.output }, 'tellList'],
            },
            onError: { target: 'moreFailed', actions: ['storeError', 'emitFailed'] },
          },
        },
        moreFailed: { tags: 'failed', on: { retry: 'loadingMore' } },
      },
    },
    empty: { tags: 'done' },
    failed: { tags: 'failed', on: { retry: again, 'query.submit': again } },
  },
});
