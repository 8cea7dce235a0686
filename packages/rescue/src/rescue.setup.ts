/** The words of the rescue machine: its types, actors, guards, actions and delays. */
import type { Rescue, RescueCancellation, RescueUpdate } from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit, fromCallback, fromPromise, type NonReducibleUnknown, raise } from 'xstate';
import type { Begin, Fix, KeptCase, KeptRecord, Outgoing, RescueContext, RescueInput } from './rescue.context.ts';
import { isWorthTelling, withFix, withFixUpdate } from './rescue.context.fix.ts';
import { begun, heard } from './rescue.context.hear.ts';
import { initialContext } from './rescue.context.start.ts';
import type { RescueEmitted, RescueMachineEvent, RescueStep } from './rescue.events.ts';
import * as asked from './rescue.guards.ts';
import * as request from './rescue.request.ts';

/** An actor that the element provides; unprovided, it fails like a back end that cannot be reached. */
const port = <Output, Input>() => fromPromise<Output, Input>(() => Promise.reject(new Error('no port was provided')));

const deaf = <Input = NonReducibleUnknown>() => fromCallback<RescueMachineEvent, Input>(() => undefined);

const { failureOf } = asked;

/** After so long without a word, a connection is opened anew when the page is looked at. */
const STALE_MS = 30_000;

const failed = (step: RescueStep, event: unknown): RescueEmitted => ({
  type: 'rescue.failed',
  step,
  code: failureOf(event),
});

