/** The beginning, and the steps of the model and the dealer, as both machines have them. */
import type { Dealer, DealerPage, EarliestSlotList } from '@forecourt/contract';
import { type BookingContext, modelIdOf } from './booking.context.ts';
import type { DealerOrder } from './booking.events.ts';
import { earliestQueryOf } from './booking.start.ts';

/** What a call is asked with. */
export interface Asked {
  context: BookingContext;
}

/** What comes with an event, as the parameters of an action. */
export interface Heard<Event> {
  event: Event;
}

const failed = { target: 'failed', actions: ['storeError', 'emitFailed'] } as const;

/** What comes before the steps: whether anything can be booked. */
export const beginning = {
  checking: {
    always: [
      { guard: 'isManaging', target: 'opening' },
      { guard: 'isType', target: 'starting' },
      { target: 'unsupported', actions: { type: 'refuse', params: 'unsupported-type' } },
    ],
  },
  unsupported: { tags: 'failed', entry: 'emitFailed', on: { 'prefill.change': {} } },
  startFailed: { tags: 'failed', on: { retry: 'starting' } },
  started: {
    always: [
      { guard: 'isOffered', target: 'choosing' },
      { target: 'unsupported', actions: { type: 'refuse', params: 'not-offered' } },
    ],
  },
} as const;

/** Which car. */
export const modelStep = {
  entry: { type: 'enterStep', params: 'model' },
  on: {
    'model.select': {
      actions: [
        { type: 'selectModel', params: ({ event }: Heard<{ modelId: string }>) => event.modelId },
        'releaseSlots',
        'emitChanged',
      ],
    },
    continue: { guard: 'hasModel', target: 'next' },
  },
} as const;

/** Where. */
export const dealerStep = {
  entry: { type: 'enterStep', params: 'dealer' },
  initial: 'opening',
  on: {
    'dealer.search': {
      target: '.typing',
      actions: { type: 'storeQuery', params: ({ event }: Heard<{ q: string }>) => event.q },
    },
    'dealer.sort': { actions: { type: 'sortDealers', params: ({ event }: Heard<{ by: DealerOrder }>) => event.by } },
    'dealer.select': {
      actions: [
        { type: 'selectDealer', params: ({ event }: Heard<{ dealerId: string }>) => event.dealerId },
        'releaseSlots',
        'emitChanged',
      ],
    },
    'dealer.fetch': {
      target: '.fetching',
      actions: { type: 'wantDealer', params: ({ event }: Heard<{ dealerId: string }>) => event.dealerId },
    },
    continue: { guard: 'hasDealer', target: 'next' },
  },
  states: {
    // a list of the host's own needs none of ours
    opening: { always: [{ guard: { type: 'isOwnStep', params: 'dealer' }, target: 'own' }, { target: 'loading' }] },
    own: {},
    fetching: {
      tags: 'busy',
      invoke: {
        src: 'fetchDealer',
        input: ({ context }: Asked) => ({ dealerId: context.wantedDealerId ?? '' }),
        onDone: {
          target: 'opening',
          actions: [
            { type: 'storeDealer', params: ({ event }: Heard<{ output: Dealer }>) => event.output },
            'releaseSlots',
            'emitChanged',
          ],
        },
        onError: failed,
      },
    },
    typing: { tags: 'busy', after: { search: 'loading' } },
    loading: {
      tags: 'busy',
      invoke: {
        src: 'findDealers',
        input: ({ context }: Asked) => ({
          q: context.dealerQuery.trim(),
          town: context.input.person?.address?.locality,
          model: modelIdOf(context).model,
          type: context.input.type,
        }),
        onDone: {
          target: 'ready',
          actions: { type: 'storeDealers', params: ({ event }: Heard<{ output: DealerPage }>) => event.output },
        },
        onError: failed,
      },
    },
    ready: {
      invoke: {
        src: 'findEarliestSlots',
        input: ({ context }: Asked) => earliestQueryOf(context),
        onDone: {
          actions: { type: 'storeEarliest', params: ({ event }: Heard<{ output: EarliestSlotList }>) => event.output },
        },
        // the list serves without them
        onError: {},
      },
    },
    failed: { tags: 'failed', on: { retry: 'opening' } },
  },
} as const;
