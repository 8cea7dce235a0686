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
  { setTimeout: start = setTimeout, clearTimeout: stop = clearTimeout }: Timers,
  work?: (signal: AbortSignal) => Promise<T>,
): Promise<T | typeof LATE> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    let timer: unknown = null;
    const end = (): void => {
      stop(timer as never);
      signal?.removeEventListener('abort', onAbort);
    };
    const giveUp = (settle: () => void) => (): void => {
      settle();
      controller.abort();
      end();
    };
    const onAbort = giveUp(() => reject(new DOMException('aborted', 'AbortError')));
    if (signal?.aborted) return onAbort();
    timer = start(
      giveUp(() => resolve(LATE)),
      ms,
    );
    signal?.addEventListener('abort', onAbort);
    void work?.(controller.signal).then(resolve, reject).then(end);
  });
