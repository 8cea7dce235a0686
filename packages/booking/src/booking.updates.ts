/** How what the machine knows changes with what it hears. Pure: from a context and news to the parts that change. */
import type { Booking, ServiceArea, ServiceMenu, Slot, SlotList } from '@forecourt/contract';
import { type BookingContext, type Keeper, legOf, NO_SLOT, typeOf } from './booking.context.ts';
import { fieldErrorsIn } from './booking.errors.ts';
import type { Held, HoldEvent, Leg, Proposal } from './booking.events.ts';
import { requestOf } from './booking.requests.ts';
import type { Rules } from './booking.rules.ts';
import type { Opened, Start } from './booking.setup.ts';
import { slotRange, withStart } from './booking.start.ts';
import { isComplete, openStep, planOf } from './booking.steps.ts';
import { type BookingForm, changeForm } from './form.ts';
import type { HoldInput } from './hold.machine.ts';
import { dateOf, groupByDate, nearestSlots } from './slots.ts';

type Change = Partial<BookingContext>;

/** How many other times are offered in place of a taken one (B6). */
const ALTERNATIVES = 3;

/** Starts the actor that keeps the slot of a leg. */
export type StartKeeper = (hold: Rules['hold'], leg: Leg, input: Omit<HoldInput, 'tell'>) => Keeper;

/** With somebody who keeps the slots of a leg, if the back end does that. */
function withKeeper(context: BookingContext, leg: Leg, start: StartKeeper, held?: Held): Change {
  const { rules, capabilities, keepers, input } = context;
  if (keepers[leg] || !rules || !capabilities?.holds) return {};
  const { now, randomId } = input;
  return { keepers: { ...keepers, [leg]: start(rules.hold, leg, { leg, now, randomId, held }) } };
}

/** Whether a chosen slot is still to be held before the person goes on. */
export function mustHold(context: BookingContext, leg: Leg): boolean {
  const { slot } = legOf(context, leg);
  if (!slot || !context.keepers[leg] || context.held[leg]?.slotId === slot.id) return false;
  return !context.unheld.includes(slot.id);
}

/** Whether no slot is still to be held. */
export const isKept = (context: BookingContext): boolean => !mustHold(context, 'time') && !mustHold(context, 'dropOff');

/** Whether all that is left to do would be done without a hold that there could be. */
export const isUnheld = (context: BookingContext): boolean =>
  !context.attempt && ['contact', 'review'].includes(openStep(context)) && !isKept(context);

/** With the first answer, and with somebody who keeps the slots that a draft has chosen. */
export function withStartKept(context: BookingContext, start: Start, startKeeper: StartKeeper): Change {
  const { menu, rules } = start;
  let next: BookingContext = { ...context, ...withStart(context, start), rules };
  if (menu && next.dealer) next = { ...next, ...withMenu(next, menu) };
  // while it is not known whether a submit went through, its slot may be their own already
  if (context.attempt) return next;
  for (const leg of ['time', 'dropOff'] as const) {
    if (legOf(next, leg).slot) next = { ...next, ...withKeeper(next, leg, startKeeper, next.held[leg]) };
  }
  return next;
}

/** With an appointment that is there already. */
export function withManaged(context: BookingContext, { managed, ...rest }: Opened): Change {
  const { booking } = managed;
  const modelId = booking.testDrive?.modelId ?? booking.visit?.vehicle?.modelId;
  return {
    ...rest,
    ...NO_SLOT,
    managed,
    booking,
    model: rest.models.find(({ id }) => id === modelId),
    form: rest.rules.formOf(context.form, booking),
    slot: slotOf(booking),
    timeZone: booking.timeZone,
  };
}

const slotOf = ({ id, start, end }: Booking): Slot => ({ id, start, end });

const dropOffOf = ({ doorToDoor }: Booking): Slot | undefined => {
  const dropOff = doorToDoor?.dropOff;
  return dropOff && { id: dropOff.slotId, start: dropOff.start, end: dropOff.end };
};

/** Whether an appointment can still be cancelled. */
export const isCancelable = ({ managed, input }: BookingContext): boolean =>
  !!managed &&
  ['proposed', 'pending', 'booked'].includes(managed.booking.status) &&
  Date.parse(managed.booking.end) > input.now();

/** To another time: the present one is no choice any more. */
export const withChange = (): Change => ({ ...NO_SLOT, booking: undefined, error: undefined, reminder: undefined });

