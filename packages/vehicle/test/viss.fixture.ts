/** A car at the other end of a fake socket, on a clock that the test moves. */
import { testEnvironment } from '@forecourt/core/testing.js';
import { createVissClient, type VissClient, type VissClientOptions } from '../src/viss/client.ts';
import type { SignalName } from '../src/signals/signals.ts';
import type { VissSocket } from '../src/viss/line.ts';
import { createVissHost, type VissHostOptions } from '../src/viss/viss-host.ts';

type Json = Record<string, unknown>;
type Listener = Parameters<VissSocket['addEventListener']>[1];

/** A socket whose other end is the test. */
export class FakeSocket implements VissSocket {
  protocol = '';
  /** What the client has sent, read. */
  readonly sent: Json[] = [];
  isClosed = false;
  readonly offered: readonly string[];
  #listeners: [string, Listener][] = [];
  #hear: ((request: Json) => void) | undefined;

  constructor(offered: readonly string[]) {
    this.offered = offered;
  }

  addEventListener(type: string, listener: Listener): void {
    this.#listeners.push([type, listener]);
  }

  send(text: string): void {
    const request = JSON.parse(text) as Json;
    this.sent.push(request);
    this.#hear?.(request);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Calls back with each request. */
  onRequest(hear: (request: Json) => void): void {
    this.#hear = hear;
  }

  open(protocol = ''): this {
    this.protocol = protocol;
    this.#tell('open');
    return this;
  }

  /** Says something: an object as JSON, a text as it is. */
  say(message: Json | string): void {
    this.#tell('message', typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Answers a request of an action, the last of it. */
  answer(action: string, message: Json = {}): void {
    const requestId = this.last(action).requestId;
    this.say({ action, requestId, ...message, ts: '2026-06-01T09:00:00Z' });
  }

  /** The last request of an action. */
  last(action: string): Json {
    const request = this.all(action).pop();
    if (!request) throw new Error(`no ${action} was sent`);
    return request;
  }

  all(action: string): Json[] {
    return this.sent.filter((request) => request.action === action);
  }

  /** Breaks. */
  drop(): void {
    this.isClosed = true;
    this.#tell('close');
  }

  #tell(type: string, data?: unknown): void {
    for (const [of, listener] of this.#listeners) if (of === type) listener({ type, data });
  }
}

/** Lets all promises settle. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A data point as the wire carries it. */
export const point = (path: string, value: unknown, ts = '2026-06-01T09:00:00Z'): Json => ({ path, dp: { value, ts } });

/** The next outcome of a promise: its value, or the code of its error. */
export const outcome = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: { code?: string }) => error.code ?? error);

/** A client and its sockets; nothing is random, nothing takes time. */
export function start(options: Partial<VissClientOptions> = {}) {
  const { clock } = testEnvironment('2026-06-01T09:00:00Z');
  const sockets: FakeSocket[] = [];
  const client: VissClient = createVissClient({
    url: 'wss://car.example/',
    clock,
    random: () => 1,
    connect: (_url, offered) => {
      const socket = new FakeSocket(offered);
      sockets.push(socket);
      return socket;
    },
    ...options,
  });
  const last = (): FakeSocket => {
    const socket = sockets[sockets.length - 1];
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  return {
    client,
    clock,
    sockets,
    last,
    /** Opens a line, in the dialect of a sub-protocol. */
    up: (protocol = 'VISSv3'): FakeSocket => {
      client.onLink(() => {})();
      return last().open(protocol);
    },
    /** Moves the clock step by step, so that promises settle in between. */
    pass: async (ms: number): Promise<void> => {
      await settled();
      for (let left = ms; left > 0; left -= 50) {
        clock.increment(Math.min(50, left));
        await settled();
      }
    },
  };
}

/** Answers all that is asked from a table of values; subscriptions are `s1`, `s2` and so on. */
export function play(socket: FakeSocket, values: Record<string, unknown>): { ids: Record<string, string> } {
  const ids: Record<string, string> = {};
  let count = 0;
  socket.onRequest(({ action, path, requestId }) => {
    const reply = (message: Json): void =>
      void queueMicrotask(() => socket.say({ action, requestId, ...message, ts: '2026-06-01T09:00:00Z' }));
    const name = path as string;
    if (action === 'set' || action === 'unsubscribe') reply({});
    else if (!(name in values)) reply({ error: { number: '404', reason: 'unavailable_data', description: '' } });
    else if (action === 'get') reply({ data: point(name, values[name]) });
    else {
      ids[name] = `s${++count}`;
      reply({ subscriptionId: ids[name] });
    }
  });
  return { ids };
}

/** A host over a car that answers from a table, and what it told: `[name, value]`. */
export function startHost(values: Record<string, unknown>, options: Partial<VissHostOptions> = {}) {
  const line = start();
  let resume = (): void => {};
  const host = createVissHost(line.client, {
    now: () => line.clock.now(),
    onResume: (listener) => {
      resume = listener;
      return () => {};
    },
    ...options,
  });
  const told: [SignalName, unknown][] = [];
  const answering = (socket: FakeSocket) => play(socket, values);
  return {
    ...line,
    host,
    told,
    resume: () => resume(),
    /** Opens the line; the car answers. */
    drive: (protocol = 'VISSv3') => {
      const socket = line.last();
      const { ids } = answering(socket);
      socket.open(protocol);
      return { socket, ids };
    },
    listen: (...names: SignalName[]) => host.subscribe(names, (name, { value }) => told.push([name, value])),
  };
}
