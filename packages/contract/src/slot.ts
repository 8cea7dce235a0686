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
  /** Service items; they make the slot longer. */
  items?: readonly string[];
}

export const HoldRequest = v.object({ slotId: Id });
export type HoldRequest = v.InferOutput<typeof HoldRequest>;

/** A slot kept for one person until `expiresAt`. */
export const Hold = v.object({ id: Id, slotId: Id, expiresAt: Timestamp });
export type Hold = v.InferOutput<typeof Hold>;