/** Back to the appointment as it is. */
export const withoutChange = ({ managed }: BookingContext): Change =>
  managed
    ? { ...NO_SLOT, booking: managed.booking, slot: slotOf(managed.booking), timeZone: managed.booking.timeZone }
    : {};

/** With a dealer's menu, and what is chosen from it at first. */
export const withMenu = (context: BookingContext, menu: ServiceMenu): Change => ({
  menu,
  form: context.rules?.withMenu(context, menu) ?? context.form,
});

/** The slots of an answer and the one that is kept for this person, which nobody else is offered. */
export function withHeld(context: BookingContext, leg: Leg, slots: SlotList): SlotList {
  const { slot } = legOf(context, leg);
  const isHere = !slot || slots.slots.some(({ id }) => id === slot.id);
  const isOver = !!slot && Date.parse(slot.start) <= context.input.now();
  return isHere || isOver || context.held[leg]?.slotId !== slot.id
    ? slots
    : { ...slots, slots: [...slots.slots, slot] };
}

const ofLeg = (leg: Leg, slots: SlotList | undefined, slot: Slot | undefined): Change =>
  leg === 'time' ? { slots, slot } : { dropOffSlots: slots, dropOff: slot };

/** With the slots of an answer. A time chosen before may have gone; one that the host has named is chosen. */
export function withSlots(context: BookingContext, leg: Leg, answer: SlotList, startKeeper: StartKeeper): Change {
  const { input } = context;
  const slots = withHeld(context, leg, answer);
  const chosen = legOf(context, leg).slot;
  const given = leg === 'time' ? input.start : input.dropOffStart;
  const wanted = context.managed || context.passed.includes(leg) ? undefined : given;
  const named = slots.slots.find(({ start }) => !!wanted && Date.parse(start) === Date.parse(wanted));
  const slot = slots.slots.find(({ id }) => id === chosen?.id) ?? (chosen ? undefined : named);
  const date = slot ? dateOf(slot) : [...groupByDate(slots.slots).keys()][0];
  return {
    ...ofLeg(leg, slots, slot),
    ...(slot && slot !== chosen ? withKeeper(context, leg, startKeeper) : {}),
    timeZone: slots.timeZone,
    date,
    cursor: date ?? slotRange(context).from,
  };
}

/** With another day on the screen; a time of the day before is none any more. */
export function withDay(context: BookingContext, leg: Leg, date: string): Change {
  const { slots, slot } = legOf(context, leg);
  const kept = slot && dateOf(slot) === date ? slot : undefined;
  return { date, cursor: date, ...ofLeg(leg, slots, kept), ...(kept ? {} : { held: without(context.held, leg) }) };
}

/** With a time. To another time of collection another return belongs. */
export function withSlot(context: BookingContext, leg: Leg, slot: Slot, startKeeper: StartKeeper): Change {
  return {
    ...ofLeg(leg, legOf(context, leg).slots, slot),
    ...(leg === 'time' ? { dropOff: undefined, dropOffSlots: undefined } : {}),
    ...withKeeper(context, leg, startKeeper),
    held: leg === 'time' ? {} : without(context.held, leg),
    date: dateOf(slot),
    cursor: dateOf(slot),
    timeZone: legOf(context, leg).slots?.timeZone ?? context.timeZone,
    reminder: undefined,
    error: undefined,
  };
}

/**
 * With a time that was proposed. What is done at the workshop, and how to get around meanwhile, was said with it, so these
 * steps need not be seen.
 */
export function withProposal(context: BookingContext, proposal: Proposal, startKeeper: StartKeeper): Change {
  const { slot, dropOff, timeZone } = proposal;
  const passed = [...new Set([...context.passed, 'service', 'options'] as const)];
  // a list that was fetched before may not have it
  const found: Change = { slots: undefined, dropOffSlots: undefined, passed };
  const time = withSlot({ ...context, ...found }, 'time', slot, startKeeper);
  const back = dropOff ? withSlot({ ...context, ...found, ...time }, 'dropOff', dropOff, startKeeper) : {};
  return { ...found, ...time, ...back, timeZone };
}

/** Whether all is known but the time, so that one can be proposed. An earlier try must have come to its end. */
export function canPropose(context: BookingContext): boolean {
  const { attempt, managed, booking, capabilities, menu, passed } = context;
  if (attempt || managed || booking || !capabilities?.slots || !(menu || typeOf(context) === 'test-drive'))
    return false;
  const seen: BookingContext = { ...context, passed: [...passed, 'service', 'options'] };
  return planOf(context).every((step) => ['time', 'dropOff', 'review'].includes(step) || isComplete(seen, step));
}

