import * as v from 'valibot';
import { DEALER_SERVICES } from './dealer-service-groups.ts';
import { OpeningHours, SpecialOpeningHours } from './opening-hours.ts';
import { Address, Coordinates, Email, Id, Line, openPicklist, Phone, TimeZone, WebUrl } from './primitives.ts';
import type { BookingType } from './slot.ts';

/** One of them. */
export const DealerService = v.picklist(DEALER_SERVICES);
export type DealerService = v.InferOutput<typeof DealerService>;

/** What a dealer must offer to take appointments of each type. */
export const SERVICE_FOR = {
  'test-drive': 'test-drive',
  service: 'service',
  pickup: 'pick-up',
} as const satisfies Record<BookingType, DealerService>;

/** A part of the house with hours and a phone of its own (schema.org `department`). */
export const Department = v.object({
  kind: openPicklist(['sales', 'service', 'parts', 'body-shop'] as const),
  phone: v.optional(Phone),
  openingHours: v.optional(v.array(OpeningHours)),
  specialOpeningHours: v.optional(v.array(SpecialOpeningHours)),
});
export type Department = v.InferOutput<typeof Department>;

/** Where a dealer's drivers go: an address that fits either part is served. */
export const PickUpArea = v.object({
  /** What the postcodes begin with, without spaces: `['80', '81']`. */
  postalCodes: v.optional(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)))),
  /** How far from the dealer within its country, in metres; counts for an address whose place is known. */
  radiusMeters: v.optional(v.pipe(v.number(), v.minValue(0))),
});
export type PickUpArea = v.InferOutput<typeof PickUpArea>;

/** A dealer or service partner (schema.org AutoDealer, AutoRepair). */
export const Dealer = v.object({
  id: Id,
  name: Line,
  address: Address,
  location: Coordinates,
  timeZone: TimeZone,
  phone: v.optional(Phone),
  email: v.optional(Email),
  url: v.optional(WebUrl),
  services: v.array(openPicklist(DEALER_SERVICES)),
  /** Ids of the models that stand there for a test drive; `undefined`: the dealer does not say. */
  models: v.optional(v.array(Id)),
  departments: v.optional(v.array(Department)),
  openingHours: v.optional(v.array(OpeningHours)),
  specialOpeningHours: v.optional(v.array(SpecialOpeningHours)),
  /** Where its drivers collect cars; `undefined`: anywhere in its country. */
  pickUpArea: v.optional(PickUpArea),
  /** Other words by which it is found: an older name, another script. Not shown. */
  keywords: v.optional(v.array(Line)),
  /** How far away it is, when the query had a point, in metres. */
  distanceMeters: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Where it is on the way, when the query had one: how far along the line, and how far aside, in metres. */
  onRoute: v.optional(
    v.object({
      alongMeters: v.pipe(v.number(), v.minValue(0)),
      asideMeters: v.pipe(v.number(), v.minValue(0)),
    }),
  ),
  /** Whether this dealer is made up, for a demonstration. */
  demo: v.optional(v.boolean()),
});
export type Dealer = v.InferOutput<typeof Dealer>;
