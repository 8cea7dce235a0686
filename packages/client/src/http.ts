/**
 * One request, as every port makes it: time-out, abort, bounded retry, and each failure as an `ApiError`.
 * Runs wherever `fetch` and `AbortController` are, Chromium 87 included.
 */
import { ApiError, type BookingErrorCode, type CallOptions, FieldError } from '@forecourt/contract';
import { fitting } from './reading.ts';
import { LATE, type Timers, within } from './timing.ts';

/** How to reach a back end. Only `baseUrl` is needed. */
export interface HttpOptions extends Timers {
  /**
   * Where the contract's resources begin: `https://api.example.com/v1`, or relative to the page (`/api/v1`). With or
   * without a slash at the end; a query is kept. What is no http(s) address makes every call reject with `invalid`.
   */
  baseUrl: string;
  /** Makes the request. Default: the global `fetch` at the time of the call. */
  fetch?: typeof fetch;
  /** How long one attempt may take, in milliseconds, its answer included. Default 10,000. */
  timeoutMs?: number;
  /** How often a read is tried again. A write is tried again once at most, with the same key. Default 2. */
  retries?: number;
  /** Spreads the retries of many clients; 0 to 1. Default: `Math.random`. */
  random?: () => number;
}

/** One call of a resource. */
export interface HttpCall extends CallOptions {
  /** Default: `GET`. */
  method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The segments below `baseUrl`; they are encoded here. */
  path: readonly string[];
  /** Search parameters. Lists are joined by commas; `undefined`, `''` and `[]` are left out. */
  query?: object;
  /** What is sent: a `Blob` as it is, with a type that `headers` name, anything else as JSON. */
  body?: object;
  headers?: Record<string, string>;
  /** A bearer token. */
  token?: string | undefined;
  idempotencyKey?: string;
}

/** Makes a call and hands a good answer (2xx) to `read`. */
export type Http = <T>(call: HttpCall, read: (response: Response) => T | Promise<T>) => Promise<T>;

const TIMEOUT_MS = 10_000;
const RETRIES = 2;
const FIRST_WAIT_MS = 300;
/** The longest wait before a retry. A back end that asks for more, or for a date, (`Retry-After`) is left alone. */
const LONGEST_WAIT_MS = 5_000;

/** The code for a status whose problem does not name one. */
const CODE_BY_STATUS: Record<number, BookingErrorCode> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'hold-expired',
  429: 'unavailable',
};

/** The codes that a problem's `type` can end in; a port may have codes of its own. */
const CODES =
  /(?:^|\/)(slot-taken|hold-expired|idempotency-key-reused|conflict|invalid|not-found|unauthorized|unavailable)$/;

/** Whether the same call may end better the next time. */
export const canRetry = (error: unknown): error is ApiError =>
  error instanceof ApiError &&
  /offline|timeout|unavailable|conflict/.test((error as ApiError).code) &&
  error.status !== 501;

/** How long to wait before attempt number `attempt` (from 0) is repeated: exponential, with full jitter. */
export const backoff = (attempt: number, random: () => number, firstMs: number, longestMs: number): number =>
  random() * Math.min(longestMs, firstMs * 2 ** attempt);

const problem = async (response: Response, codes: RegExp): Promise<ApiError<BookingErrorCode>> => {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as { type?: unknown; errors?: unknown } | null;
  const code =
    (codes.exec(String(body?.type))?.[1] as BookingErrorCode | undefined) ??
    CODE_BY_STATUS[status] ??
    (status >= 400 && status < 500 ? 'invalid' : 'unavailable');
  return new ApiError(code, `${code} ${status}`, { status, errors: fitting(FieldError, body?.errors) });
};

const address = (baseUrl: string, path: readonly string[], query: object): URL => {
  try {
    const url = new URL(baseUrl, globalThis.document?.baseURI);
    // An empty segment, `.` or `..` would be another resource.
    if (/^http/.test(url.protocol) && !path.some((segment) => /^\.{0,2}$/.test(segment))) {
      url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/');
      for (const [name, value] of Object.entries(query as Record<string, string | undefined>)) {
        if (`${value ?? ''}`) url.searchParams.set(name, value as string);
      }
      return url;
    }
  } catch {
    // No address at all: told below.
  }
  throw new ApiError('invalid', 'bad baseUrl or id');
};

/** Makes the request function that the ports are built on. */
export const createHttp = (options: HttpOptions, codes: RegExp = CODES): Http => {
  const { baseUrl, timeoutMs = TIMEOUT_MS, retries = RETRIES, random = Math.random } = options;

  return async (call, read) => {
    const { method = 'GET', path, query = {}, body, headers, token, idempotencyKey, signal } = call;
    const url = address(baseUrl, path, query);
    const init: RequestInit = {
      method,
      credentials: 'omit',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
        ...(body && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    };
    let waitMs: number;

    const send = async (abort: AbortSignal) => {
      try {
        const response = await (options.fetch ?? fetch)(url.href, { ...init, signal: abort });
        if (response.ok) return await read(response);
        const asked = response.headers.get('Retry-After');
        // Who is told to slow down, but not for how long, does not try again.
        waitMs = asked ? 1000 * +asked : response.status === 429 ? Number.NaN : waitMs;
        throw await problem(response, codes);
      } catch (cause) {
        if (cause instanceof ApiError) throw cause;
        // Not JSON: something between us and the back end has answered.
        if (cause instanceof SyntaxError) throw new ApiError('unavailable', 'not JSON');
        throw new ApiError('offline', 'offline', { cause });
      }
    };

    for (let attempt = 0; ; attempt++) {
      waitMs = backoff(attempt, random, FIRST_WAIT_MS, LONGEST_WAIT_MS);
      try {
        const answer = await within(timeoutMs, signal, options, send);
        if (answer !== LATE) return answer;
        throw new ApiError('timeout', 'timeout');
      } catch (error) {
        const isLast = attempt >= (method === 'GET' ? retries : Math.min(retries, 1));
        if (isLast || !canRetry(error) || !(waitMs <= LONGEST_WAIT_MS)) throw error;
        await within(waitMs, signal, options);
      }
    }
  };
};
