import { handoffSetup } from './handoff.setup.ts';

/** What a widget offers goes on at the phone: a code is made and shown, until it is closed. */
export const offering = handoffSetup.createStateConfig({
  initial: 'idle',
  on: {
    'record.offer': { target: '.making', actions: 'storeOffer' },
    'offer.close': { target: '.idle', actions: 'dropOffer' },
  },
  states: {
    idle: {},
    making: {
      tags: 'busy',
      invoke: {
        src: 'makeCode',
        input: ({ context: { offered } }) => {
          if (!offered) throw new Error('nothing was offered');
          return offered;
        },
        onDone: { target: 'shown', actions: { type: 'storeShown', params: ({ event }) => event.output } },
        onError: { target: 'failed', actions: ['storeOfferFailure', 'emitOfferFailed'] },
      },
    },
    shown: { entry: 'emitOffered', after: { validity: 'expired' } },
    // the code may have been used; the record is still here
    expired: { on: { 'offer.retry': { target: 'making', actions: 'renewOffer' } } },
    failed: { tags: 'failed', on: { 'offer.retry': 'making' } },
  },
});
