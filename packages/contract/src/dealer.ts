import * as v from 'valibot';
import { OpeningHours, SpecialOpeningHours } from './opening-hours.ts';
import { Address, Coordinates, Email, Id, Line, openPicklist, Phone, TimeZone, WebUrl } from './primitives.ts';
import type { BookingType } from './slot.ts';

/** What a dealer offers. A reader takes a word it does not know as `'unknown'`. */
export const DEALER_SERVICES = [
  'test-drive',
  'test-drive-at-home',
  'new-cars',
  'used-cars',
  'service',
  'body-shop',
  'parts',
  'ev-service',
  'high-voltage-battery',
  'charging',
  'pick-up',
] as const;
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
  /** How far away it is, when the query had a point, in metres. */
  distanceMeters: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Whether this dealer is made up, for a demonstration. */
  demo: v.optional(v.boolean()),
});
export type Dealer = v.InferOutput<typeof Dealer>;

/** One page of dealers. `next` is the cursor of the page after it; without it, this is the last. */
export const DealerPage = v.object({ dealers: v.array(Dealer), next: v.optional(v.string()) });
export type DealerPage = v.InferOutput<typeof DealerPage>;

/** Which dealers to find. All parts are optional and narrow together. */
export interface DealerQuery {
  /** The point to search around; the answer is then sorted by distance. */
  near?: Coordinates;
  /** How far around `near`, in metres. Default: any distance. */
  radiusMeters?: number;
  /** West, south, east, north in degrees. */
  bbox?: readonly [number, number, number, number];
  /** Text in name, place or postcode. */
  q?: string;
  /** Services that a dealer must all offer. */
  services?: readonly DealerService[];
  /** The model that must stand there. */
  model?: string;
  /** How many at most, 1 to 200. Default 50. */
  limit?: number;
  /** Where to go on, from the page before. */
  cursor?: string;
}
