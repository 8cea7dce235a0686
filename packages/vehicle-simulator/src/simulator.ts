import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Car, type Values } from './car/car.ts';
import type { Value, VssMajor } from './car/signal.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Drive, loadDrive } from './drives/drive.ts';
import { Player, type Playing, type PlayOptions } from './drives/player.ts';
import { type Faults, noFaults } from './faults.ts';
import { isLoopbackOrigin } from './loopback.ts';
import { type LoggedRequest, RequestLog } from './request-log.ts';
import { type DialectName, dialects } from './viss/dialects.ts';
import type { Problem } from './viss/errors.ts';
import { Session } from './viss/session.ts';

/** How a simulator starts. */
export interface SimulatorOptions {
  /** Where to listen, on loopback; left out or 0: any free port. */
  port?: number;
  /** Which server to play; left out: version 3 of the specification. */
  dialect?: DialectName;
  /** Which release line of the signals to serve; left out: 6. */
  vssMajor?: VssMajor;
  /** The only access token that is accepted; left out: none is asked for. */
  token?: string;
  faults?: Partial<Faults>;
  /** The time; left out: that of the machine. */
  clock?: Clock;
}

/** A car that can be asked by VISS, and steered from outside. */
export interface Simulator {
  /** Where it listens: `ws://127.0.0.1:…`. */
  readonly url: string;
  readonly dialect: DialectName;
  readonly vssMajor: VssMajor;
  readonly car: Car;
  readonly clock: Clock;
  /** What is being played; `undefined`: nothing. */
  readonly playing: Playing | undefined;
  /** All values, by the paths and in the units of release 6.0. */
  readonly values: Record<string, Value>;
  readonly faults: Readonly<Faults>;
  /** The last requests, the oldest first; no token and no value is in them. */
  readonly requests: readonly LoggedRequest[];
  /** How many sockets are open, and how many subscriptions there are on them. */
  readonly open: { sockets: number; subscriptions: number };
  /** Sets a signal, or several in one change; by the newest paths or by those that are served. */
  set(path: string, value: Value): void;
  set(values: Values): void;
  /** Plays a drive: one that comes with the simulator, by name, or one of the caller's. */
  play(drive: string | Drive, options?: PlayOptions): Promise<void>;
  /** Stands still in the middle of a drive. */
  pause(): void;
  /** Plays on, at another speed if one is given. */
  resume(speed?: number): void;
  /** Goes to a moment of the drive, in seconds. */
  seek(seconds: number): void;
  /** Plays no more; the car stays as it is. */
  stop(): void;
  /** Switches faults; the others stay as they are. */
  fault(changes: Partial<Faults>): void;
  /** Ends every fault. */
  mend(): void;
  /** Drops all sockets without a farewell, and refuses new ones for a while. */
  drop(refuseForMs?: number): void;
  /** Accepts another token from now on; who has the old one learns that it expired. */
  renewToken(token: string): void;
  /** Listens to changes of faults; answers with a function that ends it. */
  onFaults(listener: () => void): () => void;
  close(): Promise<void>;
}

/** Starts a simulator on loopback. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, dialect: name = 'viss3', vssMajor = 6, clock = systemClock } = options;
  const dialect = dialects[name];
  const car = new Car(vssMajor, clock);
  const player = new Player(car, clock);
  const log = new RequestLog();
  const sessions = new Map<WebSocket, Session>();
  const faultListeners = new Set<() => void>();
  const expired = new Set<string>();
  let faults: Readonly<Faults> = { ...noFaults };
  let { token } = options;
  let stopDropping = () => {};
  let stopRefusing = () => {};

  const judge = (given: unknown): Problem | undefined => {
    if (faults.tokenExpired) return 'token-expired';
    if (token === undefined || given === token) return undefined;
    if (given === undefined) return 'token-missing';
    return typeof given === 'string' && expired.has(given) ? 'token-expired' : 'token-wrong';
  };
  const shared = { car, clock, dialect, log, judge, faults: () => faults };

  const terminateAll = () => {
    for (const socket of sessions.keys()) socket.terminate();
  };
  const failAll = () => {
    for (const session of sessions.values()) session.fail('token-expired');
  };
  const setFaults = (next: Faults) => {
    const before = faults;
    faults = next;
    if (next.dropEveryMs !== before.dropEveryMs) {
      stopDropping();
      stopDropping = next.dropEveryMs ? clock.every(next.dropEveryMs, terminateAll) : () => {};
    }
    if (next.tokenExpired && !before.tokenExpired) failAll();
    for (const listener of faultListeners) listener();
  };

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 1 << 16,
    handleProtocols: (offered) => {
      if (faults.subProtocol === 'wrong') return 'forecourt-wrong';
      return faults.subProtocol === 'right' && offered.has(dialect.subProtocol) && dialect.subProtocol;
    },
  });

  const accept = (socket: WebSocket, offered: readonly string[]) => {
    if (dialect.otherSubProtocols === 'close' && offered.length && !offered.includes(dialect.subProtocol)) {
      socket.close(1002, 'Unsupported sub-protocol');
      return;
    }
    const session = new Session(socket, shared);
    sessions.set(socket, session);
    socket.on('message', (data: Buffer, isBinary) => {
      if (!isBinary) session.receive(data.toString());
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      session.close();
      sessions.delete(socket);
    });
  };

  const server = createServer((_, response) => response.writeHead(426).end());
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const offered = (request.headers['sec-websocket-protocol'] ?? '').split(/\s*,\s*/).filter(Boolean);
    log.add({ at: clock.now(), action: 'connect', offered, ...(faults.refuse && { error: 503 }) });
    if (faults.refuse) {
      socket.destroy();
    } else if (!isLoopbackOrigin(request.headers.origin)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    } else {
      sockets.handleUpgrade(request, socket, head, (open) => accept(open, offered));
    }
  });
  setFaults({ ...noFaults, ...options.faults });
  const stopFixing = clock.every(1000, () => car.fix());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  const fault = (changes: Partial<Faults>) => setFaults({ ...faults, ...changes });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dialect: name,
    vssMajor,
    car,
    clock,
    get playing() {
      return player.playing;
    },
    get values() {
      return car.values;
    },
    get faults() {
      return faults;
    },
    requests: log.entries,
    get open() {
      const subscriptions = [...sessions.values()].reduce((sum, { size }) => sum + size, 0);
      return { sockets: sessions.size, subscriptions };
    },
    set: (path: string | Values, value?: Value) =>
      car.update(typeof path === 'string' ? { [path]: value ?? null } : path),
    async play(drive, play) {
      player.play(typeof drive === 'string' ? await loadDrive(drive) : drive, play);
    },
    pause: () => player.pause(),
    resume: (speed) => player.resume(speed),
    seek: (seconds) => player.seek(seconds),
    stop: () => player.stop(),
    fault,
    mend: () => setFaults({ ...noFaults }),
    drop(refuseForMs = 0) {
      terminateAll();
      if (!refuseForMs) return;
      stopRefusing();
      fault({ refuse: true });
      stopRefusing = clock.after(refuseForMs, () => fault({ refuse: false }));
    },
    renewToken(next) {
      if (token !== undefined) expired.add(token);
      token = next;
      failAll();
    },
    onFaults(listener) {
      faultListeners.add(listener);
      return () => void faultListeners.delete(listener);
    },
    async close() {
      player.stop();
      stopFixing();
      stopDropping();
      stopRefusing();
      terminateAll();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
