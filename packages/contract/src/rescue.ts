/** A call for help as a back end answers it, and how it goes on. */
import * as v from 'valibot';
import { Coordinates, Id, Line, openPicklist, Phone, Text, Timestamp } from './primitives.ts';
import { RESCUE_CANCEL_REASONS, RESCUE_KINDS } from './rescue-words.ts';

/** When help is expected: between two times, and when that was reckoned. */
export const RescueEta = v.object({ from: Timestamp, to: Timestamp, updatedAt: Timestamp });
export type RescueEta = v.InferOutput<typeof RescueEta>;

/** Who comes. */
export const RescueHelper = v.object({
  /** The station that sends help. */
  dealerId: v.optional(Id),
  name: Line,
  /** A number of a relay, or of the station: the customer's own is not shown to the driver by it. */
  phone: v.optional(Phone),
  /** What comes, as one sees it: `yellow tow truck, M-RH 112`. */
  vehicle: v.optional(Line),
  position: v.optional(v.object({ ...Coordinates.entries, at: Timestamp })),
  /** How far away it is along the road or, where that is not known, as the crow flies. */
  distanceMeters: v.optional(v.pipe(v.number(), v.minValue(0))),
  eta: v.optional(RescueEta),
});
export type RescueHelper = v.InferOutput<typeof RescueHelper>;

/** A text between who needs help and who sends it. */
export const RescueMessage = v.object({
  id: Id,
  from: openPicklist(['customer', 'dispatcher']),
  text: v.string(),
  at: Timestamp,
});
export type RescueMessage = v.InferOutput<typeof RescueMessage>;

/** A case. */
export const Rescue = v.object({
  id: Id,
  /** A short text to say on the phone: `R7P-2QX`. */
  reference: Line,
  /** One of `RESCUE_STATUSES`, or a word that a newer back end knows: it is shown as it is. */
  status: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  testCall: v.boolean(),
  kind: v.optional(openPicklist(RESCUE_KINDS)),
  requestedAt: Timestamp,
  /** When it last changed. */
  updatedAt: Timestamp,
  /** Grows with each change: an answer with a smaller one is older than what is known. */
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The dispatcher's number. */
  phone: v.optional(Phone),
  helper: v.optional(RescueHelper),
  /** The dealer that the car is towed to. */
  dropOff: v.optional(v.object({ dealerId: Id, name: Line })),
  /** The newest 100, oldest first. */
  messages: v.optional(v.array(RescueMessage), []),
  /** How many photos were taken in. */
  photos: v.optional(v.number(), 0),
  /** How soon to ask again, in seconds, where events do not come. */
  pollSeconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(600))),
  /** The secret that lets its holder follow, change and cancel this case. Only in the answer to the request. */
  token: v.optional(v.pipe(v.string(), v.minLength(16), v.maxLength(200))),
});
export type Rescue = v.InferOutput<typeof Rescue>;

/** A case that changed; `id` is the event's, for `Last-Event-ID`. */
export const RescueEvent = v.object({ id: Id, rescue: Rescue });
export type RescueEvent = v.InferOutput<typeof RescueEvent>;

/** Why a case is cancelled; without either part, the person did not say. */
export const RescueCancellation = v.object({
  code: v.optional(v.picklist(RESCUE_CANCEL_REASONS)),
  reason: v.optional(Text),
});
export type RescueCancellation = v.InferOutput<typeof RescueCancellation>;

/** A text to be sent. */
export const RescueMessageRequest = v.object({ text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)) });
export type RescueMessageRequest = v.InferOutput<typeof RescueMessageRequest>;
