/**
 * Fetches what the widget shows.
 *
 * Outcomes: `ready`; `failed`, which can be tried again.
 * Needs injected: the actor `load` (the port's call).
 */
import { ApiError, type CommonErrorCode } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise, type SnapshotFrom } from 'xstate';
import type { DealerFinderContent } from './dealer-finder.actors.ts';

/** What the dealer finder machine knows. */
export interface DealerFinderContext {
  /** What came; `undefined`: nothing yet. */
  content: DealerFinderContent | undefined;
  error: CommonErrorCode | undefined;
}

/** What a person asks of the machine. */
export type DealerFinderEvent = { type: 'retry' };

/** What the machine says, each once; they become DOM events, `forecourt-` in front. */
export type DealerFinderEmitted =
  | { type: 'dealer-finder.loaded' }
  | { type: 'dealer-finder.failed'; code: CommonErrorCode };

const codeOf = (error: unknown): CommonErrorCode =>
  error instanceof ApiError ? (error.code as CommonErrorCode) : 'unavailable';

export const dealerFinderMachine = setup({
  types: {
    context: {} as DealerFinderContext,
    events: {} as DealerFinderEvent,
    emitted: {} as DealerFinderEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    load: fromPromise<DealerFinderContent>(() => Promise.reject(new Error('no port was provided'))),
  },
}).createMachine({
  id: 'dealer-finder',
  context: { content: undefined, error: undefined },
  initial: 'loading',
  states: {
    loading: {
      tags: 'busy',
      invoke: {
        src: 'load',
        onDone: { target: 'ready', actions: assign({ content: ({ event }) => event.output, error: undefined }) },
        onError: { target: 'failed', actions: assign({ error: ({ event }) => codeOf(event.error) }) },
      },
    },
    ready: { tags: 'done', entry: emit({ type: 'dealer-finder.loaded' }) },
    failed: {
      tags: 'failed',
      entry: emit(({ context }) => ({ type: 'dealer-finder.failed', code: context.error ?? 'unavailable' })),
      on: { retry: 'loading' },
    },
  },
});

/** The machine at a moment: its state and what it knows. */
export type DealerFinderSnapshot = SnapshotFrom<typeof dealerFinderMachine>;
