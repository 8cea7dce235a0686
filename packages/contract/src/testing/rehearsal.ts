/** Records calls of a port and lets a test decide how the next ones go. */
import type { CallOptions } from '../ports.ts';
import type { Deferred } from './deferred.ts';

/** One entry for each method of `Api`, told apart by `method`. */
export type RecordedCall<Api> = {
  [M in keyof Api]: Api[M] extends (...args: infer Args) => unknown ? { method: M; args: Args } : never;
}[keyof Api];

/** The arguments of a method of `Api`. */
export type ArgsOf<Api, M extends keyof Api> = Api[M] extends (...args: infer Args) => unknown ? Args : never;

/** How a test steers a fake port and looks at what was asked of it. */
export interface Rehearsal<Api> {
  /** Every call so far, oldest first, failed and aborted ones included. */
  readonly calls: readonly RecordedCall<Api>[];
  /** The arguments of each call of `method` so far. */
  callsTo<M extends keyof Api>(method: M): ArgsOf<Api, M>[];
  /**
   * Lets the next calls of `method` reject with `error`. With `afterWork`, the work is done and only the answer is
   * lost: what a connection that breaks in the middle of a submit looks like.
   */
  failNext(method: keyof Api, error: Error, options?: { times?: number; afterWork?: boolean }): void;
  /** Lets the next call of `method` wait for `until` before it does anything; it rejects when `until` does. */
  delay(method: keyof Api, until: Promise<unknown> | Deferred<unknown>): void;
  /** Lets the next call of `method` never answer; only its signal ends it. */
  hangNext(method: keyof Api): void;
}

/** What the next call of a method is to do. */
interface Cue {
  until?: Promise<unknown>;
  error?: Error;
  afterWork?: boolean;
}

/** The error of a call whose signal was aborted. */
const abortError = (): DOMException => new DOMException('The call was aborted.', 'AbortError');

/** Settles like `wait`, but rejects with an `AbortError` as soon as `signal` is aborted. */
const orAborted = (wait: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortError());
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    const end = (): void => signal?.removeEventListener('abort', onAbort);
    wait.then(() => resolve(), reject).then(end, end);
  });

/** Makes the two ends of a rehearsal: the one for the test, and `perform`, which a fake's methods go through. */
export const createRehearsal = <Api>(latencyMs: number) => {
  const calls: RecordedCall<Api>[] = [];
  const cues = new Map<keyof Api, Cue[]>();
  const cue = (method: keyof Api, next: Cue): void => {
    cues.set(method, [...(cues.get(method) ?? []), next]);
  };

  const controls: Rehearsal<Api> = {
    calls,
    callsTo: <M extends keyof Api>(method: M) =>
      calls.filter((call) => call.method === method).map(({ args }) => args as ArgsOf<Api, M>),
    failNext: (method, error, { times = 1, afterWork = false } = {}) => {
      for (let i = 0; i < times; i++) cue(method, { error, afterWork });
    },
    delay: (method, until) => cue(method, { until }),
    hangNext: (method) => cue(method, { until: new Promise(() => {}) }),
  };

  /** Records the call, waits as told, then answers with a copy of what `work` returns. */
  const perform = async <Result>(
    method: keyof Api,
    args: readonly unknown[],
    options: CallOptions | undefined,
    work: () => Result,
  ): Promise<Result> => {
    calls.push({ method, args } as unknown as RecordedCall<Api>);
    const { until, error, afterWork } = cues.get(method)?.shift() ?? {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const latency = latencyMs > 0 ? new Promise((resolve) => (timer = setTimeout(resolve, latencyMs))) : undefined;
    try {
      await orAborted(until ?? latency ?? Promise.resolve(), options?.signal);
    } finally {
      clearTimeout(timer);
    }
    if (error && !afterWork) throw error;
    const result = work();
    if (error) throw error;
    return result === undefined ? result : (JSON.parse(JSON.stringify(result)) as Result);
  };

  return { controls, perform };
};
