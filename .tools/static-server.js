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
 * Serves a folder. `pages` holds what is not a file: a path and its HTML, or a function that answers the request.
 * @returns The address, and a function that stops the server.
 */
export async function serve(folder, pages = {}, headers = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const page =
      pages[pathname] ??
      Object.entries(pages).find(([p]) => p.endsWith('/*') && pathname.startsWith(p.slice(0, -1)))?.[1];
    if (typeof page === 'function') return page(request, response);
    const content = page ?? (await readFile(join(folder, normalize(decodeURIComponent(pathname)))).catch(() => null));
    if (content === null) return response.writeHead(404).end();
    const type = page ? TYPES['.html'] : (TYPES[extname(pathname)] ?? 'application/octet-stream');
    response.writeHead(200, { 'content-type': type, ...headers }).end(content);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}
