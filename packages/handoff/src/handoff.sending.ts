import { handoffSetup } from './handoff.setup.ts';

/** A place that is chosen on this phone goes to the car that the phone is paired with. */
export const sending = handoffSetup.createStateConfig({
  initial: 'unpaired',
  on: {
    'car.pair': { guard: 'isCode', target: '.pairing', actions: 'storeCar' },
    'car.forget': '.forgotten',
  },
  states: {
    unpaired: {},
    // the code may be an old one
    pairing: {
      tags: 'busy',
      invoke: {
        src: 'checkInbox',
        input: ({ context: { car = '' } }) => ({ car }),
        onDone: { target: 'paired', actions: 'emitPaired' },
        onError: [
          { guard: 'isCarGone', target: 'lost', actions: ['storeSendFailure', 'emitPairFailed'] },
          { target: 'pairingFailed', actions: ['storeSendFailure', 'emitPairFailed'] },
        ],
      },
    },
    pairingFailed: { tags: 'failed', on: { 'send.retry': { target: 'pairing', actions: 'forgetSendFailure' } } },
    paired: { on: { 'record.send': { target: 'sending', actions: 'storeSent' } } },
    sending: {
      tags: 'busy',
      on: { 'record.send': { target: 'sending', reenter: true, actions: 'storeSent' } },
      invoke: {
        src: 'sendToCar',
        input: ({ context: { car, sent } }) => {
          if (car === undefined || !sent) throw new Error('there is nothing to send, or no car');
          return { car, ...sent };
        },
        onDone: { target: 'sent', actions: 'emitSent' },
        onError: [
          { guard: 'isCarGone', target: 'lost', actions: ['storeSendFailure', 'emitSendFailed'] },
          { target: 'failed', actions: ['storeSendFailure', 'emitSendFailed'] },
        ],
      },
    },
    sent: {
      tags: 'done',
      on: { 'record.send': { target: 'sending', actions: 'storeSent' }, 'car.forget': 'forgotten' },
    },
    failed: {
      tags: 'failed',
      on: {
        'send.retry': { target: 'sending', actions: 'forgetSendFailure' },
        'record.send': { target: 'sending', actions: 'storeSent' },
      },
    },
    // the car has ended it
    lost: { tags: 'failed', entry: ['dropCar', 'emitUnpaired'] },
    forgotten: { entry: ['dropCar', 'emitUnpaired'], always: 'unpaired' },
  },
});
