/** A server whose connections each go as a test tells: an answer, or a stream of events that ends or falls silent. */
import type { ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import type { WatchingOptions } from '../src/watching.ts';
import { type Reply, send, startLoopback } from './loopback.ts';

/** How the next connection goes. */
export type Connection = { chunks: string[]; then: 'end' | 'silence' } | Reply;

/** An event as it stands in a stream. */
export const eventText = (id: string, type: string, data: object): string =>
  `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

const answer = async (response: ServerResponse, connection: Connection): Promise<void> => {
  if (typeof connection === 'string' || !('chunks' in connection)) return send(response, connection);
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  for (const chunk of connection.chunks) {
    await new Promise<void>((resolve) => response.write(chunk, () => setImmediate(resolve)));
  }
  if (connection.then === 'end') response.end();
};

/** A server that treats each connection in turn as told, and the options that reach it: waits take no time. */
export const startStream = async (t: TestContext, connections: Connection[]) => {
  const left = [...connections];
  const { origin, requests } = await startLoopback(t, (_request, response) => answer(response, left.shift() ?? 'hang'));
  const options: WatchingOptions = {
    baseUrl: `${origin}/v1`,
    random: () => 1,
    setTimeout: (run, ms) => setTimeout(run, ms >= 10_000 ? ms : 0),
    clearTimeout,
  };
  return { options, requests };
};
