/** Where a person is, asked of the browser only after a gesture; each way in which it can fail has a name of its own. */
import type { Environment } from './environment.ts';
import type { LocateFailure, Position } from './position.ts';

export type { LocateFailure, Position } from './position.ts';

/** Rejections of `locate`. */
export class LocateError extends Error {
  readonly code: LocateFailure;
  constructor(code: LocateFailure) {
    super(code);
    this.name = 'LocateError';
    this.code = code;
  }
}

/** How long the device may take, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** A position of the last minute will do. */
const MAXIMUM_AGE_MS = 60_000;

/** Whether the frame that embeds this page keeps positions from it; engines that cannot tell say no. */
const isBlocked = (): boolean => {
  const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } };
  return featurePolicy?.allowsFeature('geolocation') === false;
};

/** Engines report pages without TLS and frames without permission as a refusal by the person. */
function refusalOf(message: string): LocateFailure {
  if (!isSecureContext || /secure/i.test(message)) return 'insecure';
  return isBlocked() || /polic/i.test(message) ? 'blocked' : 'denied';
}

/** Why the device did not find the position. */
export const locateFailureOf = ({
  code,
  message,
}: Pick<GeolocationPositionError, 'code' | 'message'>): LocateFailure =>
  code === 3 ? 'timeout' : code === 2 ? 'unavailable' : refusalOf(message);

/** Asks for the position once. Rejects with a `LocateError`, or with an `AbortError` when `signal` is aborted. */
export function locate({ geolocation }: Pick<Environment, 'geolocation'>, signal: AbortSignal): Promise<Position> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new DOMException('aborted', 'AbortError'));
    const fail = (code: LocateFailure): void => reject(new LocateError(code));
    if (signal.aborted) return abort();
    if (!geolocation) return fail('unsupported');
    signal.addEventListener('abort', abort);
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => resolve({ lat, lng, accuracyMeters: accuracy }),
      (error) => fail(locateFailureOf(error)),
      { enableHighAccuracy: false, timeout: TIMEOUT_MS, maximumAge: MAXIMUM_AGE_MS },
    );
  });
}
