/** What a person types and ticks, step by step. */
import type { Address } from '@forecourt/contract';

/** A time that would suit, where a back end has no slots. */
export interface Wish {
  /** The date in the dealer's zone. */
  date: string;
  part: 'morning' | 'afternoon' | 'day';
}

/** The fields as typed. */
export interface BookingForm {
  name: string;
  email: string;
  phone: string;
  /** Whether they say they hold a licence and are old enough. */
  licence: boolean;
  /** Whether the car of a test drive comes to them. */
  atHome: boolean;
  /** The address of the test drive, or the one where the car is collected. */
  street: string;
  postalCode: string;
  locality: string;
  /** The ids of what is asked of the workshop. */
  itemIds: readonly string[];
  symptom: string;
  /** Whether the trouble codes that the car has reported go to the workshop. */
  withCodes: boolean;
  plate: string;
  mileage: string;
  /** `''`: none of the ways that the dealer offers. */
  transportationId: string;
  /** `''`: anybody. */
  advisorId: string;
  /** Whether the car comes back to where it was collected. */
  sameAddress: boolean;
  dropOffStreet: string;
  dropOffPostalCode: string;
  dropOffLocality: string;
  /** Whether somebody else hands the car over. */
  otherContact: boolean;
  handOverName: string;
  handOverPhone: string;
  keyNote: string;
  wishes: readonly Wish[];
}
export type FormField = keyof BookingForm;

/** Why a field will not do; each is a message key, `<step>.<field>.<code>`. */
export type FormErrors = Partial<Record<FormField, 'missing' | 'invalid' | 'outside'>>;

/** Nothing typed; the car comes back to where it was collected, and its trouble codes go along. */
export const EMPTY_FORM: BookingForm = {
  name: '',
  email: '',
  phone: '',
  licence: false,
  atHome: false,
  street: '',
  postalCode: '',
  locality: '',
  itemIds: [],
  symptom: '',
  withCodes: true,
  plate: '',
  mileage: '',
  transportationId: '',
  advisorId: '',
  sameAddress: true,
  dropOffStreet: '',
  dropOffPostalCode: '',
  dropOffLocality: '',
  otherContact: false,
  handOverName: '',
  handOverPhone: '',
  keyNote: '',
  wishes: [],
};

/** What was chosen and not typed: it says nothing about who the person is, and may be kept without leave. */
const CHOICES = ['itemIds', 'withCodes', 'transportationId', 'advisorId', 'sameAddress', 'wishes'] as const;

/** The form without personal data. */
export const choicesOf = (form: BookingForm): Partial<BookingForm> =>
  Object.fromEntries(CHOICES.map((field) => [field, form[field]]));

/** What the host knows of the person: who they are, and where their car stands. */
export interface KnownPerson {
  name?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  /** Whether the host has their word that they may drive and are old enough. */
  licenceHeld?: boolean | undefined;
  address?: Address | undefined;
}

/** The street part of an address, as one line. */
export const streetOf = ({ lines }: Pick<Address, 'lines'>): string => lines.join(', ');

/** The fields that a known person fills in. */
export function knownFields({ name, email, phone, licenceHeld, address }: KnownPerson): Partial<BookingForm> {
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(licenceHeld === undefined ? {} : { licence: licenceHeld }),
    ...(address && { street: streetOf(address), postalCode: address.postalCode ?? '', locality: address.locality }),
  };
}

/** Fields whose error also goes when another one is changed. */
const RELATED: Partial<Record<FormField, readonly FormField[]>> = {
  phone: ['email'],
  atHome: ['street', 'postalCode', 'locality'],
  postalCode: ['street'],
  locality: ['street'],
  symptom: ['itemIds'],
  withCodes: ['itemIds'],
  sameAddress: ['dropOffStreet', 'dropOffPostalCode', 'dropOffLocality'],
  dropOffPostalCode: ['dropOffStreet'],
  dropOffLocality: ['dropOffStreet'],
  otherContact: ['handOverName', 'handOverPhone'],
};

/** The form after a change, without the errors that the change may have mended. */
export function changeForm(
  form: BookingForm,
  formErrors: FormErrors,
  change: Partial<BookingForm>,
): { form: BookingForm; formErrors: FormErrors } {
  const left = { ...formErrors };
  for (const field of Object.keys(change) as FormField[]) {
    for (const each of [field, ...(RELATED[field] ?? [])]) delete left[each];
  }
  return { form: { ...form, ...change }, formErrors: left };
}
