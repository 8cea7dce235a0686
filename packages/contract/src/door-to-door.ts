/** A car that is collected and brought back. */
import * as v from 'valibot';
import { Address, Coordinates, Id, Line, OffsetDateTime, Phone, Text } from './primitives.ts';

/** The window in which the car comes back: a slot from `GET /dealers/{id}/slots?dropOffFor=`. */
export const DropOff = v.object({ slotId: Id, start: OffsetDateTime, holdId: v.optional(Id) });
export type DropOff = v.InferOutput<typeof DropOff>;

/** Who hands the car over when it is not the person who books. */
export const HandOverContact = v.object({ name: v.optional(Line), phone: Phone });
export type HandOverContact = v.InferOutput<typeof HandOverContact>;

/** Where the car is collected and brought back, and when it comes back. When it is collected is the booking's slot. */
export const DoorToDoor = v.object({
  pickupAddress: Address,
  dropOffAddress: Address,
  /** Needed where the back end has slots. */
  dropOff: v.optional(DropOff),
  handOver: v.optional(HandOverContact),
  /** How the key changes hands: `in the letter box of the porter`. */
  keyNote: v.optional(Text),
});
export type DoorToDoor = v.InferOutput<typeof DoorToDoor>;

/** The same as the back end keeps it, with the whole window of the return. */
export const BookedDoorToDoor = v.object({
  pickupAddress: Address,
  dropOffAddress: Address,
  dropOff: v.optional(v.object({ slotId: Id, start: OffsetDateTime, end: OffsetDateTime })),
  handOver: v.optional(v.object({ name: v.optional(v.string()), phone: v.string() })),
  keyNote: v.optional(v.string()),
});
export type BookedDoorToDoor = v.InferOutput<typeof BookedDoorToDoor>;

/** An address to be checked; sent in a body, since where somebody lives never stands in a URL. */
export const ServiceAreaRequest = v.object({ address: Address, location: v.optional(Coordinates) });
export type ServiceAreaRequest = v.InferOutput<typeof ServiceAreaRequest>;

/** Whether a dealer collects cars there. */
export const ServiceArea = v.object({ served: v.boolean() });
export type ServiceArea = v.InferOutput<typeof ServiceArea>;
