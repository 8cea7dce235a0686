/** When help comes, and how sure that is. */
import { type Coordinates, distanceMeters, type Rescue } from '@forecourt/contract';
import { type Distance, type DistanceUnit, distanceIn } from '@forecourt/core/distance.js';

/** When help is expected. */
export interface Eta {
  /** Between these two, in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly updatedSecondsAgo: number;
  /** Whether it was reckoned too long ago to be relied on. */
  readonly isStale: boolean;
}

/** How far away help is; a part that is not known is missing. */
export interface Away {
  readonly distance?: Distance;
  readonly minutes?: { readonly from: number; readonly to: number };
}

const STALE_SECONDS = 60;

/** When help is expected; `undefined` while nobody says so. `now` in milliseconds since 1970. */
export function etaOf(rescue: Rescue, now: number): Eta | undefined {
  const eta = rescue.helper?.eta;
  if (!eta) return undefined;
  const [from, to, updatedAt] = [eta.from, eta.to, eta.updatedAt].map((text) => Date.parse(text)) as [
    number,
    number,
    number,
  ];
  // a clock that is behind the back end's makes nothing newer than now
  const updatedSecondsAgo = Math.max(0, Math.floor((now - updatedAt) / 1000));
  return {
    from: Math.min(from, to),
    to: Math.max(from, to),
    updatedSecondsAgo,
    isStale: updatedSecondsAgo > STALE_SECONDS,
  };
}

/**
 * How far away help is, as numbers to put into words. Where the back end names no distance but a place, it is as the crow
 * flies from `here`.
 */
export function inWords(rescue: Rescue, now: number, unit: DistanceUnit, here?: Coordinates): Away {
  const { distanceMeters: told, position } = rescue.helper ?? {};
  const meters = told ?? (position && here && distanceMeters(position, here));
  const eta = etaOf(rescue, now);
  const minutesTo = (at: number): number => Math.max(0, Math.round((at - now) / 60_000));
  return {
    ...(meters !== undefined && { distance: distanceIn(meters, unit) }),
    ...(eta && { minutes: { from: minutesTo(eta.from), to: minutesTo(eta.to) } }),
  };
}
