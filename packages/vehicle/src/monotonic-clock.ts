import type { Clock } from '@forecourt/core';

/** A clock that never jumps: not the wall's. */
export interface MonotonicClock extends Clock {
  /** The milliseconds since some moment. */
  now(): number;
}

/** The engine's own. */
export const engineClock: MonotonicClock = {
  now: () => performance.now(),
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimeout: (id) => clearTimeout(id as number),
};
