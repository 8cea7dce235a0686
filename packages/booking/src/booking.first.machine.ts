/**
 * The first view: the model and the dealer. It weighs a third of the whole machine, which takes over as soon as a step
 * beyond these is open, with what was chosen so far as its draft.
 *
 * Outcomes: `done` (the whole machine is there; emitted as `machine.loaded`), `unsupported`. Needs injected: the first
 * calls of the port, and a loader of the whole machine.
 */
import type { Dealer, DealerPage, EarliestSlotList, EarliestSlotQuery } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise } from 'xstate';
import { type BookingContext, type BookingInput, initialContext, typeOf } from './booking.context.ts';
import { emissions } from './booking.emissions.ts';
import { errorCodeOf } from './booking.errors.ts';
import type { BookingEmitted, BookingEvent, DealerOrder } from './booking.events.ts';
import { dealerStep, modelStep } from './booking.first-steps.ts';
import { type FirstAnswer, withDealer, withModel, withPrefill, withStart } from './booking.start.ts';
import { canGoTo, openStep, type Step } from './booking.steps.ts';

const port = <Output, Input>() => fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

const firstSetup = setup({
  types: {
    context: {} as BookingContext,
    events: {} as BookingEvent,
    emitted: {} as BookingEmitted,
    input: {} as BookingInput,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    start: port<FirstAnswer, { dealerId: string | undefined }>(),
    findDealers: port<DealerPage, { q: string; model: string | undefined; type: string }>(),
    fetchDealer: port<Dealer, { dealerId: string }>(),
    findEarliestSlots: port<EarliestSlotList, EarliestSlotQuery>(),
    loadRest: port<void, { type: string }>(),
  },
  guards: {
    isType: ({ context }) => ['test-drive', 'service', 'pickup'].includes(context.input.type),
    isManaging: ({ context }) => !!context.input.manage,
    isFree: ({ context }) => !context.input.manage,
    isOffered: ({ context }) => !!context.capabilities?.bookingTypes.includes(typeOf(context)),
    hasModel: ({ context }) => !!context.model,
    hasDealer: ({ context }) => !!context.dealer,
    isOwnStep: ({ context: { input } }, step: Step) => !!input.ownSteps?.().includes(step),
    isOpen: ({ context }, step: Step) => !context.attempt && openStep(context) === step,
  },
  actions: {
    storeError: assign({ error: ({ event }) => errorCodeOf(event) }),
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
  delays: { search: 250 },
});

/** The ways back to the steps of this machine; they stay open while the rest is on its way. */
const firstSteps = (['model', 'dealer'] as const).map((step) => ({
  guard: ({ event, context }: { event: { step: Step }; context: BookingContext }) =>
    event.step === step && canGoTo(context, step),
  target: `#booking.choosing.${step}` as const,
}));

export const firstMachine = firstSetup.createMachine({
  id: 'booking',
  context: ({ input }) => initialContext(input),
  initial: 'checking',
  on: {
    'prefill.change': { guard: 'isFree', target: '.starting', actions: 'storePrefill' },
    // a form of the host's own may know the person from the start
    'form.change': { actions: 'changeForm' },
  },
  states: {
    checking: {
      always: [
        { guard: 'isManaging', target: 'opening' },
        { guard: 'isType', target: 'starting' },
        { target: 'unsupported', actions: assign({ error: 'unsupported-type' }) },
      ],
    },
    unsupported: { tags: 'failed', entry: 'emitFailed', on: { 'prefill.change': {} } },
    starting: {
      tags: 'busy',
      invoke: {
        src: 'start',
        input: ({ context: { input } }) => ({ dealerId: input.dealerId ?? input.draft?.dealerId }),
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
