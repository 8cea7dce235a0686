/** Which fix to keep, and what to say of it. */
import { distanceMeters, isTrusted, type PositionSource } from '@forecourt/contract';
import type { Fix } from '../rescue.context.ts';

/** How exact a fix should be, in metres: then it is not looked for any more. */
export const TARGET_METERS = 50;

/** A fix older than this is given up for a new one, in milliseconds. */
const OLD_MS = 30_000;

const radiusOf = ({ accuracyMeters = Number.POSITIVE_INFINITY }: Fix): number => accuracyMeters;

/**
 * The better of two fixes: the more exact one, unless the known one is too old, or the car is certainly somewhere else by now.
 * What a person says goes before what a device finds.
 */
export function bestOf(known: Fix | undefined, found: Fix): Fix {
  if (!known || found.source === 'manual') return found;
  if (known.source === 'manual') return known;
  // an age that is not known counts as old
  const isNewer = found.at >= known.at || Number.isNaN(known.at);
  const hasMoved = distanceMeters(known, found) > radiusOf(known) + radiusOf(found);
  if (hasMoved) return isNewer ? found : known;
  const isOutdated = isNewer && !(found.at - known.at <= OLD_MS);
  return !isOutdated && radiusOf(known) < radiusOf(found) ? known : found;
}

/** So much the clock of a fix may be ahead of ours, in milliseconds. */
const CLOCKS_DIFFER_MS = 5000;

/** How old a fix is, in milliseconds; `undefined`: not known, as of a car that does not say, or whose clock is another. */
export function ageMsOf({ at }: Pick<Fix, 'at'>, now: number): number | undefined {
  const age = now - at;
  return age >= -CLOCKS_DIFFER_MS ? Math.max(0, age) : undefined;
}

/** What there is to say of a fix. */
export interface FixFacts {
  readonly source: PositionSource;
  /** The radius within which it is; `undefined`: not known. */
  readonly accuracyMeters: number | undefined;
  /** Whole seconds; `undefined`: not known. */
  readonly ageSeconds: number | undefined;
  /** Whether a dispatcher may send a truck there without asking. */
  readonly isTrusted: boolean;
}

/** What there is to say of a fix. `now` in milliseconds since 1970. */
export function describeFix(fix: Fix, now: number): FixFacts {
  const { source, accuracyMeters } = fix;
  const age = ageMsOf(fix, now);
  const ageSeconds = age === undefined ? undefined : Math.floor(age / 1000);
  return { source, accuracyMeters, ageSeconds, isTrusted: isTrusted(accuracyMeters, age) };
}

/** An age as a number and its unit, as `Intl` names it. */
export interface Age {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour';
}

/** An age in the steps in which one says it. */
export function ageIn(seconds: number): Age {
  if (seconds < 60) return { value: seconds, unit: 'second' };
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? { value: minutes, unit: 'minute' } : { value: Math.floor(minutes / 60), unit: 'hour' };
}
