/** The staff side over HTTP, with what happens there as server-sent events. */
import {
  ApiError,
  DealerImportReport,
  type DeskApi,
  DeskBooking,
  DeskBookingPage,
  DeskEvent,
} from '@forecourt/contract';
import type { EventSourceMessage } from 'eventsource-parser';
import * as v from 'valibot';
import { readEvents } from './events.ts';
import { DealerAnswer } from './finding.ts';
import { backoff, canRetry, createHttp, type HttpOptions } from './http.ts';
import { json, lenient, listOf } from './reading.ts';
import { within } from './timing.ts';

/** How to reach the staff side of a back end. */
export interface DeskOptions extends HttpOptions {
  /** The staff token. */
  token: string;
  /**
   * How long the stream of events may be silent before it is opened anew, in milliseconds. Default 60,000; a back end
   * sends a comment more often than that.
   */
  idleMs?: number;
}

const IDLE_MS = 60_000;
/** How long a file with a hundred thousand dealers may take. */
const IMPORT_TIMEOUT_MS = 120_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

const Lead = lenient(DeskBooking);
const Leads = v.object({ ...DeskBookingPage.entries, bookings: listOf(Lead) });
const LeadEvent = v.object({ ...DeskEvent.entries, booking: Lead });

/** The event of a message; `undefined` for one that does not fit: the next one may. */
const readEvent = ({ id, event, data }: EventSourceMessage): DeskEvent | undefined => {
  try {
    const { success, output } = v.safeParse(LeadEvent, { id, type: event, ...JSON.parse(data) });
    return success ? output : undefined;
  } catch {
    return undefined;
  }
};

const eventStream = ({ headers, body }: Response): ReadableStream<Uint8Array> => {
  if (body && headers.get('Content-Type')?.startsWith('text/event-stream')) return body;
  throw new ApiError('unavailable', 'not an event stream');
};

/** Makes the staff port for the back end at `options.baseUrl`. Nothing is requested yet. */
export const createDeskApi = (options: DeskOptions): DeskApi => {
  const { token, idleMs = IDLE_MS, random = Math.random } = options;
  const http = createHttp(options);
  const patient = createHttp({ ...options, timeoutMs: Math.max(options.timeoutMs ?? 0, IMPORT_TIMEOUT_MS) });
  const connect = createHttp({ ...options, retries: 0 });

  return {
    findBookings: (query, o) => http({ ...o, token, path: ['desk', 'bookings'], query }, json(Leads)),
    changeLead: (id, body, o) =>
      http({ ...o, token, method: 'PATCH', path: ['desk', 'bookings', id], body }, json(Lead)),
    confirmBooking: (id, body, o) =>
      http({ ...o, token, method: 'POST', path: ['desk', 'bookings', id, 'confirmation'], body }, json(Lead)),
    importDealers: (body, o) =>
      patient({ ...o, token, method: 'POST', path: ['desk', 'dealers', 'import'], body }, json(DealerImportReport)),
    changeHours: (id, body, o) =>
      http({ ...o, token, method: 'PUT', path: ['desk', 'dealers', id, 'hours'], body }, DealerAnswer),

    async *watch({ signal, lastEventId = '', onConnection }) {
      let failures = 0;
      let askedMs = 0;
      const onRetry = (ms: number): void => {
        askedMs = Math.min(ms, LONGEST_WAIT_MS);
      };
      while (!signal.aborted) {
        try {
          const headers = { Accept: 'text/event-stream', ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
          const stream = await connect({ token, signal, path: ['desk', 'events'], headers }, eventStream);
          onConnection?.(true);
          for await (const message of readEvents(stream, { ...options, signal, idleMs, onRetry })) {
            failures = 0;
            lastEventId = message.id ?? lastEventId;
            const event = readEvent(message);
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
    },
  };
};
