/**
 * The first view: the model and the dealer. It weighs a third of the whole machine, which takes over as soon as a step
 * beyond these is open, with what was chosen so far as its draft.
 *
 * Outcomes: `done` (the whole machine is there; emitted as `machine.loaded`), `unsupported`. Needs injected: the first
 * calls of the port, and a loader of the whole machine.
 */
import type { Dealer, DealerPage, EarliestSlotList } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit } from 'xstate';
import { type BookingContext, initialContext, type UnsupportedCode } from './booking.context.ts';
import { emissions } from './booking.emissions.ts';
import { errorCodeOf } from './booking.errors.ts';
import type { BookingEmitted, DealerOrder } from './booking.events.ts';
import { beginning, dealerStep, modelStep } from './booking.first-steps.ts';
import { firstCalls, firstGuards, port, SEARCH_DELAY_MS, types } from './booking.first.setup.ts';
import { type FirstAnswer, withDealer, withModel, withPrefill, withStart, withVehicle } from './booking.start.ts';
import { canGoTo, openStep, type Step } from './booking.steps.ts';

const firstSetup = setup({
  types,
  actors: {
    start: port<FirstAnswer, { dealerId: string | undefined }>(),
    ...firstCalls,
    loadRest: port<void, { type: string }>(),
  },
  guards: {
    ...firstGuards,
    isFree: ({ context }) => !context.input.manage,
    isOpen: ({ context }, step: Step) => !context.attempt && openStep(context) === step,
  },
  actions: {
    refuse: assign((_, error: UnsupportedCode) => ({ error })),
    storeError: assign({ error: ({ event }) => errorCodeOf(event) }),
    storeVehicle: assign(({ context, event }) => withVehicle(context, event)),
    storePrefill: assign(({ context, event }) => withPrefill(context, event)),
    storeStart: assign(({ context }, answer: FirstAnswer) => withStart(context, answer)),
    changeForm: assign(({ context, event }) =>
      event.type === 'form.change' ? { form: { ...context.form, ...event.change } } : {},
    ),
    storeQuery: assign((_, dealerQuery: string) => ({ dealerQuery })),
    sortDealers: assign((_, dealerOrder: DealerOrder) => ({ dealerOrder })),
    wantDealer: assign((_, wantedDealerId: string) => ({ wantedDealerId })),
    storeDealers: assign((_, { dealers, next }: DealerPage) => ({ dealers, moreDealers: !!next })),
    storeEarliest: assign((_, { slots }: EarliestSlotList) => ({ earliest: slots })),
    selectModel: assign(({ context }, modelId: string) => withModel(context, modelId)),
    selectDealer: assign(({ context }, dealerId: string) =>
      withDealer(
        context,
        context.dealers.find(({ id }) => id === dealerId),
      ),
    ),
    storeDealer: assign(({ context }, dealer: Dealer) => withDealer(context, dealer)),
    // no slot is kept yet
    releaseSlots: () => {},
    enterStep: emit(({ context }, step: Step): BookingEmitted => emissions.stepEntered(context, step)),
    emitChanged: emit(({ context }): BookingEmitted => emissions.changed(context)),
    emitFailed: emit(({ context }): BookingEmitted => emissions.failed(context)),
    emitLoaded: emit({ type: 'machine.loaded' }),
  },
  delays: { search: SEARCH_DELAY_MS },
});

/** The ways back to the steps of this machine; they stay open while the rest is on its way. */
const firstSteps = (['model', 'dealer'] as const).map((step) => ({
  guard: ({ event, context }: { event: { step: Step }; context: BookingContext }) =>
    event.step === step && canGoTo(context, step),
  target: `#booking.choosing.${step}` as const,
}));

/** The machine of the first view. */
export const firstMachine = firstSetup.createMachine({
  id: 'booking',
  context: ({ input }) => initialContext(input),
  initial: 'checking',
  on: {
    'prefill.change': { guard: 'isFree', target: '.starting', actions: 'storePrefill' },
    'vehicle.change': { actions: 'storeVehicle' },
    // a form of the host's own may know the person from the start
    'form.change': { actions: 'changeForm' },
  },
  states: {
    ...beginning,
    starting: {
      tags: 'busy',
      invoke: {
        src: 'start',
        input: ({ context: { input } }) => ({ dealerId: input.dealerId ?? input.draft?.dealerId }),
        onDone: { target: 'started', actions: { type: 'storeStart', params: ({ event }) => event.output } },
        onError: { target: 'startFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    choosing: {
      initial: 'next',
      on: { 'step.goTo': firstSteps },
      states: {
        next: {
          entry: assign({ error: undefined }),
          always: [
            { guard: { type: 'isOpen', params: 'model' }, target: 'model' },
            { guard: { type: 'isOpen', params: 'dealer' }, target: 'dealer' },
            { target: '#booking.loading' },
          ],
        },
        model: modelStep,
        dealer: dealerStep,
      },
    },
    // an appointment that is there already has no first steps
    opening: { always: 'loading' },
    loading: {
      tags: 'busy',
      on: { 'step.goTo': firstSteps },
      invoke: {
        src: 'loadRest',
        input: ({ context }) => ({ type: context.input.type }),
        onDone: { target: 'done', actions: 'emitLoaded' },
        onError: { target: 'loadFailed', actions: ['storeError', 'emitFailed'] },
      },
    },
    loadFailed: { tags: 'failed', on: { retry: 'loading' } },
    // the whole machine goes on from here
    done: { tags: 'busy' },
  },
});
