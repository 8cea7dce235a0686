// Component tests in real browsers. BROWSERS=chromium,firefox,webkit picks them; Chromium alone by default.

import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter } from '@web/test-runner';
import * as puppeteerCore from 'puppeteer-core';
import { launchOptions } from './chromium.js';
import { findFirefox } from './engines/index.js';
import { summaryReporter } from './engines/summary-reporter.js';
import { root } from './workspace.js';

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: launchOptions() }),
  firefox: () =>
    chromeLauncher({
      puppeteer: puppeteerCore,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    }),
  webkit: async () => (await import('./engines/webkit-launcher.js')).webkitLauncher(),
};
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');

export default {
  rootDir: root,
  files: [
    'packages/*/src/**/*.test.ts',
    'tests/all-widgets/**/*.test.ts',
    '!**/*.node.test.ts',
    '!packages/{contract,service,vehicle-simulator}/**',
  ].map((glob) => (glob.startsWith('!') ? `!${join(root, glob.slice(1))}` : join(root, glob))),
  nodeResolve: { exportConditions: ['forecourt-src', 'browser', 'development'] },
  concurrency: 2,
  // a slow machine is no failure
  testFramework: { config: { timeout: '10000' } },
  testsFinishTimeout: 600_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  browsers: await Promise.all(wanted.map((browser) => launchers[browser]())),
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, '.tools/tsconfig.base.json') })],
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter()],
};
