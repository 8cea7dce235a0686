/** A server on the loopback interface that answers as a test tells it to. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A request as the server saw it. */
export interface SeenRequest {
  method: string;
  /** Path and query. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server for one test. */
export interface Loopback {
  /** `http://127.0.0.1:1234`, without a slash. */
  origin: string;
  /** Every request so far. */
  requests: SeenRequest[];
}

/** Starts a server that ends with the test. */
export const startLoopback = async (
  t: Pick<TestContext, 'after'>,
  answer: (request: SeenRequest, response: ServerResponse) => void | Promise<void>,
): Promise<Loopback> => {
  const requests: SeenRequest[] = [];
  const server = createServer((message, response) => void receive(message, response));
  const receive = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of message.setEncoding('utf8')) body += chunk;
    const { method = '', url = '', headers } = message;
    const request = { method, url, headers, body };
    requests.push(request);
    await answer(request, response);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
};

/** What the next request gets: an answer, none at all, or a connection that breaks before or in the answer. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; body?: unknown }
  | 'hang'
  | 'hang in the body'
  | 'break'
  | 'break in the body';

/** A problem document with that code. */
export const problem = (status: number, code: string, rest: object = {}): Reply => ({
  status,
  headers: { 'Content-Type': 'application/problem+json' },
  body: { type: `https://forecourt.dev/problems/${code}`, title: code, status, ...rest },
});

/** Sends a reply. A text goes as it is, anything else as JSON. */
export const send = (response: ServerResponse, reply: Reply): void => {
  if (reply === 'hang') return;
  if (reply === 'break') {
    response.socket?.destroy();
    return;
  }
  if (typeof reply === 'string') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
    response.write('{"models":', () => {
      if (reply === 'break in the body') response.socket?.destroy();
    });
    return;
  }
  const { status = 200, headers = { 'Content-Type': 'application/json' }, body } = reply;
  response.writeHead(status, headers);
  response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
};
