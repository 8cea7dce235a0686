// Runs component tests in WebKitGTK. It needs an X display: xvfb-run -a.

import { existsSync } from 'node:fs';
import { BINARY, DRIVER, startSession } from './webkit-session.js';

/** A launcher for @web/test-runner. */
export function webkitLauncher() {
  let session;
  const urls = new Map();
  return {
    name: 'WebKitGTK',
    // the type whose `sendKeys` @web/test-runner-commands calls
    type: 'webdriver',
    concurrency: 1,
    async initialize() {
      if (!existsSync(DRIVER) || !existsSync(BINARY)) throw new Error(`no WebKitGTK: ${DRIVER}, ${BINARY}`);
    },
    async startSession(id, url) {
      session ??= startSession();
      urls.set(id, url);
      await (await session).command('/url', { url });
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      await (await session).command('/url', { url: 'about:blank' });
      urls.delete(id);
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKitGTK has no debug session here');
    },
    async sendKeys(_id, keys) {
      await (await session).press([keys].flat());
    },
    async stop() {
      await (await session)?.end();
    },
  };
}
