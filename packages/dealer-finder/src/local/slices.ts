/** Long work cut into pieces, so that a page can be used meanwhile. */

/** When work pauses, and for how long. */
export interface Pacing {
  /** The time now, in milliseconds; it never goes back. */
  now: () => number;
  /** Resolves once the page had its turn. */
  pause: () => Promise<void>;
  /** How long a slice lasts, in milliseconds. */
  sliceMs: number;
}

/** Work that can pause at each `yield`. */
export type Sliced<Result> = Generator<undefined, Result, undefined>;

/** How many steps of work lie between two looks at the clock: too few to take a millisecond, enough for the clock not to count. */
export const BATCH = 32;

/** The browser's clock and its queue of tasks. A frame and an input fit between two slices, on a slow machine too. */
export const browserPacing: Pacing = {
  now: () => performance.now(),
  // a timer would wait 4 ms each time
  pause: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    }),
  sliceMs: 8,
};

/** What a call rejects with whose signal was aborted. */
const abortError = (): DOMException => new DOMException('aborted', 'AbortError');

/**
 * Does all of `work`, and none of it in the caller's own task. What waits for the result goes on in a new task as well.
 * Rejects with an `AbortError` at the first pause after `signal` is aborted.
 */
export async function inSlices<Result>(
  work: Sliced<Result>,
  { now, pause, sliceMs }: Pacing,
  signal?: AbortSignal,
): Promise<Result> {
  for (;;) {
    await pause();
    if (signal?.aborted) throw abortError();
    const end = now() + sliceMs;
    let step: IteratorResult<undefined, Result>;
    do step = work.next();
    while (!step.done && now() < end);
    if (step.done) {
      await pause();
      return step.value;
    }
  }
}

/** Settles like `wait`, but rejects with an `AbortError` as soon as `signal` is aborted. */
export const orAborted = <Result>(wait: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortError());
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    const end = (): void => signal?.removeEventListener('abort', onAbort);
    wait.then(resolve, reject).then(end, end);
  });
