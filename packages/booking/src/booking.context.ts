/** What the booking machine knows, and the pure questions asked of it. */
import type {
  Booking,
  BookingErrorCode,
  BookingRequest,
  BookingType,
  Capabilities,
  Dealer,
  Market,
  Slot,
  SlotList,
  SlotQuery,
  VehicleModel,
} from '@forecourt/contract';
import { checkForm, type ContactErrors, type ContactForm, EMPTY_FORM, normalizePhone } from './contact-form.ts';

/** The steps of a test drive, in their order. */
export const STEPS = ['model', 'dealer', 'time', 'contact', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Why the widget cannot go on at all: a type it does not know, or a back end that does not offer it. */
export type UnsupportedCode = 'unsupported-type' | 'not-offered';

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

/** What survives a reload. Without leave to keep personal data, `form` and the attempt's `request` are not in it. */
export interface Draft {
  modelId?: string | undefined;
  dealerId?: string | undefined;
  slot?: Slot | undefined;
  timeZone?: string | undefined;
  form?: ContactForm | undefined;
  attempt?: Attempt | undefined;
}

export interface BookingInput {
  /** What to book, as the host wrote it; anything but `test-drive` ends in `unsupported`. */
  type: string;
  /** The model chosen by the host; its step is then skipped. */
  modelId?: string | undefined;
  /** The dealer chosen by the host; its step is then skipped. */
  dealerId?: string | undefined;
  /** What was kept before a reload. */
  draft?: Draft | undefined;
  /** The language to be written to in, BCP 47. */
  language: () => string;
  /** The time now, in milliseconds since 1970. */
  now: () => number;
  /** A new random idempotency key. */
  randomId: () => string;
}

export interface BookingContext {
  input: BookingInput;
  capabilities: Capabilities | undefined;
  models: readonly VehicleModel[];
  dealers: readonly Dealer[];
  /** Whether there are more dealers than are listed. */
  moreDealers: boolean;
  dealerQuery: string;
  slots: SlotList | undefined;
  model: VehicleModel | undefined;
  dealer: Dealer | undefined;
  /** The day whose times are shown. */
  date: string | undefined;
  /** The day that the keyboard is on in the calendar; its month is shown. */
  cursor: string | undefined;
  slot: Slot | undefined;
  /** The zone of the chosen slot. */
  timeZone: string | undefined;
  form: ContactForm;
  formErrors: ContactErrors;
  /** The three nearest slots after the chosen one was taken. */
  alternatives: readonly Slot[];
  attempt: Attempt | undefined;
  booking: Booking | undefined;
  /** Whether the booking is an earlier try that had gone through, whatever was changed since. */
  settledEarlier: boolean;
  error: BookingErrorCode | UnsupportedCode | undefined;
}

export const initialContext = (input: BookingInput): BookingContext => ({
  input,
  capabilities: undefined,
  models: [],
  dealers: [],
  moreDealers: false,
  dealerQuery: '',
  slots: undefined,
  model: undefined,
  dealer: undefined,
  date: undefined,
  cursor: undefined,
  slot: undefined,
  timeZone: undefined,
  form: { ...EMPTY_FORM, ...input.draft?.form },
  formErrors: {},
  alternatives: [],
  attempt: input.draft?.attempt,
  booking: undefined,
  settledEarlier: false,
  error: undefined,
});

/** What is kept of a booking in the making. */
export const draftOf = (context: BookingContext, withPersonalData: boolean): Draft => ({
  modelId: context.model?.id,
  dealerId: context.dealer?.id,
  slot: context.slot,
  timeZone: context.timeZone,
  ...(withPersonalData ? { form: context.form } : {}),
  attempt: context.attempt && { ...context.attempt, request: withPersonalData ? context.attempt.request : undefined },
});

/** The steps that a person walks: those that the host has chosen for are skipped, and not counted. */
export const stepsOf = ({ input, model, dealer }: BookingContext): readonly Step[] =>
  STEPS.filter(
    (step) =>
      !(step === 'model' && input.modelId && model?.id === input.modelId) &&
      !(step === 'dealer' && input.dealerId && dealer?.id === input.dealerId),
  );

/** The rules of the chosen dealer's country. */
export const marketOf = ({ capabilities, dealer }: BookingContext): Market | undefined =>
  capabilities?.markets.find(({ country }) => country === dealer?.address.country);

/** The range of dates to ask for: from yesterday, which some zone still calls today, as far as the back end plans. */
export function slotRange({ input, capabilities }: BookingContext): { from: string; to: string } {
  const dayMs = 86_400_000;
  const dateAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  // no zone is more than 12 hours behind UTC
  const from = input.now() - dayMs / 2;
  const days = Math.min(capabilities?.bookingHorizonDays ?? 60, 90);
  return { from: dateAt(from), to: dateAt(from + (days + 2) * dayMs) };
}

/** Whether the car comes to them: they asked for it, and the dealer they then chose does it. */
export const isAtHome = ({ form, dealer }: BookingContext): boolean =>
  form.atHome && !!dealer?.services.includes('test-drive-at-home');

/** What keeps the form from being sent; `{}` when nothing does. */
export const errorsOf = (context: BookingContext): ContactErrors =>
  checkForm({ ...context.form, atHome: isAtHome(context) }, marketOf(context));

/** The first step that is not complete; `review` when all are. */
export function openStep(context: BookingContext): Step {
  if (!context.model) return 'model';
  if (!context.dealer) return 'dealer';
  const { slot, slots } = context;
  const isGone = slots?.slots.every(({ id }) => id !== slot?.id);
  if (!slot || isGone || Date.parse(slot.start) <= context.input.now()) return 'time';
  return Object.keys(errorsOf(context)).length ? 'contact' : 'review';
}

/** The dealer, unless it says that it has not got the model. */
export const dealerWith = (model: VehicleModel | undefined, dealer: Dealer | undefined): Dealer | undefined =>
  model && dealer?.models?.includes(model.id) === false ? undefined : dealer;

/** The question for the slots of what was chosen. */
export const slotQueryOf = (context: BookingContext): SlotQuery => ({
  dealerId: context.dealer?.id ?? '',
  type: 'test-drive',
  ...slotRange(context),
  ...(context.model ? { model: context.model.id } : {}),
});

/** The request for what was chosen and typed. Only asked for when all of it is there. */
export function bookingRequestOf(context: BookingContext): BookingRequest {
  const { form, input, dealer, model, slot, timeZone } = context;
  if (!dealer || !model || !slot || timeZone === undefined)
    throw new Error('a booking needs a model, a dealer and a slot');
  const market = marketOf(context);
  const phone = normalizePhone(form.phone, market?.callingCode);
  const postalCode = form.postalCode.trim();
  return {
    type: input.type as BookingType,
    dealerId: dealer.id,
    slotId: slot.id,
    start: slot.start,
    timeZone,
    contact: {
      name: form.name.trim(),
      ...(form.email.trim() ? { email: form.email.trim() } : {}),
      ...(phone ? { phone } : {}),
    },
    language: input.language(),
    testDrive: {
      modelId: model.id,
      licenceHeld: form.licence,
      ...(market ? { minimumAgeConfirmed: market.testDriveMinimumAge } : {}),
      ...(isAtHome(context)
        ? {
            homeAddress: {
              lines: [form.street.trim()],
              locality: form.locality.trim(),
              ...(postalCode ? { postalCode } : {}),
              country: dealer.address.country,
            },
          }
        : {}),
    },
  };
}

/** The form as a request was sent with it; what is shown once it turns out that this request was booked. */
export function formOf(form: ContactForm, { contact, testDrive }: BookingRequest): ContactForm {
  const { name, email = '', phone = '' } = contact;
  const home = testDrive?.homeAddress;
  const address = home && { street: home.lines[0] ?? '', postalCode: home.postalCode ?? '', locality: home.locality };
  return { ...form, name, email, phone, atHome: !!home, ...address };
}
