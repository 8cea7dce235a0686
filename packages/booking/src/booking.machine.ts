/**
 * A test drive, a service visit or a pick-up, from the model to the confirmation; and a change of one.
 *
 * Outcomes: `confirmed`; `cancelled`; `alreadySent` (an earlier try went through, and what it said is not known here any
 * more); `unsupported` (nothing this widget or this back end can book). Everything else can be left or tried again.
 * Needs injected: the actors of the setup (the port's calls), and in its input the time, the language and a source of
 * random ids. A submit is left by its answer alone, and its idempotency key is in the context before the first try.
 */
import { assign, type SnapshotFrom } from 'xstate';
import { choosing } from './booking.choosing.ts';
import { initialContext } from './booking.context.ts';
import { beginning } from './booking.first-steps.ts';
import { fetchingCalendar, managing } from './booking.managing.ts';
import { changeOf, linkOf, managedOf, requestOf, slotQueryOf, startInputOf } from './booking.requests.ts';
import { bookingSetup } from './booking.setup.ts';

/** The whole machine. */
export const bookingMachine = bookingSetup.createMachine({
  id: 'booking',
  context: ({ input }) => initialContext(input),
  initial: 'checking',
  on: {
    'prefill.change': { guard: 'isFree', target: '.starting', actions: 'storePrefill' },
    'vehicle.change': { guard: 'isFree', actions: 'storeVehicle' },
    'hold.kept': { actions: { type: 'storeHeld', params: ({ event }) => event } },
    'hold.reminded': { actions: { type: 'storeReminder', params: ({ event }) => event } },
  },
  states: {
    ...beginning,
    starting: {
      tags: 'busy',
      on: { 'form.change': { actions: { type: 'changeForm', params: ({ event }) => event.change } } },
      invoke: {
        src: 'start',
        input: ({ context }) => startInputOf(context),
        onDone: {
          target: 'started',
          actions: [{ type: 'storeStart', params: ({ event }) => event.output }, 'releaseSlots'],
        },
        onError: { target: 'startFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    opening: {
      tags: 'busy',
      invoke: {
        src: 'openBooking',
        input: ({ context }) => linkOf(context),
        onDone: { target: 'managing', actions: { type: 'storeManaged', params: ({ event }) => event.output } },
        onError: [
          { guard: 'isBadLink', target: 'unsupported', actions: { type: 'refuse', params: 'bad-link' } },
          { target: 'openFailed', actions: ['storeError', 'emitFailed'] },
        ],
      },
    },
    openFailed: { tags: 'failed', on: { retry: 'opening' } },
    choosing,
    managing,
    submitting: {
      tags: 'busy',
      entry: ['beginAttempt', 'emitSubmitted'],
      on: { 'prefill.change': {} },
      invoke: {
        src: 'book',
        input: ({ context }) => ({
          request: requestOf(context),
          idempotencyKey: context.attempt?.idempotencyKey ?? '',
        }),
        onDone: { target: 'confirmed', actions: { type: 'storeBooking', params: ({ event }) => event.output } },
        onError: [
          {
            guard: 'isSlotGone',
            target: 'findingAlternatives',
            actions: ['storeError', { type: 'storeGoneLeg', params: 'time' }, 'endAttempt', 'emitFailed'],
          },
          { guard: 'canSettle', target: 'settling' },
          { guard: 'isKeyReused', target: 'alreadySent', actions: 'storeError' },
          {
            guard: 'isFieldRefused',
            target: 'choosing.mending',
            actions: ['storeError', 'storeFieldErrors', 'endAttempt', 'emitFailed'],
          },
          { guard: 'isOutcomeUnknown', target: 'choosing.submitFailed', actions: ['storeError', 'emitFailed'] },
          { target: 'choosing.submitFailed', actions: ['storeError', 'endAttempt', 'emitFailed'] },
        ],
      },
    },
    // the key had gone through with what was sent first: ask again for that answer
    settling: {
      tags: 'busy',
      on: { 'prefill.change': {} },
      invoke: {
        src: 'book',
        input: ({ context }) => ({
          request: context.attempt?.request ?? requestOf(context),
          idempotencyKey: context.attempt?.idempotencyKey ?? '',
        }),
        onDone: {
          target: 'confirmed',
          actions: [{ type: 'storeBooking', params: ({ event }) => event.output }, 'storeSettled'],
        },
        onError: [
          { guard: 'isKeyReused', target: 'alreadySent', actions: 'storeError' },
          { guard: 'isOutcomeUnknown', target: 'choosing.submitFailed', actions: ['storeError', 'emitFailed'] },
          // the very first request was refused, so nothing has gone through
          { target: 'choosing.submitFailed', actions: ['storeError', 'forgetAttempt', 'emitFailed'] },
        ],
      },
    },
    // moving to where it is already changes nothing, so this may be tried again whatever has become of the first try
    rescheduling: {
      tags: 'busy',
      on: { 'prefill.change': {} },
      entry: 'clearError',
      invoke: {
        src: 'reschedule',
        input: ({ context }) => ({ ...managedOf(context), change: changeOf(context) }),
        onDone: { target: 'confirmed', actions: { type: 'storeBooking', params: ({ event }) => event.output } },
        onError: [
          {
            guard: 'isSlotGone',
            target: 'findingAlternatives',
            actions: ['storeError', { type: 'storeGoneLeg', params: 'time' }, 'emitFailed'],
          },
          { target: 'choosing.submitFailed', actions: ['storeError', 'emitFailed'] },
        ],
      },
    },
    findingAlternatives: {
      tags: 'busy',
      invoke: {
        src: 'findSlots',
        input: ({ context }) => slotQueryOf(context, context.goneLeg),
        onDone: [
          // a refusal does not say which of two times it is about: one that is still there is not the one
          {
            guard: { type: 'isReturnGone', params: ({ event }) => event.output },
            target: 'findingAlternatives',
            reenter: true,
            actions: { type: 'storeGoneLeg', params: 'dropOff' },
          },
          {
            target: 'choosing.slotGone',
            actions: { type: 'storeAlternatives', params: ({ event }) => event.output },
          },
        ],
        // which times are free is not known; the way to all of them stays
        onError: { target: 'choosing.slotGone', actions: ['storeError', assign({ alternatives: [] })] },
      },
    },
    alreadySent: {
      tags: 'done',
      entry: ['forgetAttempt', assign({ slot: undefined, dropOff: undefined }), 'releaseSlots', 'emitFailed'],
    },
    confirmed: {
      tags: 'done',
      entry: ['forgetAttempt', 'endKeepers', 'emitConfirmed'],
      initial: 'idle',
      on: { 'manage.open': { guard: 'isManageable', target: 'opening' } },
      states: {
        idle: { on: { 'calendar.get': 'fetchingCalendar' } },
        fetchingCalendar: fetchingCalendar('idle'),
        calendarFailed: { tags: 'failed', on: { 'calendar.get': 'fetchingCalendar' } },
      },
    },
    cancelled: { tags: 'done', entry: 'emitCancelled' },
  },
});

/** The machine at a moment: its state and what it knows. */
export type BookingSnapshot = SnapshotFrom<typeof bookingMachine>;
