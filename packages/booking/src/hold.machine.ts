/**
 * Keeps one slot for a person: asks for a hold, counts it down, gives it back.
 *
 * No outcome: it lives as long as the booking does. What happens it tells its parent, as events of the booking machine.
 * A request on its way is never aborted, since the hold that it makes would then be nobody's: its answer is waited for,
 * and a hold that is not wanted any more is given back. Needs injected: the two calls, and in its input the leg, a source
 * of random keys and whom to tell.
 */
import type { Hold, Slot } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, fromPromise } from 'xstate';
import type { HoldEvent, Held, Leg } from './booking.events.ts';
import { errorCodeOf, isOutcomeUnknown } from './booking.errors.ts';

/** How long a choice rests before it is held: arrow keys pass through many. */
const REST_MS = 400;

/** When the person is told how long a slot is still kept, in seconds before its end (B4). */
const MARKS = [60, 30, 10, 0] as const;

/** What a keeper is started with. */
export interface HoldInput {
  leg: Leg;
  now: () => number;
  randomId: () => string;
  tell: (event: HoldEvent) => void;
  /** A hold from before a reload. */
  held?: Held | undefined;
}

interface HoldContext extends HoldInput {
  /** The slot that is to be kept; `undefined`: none. */
  wanted: Slot | undefined;
  /** Whether the person waits for it, so that no choice is rested on. */
  hurried: boolean;
  /** The slot that was asked for last. */
  asked: string | undefined;
  /** The key of that request until its outcome is known: a hold whose answer was lost is found again by it. */
  key: string | undefined;
  /** How often it was asked with this key. */
  tries: number;
}

const secondsLeft = ({ held, now }: HoldContext): number => Math.max(0, ((held?.endsAt ?? 0) - now()) / 1000);

/** The next moment to say something, in seconds before the end. */
const nextMark = (context: HoldContext): number => MARKS.find((mark) => mark < secondsLeft(context) - 0.5) ?? 0;

const holdSetup = setup({
  types: {
    context: {} as HoldContext,
    events: {} as { type: 'keep'; slot: Slot } | { type: 'keep.now' } | { type: 'release' } | { type: 'booked' },
    input: {} as HoldInput,
  },
  actors: {
    hold: fromPromise<Hold, { slotId: string; idempotencyKey: string }>(() => Promise.reject(new Error('no port'))),
    releaseHold: fromPromise<void, { id: string }>(() => Promise.reject(new Error('no port'))),
  },
  guards: {
    isWanted: ({ context: { wanted, held } }) => !!held && wanted?.id === held.slotId,
    isAnyWanted: ({ context: { wanted } }) => !!wanted,
    isHurried: ({ context: { wanted, hurried } }) => !!wanted && hurried,
    isTaken: ({ event }) => errorCodeOf(event) === 'slot-taken',
    // it may be held all the same, and a booking that does not know the hold would be refused because of it
    isLost: ({ context: { tries }, event }) => tries < 2 && isOutcomeUnknown(errorCodeOf(event)),
    isNoNews: ({ context: { wanted, asked } }) => wanted?.id !== asked,
    isKept: ({ context: { held } }, slot: Slot) => held?.slotId === slot.id,
    isOver: ({ context }) => secondsLeft(context) < 0.5,
  },
  actions: {
    want: assign((_, slot: Slot) => ({ wanted: slot, hurried: false })),
    hurry: assign({ hurried: true }),
    forget: assign({ wanted: undefined, hurried: false }),
    ask: assign(({ context: { wanted, asked, key, tries, randomId } }) =>
      key && wanted?.id === asked ? { tries: tries + 1 } : { asked: wanted?.id, key: randomId(), tries: 1 },
    ),
    endAsking: assign({ key: undefined }),
    storeHold: assign(({ context }, { id, slotId, expiresAt, secondsLeft: left }: Hold) => ({
      key: undefined,
      held: { id, slotId, endsAt: left === undefined ? Date.parse(expiresAt) : context.now() + left * 1000 },
    })),
    dropHold: assign({ held: undefined }),
    tellKept: ({ context: { held, leg, tell } }) => held && tell({ type: 'hold.kept', leg, held }),
    tellLeft: ({ context }) =>
      context.tell({ type: 'hold.reminded', leg: context.leg, seconds: Math.round(secondsLeft(context)) }),
    tellExpired: ({ context: { leg, tell } }) => tell({ type: 'hold.ended', leg, reason: 'expired' }),
    tellTaken: ({ context: { leg, tell } }) => tell({ type: 'hold.ended', leg, reason: 'taken' }),
    tellFailed: ({ context: { leg, tell } }) => tell({ type: 'hold.ended', leg, reason: 'failed' }),
  },
  delays: {
    rest: REST_MS,
    toNextMark: ({ context }) => Math.max(0, (secondsLeft(context) - nextMark(context)) * 1000),
  },
});

