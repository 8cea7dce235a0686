import { defineConfig } from 'vite';

/** Where the service listens; the page reaches it under its own origin. */
const service = process.env.FORECOURT_SERVICE ?? 'http://127.0.0.1:8787';

export default defineConfig({
  resolve: {
    conditions: ['forecourt-src', 'module', 'browser', 'development|production'],
    // what a site would serve from the folder `cdn`
    alias: { '/forecourt/forecourt.js': '@forecourt/elements' },
  },
  server: { host: '127.0.0.1', port: 5175, strictPort: true, proxy: { '/v1': { target: service } } },
});
