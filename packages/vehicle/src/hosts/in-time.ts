import type { Clock } from '@forecourt/core';
import { VehicleError } from '../signals/vehicle-error.ts';

/** How long to wait for an answer, and by which clock. */
export interface Patience {
  clock: Clock;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * A question whose answer may never come. `ask` gets the functions that settle it, and answers with one that forgets it.
 * Rejects with a `VehicleError`.
 */
export function inTime<Answer>(
  ask: (resolve: (answer: Answer) => void, reject: (error: VehicleError) => void) => () => void,
  { clock, timeoutMs, signal }: Patience,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let forget = (): void => {};
    const end = (settle: () => void): void => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      forget();
      settle();
    };
    const fail = (error: VehicleError): void => end(() => reject(error));
    const onAbort = (): void => fail(new VehicleError('aborted'));
    const timer = clock.setTimeout(() => fail(new VehicleError('timed-out')), timeoutMs);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    forget = ask((answer) => end(() => resolve(answer)), fail);
  });
}
