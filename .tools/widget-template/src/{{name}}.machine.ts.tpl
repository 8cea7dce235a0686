/**
 * Fetches what the widget shows.
 *
 * Outcomes: `ready`; `failed`, which can be tried again.
 * Needs injected: the actor `load` (the port's call).
 */
import { ApiError, type CommonErrorCode } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise, type SnapshotFrom } from 'xstate';
import type { {{Name}}Content } from './{{name}}.actors.ts';

/** What the {{title}} machine knows. */
export interface {{Name}}Context {
  /** What came; `undefined`: nothing yet. */
  content: {{Name}}Content | undefined;
  error: CommonErrorCode | undefined;
}

/** What a person asks of the machine. */
export type {{Name}}Event = { type: 'retry' };

/** What the machine says, each once; they become DOM events, `forecourt-` in front. */
export type {{Name}}Emitted = { type: '{{name}}.loaded' } | { type: '{{name}}.failed'; code: CommonErrorCode };

const codeOf = (error: unknown): CommonErrorCode =>
  error instanceof ApiError ? (error.code as CommonErrorCode) : 'unavailable';

export const {{camel}}Machine = setup({
  types: {
    context: {} as {{Name}}Context,
    events: {} as {{Name}}Event,
    emitted: {} as {{Name}}Emitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    load: fromPromise<{{Name}}Content>(() => Promise.reject(new Error('no port was provided'))),
  },
}).createMachine({
  id: '{{name}}',
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
    ready: { tags: 'done', entry: emit({ type: '{{name}}.loaded' }) },
    failed: {
      tags: 'failed',
      entry: emit(({ context }) => ({ type: '{{name}}.failed', code: context.error ?? 'unavailable' })),
      on: { retry: 'loading' },
    },
  },
});

/** The machine at a moment: its state and what it knows. */
export type {{Name}}Snapshot = SnapshotFrom<typeof {{camel}}Machine>;
