import type {
  Address,
  Booking,
  BookingChange,
  BookingRequest,
  Dealer,
  DealerPage,
  EarliestSlotList,
  ServiceArea,
  ServiceMenu,
  Slot,
  SlotList,
  SlotQuery,
} from '@forecourt/contract';
import { setup } from '@forecourt/core/setup.js';
import { assign, emit } from 'xstate';
import { type BookingContext, type Keeper, legOf, type Managed, type UnsupportedCode } from './booking.context.ts';
import { emissions } from './booking.emissions.ts';
import { errorCodeOf, fieldErrorsIn, isOutcomeUnknown } from './booking.errors.ts';
import type { BookingEmitted, CancelReason, DealerOrder, HoldEvent, Leg, Proposal } from './booking.events.ts';
import { firstCalls, firstGuards, port, SEARCH_DELAY_MS, types } from './booking.first.setup.ts';
import type { Rules } from './booking.rules.ts';
import * as first from './booking.start.ts';
import { canGoTo, isComplete, isGiven, openStep, planOf, type Step } from './booking.steps.ts';
import * as update from './booking.updates.ts';
import type { BookingForm } from './form.ts';
import type { HoldInput } from './hold.machine.ts';
import { dateOf } from './slots.ts';

/** How long a cancellation can be taken back before it is sent (B10). */
const UNDO_MS = 8_000;

/** What is there when the first step is drawn. */
export interface Start extends first.FirstAnswer {
  /** The dealer's menu, where a draft leads to a later step at once. */
  menu: ServiceMenu | undefined;
  rules: Rules;
}

/** What `start` has to fetch. */
export interface StartInput {
  dealerId: string | undefined;
  /** For whose menu to ask; `undefined`: no menu is needed yet. */
  menuFor: { model?: string } | undefined;
  type: string;
  language: string;
}

/** An appointment that is opened to be changed. */
export interface Opened extends Start {
  managed: Managed;
}

/** A slot, or a list of slots, of one of the two times. */
export interface OfLeg<Value> {
  leg: Leg;
  value: Value;
}

type Ended = Extract<HoldEvent, { type: 'hold.ended' }>;

type SpawnHold = (hold: Rules['hold'], options: { id: string; input: HoldInput }) => Keeper;

/** Starts a keeper as a child, which tells what happens to its parent. XState's own type of `spawn` knows no late logic. */
const keeperStarter =
  ({ spawn, self }: { spawn: unknown; self: { send: (event: HoldEvent) => void } }): update.StartKeeper =>
  (hold, leg, input) =>
    (spawn as SpawnHold)(hold, { id: `hold.${leg}`, input: { ...input, tell: (event) => self.send(event) } });

