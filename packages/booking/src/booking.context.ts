/** What the booking machine knows, and the pure questions asked of it. */
import type {
  Booking,
  BookingErrorCode,
  BookingRequest,
  BookingType,
  Capabilities,
  Dealer,
  EarliestSlotList,
  Market,
  ServiceMenu,
  Slot,
  SlotList,
  TroubleCode,
  VehicleFacts,
  VehicleModel,
} from '@forecourt/contract';
import type { Amendment, CancelReason, DealerOrder, Held, Leg } from './booking.events.ts';
import type { Rules } from './booking.rules.ts';
import type { Step } from './booking.steps.ts';
import { type BookingForm, choicesOf, EMPTY_FORM, type FormErrors, type KnownPerson, knownFields } from './form.ts';

/**
 * Why the widget cannot go on at all: a type it does not know, a back end that does not offer it, or a link to an
 * appointment that does not hold.
 */
export type UnsupportedCode = 'unsupported-type' | 'not-offered' | 'bad-link';

/**
 * A submit that is on its way or whose outcome is not known. Its key goes with every further try until it is known, so
 * that none can book twice.
 */
export interface Attempt {
  idempotencyKey: string;
  /** What was sent first; `undefined` after a reload that was not allowed to keep it. */
  request: BookingRequest | undefined;
  /** Whether an earlier try with this key may have gone through. */
  unsure: boolean;
  /** When it was first sent, in milliseconds since 1970; back ends forget a key after a day. */
  begunAt: number;
}

/** What the host or the car knows of a car that comes to the workshop. */
export interface KnownVehicle extends VehicleFacts {
  /** The brand's name for the model, where its id is not known. */
  modelName?: string;
  /** Diagnostic trouble codes that the car has reported. */
  troubleCodes?: readonly TroubleCode[];
  /** Maintenance codes of what is due, as the dealer's menu names them: `oil-service`. */
  due?: readonly string[];
}

/** What the host has chosen or knows; the steps that are answered by it are skipped. */
export interface Prefill {
  modelId?: string | undefined;
  dealerId?: string | undefined;
  /** The start of the slot, ISO 8601. */
  start?: string | undefined;
  /** The start of the slot in which the car comes back, ISO 8601. */
  dropOffStart?: string | undefined;
  itemIds?: readonly string[] | undefined;
  transportationId?: string | undefined;
  advisorId?: string | undefined;
  vehicle?: KnownVehicle | undefined;
  person?: KnownPerson | undefined;
}

/** What survives a reload. Without leave to keep personal data, `form` holds choices and the attempt no `request`. */
export interface Draft {
  modelId?: string | undefined;
  dealerId?: string | undefined;
  slot?: Slot | undefined;
  dropOff?: Slot | undefined;
  timeZone?: string | undefined;
  form?: Partial<BookingForm> | undefined;
  /** The steps that the person has gone on from. */
  passed?: readonly Step[] | undefined;
  held?: Partial<Record<Leg, Held | undefined>> | undefined;
  attempt?: Attempt | undefined;
}

/** What a machine is started with. */
export interface BookingInput extends Prefill {
  /** What to book, as the host wrote it; a word that is no type ends in `unsupported`. */
  type: string;
  /** The order of the steps, as far as it is not the usual one. */
  steps?: readonly Step[] | undefined;
  /** An appointment that is to be changed or cancelled: its id or reference, and its token. */
  manage?: { id: string; token: string } | undefined;
  /** What was searched for before. */
  dealerQuery?: string | undefined;
  /** What was kept before a reload. */
  draft?: Draft | undefined;
  /** The steps whose content is the host's own. */
  ownSteps?: () => readonly Step[];
  /** The language to be written to in, BCP 47. */
  language: () => string;
  /** The time now, in milliseconds since 1970. */
  now: () => number;
  /** A new random idempotency key. */
  randomId: () => string;
}

/** An appointment that is there already. */
export interface Managed {
  booking: Booking;
  token: string;
}

/** The actor that keeps a slot. */
export interface Keeper {
  send(event: { type: 'keep'; slot: Slot } | { type: 'keep.now' } | { type: 'release' } | { type: 'booked' }): void;
}

