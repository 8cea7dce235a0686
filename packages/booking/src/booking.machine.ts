/**
 * A test drive, from the model to the confirmation.
 *
 * Outcomes: `confirmed`; `alreadySent` (an earlier try went through, and what it said is not known here any more);
 * `unsupported` (nothing this widget or this back end can book). Everything else can be left or tried again.
 * Needs injected: the actors below (the port's calls), and in its input the time, the language and a source of random ids.
 * A submit is left by its answer alone, and its idempotency key is in the context before the first try.
 */
import type { Booking } from '@forecourt/contract';
import { assign, emit } from 'xstate';
import { bookingRequestOf, initialContext, marketOf, slotQueryOf, slotRange } from './booking.context.ts';
import { errorCodeOf, fieldErrorsIn, isOutcomeUnknown } from './booking.errors.ts';
import type { BookingEmitted } from './booking.events.ts';
import { bookingSetup } from './booking.setup.ts';
import { checkForm } from './contact-form.ts';
import { dateOf, nearestSlots } from './slots.ts';

/** How many other times are offered in place of a taken one (B6). */
const ALTERNATIVES = 3;

export const bookingMachine = bookingSetup.createMachine({
  id: 'booking',
  context: ({ input }) => initialContext(input),
  initial: 'checking',
  on: { 'prefill.change': { target: '.starting', actions: ['storePrefill', 'forgetSlot'] } },
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
        onDone: {
          target: 'started',
          actions: assign(({ context: { input }, event: { output } }) => ({
            ...output,
            model: output.models.find(({ id }) => id === (input.modelId ?? input.draft?.modelId)),
          })),
        },
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
        'form.change': { actions: 'changeForm' },
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
          always: [
            { guard: 'isInterrupted', target: 'submitFailed' },
            { guard: { type: 'isStep', params: { step: 'model' } }, target: 'model' },
            { guard: { type: 'isStep', params: { step: 'dealer' } }, target: 'dealer' },
            { guard: { type: 'isStep', params: { step: 'time' } }, target: 'time' },
            { guard: { type: 'isStep', params: { step: 'contact' } }, target: 'contact' },
            { target: 'review' },
          ],
        },
        model: {
          entry: { type: 'enterStep', params: 'model' },
          on: {
            'model.select': {
              actions: [
                assign(({ context, event }) => {
                  const model = context.models.find(({ id }) => id === event.modelId) ?? context.model;
                  const kept = context.dealer?.models?.includes(event.modelId) !== false;
                  return { model, dealer: kept ? context.dealer : undefined };
                }),
                'forgetSlot',
                'emitChanged',
              ],
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
              reenter: true,
              actions: assign({ dealerQuery: ({ event }) => event.q }),
            },
            'dealer.select': {
              actions: [
                assign(({ context, event }) => ({
                  dealer: context.dealers.find(({ id }) => id === event.dealerId) ?? context.dealer,
                })),
                'forgetSlot',
                'emitChanged',
              ],
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
                onDone: {
                  target: 'ready',
                  actions: assign(({ event: { output } }) => ({ dealers: output.dealers, moreDealers: !!output.next })),
                },
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
                onDone: {
                  target: 'ready',
                  actions: assign(({ context, event: { output } }) => {
                    // a time chosen before may have gone
                    const slot = output.slots.find(({ id }) => id === context.slot?.id);
                    const first = slot ?? output.slots[0];
                    const date = first && dateOf(first);
                    return {
                      slots: output,
                      slot,
                      timeZone: output.timeZone,
                      date,
                      cursor: date ?? slotRange(context).from,
                    };
                  }),
                },
                onError: { target: 'failed', actions: ['storeError', 'emitFailed'] },
              },
            },
            ready: {
              on: {
                'day.focus': { actions: assign({ cursor: ({ event }) => event.date }) },
                'day.select': {
                  actions: assign(({ context, event }) => ({
                    date: event.date,
                    cursor: event.date,
                    slot: context.slot && dateOf(context.slot) === event.date ? context.slot : undefined,
                  })),
                },
                'slot.select': {
                  actions: [{ type: 'chooseSlot', params: ({ event }) => event.slot }, 'emitChanged'],
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
            continue: [
              { guard: 'isFormComplete', target: 'next' },
              { actions: assign({ formErrors: ({ context }) => checkForm(context.form, marketOf(context)) }) },
            ],
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
              actions: [{ type: 'chooseSlot', params: ({ event }) => event.slot }, 'emitChanged'],
            },
          },
        },
      },
    },
    submitting: {
      tags: 'busy',
      entry: [
        assign(({ context }) => {
          const { attempt, input } = context;
          return {
            attempt: {
              idempotencyKey: attempt?.idempotencyKey ?? input.randomId(),
              request: attempt?.request ?? (attempt ? undefined : bookingRequestOf(context)),
            },
            error: undefined,
          };
        }),
        'emitSubmitted',
      ],
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
            guard: ({ event }) => errorCodeOf(event) === 'slot-taken' || errorCodeOf(event) === 'hold-expired',
            target: 'findingAlternatives',
            actions: ['storeError', assign({ attempt: undefined }), 'emitFailed'],
          },
          {
            guard: ({ context, event }) =>
              errorCodeOf(event) === 'idempotency-key-reused' && !!context.attempt?.request,
            target: 'settling',
          },
          {
            guard: ({ event }) => errorCodeOf(event) === 'idempotency-key-reused',
            target: 'alreadySent',
            actions: 'storeError',
          },
          {
            guard: ({ event }) => Object.keys(fieldErrorsIn(event)).length > 0,
            target: 'choosing.contact',
            actions: [
              'storeError',
              assign(({ event }) => ({ formErrors: fieldErrorsIn(event), attempt: undefined })),
              'emitFailed',
            ],
          },
          {
            guard: ({ event }) => isOutcomeUnknown(errorCodeOf(event)),
            target: 'choosing.submitFailed',
            actions: ['storeError', 'emitFailed'],
          },
          {
            target: 'choosing.submitFailed',
            actions: ['storeError', assign({ attempt: undefined }), 'emitFailed'],
          },
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
          actions: [{ type: 'storeBooking', params: ({ event }) => event.output }, assign({ settledEarlier: true })],
        },
        onError: { target: 'choosing.submitFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    findingAlternatives: {
      tags: 'busy',
      invoke: {
        src: 'findSlots',
        input: ({ context }) => slotQueryOf(context),
        onDone: {
          target: 'choosing.slotGone',
          actions: assign(({ context, event: { output } }) => ({
            slots: output,
            alternatives: nearestSlots(output.slots, context.slot?.start ?? '', ALTERNATIVES, context.slot?.id),
          })),
        },
        onError: { target: 'choosing.slotGone', actions: assign({ alternatives: [] }) },
      },
    },
    alreadySent: { tags: 'done', entry: [assign({ attempt: undefined }), 'emitFailed'] },
    confirmed: {
      tags: 'done',
      entry: [assign({ attempt: undefined }), 'emitConfirmed'],
      initial: 'idle',
      states: {
        idle: { on: { 'calendar.get': 'fetchingCalendar' } },
        fetchingCalendar: {
          tags: 'busy',
          invoke: {
            src: 'getCalendarFile',
            input: ({ context }) => context.booking as Booking,
            onDone: {
              target: 'idle',
              actions: emit(({ event }): BookingEmitted => ({ type: 'calendar.fetched', text: event.output })),
            },
            onError: { target: 'calendarFailed', actions: 'storeError' },
          },
        },
        calendarFailed: { tags: 'failed', on: { 'calendar.get': 'fetchingCalendar' } },
      },
    },
  },
});
