/**
 * Fetches what the widget shows.
 *
 * Outcomes: `ready`; `failed`, which can be tried again.
 * Needs injected: the actor `load` (the port's call).
 */
import { ApiError, type CommonErrorCode } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise, type SnapshotFrom } from 'xstate';
import type { RescueContent } from './rescue.actors.ts';

/** What the rescue machine knows. */
export interface RescueContext {
  /** What came; `undefined`: nothing yet. */
  content: RescueContent | undefined;
  error: CommonErrorCode | undefined;
}

/** What a person asks of the machine. */
export type RescueEvent = { type: 'retry' };

/** What the machine says, each once; they become DOM events, `forecourt-` in front. */
export type RescueEmitted = { type: 'rescue.loaded' } | { type: 'rescue.failed'; code: CommonErrorCode };

const codeOf = (error: unknown): CommonErrorCode =>
  error instanceof ApiError ? (error.code as CommonErrorCode) : 'unavailable';

export const rescueMachine = setup({
  types: {
    context: {} as RescueContext,
    events: {} as RescueEvent,
    emitted: {} as RescueEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    load: fromPromise<RescueContent>(() => Promise.reject(new Error('no port was provided'))),
  },
}).createMachine({
  id: 'rescue',
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
    ready: { tags: 'done', entry: emit({ type: 'rescue.loaded' }) },
    failed: {
      tags: 'failed',
      entry: emit(({ context }) => ({ type: 'rescue.failed', code: context.error ?? 'unavailable' })),
      on: { retry: 'loading' },
    },
  },
});

/** The machine at a moment: its state and what it knows. */
export type RescueSnapshot = SnapshotFrom<typeof rescueMachine>;
