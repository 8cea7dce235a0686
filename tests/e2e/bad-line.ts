/** A bad line between the pages and the service. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** What the line does to a request: `lose` it on the way there, `swallow` its answer, or let it pass. */
type Fate = 'pass' | 'lose' | 'swallow';

/** How bad it is now. */
export const line: { fateOf: (method: string, path: string) => Fate; delayMs: number } = {
  fateOf: () => 'pass',
  delayMs: 0,
};

/** Loses what lies in between once in ten times, the same each time: every tenth request there, every tenth answer back. */
export const losing = (): Fate => {
  count += 1;
  return count % 20 === 7 ? 'lose' : count % 20 === 17 ? 'swallow' : 'pass';
};
let count = 0;

/** Passes a request on to the service, as well as the line does. */
async function pass(service: string, request: IncomingMessage, response: ServerResponse): Promise<unknown> {
  const body: Buffer[] = [];
  for await (const chunk of request) body.push(chunk as Buffer);
  const fate = line.fateOf(request.method ?? '', request.url ?? '');
  if (line.delayMs) await new Promise((resolve) => setTimeout(resolve, line.delayMs));
  if (fate === 'lose') return response.destroy();
  const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  for (const name of ['host', 'connection', 'content-length']) headers.delete(name);
  const answer = await fetch(service + request.url, {
    method: request.method ?? 'GET',
    headers,
    ...(body.length ? { body: Buffer.concat(body) } : {}),
  });
  const type = answer.headers.get('content-type') ?? 'text/plain';
  if (type.startsWith('text/event-stream') && answer.body) {
    response.writeHead(answer.status, { 'content-type': type });
    // it ends with the service, or with the page
    const events = Readable.fromWeb(answer.body as ReadableStream).on('error', () => response.destroy());
    return events.pipe(response).on('close', () => events.destroy());
  }
  const text = await answer.text();
  if (fate === 'swallow') return response.destroy();
  return response.writeHead(answer.status, { 'content-type': type }).end(text);
}

/** Stands between the pages and the service. */
export async function badLine(service: string) {
  const server = createServer((request, response) => {
    // the service is not there
    pass(service, request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
