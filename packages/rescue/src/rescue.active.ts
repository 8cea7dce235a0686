import { keptOf } from './rescue.guards.ts';
import { rescueSetup } from './rescue.setup.ts';

/** Hears how the case stands: by events, and where they do not come, by asking now and then while the page is looked at. */
const following = rescueSetup.createStateConfig({
  initial: 'live',
  states: {
    live: {
      invoke: { src: 'followRescue', input: ({ context }) => keptOf(context) },
      on: {
        'connection.changed': { actions: 'storeLive' },
        'follow.ended': 'polling',
        // a line that was asleep, or on another network, may be dead and not know it
        'network.back': { target: 'live', reenter: true },
        'page.shown': [
          { guard: 'isStale', target: 'live', reenter: true, actions: { type: 'storeHidden', params: false } },
          { actions: { type: 'storeHidden', params: false } },
        ],
      },
      // connected and silent, as behind a proxy that keeps events back
      after: { silence: { guard: 'isNotLive', target: 'polling' } },
      exit: 'dropLive',
    },
    polling: {
      initial: 'asking',
      on: { 'network.back': 'live' },
      after: { untilLive: 'live' },
      states: {
        asking: {
          invoke: {
            src: 'getRescue',
            input: ({ context }) => keptOf(context),
            onDone: {
              target: 'resting',
              actions: { type: 'hear', params: ({ event }) => event.output },
            },
            onError: [{ guard: 'isCaseGone', target: '#rescue.call.active.following.lost' }, { target: 'resting' }],
          },
        },
        resting: {
          always: { guard: 'isHidden', target: '#rescue.call.active.following.paused' },
          after: { untilAsked: 'asking' },
        },
      },
    },
    paused: { always: { guard: 'isShown', target: 'live' } },
    // the back end has no such case, or does not let us see it: it cannot be followed, and the numbers are all there is
    lost: {
      tags: 'failed',
      entry: 'emitFollowFailed',
      on: {
        // it may have been a gateway that said so, or the page of a hotel's network
        'network.back': 'live',
        'page.shown': { target: 'live', actions: { type: 'storeHidden', params: false } },
        'case.close': { target: '#rescue.call.idle', actions: ['endCase', 'forget'] },
      },
    },
  },
});

/** Tells what became known later: one after the other, the newest words of each part. A better position is told by itself. */
const telling = rescueSetup.createStateConfig({
  initial: 'quiet',
  on: { 'case.tell': { actions: 'storeUpdate' } },
  states: {
    quiet: {
      always: [
        { guard: 'hasUpdate', target: 'telling' },
        { guard: 'isBetterFix', target: 'telling', actions: 'storeFixUpdate' },
      ],
    },
    telling: {
      entry: 'beginTelling',
      invoke: {
        src: 'updateRescue',
        input: ({ context }) => ({ kept: keptOf(context), update: context.telling ?? {} }),
        onDone: { target: 'quiet', actions: [{ type: 'hear', params: ({ event }) => event.output }, 'endTelling'] },
        onError: [
          // it may be somebody in between who said so; a case that is gone is not asked again and again
          { guard: 'isCaseGone', target: 'refused' },
          { guard: 'isRefused', target: 'quiet', actions: ['endTelling', 'emitTellFailed'] },
          { target: 'waiting' },
        ],
      },
    },
    waiting: { on: { 'network.back': 'telling' }, after: { rest: 'telling' } },
    refused: { on: { 'network.back': 'telling', 'page.shown': 'telling', 'case.heard': 'telling' } },
  },
});

/** Cancels; until the back end has said so, nothing is cancelled. */
const cancelling = rescueSetup.createStateConfig({
  initial: 'none',
  states: {
    none: { entry: 'dropCancellation', on: { 'cancel.ask': { guard: 'canCancel', target: 'asking' } } },
    asking: {
      on: {
        'cancel.leave': 'none',
        'cancel.confirm': { guard: 'canCancel', target: 'cancelling', actions: 'storeCancellation' },
      },
      always: { guard: 'cannotCancel', target: 'none' },
    },
    cancelling: {
      tags: 'busy',
      invoke: {
        src: 'cancelRescue',
        input: ({ context }) => ({ kept: keptOf(context), cancellation: context.cancellation ?? {} }),
        onDone: { target: 'none', actions: { type: 'hear', params: ({ event }) => event.output } },
        onError: [
          { guard: 'isRefused', target: 'failed', actions: ['storeCancelFailure', 'emitCancelFailed'] },
          { target: 'waiting', actions: 'storeCancelFailure' },
        ],
      },
    },
    waiting: {
      tags: 'busy',
      on: { 'network.back': 'cancelling', 'cancel.confirm': 'cancelling', 'cancel.leave': 'none' },
      after: { rest: 'cancelling' },
    },
    // such as `rescue-over`: help is there
    failed: { on: { 'cancel.leave': 'none', 'cancel.ask': { guard: 'canCancel', target: 'asking' } } },
  },
});

/** Writes to the dispatcher, one text after the other; what comes meanwhile waits for its turn. */
const writing = rescueSetup.createStateConfig({
  initial: 'none',
  on: { 'message.send': { guard: 'isText', actions: 'storeMessage' } },
  states: {
    none: { always: { guard: 'hasUnsent', target: 'writing' } },
    writing: {
      tags: 'busy',
      invoke: {
        src: 'sendRescueMessage',
        input: ({ context }) => {
          const [first] = context.unsent;
          if (!first) throw new Error('there is no text');
          return { kept: keptOf(context), ...first };
        },
        onDone: {
          target: 'none',
          actions: [{ type: 'hear', params: ({ event }) => event.output }, 'dropMessage'],
        },
        onError: { target: 'failed', actions: ['storeMessageFailure', 'emitMessageFailed'] },
      },
    },
    failed: {
      on: {
        'message.retry': 'writing',
        'network.back': 'writing',
        'message.send': { guard: 'isText', target: 'writing', actions: 'storeMessage' },
      },
    },
  },
});

/** A case that goes on. */
export const active = rescueSetup.createStateConfig({
  type: 'parallel',
  on: {
    'case.heard': { actions: { type: 'hear', params: ({ event }) => event.rescue } },
    'case.found': {},
    'outgoing.found': {},
  },
  always: [
    { guard: 'hasNews', actions: ['emitNews', 'dropNews'] },
    { guard: 'isOver', target: 'over' },
  ],
  states: { following, telling, cancelling, writing },
});
