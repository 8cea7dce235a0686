/** Where the car stands, as it is sent. */
import { isTrusted, type RescuePlace, type RescuePosition } from '@forecourt/contract';
import { plusCodeOf } from '@forecourt/core/plus-code.js';
import type { Fix, PlaceParts } from '../rescue.context.ts';
import { ageMsOf } from './fixes.ts';
import { readPlace } from './read-place.ts';

function positionOf(fix: Fix, now: number): RescuePosition {
  const { lat, lng, source, accuracyMeters, headingDegrees } = fix;
  const age = ageMsOf(fix, now);
  return {
    lat,
    lng,
    source,
    isTrusted: isTrusted(accuracyMeters, age),
    ...(accuracyMeters !== undefined && { accuracyMeters }),
    ...(age !== undefined && { fixedAt: new Date(now - age).toISOString() }),
    ...(headingDegrees !== undefined && { headingDegrees }),
  };
}

/**
 * Where the car stands; `undefined` when nothing at all is known of it. Degrees or a plus code that a person typed go before
 * what was found; a road or an address stands beside it. `now` in milliseconds since 1970.
 */
export function placeOf({ fix, recent, answers }: PlaceParts, now: number): RescuePlace | undefined {
  const { position: typed, ...words } = readPlace(answers.place ?? '', fix);
  const best = typed ? { ...typed, source: 'manual' as const, at: now } : fix;
  if (!best && !words.road && !words.address) return undefined;
  const direction = answers.direction?.trim().slice(0, 200);
  return {
    ...(best && { position: positionOf(best, now), plusCode: plusCodeOf(best) }),
    ...(best && best === fix && recent.length && { recent: recent.slice(0, 2).map(({ lat, lng }) => ({ lat, lng })) }),
    ...words,
    ...(direction && { direction }),
    ...(answers.roadType && { roadType: answers.roadType }),
  };
}
