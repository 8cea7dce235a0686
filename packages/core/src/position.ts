/** A person's position and why there is none, as types alone: machines know them and have no DOM. */

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
