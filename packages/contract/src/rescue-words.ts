/**
 * The words of roadside help, and what follows from one. Apart from the schemas, because a widget needs them at once and those
 * only with the first answer.
 */

/** What is wrong, as far as a person can say. */
export const RESCUE_KINDS = [
  'will-not-start',
  'flat-tyre',
  'warning-light',
  'no-fuel',
  'no-charge',
  'locked-out',
  'stuck',
  'accident',
  'other',
] as const;

/** The kind of road, on which it depends what to do until help comes. */
export const ROAD_TYPES = ['motorway', 'tunnel', 'city', 'country-road', 'off-road', 'car-park'] as const;

/** Where a position comes from. */
export const POSITION_SOURCES = ['gnss', 'vehicle', 'network', 'manual'] as const;
export type PositionSource = (typeof POSITION_SOURCES)[number];

/** What drives the car. EN 15722 has the same set; nothing in it: not known. */
export const PROPULSIONS = ['gasoline', 'diesel', 'cng', 'lpg', 'electric', 'hydrogen', 'other'] as const;
export type Propulsion = (typeof PROPULSIONS)[number];

/** The tyres of a car. */
export const TYRE_PLACES = ['front-left', 'front-right', 'rear-left', 'rear-right'] as const;
export type TyrePlace = (typeof TYRE_PLACES)[number];

/** How those in the car go on when it is towed. */
export const ONWARD_TRAVEL = ['ride-along', 'loan-car', 'taxi', 'own-way'] as const;

/** How many photos a case takes. */
export const MOST_PHOTOS = 6;

/** Up to here a position may be off and still be trusted, in metres (EN 15722: within 150 m with 95 % confidence). */
const TRUSTED_METERS = 150;
/** Up to here it may be old, in milliseconds: a car on a motorway goes two kilometres in a minute. */
const TRUSTED_MS = 60_000;

/** Whether a dispatcher may send a truck there without asking. */
export const isTrusted = (accuracyMeters: number | undefined, ageMs: number | undefined): boolean =>
  accuracyMeters !== undefined &&
  ageMs !== undefined &&
  accuracyMeters <= TRUSTED_METERS &&
  ageMs >= 0 &&
  ageMs <= TRUSTED_MS;

/** The way of a case, in its order; the last two end it as `completed` does. A back end may pass over some, and never goes back. */
export const RESCUE_STATUSES = [
  'requested',
  'received',
  'assigned',
  'en-route',
  'arrived',
  'towing',
  'completed',
  'cancelled',
  'failed',
] as const;
export type RescueStatus = (typeof RESCUE_STATUSES)[number];

/** How far a status is on the way; `-1` for one that is not known. */
export const rescueProgress = (status: string): number => RESCUE_STATUSES.indexOf(status as RescueStatus);

/** Whether a case is over. */
export const isRescueOver = (status: string): boolean => /^(?:completed|cancelled|failed)$/.test(status);

/** Whether a case can still be cancelled: until help is there. */
export const canCancelRescue = (status: string): boolean =>
  !isRescueOver(status) && !/^(?:arrived|towing)$/.test(status);

/** Why help is not needed any more, in words that can be counted. */
export const RESCUE_CANCEL_REASONS = ['solved', 'other-help', 'too-long', 'mistake', 'other'] as const;