/** Keeps one slot. */
export const holdMachine = holdSetup.createMachine({
  id: 'hold',
  context: ({ input }) => ({
    ...input,
    wanted: input.held && { id: input.held.slotId, start: '', end: '' },
    hurried: false,
    asked: undefined,
    key: undefined,
    tries: 0,
  }),
  initial: 'deciding',
  on: {
    keep: { actions: { type: 'want', params: ({ event }) => event.slot } },
    'keep.now': { actions: 'hurry' },
    release: { actions: 'forget' },
    // the hold has become the booking's
    booked: { target: '.idle', actions: ['dropHold', 'forget'] },
  },
  states: {
    deciding: {
      always: [
        { guard: 'isWanted', target: 'kept' },
        { guard: ({ context }) => !!context.held, target: 'releasing' },
        { guard: 'isHurried', target: 'asking' },
        { guard: 'isAnyWanted', target: 'resting' },
        { target: 'idle' },
      ],
    },
    idle: { on: { keep: { target: 'resting', actions: { type: 'want', params: ({ event }) => event.slot } } } },
    resting: {
      after: { rest: 'asking' },
      on: {
        keep: { target: 'resting', reenter: true, actions: { type: 'want', params: ({ event }) => event.slot } },
        'keep.now': 'asking',
        release: { target: 'idle', actions: 'forget' },
      },
    },
    asking: {
      entry: 'ask',
      invoke: {
        src: 'hold',
        input: ({ context }) => ({ slotId: context.wanted?.id ?? '', idempotencyKey: context.key ?? '' }),
        onDone: { target: 'deciding', actions: { type: 'storeHold', params: ({ event }) => event.output } },
        onError: [
          { guard: 'isNoNews', target: 'deciding', actions: 'endAsking' },
          { guard: 'isTaken', target: 'idle', actions: ['endAsking', 'forget', 'tellTaken'] },
          { guard: 'isLost', target: 'asking', reenter: true },
          { target: 'idle', actions: ['forget', 'tellFailed'] },
        ],
      },
    },
    kept: {
      entry: 'tellKept',
      initial: 'counting',
      on: {
        keep: [
          // who chose it anew has forgotten that it is kept
          { guard: { type: 'isKept', params: ({ event }) => event.slot }, actions: 'tellKept' },
          { target: 'releasing', actions: { type: 'want', params: ({ event }) => event.slot } },
        ],
        release: { target: 'releasing', actions: 'forget' },
      },
      states: {
        counting: { after: { toNextMark: 'marking' } },
        marking: {
          always: [
            { guard: 'isOver', target: '#hold.idle', actions: ['dropHold', 'forget', 'tellExpired'] },
            { target: 'counting', actions: 'tellLeft' },
          ],
        },
      },
    },
    releasing: {
      invoke: {
        src: 'releaseHold',
        input: ({ context }) => ({ id: context.held?.id ?? '' }),
        // what could not be given back ends by itself
        onDone: { target: 'deciding', actions: 'dropHold' },
        onError: { target: 'deciding', actions: 'dropHold' },
      },
    },
  },
});
