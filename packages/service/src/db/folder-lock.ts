import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder is open in another process; two at once would ruin the data. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(`${folder} is in use by another process; stop that one first, or use PostgreSQL for several at once`);
    this.name = 'FolderInUseError';
  }
}

/**
 * Keeps other processes out of a folder until the returned function is called or this process ends, however it ends.
 * The lock is a listening socket: the system closes it with the process, so a kill leaves nothing that blocks a start.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  // A socket's path may be 100 characters at most, so it cannot lie in the folder itself.
  const name = `forecourt-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  const server = (await listen(path)) ?? (await listenAfterCrash(path));
  if (!server) throw new FolderInUseError(folder);
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

/** A killed process leaves the socket's file behind, with nobody listening. */
async function listenAfterCrash(path: string): Promise<Server | undefined> {
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
  if (answered) return undefined;
  rmSync(path, { force: true });
  return listen(path);
}
