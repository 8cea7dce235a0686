/** Work that goes on at another device: from the car to the phone, or from the phone to the car. No personal data. */
import * as v from 'valibot';
import { readHandoffCode } from './handoff-code.ts';
import { Coordinates, Id, Line, Timestamp } from './primitives.ts';
import { BookingType } from './slot.ts';

/** What a booking widget has so far: choices, and nothing that the person typed. */
const BookingHandoff = v.strictObject({
  kind: v.literal('booking'),
  type: BookingType,
  dealerId: v.optional(Id),
  modelId: v.optional(Id),
  itemIds: v.optional(v.pipe(v.array(Id), v.maxLength(20))),
});

/** A dealer that was chosen. */
const DealerHandoff = v.strictObject({ kind: v.literal('dealer'), dealerId: Id });

/** A place to drive to: a public one, never where the person is. */
const DestinationHandoff = v.strictObject({
  kind: v.literal('destination'),
  name: Line,
  location: Coordinates,
  address: v.optional(Line),
  /** The dealer that stands there. */
  dealerId: v.optional(Id),
});

/** A widget's own small record of what goes on elsewhere; never a snapshot of its machine. */
export const HandoffRecord = v.variant('kind', [BookingHandoff, DealerHandoff, DestinationHandoff]);
export type HandoffRecord = v.InferOutput<typeof HandoffRecord>;

/** A short code, as `readHandoffCode` leaves it: `K7P20QXM`. */
export const HandoffCode = v.pipe(
  v.string(),
  v.maxLength(40),
  v.transform((text) => readHandoffCode(text) ?? ''),
  v.length(8),
);

/** How many whole seconds are left, told with the answer; of use where a clock, as a car's, is not right. */
const SecondsLeft = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** A record that waits for the other device. Who knows the code may take it, once. */
export const HandoffCreated = v.object({ code: HandoffCode, expiresAt: Timestamp, secondsLeft: SecondsLeft });
export type HandoffCreated = v.InferOutput<typeof HandoffCreated>;

/** A car that takes in what phones send. Who knows the code may send; who knows the secret may read. */
export const CarInbox = v.object({
  code: HandoffCode,
  /** Kept in memory only: it is as good as the car's key. */
  secret: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
  expiresAt: Timestamp,
  secondsLeft: SecondsLeft,
});
export type CarInbox = v.InferOutput<typeof CarInbox>;

/** Something that was sent to a car; `id` is the event's, for `Last-Event-ID`. */
export const CarInboxItem = v.object({ id: Id, sentAt: Timestamp, record: HandoffRecord });
export type CarInboxItem = v.InferOutput<typeof CarInboxItem>;
