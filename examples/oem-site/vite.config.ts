import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

/** Where the service listens; the page reaches it under its own origin, as it would behind a car maker's gateway. */
const service = process.env.FORECOURT_SERVICE ?? 'http://127.0.0.1:8787';

const server = {
  host: '127.0.0.1',
  port: Number(process.env.FORECOURT_OEM_SITE_PORT ?? 5173),
  strictPort: true,
  proxy: { '/v1': { target: service, changeOrigin: false } },
};

export default defineConfig({
  // The widgets' sources, so that the page needs no build of the packages.
  resolve: { conditions: ['forecourt-src', 'module', 'browser', 'development|production'] },
  server,
  preview: server,
  // Nothing inlined as data: the page's security policy lets styles come from files only.
  build: { target: 'es2020', cssTarget: 'chrome87', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  plugins: [
    {
      // The drawing must stand in the page itself, so that its paint can follow the page's colours.
      name: 'inline-car',
      transformIndexHtml: (html) =>
        html.replace('<!-- car.svg -->', () => readFileSync(new URL('src/car.svg', import.meta.url), 'utf8')),
    },
  ],
});
