/** Where a person is, asked of the browser only after a gesture; each way in which it can fail has a name of its own. */
import type { Environment } from './environment.ts';

/**
 * Why there is no position: the person said no; the device has none; it took too long; the page has no TLS; the frame that
 * embeds the page does not allow it; the engine cannot.
 */
export type LocateFailure = 'denied' | 'unavailable' | 'timeout' | 'insecure' | 'blocked' | 'unsupported';

/** A position on WGS 84. */
export interface Position {
  lat: number;
  lng: number;
  /** The radius within which it is with 95 % certainty, in metres. */
  accuracyMeters: number;
}

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

/** Asks for the position once. Rejects with a `LocateError`, or with an `AbortError` when `signal` is aborted. */
export function locate({ geolocation }: Pick<Environment, 'geolocation'>, signal: AbortSignal): Promise<Position> {
  return new Promise((resolve, reject) => {
    const fail = (code: LocateFailure): void => reject(new LocateError(code));
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    if (!geolocation) return fail('unsupported');
    if (isBlocked()) return fail('blocked');
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => resolve({ lat, lng, accuracyMeters: accuracy }),
      ({ code, message }) => {
        if (code === 3) fail('timeout');
        else if (code === 2) fail('unavailable');
        // engines report pages without TLS and frames without permission as a refusal by the person
        else if (/secure/i.test(message)) fail('insecure');
        else if (/polic/i.test(message)) fail('blocked');
        else fail('denied');
      },
      { enableHighAccuracy: false, timeout: TIMEOUT_MS, maximumAge: MAXIMUM_AGE_MS },
    );
  });
}
