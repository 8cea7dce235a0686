import { outgoingOf } from './rescue.guards.ts';
import { rescueSetup } from './rescue.setup.ts';

/**
 * The request and its key are kept, then sent, as often as it takes, with that key.
 *
 * Taking it back: any try may have gone through although its answer was lost, and a case that nobody knows of would send a truck.
 * The port can cancel a case, not a key. So what is taken back is sent once more, which brings the case if there is one, and
 * the case is cancelled at once. That it was taken back is kept, so that a reload goes on with taking it back.
 */
export const sending = rescueSetup.createStateConfig({
  initial: 'deciding',
  tags: 'busy',
  on: {
    // taken back in another tab, or not after all
    'outgoing.found': { guard: 'isOtherOutgoing', target: '.deciding', actions: 'adoptOutgoing' },
    'outgoing.gone': { target: '#rescue.call.idle', actions: 'dropOutgoing' },
  },
  after: { escalation: { guard: 'isNotEscalated', actions: ['escalate', 'emitEscalated'] } },
  states: {
    deciding: {
      always: [
        { guard: 'isWithdrawn', target: 'withdrawing' },
        { guard: 'isKept', target: 'trying' },
        { target: 'keeping' },
      ],
    },
    // whoever of several tabs comes first is the one; the others go on with that
    keeping: {
      invoke: {
        src: 'keepOutgoing',
        input: ({ context }) => outgoingOf(context),
        onDone: [
          {
            guard: ({ event }) => !!event.output.kept,
            target: '#rescue.call.active',
            actions: { type: 'storeRecord', params: ({ event }) => event.output },
          },
          { target: 'trying', actions: { type: 'storeRecord', params: ({ event }) => event.output } },
        ],
        // not kept, and sent all the same
        onError: 'trying',
      },
    },
    trying: {
      entry: 'countTry',
      on: { 'request.withdraw': { target: 'withdrawing', actions: { type: 'markWithdrawn', params: true } } },
      invoke: {
        src: 'createRescue',
        input: ({ context }) => outgoingOf(context),
        onDone: {
          target: '#rescue.call.active',
          actions: { type: 'storeCase', params: ({ event }) => event.output },
        },
        onError: [
          // another tab's words went first with this key, or its answer is here already
          { guard: 'isOvertaken', target: 'keeping' },
          { guard: 'isSendRefused', target: '#rescue.call.refused', actions: 'storeFailure' },
          { target: 'waiting', actions: 'storeFailure' },
        ],
      },
    },
    waiting: {
      on: {
        'request.withdraw': { target: 'withdrawing', actions: { type: 'markWithdrawn', params: true } },
        'network.back': 'trying',
        'page.shown': { target: 'trying', actions: { type: 'storeHidden', params: false } },
      },
      after: { backOff: 'trying' },
    },
    withdrawing: {
      entry: 'countTry',
      on: { 'request.send': { target: 'trying', actions: { type: 'markWithdrawn', params: false } } },
      invoke: {
        src: 'withdrawRescue',
        input: ({ context }) => outgoingOf(context),
        // help may be there already: then it goes on
        onDone: {
          target: '#rescue.call.active',
          actions: { type: 'storeCase', params: ({ event }) => event.output },
        },
        onError: [
          { guard: 'isSendRefused', target: '#rescue.call.idle', actions: 'endOutgoing' },
          { target: 'withdrawalWaiting' },
        ],
      },
    },
    withdrawalWaiting: {
      on: {
        'request.send': { target: 'trying', actions: { type: 'markWithdrawn', params: false } },
        'network.back': 'withdrawing',
        'page.shown': { target: 'withdrawing', actions: { type: 'storeHidden', params: false } },
      },
      after: { backOff: 'withdrawing' },
    },
  },
});
