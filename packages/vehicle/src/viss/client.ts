/** A client of VISS: requests with a time-out, subscriptions that outlive their socket, a token that is asked anew. */
import type { Clock } from '@forecourt/core';
import { engineClock } from '../monotonic-clock.ts';
import { VehicleError } from '../signals/vehicle-error.ts';
import type { VissDialectName } from './dialects.ts';
import { openLine, type VissSocket } from './line.ts';
import { readAnswer, type VissFilter, type VissPoint, type VissRequest } from './messages.ts';
import { createRequests } from './requests.ts';
import { createSubscriptions, type VissSubscriber } from './subscriptions.ts';
import { backoffMs } from './waiting.ts';

/** How to reach a server of VISS. Only `url` is needed. */
export interface VissClientOptions {
  /** `wss:`; `ws:` only with `allowInsecure`, and only on this machine. Holds no token, name or password. */
  url: string;
  /** Which dialect the server speaks. Default: what its sub-protocol says. Kuksa must be named. */
  dialect?: VissDialectName;
  /**
   * The access token for this car; `undefined`: none. Asked at the first request, and anew when the car refuses the token.
   * It is kept in memory alone.
   */
  getToken?: () => string | undefined | Promise<string | undefined>;
  /** Whether `ws:` to this machine (`localhost`, 127.0.0.0/8, `[::1]`) is allowed. */
  allowInsecure?: boolean;
  /** How long a car may take to answer, and a socket to open, in milliseconds. Default 3,000. */
  timeoutMs?: number;
  /** How often a `get` is tried again when the car was late or busy. Default 2. */
  retries?: number;
  /** Opens a socket. Default: a `WebSocket`. */
  connect?: (url: string, subProtocols: string[]) => VissSocket;
  /** The timers. Default: those of the engine. */
  clock?: Clock;
  /** Spreads the retries of many cars; 0 to 1. Default: `Math.random`. */
  random?: () => number;
}

/** What a call may carry. */
export interface VissCallOptions {
  signal?: AbortSignal | undefined;
}

/** A client of VISS. It connects with the first call, and again whenever the line breaks, until it is closed. */
export interface VissClient {
  /** What stands at a path; for a branch, all below it. Rejects with a `VehicleError`. */
  get(path: string, options?: VissCallOptions): Promise<readonly VissPoint[]>;
  /** Sets an actuator; never sent twice. Rejects with a `VehicleError`; after some codes it may be set all the same. */
  set(path: string, value: string | readonly string[], options?: VissCallOptions): Promise<void>;
  /** Listens to a path, on this line and those after it; answers with a function that ends it. */
  subscribe(path: string, filter: VissFilter, subscriber: VissSubscriber): () => void;
  /** Listens to whether the line is up; calls back at once with how it is. Answers with a function that ends it. */
  onLink(listener: (isUp: boolean) => void): () => void;
  /** Tries at once what waits: the line, and subscriptions that the car refused. For a page that has slept. */
  refresh(): void;
  /** Lets the line go for good. */
  close(): void;
}

const TIMEOUT_MS = 3_000;
const RETRIES = 2;
/** A line on which nothing was heard for so long is tried: the other end may have gone without a word. */
const QUIET_MS = 10_000;
const PROBE: VissRequest = { action: 'get', path: 'Vehicle.VersionVSS.Major' };

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function checkedUrl(text: string, allowInsecure: boolean): string {
  try {
    const { protocol, hostname, username, password, href } = new URL(text);
    const isPrivate = protocol === 'wss:' || (allowInsecure && protocol === 'ws:' && LOOPBACK.test(hostname));
    if (isPrivate && !username && !password) return href;
  } catch {
    // No address at all: told below.
  }
  throw new VehicleError('bad-request', 'url: wss:, or with allowInsecure ws: to this machine; no name or password');
}

/** Calls each, even when one throws; what was thrown is reported as an error of the page. */
function callAll(listeners: Iterable<(isUp: boolean) => void>, isUp: boolean): void {
  for (const listener of [...listeners]) {
    try {
      listener(isUp);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** Makes a client of a server of VISS. Throws a `VehicleError` (`bad-request`) when the address may not be used. */
export function createVissClient(options: VissClientOptions): VissClient {
  const { dialect, getToken, timeoutMs = TIMEOUT_MS, retries = RETRIES, clock = engineClock } = options;
  const { random = Math.random, connect = (to, subProtocols) => new WebSocket(to, subProtocols) } = options;
  const url = checkedUrl(options.url, options.allowInsecure ?? false);

  const links = new Set<(isUp: boolean) => void>();
  let state: 'idle' | 'opening' | 'up' | 'waiting' | 'closed' = 'idle';
  /** How often no line came up since something was last heard. */
  let failures = 0;
  let isHeard = false;
  /** Of the next try, or of the next look whether the line is quiet. */
  let timer: unknown;
  let hangUp = (): void => {};

  const onLost = (): void => {
    const wasUp = state === 'up';
    state = 'waiting';
    hangUp();
    clock.clearTimeout(timer);
    timer = clock.setTimeout(open, backoffMs(failures++, random));
    if (!wasUp) return;
    subscriptions.onLost();
    requests.onLost();
    callAll(links, false);
  };
  const requests = createRequests({ getToken, timeoutMs, clock, random, onSilence: onLost });
  const subscriptions = createSubscriptions({ requests, clock, random });

  const watch = (): void => {
    timer = clock.setTimeout(() => {
      if (!isHeard) requests.send(PROBE, { retries: 0 }).catch(() => {});
      isHeard = false;
      watch();
    }, QUIET_MS);
  };
  const open = (): void => {
    state = 'opening';
    hangUp = openLine(
      { url, dialect, connect, clock, timeoutMs },
      {
        onUp(line) {
          state = 'up';
          watch();
          requests.onUp(line);
          subscriptions.onUp();
          callAll(links, true);
        },
        onData(data) {
          const answer = readAnswer(data);
          isHeard = true;
          if (answer) failures = 0;
          if (answer?.action === 'subscription') subscriptions.onEvent(answer);
          requests.onAnswer(answer);
        },
        onLost,
      },
    );
  };
  const openOnce = (): void => {
    if (state === 'idle') open();
  };

  return {
    async get(path, { signal } = {}) {
      openOnce();
      return (await requests.send({ action: 'get', path }, { signal, retries })).points;
    },
    async set(path, value, { signal } = {}) {
      openOnce();
      await requests.send({ action: 'set', path, value }, { signal, retries: 0 });
    },
    subscribe(path, filter, subscriber) {
      openOnce();
      return subscriptions.add(path, filter, subscriber);
    },
    onLink(listener) {
      openOnce();
      links.add(listener);
      listener(state === 'up');
      return () => void links.delete(listener);
    },
    refresh() {
      if (state === 'waiting') {
        clock.clearTimeout(timer);
        open();
      }
      subscriptions.refresh();
    },
    close() {
      if (state === 'closed') return;
      const wasUp = state === 'up';
      state = 'closed';
      clock.clearTimeout(timer);
      hangUp();
      subscriptions.onLost();
      requests.close();
      if (wasUp) callAll(links, false);
    },
  };
}
