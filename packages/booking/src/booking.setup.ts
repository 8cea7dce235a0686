import type {
  Booking,
  BookingRequest,
  Capabilities,
  Dealer,
  DealerPage,
  Slot,
  SlotList,
  SlotQuery,
  VehicleModel,
} from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise } from 'xstate';
import {
  type BookingContext,
  type BookingInput,
  bookingRequestOf,
  dealerWith,
  draftOf,
  errorsOf,
  formOf,
  openStep,
  type Step,
  slotRange,
  stepsOf,
} from './booking.context.ts';
import { errorCodeOf, fieldErrorsIn, isOutcomeUnknown } from './booking.errors.ts';
import type { BookingEmitted, BookingEvent } from './booking.events.ts';
import { changeForm } from './contact-form.ts';
import { dateOf, groupByDate, nearestSlots } from './slots.ts';

/** How long typing rests before a search goes out. */
const SEARCH_DELAY_MS = 250;

/** How many other times are offered in place of a taken one (B6). */
const ALTERNATIVES = 3;

/** Neither a time nor a day to choose one from. */
const NO_SLOT = { slot: undefined, slots: undefined, date: undefined, cursor: undefined, timeZone: undefined };

/** What is there when the first step is drawn. */
export interface Start {
  capabilities: Capabilities;
  models: readonly VehicleModel[];
  /** The dealer that the host or the draft names; `undefined` when there is none by that id. */
  dealer: Dealer | undefined;
}

/** An actor that the element provides; unprovided, it fails like a back end that cannot be reached. */
const port = <Output, Input>() => fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

