/**
 * What a driver may do about a booking: look at a few free times, say yes or no to one of them, ask to be reminded when
 * the car is parked.
 *
 * No outcome: it lives as long as its widget. A yes leaves the times; the booking itself is made by the booking machine,
 * which sends it once. Needs injected: the search for slots, and in its input what that machine knows and the time.
 */
import type { BookingErrorCode, Slot, SlotList, SlotQuery } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, type SnapshotFrom } from 'xstate';
import { type BookingContext, typeOf } from './booking.context.ts';
import { emissions } from './booking.emissions.ts';
import { errorCodeOf } from './booking.errors.ts';
import type { BookingEmitted } from './booking.events.ts';
import { port } from './booking.first.setup.ts';
import { slotQueryOf } from './booking.requests.ts';
import { canPropose } from './booking.updates.ts';

/** How many times are proposed: what a driver may see at once, on any screen. */
const MOST_TIMES = 6;

/** What a driving machine is started with. */
export interface DrivingInput {
  /** What the booking machine knows. */
  known: () => BookingContext;
  /** How many items may be shown at once; `undefined`: any number. */
  maxItems: () => number | undefined;
}

/** What a driver asks for. */
export type DrivingEvent =
  | { type: 'times.ask' }
  | { type: 'time.choose'; slot: Slot }
  | { type: 'answer.no' }
  | { type: 'leave' }
  | { type: 'reminder.ask' }
  | { type: 'reminder.end' };

interface DrivingContext {
  input: DrivingInput;
  /** The times that are proposed, the next one first; `[]`: none is free. */
  slots: readonly Slot[];
  timeZone: string;
  /** The time that is asked about. */
  slot: Slot | undefined;
  /** The window in which a car that is collected then comes back. */
  dropOff: Slot | undefined;
  error: BookingErrorCode | undefined;
}

/** The next of the slots that are still ahead. */
function nextOf({ slots }: SlotList, { input }: BookingContext, most = MOST_TIMES): readonly Slot[] {
  const ahead = slots.filter(({ start }) => Date.parse(start) > input.now());
  return ahead.sort((a, b) => Date.parse(a.start) - Date.parse(b.start)).slice(0, Math.min(most, MOST_TIMES));
}

const drivingSetup = setup({
  types: {
    context: {} as DrivingContext,
    events: {} as DrivingEvent,
    emitted: {} as BookingEmitted,
    input: {} as DrivingInput,
    tags: {} as 'busy' | 'failed',
  },
  actors: { findSlots: port<SlotList, SlotQuery>() },
  guards: {
    canPropose: ({ context: { input } }) => canPropose(input.known()),
    isTwoWay: ({ context: { input } }) => typeOf(input.known()) === 'pickup',
    hasAny: (_, { slots }: SlotList) => slots.length > 0,
  },
  actions: {
    storeTimes: assign(({ context: { input } }, list: SlotList) => ({
      slots: nextOf(list, input.known(), input.maxItems()),
      timeZone: list.timeZone,
    })),
    choose: assign((_, slot: Slot) => ({ slot, dropOff: undefined })),
    storeReturn: assign(({ context: { input } }, list: SlotList) => ({ dropOff: nextOf(list, input.known())[0] })),
    dropChosen: assign({ slots: ({ context: { slots, slot } }) => slots.filter(({ id }) => id !== slot?.id) }),
    storeError: assign({ error: ({ event }) => errorCodeOf(event) as BookingErrorCode }),
    clearError: assign({ error: undefined }),
    emitRequested: emit(({ context: { input } }): BookingEmitted => emissions.reminderRequested(input.known())),
  },
});

/** What a driver may do. */
export const drivingMachine = drivingSetup.createMachine({
  id: 'driving',
  context: ({ input }) => ({
    input,
    slots: [],
    timeZone: '',
    slot: undefined,
    dropOff: undefined,
    error: undefined,
  }),
  type: 'parallel',
  states: {
    times: {
      initial: 'resting',
      on: { leave: '.resting' },
      states: {
        resting: { on: { 'times.ask': { guard: 'canPropose', target: 'finding' } } },
        finding: {
          tags: 'busy',
          entry: 'clearError',
          invoke: {
            src: 'findSlots',
            input: ({ context: { input } }) => slotQueryOf(input.known(), 'time'),
            onDone: { target: 'proposing', actions: { type: 'storeTimes', params: ({ event }) => event.output } },
            onError: { target: 'failed', actions: 'storeError' },
          },
        },
        proposing: {
          on: {
            'time.choose': [
              {
                guard: 'isTwoWay',
                target: 'findingReturn',
                actions: { type: 'choose', params: ({ event }) => event.slot },
              },
              { target: 'asking', actions: { type: 'choose', params: ({ event }) => event.slot } },
            ],
          },
        },
        // a car that is collected has to come back: as soon as it can
        findingReturn: {
          tags: 'busy',
          invoke: {
            src: 'findSlots',
            input: ({ context: { input, slot } }) => slotQueryOf({ ...input.known(), slot }, 'dropOff'),
            onDone: [
              {
                guard: { type: 'hasAny', params: ({ event }) => event.output },
                target: 'asking',
                actions: { type: 'storeReturn', params: ({ event }) => event.output },
              },
              { target: 'proposing', actions: 'dropChosen' },
            ],
            onError: { target: 'failed', actions: 'storeError' },
          },
        },
        asking: { on: { 'answer.no': 'proposing' } },
        failed: { tags: 'failed', on: { 'times.ask': { guard: 'canPropose', target: 'finding' } } },
      },
    },
    reminder: {
      initial: 'none',
      states: {
        none: { on: { 'reminder.ask': { target: 'wanted', actions: 'emitRequested' } } },
        wanted: { on: { 'reminder.end': 'none' } },
      },
    },
  },
});

/** The machine at a moment. */
export type DrivingSnapshot = SnapshotFrom<typeof drivingMachine>;
