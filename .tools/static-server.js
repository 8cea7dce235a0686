// A small server of files for tests: on the loopback, on a free port.

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder.
 * @param pages Functions that answer the requests to a path, or below it (`/v1/*`), in place of a file.
 * @param seen Called with each request.
 * @returns The address, and a function that stops the server.
 */
export async function serve(folder, pages = {}, seen = () => {}) {
  const below = Object.keys(pages).filter((path) => path.endsWith('/*'));
  const server = createServer(async (request, response) => {
    seen(request);
    const { pathname } = new URL(request.url, 'http://localhost');
    const page = pages[pathname] ?? pages[below.find((path) => pathname.startsWith(path.slice(0, -1)))];
    if (page) return page(request, response);
    const content = await readFile(join(folder, normalize(decodeURIComponent(pathname)))).catch(() => null);
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
