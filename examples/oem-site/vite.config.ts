import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const PORT = 5173;
const PAGES = ['index.html', 'dealers.html', 'service.html', 'appointment.html', 'continue.html', 'rescue.html'];

// The page and the service are one origin to the browser, as they would be behind a car maker's gateway.
const proxy = { '/v1': process.env.FORECOURT_SERVICE ?? 'http://127.0.0.1:8787' };

export default defineConfig({
  // The widget's sources, so that the page needs no build of the packages.
  resolve: { conditions: ['forecourt-src', ...defaultClientConditions] },
  server: { host: '127.0.0.1', port: PORT, proxy },
  preview: { host: '127.0.0.1', port: PORT, proxy },
  // Nothing inlined as data: the page's security policy lets styles come from files only.
  build: {
    ...{ target: 'es2020', cssTarget: 'chrome87', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    rolldownOptions: { input: PAGES.map((page) => fileURLToPath(new URL(page, import.meta.url))) },
  },
  plugins: [
    {
      // What the pages share, and the drawing: it must stand in the page itself, so that its paint can follow the
      // page's colours.
      name: 'include',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html.replace(/<!-- include ([\w./]+) -->/g, (_, file) =>
            readFileSync(new URL(`src/${file}`, import.meta.url), 'utf8'),
          ),
      },
    },
  ],
});
