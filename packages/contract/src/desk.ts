/** The staff side: what the dealer sees of the bookings that customers make. */
import * as v from 'valibot';
import { Booking, CANCEL_REASONS } from './booking.ts';
import { Id, Line, OffsetDateTime, openPicklist } from './primitives.ts';

/** How far a dealer is with a lead. */
export const LEAD_STATUSES = ['new', 'contacted', 'won', 'lost'] as const;
export const LeadStatus = v.picklist(LEAD_STATUSES);
export type LeadStatus = v.InferOutput<typeof LeadStatus>;

/** A booking as staff sees it: with the person, the dealer's name and the lead's state, without the customer's token. */
export const DeskBooking = v.object({
  ...v.omit(Booking, ['manageToken']).entries,
  dealerName: Line,
  modelName: v.optional(Line),
  language: v.optional(v.string()),
  /** Whether the time was, or still is to be, given by the dealer, and not chosen by the person. */
  requested: v.optional(v.boolean()),
  /** What the person wrote. */
  note: v.optional(v.string()),
  /** Why it was cancelled, when the person said so. */
  cancelReason: v.optional(v.string()),
  cancelCode: v.optional(openPicklist(CANCEL_REASONS)),
  leadStatus: v.fallback(LeadStatus, 'new'),
  createdAt: v.string(),
  updatedAt: v.string(),
});
export type DeskBooking = v.InferOutput<typeof DeskBooking>;

/** One page of bookings. `next` is the cursor of the page after it; without it, this is the last. */
export const DeskBookingPage = v.object({ bookings: v.array(DeskBooking), next: v.optional(v.string()) });
export type DeskBookingPage = v.InferOutput<typeof DeskBookingPage>;

/** Which bookings to list: newest first, or by start when a range is given. */
export interface DeskBookingQuery {
  dealerId?: string;
  /** The first date in each dealer's zone, inclusive. */
  from?: string;
  /** The date after the last one, exclusive. */
  to?: string;
  leadStatus?: LeadStatus;
  /** How many at most, 1 to 200. Default 50. */
  limit?: number;
  cursor?: string;
}

/** What staff may change of a lead. */
export const LeadChange = v.object({ leadStatus: LeadStatus });
export type LeadChange = v.InferOutput<typeof LeadChange>;

/** The time that a dealer gives to a request: `start` and `end` on the dealer's clock. */
export const BookingConfirmation = v.object({ start: OffsetDateTime, end: OffsetDateTime });
export type BookingConfirmation = v.InferOutput<typeof BookingConfirmation>;

/** Something that happened to a booking; `id` is the event's, for `Last-Event-ID`. */
export const DeskEvent = v.object({
  id: Id,
  type: v.fallback(v.picklist(['booking.created', 'booking.changed', 'unknown']), 'unknown'),
  booking: DeskBooking,
});
export type DeskEvent = v.InferOutput<typeof DeskEvent>;
