import * as v from 'valibot';
import { Id, OffsetDateTime, openPicklist, PlainDate, Timestamp, TimeZone } from './primitives.ts';

/** What an appointment is for. */
export const BOOKING_TYPES = ['test-drive', 'service', 'pickup'] as const;
export const BookingType = v.picklist(BOOKING_TYPES);
export type BookingType = v.InferOutput<typeof BookingType>;

/** A time that can be booked. The id is opaque; capacity is the back end's affair. */
export const Slot = v.object({ id: Id, start: OffsetDateTime, end: OffsetDateTime });
export type Slot = v.InferOutput<typeof Slot>;

/** Why a day has no slot. */
export const DayUnavailable = v.object({
  date: PlainDate,
  reason: openPicklist(['closed', 'holiday', 'full', 'past', 'too-far'] as const),
});
export type DayUnavailable = v.InferOutput<typeof DayUnavailable>;

/**
 * The free slots of a dealer. A day of the asked range that is neither in `slots` nor in `unavailable` has none, for a
 * reason the back end does not give.
 */
export const SlotList = v.object({
  timeZone: TimeZone,
  slots: v.array(Slot),
  unavailable: v.optional(v.array(DayUnavailable), []),
});
export type SlotList = v.InferOutput<typeof SlotList>;

/** Which slots to find. */
export interface SlotQuery {
  dealerId: string;
  type: BookingType;
  /** The first date in the dealer's zone, `2026-11-24`. */
  from: string;
  /** The date after the last one, in the dealer's zone. At most 92 days after `from`. */
  to: string;
  /** The model to be driven. */
  model?: string;
  /** Ids of service items: the slots are as long as these take together. */
  items?: readonly string[];
  /**
   * The id of a slot of type `pickup` at which the car is collected: the answer is then the windows in which it can come
   * back, none of them before the work is done.
   */
  dropOffFor?: string;
}

/** Which dealers' earliest slots to find. */
export interface EarliestSlotQuery {
  /** 1 to 20 dealers. An id with a comma in it cannot be asked for. */
  dealerIds: readonly string[];
  type: BookingType;
  /** The first date in each dealer's zone. */
  from: string;
  /** The date after the last one. At most 92 days after `from`. */
  to: string;
  /** The model to be driven. */
  model?: string;
}

/** The first free slot of each dealer, in the order they were asked for; a dealer without one, or unknown, is left out. */
export const EarliestSlotList = v.object({
  slots: v.array(v.object({ dealerId: Id, timeZone: TimeZone, slot: Slot })),
});
export type EarliestSlotList = v.InferOutput<typeof EarliestSlotList>;

/** Which slot to keep. */
export const HoldRequest = v.object({ slotId: Id });
export type HoldRequest = v.InferOutput<typeof HoldRequest>;

/** A slot kept for one person until `expiresAt`. */
export const Hold = v.object({
  id: Id,
  slotId: Id,
  expiresAt: Timestamp,
  /** How long that is from this answer on, in seconds: a reader whose clock is wrong counts from it. */
  secondsLeft: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Hold = v.InferOutput<typeof Hold>;
