/** Which steps there are, in which order, and which of them are answered. */
import type { BookingType, Slot } from '@forecourt/contract';
import { type BookingContext, legOf, typeOf } from './booking.context.ts';
import type { Leg } from './booking.events.ts';

/** Every step of every type, in the usual order. */
export const STEPS = [
  'model',
  'dealer',
  'service',
  'options',
  'address',
  'time',
  'wishes',
  'dropOff',
  'contact',
  'review',
] as const;
export type Step = (typeof STEPS)[number];

const PLANS: Readonly<Record<BookingType, readonly Step[]>> = {
  'test-drive': ['model', 'dealer', 'time', 'contact', 'review'],
  service: ['model', 'dealer', 'service', 'options', 'time', 'contact', 'review'],
  pickup: ['model', 'dealer', 'service', 'options', 'address', 'time', 'dropOff', 'contact', 'review'],
};

/** What has to be known before: a step, and one that it cannot stand behind. */
const FIRST: readonly (readonly [Step, Step])[] = [
  // another model or dealer has other items, times and places to go to
  ...(['model', 'dealer'] as const).flatMap((first) =>
    (['service', 'options', 'address', 'time'] as const).map((then) => [first, then] as const),
  ),
  ['service', 'options'],
  // how long a slot is follows from what is done
  ['service', 'time'],
  ['time', 'dropOff'],
];

/** Whether a word is a type of booking. */
export const isType = (type: string): type is BookingType => Object.keys(PLANS).includes(type);

/**
 * A plan in another order: the places of the named steps are filled in the order in which they are named, and all other
 * steps stay where they are. `undefined` when a step would stand before one that it needs.
 */
export function reorder(plan: readonly Step[], wanted: readonly Step[]): readonly Step[] | undefined {
  const named = wanted.filter((step, i) => step !== 'review' && plan.includes(step) && wanted.indexOf(step) === i);
  const left = [...named];
  const ordered = plan.map((step) => (named.includes(step) ? (left.shift() ?? step) : step));
  const at = (step: Step): number => ordered.indexOf(step);
  return FIRST.every(([first, then]) => at(first) <= at(then) || at(then) < 0) ? ordered : undefined;
}

/** Whether the steps of a type can stand in an order. */
export const canReorder = (type: string, wanted: readonly Step[]): boolean =>
  !isType(type) || reorder(PLANS[type], wanted) !== undefined;

/** All steps of a booking in their order, those that the host has answered among them. */
export function planOf(context: BookingContext): readonly Step[] {
  const { input, managed, capabilities, menu } = context;
  const type = typeOf(context);
  if (managed) return type === 'pickup' ? ['time', 'dropOff', 'review'] : ['time', 'review'];
  const usual = isType(type) ? PLANS[type] : [];
  const plan = (input.steps && reorder(usual, input.steps)) ?? usual;
  const hasOptions = !menu || menu.transportation.length > 0 || menu.advisors.length > 0;
  const asksForTime = capabilities?.slots === false;
  return plan
    .filter((step) => !(step === 'options' && !hasOptions) && !(step === 'dropOff' && asksForTime))
    .map((step) => (step === 'time' && asksForTime ? 'wishes' : step));
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Whether two texts name one moment. */
const isSameTime = (slot: Slot | undefined, start: string | undefined): boolean =>
  !!slot && !!start && Date.parse(slot.start) === Date.parse(start);

/** Whether the host has answered a step, so that nobody has to walk it. */
export function isGiven(context: BookingContext, step: Step): boolean {
  const { input, model, dealer, menu, form, rules, slot, dropOff } = context;
  if (context.managed) return false;
  switch (step) {
    case 'model':
      return !!input.modelId && model?.id === input.modelId;
    case 'dealer':
      return !!input.dealerId && dealer?.id === input.dealerId;
    case 'service':
      return !!input.itemIds?.length && !!menu && sameIds(form.itemIds, input.itemIds);
    case 'options':
      return !!input.transportationId && form.transportationId === input.transportationId;
    case 'address':
      return !!input.person?.address && !!rules && !Object.keys(rules.errorsOf(context, step)).length;
    case 'time':
      return isSameTime(slot, input.start);
    case 'dropOff':
      return isSameTime(dropOff, input.dropOffStart);
    case 'contact':
      return !!input.person?.name && !!rules && !Object.keys(rules.errorsOf(context, step)).length;
    default:
      return false;
  }
}

/** The steps that a person walks: those that the host has answered are skipped, and not counted. */
export const stepsOf = (context: BookingContext): readonly Step[] =>
  planOf(context).filter((step) => !isGiven(context, step));

/** Whether a chosen time can still be had, as far as is known here. */
function isOpen(context: BookingContext, leg: Leg): boolean {
  const { slot, slots } = legOf(context, leg);
  const isGone = slots?.slots.every(({ id }) => id !== slot?.id) && context.held[leg]?.slotId !== slot?.id;
  return !!slot && !isGone && Date.parse(slot.start) > context.input.now();
}

/** Whether a step has its answer. */
export function isComplete(context: BookingContext, step: Step): boolean {
  const { rules, passed } = context;
  switch (step) {
    case 'model':
      return !!context.model;
    case 'dealer':
      return !!context.dealer;
    case 'time':
    case 'dropOff':
      return isOpen(context, step);
    case 'review':
      return false;
    case 'service':
    case 'options':
    case 'address':
      // all of it may be answered before it is seen, and it should be seen once; an address must be checked
      if (!passed.includes(step) && (step === 'address' || !isGiven(context, step))) return false;
      break;
    default:
  }
  return !!rules && !Object.keys(rules.errorsOf(context, step)).length;
}

/** The first step that is not complete; `review` when all are. */
export const openStep = (context: BookingContext): Step =>
  planOf(context).find((step) => !isComplete(context, step)) ?? 'review';

/** Whether a step was answered, even if its time has gone meanwhile. */
const isAnswered = (context: BookingContext, step: Step): boolean =>
  step === 'time' || step === 'dropOff' ? !!legOf(context, step).slot : isComplete(context, step);

/** Whether a step can be gone to: all before it were answered. */
export function canGoTo(context: BookingContext, step: Step): boolean {
  const plan = planOf(context);
  const before = plan.slice(0, plan.indexOf(step));
  return plan.includes(step) && step !== 'review' && before.every((each) => isAnswered(context, each));
}
