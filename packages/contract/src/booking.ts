import * as v from 'valibot';
import { BookedDoorToDoor, DoorToDoor, DropOff } from './door-to-door.ts';
import {
  Address,
  Email,
  Id,
  LanguageTag,
  Line,
  Money,
  OffsetDateTime,
  openPicklist,
  Phone,
  PlainDate,
  PlainTime,
  Text,
  TimeZone,
} from './primitives.ts';
import { BookedVisit, ServiceVisit } from './service-visit.ts';
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

/** A time that would suit, where a back end has no slots; on the dealer's wall clock. */
export const PreferredWindow = v.pipe(
  v.object({ date: PlainDate, from: PlainTime, to: PlainTime }),
  v.forward(
    v.check(({ from, to }) => from < to, 'ends after it begins'),
    ['to'],
  ),
);
export type PreferredWindow = v.InferOutput<typeof PreferredWindow>;

/**
 * What is sent to book. Either a slot, with `start` and `timeZone` repeated so that a mix-up is noticed and not booked;
 * or, where a back end has no slots, one to three windows that would suit, the most wanted first.
 */
export const BookingRequest = v.pipe(
  v.object({
    type: BookingType,
    dealerId: Id,
    slotId: v.optional(Id),
    holdId: v.optional(Id),
    start: v.optional(OffsetDateTime),
    timeZone: v.optional(TimeZone),
    preferredWindows: v.optional(v.pipe(v.array(PreferredWindow), v.minLength(1), v.maxLength(3))),
    contact: Contact,
    /** The language to write to the person in. */
    language: LanguageTag,
    testDrive: v.optional(TestDrive),
    /** For `service` and `pickup`. */
    visit: v.optional(ServiceVisit),
    /** For `pickup`. */
    doorToDoor: v.optional(DoorToDoor),
    consents: v.optional(v.array(Consent)),
    note: v.optional(Text),
  }),
  v.forward(
    v.check(
      ({ slotId, preferredWindows }) => (slotId === undefined) !== (preferredWindows === undefined),
      'either a slot or preferred windows are needed',
    ),
    ['slotId'],
  ),
  v.forward(
    v.check(({ slotId, start }) => (slotId === undefined) === (start === undefined), 'goes with a slot'),
    ['start'],
  ),
  v.forward(
    v.check(({ slotId, timeZone }) => slotId === undefined || timeZone !== undefined, 'goes with a slot'),
    ['timeZone'],
  ),
);
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
  /** While it is `proposed`: the most wanted of the preferred windows. */
  start: OffsetDateTime,
  end: OffsetDateTime,
  timeZone: TimeZone,
  /** What would suit the person, until the dealer has confirmed a time. */
  preferredWindows: v.optional(v.array(PreferredWindow)),
  /** How often its time or status changed; the SEQUENCE of the calendar file. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Who comes, as the back end keeps it: what was accepted once is not refused when it is read. */
  contact: v.optional(v.object({ name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()) })),
  testDrive: v.optional(TestDrive),
  visit: v.optional(BookedVisit),
  doorToDoor: v.optional(BookedDoorToDoor),
  /** What the items and the transportation that have a price cost together, as it was when it was booked. */
  estimate: v.optional(Money),
  /** The secret that lets its holder read, move and cancel this appointment. Only in the answer to the booking. */
  manageToken: v.optional(v.pipe(v.string(), v.minLength(16))),
});
export type Booking = v.InferOutput<typeof Booking>;

/** A move to another slot; of a `pickup`, with the window of the return, which may stay the same. */
export const BookingChange = v.object({
  slotId: Id,
  start: OffsetDateTime,
  timeZone: TimeZone,
  holdId: v.optional(Id),
  dropOff: v.optional(DropOff),
});
export type BookingChange = v.InferOutput<typeof BookingChange>;

/** Why an appointment is cancelled, in words that can be counted. */
export const CANCEL_REASONS = ['time', 'not-needed', 'price', 'elsewhere', 'other'] as const;

/** Why an appointment is cancelled; without either part, the person did not say. */
export const Cancellation = v.object({
  code: v.optional(v.picklist(CANCEL_REASONS)),
  reason: v.optional(Text),
});
export type Cancellation = v.InferOutput<typeof Cancellation>;