/** The words of the machine: what it is given, hears, says, asks and does. */
export const bookingSetup = setup({
  types,
  actors: {
    start: port<Start, StartInput>(),
    openBooking: port<Opened, { id: string; token: string }>(),
    ...firstCalls,
    getServiceMenu: port<ServiceMenu, { dealerId: string; type: string; model?: string; language: string }>(),
    checkServiceArea: port<ServiceArea[], { dealerId: string | undefined; addresses: readonly Address[] }>(),
    findSlots: port<SlotList, SlotQuery>(),
    book: port<Booking, { request: BookingRequest; idempotencyKey: string }>(),
    reschedule: port<Booking, Managed & { change: BookingChange }>(),
    cancel: port<Booking, Managed & { code: BookingContext['cancelCode']; reason: string }>(),
    getCalendarFile: port<string, Booking>(),
  },
  guards: {
    ...firstGuards,
    isManaged: ({ context }) => !!context.managed,
    hasSlot: ({ context }, leg: Leg) => !!legOf(context, leg).slot,
    isOpen: ({ context }, step: Step) => openStep(context) === step,
    isServiceGiven: ({ context }, menu: ServiceMenu) =>
      isGiven({ ...context, ...update.withMenu(context, menu) }, 'service'),
    isFilledIn: ({ context }, step: Step) => isComplete({ ...context, passed: [...context.passed, step] }, step),
    canGoTo: ({ context }, step: Step) => canGoTo(context, step),
    canPropose: ({ context }) => update.canPropose(context),
    isReady: ({ context }) => openStep(context) === 'review',
    isInterrupted: ({ context }) => !!context.attempt && openStep(context) === 'review',
    isCancelable: ({ context }) => update.isCancelable(context),
    isMovable: ({ context }) => update.isCancelable(context) && context.capabilities?.slots === true,
    isFree: ({ context: { managed, input } }) => !managed && !input.manage,
    isManageable: ({ context: { booking, managed } }) => !!(booking?.manageToken ?? managed),
    hasMenu: ({ context }) => !!context.menu,
    canReschedule: ({ context }) => !!context.managed && openStep(context) === 'review',
    // one that was refused has to be seen
    isAddressGiven: ({ context }) =>
      !context.passed.includes('address') && isGiven(context, 'address') && !Object.keys(context.formErrors).length,
    isNewlyGiven: ({ context }, leg: Leg) => !context.passed.includes(leg) && isGiven(context, leg),
    isServed: (_, areas: readonly ServiceArea[]) => areas.every(({ served }) => served),
    keepsSlot: ({ context }, { leg, value }: OfLeg<SlotList>) => {
      const chosen = legOf(context, leg).slot;
      return !chosen || update.withHeld(context, leg, value).slots.some(({ id }) => id === chosen.id);
    },
    keepsDay: ({ context }, { leg, value }: OfLeg<string>) => {
      const chosen = legOf(context, leg).slot;
      return !chosen || dateOf(chosen) === value;
    },
    isUnheld: ({ context }) => update.isUnheld(context),
    isKept: ({ context }) => update.isKept(context),
    isKeptAndReady: ({ context }) => update.isKept(context) && openStep(context) === 'review',
    isTaken: (_, { reason }: Ended) => reason === 'taken',
    isExpired: (_, { reason, leg }: Ended) => reason === 'expired' && leg === 'time',
    isDropOffExpired: (_, { reason, leg }: Ended) => reason === 'expired' && leg === 'dropOff',
    isSlotGone: ({ event }) => ['slot-taken', 'hold-expired'].includes(errorCodeOf(event)),
    isReturnGone: ({ context }, slots: SlotList) => update.isReturnGone(context, slots),
    isKeyReused: ({ event }) => errorCodeOf(event) === 'idempotency-key-reused',
    canSettle: ({ context, event }) => errorCodeOf(event) === 'idempotency-key-reused' && !!context.attempt?.request,
    // fields of a step that is not walked are nothing that could be mended
    isFieldRefused: ({ context, event }) => {
      const errors = fieldErrorsIn(event, context.rules);
      const step = context.rules?.stepOf(context, errors);
      return Object.keys(errors).length > 0 && !!step && planOf(context).includes(step);
    },
    isOutcomeUnknown: ({ event }) => isOutcomeUnknown(errorCodeOf(event)),
    isBadLink: ({ event }) => ['not-found', 'unauthorized', 'invalid'].includes(errorCodeOf(event)),
    hasErrorsOn: ({ context }, step: Step) => context.rules?.stepOf(context, context.formErrors) === step,
  },
  actions: {
    refuse: assign((_, error: UnsupportedCode) => ({ error })),
    storeError: assign({ error: ({ event }) => errorCodeOf(event) }),
    clearError: assign({ error: undefined }),
    storeVehicle: assign(({ context, event }) => first.withVehicle(context, event)),
    storePrefill: assign(({ context, event }) => first.withPrefill(context, event)),
    storeStart: assign((args, start: Start) => update.withStartKept(args.context, start, keeperStarter(args))),
    storeManaged: assign(({ context }, opened: Opened) => update.withManaged(context, opened)),
    beginChange: assign(update.withChange),
    endChange: assign(({ context }) => update.withoutChange(context)),
    storeQuery: assign((_, dealerQuery: string) => ({ dealerQuery })),
    sortDealers: assign((_, dealerOrder: DealerOrder) => ({ dealerOrder })),
    wantDealer: assign((_, wantedDealerId: string) => ({ wantedDealerId })),
    focusDay: assign((_, cursor: string) => ({ cursor })),
    explainCancel: assign((_, { code, text }: { code: CancelReason | undefined; text: string }) => ({
      cancelCode: code,
      cancelText: text,
    })),
    storeDealers: assign((_, { dealers, next }: DealerPage) => ({ dealers, moreDealers: !!next })),
    storeEarliest: assign((_, { slots }: EarliestSlotList) => ({ earliest: slots })),
    selectModel: assign(({ context }, modelId: string) => first.withModel(context, modelId)),
    selectDealer: assign(({ context }, dealerId: string) =>
      first.withDealer(
        context,
        context.dealers.find(({ id }) => id === dealerId),
      ),
    ),
    storeDealer: assign(({ context }, dealer: Dealer) => first.withDealer(context, dealer)),
    storeMenu: assign(({ context }, menu: ServiceMenu) => update.withMenu(context, menu)),
    passStep: assign(({ context }, step: Step) => ({
      passed: [...context.passed.filter((each) => each !== step), step],
    })),
    // a time chosen before may have gone
    storeSlots: assign((args, { leg, value }: OfLeg<SlotList>) =>
      update.withSlots(args.context, leg, value, keeperStarter(args)),
    ),
    selectDay: assign(({ context }, { leg, value }: OfLeg<string>) => update.withDay(context, leg, value)),
    selectSlot: assign((args, { leg, value }: OfLeg<Slot>) =>
      update.withSlot(args.context, leg, value, keeperStarter(args)),
    ),
    acceptProposal: assign((args, proposal: Proposal) =>
      update.withProposal(args.context, proposal, keeperStarter(args)),
    ),
    keepSlot: ({ context }, leg: Leg) => {
      const { slot } = legOf(context, leg);
      if (slot) context.keepers[leg]?.send({ type: 'keep', slot });
      if (leg === 'time') context.keepers.dropOff?.send({ type: 'release' });
    },
    hurryKeepers: ({ context }) => {
      for (const leg of ['time', 'dropOff'] as const) {
        const { slot } = legOf(context, leg);
        if (!slot || !update.mustHold(context, leg)) continue;
        context.keepers[leg]?.send({ type: 'keep', slot });
        context.keepers[leg]?.send({ type: 'keep.now' });
      }
    },
    endKeepers: ({ context: { keepers } }) => {
      keepers.time?.send({ type: 'booked' });
      keepers.dropOff?.send({ type: 'booked' });
    },
    // what is not chosen any more is given back
    releaseSlots: ({ context: { keepers, slot, dropOff } }) => {
      if (!slot) keepers.time?.send({ type: 'release' });
      if (!dropOff) keepers.dropOff?.send({ type: 'release' });
    },
    storeHeld: assign(({ context }, { leg, held }: Extract<HoldEvent, { type: 'hold.kept' }>) => ({
      held: { ...context.held, [leg]: held },
      reminder: undefined,
    })),
    // the way back is kept longer than the time that it is lost with
    storeReminder: assign(({ context }, { leg, seconds }: { leg: Leg; seconds: number }) =>
      leg === 'time' || !context.held.time ? { reminder: seconds } : {},
    ),
    endHeld: assign(({ context }, event: Ended) => update.withoutHeld(context, event)),
    storeAlternatives: assign(({ context }, slots: SlotList) => update.withAlternatives(context, slots)),
    storeGoneLeg: assign((_, goneLeg: Leg) => ({ goneLeg })),
    changeForm: assign(({ context }, change: Partial<BookingForm>) => update.withForm(context, change)),
    checkForm: assign(({ context }, step: Step) => ({ formErrors: context.rules?.errorsOf(context, step) ?? {} })),
    storeOutside: assign(({ context }, areas: readonly ServiceArea[]) => update.withOutside(context, areas)),
    storeFieldErrors: assign(({ context, event }) => update.withRefused(context, event)),
    storeAmendment: assign((_, amendment: BookingContext['amendment']) => ({ amendment })),
    beginAttempt: assign(({ context }) => update.withAttempt(context)),
    // a refusal says nothing about an earlier try: a body that is refused at the door is not compared with the first
    endAttempt: assign({ attempt: ({ context }) => (context.attempt?.unsure ? context.attempt : undefined) }),
    forgetAttempt: assign({ attempt: undefined }),
    storeBooking: assign(({ context }, booking: Booking) => update.withBooking(context, booking)),
    storeSettled: assign(({ context: { form, attempt, rules } }) => ({
      settledEarlier: true,
      form: attempt?.request && rules ? rules.formOf(form, attempt.request) : form,
    })),
    enterStep: emit(({ context }, step: Step): BookingEmitted => emissions.stepEntered(context, step)),
    emitChanged: emit(({ context }): BookingEmitted => emissions.changed(context)),
    emitFailed: emit(({ context }): BookingEmitted => emissions.failed(context)),
    emitSubmitted: emit(({ context }): BookingEmitted => emissions.submitted(context)),
    emitConfirmed: emit(({ context }): BookingEmitted => emissions.confirmed(context)),
    emitCancelled: emit(({ context }): BookingEmitted => emissions.cancelled(context)),
    emitCalendar: emit((_, text: string): BookingEmitted => ({ type: 'calendar.fetched', text })),
  },
  delays: { search: SEARCH_DELAY_MS, undo: UNDO_MS },
});
