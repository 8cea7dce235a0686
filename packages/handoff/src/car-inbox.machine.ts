/**
 * A car that takes in what a phone sends to it. An inbox is opened when somebody asks for it; its code is shown, and its
 * secret is nowhere but here.
 *
 * Outcomes: places that came, each of which can be handed to navigation; the inbox is closed by hand, by its time, or by
 * the back end.
 * Needs injected: the actors (the port's calls), and in the input the time and new keys.
 */
import type { HandoffErrorCode, InboxKey } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromCallback, fromPromise, type SnapshotFrom } from 'xstate';
import type { Destination } from './destination.ts';
import { failureOf } from './failures.ts';
import type { HandoffInput, ShownCode } from './handoff.context.ts';

/** A place that came from a phone. */
export interface Arrival {
  id: string;
  destination: Destination;
}

/** An open inbox: its code as it is shown, and what opens it. */
export interface OpenInbox {
  key: InboxKey;
  shown: ShownCode;
}

/** What the inbox machine knows. */
export interface CarInboxContext {
  input: HandoffInput;
  /** The idempotency key of the opening. */
  openKey: string;
  inbox: OpenInbox | undefined;
  /** Whether the line to the back end stands. */
  isConnected: boolean;
  /** What came, newest first. */
  arrivals: readonly Arrival[];
  failure: HandoffErrorCode | undefined;
}

/** What is asked of the machine, and what happens. */
export type CarInboxEvent =
  | { type: 'inbox.open' }
  | { type: 'inbox.close' }
  | { type: 'destination.choose'; id: string }
  | { type: 'destination.arrived'; arrival: Arrival }
  | { type: 'connection.changed'; isConnected: boolean }
  | { type: 'watch.ended'; error: unknown };

/** What the machine says, each once; they become DOM events, `forecourt-` in front and hyphens for dots. */
export type CarInboxEmitted =
  | { type: 'car-inbox.opened' }
  | { type: 'car-inbox.closed' }
  | { type: 'car-inbox.destination-received'; id: string }
  | { type: 'car-inbox.destination-chosen'; destination: Destination }
  | { type: 'car-inbox.failed'; code: HandoffErrorCode };

/** How many places are kept; of more, the newest. */
const MOST_ARRIVALS = 20;

const missing = (): Promise<never> => Promise.reject(new Error('no port was provided'));
const failure = (event: unknown): HandoffErrorCode => failureOf(event) as HandoffErrorCode;

export const carInboxMachine = setup({
  types: {
    context: {} as CarInboxContext,
    input: {} as HandoffInput,
    events: {} as CarInboxEvent,
    emitted: {} as CarInboxEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    openInbox: fromPromise<OpenInbox, { key: string }>(missing),
    watchInbox: fromCallback<CarInboxEvent, InboxKey>(() => undefined),
    closeInbox: fromPromise<void, InboxKey>(missing),
  },
  guards: {
    isNew: ({ context, event }) =>
      event.type === 'destination.arrived' && !context.arrivals.some(({ id }) => id === event.arrival.id),
    isThere: ({ context, event }) =>
      event.type === 'destination.choose' && context.arrivals.some(({ id }) => id === event.id),
  },
  actions: {
    prepare: assign(({ context }) => ({
      ...{ openKey: context.input.newKey(), arrivals: [], failure: undefined, isConnected: true },
    })),
    storeInbox: assign((_, inbox: OpenInbox) => ({ inbox, failure: undefined })),
    dropInbox: assign({ inbox: undefined }),
    storeFailure: assign(({ event }) => ({ failure: failure(event) })),
    emitFailed: emit(({ event }): CarInboxEmitted => ({ type: 'car-inbox.failed', code: failure(event) })),
    emitClosed: emit({ type: 'car-inbox.closed' }),
  },
  delays: {
    /** How long the inbox is still open. */
    validity: ({ context: { inbox, input } }) => Math.max(0, (inbox?.shown.until ?? 0) - input.now()),
  },
}).createMachine({
  id: 'car-inbox',
  context: ({ input }) => ({
    input,
    ...{ openKey: '', inbox: undefined, isConnected: true, arrivals: [], failure: undefined },
  }),
  initial: 'closed',
  on: {
    'destination.choose': {
      guard: 'isThere',
      actions: emit(({ context: { arrivals }, event }): CarInboxEmitted => {
        const { destination } = arrivals.find(({ id }) => id === event.id) as Arrival;
        return { type: 'car-inbox.destination-chosen', destination };
      }),
    },
  },
  states: {
    closed: { on: { 'inbox.open': { target: 'opening', actions: 'prepare' } } },
    opening: {
      tags: 'busy',
      on: { 'inbox.close': 'closed' },
      invoke: {
        src: 'openInbox',
        input: ({ context }) => ({ key: context.openKey }),
        onDone: { target: 'open', actions: { type: 'storeInbox', params: ({ event }) => event.output } },
        onError: { target: 'failed', actions: ['storeFailure', 'emitFailed'] },
      },
    },
    open: {
      entry: emit({ type: 'car-inbox.opened' }),
      on: {
        'inbox.close': 'closing',
        'connection.changed': { actions: assign(({ event }) => ({ isConnected: event.isConnected })) },
        'destination.arrived': {
          guard: 'isNew',
          actions: [
            assign(({ context, event }) => ({
              arrivals: [event.arrival, ...context.arrivals].slice(0, MOST_ARRIVALS),
            })),
            emit(({ event }): CarInboxEmitted => ({ type: 'car-inbox.destination-received', id: event.arrival.id })),
          ],
        },
        'watch.ended': { target: 'ended', actions: ['dropInbox', 'storeFailure', 'emitFailed'] },
      },
      after: { validity: { target: 'ended', actions: 'dropInbox' } },
      invoke: {
        src: 'watchInbox',
        input: ({ context: { inbox } }) => {
          if (!inbox) throw new Error('there is no inbox');
          return inbox.key;
        },
      },
    },
    closing: {
      tags: 'busy',
      invoke: {
        src: 'closeInbox',
        input: ({ context: { inbox } }) => {
          if (!inbox) throw new Error('there is no inbox');
          return inbox.key;
        },
        // what could not be closed runs out by itself; nobody has its secret any more
        onDone: 'gone',
        onError: 'gone',
      },
    },
    gone: { entry: ['dropInbox', assign({ arrivals: [] })], always: 'closed', exit: 'emitClosed' },
    ended: { tags: 'done', entry: 'emitClosed', on: { 'inbox.open': { target: 'opening', actions: 'prepare' } } },
    failed: { tags: 'failed', on: { 'inbox.open': 'opening', 'inbox.close': 'closed' } },
  },
});

/** The machine at a moment: its state and what it knows. */
export type CarInboxSnapshot = SnapshotFrom<typeof carInboxMachine>;
