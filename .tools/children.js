// Processes that another process starts, waits for and stops. Built-in modules only.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** How long a process may take to end before it is made to. */
const GRACE_MS = 12_000;

/** A port that nobody listens on: the wanted one or the first free one after it. */
export async function freePort(wanted) {
  for (let port = wanted; ; port += 1) {
    const server = createServer();
    const taken = await new Promise((resolve) => {
      server.once('error', () => resolve(true));
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(false));
    });
    if (taken) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}

/**
 * Starts a program whose output goes to a stream.
 * @returns `ended` resolves to how it ended; `stop` ends it and what it started, gently first.
 */
export function startChild(program, args, { output, ...options }) {
  // a group of its own: Ctrl-C reaches us alone, and we tell each child once
  const detached = process.platform !== 'win32';
  const child = spawn(program, args, { detached, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(output, { end: false });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(signal ? `by ${signal}` : `exit code ${code}`));
  });
  const send = (signal) => {
    try {
      if (detached) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // gone already
    }
  };
  const stop = async () => {
    send('SIGTERM');
    const timer = setTimeout(send, GRACE_MS, 'SIGKILL');
    await ended;
    clearTimeout(timer);
  };
  return { ended, stop };
}

/** Resolves when an address answers well; rejects after a limit. */
export async function waitFor(address, limitMs = 90_000) {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not answer within ${limitMs / 1000} seconds`);
}
