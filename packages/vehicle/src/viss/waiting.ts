/** Waiting between tries. */
import type { Clock } from '@forecourt/core';
import { VehicleError } from '../signals/vehicle-error.ts';

const FIRST_MS = 250;
const LONGEST_MS = 15_000;

/** How long to wait after try number `attempt` (from 0), in milliseconds: exponential, half of it random. */
export const backoffMs = (attempt: number, random: () => number): number =>
  (Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (1 + random())) / 2;

/** Waits; rejects with `aborted` as soon as the signal says so. */
export const pause = (ms: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const end = (settle: () => void) => (): void => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    const onAbort = end(() => reject(new VehicleError('aborted')));
    const timer = clock.setTimeout(end(resolve), ms);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort);
  });
