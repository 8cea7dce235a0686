/** Waiting that ends: by its own clock, or because the caller has had enough. */

/** The timers to wait with; a test passes its own. */
export interface Timers {
  setTimeout?: (run: () => void, ms: number) => unknown;
  clearTimeout?: (timer: never) => void;
}

/** What `within` answers when the time was over first. */
export const LATE = Symbol('late');

/**
 * What `work` answers, or `LATE` after `ms`; without `work`, simply a pause. Rejects with an `AbortError` as soon as
 * `signal` is aborted. In both cases the signal that `work` was given is aborted as well.
 */
export const within = <T>(
  ms: number,
  signal: AbortSignal | undefined,
  timers: Timers,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof LATE> =>
  new Promise((resolve, reject) => {
    const refuse = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted) return refuse();
    const { setTimeout = globalThis.setTimeout, clearTimeout = globalThis.clearTimeout } = timers;
    const controller = new AbortController();
    const end = (): void => {
      clearTimeout(timer as never);
      signal?.removeEventListener('abort', onAbort);
    };
    const onAbort = (): void => {
      refuse();
      controller.abort();
      end();
    };
    const timer = setTimeout(() => {
      resolve(LATE);
      controller.abort();
      end();
    }, ms);
    signal?.addEventListener('abort', onAbort);
    void work?.(controller.signal).then(resolve, reject).then(end);
  });
