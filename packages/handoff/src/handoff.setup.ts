/** The words of the hand-off machine: its types, actors, guards, actions and delays. */
import { type HandoffRecord, readHandoffCode } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromPromise, raise } from 'xstate';
import { failureOf, isCarGone } from './failures.ts';
import type {
  HandoffContext,
  HandoffEmitted,
  HandoffEvent,
  HandoffStart,
  HandoffStep,
  ShownCode,
} from './handoff.context.ts';

const missing = (): Promise<never> => Promise.reject(new Error('no port was provided'));

/** The record of an event; a state hears only those that have one. */
const recordOf = (event: HandoffEvent): HandoffRecord => {
  if (!('record' in event)) throw new Error('no record came');
  return event.record;
};

/** The code that an event brings; `undefined`: that is none. */
const codeIn = (event: HandoffEvent): string | undefined => {
  if (event.type === 'car.pair') return readHandoffCode(event.code);
  return event.type === 'code.enter' ? readHandoffCode(event.text) : undefined;
};

const failed = (step: HandoffStep, event: unknown): HandoffEmitted => ({
  type: 'handoff.failed',
  step,
  code: failureOf(event),
});

export const handoffSetup = setup({
  types: {
    context: {} as HandoffContext,
    input: {} as HandoffStart,
    events: {} as HandoffEvent,
    emitted: {} as HandoffEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    /** Makes a code for a record, and draws it. */
    makeCode: fromPromise<ShownCode, { record: HandoffRecord; key: string }>(missing),
    /** Takes the record of a code; `undefined`: it is the code of a car. */
    redeemHandoff: fromPromise<HandoffRecord | undefined, { code: string; key: string }>(missing),
    /** Resolves when a car takes in what is sent to its code. */
    checkInbox: fromPromise<void, { car: string }>(missing),
    sendToCar: fromPromise<void, { car: string; record: HandoffRecord; key: string }>(missing),
  },
  guards: {
    isCode: ({ event }) => codeIn(event) !== undefined,
    isCarGone: ({ event }) => isCarGone(failureOf(event)),
    isReceiving: ({ context }) => context.isReceiving,
    isNotReceiving: ({ context }) => !context.isReceiving,
  },
  actions: {
    storeOffer: assign(({ context, event }) => ({
      offered: { record: recordOf(event), key: context.input.newKey() },
      shown: undefined,
    })),
    renewOffer: assign(({ context: { offered, input } }) => ({
      offered: offered && { ...offered, key: input.newKey() },
    })),
    storeShown: assign((_, shown: ShownCode) => ({ shown, offerFailure: undefined })),
    storeOfferFailure: assign(({ event }) => ({ offerFailure: failureOf(event) })),
    dropOffer: assign({ offered: undefined, shown: undefined, offerFailure: undefined }),

    storeReceiving: assign(({ context, event }) => ({
      isReceiving: event.type === 'receiving.change' ? event.isOn : context.isReceiving,
    })),
    storeCode: assign(({ context, event }) => ({
      entered: { code: codeIn(event) ?? '', key: context.input.newKey() },
      receiveFailure: undefined,
    })),
    refuseText: assign({ receiveFailure: 'no-code' }),
    storeReceived: assign((_, received: HandoffRecord | undefined) => ({
      received,
      entered: undefined,
      receiveFailure: undefined,
    })),
    storeReceiveFailure: assign(({ event }) => ({ receiveFailure: failureOf(event) })),

    pairEntered: raise(({ context }): HandoffEvent => ({ type: 'car.pair', code: context.entered?.code ?? '' })),
    storeCar: assign(({ event }) => ({ car: codeIn(event), sent: undefined, sendFailure: undefined })),
    dropCar: assign({ car: undefined, sent: undefined }),
    storeSent: assign(({ context, event }) => ({
      sent: { record: recordOf(event), key: context.input.newKey() },
      sendFailure: undefined,
    })),
    storeSendFailure: assign(({ event }) => ({ sendFailure: failureOf(event) })),
    forgetSendFailure: assign({ sendFailure: undefined }),

    emitOffered: emit({ type: 'handoff.offered' }),
    emitReceived: emit(
      ({ context }): HandoffEmitted => ({ type: 'handoff.received', record: context.received as HandoffRecord }),
    ),
    emitPaired: emit({ type: 'handoff.paired' }),
    emitUnpaired: emit({ type: 'handoff.unpaired' }),
    emitSent: emit({ type: 'handoff.sent' }),
    emitOfferFailed: emit(({ event }): HandoffEmitted => failed('offer', event)),
    emitReceiveFailed: emit(({ event }): HandoffEmitted => failed('receive', event)),
    emitPairFailed: emit(({ event }): HandoffEmitted => failed('pair', event)),
    emitSendFailed: emit(({ event }): HandoffEmitted => failed('send', event)),
  },
  delays: {
    /** How long the code still holds. */
    validity: ({ context: { shown, input } }) => Math.max(0, (shown?.until ?? 0) - input.now()),
  },
});
