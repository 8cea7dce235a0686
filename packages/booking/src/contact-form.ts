/** How a person is reached, and whether what they typed will do; the same for every type of booking. */
import {
  type Address,
  type BookingRequest,
  type Contact,
  type FieldError,
  type Market,
  normalizePhone,
} from '@forecourt/contract';
import { type BookingContext, marketOf, typeOf } from './booking.context.ts';
import { slotRange } from './booking.start.ts';
import { type BookingForm, type FormErrors, type FormField, streetOf } from './form.ts';

/** Something, an @ and a domain with a dot, as the contract has it. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What keeps a person from being reached; `{}` when nothing does. */
export function checkContact(form: BookingForm, market: Market | undefined): FormErrors {
  const errors: FormErrors = {};
  const [email, phone] = [form.email.trim(), form.phone.trim()];
  if (!form.name.trim()) errors.name = 'missing';
  if (!email && !phone) errors.email = 'missing';
  if (email && !EMAIL.test(email)) errors.email = 'invalid';
  if (phone && !normalizePhone(phone, market?.callingCode)) errors.phone = 'invalid';
  return errors;
}

/** The fields of these that nothing was typed into. */
export const missing = (form: BookingForm, fields: readonly FormField[]): FormErrors =>
  Object.fromEntries(fields.filter((field) => !(form[field] as string).trim()).map((field) => [field, 'missing']));

/** A typed address in the contract's words. */
export function addressOf(street: string, postalCode: string, locality: string, country: string): Address {
  const code = postalCode.trim();
  return { lines: [street.trim()], locality: locality.trim(), ...(code ? { postalCode: code } : {}), country };
}

/** The person in the contract's words. */
export function contactOf(form: BookingForm, market: Market | undefined): Contact {
  const phone = normalizePhone(form.phone, market?.callingCode);
  const email = form.email.trim();
  return { name: form.name.trim(), ...(email ? { email } : {}), ...(phone ? { phone } : {}) };
}

/** How long the parts of a day are, on the dealer's clock. */
const PARTS = {
  morning: { from: '08:00', to: '12:00' },
  afternoon: { from: '12:00', to: '18:00' },
  day: { from: '08:00', to: '18:00' },
} as const;

/** What every request says: who, where, when. */
export function baseRequestOf(context: BookingContext): BookingRequest {
  const { form, input, dealer, slot, timeZone, held, capabilities } = context;
  if (!dealer) throw new Error('a booking needs a dealer');
  const base = {
    type: typeOf(context),
    dealerId: dealer.id,
    contact: contactOf(form, marketOf(context)),
    language: input.language(),
  };
  if (capabilities?.slots === false) {
    return { ...base, preferredWindows: wishesOf(context).map(({ date, part }) => ({ date, ...PARTS[part] })) };
  }
  if (!slot || timeZone === undefined) throw new Error('a booking needs a slot');
  return { ...base, slotId: slot.id, start: slot.start, timeZone, ...(held.time ? { holdId: held.time.id } : {}) };
}

/** The fields of a typed address, from one that was sent. */
export const addressFields = ({ locality, postalCode = '', lines }: Address) => ({
  ...{ street: streetOf({ lines }), postalCode, locality },
});

/** The form with the person of a request or a booking. */
export const withContact = (form: BookingForm, contact: Partial<Contact> | undefined): BookingForm =>
  contact ? { ...form, name: contact.name ?? '', email: contact.email ?? '', phone: contact.phone ?? '' } : form;

/** Where a back end's complaint stands in the form. */
export type Pointers = readonly (readonly [RegExp, FormField])[];

/** The fields that every request has. */
export const CONTACT_POINTERS: Pointers = [
  [/^\/contact\/name/, 'name'],
  [/^\/contact\/phone/, 'phone'],
  [/^\/contact/, 'email'],
  [/^\/preferredWindows/, 'wishes'],
];

/** The form's errors for those of a back end; `{}` when none is about the form. */
export function fieldErrorsOf(pointers: Pointers, errors: readonly FieldError[]): FormErrors {
  const found: FormErrors = {};
  for (const { pointer } of errors) {
    const field = pointers.find(([pattern]) => pattern.test(pointer))?.[1];
    if (field) found[field] = 'invalid';
  }
  return found;
}

/** The days that would suit; one that a draft has kept for too long is over. */
const wishesOf = (context: BookingContext): BookingForm['wishes'] =>
  context.form.wishes.filter(({ date }) => date >= slotRange(context).from);

/** Whether a day is named that would suit. */
export const checkWishes = (context: BookingContext): FormErrors =>
  wishesOf(context).length ? {} : { wishes: 'missing' };