/** The words of the machine: what it is given, hears, says, asks and does. */
export const bookingSetup = setup({
  types: {
    context: {} as BookingContext,
    events: {} as BookingEvent,
    emitted: {} as BookingEmitted,
    input: {} as BookingInput,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    start: port<Start, { dealerId: string | undefined; hasDraft: boolean }>(),
    findDealers: port<DealerPage, { q: string; model: string | undefined }>(),
    findSlots: port<SlotList, SlotQuery>(),
    book: port<Booking, { request: BookingRequest; idempotencyKey: string }>(),
    getCalendarFile: port<string, Booking>(),
  },
  guards: {
    isTestDrive: ({ context }) => context.input.type === 'test-drive',
    isOffered: ({ context }) =>
      !!context.capabilities?.slots && context.capabilities.bookingTypes.includes('test-drive'),
    hasModel: ({ context }) => !!context.model,
    hasDealer: ({ context }) => !!context.dealer,
    hasSlot: ({ context }) => !!context.slot,
    isFormComplete: ({ context }) => Object.keys(errorsOf(context)).length === 0,
    isReady: ({ context }) => openStep(context) === 'review',
    isOpen: ({ context }, step: Step) => openStep(context) === step,
    isInterrupted: ({ context }) => !!context.attempt && openStep(context) === 'review',
    keepsSlot: ({ context: { slot } }, slots: readonly Slot[]) => !slot || slots.some(({ id }) => id === slot.id),
    keepsDay: ({ context: { slot } }, date: string) => !slot || dateOf(slot) === date,
    isSlotGone: ({ event }) => ['slot-taken', 'hold-expired'].includes(errorCodeOf(event)),
    isKeyReused: ({ event }) => errorCodeOf(event) === 'idempotency-key-reused',
    canSettle: ({ context, event }) => errorCodeOf(event) === 'idempotency-key-reused' && !!context.attempt?.request,
    isFieldRefused: ({ event }) => Object.keys(fieldErrorsIn(event)).length > 0,
    isOutcomeUnknown: ({ event }) => isOutcomeUnknown(errorCodeOf(event)),
  },
  actions: {
    storeError: assign({ error: ({ event }) => errorCodeOf(event) }),
    clearError: assign({ error: undefined }),
    // what was chosen so far goes on as a draft; what was booked is behind them
    storePrefill: assign(({ context, event: prefill }) =>
      prefill.type === 'prefill.change'
        ? {
            input: {
              ...context.input,
              modelId: prefill.modelId,
              dealerId: prefill.dealerId,
              draft: context.booking ? {} : draftOf(context, true),
            },
            booking: undefined,
            settledEarlier: false,
          }
        : {},
    ),
    // a time is one of a dealer's for a model: with another of either it is none
    storeStart: assign(({ context: { input } }, { capabilities, models, dealer: found }: Start) => {
      const { modelId, dealerId, slot, timeZone } = input.draft ?? {};
      const model = models.find(({ id }) => id === (input.modelId ?? modelId));
      const dealer = dealerWith(model, found);
      const same = model?.id === modelId && dealer?.id === dealerId;
      return { capabilities, models, model, dealer, ...(same ? { slot, timeZone } : NO_SLOT) };
    }),
    storeDealers: assign((_, { dealers, next }: DealerPage) => ({ dealers, moreDealers: !!next })),
    selectModel: assign(({ context }, modelId: string) => {
      const model = context.models.find(({ id }) => id === modelId) ?? context.model;
      return { model, dealer: dealerWith(model, context.dealer), ...NO_SLOT };
    }),
    selectDealer: assign(({ context }, dealerId: string) => ({
      dealer: context.dealers.find(({ id }) => id === dealerId) ?? context.dealer,
      ...NO_SLOT,
    })),
    // a time chosen before may have gone
    storeSlots: assign(({ context }, slots: SlotList) => {
      const slot = slots.slots.find(({ id }) => id === context.slot?.id);
      const date = slot ? dateOf(slot) : [...groupByDate(slots.slots).keys()][0];
      return { slots, slot, timeZone: slots.timeZone, date, cursor: date ?? slotRange(context).from };
    }),
    selectDay: assign(({ context: { slot } }, date: string) => ({
      date,
      cursor: date,
      slot: slot && dateOf(slot) === date ? slot : undefined,
    })),
    selectSlot: assign(({ context }, slot: Slot) => ({
      slot,
      date: dateOf(slot),
      cursor: dateOf(slot),
      timeZone: context.slots?.timeZone ?? context.timeZone,
    })),
    storeAlternatives: assign(({ context: { slot } }, slots: SlotList) => ({
      slots,
      alternatives: nearestSlots(slots.slots, slot?.start ?? '', ALTERNATIVES, slot?.id),
    })),
    changeForm: assign(({ context }, change: Parameters<typeof changeForm>[2]) =>
      changeForm(context.form, context.formErrors, change),
    ),
    checkForm: assign({ formErrors: ({ context }) => errorsOf(context) }),
    storeFieldErrors: assign({ formErrors: ({ event }) => fieldErrorsIn(event) }),
    beginAttempt: assign(({ context }) => ({
      attempt: context.attempt
        ? { ...context.attempt, unsure: true }
        : {
            idempotencyKey: context.input.randomId(),
            request: bookingRequestOf(context),
            unsure: false,
            begunAt: context.input.now(),
          },
      error: undefined,
    })),
    // a refusal says nothing about an earlier try: a body that is refused at the door is not compared with the first
    endAttempt: assign({ attempt: ({ context }) => (context.attempt?.unsure ? context.attempt : undefined) }),
    forgetAttempt: assign({ attempt: undefined }),
    // what was booked, which after an earlier try may not be what was chosen last
    storeBooking: assign(({ context }, booking: Booking) => ({
      booking,
      slot: { id: context.slot?.id ?? booking.id, start: booking.start, end: booking.end },
      timeZone: booking.timeZone,
      model: context.models.find(({ id }) => id === booking.testDrive?.modelId) ?? context.model,
      dealer: [context.dealer, ...context.dealers].find((dealer) => dealer?.id === booking.dealerId),
    })),
    storeSettled: assign(({ context: { form, attempt } }) => ({
      settledEarlier: true,
      form: attempt?.request ? formOf(form, attempt.request) : form,
    })),
    enterStep: emit(({ context }, step: Step): BookingEmitted => {
      const steps = stepsOf(context);
      return { type: 'booking.step.entered', step, index: steps.indexOf(step), count: steps.length };
    }),
    emitChanged: emit(
      ({ context }): BookingEmitted => ({
        type: 'booking.changed',
        modelId: context.model?.id,
        dealerId: context.dealer?.id,
        slotId: context.slot?.id,
        start: context.slot?.start,
      }),
    ),
    emitFailed: emit(
      ({ context }): BookingEmitted => ({ type: 'booking.failed', code: context.error ?? 'unavailable' }),
    ),
    emitSubmitted: emit(
      ({ context }): BookingEmitted => ({
        type: 'booking.submitted',
        dealerId: context.dealer?.id ?? '',
        modelId: context.model?.id,
        slotId: context.slot?.id ?? '',
        start: context.slot?.start ?? '',
      }),
    ),
    emitConfirmed: emit(({ context: { booking } }): BookingEmitted => {
      if (!booking) throw new Error('confirmed without a booking');
      const { id, reference, status, dealerId, start, end, timeZone } = booking;
      return { type: 'booking.confirmed', bookingId: id, reference, status, dealerId, start, end, timeZone };
    }),
    emitCalendar: emit((_, text: string): BookingEmitted => ({ type: 'calendar.fetched', text })),
  },
  delays: { search: SEARCH_DELAY_MS },
});
