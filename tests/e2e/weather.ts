/**
 * The weather of a radio line: TCP between the pages and what they ask, with latency, a narrow band, and requests that are
 * lost on the way there or whose answers are. What is lost ends in a reset connection, as on a phone that leaves the cell.
 */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What happens to a request: it is `lost` on the way there, its answer is `swallowed`, it is `held` without an answer, it is
 * `barred` by somebody in between, as by the page of an hotel's network, or it `passes`.
 */
export type Fate = 'passes' | 'lost' | 'swallowed' | 'held' | 'barred';

/** How it is now. */
export interface Weather {
  /** From a byte to its arrival, there and back together, in milliseconds. */
  latencyMs: number;
  /** Each way. */
  bytesPerSecond: number;
  /** Asked once for each request, by its first line: `POST /v1/rescues HTTP/1.1`. */
  fateOf: (requestLine: string) => Fate;
}

/** A line without loss, as fast as the machine. */
export const CALM: Weather = { latencyMs: 0, bytesPerSecond: Infinity, fateOf: () => 'passes' };

/** Chromium's own “slow 3G”: 400 ms there and back, 50 kB/s. */
export const SLOW_3G = { latencyMs: 400, bytesPerSecond: 50_000 };

/** Loses a share of the requests that fit, half of them on the way there, half on the way back; the same ones with each run. */
export function losing(share: number, requests: RegExp, seed = 1): Weather['fateOf'] {
  let state = seed;
  // mulberry32
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return (line) => {
    if (!requests.test(line)) return 'passes';
    const dice = random();
    return dice < share / 2 ? 'lost' : dice < share ? 'swallowed' : 'passes';
  };
}

const BARRED = 'HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 16\r\n\r\n<h1>Log in!</h1>';

/** A line, and what went over it. */
export interface Line {
  /** Where pages ask: `http://127.0.0.1:40123`. */
  address: string;
  weather: Weather;
  /** Each request, by its first line, and its fate. */
  readonly requests: { line: string; fate: Fate }[];
  /** Ends each connection without a farewell, as a tunnel does. */
  cut(): void;
  close(): Promise<void>;
}

/** One way of a connection: what happens at its end, in its order, as late and as slowly as the weather has it. */
function oneWay(line: Line): (bytes: number, arrive: () => void) => void {
  const onTheWay: { at: number; arrive: () => void }[] = [];
  let free = 0;
  let timer: NodeJS.Timeout | undefined;
  const bring = (): void => {
    timer = undefined;
    for (let next = onTheWay[0]; next; next = onTheWay[0]) {
      const wait = next.at - performance.now();
      if (wait > 0) {
        timer = setTimeout(bring, wait);
        return;
      }
      onTheWay.shift();
      next.arrive();
    }
  };
  return (bytes, arrive) => {
    const { latencyMs, bytesPerSecond } = line.weather;
    free = Math.max(free, performance.now()) + (bytes / bytesPerSecond) * 1000;
    onTheWay.push({ at: Math.max(free + latencyMs / 2, onTheWay.at(-1)?.at ?? 0), arrive });
    if (!timer) bring();
  };
}

/** One connection: requests one after another, as browsers and `fetch` send them. */
function carry(page: Socket, port: number, line: Line): void {
  const server = connect(port, '127.0.0.1');
  const there = oneWay(line);
  const back = oneWay(line);
  let fate: Fate = 'passes';
  /** Whether the next bytes of the page begin a request. */
  let isNext = true;
  const reset = (): void => {
    if (!page.destroyed) page.resetAndDestroy();
    server.destroy();
  };
  page.on('data', (bytes: Buffer) => {
    if (isNext) {
      const text = bytes.toString('latin1', 0, bytes.indexOf('\r\n'));
      fate = line.weather.fateOf(text);
      line.requests.push({ line: text, fate });
      isNext = false;
      if (fate === 'barred') back(BARRED.length, () => page.end(BARRED));
    }
    if (fate === 'barred') return;
    there(bytes.length, () => (fate === 'lost' ? reset() : server.write(bytes)));
  });
  server.on('data', (bytes: Buffer) => {
    isNext = true;
    if (fate === 'swallowed') reset();
    else if (fate === 'passes') back(bytes.length, () => page.write(bytes));
  });
  page.on('error', reset).on('end', () => there(0, () => server.end()));
  page.on('close', () => server.destroy());
  // a service that is not there, or was killed
  const isOver = (end: () => void) => (): void => {
    if (fate !== 'held') back(0, end);
  };
  server.on('error', isOver(reset)).on(
    'end',
    isOver(() => page.end()),
  );
}

/** Opens a line to an address on this machine. */
export async function openLine(target: string): Promise<Line> {
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (page) => {
    open.add(page.on('close', () => open.delete(page)));
    carry(page, Number(new URL(target).port), line);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const page of open) page.resetAndDestroy();
  };
  const line: Line = {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    weather: CALM,
    requests: [],
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
  return line;
}
