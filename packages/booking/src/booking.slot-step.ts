/** The step of a time, for both of a booking's times, and what is heard there and later of the slot that is kept. */
import type { Slot, SlotList } from '@forecourt/contract';
import type { HoldEvent, Leg } from './booking.events.ts';
import { slotQueryOf } from './booking.requests.ts';
import { bookingSetup } from './booking.setup.ts';

type Ended = Extract<HoldEvent, { type: 'hold.ended' }>;

/** What is heard of the holds, as the parameters of an action or a guard. */
const heard = ({ event }: { event: Ended }): Ended => event;
export const endHeld = { type: 'endHeld', params: heard } as const;

/** A slot that somebody else took leads to the nearest ones. */
export const taken = {
  guard: { type: 'isTaken', params: heard },
  target: '#booking.findingAlternatives',
  actions: [endHeld, 'emitFailed'],
} as const;

const expired = {
  guard: { type: 'isExpired', params: heard },
  target: '#booking.choosing.time',
  actions: [endHeld, 'releaseSlots', 'emitChanged', 'emitFailed'],
} as const;

/** A hold that is lost leads back to where the slot was chosen. */
export const holdEvents = {
  'hold.ended': [
    taken,
    expired,
    {
      guard: { type: 'isDropOffExpired', params: heard },
      target: '#booking.choosing.dropOff',
      actions: [endHeld, 'emitFailed'],
    },
    { actions: endHeld },
  ],
} as const;

/** An answer with slots. */
export interface Found {
  event: { output: SlotList };
}

/** Keeps the slots of an answer. */
const storeSlots = (leg: Leg) =>
  ({
    type: 'storeSlots',
    params: ({ event }: Found) => ({ leg, value: event.output }),
  }) as const;

/** Chooses a slot, and has it kept. */
export const selectSlot = (leg: Leg) =>
  [
    {
      type: 'selectSlot',
      params: ({ event }: { event: { slot: Slot } }) => ({ leg, value: event.slot }),
    },
    'emitChanged',
    { type: 'keepSlot', params: leg },
  ] as const;

/** One of the two times: a month, and the slots of a day. */
export const slotStep = (leg: Leg) =>
  bookingSetup.createStateConfig({
    entry: { type: 'enterStep', params: leg },
    initial: 'loading',
    // whoever has gone back to the time is not sent on to the way back
    on: leg === 'time' ? { 'hold.ended': [taken, expired, { actions: endHeld }] } : holdEvents,
    states: {
      loading: {
        tags: 'busy',
        invoke: {
          src: 'findSlots',
          input: ({ context }) => slotQueryOf(context, leg),
          onDone: [
            {
              guard: { type: 'keepsSlot', params: ({ event }) => ({ leg, value: event.output }) },
              target: 'found',
              actions: storeSlots(leg),
            },
            { target: 'found', actions: [storeSlots(leg), 'emitChanged'] },
          ],
          onError: { target: 'failed', actions: ['storeError', 'emitFailed'] },
        },
      },
      found: {
        always: [
          {
            guard: { type: 'isNewlyGiven', params: leg },
            target: '#booking.choosing.keeping',
            actions: [{ type: 'passStep', params: leg }, { type: 'keepSlot', params: leg }, 'emitChanged'],
          },
          { target: 'ready' },
        ],
      },
      ready: {
        on: {
          'day.focus': { actions: { type: 'focusDay', params: ({ event }) => event.date } },
          'day.select': [
            {
              guard: { type: 'keepsDay', params: ({ event }) => ({ leg, value: event.date }) },
              actions: { type: 'selectDay', params: ({ event }) => ({ leg, value: event.date }) },
            },
            {
              actions: [
                { type: 'selectDay', params: ({ event }) => ({ leg, value: event.date }) },
                'releaseSlots',
                'emitChanged',
              ],
            },
          ],
          'slot.select': { actions: selectSlot(leg) },
          continue: { guard: { type: 'hasSlot', params: leg }, target: '#booking.choosing.keeping' },
        },
      },
      failed: { tags: 'failed', on: { retry: 'loading' } },
    },
  });
