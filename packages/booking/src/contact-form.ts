/** What a person types, and whether it will do. */
import type { FieldError, Market } from '@forecourt/contract';

/** The fields as typed. */
export interface ContactForm {
  name: string;
  email: string;
  phone: string;
  /** Whether they say they hold a licence and are old enough. */
  licence: boolean;
  /** Whether the car comes to them. */
  atHome: boolean;
  street: string;
  postalCode: string;
  locality: string;
}
export type ContactField = keyof ContactForm;

/** Why a field will not do; each is a message key `contact.<field>.<code>`, or `contact.<code>` for all fields. */
export type ContactErrors = Partial<Record<ContactField, 'missing' | 'invalid'>>;

export const EMPTY_FORM: ContactForm = {
  name: '',
  email: '',
  phone: '',
  licence: false,
  atHome: false,
  street: '',
  postalCode: '',
  locality: '',
};

/** The order of the fields on the screen, in which errors are listed. */
export const CONTACT_FIELDS: readonly ContactField[] = [
  'name',
  'email',
  'phone',
  'street',
  'postalCode',
  'locality',
  'licence',
];

/** Arabic-Indic, Persian and full-width digits, as keyboards there type them. */
const toAsciiDigits = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace('\uff0b', '+');

/** What stands before a number at home and not abroad, where it is not a zero; Italy's zero is part of the number. */
const TRUNK: Readonly<Record<string, RegExp>> = { '+1': /^1/, '+7': /^8(?=\d{10}$)/, '+39': /^(?!)/ };

/**
 * A typed phone number in E.164, or `undefined`. A number without a country code gets the market's, without the trunk
 * prefix. A zero in brackets, as in `+49 (0)89`, is one.
 */
export function normalizePhone(typed: string, callingCode: string | undefined): string | undefined {
  let number = toAsciiDigits(typed)
    .replace(/(\d\s*)\(0\)/, callingCode === '+39' ? '$10' : '$1')
    // spaces, brackets, dashes, and the marks of direction that copied numbers carry
    .replace(/[\s\p{Ps}\p{Pe}\p{Pd}\p{Cf}./]/gu, '')
    .replace(/^00/, '+');
  if (!number.startsWith('+') && callingCode) number = callingCode + number.replace(TRUNK[callingCode] ?? /^0/, '');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined;
}

/** What keeps the form from being sent; `{}` when nothing does. */
export function checkForm(form: ContactForm, market: Market | undefined): ContactErrors {
  const errors: ContactErrors = {};
  const required: ContactField[] = form.atHome ? ['name', 'street', 'locality'] : ['name'];
  for (const field of required) if (!String(form[field]).trim()) errors[field] = 'missing';
  const email = form.email.trim();
  if (!email && !form.phone.trim()) errors.email = 'missing';
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.email = 'invalid';
  if (form.phone.trim() && !normalizePhone(form.phone, market?.callingCode)) errors.phone = 'invalid';
  if (!form.licence) errors.licence = 'missing';
  return errors;
}

/** Fields whose error also goes when another one is changed. */
const RELATED: Partial<Record<ContactField, readonly ContactField[]>> = {
  phone: ['email'],
  atHome: ['street', 'postalCode', 'locality'],
};

/** The form after a change, without the errors that the change may have mended. */
export function changeForm(
  form: ContactForm,
  formErrors: ContactErrors,
  change: Partial<ContactForm>,
): { form: ContactForm; formErrors: ContactErrors } {
  const left = { ...formErrors };
  for (const field of Object.keys(change) as ContactField[]) {
    for (const each of [field, ...(RELATED[field] ?? [])]) delete left[each];
  }
  return { form: { ...form, ...change }, formErrors: left };
}

/** Where a back end's complaint stands in the form. */
const POINTERS: readonly [RegExp, ContactField][] = [
  [/^\/contact\/name/, 'name'],
  [/^\/contact\/phone/, 'phone'],
  [/^\/contact/, 'email'],
  [/^\/testDrive\/homeAddress\/postalCode/, 'postalCode'],
  [/^\/testDrive\/homeAddress\/locality/, 'locality'],
  [/^\/testDrive\/homeAddress/, 'street'],
  [/^\/testDrive\/(licence|minimumAge)/, 'licence'],
];

/** The form's errors for those of a back end; `{}` when none is about the form. */
export function fieldErrorsOf(errors: readonly FieldError[]): ContactErrors {
  const found: ContactErrors = {};
  for (const { pointer } of errors) {
    const field = POINTERS.find(([pattern]) => pattern.test(pointer))?.[1];
    if (field) found[field] = 'invalid';
  }
  return found;
}
