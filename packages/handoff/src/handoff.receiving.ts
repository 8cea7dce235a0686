import { handoffSetup } from './handoff.setup.ts';

/** What was begun elsewhere comes here: by a code in the address, or by one that is typed. */
export const receiving = handoffSetup.createStateConfig({
  initial: 'off',
  on: {
    'receiving.change': { actions: 'storeReceiving' },
    'code.enter': [
      { guard: 'isCode', target: '.redeeming', actions: 'storeCode' },
      { target: '.refused', actions: 'refuseText' },
    ],
  },
  states: {
    off: { always: { guard: 'isReceiving', target: 'asking' } },
    asking: { always: { guard: 'isNotReceiving', target: 'off' } },
    redeeming: {
      tags: 'busy',
      invoke: {
        src: 'redeemHandoff',
        input: ({ context: { entered } }) => {
          if (!entered) throw new Error('no code was entered');
          return entered;
        },
        onDone: [
          { guard: ({ event }) => event.output === undefined, target: 'asking', actions: 'pairEntered' },
          {
            target: 'received',
            actions: [{ type: 'storeReceived', params: ({ event }) => event.output }, 'emitReceived'],
          },
        ],
        onError: { target: 'refused', actions: ['storeReceiveFailure', 'emitReceiveFailed'] },
      },
    },
    // the same code once more, or another one
    refused: {
      tags: 'failed',
      on: { 'code.retry': 'redeeming', 'receiving.change': { target: 'off', actions: 'storeReceiving' } },
    },
    received: { tags: 'done' },
  },
});
