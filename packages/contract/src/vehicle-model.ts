import * as v from 'valibot';
import { Id, Line, openPicklist, WebUrl } from './primitives.ts';
import { BOOKING_TYPES } from './slot.ts';

/** A car that can be driven on a test drive or brought to a workshop. */
export const VehicleModel = v.object({
  id: Id,
  /** The model's name as the maker writes it; not translated. */
  name: Line,
  energy: openPicklist(['electric', 'plug-in-hybrid', 'hybrid', 'petrol', 'diesel', 'hydrogen'] as const),
  body: v.optional(
    openPicklist(['hatchback', 'saloon', 'estate', 'suv', 'coupe', 'convertible', 'van', 'pickup'] as const),
  ),
  /** A picture, wider than high; without one the widget draws none. */
  imageUrl: v.optional(WebUrl),
  /** What can be booked for it; `undefined`: everything. A model of the past is serviced and not driven. */
  bookingTypes: v.optional(v.array(openPicklist(BOOKING_TYPES))),
});
export type VehicleModel = v.InferOutput<typeof VehicleModel>;

/** All models, in the order in which they are shown. */
export const VehicleModelList = v.object({ models: v.array(VehicleModel) });
