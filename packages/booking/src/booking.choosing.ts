/** The steps: what is chosen and typed, one step at a time, in an order that the context knows. */
import { modelIdOf } from './booking.context.ts';
import type { Amendment } from './booking.events.ts';
import { dealerStep, modelStep } from './booking.first-steps.ts';
import { bookingSetup } from './booking.setup.ts';
import { endHeld, holdEvents, selectSlot, slotStep, taken } from './booking.slot-step.ts';
import { canGoTo, type Step, STEPS } from './booking.steps.ts';

/** What leads to the submit: of a new booking, or of another time for one that is there. */
const submit = [
  { guard: 'canReschedule', target: '#booking.rescheduling' },
  {
    guard: 'isReady',
    target: '#booking.submitting',
    actions: {
      type: 'storeAmendment',
      params: ({ event }: { event: { amendment?: Amendment } }) => event.amendment,
    },
  },
  { target: '#booking.choosing.next' },
] as const;

/** A step of the form: on it, or on its way on. */
const formStep = (step: Step) =>
  ({
    continue: [
      {
        guard: { type: 'isFilledIn', params: step },
        target: '#booking.choosing.next',
        actions: [
          { type: 'checkForm', params: step },
          { type: 'passStep', params: step },
        ],
      },
      { actions: { type: 'checkForm', params: step } },
    ],
  }) as const;

/** All steps, and what stands between them and the submit. */
export const choosing = bookingSetup.createStateConfig({
  initial: 'next',
  on: {
    'form.change': {
      actions: [{ type: 'changeForm', params: ({ event }) => event.change }, 'releaseSlots'],
    },
    'step.goTo': STEPS.map((step) => ({
      guard: ({ context, event }) => event.step === step && canGoTo(context, step),
      target: `.${step}`,
    })),
    'hold.ended': { actions: [endHeld, 'releaseSlots'] },
    'proposal.accept': {
      guard: 'canPropose',
      target: '.accepting',
      actions: [
        { type: 'acceptProposal', params: ({ event }) => event },
        { type: 'storeAmendment', params: ({ event }) => event.amendment },
        'releaseSlots',
        'emitChanged',
      ],
    },
    'change.abort': {
      guard: 'isManaged',
      target: '#booking.managing',
      actions: ['beginChange', 'releaseSlots', 'endChange'],
    },
  },
  states: {
    // the first step that is not complete: what was chosen stays chosen, and is not asked for twice
    next: {
      entry: 'clearError',
      always: [
        { guard: 'isInterrupted', target: 'submitFailed' },
        { guard: 'isUnheld', target: 'keeping' },
        ...STEPS.map((step) => ({ guard: { type: 'isOpen', params: step } as const, target: step })),
      ],
    },
    model: modelStep,
    dealer: dealerStep,
    service: {
      entry: { type: 'enterStep', params: 'service' },
      initial: 'opening',
      states: {
        opening: { always: [{ guard: 'hasMenu', target: 'ready' }, { target: 'loading' }] },
        loading: {
          tags: 'busy',
          invoke: {
            src: 'getServiceMenu',
            input: ({ context }) => ({
              dealerId: context.dealer?.id ?? '',
              type: context.input.type,
              language: context.input.language(),
              ...modelIdOf(context),
            }),
            onDone: [
              {
                guard: { type: 'isServiceGiven', params: ({ event }) => event.output },
                target: '#booking.choosing.next',
                actions: { type: 'storeMenu', params: ({ event }) => event.output },
              },
              { target: 'ready', actions: { type: 'storeMenu', params: ({ event }) => event.output } },
            ],
            onError: { target: 'failed', actions: ['storeError', 'emitFailed'] },
          },
        },
        ready: { on: formStep('service') },
        failed: { tags: 'failed', on: { retry: 'loading' } },
      },
    },
    options: { entry: { type: 'enterStep', params: 'options' }, on: formStep('options') },
    address: {
      entry: { type: 'enterStep', params: 'address' },
      initial: 'opening',
      states: {
        // an address that the host has given is checked, and not shown
        opening: { always: [{ guard: 'isAddressGiven', target: 'checking' }, { target: 'ready' }] },
        ready: {
          on: {
            continue: [
              {
                guard: { type: 'isFilledIn', params: 'address' },
                target: 'checking',
                actions: { type: 'checkForm', params: 'address' },
              },
              { actions: { type: 'checkForm', params: 'address' } },
            ],
          },
        },
        checking: {
          tags: 'busy',
          invoke: {
            src: 'checkServiceArea',
            input: ({ context }) => ({
              dealerId: context.capabilities?.serviceArea ? (context.dealer?.id ?? '') : undefined,
              addresses: context.rules?.addressesOf(context) ?? [],
            }),
            onDone: [
              {
                guard: { type: 'isServed', params: ({ event }) => event.output },
                target: '#booking.choosing.next',
                actions: { type: 'passStep', params: 'address' },
              },
              { target: 'ready', actions: { type: 'storeOutside', params: ({ event }) => event.output } },
            ],
            onError: [
              {
                guard: 'isFieldRefused',
                target: 'ready',
                actions: ['storeError', 'storeFieldErrors', 'emitFailed'],
              },
              { target: 'failed', actions: ['storeError', 'emitFailed'] },
            ],
          },
        },
        failed: { tags: 'failed', on: { retry: 'checking' } },
      },
    },
    time: slotStep('time'),
    wishes: { entry: { type: 'enterStep', params: 'wishes' }, on: formStep('wishes') },
    dropOff: slotStep('dropOff'),
    // going on waits for the hold, if there is to be one: a booking must not meet its own
    keeping: {
      tags: 'busy',
      entry: 'hurryKeepers',
      always: { guard: 'isKept', target: 'next' },
      on: { 'hold.ended': [taken, { actions: [endHeld, 'releaseSlots'] }] },
    },
    // a time that was proposed: the yes was the last word, so it is sent as soon as it is kept
    accepting: {
      tags: 'busy',
      entry: 'hurryKeepers',
      always: [
        { guard: 'isKeptAndReady', target: '#booking.submitting' },
        { guard: 'isKept', target: 'next' },
      ],
      on: { 'proposal.accept': {}, 'hold.ended': [taken, { actions: [endHeld, 'releaseSlots'] }] },
    },
    contact: { entry: { type: 'enterStep', params: 'contact' }, on: { ...formStep('contact'), ...holdEvents } },
    review: {
      entry: { type: 'enterStep', params: 'review' },
      on: { submit, ...holdEvents },
    },
    // after a submit that failed: what was chosen and typed is all there, and what was sent is sent again as it was
    submitFailed: {
      tags: 'failed',
      on: {
        submit,
        'hold.ended': {},
        // whether it was moved is not known here
        'change.abort': { guard: 'isManaged', target: '#booking.opening', actions: ['beginChange', 'releaseSlots'] },
      },
    },
    slotGone: {
      tags: 'failed',
      on: {
        'slot.select': [
          { guard: ({ context }) => context.goneLeg === 'time', target: 'keeping', actions: selectSlot('time') },
          { target: 'keeping', actions: selectSlot('dropOff') },
        ],
      },
    },
    // the step on which the fields stand that the back end refused
    mending: {
      always: [
        ...(['service', 'options', 'address', 'wishes'] as const).map((step) => ({
          guard: { type: 'hasErrorsOn', params: step } as const,
          target: step,
        })),
        { target: 'contact' },
      ],
    },
  },
});
