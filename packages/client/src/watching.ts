/** Watching a resource of server-sent events, over as many connections as it takes. */
import { ApiError, type WatchOptions } from '@forecourt/contract';
import type { EventSourceMessage } from 'eventsource-parser';
import * as v from 'valibot';
import { readEvents } from './events.ts';
import { backoff, canRetry, createHttp, type HttpCall, type HttpOptions } from './http.ts';
import { within } from './timing.ts';

/** How to reach a back end whose events are watched. */
export interface WatchingOptions extends HttpOptions {
  /**
   * How long the stream of events may be silent before it is opened anew, in milliseconds. Default 60,000; a back end
   * sends a comment more often than that.
   */
  idleMs?: number;
}

const IDLE_MS = 60_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Reads a message as an event of `schema`; `undefined` for one that does not fit. */
export const readAs =
  <Schema extends v.GenericSchema>(schema: Schema) =>
  ({ id, event, data }: EventSourceMessage): v.InferOutput<Schema> | undefined => {
    try {
      const { success, output } = v.safeParse(schema, { type: event, ...JSON.parse(data), ...(id && { id }) });
      return success ? output : undefined;
    } catch {
      return undefined;
    }
  };

const eventStream = ({ headers, body }: Response): ReadableStream<Uint8Array> => {
  if (body && headers.get('Content-Type')?.startsWith('text/event-stream')) return body;
  throw new ApiError('unavailable', 'not an event stream');
};

/** Makes the function that watches; what `read` answers `undefined` to is passed over, for the next message may fit. */
export const createWatch = (options: WatchingOptions, codes?: RegExp) => {
  const { idleMs = IDLE_MS, random = Math.random } = options;
  const connect = createHttp({ ...options, retries: 0 }, codes);

  return async function* watch<Event>(
    call: Pick<HttpCall, 'path' | 'token'>,
    { signal, lastEventId = '', onConnection }: WatchOptions,
    read: (message: EventSourceMessage) => Event | undefined,
  ): AsyncGenerator<Event, void> {
    let failures = 0;
    let askedMs = 0;
    const onRetry = (ms: number): void => {
      askedMs = Math.min(ms, LONGEST_WAIT_MS);
    };
    while (!signal.aborted) {
      try {
        const headers = { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
        const stream = await connect({ ...call, signal, headers }, eventStream);
        onConnection?.(true);
        for await (const message of readEvents(stream, { ...options, signal, idleMs, onRetry })) {
          failures = 0;
          lastEventId = message.id ?? lastEventId;
          const event = read(message);
          if (event) yield event;
        }
      } catch (error) {
        // A refusal is final; a lost connection is not.
        if (error instanceof ApiError && !canRetry(error)) throw error;
      }
      if (!signal.aborted) onConnection?.(false);
      const waitMs = askedMs + backoff(failures++, random, FIRST_WAIT_MS, LONGEST_WAIT_MS);
      await within(waitMs, signal, options).catch(() => {});
    }
  };
};
