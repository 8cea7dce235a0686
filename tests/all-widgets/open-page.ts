/** A page with all widgets, built as for production and served under a strict Content-Security-Policy. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { launchOptions } from '../../.tools/chromium.js';

/** Nothing but files from the own origin; no markup from strings but Lit's own templates. */
const POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:"],
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const HTML = '<!doctype html><html lang="en"><title>All widgets</title><script type="module" src="/page.js"></script>';

export interface OpenPage {
  page: Page;
  /** What the page said that it should not have: errors, and what the policy blocked. */
  complaints: string[];
  /** The addresses that the page asked for. */
  requests: string[];
  close: () => Promise<void>;
}

/** Builds, serves and opens the page; its tests are at `window.tests`. */
export async function openPage(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<OpenPage> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    conditions: ['forecourt-src', 'browser', 'production'],
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(url);
    if (file) response.setHeader('content-type', 'text/javascript').end(file);
    else response.setHeader('content-type', 'text/html').setHeader('content-security-policy', POLICY).end(HTML);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const browser = await puppeteer.launch(launchOptions());
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      console.error(`blocked: ${violatedDirective} ${sample}`),
    );
  });
  await prepare(page);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'tests' in window);
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
  return { page, complaints, requests, close };
}
