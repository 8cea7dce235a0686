import * as v from 'valibot';
import {
  Address,
  Email,
  Id,
  LanguageTag,
  Line,
  OffsetDateTime,
  openPicklist,
  Phone,
  Text,
  TimeZone,
} from './primitives.ts';
import { BookingType } from './slot.ts';

/** Who comes. At least one of `email` and `phone` is there. */
export const Contact = v.pipe(
  v.object({ name: Line, email: v.optional(Email), phone: v.optional(Phone) }),
  v.forward(
    v.check(
      ({ email, phone }) => email !== undefined || phone !== undefined,
      'an e-mail address or a phone number is needed',
    ),
    ['email'],
  ),
);
export type Contact = v.InferOutput<typeof Contact>;

/** A text a person agreed to or not, and which version of it. */
export const Consent = v.object({ id: Id, version: Line, granted: v.boolean() });
export type Consent = v.InferOutput<typeof Consent>;

/** What a test drive needs besides a time. */
export const TestDrive = v.object({
  modelId: Id,
  /** Whether the person says that they hold a valid driving licence; the back end refuses `false`. */
  licenceHeld: v.boolean(),
  /** The age, in years, that the person says they have reached: the market's minimum they were shown. */
  minimumAgeConfirmed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(14), v.maxValue(99))),
  /** Where the car is handed over; without it, at the dealer. */
  homeAddress: v.optional(Address),
});
export type TestDrive = v.InferOutput<typeof TestDrive>;

/** What is sent to book. `start` and `timeZone` repeat the slot, so that a mix-up is noticed and not booked. */
export const BookingRequest = v.object({
  type: BookingType,
  dealerId: Id,
  slotId: Id,
  holdId: v.optional(Id),
  start: OffsetDateTime,
  timeZone: TimeZone,
  contact: Contact,
  /** The language to write to the person in. */
  language: LanguageTag,
  testDrive: v.optional(TestDrive),
  consents: v.optional(v.array(Consent)),
  note: v.optional(Text),
});
export type BookingRequest = v.InferOutput<typeof BookingRequest>;

/** The life of an appointment, in the words of FHIR Appointment. */
export const BOOKING_STATUSES = [
  'proposed',
  'pending',
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
] as const;

/** An appointment. */
export const Booking = v.object({
  id: Id,
  /** A short text to say on the phone: `K7P-2QX`. */
  reference: Line,
  status: openPicklist(BOOKING_STATUSES),
  type: openPicklist(['test-drive', 'service', 'pickup'] as const),
  dealerId: Id,
  start: OffsetDateTime,
  end: OffsetDateTime,
  timeZone: TimeZone,
  /** How often it was moved; the SEQUENCE of the calendar file. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Who comes, as the back end keeps it: what was accepted once is not refused when it is read. */
  contact: v.optional(v.object({ name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()) })),
  testDrive: v.optional(TestDrive),
  /** The secret that lets its holder read, move and cancel this appointment. Only in the answer to the booking. */
  manageToken: v.optional(v.pipe(v.string(), v.minLength(16))),
});
export type Booking = v.InferOutput<typeof Booking>;

/** A move to another slot. */
export const BookingChange = v.object({ slotId: Id, start: OffsetDateTime, timeZone: TimeZone });
export type BookingChange = v.InferOutput<typeof BookingChange>;

/** Why an appointment is cancelled; `undefined`: the person did not say. */
export const Cancellation = v.object({ reason: v.optional(Text) });
export type Cancellation = v.InferOutput<typeof Cancellation>;
