import * as v from 'valibot';
import { DEALER_SEARCHES } from './dealer-search.ts';
import { CountryCode, openPicklist } from './primitives.ts';
import { BOOKING_TYPES } from './slot.ts';

/** What differs from country to country. */
export const Market = v.object({
  country: CountryCode,
  /** The country calling code, for numbers typed without one: `+49`. */
  callingCode: v.pipe(v.string(), v.regex(/^\+[1-9]\d{0,3}$/)),
  /** How old a driver on a test drive must be, in years. */
  testDriveMinimumAge: v.pipe(v.number(), v.integer(), v.minValue(14), v.maxValue(99)),
});
export type Market = v.InferOutput<typeof Market>;

/** What a back end can do. A widget hides what it cannot. */
export const Capabilities = v.object({
  bookingTypes: v.array(openPicklist(BOOKING_TYPES)),
  /** Whether it has slots; without them a widget asks for wishes instead. */
  slots: v.boolean(),
  /** Whether a slot can be held while a person types. */
  holds: v.boolean(),
  /** Whether it can name the earliest slots of several dealers at once. */
  earliestSlots: v.optional(v.boolean(), false),
  /** Whether it can tell which addresses a dealer collects cars from. */
  serviceArea: v.optional(v.boolean(), false),
  /** What its search of dealers can do beyond text, place, services and models. */
  dealerSearches: v.optional(v.array(openPicklist(DEALER_SEARCHES)), []),
  /** How many days ahead can be booked. */
  bookingHorizonDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)),
  markets: v.array(Market),
});
export type Capabilities = v.InferOutput<typeof Capabilities>;
