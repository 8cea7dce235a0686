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
import { assign, emit, fromPromise, setup } from 'xstate';
import { type BookingContext, type BookingInput, marketOf, type Step, stepsOf } from './booking.context.ts';
import { errorCodeOf } from './booking.errors.ts';
import type { BookingEmitted, BookingEvent } from './booking.events.ts';
import { checkForm } from './contact-form.ts';
import { dateOf } from './slots.ts';

/** How long typing rests before a search goes out. */
const SEARCH_DELAY_MS = 250;

/** What is there when the first step is drawn. */
export interface Start {
  capabilities: Capabilities;
  models: readonly VehicleModel[];
  /** The dealer that the host or the draft names; `undefined` when there is none by that id. */
  dealer: Dealer | undefined;
}

/** An actor that the element provides; unprovided, it fails like a back end that cannot be reached. */
const port = <Output, Input>() => fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

const chosenStep = (context: BookingContext): Step => {
  if (!context.model) return 'model';
  if (!context.dealer) return 'dealer';
  if (!context.slot || Date.parse(context.slot.start) <= context.input.now()) return 'time';
  return Object.keys(checkForm(context.form, marketOf(context))).length ? 'contact' : 'review';
};

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
    isFormComplete: ({ context }) => Object.keys(checkForm(context.form, marketOf(context))).length === 0,
    isReady: ({ context }) => chosenStep(context) === 'review',
    isStep: ({ context }, { step }: { step: Step }) => chosenStep(context) === step,
    isInterrupted: ({ context }) => !!context.attempt && chosenStep(context) === 'review',
  },
  actions: {
    storeError: assign({ error: ({ event }) => errorCodeOf(event) }),
    clearError: assign({ error: undefined }),
    storePrefill: assign(({ context, event }) =>
      event.type === 'prefill.change'
        ? {
            input: { ...context.input, modelId: event.modelId, dealerId: event.dealerId },
            model: undefined,
            dealer: undefined,
          }
        : {},
    ),
    forgetSlot: assign({ slot: undefined, slots: undefined, date: undefined, cursor: undefined, timeZone: undefined }),
    changeForm: assign(({ context, event }) => {
      if (event.type !== 'form.change') return {};
      const formErrors = { ...context.formErrors };
      for (const field of Object.keys(event.change)) delete formErrors[field as keyof typeof formErrors];
      return { form: { ...context.form, ...event.change }, formErrors };
    }),
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
    // what was booked, which after an earlier try may not be what was chosen last
    storeBooking: assign(({ context }, booking: Booking) => ({
      booking,
      slot: { id: context.slot?.id ?? booking.id, start: booking.start, end: booking.end },
      timeZone: booking.timeZone,
      dealer: [context.dealer, ...context.dealers].find((dealer) => dealer?.id === booking.dealerId),
    })),
    chooseSlot: assign(({ context }, slot: Slot) => ({
      slot,
      date: dateOf(slot),
      cursor: dateOf(slot),
      timeZone: context.slots?.timeZone ?? context.timeZone,
    })),
  },
  delays: { search: SEARCH_DELAY_MS },
});