const without = (held: BookingContext['held'], leg: Leg): BookingContext['held'] => ({ ...held, [leg]: undefined });

/** Without a hold: one that ran out takes the choice of the slot with it (B4). */
export function withoutHeld(
  context: BookingContext,
  { leg, reason }: Extract<HoldEvent, { type: 'hold.ended' }>,
): Change {
  const { slots, slot } = legOf(context, leg);
  const change: Change = { held: without(context.held, leg), reminder: undefined };
  if (reason === 'failed') return { ...change, unheld: slot ? [...context.unheld, slot.id] : context.unheld };
  if (reason === 'taken') return { ...change, error: 'slot-taken', goneLeg: leg };
  const lost = { ...change, ...ofLeg(leg, slots, undefined), error: 'hold-expired' as const };
  // a car cannot come back before it is collected
  return leg === 'time' ? { ...lost, dropOff: undefined, dropOffSlots: undefined, held: {} } : lost;
}

/** Whether of the two times of a pick-up it is the return that somebody else took. */
export const isReturnGone = (context: BookingContext, slots: SlotList): boolean =>
  context.error === 'slot-taken' &&
  context.goneLeg === 'time' &&
  !!context.dropOff &&
  withHeld(context, 'time', slots).slots.some(({ id }) => id === context.slot?.id);

/** With the times nearest to the one that was taken (B6). */
export function withAlternatives(context: BookingContext, slots: SlotList): Change {
  const { goneLeg } = context;
  const { slot } = legOf(context, goneLeg);
  return {
    ...ofLeg(goneLeg, slots, slot),
    held: without(context.held, goneLeg),
    alternatives: nearestSlots(slots.slots, slot?.start ?? '', ALTERNATIVES, slot?.id),
  };
}

const PLACES = [
  ...(['street', 'postalCode', 'locality', 'sameAddress'] as const),
  ...(['dropOffStreet', 'dropOffPostalCode', 'dropOffLocality'] as const),
] as const;

/** With what was typed or ticked. How long a slot is follows from what is done, so other items forget the time. */
export function withForm(context: BookingContext, change: Partial<BookingForm>): Change {
  const next = changeForm(context.form, context.formErrors, change);
  if (typeOf(context) === 'test-drive') return next;
  // an address that was changed is to be asked for again
  const isMoved = PLACES.some((field) => change[field] !== undefined);
  return {
    ...next,
    ...(isMoved ? { passed: context.passed.filter((step) => step !== 'address') } : {}),
    ...(change.itemIds ? NO_SLOT : {}),
  };
}

/** With what the dealer does not reach: the one address, or the one of two. */
export function withOutside({ form }: BookingContext, [pickup, dropOff]: readonly ServiceArea[]): Change {
  return {
    formErrors: {
      ...(pickup?.served === false ? { street: 'outside' } : {}),
      ...(dropOff?.served === false && !form.sameAddress ? { dropOffStreet: 'outside' } : {}),
    },
  };
}

/** With the fields that the back end refused; the step on which they stand is not answered any more. */
export function withRefused(context: BookingContext, event: object): Change {
  const formErrors = fieldErrorsIn(event, context.rules);
  const step = context.rules?.stepOf(context, formErrors);
  return { formErrors, passed: context.passed.filter((each) => each !== step) };
}

/** With a key that goes with this submit and with every further try until the outcome is known (B5). */
export function withAttempt(context: BookingContext): Change {
  const { attempt, input } = context;
  return {
    attempt: attempt
      ? { ...attempt, unsure: true }
      : { idempotencyKey: input.randomId(), request: requestOf(context), unsure: false, begunAt: input.now() },
    error: undefined,
  };
}

/** With what was booked, which after an earlier try may not be what was chosen last. */
export function withBooking(context: BookingContext, booking: Booking): Change {
  const modelId = booking.testDrive?.modelId ?? booking.visit?.vehicle?.modelId;
  return {
    booking,
    held: {},
    slot: { ...slotOf(booking), id: context.slot?.id ?? booking.id },
    dropOff: dropOffOf(booking),
    timeZone: booking.timeZone,
    model: context.models.find(({ id }) => id === modelId) ?? context.model,
    dealer: [context.dealer, ...context.dealers].find((dealer) => dealer?.id === booking.dealerId),
    ...(context.managed ? { managed: { ...context.managed, booking } } : {}),
  };
}