/** What a machine knows. */
export interface BookingContext {
  input: BookingInput;
  capabilities: Capabilities | undefined;
  /** What depends on the type; there as soon as a step after the dealer is. */
  rules: Rules | undefined;
  models: readonly VehicleModel[];
  dealers: readonly Dealer[];
  /** Whether there are more dealers than are listed. */
  moreDealers: boolean;
  dealerQuery: string;
  dealerOrder: DealerOrder;
  /** The first free times of the dealers that are listed; `[]`: none is known. */
  earliest: EarliestSlotList['slots'];
  /** The dealer that the host's own list has named, until it is fetched. */
  wantedDealerId: string | undefined;
  menu: ServiceMenu | undefined;
  slots: SlotList | undefined;
  /** The windows in which a car that was collected can come back. */
  dropOffSlots: SlotList | undefined;
  model: VehicleModel | undefined;
  dealer: Dealer | undefined;
  /** The day whose times are shown. */
  date: string | undefined;
  /** The day that the keyboard is on in the calendar; its month is shown. */
  cursor: string | undefined;
  slot: Slot | undefined;
  dropOff: Slot | undefined;
  /** The zone of the chosen slot. */
  timeZone: string | undefined;
  /** Who keeps the slots, once one was chosen. */
  keepers: Partial<Record<Leg, Keeper>>;
  held: Partial<Record<Leg, Held | undefined>>;
  /** The slots that could not be held, for another reason than that they are taken. */
  unheld: readonly string[];
  /** How long a slot is still kept, in seconds, as it was said last. */
  reminder: number | undefined;
  form: BookingForm;
  formErrors: FormErrors;
  passed: readonly Step[];
  amendment: Amendment | undefined;
  /** Which of the two times was taken by somebody else. */
  goneLeg: Leg;
  /** The three nearest slots after the chosen one was taken. */
  alternatives: readonly Slot[];
  attempt: Attempt | undefined;
  booking: Booking | undefined;
  managed: Managed | undefined;
  cancelCode: CancelReason | undefined;
  cancelText: string;
  /** Whether the booking is an earlier try that had gone through, whatever was changed since. */
  settledEarlier: boolean;
  error: BookingErrorCode | UnsupportedCode | undefined;
}

/** Neither a time nor a day to choose one from. */
export const NO_SLOT = {
  ...{ slot: undefined, slots: undefined, dropOff: undefined, dropOffSlots: undefined },
  ...{ date: undefined, cursor: undefined, timeZone: undefined, held: {} },
} satisfies Partial<BookingContext>;

/** What is known before the first answer. */
export const initialContext = (input: BookingInput): BookingContext => ({
  ...NO_SLOT,
  input,
  capabilities: undefined,
  rules: undefined,
  models: [],
  dealers: [],
  moreDealers: false,
  dealerQuery: input.dealerQuery ?? '',
  dealerOrder: 'usual',
  earliest: [],
  wantedDealerId: undefined,
  menu: undefined,
  model: undefined,
  dealer: undefined,
  keepers: {},
  unheld: [],
  reminder: undefined,
  form: formWith(input, { ...EMPTY_FORM, ...input.draft?.form }),
  formErrors: {},
  passed: input.draft?.passed ?? [],
  amendment: undefined,
  goneLeg: 'time',
  alternatives: [],
  attempt: input.draft?.attempt,
  booking: undefined,
  managed: undefined,
  cancelCode: undefined,
  cancelText: '',
  settledEarlier: false,
  error: undefined,
});

/** A form with what the host knows; what the person has typed over it stays. */
export function formWith({ person, vehicle }: Prefill, form: BookingForm): BookingForm {
  const known: Partial<BookingForm> = {
    ...(person && knownFields(person)),
    ...(vehicle?.plate ? { plate: vehicle.plate } : {}),
    ...(vehicle?.mileageKm === undefined ? {} : { mileage: String(vehicle.mileageKm) }),
  };
  const filled = { ...form };
  for (const [field, value] of Object.entries(known))
    if (!form[field as keyof BookingForm]) Object.assign(filled, { [field]: value });
  return filled;
}

/** What is kept of a booking in the making. */
export const draftOf = (context: BookingContext, withPersonalData: boolean): Draft => ({
  modelId: context.model?.id,
  dealerId: context.dealer?.id,
  slot: context.slot,
  dropOff: context.dropOff,
  timeZone: context.timeZone,
  form: withPersonalData ? context.form : choicesOf(context.form),
  passed: context.passed,
  held: context.held,
  attempt: context.attempt && { ...context.attempt, request: withPersonalData ? context.attempt.request : undefined },
});

/** What is booked or was booked. */
export const typeOf = ({ input, managed }: BookingContext): BookingType =>
  (managed ? managed.booking.type : input.type) as BookingType;

/** The rules of the chosen dealer's country. */
export const marketOf = ({ capabilities, dealer }: BookingContext): Market | undefined =>
  capabilities?.markets.find(({ country }) => country === dealer?.address.country);

/** Whether the car comes to them: they asked for it, and the dealer they then chose does it. */
export const isAtHome = ({ form, dealer }: BookingContext): boolean =>
  form.atHome && !!dealer?.services.includes('test-drive-at-home');

/** The dealer, unless it says that it has not got the model to drive. */
export const dealerWith = (
  type: string,
  model: VehicleModel | undefined,
  dealer: Dealer | undefined,
): Dealer | undefined =>
  type === 'test-drive' && model && dealer?.models?.includes(model.id) === false ? undefined : dealer;

/** The id of the choice “another model”: the back end is then not told one. */
export const OTHER_MODEL = 'other';

/** The id of the model, as the back end knows it. */
export const modelIdOf = ({ model }: Pick<BookingContext, 'model'>): { model?: string } =>
  model && model.id !== OTHER_MODEL ? { model: model.id } : {};

/** The slots of a leg, and the one that was chosen of them. */
export const legOf = (context: BookingContext, leg: Leg): { slots: SlotList | undefined; slot: Slot | undefined } =>
  leg === 'time'
    ? { slots: context.slots, slot: context.slot }
    : { slots: context.dropOffSlots, slot: context.dropOff };
