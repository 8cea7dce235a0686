import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopbackHost } from '../loopback.ts';
import type { Simulator } from '../simulator.ts';
import { isRecord } from '../viss/filters.ts';
import { ControlError, commands, listDrives, stateOf } from './api.ts';

/** A panel that is being served. */
export interface Panel {
  /** Where its page is. */
  readonly url: string;
  close(): Promise<void>;
}

/** Where the page is, seen from the sources as from the built files. */
const FOLDER = new URL('../../panel/', import.meta.url);

const pages: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/panel.css': ['panel.css', 'text/css; charset=utf-8'],
  '/panel.js': ['panel.js', 'text/javascript; charset=utf-8'],
  '/controls.js': ['controls.js', 'text/javascript; charset=utf-8'],
};

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** How often the page hears of changes at most. */
const NEWS_MS = 200;
/** What a request may weigh. */
const BODY_LIMIT = 1 << 16;

/** Serves the panel of a simulator on loopback: a page, and the small API that it and tests steer by. */
export async function startPanel(simulator: Simulator, { port = 0 }: { port?: number } = {}): Promise<Panel> {
  const server = createServer((request, response) => {
    serve(simulator, request, response).catch((error: unknown) => {
      const isTheirs = error instanceof ControlError || error instanceof RangeError || error instanceof SyntaxError;
      answer(response, isTheirs ? 400 : 500, { error: isTheirs ? error.message : 'The simulator failed.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function serve(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://panel');
  if (!isLoopbackHost(request.headers.host)) return answer(response, 403, { error: 'Only this machine may ask.' });
  const page = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
  if (page) {
    if (request.method !== 'GET') return answer(response, 405, { error: 'A page can only be read.' });
    response.writeHead(200, { ...headers, 'content-type': page[1] });
    response.end(await readFile(new URL(page[0], FOLDER)));
    return;
  }
  if (!isOwn(request)) return answer(response, 403, { error: 'Only the panel itself may ask.' });
  if (pathname === '/api/events' && request.method === 'GET') return tell(simulator, request, response);
  if (pathname === '/api/state' && request.method === 'GET') return answer(response, 200, stateOf(simulator));
  if (pathname === '/api/drives' && request.method === 'GET') return answer(response, 200, await listDrives());
  const name = pathname.replace(/^\/api\//, '');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return answer(response, 404, { error: 'There is nothing here.' });
  if (request.method !== 'POST') return answer(response, 405, { error: 'This is done by POST.' });
  // a page from elsewhere cannot send this type without being asked for its origin first
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    return answer(response, 415, { error: 'The body is JSON.' });
  }
  await command(simulator, await readBody(request));
  answer(response, 200, {});
}

/** Whether a request comes from the panel's own page, or from no page at all. */
function isOwn({ headers: { origin, host, 'sec-fetch-site': site } }: IncomingMessage): boolean {
  return (
    (origin === undefined || origin === `http://${host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new ControlError('The body is too long.');
    chunks.push(chunk);
  }
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
  if (!isRecord(body)) throw new ControlError('The body is no object.');
  return body;
}

/** Tells the state at once, after changes, and each second for what no change tells. */
function tell(simulator: Simulator, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  let cancel: (() => void) | undefined;
  const send = () => {
    cancel?.();
    cancel = undefined;
    response.write(`data: ${JSON.stringify(stateOf(simulator))}\n\n`);
  };
  const soon = () => {
    cancel ??= simulator.clock.after(NEWS_MS, send);
  };
  const ends = [simulator.car.onUpdate(soon), simulator.onFaults(soon), simulator.clock.every(1000, send)];
  send();
  request.once('close', () => {
    cancel?.();
    for (const end of ends) end();
  });
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
