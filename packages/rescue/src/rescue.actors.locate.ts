/** Where the car is, as the device finds it out: the first fix within ten seconds, then each better one until it is ended. */
import type { Environment } from '@forecourt/core';
import { locateFailureOf } from '@forecourt/core/locate.js';
import { TARGET_METERS } from './place/fixes.ts';
import type { RescueMachineEvent } from './rescue.events.ts';

/** How long the device may take, in milliseconds; what it has found until then is kept. */
const TIMEOUT_MS = 10_000;

/** Looks for the car; returns what ends it. */
export function locateCar(
  { geolocation, now }: Pick<Environment, 'geolocation' | 'now'>,
  tell: (event: RescueMachineEvent) => void,
): () => void {
  let isEnded = false;
  const onPosition = ({ coords, timestamp }: GeolocationPosition): void => {
    if (isEnded) return;
    const { latitude: lat, longitude: lng, accuracy: accuracyMeters, heading } = coords;
    // a browser does not say what it was found by; only satellites are so exact
    const source = accuracyMeters <= TARGET_METERS ? 'gnss' : 'network';
    const course = typeof heading === 'number' && !Number.isNaN(heading) ? { headingDegrees: heading } : {};
    tell({ type: 'fix.found', fix: { lat, lng, accuracyMeters, source, at: Math.min(timestamp, now()), ...course } });
  };
  const onError = (error: GeolocationPositionError): void => {
    if (!isEnded) tell({ type: 'fix.failed', failure: locateFailureOf(error) });
  };
  const options = { enableHighAccuracy: true, timeout: TIMEOUT_MS, maximumAge: 0 };

  if (!geolocation) tell({ type: 'fix.failed', failure: 'unsupported' });
  const watch = geolocation?.watchPosition?.(onPosition, onError, options);
  if (watch === undefined) geolocation?.getCurrentPosition(onPosition, onError, options);
  return () => {
    isEnded = true;
    if (watch !== undefined) geolocation?.clearWatch?.(watch);
  };
}
