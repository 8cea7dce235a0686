/**
 * A test drive, from the model to the confirmation.
 *
 * Outcomes: `confirmed`; `alreadySent` (an earlier try went through, and what it said is not known here any more);
 * `unsupported` (nothing this widget or this back end can book). Everything else can be left or tried again.
 * Needs injected: the actors of the setup (the port's calls), and in its input the time, the language and a source of
 * random ids. A submit is left by its answer alone, and its idempotency key is in the context before the first try.
 */
import type { Booking } from '@forecourt/contract';
import { assign, type SnapshotFrom } from 'xstate';
import { bookingRequestOf, initialContext, slotQueryOf } from './booking.context.ts';
import { bookingSetup } from './booking.setup.ts';

export const bookingMachine = bookingSetup.createMachine({
  id: 'booking',
  context: ({ input }) => initialContext(input),
  initial: 'checking',
  on: { 'prefill.change': { target: '.starting', actions: 'storePrefill' } },
  states: {
    checking: {
      always: [
        { guard: 'isTestDrive', target: 'starting' },
        { target: 'unsupported', actions: assign({ error: 'unsupported-type' }) },
      ],
    },
    unsupported: { tags: 'failed', entry: 'emitFailed', on: { 'prefill.change': {} } },
    starting: {
      tags: 'busy',
      invoke: {
        src: 'start',
        input: ({ context: { input } }) => ({
          dealerId: input.dealerId ?? input.draft?.dealerId,
          hasDraft: !!input.draft?.slot,
        }),
        onDone: { target: 'started', actions: { type: 'storeStart', params: ({ event }) => event.output } },
        onError: { target: 'startFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    startFailed: { tags: 'failed', on: { retry: 'starting' } },
    started: {
      always: [
        { guard: 'isOffered', target: 'choosing' },
        { target: 'unsupported', actions: assign({ error: 'not-offered' }) },
      ],
    },
    choosing: {
      initial: 'next',
      on: {
        'form.change': { actions: { type: 'changeForm', params: ({ event }) => event.change } },
        'step.goTo': [
          { guard: ({ event }) => event.step === 'model', target: '.model' },
          { guard: ({ event }) => event.step === 'dealer', target: '.dealer' },
          { guard: ({ event, context }) => event.step === 'time' && !!context.dealer, target: '.time' },
          { guard: ({ event, context }) => event.step === 'contact' && !!context.slot, target: '.contact' },
        ],
      },
      states: {
        // the first step that is not complete: what was chosen stays chosen, and is not asked for twice
        next: {
          entry: 'clearError',
          always: [
            { guard: 'isInterrupted', target: 'submitFailed' },
            { guard: { type: 'isOpen', params: 'model' }, target: 'model' },
            { guard: { type: 'isOpen', params: 'dealer' }, target: 'dealer' },
            { guard: { type: 'isOpen', params: 'time' }, target: 'time' },
            { guard: { type: 'isOpen', params: 'contact' }, target: 'contact' },
            { target: 'review' },
          ],
        },
        model: {
          entry: { type: 'enterStep', params: 'model' },
          on: {
            'model.select': {
              actions: [{ type: 'selectModel', params: ({ event }) => event.modelId }, 'emitChanged'],
            },
            continue: { guard: 'hasModel', target: 'next' },
          },
        },
        dealer: {
          entry: { type: 'enterStep', params: 'dealer' },
          initial: 'loading',
          on: {
            'dealer.search': {
              target: '.typing',
              actions: assign({ dealerQuery: ({ event }) => event.q }),
            },
            'dealer.select': {
              actions: [{ type: 'selectDealer', params: ({ event }) => event.dealerId }, 'emitChanged'],
            },
            continue: { guard: 'hasDealer', target: 'next' },
          },
          states: {
            typing: { tags: 'busy', after: { search: 'loading' } },
            loading: {
              tags: 'busy',
              invoke: {
                src: 'findDealers',
                input: ({ context }) => ({ q: context.dealerQuery.trim(), model: context.model?.id }),
                onDone: { target: 'ready', actions: { type: 'storeDealers', params: ({ event }) => event.output } },
                onError: { target: 'failed', actions: ['storeError', 'emitFailed'] },
              },
            },
            ready: {},
            failed: { tags: 'failed', on: { retry: 'loading' } },
          },
        },
        time: {
          entry: { type: 'enterStep', params: 'time' },
          initial: 'loading',
          states: {
            loading: {
              tags: 'busy',
              invoke: {
                src: 'findSlots',
                input: ({ context }) => slotQueryOf(context),
                onDone: [
                  {
                    guard: { type: 'keepsSlot', params: ({ event }) => event.output.slots },
                    target: 'ready',
                    actions: { type: 'storeSlots', params: ({ event }) => event.output },
                  },
                  {
                    target: 'ready',
                    actions: [{ type: 'storeSlots', params: ({ event }) => event.output }, 'emitChanged'],
                  },
                ],
                onError: { target: 'failed', actions: ['storeError', 'emitFailed'] },
              },
            },
            ready: {
              on: {
                'day.focus': { actions: assign({ cursor: ({ event }) => event.date }) },
                'day.select': [
                  {
                    guard: { type: 'keepsDay', params: ({ event }) => event.date },
                    actions: { type: 'selectDay', params: ({ event }) => event.date },
                  },
                  { actions: [{ type: 'selectDay', params: ({ event }) => event.date }, 'emitChanged'] },
                ],
                'slot.select': {
                  actions: [{ type: 'selectSlot', params: ({ event }) => event.slot }, 'emitChanged'],
                },
                continue: { guard: 'hasSlot', target: '#booking.choosing.next' },
              },
            },
            failed: { tags: 'failed', on: { retry: 'loading' } },
          },
        },
        contact: {
          entry: { type: 'enterStep', params: 'contact' },
          on: {
            continue: [{ guard: 'isFormComplete', target: 'next', actions: 'checkForm' }, { actions: 'checkForm' }],
          },
        },
        review: {
          entry: { type: 'enterStep', params: 'review' },
          on: { submit: [{ guard: 'isReady', target: '#booking.submitting' }, { target: 'next' }] },
        },
        // after a submit that failed: what was chosen and typed is all there
        submitFailed: {
          tags: 'failed',
          on: { submit: [{ guard: 'isReady', target: '#booking.submitting' }, { target: 'next' }] },
        },
        slotGone: {
          tags: 'failed',
          on: {
            'slot.select': {
              target: 'review',
              actions: [{ type: 'selectSlot', params: ({ event }) => event.slot }, 'emitChanged'],
            },
          },
        },
      },
    },
    submitting: {
      tags: 'busy',
      entry: ['beginAttempt', 'emitSubmitted'],
      on: { 'prefill.change': {} },
      invoke: {
        src: 'book',
        input: ({ context }) => ({
          request: bookingRequestOf(context),
          idempotencyKey: context.attempt?.idempotencyKey ?? '',
        }),
        onDone: { target: 'confirmed', actions: { type: 'storeBooking', params: ({ event }) => event.output } },
        onError: [
          {
            guard: 'isSlotGone',
            target: 'findingAlternatives',
            actions: ['storeError', 'endAttempt', 'emitFailed'],
          },
          { guard: 'canSettle', target: 'settling' },
          { guard: 'isKeyReused', target: 'alreadySent', actions: 'storeError' },
          {
            guard: 'isFieldRefused',
            target: 'choosing.contact',
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
          request: context.attempt?.request ?? bookingRequestOf(context),
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
    findingAlternatives: {
      tags: 'busy',
      invoke: {
        src: 'findSlots',
        input: ({ context }) => slotQueryOf(context),
        onDone: {
          target: 'choosing.slotGone',
          actions: { type: 'storeAlternatives', params: ({ event }) => event.output },
        },
        // which times are free is not known; the way to all of them stays
        onError: { target: 'choosing.slotGone', actions: ['storeError', assign({ alternatives: [] })] },
      },
    },
    alreadySent: { tags: 'done', entry: ['forgetAttempt', assign({ slot: undefined }), 'emitFailed'] },
    confirmed: {
      tags: 'done',
      entry: ['forgetAttempt', 'emitConfirmed'],
      initial: 'idle',
      states: {
        idle: { on: { 'calendar.get': 'fetchingCalendar' } },
        fetchingCalendar: {
          tags: 'busy',
          invoke: {
            src: 'getCalendarFile',
            input: ({ context }) => context.booking as Booking,
            onDone: { target: 'idle', actions: { type: 'emitCalendar', params: ({ event }) => event.output } },
            onError: { target: 'calendarFailed', actions: 'storeError' },
          },
        },
        calendarFailed: { tags: 'failed', on: { 'calendar.get': 'fetchingCalendar' } },
      },
    },
  },
});

/** The machine at a moment: its state and what it knows. */
export type BookingSnapshot = SnapshotFrom<typeof bookingMachine>;