export const rescueSetup = setup({
  types: {
    context: {} as RescueContext,
    input: {} as RescueInput,
    events: {} as RescueMachineEvent,
    emitted: {} as RescueEmitted,
    tags: {} as 'busy' | 'failed' | 'done',
  },
  actors: {
    /** Tells of the network, of other tabs, and of whether the page is looked at. */
    surroundings: deaf(),
    /** Keeps a request on this device, or finds the one, or the case, that another tab has kept before. */
    keepOutgoing: port<KeptRecord & { isKept: boolean }, Outgoing>(),
    createRescue: port<Rescue, Outgoing>(),
    /** Brings the case of a request and cancels it; a case that cannot be cancelled is answered as it is. */
    withdrawRescue: port<Rescue, Outgoing>(),
    followRescue: deaf<KeptCase>(),
    getRescue: port<Rescue, KeptCase>(),
    updateRescue: port<Rescue, { kept: KeptCase; update: RescueUpdate }>(),
    cancelRescue: port<Rescue, { kept: KeptCase; cancellation: RescueCancellation }>(),
    sendRescueMessage: port<Rescue, { kept: KeptCase; text: string; key: string }>(),
    /** Tells where the car is, each time that is known better. */
    locate: deaf(),
  },
  guards: {
    isFree: ({ context: { kept, outgoing } }) => !kept && !outgoing,
    isOtherOutgoing: ({ context: { outgoing: own }, event }) =>
      event.type === 'outgoing.found' &&
      (event.outgoing.key !== own?.key || !event.outgoing.isWithdrawn !== !own.isWithdrawn),
    hasNoCase: ({ context }) => !context.kept,
    hasCase: ({ context }) => !!context.kept,
    hasOutgoing: ({ context }) => !!context.outgoing,
    isAt: ({ context }, at: Begin['at']) => context.input.begin?.at === at,
    isCar: ({ context }) => context.input.isCar(),
    isRestricted: ({ context }) => context.input.isRestricted(),
    isEmergency: ({ event }) => event.type === 'triage.answer' && event.answer !== 'none',
    hasProblems: ({ context }) => request.problemsOf(context).length > 0,
    isCountedDown: ({ context: { input } }) => input.countdownSeconds() > 0 && !input.isRestricted(),
    isLastSecond: ({ context }) => context.secondsLeft <= 1,
    isWithdrawn: ({ context }) => !!context.outgoing?.isWithdrawn,
    isKept: ({ context }) => context.isKept,
    isNotEscalated: ({ context }) => !context.isEscalated,
    isRefused: ({ event }) => asked.isFinal(failureOf(event)),
    isSendRefused: ({ context, event }) => asked.isSendRefused(context, event),
    /** Whether what is kept on this device is not what was sent. */
    isOvertaken: ({ context: { input, outgoing }, event }) => {
      if (failureOf(event) !== 'idempotency-key-reused') return false;
      const { kept, outgoing: other } = input.records.load();
      return !!kept || (!!other && JSON.stringify(other.request) !== JSON.stringify(outgoing?.request));
    },
    isOver: ({ context }) => asked.isOver(context),
    hasNews: ({ context }) => context.news.length > 0,
    isStale: ({ context: { heardAt = 0, input } }) => input.now() - heardAt > STALE_MS,
    isNotLive: ({ context }) => !context.isLive,
    isHidden: ({ context }) => context.isHidden,
    isShown: ({ context }) => !context.isHidden,
    isCaseGone: ({ event }) => /^(?:unauthorized|not-found)$/.test(failureOf(event)),
    hasUpdate: ({ context }) => !!context.update,
    isBetterFix: ({ context }) => asked.isFixNeeded(context) && isWorthTelling(context),
    canCancel: ({ context }) => asked.canCancel(context),
    cannotCancel: ({ context }) => !asked.canCancel(context),
    hasUnsent: ({ context }) => context.unsent.length > 0,
    isText: ({ event }) => event.type === 'message.send' && !!event.text.trim(),
    isFixNeeded: ({ context }) => asked.isFixNeeded(context),
    isFixNotNeeded: ({ context }) => !asked.isFixNeeded(context),
  },
  actions: {
    startLocating: raise({ type: 'locate.ask' }),
    endLocating: raise({ type: 'locate.end' }),
    emitStarted: emit({ type: 'rescue.started' }),
    emitEmergency: emit({ type: 'rescue.emergency-advised' }),
    storeHidden: assign((_, isHidden: boolean) => ({ isHidden })),
    storeAnswers: assign(({ context, event }) =>
      event.type === 'answers.change' ? { answers: { ...context.answers, ...event.answers }, problems: [] } : {},
    ),
    storeTriage: assign(({ context, event }) =>
      event.type === 'triage.answer' ? { answers: { ...context.answers, triage: event.answer } } : {},
    ),
    storeProblems: assign(({ context }) => ({ problems: request.problemsOf(context) })),
    startCountdown: assign(({ context }) => ({ secondsLeft: context.input.countdownSeconds(), problems: [] })),
    countDown: assign(({ context }) => ({ secondsLeft: context.secondsLeft - 1 })),

    storeOutgoing: assign(({ context }) => request.withRequest(context)),
    storeRecord: assign(({ context }, { outgoing, kept, isKept }: KeptRecord & { isKept: boolean }) => ({
      outgoing,
      kept,
      isKept,
      // another tab's may have been tried there
      tries: outgoing?.key === context.outgoing?.key ? context.tries : 1,
    })),
    adoptCase: assign(({ event }) => (event.type === 'case.found' ? { kept: event.kept, outgoing: undefined } : {})),
    /** What was found here must not take the place of what was said there. */
    dropFix: assign({ fix: undefined, recent: [] }),
    adoptOutgoing: assign(({ event }) =>
      event.type === 'outgoing.found' ? { outgoing: event.outgoing, isKept: true, tries: 1 } : {},
    ),
    dropOutgoing: assign({ outgoing: undefined, isKept: false, isEscalated: false }),
    endOutgoing: assign(({ context: { input, outgoing } }) => {
      if (outgoing) input.records.end(outgoing.key);
      return { outgoing: undefined, isKept: false, isEscalated: false };
    }),
    countTry: assign(({ context }) => ({ tries: context.tries + 1 })),
    markWithdrawn: assign(({ context: { input, outgoing: before } }, isWithdrawn: boolean) => {
      const outgoing = before && { ...before, isWithdrawn };
      if (outgoing) input.records.save({ outgoing });
      return { outgoing };
    }),
    escalate: assign({ isEscalated: true }),
    emitEscalated: emit({ type: 'rescue.escalated' }),
    storeFailure: assign(({ event }) => ({ failure: failureOf(event), problems: asked.problemsIn(event) })),
    storeCase: assign(({ context }, rescue: Rescue) => begun(context, rescue)),

    hear: assign(({ context }, rescue: Rescue) => heard(context, rescue)),
    emitNews: emit(({ context }) => context.news[0] as RescueEmitted),
    dropNews: assign(({ context }) => ({ news: context.news.slice(1) })),
    storeLive: assign(({ event }) => (event.type === 'connection.changed' ? { isLive: event.isLive } : {})),
    dropLive: assign({ isLive: false }),
    emitFollowFailed: emit(({ event }): RescueEmitted => failed('follow', event)),
    endCase: assign(({ context: { input, kept, rescue, reference: before } }) => {
      const reference = rescue?.reference ?? before;
      if (kept) input.records.end(kept.id, reference);
      return { kept: undefined, reference };
    }),
    forget: assign(({ context: { input, isHidden } }) => ({
      ...initialContext({ ...input, begin: undefined }),
      isHidden,
    })),

    storeUpdate: assign(({ context, event }) =>
      event.type === 'case.tell' ? { update: { ...context.update, ...event.update } } : {},
    ),
    storeFixUpdate: assign(({ context }) => withFixUpdate(context)),
    beginTelling: assign(({ context: { telling, update } }) => ({
      telling: { ...telling, ...update },
      update: undefined,
    })),
    endTelling: assign({ telling: undefined }),
    emitTellFailed: emit(({ event }): RescueEmitted => failed('tell', event)),

    storeCancellation: assign(({ event }) =>
      event.type === 'cancel.confirm' ? { cancellation: event.cancellation, cancelFailure: undefined } : {},
    ),
    storeCancelFailure: assign(({ event }) => ({ cancelFailure: failureOf(event) })),
    dropCancellation: assign({ cancellation: undefined, cancelFailure: undefined }),
    emitCancelFailed: emit(({ event }): RescueEmitted => failed('cancel', event)),

    storeMessage: assign(({ context: { input, unsent }, event }) =>
      event.type === 'message.send' ? { unsent: [...unsent, { text: event.text.trim(), key: input.newKey() }] } : {},
    ),
    dropMessage: assign(({ context: { unsent } }) => ({ unsent: unsent.slice(1), messageFailure: undefined })),
    storeMessageFailure: assign(({ event }) => ({ messageFailure: failureOf(event) })),
    emitMessageFailed: emit(({ event }): RescueEmitted => failed('message', event)),

    beginLocating: assign(({ context }) => ({ fix: request.fixNow(context), locateFailure: undefined })),
    storeFix: assign(({ context }, fix: Fix) => withFix(context, fix)),
    storeLocateFailure: assign(({ context: { fix }, event }) =>
      event.type === 'fix.failed' && !fix ? { locateFailure: event.failure } : {},
    ),
    emitSendFailed: emit(({ event }): RescueEmitted => failed('send', event)),
  },
  delays: {
    backOff: ({ context }) => asked.backOff(context),
    escalation: ({ context: { input, outgoing } }) =>
      Math.max(0, (outgoing?.since ?? 0) + 1_000 * input.escalateSeconds() - input.now()),
    /** How long a connection may say nothing at first; less where nothing is known yet, as after a reload. */
    silence: ({ context }) => (context.rescue ? 10_000 : 3_000),
    /** How long it is asked now and then until events are tried again. */
    untilLive: 120_000,
    untilAsked: ({ context }) => asked.pollMs(context),
    /** Between two tries of what is told or cancelled. */
    rest: 5_000,
  },
});
