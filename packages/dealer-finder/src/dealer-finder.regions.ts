/** What goes on beside the list: the position, a dealer in detail, the time, and what the back end can do. */
import type { DealerFinderContext } from './dealer-finder.context.ts';
import type { DealerFinderEvent } from './dealer-finder.events.ts';
import { dealerFinderSetup } from './dealer-finder.setup.ts';

/** Where the person is; asked for after a gesture alone. Whoever types or chooses a place meanwhile does without. */
export const locating = dealerFinderSetup.createStateConfig({
  initial: 'idle',
  on: {
    'query.change': { target: '.idle', actions: 'forgetLocateFailure' },
    'query.submit': { target: '.idle', actions: 'forgetLocateFailure' },
    'place.choose': { target: '.idle', actions: 'forgetLocateFailure' },
    'suggestion.choose': { target: '.idle', actions: 'forgetLocateFailure' },
    'given.change': {
      guard: { type: 'changesSearch', params: ({ event }) => event.given },
      target: '.idle',
      actions: 'forgetLocateFailure',
    },
  },
  states: {
    idle: { on: { locate: 'locating' } },
    locating: {
      tags: 'busy',
      entry: 'forgetLocateFailure',
      invoke: {
        src: 'locate',
        onDone: {
          target: 'idle',
          actions: [{ type: 'storePosition', params: ({ event }) => event.output }, 'tellPosition'],
        },
        onError: { target: 'failed', actions: ['storeLocateFailure', 'emitLocateFailed'] },
      },
      // a question that the person leaves open is never answered in some engines
      after: { locate: { target: 'failed', actions: ['storeLocateTimeout', 'emitLocateFailed'] } },
    },
    failed: {
      tags: 'failed',
      on: {
        locate: 'locating',
        // whoever goes on without has read why
        'filters.*': { target: 'idle', actions: 'forgetLocateFailure' },
        'area.search': { target: 'idle', actions: 'forgetLocateFailure' },
      },
    },
  },
});

type SelectEvent = Extract<DealerFinderEvent, { type: 'dealer.select' | 'suggestion.choose' | 'given.change' }>;

/** The dealer that an event asks for; `undefined`: none. */
function idAsked({ context, event }: { context: DealerFinderContext; event: SelectEvent }): string | undefined {
  if (event.type === 'dealer.select') return event.id;
  if (event.type === 'suggestion.choose') return event.dealer.id;
  return 'selectedId' in event.given ? event.given.selectedId : context.selectedId;
}

/** The dealer that an event asks for, at the list or at the back end. */
const asked = [
  // back to the one that is still shown, while another was on its way
  {
    guard: { type: 'isSelected', params: idAsked },
    target: '.selected',
    actions: { type: 'wantDealer', params: idAsked },
  },
  {
    guard: { type: 'isListed', params: idAsked },
    target: '.selected',
    actions: [{ type: 'selectListed', params: idAsked }, 'emitSelected', 'tellList'],
  },
  { target: '.fetching', actions: { type: 'wantDealer', params: idAsked } },
] as const;

// the same again changes nothing
const askedAnew = [{ guard: { type: 'isWantedAlready', params: idAsked } }, ...asked] as const;

/** A dealer in detail. The one before stays until the next is there. */
export const detail = dealerFinderSetup.createStateConfig({
  initial: 'nothing',
  on: {
    'dealer.select': askedAnew,
    'suggestion.choose': askedAnew,
    'given.change': [
      { guard: { type: 'keepsSelection', params: ({ event }) => event.given } },
      { guard: { type: 'isNone', params: idAsked }, target: '.closing' },
      ...asked,
    ],
    'dealer.close': '.closing',
    // whoever looks elsewhere is done with the one before
    'query.change': {
      guard: { type: 'hasDetailOfOther', params: ({ event }) => event.text },
      target: '.closing',
    },
    'query.clear': { guard: 'hasDetail', target: '.closing' },
    'place.choose': { guard: 'hasDetail', target: '.closing' },
    'position.changed': { guard: 'hasDetail', target: '.closing' },
  },
  states: {
    // a host may want one from the start
    nothing: { always: { guard: 'isWanted', target: 'fetching' } },
    fetching: {
      tags: 'busy',
      invoke: {
        src: 'getDealer',
        input: ({ context }) => ({ dealerId: context.selectedId ?? '' }),
        onDone: [
          // the one that is shown already, from other dealers
          {
            guard: { type: 'isSelected', params: ({ event }) => event.output.id },
            target: 'selected',
            actions: [{ type: 'selectDealer', params: ({ event }) => event.output }, 'tellList'],
          },
          {
            target: 'selected',
            actions: [{ type: 'selectDealer', params: ({ event }) => event.output }, 'emitSelected', 'tellList'],
          },
        ],
        onError: [
          { guard: 'isKept', target: 'selected', actions: ['selectKept', 'emitSelected', 'tellList'] },
          { target: 'failed', actions: ['storeSelectFailure', 'emitFailed'] },
        ],
      },
    },
    selected: { tags: 'done' },
    failed: {
      tags: 'failed',
      always: { guard: 'hasSelected', actions: ['dropSelected', 'emitSelected'] },
      on: {
        retry: {
          guard: 'isWanted',
          target: 'fetching',
          actions: { type: 'wantDealer', params: ({ context }) => context.selectedId },
        },
        // whoever goes on without has read it
        'filters.*': 'closing',
      },
    },
    closing: {
      entry: 'wantNone',
      always: [
        { guard: 'hasSelected', target: 'nothing', actions: ['dropSelected', 'emitSelected'] },
        { target: 'nothing' },
      ],
    },
  },
});

/** The time that opening hours are told for. It goes on when some text of them changes. */
export const clock = dealerFinderSetup.createStateConfig({
  initial: 'ticking',
  states: {
    ticking: {
      entry: 'storeTime',
      after: { nextChange: { target: 'ticking', reenter: true } },
      on: { 'list.changed': { target: 'ticking', reenter: true } },
    },
  },
});

/** What the back end can do; the list needs not wait for it. */
export const capabilities = dealerFinderSetup.createStateConfig({
  initial: 'fetching',
  states: {
    fetching: {
      entry: { type: 'noteUnknowable', params: false },
      invoke: {
        src: 'getCapabilities',
        onDone: { target: 'known', actions: { type: 'storeCapabilities', params: ({ event }) => event.output } },
        onError: { target: 'unknown', actions: { type: 'noteUnknowable', params: true } },
      },
    },
    known: {},
    unknown: { on: { retry: 'fetching' } },
  },
});

/** The models that can be narrowed to; they come after the list. */
export const models = dealerFinderSetup.createStateConfig({
  initial: 'waiting',
  states: {
    waiting: { always: { guard: 'hasAnswer', target: 'fetching' } },
    fetching: {
      invoke: {
        src: 'findModels',
        onDone: { target: 'known', actions: { type: 'storeModels', params: ({ event }) => event.output } },
        onError: 'unknown',
      },
    },
    known: {},
    unknown: { on: { retry: 'fetching' } },
  },
});
