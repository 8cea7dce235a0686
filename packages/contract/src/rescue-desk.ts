/** What the dispatcher sees and does. */
import * as v from 'valibot';
import { Coordinates, Id, Line, openPicklist, Phone, Timestamp } from './primitives.ts';
import { Rescue, RescueEta } from './rescue.ts';
import { RescueRequest } from './rescue-request.ts';
import { RESCUE_CANCEL_REASONS, RESCUE_STATUSES } from './rescue-words.ts';

/** A case as a dispatcher sees it: with all that the person said, and without their token. */
export const DeskRescue = v.object({
  ...v.omit(Rescue, ['token']).entries,
  /** What the person sent, with all that became known later. */
  request: v.omit(RescueRequest, ['photoIds']),
  photoIds: v.optional(v.array(Id), []),
  cancelCode: v.optional(openPicklist(RESCUE_CANCEL_REASONS)),
  cancelReason: v.optional(v.string()),
});
export type DeskRescue = v.InferOutput<typeof DeskRescue>;

/** One page of cases. `next` is the cursor of the page after it; without it, this is the last. */
export const DeskRescuePage = v.object({ rescues: v.array(DeskRescue), next: v.optional(v.string()) });
export type DeskRescuePage = v.InferOutput<typeof DeskRescuePage>;

/** Which cases to list, those that wait longest first; over: the newest first. */
export interface DeskRescueQuery {
  /** Those that go on, or those that are over. Default: those that go on. */
  state?: 'open' | 'over';
  /** How many at most, 1 to 200. Default 50. */
  limit?: number;
  cursor?: string;
}

/** A station that could help, and how well it fits. */
export const RescueStation = v.object({
  dealerId: Id,
  name: Line,
  phone: v.optional(Phone),
  location: Coordinates,
  /** As the crow flies from the car; `undefined`: where the car is, is not known. */
  distanceMeters: v.optional(v.number()),
  /** Whether it is open now, and what its hours do not say is `undefined`. */
  isOpen: v.optional(v.boolean()),
  /** What the case needs and the station does not offer, in the words of `DEALER_SERVICES`. */
  lacks: v.optional(v.array(v.string()), []),
});
export type RescueStation = v.InferOutput<typeof RescueStation>;
/**
 * The stations that could help, the most suitable first: those in reach, then those that lack nothing, then the open ones, then
 * the nearest.
 */
export const RescueStationList = v.object({ stations: v.array(RescueStation) });

/** A case is given to a station; without one, to the most suitable. */
export const RescueAssignment = v.object({
  dealerId: v.optional(Id),
  vehicle: v.optional(Line),
  phone: v.optional(Phone),
});
export type RescueAssignment = v.InferOutput<typeof RescueAssignment>;

/** What a dispatcher tells of a case. What it leaves out stays. A status that lies behind is refused as `invalid`. */
export const DeskRescueChange = v.object({
  status: v.optional(v.picklist(RESCUE_STATUSES)),
  eta: v.optional(v.omit(RescueEta, ['updatedAt'])),
  position: v.optional(v.object({ ...Coordinates.entries, at: v.optional(Timestamp) })),
  dropOffDealerId: v.optional(Id),
});
export type DeskRescueChange = v.InferOutput<typeof DeskRescueChange>;

/** Something that happened to a case; `id` is the event's, for `Last-Event-ID`. */
export const DeskRescueEvent = v.object({ id: Id, rescue: DeskRescue });
export type DeskRescueEvent = v.InferOutput<typeof DeskRescueEvent>;
