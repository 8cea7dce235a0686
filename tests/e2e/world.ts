/** What an end-to-end test needs: the service on a folder of its own, the built examples before it, a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Simulator, startSimulator } from '@forecourt/vehicle-simulator';
import { build, type PreviewServer, preview } from 'vite';
import { launchOptions } from '../../.tools/chromium.js';

const root = join(import.meta.dirname, '..', '..');

/** The desk's secret in these tests. */
export const STAFF_TOKEN = 'staff-token-of-the-end-to-end-tests';

/** What went wrong on a page by itself: errors, warnings, refused requests to elsewhere. */
export type Complaints = string[];

export interface World {
  browser: Browser;
  site: string;
  desk: string;
  /** The screen of the car, where the world has one. */
  unit: string;
  /** The car behind it. */
  car: Simulator | undefined;
  /** Opens a page of a size, in the browser's own language, and collects what it complains of. */
  open: (url: string, size?: { width: number; height: number }) => Promise<{ page: Page; complaints: Complaints }>;
  /** Ends the service with a signal and starts it again on the same folder and port. */
  restart: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  close: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function startService(port: number, data: string, flags: readonly string[]): Promise<ChildProcess> {
  const cli = join(root, 'packages/service/src/cli.ts');
  const args = ['--conditions=forecourt-src', cli, '--port', String(port), '--demo', ...flags];
  const child = spawn(process.execPath, [...args, '--staff-token', STAFF_TOKEN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // a database that is named wins over the folder
    env: {
      ...process.env,
      DATABASE_URL: process.env.E2E_DATABASE_URL ?? '',
      FORECOURT_DATA: data,
      FORECOURT_RATE_LIMIT: '0',
    },
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return child;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the service did not start');
}

/** Builds an example and serves it as a site would, with its own headers. */
async function serve(name: string, outDir: string): Promise<PreviewServer> {
  const folder = join(root, 'examples', name);
  await build({ root: folder, logLevel: 'warn', build: { outDir: join(outDir, name), emptyOutDir: true } });
  return preview({
    root: folder,
    // a line that is cut on purpose is no news
    logLevel: 'silent',
    build: { outDir: join(outDir, name) },
    preview: { host: '127.0.0.1', port: await freePort(), strictPort: true },
  });
}

const addressOf = (server: PreviewServer | undefined): string => server?.resolvedUrls?.local[0] ?? '';

export interface WorldOptions {
  /** More flags for the service: `--no-slots`. */
  flags?: readonly string[];
  /** Stands between the pages and the service: takes the service's address, gives its own. */
  between?: (service: string) => Promise<{ address: string; close: () => Promise<void> }>;
  /** Whether there is a car, with its screen. */
  hasCar?: boolean;
}

export async function startWorld({ flags = [], between, hasCar = false }: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-e2e-'));
  const port = await freePort();
  const data = join(folder, 'data');
  let service = await startService(port, data, flags);
  const gate = await between?.(`http://127.0.0.1:${port}`);
  // the examples read it when their configuration is loaded
  process.env.FORECOURT_SERVICE = gate?.address ?? `http://127.0.0.1:${port}`;
  const car = hasCar ? await startSimulator() : undefined;
  if (car) process.env.FORECOURT_SIMULATOR = car.url;
  const servers: PreviewServer[] = [];
  for (const name of ['oem-site', 'desk', ...(car ? ['head-unit'] : [])]) {
    servers.push(await serve(name, folder));
    process.env.FORECOURT_SITE = addressOf(servers[0]);
  }
  const browser = await puppeteer.launch(launchOptions());

  const open: World['open'] = async (url, size = { width: 1280, height: 800 }) => {
    // a context of its own: no storage and no cache from the test before
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const complaints: Complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked ${hostname}`);
    });
    await page.setViewport(size);
    await page.goto(url);
    return { page, complaints };
  };

  return {
    browser,
    site: addressOf(servers[0]),
    desk: addressOf(servers[1]),
    unit: addressOf(servers[2]),
    car,
    open,
    restart: async (signal) => {
      service.kill(signal);
      await once(service, 'exit');
      service = await startService(port, data, flags);
    },
    close: async () => {
      await browser.close();
      for (const { httpServer } of servers) if ('closeAllConnections' in httpServer) httpServer.closeAllConnections();
      await Promise.all(servers.map((server) => server.close()));
      await gate?.close();
      await car?.close();
      service.kill('SIGTERM');
      if (service.exitCode === null) await once(service, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
