/** How what the machine knows changes in the first steps: the first answer, the model, the dealer. Pure. */
import type { Capabilities, Dealer, EarliestSlotQuery, VehicleModel } from '@forecourt/contract';
import {
  type BookingContext,
  type BookingInput,
  dealerWith,
  draftOf,
  formWith,
  modelIdOf,
  NO_SLOT,
  OTHER_MODEL,
  typeOf,
} from './booking.context.ts';
import type { BookingEvent, Held } from './booking.events.ts';
import type { Step } from './booking.steps.ts';

type Change = Partial<BookingContext>;

/** What is there when the first step is drawn. */
export interface FirstAnswer {
  capabilities: Capabilities;
  models: readonly VehicleModel[];
  /** The dealer that the host or the draft names; `undefined` when there is none by that id. */
  dealer: Dealer | undefined;
}

/** A hold that ends sooner is not taken over after a reload, in milliseconds. */
const LEAST_HOLD_MS = 5_000;

/** Neither a menu nor what was chosen from it. */
const NO_MENU = { menu: undefined, passed: [] } satisfies Change;

/** With what the host says anew: what was chosen so far goes on as a draft; what was booked is behind them. */
export function withPrefill(context: BookingContext, event: BookingEvent): Change {
  if (event.type !== 'prefill.change') return {};
  const { type: _, ...prefill } = event;
  // what the host names now counts more than what was chosen before
  const isNew = (name: 'start' | 'dropOffStart' | 'itemIds' | 'transportationId'): boolean =>
    !!prefill[name] && String(prefill[name]) !== String(context.input[name]);
  // how long a time is follows from what is done
  const service = isNew('itemIds');
  const time = service || isNew('start');
  const dropOff = time || isNew('dropOffStart');
  const forgotten: Partial<Record<Step, boolean>> = { service, time, dropOff };
  const passed = context.passed.filter((step) => !forgotten[step]);
  const form = formWith(prefill, {
    ...context.form,
    ...(service ? { itemIds: [] } : {}),
    ...(isNew('transportationId') ? { transportationId: '' } : {}),
  });
  const draft = draftOf({ ...context, passed, form }, true);
  if (time) draft.slot = undefined;
  if (dropOff) draft.dropOff = undefined;
  return {
    passed,
    form,
    input: { ...context.input, ...prefill, draft: context.booking ? {} : draft },
    // it is chosen from anew
    menu: undefined,
    booking: undefined,
    managed: undefined,
    settledEarlier: false,
  };
}

/** The models that a type is for; who brings a car may have another one. */
function modelsFor(type: string, models: readonly VehicleModel[]): readonly VehicleModel[] {
  const own = models.filter(
    ({ id, bookingTypes }) => id !== OTHER_MODEL && (bookingTypes?.includes(type as 'service') ?? true),
  );
  return type === 'test-drive' ? own : [...own, { id: OTHER_MODEL, name: '', energy: 'unknown' }];
}

/** The model by its id, else the one that the car says it is; who drives a new one is not thinking of their own. */
const modelOf = (
  { type, vehicle }: BookingInput,
  models: readonly VehicleModel[],
  wanted: string | undefined,
): VehicleModel | undefined =>
  models.find(({ id, name }) =>
    wanted === undefined
      ? type !== 'test-drive' && !!name && name.toLowerCase() === vehicle?.modelName?.trim().toLowerCase()
      : id === wanted,
  );

/** With what the car says of itself; what was chosen and typed over it stays. */
export function withVehicle(context: BookingContext, event: BookingEvent): Change {
  if (event.type !== 'vehicle.change') return {};
  const { vehicle } = event;
  const input = { ...context.input, vehicle };
  const model = context.model ?? modelOf(input, context.models, vehicle?.modelId);
  return { input, model, form: formWith({ vehicle }, context.form) };
}

/** With the first answer. A time is one of a dealer's for a model: with another of either it is none. */
export function withStart({ input }: BookingContext, { capabilities, models, dealer: found }: FirstAnswer): Change {
  const { modelId, dealerId, slot, dropOff, timeZone, held = {} } = input.draft ?? {};
  const listed = modelsFor(input.type, models);
  const model = modelOf(input, listed, input.modelId ?? input.vehicle?.modelId ?? modelId);
  const dealer = dealerWith(input.type, model, found);
  const same = model?.id === modelId && dealer?.id === dealerId;
  const live = (each: Held | undefined): Held | undefined =>
    each && each.endsAt > input.now() + LEAST_HOLD_MS ? each : undefined;
  return {
    ...{ capabilities, models: listed, model, dealer },
    ...(same
      ? { slot, dropOff, timeZone, held: { time: live(held.time), dropOff: live(held.dropOff) } }
      : { ...NO_SLOT, ...NO_MENU }),
  };
}

/** With another model, and the dealer if it has that one. */
export function withModel(context: BookingContext, modelId: string): Change {
  const model = context.models.find(({ id }) => id === modelId) ?? context.model;
  return { model, dealer: dealerWith(typeOf(context), model, context.dealer), ...NO_SLOT, ...NO_MENU };
}

/** With another dealer. */
export const withDealer = (context: BookingContext, dealer: Dealer | undefined): Change =>
  dealer ? { dealer, ...NO_SLOT, ...NO_MENU } : {};

/** The range of dates to ask for: from yesterday, which some zone still calls today, as far as the back end plans. */
export function slotRange({ input, capabilities }: BookingContext): { from: string; to: string } {
  const dayMs = 86_400_000;
  const dateAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  // no zone is more than 12 hours behind UTC
  const from = input.now() - dayMs / 2;
  const days = Math.min(capabilities?.bookingHorizonDays ?? 60, 90);
  return { from: dateAt(from), to: dateAt(from + (days + 2) * dayMs) };
}

/** How many dealers are asked for their first free time: as many as the contract allows. */
const MOST_DEALERS = 20;

/** The question for the first free times of the dealers that are listed; for nobody's where the back end has none. */
export const earliestQueryOf = (context: BookingContext): EarliestSlotQuery => ({
  dealerIds: context.capabilities?.earliestSlots
    ? context.dealers
        .map(({ id }) => id)
        .filter((id) => !id.includes(','))
        .slice(0, MOST_DEALERS)
    : [],
  type: typeOf(context),
  ...slotRange(context),
  ...modelIdOf(context),
});
