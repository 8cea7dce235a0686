// A static server on 127.0.0.1: brotli where there is a twin, nothing cached, and a log of what was asked for. Calls of a
// widget's back end are answered by the job.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { home } from './contenders.js';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The file behind a path of the address; `undefined`: none. */
function fileAt(path) {
  const file = join(home, normalize(decodeURIComponent(path)));
  return file.startsWith(home) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Starts the server. `answer(url)` gives the JSON body for a call of a back end, `undefined` where it is none.
 * @returns `takeLog` hands over what was asked for since it was last called.
 */
export async function startServer(answer) {
  let log = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://127.0.0.1');
    const body = answer(url);
    const file = body ? undefined : fileAt(url.pathname);
    log.push({ path: url.pathname, kind: body ? 'call' : file ? 'file' : 'missing' });
    response.setHeader('cache-control', 'no-store');
    if (body) {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    } else if (file) {
      const packed = existsSync(`${file}.br`);
      if (packed) response.setHeader('content-encoding', 'br');
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(packed ? `${file}.br` : file));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
