/** What an owner brings a car for: the dealer's menu, and what was chosen from it. */
import * as v from 'valibot';
import { Id, LanguageTag, Line, Money, openPicklist, Text } from './primitives.ts';
import type { BookingType } from './slot.ts';

/** Something that a dealer does to a car. */
export const ServiceItem = v.object({
  id: Id,
  /** The maker's maintenance code, by which a car or a service plan names what is due: `oil-service`. */
  code: v.optional(Id),
  /** In the language that was asked for, as well as the back end can. */
  name: Line,
  description: v.optional(Text),
  /** How long the car stays for it, in minutes. */
  durationMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Without one, the dealer names the price. */
  price: v.optional(Money),
  /** Whether it may cost more than `price`. */
  priceFrom: v.optional(v.boolean()),
});
export type ServiceItem = v.InferOutput<typeof ServiceItem>;

/** How a person stays mobile while the car is in the workshop. */
export const TransportationOption = v.object({
  id: Id,
  kind: openPicklist(['wait', 'loan-car', 'shuttle', 'none'] as const),
  /** What the dealer calls it; without it the widget has words for the kind. */
  name: v.optional(Line),
  /** Without one, it costs nothing. */
  price: v.optional(Money),
});
export type TransportationOption = v.InferOutput<typeof TransportationOption>;

/** Somebody at the dealer who takes the car in. */
export const Advisor = v.object({ id: Id, name: Line, languages: v.optional(v.array(LanguageTag)) });
export type Advisor = v.InferOutput<typeof Advisor>;

/** What can be asked of a dealer's workshop. */
export const ServiceMenu = v.object({
  items: v.array(ServiceItem),
  transportation: v.optional(v.array(TransportationOption), []),
  advisors: v.optional(v.array(Advisor), []),
  /** What the law wants said beside an estimate; shown word by word. */
  disclaimer: v.optional(Text),
  /** How long the description of a symptom may be, in characters, at most 2,000. */
  symptomMaxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)), 500),
});
export type ServiceMenu = v.InferOutput<typeof ServiceMenu>;

/** Whose menu to get. */
export interface ServiceMenuQuery {
  dealerId: string;
  type: BookingType;
  /** The model; prices and items may depend on it. */
  model?: string;
  /** The language of the names, BCP 47. */
  language?: string;
}

/** A diagnostic trouble code as the car gives it: `P0420`, `U0100-87`. */
export const TroubleCode = v.object({
  code: v.pipe(v.string(), v.trim(), v.regex(/^[\w:.-]{2,32}$/)),
  description: v.optional(Line),
});
export type TroubleCode = v.InferOutput<typeof TroubleCode>;

/** Which car comes. All of it is personal data. */
export const VehicleFacts = v.object({
  modelId: v.optional(Id),
  /** The vehicle identification number (ISO 3779): 17 characters without I, O and Q. */
  vin: v.optional(v.pipe(v.string(), v.regex(/^[A-HJ-NPR-Z0-9]{17}$/))),
  plate: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))),
  mileageKm: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999_999))),
});
export type VehicleFacts = v.InferOutput<typeof VehicleFacts>;

/** What is asked of the workshop. At least one of `itemIds`, `symptom` and `troubleCodes` says something. */
export const ServiceVisit = v.pipe(
  v.object({
    /** One that is named twice is meant once. */
    itemIds: v.optional(
      v.pipe(
        v.array(Id),
        v.maxLength(50),
        v.transform((ids) => [...new Set(ids)]),
      ),
      [],
    ),
    /** What the person noticed, in their own words. */
    symptom: v.optional(Text),
    troubleCodes: v.optional(v.pipe(v.array(TroubleCode), v.maxLength(50))),
    /** Who should take the car in; without it, anybody. */
    advisorId: v.optional(Id),
    transportationId: v.optional(Id),
    vehicle: v.optional(VehicleFacts),
  }),
  v.forward(
    v.check(
      ({ itemIds, symptom, troubleCodes }) => itemIds.length > 0 || !!symptom?.trim() || !!troubleCodes?.length,
      'an item, a symptom or a trouble code is needed',
    ),
    ['itemIds'],
  ),
);
export type ServiceVisit = v.InferOutput<typeof ServiceVisit>;

/** What was asked of the workshop, with names and prices as they were when it was booked. */
export const BookedVisit = v.object({
  items: v.optional(v.array(ServiceItem), []),
  symptom: v.optional(v.string()),
  troubleCodes: v.optional(v.array(TroubleCode)),
  advisor: v.optional(Advisor),
  transportation: v.optional(TransportationOption),
  vehicle: v.optional(VehicleFacts),
});
export type BookedVisit = v.InferOutput<typeof BookedVisit>;
