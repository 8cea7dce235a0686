import { readFileSync } from 'node:fs';
import { defaultClientConditions, defineConfig } from 'vite';

const PORT = 5176;

// One origin to the browser: the service, the car's VISS server, and the panel that steers the simulated car.
const proxy = {
  '/v1': process.env.FORECOURT_SERVICE ?? 'http://127.0.0.1:8787',
  '/viss': {
    target: process.env.FORECOURT_SIMULATOR ?? 'ws://127.0.0.1:8090',
    ws: true,
    rewrite: () => '/',
  },
};

/** Where the panel of the simulator is; a frame of its own, so that it can be steered while the screen is driven. */
const panel = process.env.FORECOURT_SIMULATOR_PANEL ?? 'http://127.0.0.1:8091';

/** The car maker's page, where a phone goes on. */
const site = process.env.FORECOURT_SITE ?? 'http://127.0.0.1:5173/';

export default defineConfig({
  resolve: { conditions: ['forecourt-src', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: PORT, proxy },
  preview: { host: '127.0.0.1', port: PORT, proxy },
  build: { target: 'es2020', cssTarget: 'chrome87', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  plugins: [
    {
      name: 'include',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html
            .replace(/<!-- include ([\w./-]+) -->/g, (_, file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
            .replace(/%PANEL%/g, panel)
            .replace(/%SITE%/g, site),
      },
    },
  ],
});
